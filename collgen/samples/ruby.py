"""What the samples in Ruby share."""

from __future__ import annotations

import json

from collgen.escape import ruby
from collgen.escape.escaped import Escaped
from collgen.escape.ruby import Ruby
from collgen.samples.code import CodeLanguage
from collgen.samples.literals import LiteralSyntax, Scalar


def _scalar(value: Scalar) -> Ruby:
    if isinstance(value, str):
        return ruby.string(value)
    return Ruby("nil" if value is None else json.dumps(value))


class RubyLanguage(CodeLanguage):
    """Ruby."""

    fence = "ruby"
    target = Ruby
    camel = False
    reserved = ruby.KEYWORDS | {
        "body", "connection", "form", "http", "method", "payload", "request", "response", "send",
        "uri", "url", "format", "puts", "print", "raise", "require", "test", "open", "system",
    }  # fmt: skip
    literals = LiteralSyntax(
        Ruby, _scalar, ruby.string, member="{} => {}", trailing=True, spaced=True
    )

    def string(self, text: str) -> Ruby:
        """Return a string literal."""
        return ruby.string(text)

    def comment(self, text: str) -> Ruby:
        """Return a comment of one line."""
        return ruby.comment(text)

    def concatenated(self, parts: list[str | Escaped]) -> Ruby:
        """Return a string with values in it."""
        return ruby.interpolated(*parts)

    def environment(self, env: str, default: str) -> Ruby:
        """Return the expression for an environment variable."""
        name = ruby.string(env)
        if not default:
            return Ruby.fill("ENV.fetch({})", name)
        return Ruby.fill("ENV.fetch({}, {})", name, ruby.string(default))
