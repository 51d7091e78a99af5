"""The type that prose states: outright, or followed from what the value is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.lexicon import words
from collgen.understand.documentation.prose.neighbours import is_enclosed, touches
from collgen.understand.documentation.prose.patterns import hits, rows
from collgen.understand.documentation.prose.tokens import concept
from collgen.understand.documentation.type_words import type_of

if TYPE_CHECKING:
    from collgen.understand.documentation.prose.patterns import Hit
    from collgen.understand.documentation.prose.reading import Prose
    from collgen.understand.documentation.prose.tokens import Token

_PLAIN: Final = frozenset({"true", "false", "1", "0", "null"})


def read_kind(prose: Prose) -> None:
    """Record `type` where the words say what the value is, `items` where they say of what."""
    if prose.types or prose.knows("enum"):
        return
    for hit in hits(prose, rows("kinds")):
        name, *conditions = hit.row.yields.split()
        if "plain" in conditions and prose.in_bullet(prose.tokens[hit.first].start):
            continue
        if "flag" in conditions and _has_other_values(prose):
            continue
        if name == "none":
            return
        kind = _kind_at(prose, hit, "at") if name == "kind" else name
        wanted = {"string", "integer", "boolean"} & set(conditions)
        if kind is None or (wanted and kind not in wanted):
            continue
        apart = name == "kind" and "plain" not in conditions
        first = hit.named["at"] if apart else hit.first
        prose.record_tokens("type", kind, first, first + 1 if apart else hit.end)
        items = _kind_at(prose, hit, "of")
        if "items" in conditions and items is not None and kind == "array":
            prose.record_tokens("items", items, hit.named["of"], hit.end)
        return


def _kind_at(prose: Prose, hit: Hit, name: str) -> str | None:
    """Return the type that a named token is a word for: `integers` is integer."""
    position = hit.named.get(name)
    return None if position is None else _kind_of(prose.tokens[position])


def _kind_of(token: Token) -> str | None:
    known, lower = type_of(), token.lower
    if lower in words("prose.text_items"):
        return "string"
    return known.get(lower) or known.get(lower.rstrip("s"))


def _has_other_values(prose: Prose) -> bool:
    """Return whether the text names a marked value that is none of true and false."""
    return any(
        token.is_quoted
        and token.lower not in _PLAIN
        and token.lower != prose.own_name
        and (
            is_enclosed(prose.tokens, index)
            or touches(prose.tokens, index - 2, index, concept("set_to"))
        )
        for index, token in enumerate(prose.tokens)
    )
