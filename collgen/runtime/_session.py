"""Sends the calls of a synchronous client, again if need be."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, cast

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
from ._transport import (
    EXPECTED,
    auth_after,
    auth_for,
    build_request,
    hide_secrets,
    show_secrets,
    sleep,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ._endpoint import Endpoint
    from ._pools import SyncPool
    from ._state import ClientState
    from ._transport import HTTPClient, Response
    from ._values import RequestOptions

    Arguments = Mapping[str, object] | None


def main_type(result: object) -> Any:
    """Return a declared result, of several the first one."""
    return cast("tuple[object, ...]", result)[0] if type(result) is tuple else result


def is_streamed(result: Any) -> bool:
    """Whether a declared result is not read with the head of the response."""
    return getattr(main_type(result), "is_streamed", False) is True


def is_bare(response: Response) -> bool:
    """Whether no body is to be streamed: there is none, or it tells of a failure."""
    return (
        response.status_code >= 300
        or response.status_code in {204, 205}
        or response.headers.get("content-length") == "0"
    )


def tell(hook: Callable[[Response], object], response: Response) -> None:
    """Hand a response to a hook; it is closed if the hook fails."""
    try:
        hook(response)
    except BaseException:
        response.close()
        raise


class SyncSession:
    """Sends the calls of a client."""

    wraps = False
    """Whether calls answer with a response, of which `parse` makes the result."""

    def __init__(self, state: ClientState, pool: SyncPool) -> None:
        self.state = state
        self.pool = pool

    def call(
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
        return self._answer(call, result)

    def plain(self) -> SyncSession:
        """Return a session whose calls answer with their results."""
        return SyncSession(self.state, self.pool)

    def raw(self) -> SyncRawSession:
        """Return a session whose calls answer with whole responses."""
        return SyncRawSession(self.state, self.pool)

    def _answer(self, call: Call, result: Any) -> Any:
        if is_streamed(result):
            from ._response import result_of

            return result_of(call, self._send(call, stream=True), result)
        return decode(self._send(call, stream=False), result)

    def _send(self, call: Call, *, stream: bool) -> Response:
        try:
            response = self._attempts(call, stream=stream)
            if call.on_response is not None:
                tell(call.on_response, response)
            if response.status_code >= 300:
                raise status_error(call, response)
        except APIError as error:
            if call.hooks is not None and call.hooks.on_error is not None:
                call.hooks.on_error(error)
            raise
        finally:
            call.close()
        return response

    def _attempts(self, call: Call, *, stream: bool) -> Response:
        http = self.pool.get()
        while True:
            try:
                response = self._exchange(call, http, stream=stream)
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
            sleep(wait)

    def _exchange(self, call: Call, http: HTTPClient, *, stream: bool) -> Response:
        request = build_request(call, http)
        hooks = call.hooks
        if hooks is not None and hooks.before_request is not None:
            hooks.before_request(request)
        hidden = hide_secrets(call)
        started = time.perf_counter()
        try:
            auth = auth_for(call)
            later = stream or call.ends is not None
            response = http.send(
                request, stream=later, auth=auth, follow_redirects=False
            )
            hops = 0
            while response.next_request is not None and call.follow_redirects:
                hops += 1
                response.close()
                request = next_hop(call, response, hops)
                auth = auth_after(auth, response, request)
                response = http.send(
                    request, stream=later, auth=auth, follow_redirects=False
                )
            if call.ends is not None and (not stream or is_bare(response)):
                from ._deadline import read_in_time

                read_in_time(response, call.ends)
            elif stream and is_bare(response):
                response.read()
        finally:
            if hidden:
                show_secrets()
        log_exchange(call, response, started)
        if hooks is not None and hooks.after_response is not None:
            tell(hooks.after_response, response)
        return response


class SyncRawSession(SyncSession):
    """Answers each call with the whole response."""

    wraps = True

    def _answer(self, call: Call, result: Any) -> Any:
        from ._response import RawResponse

        return RawResponse[Any](call, self._send(call, stream=False), result)


class SyncStreamingSession(SyncSession):
    """Answers each call with a response whose body is still to come."""

    wraps = True

    def _answer(self, call: Call, result: Any) -> Any:
        from ._response import StreamingResponse

        return StreamingResponse[Any](call, self._send(call, stream=True), result)
