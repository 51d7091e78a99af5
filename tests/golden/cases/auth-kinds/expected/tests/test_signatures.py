"""The requests of Signatures, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from auth_kinds import RequestOptions

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from auth_kinds import AsyncAuthKinds, AuthKinds


def test_oauth_in_a_form(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.signatures.oauth_in_a_form(
        name="x",
        options=RequestOptions(headers={"Authorization": "signed"}),
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/oauth-in-a-form",
        form=[
            ("name", "x"),
        ],
    )


def test_get_oauth_with_a_key(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.signatures.get_oauth_with_a_key(
        options=RequestOptions(headers={"Authorization": "signed"}),
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/oauth-with-a-key",
    )


def test_aws_in_the_query(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.signatures.aws_in_the_query(
        options=RequestOptions(headers={"Authorization": "signed"}),
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/aws-in-the-query",
    )


def test_get_hawk_with_everything(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.signatures.get_hawk_with_everything()

    server.assert_sent(
        "GET",
        "https://api.example.com/hawk-with-everything",
    )


def test_get_edge_grid_with_everything(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.signatures.get_edge_grid_with_everything()

    server.assert_sent(
        "GET",
        "https://api.example.com/edgegrid-with-everything",
    )


def test_get_digest(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.signatures.get_digest()

    server.assert_sent(
        "GET",
        "https://api.example.com/digest",
    )


def test_get_windows(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.signatures.get_windows()

    server.assert_sent(
        "GET",
        "https://api.example.com/windows",
    )


def test_get_unheard_of(client: AuthKinds, server: Server) -> None:
    server.answer(204)

    client.signatures.get_unheard_of(
        options=RequestOptions(headers={"Authorization": "signed"}),
    )

    server.assert_sent(
        "GET",
        "https://api.example.com/unheard-of",
    )


def test_async_oauth_in_a_form(async_client: AsyncAuthKinds, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.signatures.oauth_in_a_form(
            name="x",
            options=RequestOptions(headers={"Authorization": "signed"}),
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/oauth-in-a-form",
        form=[
            ("name", "x"),
        ],
    )
