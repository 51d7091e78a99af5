"""What the samples in Ruby share."""

from __future__ import annotations

from collgen.escape import ruby
from collgen.escape.ruby import Ruby
from collgen.samples.code import InterpolatingLanguage
from collgen.samples.literals import LiteralSyntax


class RubyLanguage(InterpolatingLanguage):
    """Ruby."""

    fence = "ruby"
    target = Ruby
    escape = ruby
    camel = False
    reserved = ruby.KEYWORDS | {
        "body", "connection", "form", "http", "method", "payload", "request", "response", "send",
        "uri", "url", "format", "puts", "print", "raise", "require", "test", "open", "system",
    }  # fmt: skip
    literals = LiteralSyntax(
        Ruby, ruby.string, null="nil", member="{} => {}", trailing=True, spaced=True
    )

    def environment(self, env: str, default: str) -> Ruby:
        """Return the expression for an environment variable."""
        name = ruby.string(env)
        if not default:
            return Ruby.fill("ENV.fetch({})", name)
        return Ruby.fill("ENV.fetch({}, {})", name, ruby.string(default))
