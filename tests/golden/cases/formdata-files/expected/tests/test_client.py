"""The requests of Files, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from files import AsyncFiles, Files


def test_upload_one(client: Files, server: Server) -> None:
    server.answer(204)

    client.upload_one(file=("a.txt", b"content"), title="A")

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        multipart=[("file", "<file>"), ("title", "A")],
    )


def test_upload_several(client: Files, server: Server) -> None:
    server.answer(204)

    client.upload_several(
        files=[("a.txt", b"content"), ("b.txt", b"content")],
        none=("file", b"content"),
        list_=("file", b"content"),
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        multipart=[
            ("files", "<file>"),
            ("files", "<file>"),
            ("none", "<file>"),
            ("list", "<file>"),
        ],
    )


def test_content_types(client: Files, server: Server) -> None:
    server.answer(204)

    client.content_types(
        meta='{"a": 1}', photo=("shot _1_.png", b"content", "image/png")
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        multipart=[("meta", '{"a": 1}'), ("photo", "<file>")],
    )


def test_repeated_and_disabled(client: Files, server: Server) -> None:
    server.answer(204)

    client.repeated_and_disabled(tag=["a", "b"], from_=1)

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        multipart=[("tag", "a"), ("tag", "b"), ("from", "1")],
    )


def test_whole_body_is_a_file(client: Files, server: Server) -> None:
    server.answer(204)

    client.whole_body_is_a_file(body=("data.bin", b"content"))

    server.assert_sent("PUT", "https://api.example.com/things", content=b"content")


def test_names_in_another_script(client: Files, server: Server) -> None:
    server.answer(204)

    client.names_in_another_script(图片=("猫.png", b"content"), 标题="我的猫")

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        multipart=[("图片", "<file>"), ("标题", "我的猫")],
    )


def test_evidence(client: Files, server: Server) -> None:
    server.answer(204)

    client.evidence(
        proof=["see the letter", ("letter.pdf", b"content")], note="n", seal="none"
    )

    server.assert_sent(
        "POST",
        "https://files.example.com/evidence",
        multipart=[
            ("proof", "see the letter"),
            ("proof", "<file>"),
            ("note", "n"),
            ("seal", "none"),
        ],
    )


def test_async_upload_one(async_client: AsyncFiles, server: Server) -> None:
    server.answer(204)

    asyncio.run(async_client.upload_one(file=("a.txt", b"content"), title="A"))

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        multipart=[("file", "<file>"), ("title", "A")],
    )
