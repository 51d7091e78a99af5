"""The words that stand in the headers of argument tables, in the languages of real collections."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Literal, TypeAlias

from collgen.understand.documentation.lexicon import words
from collgen.understand.documentation.text import plain

Role: TypeAlias = Literal[
    "name",
    "type",
    "required",
    "optional",
    "description",
    "default",
    "enum",
    "example",
    "location",
    "format",
    "minimum",
    "maximum",
    "max_length",
    "pattern",
    "unit",
    "status",
    "number",
    "value",
    "rules",
]
"""What a column states. `optional` is `required` turned round, `number` counts the rows, `value`
holds examples or values or descriptions: its cells decide."""

_SQUEEZE = re.compile(r"[\s_`*:?\-.]+")
_PARENS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_LAST_PART: Final = frozenset(
    "name description required default example format enum".split()
)
_FIRST_PART: Final = frozenset("name description required default example".split())
_ROLES: Final[tuple[Role, ...]] = (
    "name", "type", "required", "optional", "description", "default", "enum", "example",
    "location", "status", "format", "minimum", "maximum", "max_length", "pattern", "unit",
    "number", "value", "rules",
)  # fmt: skip
"""An earlier role keeps a word that two have."""


@cache
def _role_of() -> dict[str, Role]:
    """Return the role of each word of a header, without its spaces, dots, dashes and signs."""
    found: dict[str, Role] = {}
    for role in _ROLES:
        for form in words(f"header.{role}"):
            found.setdefault(_squeezed(form), role)
    return found


@cache
def _weak_names() -> frozenset[str]:
    """Return the words that stand above all kinds of tables, not only above arguments."""
    return frozenset(map(_squeezed, words("header.weak_name")))


def _squeezed(text: str) -> str:
    return _SQUEEZE.sub("", text) or text


@lru_cache(maxsize=1 << 12)
def header_role(cell: str) -> tuple[Role | None, str]:
    """Return the role that a header cell names, and the cell in plain words."""
    text = plain(cell).replace("`", "").strip(" *:").lower()
    if len(text) > 60 or ". " in text:
        return None, text
    role = _lookup(text)
    if role is None:
        without = _PARENS.sub("", text).strip()
        role = _lookup(without) if without and without != text else None
    if role is None and text:
        role = _by_part(text)
    return role, text


def _lookup(text: str) -> Role | None:
    return _role_of().get(_squeezed(text))


def _by_part(text: str) -> Role | None:
    """`Request parameter name`, `Parameter / Type`: the words in it."""
    parts = [part for part in re.split(r"[\s/]+", text) if part]
    if not parts or len(parts) > 5:
        return None
    roles = [_lookup(part) for part in parts]
    if roles[-1] == "type":
        return "type"
    if roles[-1] in _LAST_PART and len(parts) <= 3:
        return roles[-1]
    if roles[0] in _FIRST_PART:
        return roles[0]
    return None


def is_weak(header_cell: str) -> bool:
    """Return whether the header of a name column stands above many kinds of tables."""
    return _squeezed(header_role(header_cell)[1]) in _weak_names()
