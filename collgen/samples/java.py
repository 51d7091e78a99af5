"""What the samples in Java share."""

from __future__ import annotations

from collections.abc import Mapping

from collgen.escape import java
from collgen.escape.java import Java
from collgen.samples.code import CodeLanguage
from collgen.samples.language import Subject
from collgen.samples.okhttp import can_have_body, needs_body


class JavaLanguage(CodeLanguage):
    """Java 17."""

    fence = "java"
    target = Java
    reserved = java.KEYWORDS | {
        "answer", "args", "body", "boundary", "builder", "call", "client", "content", "error",
        "field", "form", "http", "json", "main", "part", "request", "response", "resp", "send",
        "url", "success", "jsonBody", "jsonResponse", "req",
    }  # fmt: skip
    margin = " " * 12
    """What lines of a text block stand at."""

    def string(self, text: str) -> Java:
        """Return a string literal."""
        return java.string(text)

    def long_string(self, text: str) -> Java:
        """Return a text block, where that holds the text."""
        return java.text_block(text, self.margin)

    def comment(self, text: str) -> Java:
        """Return a comment of one line."""
        return java.comment(text)

    def environment(self, env: str, default: str) -> Java:
        """Return the expression for an environment variable."""
        name = java.string(env)
        if not default:
            return Java.fill("System.getenv({})", name)
        return Java.fill(
            "System.getenv().getOrDefault({}, {})", name, java.string(default)
        )


class OkHttpLanguage(JavaLanguage):
    """Java with OkHttp."""

    def view(self, subject: Subject) -> Mapping[str, object]:
        """Return what the template prints.

        OkHttp wants a body with some methods, and refuses one with GET and HEAD.
        """
        view = super().view(subject)
        content_type = view["content_type"]
        media_type = Java("null")
        if isinstance(content_type, Java):
            media_type = Java.fill("MediaType.parse({})", content_type)
        kind = view["kind"] if can_have_body(subject) else None
        return {
            **view,
            "kind": kind,
            "media_type": media_type,
            "has_body": bool(kind) or needs_body(subject),
        }
