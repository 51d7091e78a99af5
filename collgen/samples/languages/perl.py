"""Samples in Perl: LWP."""

from __future__ import annotations

import json

from collgen.escape import perl
from collgen.escape.escaped import Escaped
from collgen.escape.perl import Perl
from collgen.samples.code import CodeLanguage
from collgen.samples.literals import LiteralSyntax, Scalar


def _scalar(value: Scalar) -> Perl:
    if isinstance(value, str):
        return perl.string(value)
    if isinstance(value, bool):
        return Perl("JSON::PP::true" if value else "JSON::PP::false")
    return Perl("undef" if value is None else json.dumps(value))


class _Perl(CodeLanguage):
    title = "Perl (LWP)"
    fence = "perl"
    template = "samples/perl.pl.jinja"
    target = Perl
    camel = False
    reserved = perl.KEYWORDS | {
        "agent",
        "content",
        "json",
        "request",
        "response",
        "_",
        "ENV",
    }
    literals = LiteralSyntax(
        Perl,
        _scalar,
        perl.string,
        member="{} => {}",
        trailing=True,
        spaced=True,
        indent="    ",
    )

    def string(self, text: str) -> Perl:
        """Return a string literal."""
        return perl.string(text)

    def comment(self, text: str) -> Perl:
        """Return a comment of one line."""
        return perl.comment(text)

    def variable(self, name: str) -> Perl:
        """Return the variable with its sign."""
        return Perl(f"${name}")

    def concatenated(self, parts: list[str | Escaped]) -> Perl:
        """Return a string with values in it."""
        return perl.interpolated(*parts)

    def environment(self, env: str, default: str) -> Perl:
        """Return the expression for an environment variable."""
        value = Perl(f"$ENV{{{env}}}")
        return Perl.fill("{} // {}", value, perl.string(default)) if default else value


LANGUAGE = _Perl()
