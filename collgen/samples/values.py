"""Values that work, by type, format and name: for `<string>`, `-27113311` and `lorem ipsum`."""

from __future__ import annotations

import re
from typing import Final

from collgen.model import JsonValue, Missing, Schema

_TYPE_IN_BRACKETS = re.compile(r"<\s*[^\W\d][^<>]*(?<!/)>")
_LOREM: Final = frozenset(
    """ad adipisicing adipiscing aliqua aliquip amet anim aute cillum commodo consectetur consequat
    culpa cupidatat deserunt do dolor dolore duis ea eiusmod elit enim esse est et eu ex excepteur
    exercitation fugiat id in incididunt ipsum irure labore laboris laborum lorem magna minim
    mollit nisi non nostrud nulla occaecat officia pariatur proident qui quis reprehenderit sed
    sint sit sunt tempor ullamco ut velit veniam voluptate""".split()
)
"""The words that generators of collections draw texts from (json-schema-faker)."""
_SHORTEST_LOREM: Final = 4
_LARGE: Final = 1_000_000
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_MOST_LEVELS: Final = 20

_BY_FORMAT: Final[dict[str, JsonValue]] = {
    "date": "2025-01-31",
    "date-time": "2025-01-31T12:00:00Z",
    "email": "ann@example.com",
    "time": "12:00:00Z",
    "uri": "https://example.com",
    "uuid": "3f2b8c1e-5d4a-4e6f-9a7b-0c1d2e3f4a5b",
}
_BY_TYPE: Final[dict[str, JsonValue]] = {
    "integer": 1, "number": 1.5, "boolean": True, "array": [], "object": {}, "string": "example",
}  # fmt: skip
_TEXTS: Final = {
    "email": "ann@example.com", "mail": "ann@example.com",
    "phone": "+12025550123", "mobile": "+12025550123", "msisdn": "+12025550123",
    "url": "https://example.com", "uri": "https://example.com", "link": "https://example.com",
    "website": "https://example.com", "webhook": "https://example.com/hook",
    "callback": "https://example.com/hook", "host": "example.com", "domain": "example.com",
    "username": "ann", "login": "ann", "user": "ann", "first": "Ann", "last": "Example",
    "uuid": "3f2b8c1e-5d4a-4e6f-9a7b-0c1d2e3f4a5b", "guid": "3f2b8c1e-5d4a-4e6f-9a7b-0c1d2e3f4a5b",
    "id": "42", "sku": "A-42", "slug": "example", "tag": "blue", "color": "blue",
    "city": "Berlin", "country": "DE", "currency": "EUR", "language": "en", "lang": "en",
    "locale": "en", "timezone": "Europe/Berlin", "zip": "10115", "postal": "10115",
    "street": "1 Main Street", "address": "1 Main Street", "state": "active", "status": "active",
    "date": "2025-01-31", "day": "2025-01-31", "time": "12:00:00", "ip": "192.0.2.1",
    "description": "An example.", "comment": "An example.", "message": "Hello", "text": "Hello",
    "title": "Example", "name": "Example", "type": "default",
    "token": "YOUR_TOKEN", "password": "YOUR_PASSWORD", "secret": "YOUR_SECRET",
}  # fmt: skip
"""Text by a word of the name; the last word of it counts most."""
_NUMBERS: Final[dict[str, int]] = {
    "id": 42, "page": 1, "limit": 10, "size": 10, "count": 10, "offset": 0, "year": 2025,
    "month": 1, "day": 31, "age": 30, "quantity": 2, "amount": 25, "price": 25, "port": 8080,
    "timeout": 30, "duration": 60, "width": 640, "height": 480, "version": 1,
    "timestamp": 1738324800,
}  # fmt: skip


