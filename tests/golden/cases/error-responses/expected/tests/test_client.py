"""The requests of Errors, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

# isort: split
from errors import (
    AuthenticationError,
    BadRequestError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    StatusError,
    UnprocessableEntityError,
)

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from errors import AsyncErrors, Errors


def test_get_every_status_400(client: Errors, server: Server) -> None:
    server.answer(400, '{"error": {"code": 400, "message": "status 400"}}')

    with pytest.raises(BadRequestError) as caught:
        client.get_every_status()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 400
    assert server.plain(caught.value.body) == server.value


def test_get_every_status_401(client: Errors, server: Server) -> None:
    server.answer(401, '{"error": {"code": 401, "message": "status 401"}}')

    with pytest.raises(AuthenticationError) as caught:
        client.get_every_status()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 401
    assert server.plain(caught.value.body) == server.value


def test_get_every_status_403(client: Errors, server: Server) -> None:
    server.answer(403, '{"error": {"code": 403, "message": "status 403"}}')

    with pytest.raises(PermissionDeniedError) as caught:
        client.get_every_status()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 403
    assert server.plain(caught.value.body) == server.value


def test_get_every_status_404(client: Errors, server: Server) -> None:
    server.answer(404, '{"error": {"code": 404, "message": "status 404"}}')

    with pytest.raises(NotFoundError) as caught:
        client.get_every_status()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 404
    assert server.plain(caught.value.body) == server.value


def test_get_every_status_408(client: Errors, server: Server) -> None:
    server.answer(408, '{"error": {"code": 408, "message": "status 408"}}')

    with pytest.raises(StatusError) as caught:
        client.get_every_status()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 408
    assert server.plain(caught.value.body) == server.value


def test_get_every_status_409(client: Errors, server: Server) -> None:
    server.answer(409, '{"error": {"code": 409, "message": "status 409"}}')

    with pytest.raises(ConflictError) as caught:
        client.get_every_status()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 409
    assert server.plain(caught.value.body) == server.value


def test_get_every_status_410(client: Errors, server: Server) -> None:
    server.answer(410, '{"error": {"code": 410, "message": "status 410"}}')

    with pytest.raises(StatusError) as caught:
        client.get_every_status()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 410
    assert server.plain(caught.value.body) == server.value


def test_get_every_status_418(client: Errors, server: Server) -> None:
    server.answer(418, '{"error": {"code": 418, "message": "status 418"}}')

    with pytest.raises(StatusError) as caught:
        client.get_every_status()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 418
    assert server.plain(caught.value.body) == server.value


def test_get_every_status_422(client: Errors, server: Server) -> None:
    server.answer(422, '{"error": {"code": 422, "message": "status 422"}}')

    with pytest.raises(UnprocessableEntityError) as caught:
        client.get_every_status()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 422
    assert server.plain(caught.value.body) == server.value


def test_get_every_status_429(client: Errors, server: Server) -> None:
    server.answer(429, '{"error": {"code": 429, "message": "status 429"}}')

    with pytest.raises(RateLimitError) as caught:
        client.get_every_status()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 429
    assert server.plain(caught.value.body) == server.value


def test_get_every_status_500(client: Errors, server: Server) -> None:
    server.answer(500, '{"error": {"code": 500, "message": "status 500"}}')

    with pytest.raises(ServerError) as caught:
        client.get_every_status()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 500
    assert server.plain(caught.value.body) == server.value


def test_get_every_status_502(client: Errors, server: Server) -> None:
    server.answer(502, '{"error": {"code": 502, "message": "status 502"}}')

    with pytest.raises(ServerError) as caught:
        client.get_every_status()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 502
    assert server.plain(caught.value.body) == server.value


def test_get_every_status_503(client: Errors, server: Server) -> None:
    server.answer(503, '{"error": {"code": 503, "message": "status 503"}}')

    with pytest.raises(ServerError) as caught:
        client.get_every_status()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 503
    assert server.plain(caught.value.body) == server.value


def test_text_and_html_text(client: Errors, server: Server) -> None:
    server.answer(500, "Oops", content_type="text/plain")

    with pytest.raises(ServerError) as caught:
        client.text_and_html()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 500
    assert caught.value.body == server.text


def test_text_and_html_html(client: Errors, server: Server) -> None:
    server.answer(502, "<html></html>", content_type="text/html")

    with pytest.raises(ServerError) as caught:
        client.text_and_html()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 502
    assert caught.value.body == server.text


def test_text_and_html_empty(client: Errors, server: Server) -> None:
    server.answer(404)

    with pytest.raises(NotFoundError) as caught:
        client.text_and_html()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 404
    assert caught.value.body is None


def test_redirect_and_informational_moved(client: Errors, server: Server) -> None:
    server.answer(302)

    with pytest.raises(StatusError) as caught:
        client.redirect_and_informational()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 302
    assert caught.value.body is None


def test_redirect_and_informational_same(client: Errors, server: Server) -> None:
    server.answer(304)

    with pytest.raises(StatusError) as caught:
        client.redirect_and_informational()

    server.assert_sent("GET", "https://api.example.com/things")
    assert caught.value.status_code == 304
    assert caught.value.body is None


def test_no_code_odd_codes_no_code(client: Errors, server: Server) -> None:
    server.answer(200, "{}")

    result = client.no_code_odd_codes()

    server.assert_sent("GET", "https://api.example.com/things")
    assert server.plain(result) == server.value


def test_no_code_odd_codes_zero(client: Errors, server: Server) -> None:
    server.answer(200, "{}")

    result = client.no_code_odd_codes()

    server.assert_sent("GET", "https://api.example.com/things")
    assert server.plain(result) == server.value


def test_no_code_odd_codes_big(client: Errors, server: Server) -> None:
    server.answer(200, "{}")

    result = client.no_code_odd_codes()

    server.assert_sent("GET", "https://api.example.com/things")
    assert server.plain(result) == server.value


def test_only_errors_gone(client: Errors, server: Server) -> None:
    server.answer(404, '{"message": "gone"}')

    with pytest.raises(NotFoundError) as caught:
        client.only_errors()

    server.assert_sent("DELETE", "https://api.example.com/things")
    assert caught.value.status_code == 404
    assert server.plain(caught.value.body) == server.value


def test_async_get_every_status(async_client: AsyncErrors, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.get_every_status())

    server.assert_sent("GET", "https://api.example.com/things")
