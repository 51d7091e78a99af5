"""Who is believed when sources disagree, and what is said of it.

This is the order, and `_RANK` is where it is written: what a person says in `collgen.toml` comes
first, then the URL and declarations (in the body, in a JSON Schema), an entry's own description, a
table, free prose, a heading, a script's assertion, and an example last. Of two that rank the same,
the first is believed.

- A disabled entry is an example of a call that does without the value: where documentation says
  `required` outright, it is. Many authors disable one of two ways to make a call; what is
  documented holds for both. Where no words say so, a disabled entry is optional.
- An example is never made invalid: a type is widened and a set left open for its sake. Inside an
  argument, a field that the request does without is optional, whatever is documented.
- Of an answer's fields, what was answered decides the type, since words may be old; its sets
  are open.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Final

from collgen.model import Conflict, Fact, JsonValue, Keyword, Place, SourceKind
from collgen.understand.documentation import shorten
from collgen.understand.values.jsonc import VariableRef

_RANK: Final[dict[SourceKind, int]] = {
    "config": -1,
    "url": 0,
    "declaration": 1,
    "entry": 2,
    "table": 3,
    "prose": 4,
    "heading": 5,
    "script": 6,
    "example": 7,
    "rule": 8,
}
_SPOKEN: Final[dict[SourceKind, str]] = {
    "config": "collgen.toml",
    "url": "the URL",
    "declaration": "a declaration",
    "entry": "Postman's own field",
    "table": "a table",
    "prose": "a sentence",
    "heading": "a heading",
    "script": "a test script",
    "example": "an example",
    "rule": "collgen's rule",
}
_COMPARED: Final = frozenset(
    """type required default enum minimum maximum minLength maxLength pattern format items
    separator unit deprecated""".split()
)
"""Words that have one value; of the others, both may hold."""
CONTRADICTED: Final = frozenset({"type", "enum", "format"})
"""Words that an example can contradict."""
_ADMITTED: Final = {
    "enum": "the set was left open to admit the example",
    "format": "the format was given up to admit the example",
}
_MOST_VALUES: Final = 8
"""Values outside a documented set that are reported."""
_KINDS: Final[dict[type, str]] = {
    type(None): "null",
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    list: "array",
}


def decide(facts: Iterable[Fact]) -> tuple[dict[str, Fact], list[Fact]]:
    """Return the fact that holds for each word, and the facts that do not."""
    chosen: dict[str, Fact] = {}
    others: list[Fact] = []
    for fact in facts:
        present = chosen.get(fact.word)
        if present is None:
            chosen[fact.word] = fact
        elif _RANK[fact.source] < _RANK[present.source]:
            chosen[fact.word] = fact
            others.append(present)
        else:
            others.append(fact)
    return chosen, others


def disagreements(chosen: dict[str, Fact], others: Iterable[Fact]) -> list[Conflict]:
    """Return the conflicts between the facts that hold and the others."""
    found = []
    for other in others:
        kept = chosen[other.word]
        if other.word not in _COMPARED or _agree(kept, other):
            continue
        if _RANK[kept.source] < _RANK[other.source]:
            reason = (
                f"{_SPOKEN[kept.source]} is believed before {_SPOKEN[other.source]}"
            )
        elif kept.place == other.place and kept.word != "required":
            continue  # two readings of the same words
        else:
            reason = "the first of two is believed"
        found.append(Conflict(kept, other, reason))
    return found


def contradictions(
    chosen: dict[str, Fact],
    odd: Iterable[int],
    values: Sequence[JsonValue | VariableRef],
    places: Sequence[Place],
) -> list[Conflict]:
    """Return the conflicts with example values, given the numbers of those that did not fit."""
    found: list[Conflict] = []
    seen: set[str] = set()
    for number in odd:
        value = values[number]
        if isinstance(value, VariableRef):
            continue
        quote = _written(value)
        if quote in seen:
            continue
        seen.add(quote)
        kind = kind_of(value)
        kept = chosen.get("type")
        if kept is None or kind in _kinds(kept.value):
            word: Keyword = "enum" if "enum" in chosen else "format"
            kept = chosen.get(word) if word == "enum" or kind == "string" else None
            reason = _ADMITTED[word]
            shown = Fact(word, quote, "example", quote, places[number])
        else:
            reason = "the type was widened to admit the example"
            shown = Fact("type", kind, "example", quote, places[number])
        if kept is not None:
            found.append(Conflict(kept, shown, reason))
    return found


def refuted(
    chosen: dict[str, Fact],
    seen: Iterable[tuple[JsonValue, Place]],
) -> list[Conflict]:
    """Return the conflicts of what is documented of an answer's field with what was answered."""
    documented_kind, documented_set = chosen.get("type"), chosen.get("enum")
    found: dict[str, Conflict] = {}
    for value, place in seen:
        kind = kind_of(value)
        if kind == "null":
            continue
        if documented_kind is not None and kind not in _kinds(documented_kind.value):
            if kind not in found:
                quote = _written(value)
                kept = Fact("type", kind, "example", quote, place)
                reason = (
                    f"an answer is believed before {_SPOKEN[documented_kind.source]}"
                )
                found[kind] = Conflict(kept, documented_kind, reason)
        elif documented_set is not None and kind not in ("array", "object"):
            quote = _written(value)
            known = _loose(documented_set.value)
            if known.isdisjoint(_loose(value)) and len(found) < _MOST_VALUES:
                other = Fact("enum", quote, "example", quote, place)
                reason = "sets are open in answers"
                found.setdefault(quote, Conflict(documented_set, other, reason))
    return list(found.values())


def disabled(place: Place) -> Fact:
    """Return what a disabled entry shows: the request can be sent without it."""
    return Fact("required", False, "example", "the entry is disabled", place)


def without(required: Fact, place: Place) -> Conflict:
    """Return the conflict of `required` with an example that does without the value."""
    kept = Fact("required", False, "example", "", place)
    return Conflict(kept, required, "the collection's own request does without it")


def kind_of(value: JsonValue) -> str:
    """Return JSON Schema's type of a value."""
    return _KINDS.get(type(value), "object")


def _agree(one: Fact, other: Fact) -> bool:
    """Return whether two facts can both hold: a narrower type or set may be in a wider."""
    if one.value == other.value:
        return True
    if one.word == "type":
        kinds, others = _kinds(one.value), _kinds(other.value)
        return kinds <= others or others <= kinds
    if one.word == "enum":
        values, more = _loose(one.value), _loose(other.value)
        return values <= more or more <= values
    return _loose(one.value) == _loose(other.value)


def _kinds(value: JsonValue) -> set[str]:
    kinds = set(map(str, value)) if isinstance(value, list) else {str(value)}
    return kinds | {"integer"} if "number" in kinds else kinds


def _loose(value: JsonValue) -> set[str]:
    listed = value if isinstance(value, list) else [value]
    return {str(one).strip().lower() for one in listed}


def _written(value: JsonValue) -> str:
    """Return an example value for a person; long ones by their kind."""
    if isinstance(value, str):
        return shorten(value)
    if isinstance(value, (list, dict)):
        return "{…}" if isinstance(value, dict) else "[…]"
    return json.dumps(value)
