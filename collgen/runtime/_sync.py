# Made from _async.py by unasync: change that and run `make runtime`.
"""The half that talks to the network: connections, sending, bodies still to come."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast, overload

from ._client import Client, Pool, Session
from ._errors import APIError
from ._options import UNDECLARED, run_hook
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
    from collections.abc import Callable, Generator, Iterator, Mapping
    from typing import Self, Unpack

    from ._call import Call
    from ._client import Sent
    from ._endpoint import Endpoint
    from ._options import RequestOptions
    from ._transport import HTTPClient, Response

T = TypeVar("T")

_lock = threading.RLock()


class SyncPool(Pool):
    """The HTTP client that a client and its copies share, made at the first call."""

    client: HTTPClient | None

    def get(self) -> HTTPClient:
        """Return the HTTP client."""
        if self.closed:
            raise APIError("The client has been closed.")
        if not self._owned and self.client is not None:
            return self.client
        from ._transport import event_loop

        with _lock:
            loop = event_loop()
            if self.client is None or self._loop != loop:
                self.client = self._made()
                self._loop = loop
            return self.client

    def _made(self) -> HTTPClient:
        from ._exchange import open_client
        from ._transport import HTTPClient, close_when_forgotten

        client = open_client(
            HTTPClient, self._transport, self._proxy, self._ssl_context
        )
        close_when_forgotten(self, client)
        return client

    def close(self) -> None:
        """Close the connections, unless they are the caller's own."""
        self.closed = True
        if self._owned and self.client is not None:
            from ._transport import event_loop

            # Connections of an event loop that has ended are gone with it.
            if self._loop == event_loop():
                self.client.close()


class SyncSession(Session):
    """Sends the calls of a client, again if need be."""

    pool_type = SyncPool

    @contextmanager
    def opening(self, call: Callable[[], Any]) -> Generator[StreamingResponse[Any]]:
        """Make a call on entry of `with`; its response is closed at the end."""
        response: StreamingResponse[Any] = call()
        try:
            yield response
        finally:
            response.close()

    def call(self, endpoint: Endpoint, result: Any, *arguments: Any) -> Any:
        """Send a request, again if need be, and return its decoded answer.

        Args:
            endpoint: What is the same in every call.
            result: The declared type.
            *arguments: Path, query, headers, body, and options.
        """
        # region streamed
        from ._halves import is_streamed, synchronous

        result = synchronous(result)
        # endregion
        # region paging
        if endpoint.paging is not None and hasattr(result, "first_page"):
            from typing import get_args

            body = get_args(result)[1]
            return result.first_page(self, endpoint, body, *arguments)
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
        response = self._send(call, stream=is_stream)
        if self.view == "raw":
            return RawResponse[Any](call, response, result)
        if self.view == "streaming":
            return StreamingResponse[Any](call, response, result)
        return result_of(call, response, result)

    def _send(self, call: Call, *, stream: bool) -> Response:
        try:
            response = self._attempts(call, stream=stream)
            if call.on_response is not None:
                _show(call.on_response, response)
            if response.status_code >= 300:
                raise status_error(call, response)
            # region graphql
            if call.refuses_errors and not stream:
                from ._graphql import refuse_errors

                refuse_errors(response)
            # endregion
        except APIError as error:
            if call.hooks is not None and call.hooks.on_error is not None:
                run_hook(call.hooks.on_error, error)
            raise
        finally:
            call.close()
        return response

    def _attempts(self, call: Call, *, stream: bool) -> Response:
        from ._exchange import connection_error, wait_after_error, wait_after_status
        from ._transport import EXPECTED, in_time, sleep

        http = self.pool.get()
        while True:
            try:
                exchange = self._exchange(call, http, stream=stream)
                response = in_time(call.ends, exchange)
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
        from ._exchange import (
            auth_for,
            begin,
            build_request,
            log_exchange,
            next_hop,
            read,
        )
        from ._transport import auth_after, end_exchange

        request = build_request(call, http)
        hooks = call.hooks
        if hooks is not None and hooks.before_request is not None:
            run_hook(hooks.before_request, request)
        is_begun = begin(call)
        started = time.perf_counter()
        try:
            auth = auth_for(call)
            hops = 0
            while True:
                response = http.send(
                    request, stream=True, auth=auth, follow_redirects=False
                )
                if response.next_request is None or not call.follow_redirects:
                    break
                hops += 1
                response.close()
                request = next_hop(call, response, hops)
                auth = auth_after(auth, response, request)
            if not stream or is_bare(response):
                read(call, response)
        finally:
            if is_begun:
                end_exchange()
        log_exchange(call, response, started)
        if hooks is not None and hooks.after_response is not None:
            _show(hooks.after_response, response)
        return response


def _show(hook: Callable[[Response], object], response: Response) -> None:
    """Hand a response to a hook; it is closed if the hook fails."""
    try:
        run_hook(hook, response)
    except BaseException:
        response.close()
        raise


class BinaryResponse(ResponseHead):
    """A body that is read when it is asked for, once, as a whole or piece by piece.

    It holds a connection until it is read or closed, as `with` does.
    """

    # region streamed
    is_streamed = True
    is_per_half = True

    # endregion
    def iter_bytes(self, chunk_size: int | None = None) -> Iterator[bytes]:
        """Yield the body in pieces, as they come unless a size is given."""
        try:
            yield from self.http_response.iter_bytes(chunk_size)
        except expected() as error:
            raise failure(self._call, error) from error
        finally:
            self.close()

    def read(self) -> bytes:
        """Return the body."""
        try:
            return self.http_response.read()
        except expected() as error:
            raise failure(self._call, error) from error

    def write_to(self, path: str | os.PathLike[str]) -> int:
        """Write the body to a file, which is replaced once all has come.

        Returns the number of bytes.
        """
        from ._transport import write

        size = 0
        with replaced_file(path) as file:
            for chunk in self.iter_bytes():
                write(file, chunk)
                size += len(chunk)
        return size

    def close(self) -> None:
        """Give the connection back; what was not read is lost."""
        self.http_response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


class StreamingResponse(BinaryResponse, Generic[T]):
    """A response of any call, with a body that is still to come."""

    def __init__(self, call: Call, response: Response, result: Any) -> None:
        super().__init__(call, response)
        self._result = result
        self.make: Callable[[Any], Any] | None = None

    def iter_lines(self) -> Iterator[str]:
        """Yield the lines of a text, without their ends."""
        lines = LineDecoder()
        for chunk in self.iter_bytes():
            for line in lines.feed(chunk):
                yield line
        for line in lines.feed(b"", last=True):
            yield line

    def parse(self) -> T:
        """Read the body and return what the call itself returns."""
        self.read()
        value = result_of(self._call, self.http_response, self._result)
        return cast("T", value if self.make is None else self.make(value))


class SyncClient(Client):
    """Base of a generated client."""

    _session: SyncSession
    _session_type = SyncSession

    @overload
    def request(
        self, method: str, path: str, *, cast_to: type[T], **arguments: Unpack[Sent]
    ) -> T: ...

    @overload
    def request(self, method: str, path: str, **arguments: Unpack[Sent]) -> Any: ...

    def request(
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
        return self._session.call(
            endpoint, cast_to, None, query, headers, body, options
        )

    def close(self) -> None:
        """Close the connections, also those of copies."""
        self._session.pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
