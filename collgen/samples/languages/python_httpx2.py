"""Samples in Python: httpx2 by itself."""

from __future__ import annotations

from collgen.samples.python import PythonLanguage


class _Httpx(PythonLanguage):
    title = "Python (httpx2)"
    template = "samples/python_httpx2.py.jinja"


LANGUAGE = _Httpx()
