"""The requests of Merge, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from merge import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from merge import AsyncMerge, Merge


def test_optional_and_nullable_a(client: Merge, server: Server) -> None:
    server.answer(200, '{"id": 1, "name": "x", "tag": null, "price": 1}')

    result = client.optional_and_nullable()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert isinstance(result, models.OptionalAndNullableResponse)
    assert server.plain(result) == server.value


def test_optional_and_nullable_b(client: Merge, server: Server) -> None:
    server.answer(200, '{"id": 2, "name": null, "price": 1.5, "extra": true}')

    result = client.optional_and_nullable()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert isinstance(result, models.OptionalAndNullableResponse)
    assert server.plain(result) == server.value


def test_lists_a(client: Merge, server: Server) -> None:
    server.answer(200, '[{"id": 1}, {"id": 2, "note": "n"}]')

    result = client.lists()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert server.plain(result) == server.value


def test_lists_b(client: Merge, server: Server) -> None:
    server.answer(200, "[]")

    result = client.lists()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert server.plain(result) == server.value


def test_nested_a(client: Merge, server: Server) -> None:
    server.answer(
        200,
        '{"owner": {"id": 1, "address": {"city": "A"}}, "items": [{"a": 1}, {"b": [{"c": null}]}]}',
    )

    result = client.nested()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert isinstance(result, models.NestedResponse)
    assert server.plain(result) == server.value


def test_nested_b(client: Merge, server: Server) -> None:
    server.answer(200, '{"owner": null, "items": []}')

    result = client.nested()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert isinstance(result, models.NestedResponse)
    assert server.plain(result) == server.value


def test_kinds_that_differ_a(client: Merge, server: Server) -> None:
    server.answer(200, '{"v": 1}')

    result = client.kinds_that_differ()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert isinstance(result, models.KindsThatDifferResponse)
    assert server.plain(result) == server.value


def test_kinds_that_differ_b(client: Merge, server: Server) -> None:
    server.answer(200, '{"v": "x"}')

    result = client.kinds_that_differ()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert isinstance(result, models.KindsThatDifferResponse)
    assert server.plain(result) == server.value


def test_kinds_that_differ_c(client: Merge, server: Server) -> None:
    server.answer(200, '{"v": [1, "a", null]}')

    result = client.kinds_that_differ()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert isinstance(result, models.KindsThatDifferResponse)
    assert server.plain(result) == server.value


def test_kinds_that_differ_d(client: Merge, server: Server) -> None:
    server.answer(200, "[1]")

    result = client.kinds_that_differ()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert server.plain(result) == server.value


def test_keys_that_are_data_a(client: Merge, server: Server) -> None:
    server.answer(200, '{"2024-01-01": {"n": 1}, "2024-01-02": {"n": 2}}')

    result = client.keys_that_are_data()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert server.plain(result) == server.value


def test_same_shape_as_another_a(client: Merge, server: Server) -> None:
    server.answer(200, '{"owner": {"id": 3, "address": {"city": "B"}}}')

    result = client.same_shape_as_another()

    server.assert_sent(
        "GET",
        "https://api.example.com/x",
    )
    assert isinstance(result, models.SameShapeAsAnotherResponse)
    assert server.plain(result) == server.value


def test_dates_a(client: Merge, server: Server) -> None:
    server.answer(
        200,
        '{"at": "2024-05-02T09:30:00Z", "day": "2024-05-02", "odd": "2024-05-02T25:00:00", "id": "97ceeb52-58b6-11e1-86da-77300b68f8bb", "url": "https://example.com"}',
    )

    result = client.dates()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert isinstance(result, models.DatesResponse)
    assert server.plain(result) == server.value


def test_dates_b(client: Merge, server: Server) -> None:
    server.answer(200, '{"at": "yesterday"}')

    result = client.dates()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert isinstance(result, models.DatesResponse)
    assert server.plain(result) == server.value


def test_two_good_statuses_a(client: Merge, server: Server) -> None:
    server.answer(201, '{"id": 1}')

    result = client.two_good_statuses()

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
    )
    assert isinstance(result, models.TwoGoodStatusesResponse)
    assert server.plain(result) == server.value


def test_two_good_statuses_b(client: Merge, server: Server) -> None:
    server.answer(202, '{"job": "j"}')

    result = client.two_good_statuses()

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
    )
    assert isinstance(result, models.TwoGoodStatusesResponse)
    assert server.plain(result) == server.value


def test_two_good_statuses_c(client: Merge, server: Server) -> None:
    server.answer(204)

    result = client.two_good_statuses()

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
    )
    assert not server.plain(result)


def test_broken_a(client: Merge, server: Server) -> None:
    server.answer(200, '{"a": ', content_type="text/plain")

    result = client.broken()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert result == server.text


def test_empty_object_a(client: Merge, server: Server) -> None:
    server.answer(200, "{}")

    result = client.empty_object()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert isinstance(result, models.EmptyObjectResponse)
    assert server.plain(result) == server.value


def test_empty_object_b(client: Merge, server: Server) -> None:
    server.answer(200, '{"list": [], "object": {}}')

    result = client.empty_object()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
    assert isinstance(result, models.EmptyObjectResponse)
    assert server.plain(result) == server.value


def test_async_optional_and_nullable(async_client: AsyncMerge, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.optional_and_nullable())

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )
