"""XML: a document whose arguments are put in as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._encoding import Body, encoded, fields_of, plain
from ._endpoint import Argument, segments_of

if TYPE_CHECKING:
    from ._endpoint import Endpoint

_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def encode(endpoint: Endpoint, value: object) -> Body:
    """Encode the body of a call: its arguments within the endpoint's document."""
    fields = dict(fields_of(value, None))
    pieces = [
        escaped(fields.get(one.name)) if isinstance(one, Argument) else str(one)
        for one in segments_of(endpoint.document)
    ]
    return Body(encoded("".join(pieces)), endpoint.content_type or "application/xml")


def escaped(value: object) -> str:
    """Return a value as text of an element or an attribute (XML 1.0, 2.4)."""
    return "" if value is None else plain(value).translate(_ESCAPES)
