"""Samples in Kotlin: OkHttp."""

from __future__ import annotations

from collections.abc import Mapping

from collgen.escape import kotlin
from collgen.escape.kotlin import Kotlin
from collgen.samples.code import InterpolatingLanguage
from collgen.samples.language import Subject
from collgen.samples.okhttp import with_body


class _Kotlin(InterpolatingLanguage):
    title = "Kotlin (OkHttp)"
    fence = "kotlin"
    template = "samples/kotlin.kt.jinja"
    target = Kotlin
    escape = kotlin
    reserved = kotlin.KEYWORDS | {
        "answer", "args", "body", "client", "content", "it", "main", "request", "response",
    }  # fmt: skip

    def view(self, subject: Subject) -> Mapping[str, object]:
        """Return what the template prints."""
        return with_body(super().view(subject), subject)

    def long_string(self, text: str) -> Kotlin:
        """Return a raw string, where that holds the text."""
        return kotlin.raw_string(text, " " * 8)

    def environment(self, env: str, default: str) -> Kotlin:
        """Return the expression for an environment variable."""
        value = Kotlin.fill("System.getenv({})", kotlin.string(env))
        return Kotlin.fill("{} ?: {}", value, kotlin.string(default))


LANGUAGE = _Kotlin()
