"""Samples in TypeScript: fetch, on Node."""

from __future__ import annotations

from collgen.escape import javascript
from collgen.escape.javascript import JavaScript
from collgen.samples.javascript import JavaScriptLanguage


class _Fetch(JavaScriptLanguage):
    title = "TypeScript (fetch)"
    fence = "ts"
    template = "samples/typescript_fetch.ts.jinja"
    json_level = 1

    def environment(self, env: str, default: str) -> JavaScript:
        """Return the expression for an environment variable, which is a string."""
        return JavaScript.fill(f"process.env.{env} ?? {{}}", javascript.string(default))


LANGUAGE = _Fetch()
