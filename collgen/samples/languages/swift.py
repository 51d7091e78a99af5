"""Samples in Swift: URLSession."""

from __future__ import annotations

import json

from collgen.escape import swift
from collgen.escape.escaped import Escaped
from collgen.escape.swift import Swift
from collgen.samples.code import CodeLanguage
from collgen.samples.literals import LiteralSyntax, Scalar


def _scalar(value: Scalar) -> Swift:
    if isinstance(value, str):
        return swift.string(value)
    return Swift("NSNull()" if value is None else json.dumps(value))


class _Swift(CodeLanguage):
    title = "Swift (URLSession)"
    fence = "swift"
    template = "samples/swift.swift.jinja"
    target = Swift
    reserved = swift.KEYWORDS | {
        "answer", "body", "boundary", "credentials", "data", "form", "print", "request",
        "response", "status", "part", "field",
    }  # fmt: skip
    literals = LiteralSyntax(
        Swift,
        _scalar,
        swift.string,
        object_brackets=("[", "]"),
        empty_list="[Any]()",
        empty_object="[String: Any]()",
        trailing=True,
        indent="    ",
    )

    def string(self, text: str) -> Swift:
        """Return a string literal."""
        return swift.string(text)

    def comment(self, text: str) -> Swift:
        """Return a comment of one line."""
        return swift.comment(text)

    def concatenated(self, parts: list[str | Escaped]) -> Swift:
        """Return a string with values in it."""
        return swift.interpolated(*parts)

    def environment(self, env: str, default: str) -> Swift:
        """Return the expression for an environment variable."""
        name = swift.string(env)
        value = Swift.fill("ProcessInfo.processInfo.environment[{}]", name)
        return Swift.fill("{} ?? {}", value, swift.string(default))


LANGUAGE = _Swift()
