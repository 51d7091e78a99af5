"""A server on loopback that keeps every request as it came over the wire.

It listens on 127.0.0.1 alone. Each request comes from an address of its own in 127.0.0.0/8, which
tells which request of which sender it is, so that nothing has to be added to the request itself.
"""

from __future__ import annotations

import asyncio
import json
import threading
from collections import defaultdict
from typing import Final, Self

HOST: Final = "127.0.0.1"
_HEAD: Final = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
    b"Content-Length: %d\r\nConnection: close\r\n\r\n"
)
TOKEN: Final = "fetched-from-the-recorder"
"""What a client gets that asks for a token (RFC 6749, 5.1)."""
_TOKEN_ANSWER: Final = json.dumps(
    {"access_token": TOKEN, "token_type": "Bearer", "expires_in": 3600}
).encode()
_PATIENCE: Final = 20.0
"""Seconds to wait for a request that has begun."""


class Recorder:
    """Keeps requests by the address they were sent to; use it in a `with` statement."""

    def __init__(self) -> None:
        self.port = 0
        self.requests: defaultdict[str, list[bytes]] = defaultdict(list)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result()
        return self

    def __exit__(self, *exception: object) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def take(self, network: int) -> dict[int, list[bytes]]:
        """Return what one sender sent, by index, and forget it."""
        return {
            index: self.requests.pop(address(network, index))
            for index in self.seen(network)
        }

    def seen(self, network: int) -> set[int]:
        """Return the indices of what one sender has sent so far."""
        found = set()
        for place in list(self.requests):
            _, of, high, low = map(int, place.split("."))
            if of == network:
                found.add(high * 250 + low - 1)
        return found

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(
            self._serve, HOST, 0, limit=1 << 26, backlog=1000
        )
        self.port = self._server.sockets[0].getsockname()[1]

    async def _close(self) -> None:
        self._server.close()
        await self._server.wait_closed()

    async def _serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        sender = writer.get_extra_info("peername")[0]
        try:
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), _PATIENCE)
            if b"100-continue" in head.lower():
                writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
            body = await asyncio.wait_for(_body(head, reader), _PATIENCE)
            self.requests[sender].append(head + body)
            answer = _TOKEN_ANSWER if b"grant_type=" in body else b"{}"
            writer.write(_HEAD % len(answer))
            if not head.startswith(b"HEAD "):
                writer.write(answer)
            await writer.drain()
        except (TimeoutError, asyncio.IncompleteReadError, ConnectionError):
            pass  # what is missing is reported as not sent
        finally:
            writer.close()


async def _body(head: bytes, reader: asyncio.StreamReader) -> bytes:
    lines = [line.partition(b":") for line in head.lower().split(b"\r\n")[1:]]
    fields = {name.strip(): value.strip() for name, _, value in lines}
    if b"chunked" in fields.get(b"transfer-encoding", b""):
        parts = []
        while size := int((await reader.readline()).partition(b";")[0], 16):
            parts.append(await reader.readexactly(size))
            await reader.readline()
        await reader.readline()
        return b"".join(parts)
    length = fields.get(b"content-length", b"0")
    return await reader.readexactly(int(length) if length.isdigit() else 0)


def address(network: int, index: int) -> str:
    """Return the loopback address that one request of one sender comes from."""
    return f"127.{network}.{index // 250}.{index % 250 + 1}"
