"""The requests of JSON bodies, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from json_bodies import NULL

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from json_bodies import AsyncJSONBodies, JSONBodies


def test_nested(client: JSONBodies, server: Server) -> None:
    server.answer(204)

    client.nested(
        a={
            "b": {
                "c": [
                    {
                        "d": 1,
                    },
                    {
                        "d": 2,
                        "e": "x",
                    },
                ],
            },
        },
        empty={},
        list_=[],
        null=NULL,
        n=1.5,
        big=12345678901234567890,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        json={
            "a": {
                "b": {
                    "c": [
                        {
                            "d": 1,
                        },
                        {
                            "d": 2,
                            "e": "x",
                        },
                    ],
                },
            },
            "empty": {},
            "list": [],
            "null": None,
            "n": 1.5,
            "big": 12345678901234567890,
        },
    )


def test_list(client: JSONBodies, server: Server) -> None:
    server.answer(204)

    client.list(
        body=[
            {
                "id": 1,
            },
            {
                "id": 2,
            },
        ],
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        json=[
            {
                "id": 1,
            },
            {
                "id": 2,
            },
        ],
    )


def test_text(client: JSONBodies, server: Server) -> None:
    server.answer(204)

    client.text(
        body="plain",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        json="plain",
    )


def test_number(client: JSONBodies, server: Server) -> None:
    server.answer(204)

    client.number(
        body=1,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        json=1,
    )


def test_null(client: JSONBodies, server: Server) -> None:
    server.answer(204)

    client.null(
        body=NULL,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        text="null",
    )


def test_nothing(client: JSONBodies, server: Server) -> None:
    server.answer(204)

    client.nothing()

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
    )


def test_comments(client: JSONBodies, server: Server) -> None:
    server.answer(204)

    client.comments(
        a=1,
        url="http://x//y",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        json={
            "a": 1,
            "url": "http://x//y",
        },
    )


def test_broken(client: JSONBodies, server: Server) -> None:
    server.answer(204)

    client.broken(
        body='{"a": 1,, }',
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        text='{"a": 1,, }',
    )


def test_trailing_comma(client: JSONBodies, server: Server) -> None:
    server.answer(204)

    client.trailing_comma(
        a=[
            1,
            2,
        ],
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        json={
            "a": [
                1,
                2,
            ],
        },
    )


def test_twice_the_same_key(client: JSONBodies, server: Server) -> None:
    server.answer(204)

    client.twice_the_same_key(
        a=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        json={
            "a": 2,
        },
    )


def test_placeholders(client: JSONBodies, server: Server) -> None:
    server.answer(204)

    client.placeholders(
        a="<string>",
        b=1,
        c="<dateTime>",
        d="<email>",
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        json={
            "a": "<string>",
            "b": 1,
            "c": "<dateTime>",
            "d": "<email>",
        },
    )


def test_no_language(client: JSONBodies, server: Server) -> None:
    server.answer(204)

    client.no_language(
        a=1,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        json={
            "a": 1,
        },
    )


def test_language_text_header_json(client: JSONBodies, server: Server) -> None:
    server.answer(204)

    client.language_text_header_json(
        a=1,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        json={
            "a": 1,
        },
    )


def test_get_with_a_body(client: JSONBodies, server: Server) -> None:
    server.answer(204)

    client.get_with_a_body()

    server.assert_sent(
        "GET",
        "https://api.example.com/things",
    )


def test_delete_with_a_body(client: JSONBodies, server: Server) -> None:
    server.answer(204)

    client.delete_with_a_body(
        ids=[
            1,
            2,
        ],
    )

    server.assert_sent(
        "DELETE",
        "https://api.example.com/things",
        json={
            "ids": [
                1,
                2,
            ],
        },
    )


def test_async_nested(async_client: AsyncJSONBodies, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.nested(
            a={
                "b": {
                    "c": [
                        {
                            "d": 1,
                        },
                        {
                            "d": 2,
                            "e": "x",
                        },
                    ],
                },
            },
            empty={},
            list_=[],
            null=NULL,
            n=1.5,
            big=12345678901234567890,
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        json={
            "a": {
                "b": {
                    "c": [
                        {
                            "d": 1,
                        },
                        {
                            "d": 2,
                            "e": "x",
                        },
                    ],
                },
            },
            "empty": {},
            "list": [],
            "null": None,
            "n": 1.5,
            "big": 12345678901234567890,
        },
    )
