"""The requests of Answers, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

# isort: split
from city_zoo import (
    AuthenticationError,
    BadRequestError,
    PermissionDeniedError,
    ServerError,
    StatusError,
    models,
)

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from city_zoo import AsyncCityZoo, CityZoo


def test_get_broken_json_cut_off(client: CityZoo, server: Server) -> None:
    server.answer(200, '{"animals": [{"id": 17, "na', content_type="text/plain")

    result = client.answers.get_broken_json()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/broken")
    assert result == server.text


def test_only_a_text_string(client: CityZoo, server: Server) -> None:
    server.answer(200, '"open"')

    result = client.answers.only_a_text()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/text")
    assert result == server.value


def test_only_a_number_number(client: CityZoo, server: Server) -> None:
    server.answer(200, "3.5")

    result = client.answers.only_a_number()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/number")
    assert server.plain(result) == server.value


def test_only_a_number_integer(client: CityZoo, server: Server) -> None:
    server.answer(200, "3")

    result = client.answers.only_a_number()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/number")
    assert server.plain(result) == server.value


def test_get_null_null(client: CityZoo, server: Server) -> None:
    server.answer(200, "null")

    client.answers.get_null()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/null")


def test_get_no_code_half_an_example(client: CityZoo, server: Server) -> None:
    server.answer(200, '{"ok": true}')

    result = client.answers.get_no_code()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/nocode")
    assert isinstance(result, models.OkResult)
    assert server.plain(result) == server.value


def test_get_nothing_at_all_empty_example(client: CityZoo, server: Server) -> None:
    server.answer(200)

    client.answers.get_nothing_at_all()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/nothing")


def test_get_header_text_as_text(client: CityZoo, server: Server) -> None:
    server.answer(200, '{"ok": true}')

    result = client.answers.get_header_text()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/headertext")
    assert isinstance(result, models.OkResult)
    assert server.plain(result) == server.value


def test_get_cookies_sets_cookies(client: CityZoo, server: Server) -> None:
    server.answer(200, '{"ok": true}')

    result = client.answers.get_cookies()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/cookies")
    assert isinstance(result, models.OkResult)
    assert server.plain(result) == server.value


def test_not_found_as_text_gone(client: CityZoo, server: Server) -> None:
    server.answer(410, "This animal has left.", content_type="text/plain")

    with pytest.raises(StatusError) as caught:
        client.answers.not_found_as_text()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/gone")
    assert caught.value.status_code == 410
    assert caught.value.body == server.text


def test_get_every_error_bad_request(client: CityZoo, server: Server) -> None:
    server.answer(400, '{"error": "bad"}')

    with pytest.raises(BadRequestError) as caught:
        client.answers.get_every_error()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/errors")
    assert caught.value.status_code == 400
    assert server.plain(caught.value.body) == server.value


def test_get_every_error_unauthorised(client: CityZoo, server: Server) -> None:
    server.answer(401, '{"error": "who are you?"}')

    with pytest.raises(AuthenticationError) as caught:
        client.answers.get_every_error()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/errors")
    assert caught.value.status_code == 401
    assert server.plain(caught.value.body) == server.value


def test_get_every_error_forbidden(client: CityZoo, server: Server) -> None:
    server.answer(403, '{"error": "not you"}')

    with pytest.raises(PermissionDeniedError) as caught:
        client.answers.get_every_error()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/errors")
    assert caught.value.status_code == 403
    assert server.plain(caught.value.body) == server.value


def test_get_every_error_teapot(client: CityZoo, server: Server) -> None:
    server.answer(418, '{"error": "short and stout"}')

    with pytest.raises(StatusError) as caught:
        client.answers.get_every_error()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/errors")
    assert caught.value.status_code == 418
    assert server.plain(caught.value.body) == server.value


def test_get_every_error_maintenance(client: CityZoo, server: Server) -> None:
    server.answer(503, "<html>back soon</html>", content_type="text/html")

    with pytest.raises(ServerError) as caught:
        client.answers.get_every_error()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/errors")
    assert caught.value.status_code == 503
    assert server.plain(caught.value.body) == server.text


def test_get_moved_elsewhere(client: CityZoo, server: Server) -> None:
    server.answer(302)

    with pytest.raises(StatusError) as caught:
        client.answers.get_moved()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/moved")
    assert caught.value.status_code == 302
    assert caught.value.body is None


def test_shapes_that_differ_number(client: CityZoo, server: Server) -> None:
    server.answer(
        200,
        '{"value": 1, "when": "2024-05-02T11:00:00Z", "tags": [], "owner": {"id": 1}}',
    )

    result = client.answers.shapes_that_differ()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/mixed")
    assert isinstance(result, models.ShapesThatDifferResponse)
    assert server.plain(result) == server.value


def test_shapes_that_differ_text(client: CityZoo, server: Server) -> None:
    server.answer(
        200,
        '{"value": "one", "when": null, "tags": ["a", 2], "owner": null, "extra": {"deep": [{"x": 1}, {"x": 2.5, "y": []}]}}',
    )

    result = client.answers.shapes_that_differ()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/mixed")
    assert isinstance(result, models.ShapesThatDifferResponse)
    assert server.plain(result) == server.value


def test_shapes_that_differ_list(client: CityZoo, server: Server) -> None:
    server.answer(200, "[1, 2]")

    result = client.answers.shapes_that_differ()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/mixed")
    assert server.plain(result) == server.value


def test_odd_keys_keys(client: CityZoo, server: Server) -> None:
    server.answer(
        200,
        '{"from": 1, "class": "c", "a-b": 2, "a_b": 3, "2x": 4, "": 5, "名": 6, "__class__": 7, "to_dict": 8, "$ref": "#", "nested": {"from": {"import": true}}}',
    )

    result = client.answers.odd_keys()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/keys")
    assert isinstance(result, models.OddKeysResponse)
    assert server.plain(result) == server.value


def test_json_that_says_it_is_text_liar(client: CityZoo, server: Server) -> None:
    server.answer(200, '{"ok": true}')

    result = client.answers.json_that_says_it_is_text()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/liar")
    assert isinstance(result, models.OkResult)
    assert server.plain(result) == server.value


def test_large_numbers_numbers(client: CityZoo, server: Server) -> None:
    server.answer(
        200,
        '{"big": 123456789012345678901234567890, "small": 1e-09, "negative": -0.0, "exact": 1.1}',
    )

    result = client.answers.large_numbers()

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/numbers")
    assert isinstance(result, models.LargeNumbersResponse)
    assert server.plain(result) == server.value


def test_async_get_broken_json(async_client: AsyncCityZoo, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.answers.get_broken_json())

    server.assert_sent("GET", "https://eu.zoo.example.com/v2/answers/broken")
