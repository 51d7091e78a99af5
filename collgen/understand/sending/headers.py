"""Names of header fields that are no arguments of a call."""

from __future__ import annotations

from typing import Final

# Negotiated between the client and the server, the same at every call: no arguments.
CONSTANT_HEADERS: Final = frozenset(
    """accept accept-charset accept-language cache-control content-type dnt origin pragma referer
    upgrade-insecure-requests user-agent x-requested-with""".split()
)
# Worked out by the transport for every request.
TRANSPORT_HEADERS: Final = frozenset(
    "accept-encoding connection content-length host postman-token te transfer-encoding".split()
)
