"""The half that talks to the network: connections, sending, bodies still to come."""

from __future__ import annotations

import threading
import time
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, overload

from ._client import Client, Pool, Session
from ._errors import APIError
from ._options import UNDECLARED, async_run_hook
from ._response import (
    LineDecoder,
    RawResponse,
    ResponseHead,
    expected,
    failure,
    is_bare,
    replaced_file,
    result_of,
    status_error,
)

if TYPE_CHECKING:
    import os
    from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
    from typing import Self, Unpack

    from ._call import Call
    from ._client import Sent
    from ._endpoint import Endpoint
    from ._options import RequestOptions
    from ._transport import AsyncHTTPClient, Response

T = TypeVar("T")

_lock = threading.RLock()


class AsyncPool(Pool):
    """The HTTP client that a client and its copies share, made at the first call."""

    client: AsyncHTTPClient | None

    def get(self) -> AsyncHTTPClient:
        """Return the HTTP client."""
        if self.closed:
            raise APIError("The client has been closed.")
        if not self._owned and self.client is not None:
            return self.client
        from ._transport import async_event_loop

        with _lock:
            loop = async_event_loop()
            if self.client is None or self._loop != loop:
                self.client = self._made()
                self._loop = loop
            return self.client

    def _made(self) -> AsyncHTTPClient:
        from ._exchange import open_client
        from ._transport import AsyncHTTPClient, async_close_when_forgotten

        client = open_client(
            AsyncHTTPClient, self._transport, self._proxy, self._ssl_context
        )
        async_close_when_forgotten(self, client)
        return client

    async def aclose(self) -> None:
        """Close the connections, unless they are the caller's own."""
        self.closed = True
        if self._owned and self.client is not None:
            from ._transport import async_event_loop

            # Connections of an event loop that has ended are gone with it.
            if self._loop == async_event_loop():
                await self.client.aclose()


class AsyncSession(Session):
    """Sends the calls of a client, again if need be."""

    pool_type = AsyncPool

    @asynccontextmanager
    async def opening(
        self, call: Callable[[], Any]
    ) -> AsyncGenerator[AsyncStreamingResponse[Any]]:
        """Make a call on entry of `with`; its response is closed at the end."""
        response: AsyncStreamingResponse[Any] = await call()
        try:
            yield response
        finally:
            await response.close()

    async def call(self, endpoint: Endpoint, result: Any, *arguments: Any) -> Any:
        """Send a request, again if need be, and return its decoded answer.

        Args:
            endpoint: What is the same in every call.
            result: The declared type.
            *arguments: Path, query, headers, body, and options.
        """
        # region streamed
        from ._halves import asynchronous, is_streamed

        result = asynchronous(result)
        # endregion
        # region paging
        if endpoint.paging is not None and hasattr(result, "first_page"):
            from typing import get_args

            body = get_args(result)[1]
            return await result.first_page(self, endpoint, body, *arguments)
        # endregion
        from ._call import Call

        try:
            call = Call(self.state, endpoint, *arguments, http_auth=self.pool.http_auth)
        except APIError as error:
            # The frames below have credentials among their locals.
            raise error.with_traceback(None) from None
        is_stream = self.view == "streaming"
        # region streamed
        is_stream = is_stream or (not self.view and is_streamed(result))
        # endregion
        response = await self._send(call, stream=is_stream)
        if self.view == "raw":
            return RawResponse[Any](call, response, result)
        if self.view == "streaming":
            return AsyncStreamingResponse[Any](call, response, result)
        return result_of(call, response, result)

    async def _send(self, call: Call, *, stream: bool) -> Response:
        try:
            response = await self._attempts(call, stream=stream)
            if call.on_response is not None:
                await _show(call.on_response, response)
            if response.status_code >= 300:
                raise status_error(call, response)
            # region graphql
            if call.refuses_errors and not stream:
                from ._graphql import refuse_errors

                refuse_errors(response)
            # endregion
        except APIError as error:
            if call.hooks is not None and call.hooks.on_error is not None:
                await async_run_hook(call.hooks.on_error, error)
            raise
        finally:
            call.close()
        return response

    async def _attempts(self, call: Call, *, stream: bool) -> Response:
        from ._exchange import connection_error, wait_after_error, wait_after_status
        from ._transport import EXPECTED, async_in_time, async_sleep

        http = self.pool.get()
        while True:
            try:
                exchange = self._exchange(call, http, stream=stream)
                response = await async_in_time(call.ends, exchange)
            except EXPECTED as error:
                wait = wait_after_error(call, error)
                if wait is None:
                    raise connection_error(call, error) from error
            else:
                wait = wait_after_status(call, response)
                if wait is None:
                    if stream:
                        call.ends = None  # the body may take its time
                    return response
            await async_sleep(wait)

    async def _exchange(
        self, call: Call, http: AsyncHTTPClient, *, stream: bool
    ) -> Response:
        from ._exchange import (
            async_read,
            auth_for,
            begin,
            build_request,
            log_exchange,
            next_hop,
        )
        from ._transport import auth_after, end_exchange

        request = build_request(call, http)
        hooks = call.hooks
        if hooks is not None and hooks.before_request is not None:
            await async_run_hook(hooks.before_request, request)
        is_begun = begin(call)
        started = time.perf_counter()
        try:
            auth = auth_for(call)
            hops = 0
            while True:
                response = await http.send(
                    request, stream=True, auth=auth, follow_redirects=False
                )
                if response.next_request is None or not call.follow_redirects:
                    break
                hops += 1
                await response.aclose()
                request = next_hop(call, response, hops)
                auth = auth_after(auth, response, request)
            if not stream or is_bare(response):
                await async_read(call, response)
        finally:
            if is_begun:
                end_exchange()
        log_exchange(call, response, started)
        if hooks is not None and hooks.after_response is not None:
            await _show(hooks.after_response, response)
        return response


