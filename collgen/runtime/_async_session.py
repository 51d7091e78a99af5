"""The asynchronous twin of `_session`."""

from __future__ import annotations

import time
from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any

from ._answer import decode, status_error
from ._call import Call
from ._errors import APIError
from ._exchange import (
    connection_error,
    log_exchange,
    next_hop,
    wait_after_error,
    wait_after_status,
)
from ._session import is_bare, is_streamed, main_type
from ._transport import (
    EXPECTED,
    async_sleep,
    auth_after,
    auth_for,
    build_request,
    hide_secrets,
    show_secrets,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._endpoint import Endpoint
    from ._pools import AsyncPool
    from ._session import Arguments
    from ._state import ClientState
    from ._transport import AsyncHTTPClient, Response
    from ._values import RequestOptions


def twin_of(result: Any) -> Any:
    """Return a declared result as an asynchronous call gives it."""
    if not is_streamed(result):
        return result
    from ._async_response import AsyncBinaryResponse, AsyncEventStream
    from ._response import EventStream

    is_events = main_type(result) is EventStream
    twin = AsyncEventStream if is_events else AsyncBinaryResponse
    return (twin, *result[1:]) if type(result) is tuple else twin


async def run(hook: Callable[[Any], object], value: object) -> None:
    """Call a hook of an asynchronous client."""
    outcome = hook(value)
    if isinstance(outcome, Awaitable):
        await outcome


async def tell(hook: Callable[[Response], object], response: Response) -> None:
    """Hand a response to a hook of an asynchronous client."""
    try:
        await run(hook, response)
    except BaseException:
        await response.aclose()
        raise


class AsyncSession:
    """The asynchronous twin of `SyncSession`."""

    wraps = False

    def __init__(self, state: ClientState, pool: AsyncPool) -> None:
        self.state = state
        self.pool = pool

    async def call(
        self,
        endpoint: Endpoint,
        result: Any,
        path: Arguments,
        query: Arguments,
        headers: Arguments,
        body: object,
        options: RequestOptions | None,
    ) -> Any:
        """Send a request, again if need be, and return its decoded answer."""
        auth = self.pool.http_auth
        try:
            call = Call(
                self.state,
                endpoint,
                path,
                query,
                headers,
                body,
                options,
                http_auth=auth,
            )
        except APIError as error:
            # The frames below have credentials among their locals.
            raise error.with_traceback(None) from None
        return await self._answer(call, result)

    def plain(self) -> AsyncSession:
        """Return a session whose calls answer with their results."""
        return AsyncSession(self.state, self.pool)

    def raw(self) -> AsyncRawSession:
        """Return a session whose calls answer with whole responses."""
        return AsyncRawSession(self.state, self.pool)

    async def _answer(self, call: Call, result: Any) -> Any:
        if is_streamed(result):
            from ._response import result_of

            response = await self._send(call, stream=True)
            return result_of(call, response, twin_of(result))
        return decode(await self._send(call, stream=False), result)

    async def _send(self, call: Call, *, stream: bool) -> Response:
        try:
            response = await self._attempts(call, stream=stream)
            if call.on_response is not None:
                await tell(call.on_response, response)
            if response.status_code >= 300:
                raise status_error(call, response)
        except APIError as error:
            if call.hooks is not None and call.hooks.on_error is not None:
                await run(call.hooks.on_error, error)
            raise
        finally:
            call.close()
        return response

    async def _attempts(self, call: Call, *, stream: bool) -> Response:
        http = self.pool.get()
        while True:
            try:
                exchange = self._exchange(call, http, stream=stream)
                if call.ends is not None:
                    from ._deadline import within

                    exchange = within(call.ends, exchange)
                response = await exchange
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
        request = build_request(call, http)
        hooks = call.hooks
        if hooks is not None and hooks.before_request is not None:
            await run(hooks.before_request, request)
        hidden = hide_secrets(call)
        started = time.perf_counter()
        try:
            auth = auth_for(call)
            response = await http.send(
                request, stream=stream, auth=auth, follow_redirects=False
            )
            hops = 0
            while response.next_request is not None and call.follow_redirects:
                hops += 1
                await response.aclose()
                request = next_hop(call, response, hops)
                auth = auth_after(auth, response, request)
                response = await http.send(
                    request, stream=stream, auth=auth, follow_redirects=False
                )
            if stream and is_bare(response):
                await response.aread()
        finally:
            if hidden:
                show_secrets()
        log_exchange(call, response, started)
        if hooks is not None and hooks.after_response is not None:
            await tell(hooks.after_response, response)
        return response


class AsyncRawSession(AsyncSession):
    """Answers each call with the whole response."""

    wraps = True

    async def _answer(self, call: Call, result: Any) -> Any:
        from ._response import RawResponse

        response = await self._send(call, stream=False)
        return RawResponse[Any](call, response, twin_of(result))


class AsyncStreamingSession(AsyncSession):
    """Answers each call with a response whose body is still to come."""

    wraps = True

    async def _answer(self, call: Call, result: Any) -> Any:
        from ._async_response import AsyncStreamingResponse

        response = await self._send(call, stream=True)
        return AsyncStreamingResponse[Any](call, response, twin_of(result))
