"""Flows of signers as the HTTP library calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._transport import LibraryAuth

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Generator

    from .._transport import Request, Response


class Signing(LibraryAuth):
    """Authenticates a request by a flow, after the library has completed it."""

    def __init__(
        self,
        sync_flow: Callable[[Request], Generator[Request, Response, None]],
        async_flow: Callable[[Request], AsyncGenerator[Request, Response]],
    ) -> None:
        self._sync_flow = sync_flow
        self._async_flow = async_flow

    def sync_auth_flow(self, request: Request) -> Generator[Request, Response, None]:
        """Return the flow for a synchronous client."""
        return self._sync_flow(request)

    def async_auth_flow(self, request: Request) -> AsyncGenerator[Request, Response]:
        """Return the flow for an asynchronous client."""
        return self._async_flow(request)
