"""Base of what signs requests."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

    from .._transport import Request, Response


class Signer:
    """Authenticates each request of one client, when all else about it is final."""

    reads_body = False
    """The signature covers the body, which is therefore read into memory."""
    resends = False
    """The request may have to be sent several times."""

    def sign(self, request: Request, /) -> Request:
        """Return a request with credentials, in place of those that it may have."""
        raise NotImplementedError

    def flow(self, request: Request, /) -> Generator[Request, Response, None]:
        """Yield each request to send; the answer to it comes back."""
        yield self.sign(request)

    def sync_flow(
        self, request: Request, /, *, read_body: bool
    ) -> Generator[Request, Response, None]:
        """Return the flow for a synchronous client."""
        if read_body:
            request.read()
        yield from self.flow(request)

    async def async_flow(
        self, request: Request, /, *, read_body: bool
    ) -> AsyncGenerator[Request, Response]:
        """Return the flow for an asynchronous client."""
        if read_body:
            await request.aread()
        flow = self.flow(request)
        following = next(flow, None)
        while following is not None:
            response = yield following
            try:
                following = flow.send(response)
            except StopIteration:
                return

    def for_library(self, *, replayable: bool) -> Any:
        """Return this signer as the HTTP library takes ways of authentication."""
        from .sending import Signing

        read_body = self.reads_body or (self.resends and not replayable)
        return Signing(
            partial(self.sync_flow, read_body=read_body),
            partial(self.async_flow, read_body=read_body),
        )
