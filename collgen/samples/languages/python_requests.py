"""Samples in Python: requests."""

from __future__ import annotations

from collgen.samples.python import PythonLanguage


class _Requests(PythonLanguage):
    title = "Python (requests)"
    template = "samples/python_requests.py.jinja"


LANGUAGE = _Requests()
