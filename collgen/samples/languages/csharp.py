"""Samples in C#: HttpClient."""

from __future__ import annotations

import json

from collgen.escape import csharp
from collgen.escape.csharp import CSharp
from collgen.escape.escaped import Escaped
from collgen.model import JsonValue
from collgen.samples.code import CodeLanguage, is_portable
from collgen.samples.literals import LiteralSyntax, Scalar


def _scalar(value: Scalar) -> CSharp:
    if isinstance(value, str):
        return csharp.string(value)
    is_long = isinstance(value, int) and abs(value) >= 2**31
    return CSharp(json.dumps(value) + ("L" if is_long else ""))


def _has_lone_null(value: JsonValue) -> bool:
    if isinstance(value, dict):
        return any(map(_has_lone_null, value.values()))
    if not isinstance(value, list):
        return False
    return value == [None] or any(map(_has_lone_null, value))


class _CSharp(CodeLanguage):
    title = "C# (HttpClient)"
    fence = "csharp"
    template = "samples/csharp.cs.jinja"
    target = CSharp
    reserved = csharp.KEYWORDS | {
        "answer", "args", "body", "client", "content", "credentials", "field", "form", "json",
        "part", "request", "response", "result",
    }  # fmt: skip
    literals = LiteralSyntax(
        CSharp,
        _scalar,
        csharp.string,
        list_brackets=("new JsonArray(", ")"),
        object_brackets=("new JsonObject {", "}"),
        member="[{}] = {}",
        empty_list="new JsonArray()",
        empty_object="new JsonObject()",
        spaced=True,
        indent="    ",
    )

    def string(self, text: str) -> CSharp:
        """Return a string literal."""
        return csharp.string(text)

    def comment(self, text: str) -> CSharp:
        """Return a comment of one line."""
        return csharp.comment(text)

    def can_build(self, value: JsonValue) -> bool:
        """Return whether nodes hold the value: `new JsonArray(null)` is no list of one null."""
        return is_portable(value) and value is not None and not _has_lone_null(value)

    def concatenated(self, parts: list[str | Escaped]) -> CSharp:
        """Return a string with values in it."""
        return csharp.interpolated(*parts)

    def environment(self, env: str, default: str) -> CSharp:
        """Return the expression for an environment variable."""
        name = csharp.string(env)
        value = CSharp.fill("Environment.GetEnvironmentVariable({})", name)
        return CSharp.fill("{} ?? {}", value, csharp.string(default))


LANGUAGE = _CSharp()
