"""What the samples in JavaScript and TypeScript share."""

from __future__ import annotations

from collgen.escape import javascript
from collgen.escape.javascript import JavaScript
from collgen.samples.code import InterpolatingLanguage
from collgen.samples.literals import LiteralSyntax


def _key(name: str) -> JavaScript:
    # Without brackets, it would set the object's prototype (ECMA-262, B.3.1).
    if name == "__proto__":
        return JavaScript.fill("[{}]", javascript.string(name))
    return javascript.string(name)


class JavaScriptLanguage(InterpolatingLanguage):
    """JavaScript on Node."""

    fence = "js"
    target = JavaScript
    escape = javascript
    reserved = javascript.KEYWORDS | {
        "axios", "body", "chunks", "console", "data", "error", "fetch", "File", "form", "http",
        "https", "process", "readFile", "reject", "request", "resolve", "response", "result", "url",
    }  # fmt: skip
    literals = LiteralSyntax(
        JavaScript, javascript.string, key=_key, trailing=True, spaced=True
    )

    def environment(self, env: str, default: str) -> JavaScript:
        """Return the expression for an environment variable."""
        value = JavaScript(f"process.env.{env}")
        if not default:
            return value
        return JavaScript.fill("{} ?? {}", value, javascript.string(default))
