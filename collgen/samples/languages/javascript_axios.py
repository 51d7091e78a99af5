"""Samples in JavaScript: axios."""

from __future__ import annotations

from collgen.samples.javascript import JavaScriptLanguage


class _Axios(JavaScriptLanguage):
    title = "JavaScript (axios)"
    template = "samples/javascript_axios.js.jinja"
    json_level = 1


LANGUAGE = _Axios()
