"""Several event loops, copies, and clients that nobody closes."""

from __future__ import annotations

import asyncio
import gc
import pickle
import warnings
from typing import Any

import pytest

from tests.runtime.network.ways import Way, get, ok


def _called_on_three_loops(way: Way) -> list[str]:
    client = way.courier.AsyncCourier(
        account="a", token="t", base_url=way.server.address
    )

    async def call() -> str:
        result: str = (await client.messages.get(message_id="1")).id
        return result

    found = [asyncio.run(call()) for _ in range(3)]
    asyncio.run(client.aclose())
    return found


def test_one_asynchronous_client_serves_several_event_loops(way: Way) -> None:
    if not way.asynchronous:
        pytest.skip("a matter of event loops")
    way.server.on("*", ok)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        assert _called_on_three_loops(way) == ["1"] * 3
        gc.collect()


def test_client_that_was_not_closed_leaves_no_warning(way: Way) -> None:
    if way.asynchronous:
        pytest.skip("an asynchronous client is closed by its program")
    way.server.on("*", ok)
    client = way.courier.Courier(account="a", token="t", base_url=way.server.address)
    get(client)
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        del client
        gc.collect()
    assert [str(one.message) for one in seen] == []


def test_client_is_pickled_after_its_first_call(way: Way) -> None:
    way.server.on("*", ok)

    def use(client: Any) -> Any:
        twin = pickle.loads(pickle.dumps(client))
        if way.asynchronous:
            return _closed(twin)
        with twin:
            return get(twin)

    async def _closed(twin: Any) -> Any:
        async with twin:
            return await get(twin)

    assert way.run(use).id == "1"
