"""Samples in JavaScript: fetch, on Node."""

from __future__ import annotations

from collgen.samples.javascript import JavaScriptLanguage


class _Fetch(JavaScriptLanguage):
    title = "JavaScript (fetch)"
    template = "samples/javascript_fetch.js.jinja"
    json_level = 1


LANGUAGE = _Fetch()
