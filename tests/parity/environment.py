"""An environment that defines every variable of a collection, so that all can be sent."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

_REFERENCE: Final = re.compile(r"\{\{([^{}]*?)\}\}")
_ROUNDS: Final = 4
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
        str(v.get("key") or v.get("id")): v.get("value")
        for v in document.get("variable") or []
        if isinstance(v, dict) and not v.get("disabled")
    }
    usable = {k for k, v in own.items() if isinstance(v, str) and v and "{{" not in v}
    usable |= {k for k, v in own.items() if type(v) in (int, float, bool)}
    known = {name: str(own[name]) for name in usable}
    made: dict[str, str] = {}
    for _ in range(
        _ROUNDS
    ):  # `{{a{{b}}}}` names another variable once `b` is filled in
        names = [
            name for name in _REFERENCE.findall(text) if name and name not in known
        ]
        made |= {name: _value(name, text) for name in names if name not in made}
        known |= made
        for name, value in known.items():
            text = text.replace("{{" + name + "}}", value)
    values = [
        {"key": name, "value": value, "enabled": True, "type": "default"}
        for name, value in made.items()
    ]
    return {"id": "parity", "name": "Parity", "values": values}


@lru_cache(maxsize=1)
def _private_key() -> str:
    """Return a key that signs: what is no key stops Postman's runtime and the client alike."""
    key = rsa.generate_private_key(65537, 2048)
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return pem.decode()


def _value(name: str, text: str) -> str:
    """Return a value that the variable's place can hold: an address, a port, a number, a word."""
    if name in _DYNAMIC:
        return _DYNAMIC[name]
    if re.search("private_?key", name, re.IGNORECASE):
        return _private_key()
    written = re.escape(json.dumps("{{" + name + "}}")[1:-1])
    word = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "value"
    urls = r'"(?:raw|url|host|request)": \[?"'
    if re.search(urls + written + "://", text):
        return "https"
    if re.search(urls + r"(?:\w+://)?[^/\"]*:" + written, text) or re.search(
        r'"port": "' + written + '"', text
    ):
        return "8443"
    if re.search(urls + written, text):
        if re.search(urls + written + r"(?:\.\w|\{\{|:\d|\")", text) and re.search(
            r'"protocol": "https?"', text
        ):
            return f"{word}.example.com"
        return f"https://{word}.example.com"
    if re.search(r":\s*(?:\\[nrt])*" + written + r"\s*(?:\\[nrt]|\s)*[,}\]]", text):
        return "7"
    return f"{word}-value"
