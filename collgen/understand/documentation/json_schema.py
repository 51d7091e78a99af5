"""A JSON Schema in a code fence of a description: rows of what it declares."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from collgen.model import Fact, JsonValue, Keyword, Place
from collgen.understand.documentation.records import DocumentedParameter, Path
from collgen.understand.documentation.sections import Section
from collgen.understand.documentation.text import shorten

_LONGEST: Final = 60_000
_DEEPEST: Final = 12
_MOST_ROWS: Final = 500
_MOST_REFERENCES: Final = 20
_TYPES: Final = frozenset("string integer number boolean array object null".split())
_SIGNS: Final = frozenset("type $ref enum const anyOf oneOf allOf properties".split())
_TEXT_WORDS: Final[tuple[Keyword, ...]] = ("format", "pattern")
_COUNT_WORDS: Final[tuple[Keyword, ...]] = ("minLength", "maxLength")
_NUMBER_WORDS: Final[tuple[Keyword, ...]] = ("minimum", "maximum")
_MARKS: Final[tuple[Keyword, ...]] = ("deprecated", "readOnly")

_Object: TypeAlias = dict[str, JsonValue]


@dataclass(frozen=True, slots=True)
class _Member:
    """A property on the way to its row."""

    path: Path
    schema: _Object
    required: bool | None
    line: int


def schema_rows(
    text: str, section: Section, place: Place
) -> list[DocumentedParameter] | None:
    """Return the rows of the fields that a JSON Schema declares; None when `text` is none.

    `place` is that of the first line of `text`.
    """
    root = _parsed(text)
    if root is None:
        return None
    members = list(_members(root, _Lines(text, place.line or 0)))
    return [_row(member, root, section, place) for member in members]


def _parsed(text: str) -> _Object | None:
    if len(text) > _LONGEST:
        return None
    try:
        root = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(root, dict):
        return None
    top = _of_items(root, root)
    properties = top.get("properties")
    if top.get("type") != "object" or not isinstance(properties, dict):
        return None
    # An example of something that has `properties` is no schema.
    known = [
        isinstance(one, dict) and _SIGNS & one.keys() for one in properties.values()
    ]
    return root if known and all(known) else None


class _Lines:
    """Finds the line of each key, going through the text once."""

    def __init__(self, text: str, first: int) -> None:
        self._text = text
        self._at = 0
        self._line = first

    def of(self, key: str) -> int:
        """Return the line of the next such key, the last one's when there is none."""
        found = self._text.find(f"{json.dumps(key)}:", self._at)
        if found < 0:
            found = self._text.find(json.dumps(key), self._at)
        if found >= 0:
            self._line += self._text.count("\n", self._at, found)
            self._at = found
        return self._line


def _members(root: _Object, lines: _Lines) -> Iterator[_Member]:
    """Yield every property, each before those inside of it."""
    waiting: list[tuple[Path, _Object]] = [((), _of_items(root, root))]
    count = 0
    while waiting:
        path, schema = waiting.pop()
        properties = schema.get("properties")
        if not isinstance(properties, dict) or len(path) > _DEEPEST:
            continue
        listed = schema.get("required")
        names = set(map(str, listed)) if isinstance(listed, list) else None
        below: list[tuple[Path, _Object]] = []
        for name, value in properties.items():
            one = _resolved(value, root)
            count += 1
            if not name or count > _MOST_ROWS:
                continue
            required: bool | None = None
            if names is not None:
                required = name in names
            elif isinstance(one.get("required"), bool):  # draft 3
                required = bool(one["required"])
            yield _Member((*path, name), one, required, lines.of(name))
            inner, steps = one, (*path, name)
            while inner.get("type") == "array" and len(steps) <= _DEEPEST:
                inner, steps = _resolved(inner.get("items"), root), (*steps, None)
            below.append((steps, inner))
        waiting += reversed(below)


def _of_items(schema: _Object, root: _Object) -> _Object:
    """Return the schema of the items when it is one of a list: their names are the first."""
    if schema.get("type") == "array":
        return _resolved(schema.get("items"), root)
    return schema


def _resolved(value: JsonValue, root: _Object) -> _Object:
    """Return a schema, or what its `$ref` leads to; an empty one when there is none here."""
    for _ in range(_MOST_REFERENCES):
        if not isinstance(value, dict):
            return {}
        reference = value.get("$ref")
        if not isinstance(reference, str):
            return value
        if not reference.startswith("#/"):
            return {}
        found: JsonValue = root
        for step in reference[2:].split("/"):
            found = found.get(step) if isinstance(found, dict) else None
        value = found
    return {}


def _row(
    member: _Member, root: _Object, section: Section, place: Place
) -> DocumentedParameter:
    at = Place(place.pointer, member.line)
    schema = member.schema
    facts = [
        Fact(word, value, "declaration", _quote(word, schema), at)
        for word, value in _statements(schema, member.required, root)
    ]
    described = schema.get("description") or schema.get("title")
    name = ""
    for step in member.path:
        name = f"{name}[]" if step is None else f"{name}.{step}" if name else step
    return DocumentedParameter(
        name,
        member.path,
        section.location,
        described if isinstance(described, str) else "",
        tuple(facts),
        at,
        section.title,
    )


def _quote(word: str, schema: _Object) -> str:
    """Return the keywords of a schema that state a fact; who is required is listed elsewhere."""
    written = {word: schema[word]} if word in schema else {}
    if not written and word != "required":
        written = {key: schema[key] for key in schema if key in _SIGNS}
    text = json.dumps(written, ensure_ascii=False)[1:-1]
    return shorten(text or '"required"')


def _statements(
    schema: _Object, required: bool | None, root: _Object
) -> Iterator[tuple[Keyword, JsonValue]]:
    kinds = _kinds(schema)
    if kinds:
        yield "type", kinds[0] if len(kinds) == 1 else [*kinds]
    if required is not None:
        yield "required", required
    values = schema.get("enum")
    if "const" in schema:
        values = [schema["const"]]
    if (
        isinstance(values, list)
        and values
        and not any(isinstance(one, (list, dict)) for one in values)
    ):
        yield "enum", values
    if kinds == ["array"]:
        items = _kinds(_resolved(schema.get("items"), root))
        if len(items) == 1:
            yield "items", items[0]
    for word in _TEXT_WORDS:
        if isinstance(schema.get(word), str):
            yield word, schema[word]
    for word in (*_COUNT_WORDS, *_NUMBER_WORDS):
        value = schema.get(word)
        if isinstance(value, int) or (
            isinstance(value, float) and word in _NUMBER_WORDS
        ):
            yield word, value
    for word in _MARKS:
        if schema.get(word) is True:
            yield word, True
    if "default" in schema and not isinstance(schema["default"], (dict, list)):
        yield "default", schema["default"]


def _kinds(schema: _Object) -> list[str]:
    """Return the types that a schema admits, as far as it says so itself."""
    written = schema.get("type")
    kinds = written if isinstance(written, list) else [written]
    if written is None:
        parts = schema.get("anyOf") or schema.get("oneOf")
        parts = parts if isinstance(parts, list) else []
        kinds = [one.get("type") if isinstance(one, dict) else None for one in parts]
        if None in kinds:
            return []
    known = [kind for kind in kinds if isinstance(kind, str) and kind in _TYPES]
    if known and schema.get("nullable") is True:
        known.append("null")
    return list(dict.fromkeys(known))
