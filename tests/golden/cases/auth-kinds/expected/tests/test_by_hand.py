"""The requests of By hand, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from auth_kinds import AsyncAuthKinds, AuthKinds


def test_get_scheme_of_their_own(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.by_hand.get_scheme_of_their_own()

    server.assert_sent(
        "GET",
        "https://api.example.com/scheme-of-their-own",
    )


def test_get_scheme_with_a_word(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.by_hand.get_scheme_with_a_word()

    server.assert_sent(
        "GET",
        "https://api.example.com/scheme-with-a-word",
    )


def test_get_stale_signature(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.by_hand.get_stale_signature()

    server.assert_sent(
        "GET",
        "https://api.example.com/stale-signature",
    )


def test_get_encoded_pair(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.by_hand.get_encoded_pair()

    server.assert_sent(
        "GET",
        "https://api.example.com/encoded-pair",
    )


def test_get_session_cookie(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.by_hand.get_session_cookie()

    server.assert_sent(
        "GET",
        "https://api.example.com/session-cookie",
        headers={
            "Cookie": "session=session",
        },
    )


def test_get_replaced_by_the_auth(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.by_hand.get_replaced_by_the_auth()

    server.assert_sent(
        "GET",
        "https://api.example.com/replaced-by-the-auth",
    )


def test_get_beside_a_key_elsewhere(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.by_hand.get_beside_a_key_elsewhere()

    server.assert_sent(
        "GET",
        "https://api.example.com/beside-a-key-elsewhere",
        headers={
            "Authorization": "Bearer accessToken",
        },
    )


def test_get_auth_without_a_token(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.by_hand.get_auth_without_a_token()

    server.assert_sent(
        "GET",
        "https://api.example.com/auth-without-a-token",
    )


def test_async_get_scheme_of_their_own(
    async_client: AsyncAuthKinds, server: Server
) -> None:
    server.answer(204)

    asyncio.run(async_client.by_hand.get_scheme_of_their_own())

    server.assert_sent(
        "GET",
        "https://api.example.com/scheme-of-their-own",
    )
