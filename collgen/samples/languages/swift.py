"""Samples in Swift: URLSession."""

from __future__ import annotations

from collgen.escape import swift
from collgen.escape.swift import Swift
from collgen.samples.code import InterpolatingLanguage
from collgen.samples.literals import LiteralSyntax


class _Swift(InterpolatingLanguage):
    title = "Swift (URLSession)"
    fence = "swift"
    template = "samples/swift.swift.jinja"
    target = Swift
    escape = swift
    reserved = swift.KEYWORDS | {
        "answer", "body", "boundary", "credentials", "data", "form", "print", "request",
        "response", "status", "part", "field",
    }  # fmt: skip
    literals = LiteralSyntax(
        Swift,
        swift.string,
        null="NSNull()",
        object_brackets=("[", "]"),
        empty_list="[Any]()",
        empty_object="[String: Any]()",
        trailing=True,
        indent="    ",
    )

    def environment(self, env: str, default: str) -> Swift:
        """Return the expression for an environment variable."""
        name = swift.string(env)
        value = Swift.fill("ProcessInfo.processInfo.environment[{}]", name)
        return Swift.fill("{} ?? {}", value, swift.string(default))


LANGUAGE = _Swift()
