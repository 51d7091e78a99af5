"""An environment that defines every variable of a collection, so that all can be sent."""

from __future__ import annotations

import json
import re
from functools import lru_cache, partial
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

_REFERENCE: Final = re.compile(r"\{\{([^{}]*?)\}\}")
_ROUNDS: Final = 4
_AROUND: Final = 200
"""Characters before and after a reference that tell what its place can hold."""
_URL: Final = r'"(?:raw|url|host|request)": \[?"'
_PLACES: Final = {
    "body": (re.compile(r'"mode": "raw", "raw": "$'), re.compile('"')),
    "scheme": (re.compile(_URL + "$"), re.compile("://")),
    "port": (
        re.compile(_URL + r'(?:\w+://)?[^/"]*:$|"port": "$'),
        re.compile(r'[/"?{]|$'),
    ),
    "domain": (re.compile(_URL + "$"), re.compile(r'\.\w|\{\{|:\d|"')),
    "address": (re.compile(_URL + "$"), re.compile("")),
    "tail": (re.compile(_URL + r'[^"]*\}\}$'), re.compile(r'"')),
    "number": (
        re.compile(r":\s*(?:\\[nrt])*$"),
        re.compile(r"\s*(?:\\[nrt]|\s)*[,}\]]"),
    ),
}
"""By kind of place: what stands before a reference, and what after it."""
_DYNAMIC: Final = {
    "$guid": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
    "$randomUUID": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
    "$timestamp": "1700000000",
    "$isoTimestamp": "2023-11-14T22:13:20.000Z",
    "$randomInt": "42",
    "$randomBoolean": "true",
}


def environment(document: dict[str, Any]) -> dict[str, Any]:
    """Return an environment file: what the collection itself gives a value keeps it."""
    text = json.dumps(document)
    own = {
        str(v["key"]): v.get(
            "value"
        )  # one with an `id` alone is unknown to the runtime
        for v in document.get("variable") or []
        if isinstance(v, dict) and v.get("key") and not v.get("disabled")
    }
    usable = {k for k, v in own.items() if isinstance(v, str) and v and "{{" not in v}
    usable |= {k for k, v in own.items() if type(v) in (int, float, bool)}
    known = {name: str(own[name]) for name in usable}
    made: dict[str, str] = {}
    has_protocol = re.search(r'"protocol": "\w|"protocol": "\{\{', text) is not None
    # `{{a{{b}}}}` names another variable once `b` is filled in.
    for _ in range(_ROUNDS):
        for name, places in _places(text).items():
            if name and name not in known:
                made[name] = _value(name, places, has_protocol=has_protocol)
        known |= made
        text = _REFERENCE.sub(partial(_filled, known), text)
    values = [
        {"key": name, "value": value, "enabled": True, "type": "default"}
        for name, value in made.items()
    ]
    return {"id": "parity", "name": "Parity", "values": values}


def _places(text: str) -> dict[str, set[str]]:
    """Return the kinds of place that each variable stands at."""
    found: dict[str, set[str]] = {}
    for match in _REFERENCE.finditer(text):
        before = text[max(0, match.start() - _AROUND) : match.start()]
        after = text[match.end() : match.end() + _AROUND]
        kinds = found.setdefault(_unescaped(match[1]), set())
        for kind, (left, right) in _PLACES.items():
            if kind not in kinds and left.search(before) and right.match(after):
                kinds.add(kind)
    return found


def _unescaped(name: str) -> str:
    try:
        return str(json.loads(f'"{name}"'))
    except ValueError:
        return name


def _filled(known: dict[str, str], found: re.Match[str]) -> str:
    value = known.get(_unescaped(found[1]))
    return found[0] if value is None else json.dumps(value)[1:-1]


@lru_cache(maxsize=1)
def _private_key() -> str:
    """Return a key that signs: what is no key stops Postman's runtime and the client alike."""
    key = rsa.generate_private_key(65537, 2048)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return pem.decode()


def _value(name: str, places: set[str], *, has_protocol: bool) -> str:
    """Return a value that the variable's place can hold: an address, a port, a number, a word."""
    if name in _DYNAMIC:
        return _DYNAMIC[name]
    if re.search("private_?key", name, re.IGNORECASE):
        return _private_key()
    word = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "value"
    if "body" in places:
        return json.dumps({"text": f"{word}-value"})
    if "scheme" in places:
        return "https"
    if "port" in places:
        return "8443"
    if "tail" in places:
        return f"/{word}"
    if "address" in places:
        is_domain = "domain" in places and has_protocol
        return ("" if is_domain else "https://") + f"{word}.example.com"
    return "7" if "number" in places else f"{word}-value"
