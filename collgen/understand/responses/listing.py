"""The list in an answer, and the values around it that describe its pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from collgen.model import JsonValue, Property, Schema
from collgen.understand.names.models import subject
from collgen.understand.names.words import singular, snake, split_words, word_set

Keys: TypeAlias = tuple[str, ...]
"""Keys that lead to a value in an answer."""

_ABOUT: Final = word_set(
    "cursor cursors info link links list_info meta metadata navigation page"
    " page_info pageable pages pagination paging response_metadata result_info"
)
"""Objects that describe the pages."""
_ENVELOPES: Final = word_set("body data embedded payload response result results")
_LISTS: Final = word_set(
    "content contents data docs documents elements entities entries hits items list objects"
    " records response result results rows values"
)
_NO_LIST: Final = word_set(
    "errors facets filters included links messages notices parameters sort sorts warnings"
)
_MAX_DEPTH: Final = 3


@dataclass(frozen=True, slots=True)
class PageValue:
    """A value in the answer, by the keys that lead to it."""

    keys: Keys
    word: str
    """The last key in snake_case."""
    schema: Schema


def items_of(result: Schema, name: str) -> Keys | None:
    """Return the keys down to the one list that a request of that name asks for, if it is clear."""
    if "array" in result.type:
        return ()
    nouns = {singular(noun) for noun in subject(name).nouns}
    for depth in (1, 2):
        lists = [
            (keys, schema)
            for keys, schema in _lists(result, depth)
            if snake(keys[-1]) not in _NO_LIST
        ]
        expected = [
            keys
            for keys, _ in lists
            if snake(keys[-1]) in _LISTS
            or any(singular(w.lower()) in nouns for w in split_words(keys[-1]))
        ]
        if len(expected) == 1:
            return expected[0]
        objects = [
            keys for keys, schema in lists if schema.items and schema.items.properties
        ]
        if len(objects) == 1 and not expected:
            return objects[0]
        if lists:
            return None
    return None


def _lists(schema: Schema, depth: int) -> Iterator[tuple[Keys, Schema]]:
    for member in schema.properties:
        kinds = set(member.schema.type) - {"null"}
        if depth == 1 and kinds == {"array"}:
            yield (member.name,), member.schema
        elif depth > 1 and kinds == {"object"} and snake(member.name) in _ENVELOPES:
            for keys, found in _lists(member.schema, depth - 1):
                yield (member.name, *keys), found


def page_values(result: Schema, items: Keys) -> Iterator[PageValue]:
    """Yield the values next to the list and in objects that describe pages."""
    waiting: list[tuple[Keys, Schema]] = [((), result)]
    while waiting:
        keys, schema = waiting.pop()
        for member in schema.properties:
            here = (*keys, member.name)
            word = snake(member.name, "key")
            kinds = set(member.schema.type) - {"null"}
            if kinds == {"object"} and len(here) < _MAX_DEPTH:
                if word in _ABOUT or here == items[: len(here)] or _is_link(member):
                    waiting.append((here, member.schema))
            elif here != items and kinds <= {"string", "integer", "number", "boolean"}:
                yield PageValue(here, word, member.schema)


def _is_link(member: Property) -> bool:
    """Return whether a key is `next`, whose object may hold the link as `href`."""
    return member.name == "next"


def value_at(value: JsonValue, keys: Keys) -> JsonValue:
    """Return the value that the keys lead to, None where there is none."""
    for key in keys:
        if not isinstance(value, dict):
            return None
        value = value.get(key)
    return value
