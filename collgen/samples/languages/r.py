"""Samples in R: httr2."""

from __future__ import annotations

from collgen.escape import r
from collgen.escape.escaped import Escaped
from collgen.escape.r import RSource
from collgen.model import JsonValue
from collgen.samples.code import CodeLanguage, is_portable
from collgen.samples.literals import LiteralSyntax


class _R(CodeLanguage):
    title = "R (httr2)"
    fence = "r"
    template = "samples/r.r.jinja"
    target = RSource
    escape = r
    camel = False
    reserved = r.KEYWORDS | {
        "body",
        "file",
        "request",
        "response",
        "httr2",
        "T",
        "F",
        "paste0",
    }
    literals = LiteralSyntax(
        RSource,
        r.string,
        key=r.name,
        null="NULL",
        true="TRUE",
        false="FALSE",
        list_brackets=("list(", ")"),
        object_brackets=("list(", ")"),
        member="{} = {}",
        empty_list="list()",
        empty_object="setNames(list(), character())",
    )
    json_level = 1

    def concatenated(self, parts: list[str | Escaped]) -> RSource:
        """Return the texts and values pasted together."""
        found = [p if isinstance(p, RSource) else r.string(str(p)) for p in parts]
        return RSource.fill("paste0({})", RSource.joined(", ", found))

    def environment(self, env: str, default: str) -> RSource:
        """Return the expression for an environment variable."""
        name = r.string(env)
        if not default:
            return RSource.fill("Sys.getenv({})", name)
        return RSource.fill("Sys.getenv({}, {})", name, r.string(default))

    def can_build(self, value: JsonValue) -> bool:
        """Return whether a list of R holds the value: not an empty name, nor the character NUL."""
        is_list = isinstance(value, (dict, list))
        return is_portable(value) and is_list and _is_plain(value)


def _is_plain(value: JsonValue) -> bool:
    if isinstance(value, str):
        return "\0" not in value
    if isinstance(value, list):
        return all(map(_is_plain, value))
    if not isinstance(value, dict):
        return True
    return "" not in value and all(map(_is_plain, (*value, *value.values())))


LANGUAGE = _R()
