"""Both halves of the sample client against a real server, and answers that servers give."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from inspect import isawaitable
from typing import Any

from tests.runtime.network.loopback import Exchange, Loopback

MESSAGE = {"id": "1", "unknown": [1, {"a": None}]}


class Way:
    """One half of the client; a use of it is written once for both."""

    def __init__(self, courier: Any, server: Loopback, *, asynchronous: bool) -> None:
        self.courier = courier
        self.server = server
        self.asynchronous = asynchronous

    def run(self, use: Callable[[Any], Any], **options: Any) -> Any:
        """Return what `use` makes of a client, awaited where that is needed."""
        given = {
            "account": "AC1",
            "token": "s3cr3t-token",
            "base_url": self.server.address,
            "timeout": 5,
            **options,
        }
        if not self.asynchronous:
            with self.courier.Courier(**given) as client:
                return use(client)

        async def main() -> Any:
            async with self.courier.AsyncCourier(**given) as client:
                outcome = use(client)
                return await outcome if isawaitable(outcome) else outcome

        return asyncio.run(main())

    def stream(self, opened: Callable[[Any], Any], use: Callable[[Any], Any]) -> Any:
        """Return what `use` makes of what `opened` opens; iterators come back as lists."""

        def sync(client: Any) -> Any:
            with opened(client) as response:
                outcome = use(response)
                return list(outcome) if isinstance(outcome, Iterator) else outcome

        async def twin(client: Any) -> Any:
            opening = opened(client)
            async with await opening if isawaitable(opening) else opening as response:
                outcome = use(response)
                if hasattr(outcome, "__aiter__"):
                    return [item async for item in outcome]
                return await outcome if isawaitable(outcome) else outcome

        return self.run(twin if self.asynchronous else sync)


def get(client: Any) -> Any:
    return client.messages.get(message_id="1")


def post(client: Any) -> Any:
    return client.messages.send(to="x")


def ok(exchange: Exchange) -> None:
    exchange.json(MESSAGE)


def drop(exchange: Exchange) -> None:
    exchange.drop()


def half(exchange: Exchange) -> None:
    exchange.head(Content_Length=1000, Content_Type="application/json")
    exchange.wfile.write(b'{"id":')
    exchange.drop()


def busy(status: int, **headers: object) -> Callable[[Exchange], None]:
    return lambda exchange: exchange.json({"message": "busy"}, status, **headers)
