"""Samples in Dart: the package http."""

from __future__ import annotations

import json

from collgen.escape import dart
from collgen.escape.dart import Dart
from collgen.escape.escaped import Escaped
from collgen.samples.code import CodeLanguage
from collgen.samples.literals import LiteralSyntax, Scalar


def _scalar(value: Scalar) -> Dart:
    return dart.string(value) if isinstance(value, str) else Dart(json.dumps(value))


class _Dart(CodeLanguage):
    title = "Dart (http)"
    fence = "dart"
    template = "samples/dart.dart.jinja"
    target = Dart
    reserved = dart.KEYWORDS | {
        "answer", "base64Encode", "body", "form", "http", "main", "print", "request", "response",
        "utf8", "send",
    }  # fmt: skip
    literals = LiteralSyntax(Dart, _scalar, dart.string, trailing=True)
    json_level = 1

    def string(self, text: str) -> Dart:
        """Return a string literal."""
        return dart.string(text)

    def comment(self, text: str) -> Dart:
        """Return a comment of one line."""
        return dart.comment(text)

    def concatenated(self, parts: list[str | Escaped]) -> Dart:
        """Return a string with values in it."""
        return dart.interpolated(*parts)

    def environment(self, env: str, default: str) -> Dart:
        """Return the expression for an environment variable."""
        value = Dart.fill("Platform.environment[{}]", dart.string(env))
        return Dart.fill("{} ?? {}", value, dart.string(default))


LANGUAGE = _Dart()
