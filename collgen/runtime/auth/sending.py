"""Signers as the HTTP library calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._transport import LibraryAuth

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

    from .._transport import Request, Response
    from .signing import Signer


class Signing(LibraryAuth):
    """Has a signer authenticate a request, after the library has completed it."""

    def __init__(self, signer: Signer, *, read_body: bool) -> None:
        self._signer = signer
        self._read_body = read_body

    def sync_auth_flow(self, request: Request) -> Generator[Request, Response, None]:
        """Return the flow for a synchronous client."""
        return self._signer.sync_flow(request, read_body=self._read_body)

    def async_auth_flow(self, request: Request) -> AsyncGenerator[Request, Response]:
        """Return the flow for an asynchronous client."""
        return self._signer.async_flow(request, read_body=self._read_body)
