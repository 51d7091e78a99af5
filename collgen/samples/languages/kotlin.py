"""Samples in Kotlin: OkHttp."""

from __future__ import annotations

from collections.abc import Mapping

from collgen.escape import kotlin
from collgen.escape.escaped import Escaped
from collgen.escape.kotlin import Kotlin
from collgen.samples.code import CodeLanguage
from collgen.samples.language import Subject
from collgen.samples.okhttp import can_have_body, needs_body


class _Kotlin(CodeLanguage):
    title = "Kotlin (OkHttp)"
    fence = "kotlin"
    template = "samples/kotlin.kt.jinja"
    target = Kotlin
    reserved = kotlin.KEYWORDS | {
        "answer", "args", "body", "client", "content", "it", "main", "request", "response",
    }  # fmt: skip

    def view(self, subject: Subject) -> Mapping[str, object]:
        """Return what the template prints: see `okhttp`."""
        view = super().view(subject)
        kind = view["kind"] if can_have_body(subject) else None
        return {**view, "kind": kind, "has_body": bool(kind) or needs_body(subject)}

    def string(self, text: str) -> Kotlin:
        """Return a string literal."""
        return kotlin.string(text)

    def long_string(self, text: str) -> Kotlin:
        """Return a raw string, where that holds the text."""
        return kotlin.raw_string(text, " " * 8)

    def comment(self, text: str) -> Kotlin:
        """Return a comment of one line."""
        return kotlin.comment(text)

    def concatenated(self, parts: list[str | Escaped]) -> Kotlin:
        """Return a string with values in it."""
        return kotlin.interpolated(*parts)

    def environment(self, env: str, default: str) -> Kotlin:
        """Return the expression for an environment variable."""
        value = Kotlin.fill("System.getenv({})", kotlin.string(env))
        return Kotlin.fill("{} ?: {}", value, kotlin.string(default))


LANGUAGE = _Kotlin()
