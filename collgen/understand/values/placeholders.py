"""Texts that stand for a value without being one: `<integer>`, `{{$guid}}`, `{{token}}`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from collgen.model import Schema
from collgen.model.references import Dynamic, Literal
from collgen.postman.references import has_reference, parse

UNKNOWN: Final = Schema()
STRING: Final = Schema(type=("string",))
INTEGER: Final = Schema(type=("integer",))
NUMBER: Final = Schema(type=("number",))
BOOLEAN: Final = Schema(type=("boolean",))
NULL: Final = Schema(type=("null",))
FORMATS: Final = {
    name: Schema(type=("string",), format=name)
    for name in ("date-time", "date", "time", "uuid", "uri", "email", "binary")
}

_BLANKS: Final = {
    "string": STRING,
    "str": STRING,
    "text": STRING,
    "password": STRING,
    "byte": STRING,
    "integer": INTEGER,
    "int": INTEGER,
    "int32": INTEGER,
    "int64": INTEGER,
    "long": INTEGER,
    "number": NUMBER,
    "float": NUMBER,
    "double": NUMBER,
    "decimal": NUMBER,
    "boolean": BOOLEAN,
    "bool": BOOLEAN,
    "null": NULL,
    "datetime": FORMATS["date-time"],
    "date-time": FORMATS["date-time"],
    "date": FORMATS["date"],
    "email": FORMATS["email"],
    "uri": FORMATS["uri"],
    "url": FORMATS["uri"],
    "uuid": FORMATS["uuid"],
    "guid": FORMATS["uuid"],
    "binary": FORMATS["binary"],
    "array": Schema(type=("array",)),
    "object": Schema(type=("object",)),
}
"""What generators of collections write between `<` and `>`, in lower case."""

_DYNAMIC: Final = {
    "guid": FORMATS["uuid"],
    "randomUUID": FORMATS["uuid"],
    "timestamp": INTEGER,
    "randomInt": INTEGER,
    "randomBankAccount": STRING,
    "isoTimestamp": FORMATS["date-time"],
    "randomBoolean": BOOLEAN,
    "randomEmail": FORMATS["email"],
    "randomExampleEmail": FORMATS["email"],
    "randomUrl": FORMATS["uri"],
    "randomLatitude": NUMBER,
    "randomLongitude": NUMBER,
    "randomPrice": NUMBER,
    "randomImageDataUri": STRING,
}
"""Postman's dynamic variables; those that are not here give text."""
_IMAGE = re.compile(r"random\w*Image(?:Url)?")
_BLANK = re.compile(r"<\s*((?:\d+[ -])?[^\W\d][^<>]*?)\s*(?<!/)>")
_GENERATED = re.compile(r"string|\w+_example")


@lru_cache(maxsize=1 << 14)
def is_placeholder(text: str) -> Schema | None:
    """Return the type that a placeholder stands for, or None when `text` is a value of its own.

    The empty schema means a placeholder without a type: `{{token}}`, `<your id>`.
    """
    if has_reference(text):
        return _of_references(text)
    if match := _BLANK.fullmatch(text):
        return _BLANKS.get(match[1].lower(), UNKNOWN)
    return STRING if _GENERATED.fullmatch(text) else None


def _of_references(text: str) -> Schema | None:
    template = parse(text)
    if template.is_literal:
        return None
    match template.segments:
        case (Dynamic(name),):
            image = FORMATS["uri"] if _IMAGE.fullmatch(name) else STRING
            return _DYNAMIC.get(name, image)
    # Several variables may still make anything; a text around one makes a text.
    is_text = any(isinstance(segment, Literal) for segment in template.segments)
    return STRING if is_text else UNKNOWN
