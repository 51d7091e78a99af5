"""Forms: the fields of an `application/x-www-form-urlencoded` body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._encoding import Body, fields_of, percent_encoded, to_pairs

if TYPE_CHECKING:
    from ._endpoint import Endpoint


def encode(endpoint: Endpoint, value: object) -> Body:
    """Encode the body of a call; one that is text or bytes is sent as it is."""
    if isinstance(value, str):
        content = value.encode()
    elif isinstance(value, bytes):
        content = value
    else:
        content = "&".join(
            f"{percent_encoded(name)}={percent_encoded(text or '')}"
            for name, text in to_pairs(fields_of(value, endpoint.body_fields))
        ).encode("ascii")
    usual = "application/x-www-form-urlencoded"
    return Body(content, endpoint.content_type or usual)