async def _show(hook: Callable[[Response], object], response: Response) -> None:
    """Hand a response to a hook; it is closed if the hook fails."""
    try:
        await async_run_hook(hook, response)
    except BaseException:
        await response.aclose()
        raise


class AsyncBinaryResponse(ResponseHead):
    """A body that is read when it is asked for, once, as a whole or piece by piece.

    It holds a connection until it is read or closed, as `with` does.
    """

    # region streamed
    is_streamed = True
    is_per_half = True

    # endregion
    async def iter_bytes(self, chunk_size: int | None = None) -> AsyncIterator[bytes]:
        """Yield the body in pieces, as they come unless a size is given."""
        try:
            async for chunk in self.http_response.aiter_bytes(chunk_size):
                yield chunk
        except expected() as error:
            raise failure(self._call, error) from error
        finally:
            await self.close()

    async def read(self) -> bytes:
        """Return the body."""
        try:
            return await self.http_response.aread()
        except expected() as error:
            raise failure(self._call, error) from error

    async def write_to(self, path: str | os.PathLike[str]) -> int:
        """Write the body to a file, which is replaced once all has come.

        Returns the number of bytes.
        """
        from ._transport import async_write

        size = 0
        with replaced_file(path) as file:
            async for chunk in self.iter_bytes():
                await async_write(file, chunk)
                size += len(chunk)
        return size

    async def close(self) -> None:
        """Give the connection back; what was not read is lost."""
        await self.http_response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()


class AsyncStreamingResponse(AsyncBinaryResponse, Generic[T]):
    """A response of any call, with a body that is still to come."""

    def __init__(self, call: Call, response: Response, result: Any) -> None:
        super().__init__(call, response)
        self._result = result
        self.make: Callable[[Any], Any] | None = None

    async def iter_lines(self) -> AsyncIterator[str]:
        """Yield the lines of a text, without their ends."""
        lines = LineDecoder()
        async for chunk in self.iter_bytes():
            for line in lines.feed(chunk):
                yield line
        for line in lines.feed(b"", last=True):
            yield line

    async def parse(self) -> T:
        """Read the body and return what the call itself returns."""
        await self.read()
        value = result_of(self._call, self.http_response, self._result)
        return cast("T", value if self.make is None else self.make(value))


class AsyncClient(Client):
    """Base of a generated client."""

    _session: AsyncSession
    _session_type = AsyncSession

    @overload
    async def request(
        self, method: str, path: str, *, cast_to: type[T], **arguments: Unpack[Sent]
    ) -> T: ...

    @overload
    async def request(
        self, method: str, path: str, **arguments: Unpack[Sent]
    ) -> Any: ...

    async def request(
        self,
        method: str,
        path: str,
        *,
        cast_to: Any = UNDECLARED,
        query: Mapping[str, object] | None = None,
        headers: Mapping[str, object] | None = None,
        body: object = None,
        options: RequestOptions | None = None,
    ) -> Any:
        """Send a request that no method of this client makes.

        Args:
            method: The HTTP method.
            path: Below the client's base URL, or a whole URL of the same origin.
            cast_to: The type of the result; without it, JSON values, text or bytes as
                the content type says.
            query: Parameters of the URL; None as a value leaves one out.
            headers: Header fields of this request.
            body: Sent as JSON; bytes and text as they are.
            options: What this call does differently from the client's own options.
        """
        endpoint = self._other_endpoint(method, path, body)
        return await self._session.call(
            endpoint, cast_to, None, query, headers, body, options
        )

    async def aclose(self) -> None:
        """Close the connections, also those of copies."""
        await self._session.pool.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()
