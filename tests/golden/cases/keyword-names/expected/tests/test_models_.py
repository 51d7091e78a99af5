"""The requests of models, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from class_api import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from class_api import AsyncClass, Class


def test_model_ok(client: Class, server: Server) -> None:
    server.answer(
        200,
        '{"class": {"from": 1, "self": 2, "Model": 3, "_wire": 4, "int": "x", "list": [1], "str": null}}',
    )

    result = client.models_.model()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert isinstance(result, models.ModelResponse)
    assert server.plain(result) == server.value


def test_async_model(async_client: AsyncClass, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.models_.model())

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
