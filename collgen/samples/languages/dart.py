"""Samples in Dart: the package http."""

from __future__ import annotations

from collgen.escape import dart
from collgen.escape.dart import Dart
from collgen.samples.code import InterpolatingLanguage
from collgen.samples.literals import LiteralSyntax


class _Dart(InterpolatingLanguage):
    title = "Dart (http)"
    fence = "dart"
    template = "samples/dart.dart.jinja"
    target = Dart
    escape = dart
    reserved = dart.KEYWORDS | {
        "answer", "base64Encode", "body", "form", "http", "main", "print", "request", "response",
        "utf8", "send",
    }  # fmt: skip
    literals = LiteralSyntax(Dart, dart.string, trailing=True)
    json_level = 1

    def environment(self, env: str, default: str) -> Dart:
        """Return the expression for an environment variable."""
        value = Dart.fill("Platform.environment[{}]", dart.string(env))
        return Dart.fill("{} ?? {}", value, dart.string(default))


LANGUAGE = _Dart()
