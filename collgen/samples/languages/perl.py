"""Samples in Perl: LWP."""

from __future__ import annotations

from collgen.escape import perl
from collgen.escape.perl import Perl
from collgen.samples.code import InterpolatingLanguage
from collgen.samples.literals import LiteralSyntax


class _Perl(InterpolatingLanguage):
    title = "Perl (LWP)"
    fence = "perl"
    template = "samples/perl.pl.jinja"
    target = Perl
    escape = perl
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
        perl.string,
        null="undef",
        true="JSON::PP::true",
        false="JSON::PP::false",
        member="{} => {}",
        trailing=True,
        spaced=True,
        indent="    ",
    )

    def variable(self, name: str) -> Perl:
        """Return the variable with its sign."""
        return Perl(f"${name}")

    def environment(self, env: str, default: str) -> Perl:
        """Return the expression for an environment variable."""
        value = Perl(f"$ENV{{{env}}}")
        return Perl.fill("{} // {}", value, perl.string(default)) if default else value


LANGUAGE = _Perl()
