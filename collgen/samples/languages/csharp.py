"""Samples in C#: HttpClient."""

from __future__ import annotations

import json

from collgen.escape import csharp
from collgen.escape.csharp import CSharp
from collgen.model import JsonValue
from collgen.samples.code import InterpolatingLanguage, is_portable
from collgen.samples.literals import LiteralSyntax


def _number(value: float) -> str:
    is_long = isinstance(value, int) and abs(value) >= 2**31
    return json.dumps(value) + ("L" if is_long else "")


def _has_lone_null(value: JsonValue) -> bool:
    if isinstance(value, dict):
        return any(map(_has_lone_null, value.values()))
    if not isinstance(value, list):
        return False
    return value == [None] or any(map(_has_lone_null, value))


class _CSharp(InterpolatingLanguage):
    title = "C# (HttpClient)"
    fence = "csharp"
    template = "samples/csharp.cs.jinja"
    target = CSharp
    escape = csharp
    reserved = csharp.KEYWORDS | {
        "answer", "args", "body", "client", "content", "credentials", "field", "form", "json",
        "part", "request", "response", "result",
    }  # fmt: skip
    literals = LiteralSyntax(
        CSharp,
        csharp.string,
        number=_number,
        list_brackets=("new JsonArray(", ")"),
        object_brackets=("new JsonObject {", "}"),
        member="[{}] = {}",
        empty_list="new JsonArray()",
        empty_object="new JsonObject()",
        spaced=True,
        indent="    ",
    )

    def can_build(self, value: JsonValue) -> bool:
        """Return whether nodes hold the value: `new JsonArray(null)` is no list of one null."""
        return is_portable(value) and value is not None and not _has_lone_null(value)

    def environment(self, env: str, default: str) -> CSharp:
        """Return the expression for an environment variable."""
        name = csharp.string(env)
        value = CSharp.fill("Environment.GetEnvironmentVariable({})", name)
        return CSharp.fill("{} ?? {}", value, csharp.string(default))


LANGUAGE = _CSharp()
