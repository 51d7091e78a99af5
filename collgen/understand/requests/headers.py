"""Names of header fields that are no arguments of a call."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

# Negotiated between the client and the server, the same at every call: no arguments.
CONSTANT_HEADERS: Final = frozenset(
    """accept accept-charset accept-encoding accept-language cache-control connection content-type
    dnt host origin pragma referer upgrade-insecure-requests user-agent x-requested-with""".split()
)
OPTIONAL_HEADERS: Final = frozenset({"soapaction"})
"""Arguments that have the collection's text where a call leaves them out: SOAPAction names the
operation (SOAP 1.1, 6.1.1), as the body does."""
# Worked out by the transport for every request.
TRANSPORT_HEADERS: Final = frozenset(
    "content-length postman-token te transfer-encoding".split()
)
SYSTEM_HEADERS: Final = (
    "accept",
    "accept-encoding",
    "connection",
    "content-type",
    "user-agent",
)
"""What a client adds, and leaves away when `disabledSystemHeaders` says so. It cannot do without
Host (RFC 9112, 3.2), nor without a length of the body."""
_DECODED: Final = frozenset({"gzip", "deflate", "identity"})
"""Content codings that need no further library."""


_CONTROL: Final = re.compile(r"[\0-\x08\n-\x1f\x7f]+")


def has_control(text: str) -> bool:
    """Return whether a text has characters that no header field may (RFC 9110, 5.5)."""
    return not text.isprintable() and _CONTROL.search(text) is not None


def header_text(text: str) -> str:
    """Return a header's value without control characters: `a`, a line break, `b` is `a b`."""
    return text if text.isprintable() else _CONTROL.sub(" ", text)


def is_transport(name: str, value: str, hosts: Collection[str]) -> bool:
    """Return whether a header, by its name in lower case, says nothing that a client would not say.

    `hosts` are those of the URL, in lower case. What asks for an encoding that a client
    may not be able to decode is left to the client.
    """
    match name:
        case "host":
            return value.strip().lower() in hosts
        case "connection":
            return value.strip().lower() == "keep-alive"
        case "accept-encoding":
            codings = (part.partition(";")[0] for part in value.lower().split(","))
            return not {coding.strip() for coding in codings} <= _DECODED
        case _:
            return name in TRANSPORT_HEADERS


def is_idempotency_key(name: str) -> bool:
    """Return whether a header names a call, so that the server carries it out only once."""
    letters = "".join(filter(str.isalpha, name.lower()))
    return "idempoten" in letters and not letters.endswith(("replayed", "expiry"))
