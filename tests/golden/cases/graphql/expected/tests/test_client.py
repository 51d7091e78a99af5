"""The requests of Graph, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

# isort: split
from graph import models

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from graph import AsyncGraph, Graph


def test_query_with_variables_user(client: Graph, server: Server) -> None:
    server.answer(
        200, '{"data": {"user": {"name": "Kim", "posts": [{"title": "Hi"}]}}}'
    )

    result = client.query_with_variables(
        id="u1",
        tags=[
            "a",
        ],
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/graphql",
        json={
            "query": "query User($id: ID!, $first: Int = 10, $tags: [String!]) {\n  user(id: $id) { name posts(first: $first, tags: $tags) { title } }\n}",
            "variables": {
                "id": "u1",
                "tags": [
                    "a",
                ],
            },
        },
    )
    assert isinstance(result, models.QueryWithVariablesResponse)
    assert server.plain(result) == server.value


def test_query_with_variables_error(client: Graph, server: Server) -> None:
    server.answer(200, '{"data": null, "errors": [{"message": "no"}]}')

    result = client.query_with_variables(
        id="u1",
        tags=[
            "a",
        ],
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/graphql",
        json={
            "query": "query User($id: ID!, $first: Int = 10, $tags: [String!]) {\n  user(id: $id) { name posts(first: $first, tags: $tags) { title } }\n}",
            "variables": {
                "id": "u1",
                "tags": [
                    "a",
                ],
            },
        },
    )
    assert isinstance(result, models.QueryWithVariablesResponse)
    assert server.plain(result) == server.value


def test_two_operations(client: Graph, server: Server) -> None:
    server.answer(204)

    client.two_operations()

    server.assert_sent(
        "POST",
        "https://api.example.com/graphql",
        json={
            "query": "query A { a } query B { b }",
            "operationName": "B",
        },
    )


def test_quotes_in_it(client: Graph, server: Server) -> None:
    server.answer(204)

    client.quotes_in_it()

    server.assert_sent(
        "POST",
        "https://api.example.com/graphql",
        json={
            "query": '{ find(text: """say "hi" \\ """) { id } }',
        },
    )


def test_variables_of_the_collection(client: Graph, server: Server) -> None:
    server.answer(204)

    client.variables_of_the_collection(
        i={
            "n": 1,
            "s": "name",
        },
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/graphql",
        json={
            "query": "mutation M($i: In!) { m(i: $i) }",
            "variables": {
                "i": {
                    "n": 1,
                    "s": "name",
                },
            },
        },
    )


def test_async_query_with_variables(async_client: AsyncGraph, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.query_with_variables(
            id="u1",
            tags=[
                "a",
            ],
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/graphql",
        json={
            "query": "query User($id: ID!, $first: Int = 10, $tags: [String!]) {\n  user(id: $id) { name posts(first: $first, tags: $tags) { title } }\n}",
            "variables": {
                "id": "u1",
                "tags": [
                    "a",
                ],
            },
        },
    )
