"""The requests of Path variables, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from path_variables import AsyncPathVariables, PathVariables


def test_get_user(client: PathVariables, server: Server) -> None:
    server.answer(204)

    client.get_user(user_id="user_id")

    server.assert_sent("GET", "https://api.example.com/users/user_id")


def test_with_a_suffix(client: PathVariables, server: Server) -> None:
    server.answer(204)

    client.with_a_suffix(user_id=7)

    server.assert_sent("GET", "https://api.example.com/users/7.json")


def test_two_of_them(client: PathVariables, server: Server) -> None:
    server.answer(204)

    client.two_of_them(user_id=7, key_id="k")

    server.assert_sent("GET", "https://api.example.com/users/7/keys/k/")


def test_not_described(client: PathVariables, server: Server) -> None:
    server.answer(204)

    client.not_described(user_id="user_id")

    server.assert_sent("GET", "https://api.example.com/users/user_id/log")


def test_without_a_value(client: PathVariables, server: Server) -> None:
    server.answer(204)

    client.without_a_value(user_id="user_id")

    server.assert_sent("GET", "https://api.example.com/users/user_id/mail")


def test_client_variable_in_the_path(client: PathVariables, server: Server) -> None:
    server.answer(204)

    client.client_variable_in_the_path(tenant="tenant", user="user")

    server.assert_sent("GET", "https://api.example.com/tenant/users/user.xml")


def test_braces_that_are_no_variable(client: PathVariables, server: Server) -> None:
    server.answer(204)

    client.braces_that_are_no_variable(user_id="user_id")

    server.assert_sent("GET", "https://api.example.com/users/user_id")


def test_same_name_in_path_and_query(client: PathVariables, server: Server) -> None:
    server.answer(204)

    client.same_name_in_path_and_query(id=1, id_query=2)

    server.assert_sent("GET", "https://api.example.com/users/1?id=2")


def test_keyword(client: PathVariables, server: Server) -> None:
    server.answer(204)

    client.keyword(from_="a", class_="b")

    server.assert_sent("GET", "https://api.example.com/from/a/class/b")


def test_async_get_user(async_client: AsyncPathVariables, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.get_user(user_id="user_id"))

    server.assert_sent("GET", "https://api.example.com/users/user_id")
