"""The requests of Tokens, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

# isort: split
from auth_kinds import AuthenticationError, RequestOptions

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from auth_kinds import AsyncAuthKinds, AuthKinds


def test_get_token_from_client_credentials_expired(
    client: AuthKinds, server: Server
) -> None:
    server.answer(401, '{"error": "expired"}')

    with pytest.raises(AuthenticationError) as caught:
        client.tokens.get_token_from_client_credentials(
            options=RequestOptions(headers={"Authorization": "signed"}),
        )

    server.assert_sent(
        "GET",
        "https://api.example.com/token-from-client-credentials",
    )
    assert caught.value.status_code == 401
    assert server.plain(caught.value.body) == server.value


def test_get_token_from_a_password(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.tokens.get_token_from_a_password()

    server.assert_sent(
        "GET",
        "https://api.example.com/token-from-a-password?access_token=access_token",
    )


def test_get_token_from_a_code(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.tokens.get_token_from_a_code()

    server.assert_sent(
        "GET",
        "https://api.example.com/token-from-a-code",
    )


def test_get_token_of_the_collection(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.tokens.get_token_of_the_collection()

    server.assert_sent(
        "GET",
        "https://api.example.com/token-of-the-collection",
    )


def test_web_token_in_the_query(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.tokens.web_token_in_the_query(
        options=RequestOptions(headers={"Authorization": "signed"}),
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/web-token-in-the-query",
    )


def test_get_web_token_with_a_secret(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.tokens.get_web_token_with_a_secret()

    server.assert_sent(
        "GET",
        "https://api.example.com/web-token-with-a-secret",
    )


def test_get_service_token(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.tokens.get_service_token(
        options=RequestOptions(headers={"Authorization": "signed"}),
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/service-token",
    )


def test_async_get_token_from_client_credentials(
    async_client: AsyncAuthKinds, server: Server
) -> None:
    server.answer(204)

    asyncio.run(async_client.tokens.get_token_from_client_credentials())

    server.assert_sent(
        "GET",
        "https://api.example.com/token-from-client-credentials",
    )
