"""What the samples in JavaScript and TypeScript share."""

from __future__ import annotations

import json

from collgen.escape import javascript
from collgen.escape.escaped import Escaped
from collgen.escape.javascript import JavaScript
from collgen.samples.code import CodeLanguage
from collgen.samples.literals import LiteralSyntax, Scalar


def _scalar(value: Scalar) -> JavaScript:
    if isinstance(value, str):
        return javascript.string(value)
    return JavaScript(json.dumps(value))


def _key(name: str) -> JavaScript:
    # Without brackets, it would set the object's prototype (ECMA-262, B.3.1).
    if name == "__proto__":
        return JavaScript.fill("[{}]", javascript.string(name))
    return javascript.string(name)


class JavaScriptLanguage(CodeLanguage):
    """JavaScript on Node."""

    fence = "js"
    target = JavaScript
    reserved = javascript.KEYWORDS | {
        "axios", "body", "buffer", "console", "data", "error", "fetch", "File", "form", "message",
        "https", "http", "options", "process", "readFile", "request", "response", "resolve",
        "reject", "token", "url", "chunks", "client", "payload", "send", "result",
    }  # fmt: skip
    literals = LiteralSyntax(JavaScript, _scalar, _key, trailing=True, spaced=True)

    def string(self, text: str) -> JavaScript:
        """Return a string literal."""
        return javascript.string(text)

    def comment(self, text: str) -> JavaScript:
        """Return a comment of one line."""
        return javascript.comment(text)

    def concatenated(self, parts: list[str | Escaped]) -> JavaScript:
        """Return a template literal."""
        return javascript.interpolated(*parts)

    def environment(self, env: str, default: str) -> JavaScript:
        """Return the expression for an environment variable."""
        value = JavaScript(f"process.env.{env}")
        if not default:
            return value
        return JavaScript.fill("{} ?? {}", value, javascript.string(default))
