"""JSON Web Tokens (RFC 7515, 7519): made anew for each request."""

from __future__ import annotations

import json
import time
from base64 import urlsafe_b64encode
from hmac import digest
from os import urandom
from typing import TYPE_CHECKING, Any, cast
from uuid import uuid4

from .._endpoint import Dynamic, segments_of
from .._errors import InvalidArgumentError

if TYPE_CHECKING:
    from .._endpoint import Template

_HASHES = {"256": "sha256", "384": "sha384", "512": "sha512"}
ALGORITHMS = frozenset(
    f"{kind}{bits}" for kind in ("HS", "RS", "PS", "ES") for bits in _HASHES
)


def json_object(text: str, what: str) -> dict[str, Any]:
    """Return the object that a text holds; nothing is an empty one."""
    if not text.strip():
        return {}
    try:
        value: Any = json.loads(text)
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise InvalidArgumentError(f"The {what} must be a JSON object.")
    return cast("dict[str, Any]", value)


def with_dynamic_values(template: Template) -> Template:
    """Return a template with Postman's variables of time and chance filled in."""
    if not any(isinstance(one, Dynamic) for one in segments_of(template)):
        return template
    now = time.time()
    parts = time.gmtime(now)
    moment = f"{time.strftime('%Y-%m-%dT%H:%M:%S', parts)}.{int(now % 1 * 1000):03}Z"
    values = {
        "timestamp": str(int(now)),
        "isoTimestamp": moment,
        "guid": str(uuid4()),
        "randomUUID": str(uuid4()),
        "randomInt": str(int.from_bytes(urandom(4), "big") % 1001),
    }
    return tuple(
        values.get(one.name, "") if isinstance(one, Dynamic) else one
        for one in segments_of(template)
    )


def make_token(
    algorithm: str, header: dict[str, Any], payload: dict[str, Any], key: bytes | str
) -> str:
    """Return a signed token; the key is a secret's bytes or a private key's text."""
    if algorithm not in ALGORITHMS:
        raise InvalidArgumentError(f"JSON Web Tokens have no algorithm {algorithm!r}.")
    head = {**header, "alg": algorithm}
    unsigned = f"{_part(head)}.{_part(payload)}"
    message = unsigned.encode("ascii")
    if isinstance(key, bytes):
        signature = digest(key, message, _HASHES[algorithm[2:]])
    else:
        from .keys import sign_with_key

        signature = sign_with_key(algorithm, key, message)
    return f"{unsigned}.{_base64url(signature)}"


def _part(value: dict[str, Any]) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _base64url(text.encode())


def _base64url(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode("ascii")
