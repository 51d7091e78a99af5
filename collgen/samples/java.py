"""What the samples in Java share."""

from __future__ import annotations

from collections.abc import Mapping

from collgen.escape import java
from collgen.escape.java import Java
from collgen.samples.code import CodeLanguage
from collgen.samples.language import Subject
from collgen.samples.okhttp import with_body


class JavaLanguage(CodeLanguage):
    """Java 17."""

    fence = "java"
    target = Java
    escape = java
    reserved = java.KEYWORDS | {
        "answer", "args", "body", "boundary", "builder", "call", "client", "content", "error",
        "field", "form", "http", "json", "main", "part", "request", "response", "resp", "send",
        "url", "success", "jsonBody", "jsonResponse", "req",
    }  # fmt: skip
    margin = " " * 12
    """What lines of a text block stand at."""

    def long_string(self, text: str) -> Java:
        """Return a text block, where that holds the text."""
        return java.text_block(text, self.margin)

    def environment(self, env: str, default: str) -> Java:
        """Return the expression for an environment variable."""
        name = java.string(env)
        if not default:
            return Java.fill("System.getenv({})", name)
        return Java.fill(
            "System.getenv().getOrDefault({}, {})", name, java.string(default)
        )


class AndroidLanguage(JavaLanguage):
    """Java on Android, which has no environment variables."""

    def environment(self, env: str, default: str) -> Java:
        """Return the field of the build's configuration, or the default itself."""
        return java.string(default) if default else Java(f"BuildConfig.{env}")


class OkHttpLanguage(JavaLanguage):
    """Java with OkHttp."""

    def view(self, subject: Subject) -> Mapping[str, object]:
        """Return what the template prints."""
        view = with_body(super().view(subject), subject)
        content_type = view["content_type"]
        media_type = Java("null")
        if isinstance(content_type, Java):
            media_type = Java.fill("MediaType.parse({})", content_type)
        return {**view, "media_type": media_type}
