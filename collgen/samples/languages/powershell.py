"""Samples in PowerShell: Invoke-RestMethod."""

from __future__ import annotations

import json

from collgen.escape import powershell
from collgen.escape.escaped import Escaped
from collgen.escape.powershell import PowerShell
from collgen.model import JsonValue
from collgen.samples.code import CodeLanguage, is_portable
from collgen.samples.literals import LiteralSyntax, Scalar


def _scalar(value: Scalar) -> PowerShell:
    if isinstance(value, str):
        return powershell.string(value)
    if isinstance(value, bool) or value is None:
        return PowerShell({None: "$null", True: "$true", False: "$false"}[value])
    return PowerShell(json.dumps(value))


class _PowerShell(CodeLanguage):
    title = "PowerShell (Invoke-RestMethod)"
    fence = "powershell"
    template = "samples/powershell.ps1.jinja"
    target = PowerShell
    reserved = powershell.KEYWORDS
    json_level = 1
    literals = LiteralSyntax(
        PowerShell,
        _scalar,
        powershell.string,
        list_brackets=("@(", ")"),
        object_brackets=("[ordered]@{", "}"),
        member="{} = {}",
        empty_list="@()",
        empty_object="@{}",
        joint="; ",
        separator="",
        spaced=True,
        indent="    ",
    )

    def string(self, text: str) -> PowerShell:
        """Return a string literal."""
        return powershell.string(text)

    def comment(self, text: str) -> PowerShell:
        """Return a comment of one line."""
        return powershell.comment(text)

    def variable(self, name: str) -> PowerShell:
        """Return the variable with its sign."""
        return PowerShell(f"${name}")

    def concatenated(self, parts: list[str | Escaped]) -> PowerShell:
        """Return a string with values in it."""
        return powershell.interpolated(*parts)

    def environment(self, env: str, default: str) -> PowerShell:
        """Return the expression for an environment variable."""
        value = PowerShell(f"$env:{env}")
        if not default:
            return value
        fallback = powershell.string(default)
        return PowerShell.fill("if ({}) {{ {} }} else {{ {} }}", value, value, fallback)

    def can_build(self, value: JsonValue) -> bool:
        """Return whether a hash table holds the value: its keys do not differ by case alone."""
        return is_portable(value) and isinstance(value, dict) and _differ(value)


def _differ(value: JsonValue) -> bool:
    if isinstance(value, list):
        return all(map(_differ, value))
    if not isinstance(value, dict):
        return True
    keys = {key.lower() for key in value}
    return len(keys) == len(value) and all(map(_differ, value.values()))


LANGUAGE = _PowerShell()
