"""The requests of import, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from class_api import AsyncClass, Class


def test_from_(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.from_(
        from_=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/0",
        json={
            "from": 1,
            "self": 2,
        },
    )


def test_class_(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.class_(
        class_=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/1",
        json={
            "class": 1,
            "self": 2,
        },
    )


def test_import_(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.import_(
        import_=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/2",
        json={
            "import": 1,
            "self": 2,
        },
    )


def test_none(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.none(
        none=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/3",
        json={
            "None": 1,
            "self": 2,
        },
    )


def test_true(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.true(
        true=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/4",
        json={
            "True": 1,
            "self": 2,
        },
    )


def test_match(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.match(
        match=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/5",
        json={
            "match": 1,
            "self": 2,
        },
    )


def test_type_(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.type_(
        type=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/6",
        json={
            "type": 1,
            "self": 2,
        },
    )


def test_self(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.self(
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/7",
        json={
            "self": 2,
        },
    )


def test_list(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.list(
        list_=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/8",
        json={
            "list": 1,
            "self": 2,
        },
    )


def test_print(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.print(
        print=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/9",
        json={
            "print": 1,
            "self": 2,
        },
    )


def test_async_(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.async_(
        async_=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/10",
        json={
            "async": 1,
            "self": 2,
        },
    )


def test_init(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.init(
        init=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/11",
        json={
            "__init__": 1,
            "self": 2,
        },
    )


def test_private(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.private(
        private=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/12",
        json={
            "_private": 1,
            "self": 2,
        },
    )


def test_close_(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.close_(
        close=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/13",
        json={
            "close": 1,
            "self": 2,
        },
    )


def test_options(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.options(
        options_=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/14",
        json={
            "options": 1,
            "self": 2,
        },
    )


def test_models_(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.models_(
        models_=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/15",
        json={
            "models": 1,
            "self": 2,
        },
    )


def test_params_(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.params_(
        params_=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/16",
        json={
            "params": 1,
            "self": 2,
        },
    )


def test_int_(client: Class, server: Server) -> None:
    server.answer(204)

    client.import_.int_(
        int_=1,
        self_=2,
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/17",
        json={
            "int": 1,
            "self": 2,
        },
    )


def test_async_from_(async_client: AsyncClass, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.import_.from_(
            from_=1,
            self_=2,
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/k/0",
        json={
            "from": 1,
            "self": 2,
        },
    )
