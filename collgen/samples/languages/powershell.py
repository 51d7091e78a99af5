"""Samples in PowerShell: Invoke-RestMethod."""

from __future__ import annotations

from collgen.escape import powershell
from collgen.escape.powershell import PowerShell
from collgen.model import JsonValue
from collgen.samples.code import InterpolatingLanguage, is_portable
from collgen.samples.literals import LiteralSyntax


class _PowerShell(InterpolatingLanguage):
    title = "PowerShell (Invoke-RestMethod)"
    fence = "powershell"
    template = "samples/powershell.ps1.jinja"
    target = PowerShell
    escape = powershell
    reserved = powershell.KEYWORDS
    json_level = 1
    literals = LiteralSyntax(
        PowerShell,
        powershell.string,
        null="$null",
        true="$true",
        false="$false",
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

    def variable(self, name: str) -> PowerShell:
        """Return the variable with its sign."""
        return PowerShell(f"${name}")

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
