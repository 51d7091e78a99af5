"""The tables of `collgen.toml` that say what a person wants otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from collgen.model import JsonValue, Keyword
from collgen.rules import AuthRule, PagingRule, RuleFile, Rules, TypeRule

_KINDS: Final = frozenset("string integer number boolean object array".split())
_LOCATIONS: Final = ("path", "query", "header", "body", "response")


def rules_of(data: Mapping[str, Any], file: RuleFile) -> Rules:
    """Return the rules of a client's table, which has been checked against the schema."""
    return Rules(
        file=file,
        names=tuple(
            (pattern, name)
            for pattern, name in data.get("names", {}).items()
            if pattern != "aliases"
        ),
        aliases=data.get("names", {}).get("aliases", False),
        models=tuple(
            (key, name)
            for key, name in data.get("models", {}).items()
            if isinstance(name, str)
        ),
        models_at=tuple(
            (key, tuple(ones.items()))
            for key, ones in data.get("models", {}).items()
            if not isinstance(ones, str)
        ),
        skip=tuple(data.get("skip", ())),
        flatten=tuple(data.get("flatten", ())),
        merge=tuple(data.get("merge", ())),
        auth=tuple((key, _auth(one)) for key, one in data.get("auth", {}).items()),
        paging=tuple(
            (key, _paging(one) if one else None)
            for key, one in data.get("paging", {}).items()
        ),
        types=tuple(
            (key, tuple(_type(name, one) for name, one in ones.items()))
            for key, ones in data.get("types", {}).items()
        ),
        arguments=tuple(data.get("arguments", ())),
        settings=tuple(
            (variable, "" if name is True else name)
            for variable, name in data.get("settings", {}).items()
        ),
    )


def _auth(value: str | Mapping[str, str]) -> AuthRule:
    if isinstance(value, str):
        return AuthRule(value)
    fields = tuple((key, text) for key, text in value.items() if key != "type")
    return AuthRule(value["type"], fields)


def _paging(value: Mapping[str, Any]) -> PagingRule:
    keys = {
        key: tuple(value[key].split(".")) if value.get(key) else ()
        for key in ("items", "next", "more", "pages")
    }
    first = value.get("first", 0 if value["kind"] == "offset" else 1)
    return PagingRule(value["kind"], value.get("argument", ""), first=first, **keys)


def _type(name: str, value: str | Mapping[str, JsonValue]) -> TypeRule:
    """Return the rule of one name: `query.limit` is a query parameter, `tags[]` each item."""
    location, dot, rest = name.partition(".")
    if location == "response" and not dot:
        location, rest = "response", ""
    elif location.startswith("response[]"):
        location, rest = "response", name.removeprefix("response")
    elif not dot or location not in _LOCATIONS:
        location, rest = "", name
    facts = _text_facts(value) if isinstance(value, str) else value.items()
    return TypeRule(name, location or None, _steps(rest), tuple(facts))  # type: ignore[arg-type]


def _steps(name: str) -> tuple[str | None, ...]:
    """Return the keys of a name: `items[].id` is `items`, each, `id`."""
    parts = re.findall(r"\[\]|[^.\[\]]+", name)
    return tuple(None if part == "[]" else part for part in parts)


def _text_facts(word: str) -> Iterator[tuple[Keyword, JsonValue]]:
    """Return what a word says: `string[]` is a list of texts, `date-time` a text in that form."""
    kind = word.removesuffix("[]")
    if kind != word:
        yield "type", "array"
        yield "items", kind
    elif kind in _KINDS:
        yield "type", kind
    else:
        yield "type", "string"
        yield "format", kind