def sample_value(name: str, schema: Schema) -> JsonValue:
    """Return a value that `schema` admits and that fits the name.

    `user_id` of type integer is 42, `email` is "ann@example.com".
    """
    if schema.enum:
        return schema.enum[0]
    if not isinstance(schema.default, Missing) and schema.default is not None:
        return schema.default
    if schema.format in _BY_FORMAT:
        return _BY_FORMAT[schema.format]
    kind = next((each for each in schema.type if each != "null"), "string")
    if kind == "array":
        return [sample_value(name, schema.items)] if schema.items else []
    if kind not in ("integer", "number", "string"):
        return _BY_TYPE.get(kind, "example")
    words = [word.lower() for word in reversed(_WORD.findall(name))]
    if kind == "string":
        text = next((_TEXTS[word] for word in words if word in _TEXTS), "example")
        return _fitting_text(text, schema)
    number = next((_NUMBERS[word] for word in words if word in _NUMBERS), None)
    return _fitting_number(_BY_TYPE[kind] if number is None else number, schema)


def _fitting_text(text: str, schema: Schema) -> str:
    if schema.min_length is not None and len(text) < schema.min_length:
        text += "x" * min(schema.min_length - len(text), 200)
    return text[: schema.max_length] if schema.max_length else text


def _fitting_number(number: JsonValue, schema: Schema) -> JsonValue:
    assert isinstance(number, (int, float))
    if schema.minimum is not None and number < schema.minimum:
        return schema.minimum
    if schema.maximum is not None and number > schema.maximum:
        return schema.maximum
    return number


def is_filler(value: JsonValue) -> bool:
    """Return whether a generator of collections made the value up: `<string>`, `-27113311`."""
    if isinstance(value, bool):
        return False
    if isinstance(value, int):
        return value <= -_LARGE
    if isinstance(value, float):
        return abs(value) >= _LARGE and not value.is_integer()
    if not isinstance(value, str) or not value:
        return False
    if value[0] == "<":
        return _TYPE_IN_BRACKETS.fullmatch(value) is not None
    words = value.split()
    if len(value) < _SHORTEST_LOREM or value.lower() in _TEXTS:
        return False
    return all(word.strip(".,").lower() in _LOREM for word in words)


def with_samples(
    name: str, value: JsonValue, schema: Schema, levels: int = _MOST_LEVELS
) -> JsonValue:
    """Return `value` with a sample in place of each filler, at any depth.

    `{"email": "<string>", "age": -27113311}` is `{"email": "ann@example.com", "age": 30}`.
    """
    if isinstance(value, dict) and levels:
        inner = {each.name: each.schema for each in schema.properties}
        return {
            key: with_samples(key, each, _member(inner, key, each), levels - 1)
            for key, each in value.items()
        }
    if isinstance(value, list) and levels:
        items = schema.items or _UNKNOWN
        return [
            with_samples(name, each, _typed(items, each), levels - 1) for each in value
        ]
    return sample_value(name, _typed(schema, value)) if is_filler(value) else value


_UNKNOWN: Final = Schema()


def _member(inner: dict[str, Schema], name: str, value: JsonValue) -> Schema:
    return _typed(inner.get(name, _UNKNOWN), value)


def _typed(schema: Schema, value: JsonValue) -> Schema:
    """Return the schema, or the filler's own type where that is another: `<integer>`, -27113311."""
    if not is_filler(value):
        return schema
    if isinstance(value, str):
        own = _BY_BRACKETS.get(value.strip("<> ").lower(), Schema(("string",)))
        return schema if schema.type else own
    own = Schema(("integer" if isinstance(value, int) else "number",))
    return schema if {"integer", "number"} & {*schema.type} else own


_BY_BRACKETS: Final = {
    "integer": Schema(("integer",)), "int": Schema(("integer",)), "long": Schema(("integer",)),
    "number": Schema(("number",)), "float": Schema(("number",)), "double": Schema(("number",)),
    "boolean": Schema(("boolean",)), "date": Schema(("string",), format="date"),
    "datetime": Schema(("string",), format="date-time"),
    "email": Schema(("string",), format="email"), "uri": Schema(("string",), format="uri"),
    "uuid": Schema(("string",), format="uuid"),
}  # fmt: skip
