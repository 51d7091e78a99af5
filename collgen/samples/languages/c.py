"""Samples in C: libcurl."""

from __future__ import annotations

from collections.abc import Mapping

from collgen.escape import c
from collgen.escape.c import C
from collgen.escape.escaped import Escaped
from collgen.samples.code import CodeLanguage
from collgen.samples.language import Subject


class _C(CodeLanguage):
    title = "C (libcurl)"
    fence = "c"
    template = "samples/c.c.jinja"
    target = C
    escape = c
    camel = False
    auth = frozenset({"basic", "digest", "ntlm"})
    reserved = c.KEYWORDS | {
        "body", "content", "curl", "file", "form", "getenv", "headers", "part", "printf", "result",
        "size", "snprintf", "status", "text", "url", "value",
    }  # fmt: skip

    def view(self, subject: Subject) -> Mapping[str, object]:
        """Return what the template prints: libcurl has headers as lines."""
        view = super().view(subject)
        lines = self.header_lines(subject)
        user = [getattr(view[each], "name", "") for each in self.auth]
        joins = any("joined(" in text for text in (*lines, *user, str(view["url"])))
        return {**view, "header_lines": lines, "joins": joins}

    def long_string(self, text: str) -> C:
        """Return string literals one below the other."""
        return c.lines(text, " " * 8)

    def concatenated(self, parts: list[str | Escaped]) -> C:
        """Return a call that puts the texts and values together."""
        found = [p if isinstance(p, C) else c.string(str(p)) for p in parts]
        return C.fill("joined({}, NULL)", C.joined(", ", found))

    def environment(self, env: str, default: str) -> C:
        """Return the expression for an environment variable."""
        return C.fill("env({}, {})", c.string(env), c.string(default))


LANGUAGE = _C()
