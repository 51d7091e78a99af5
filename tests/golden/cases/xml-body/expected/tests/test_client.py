"""The requests of Soap, as the collection saved them."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conftest import Server

    # isort: split
    from soap import AsyncSoap, Soap


def test_call_ok(client: Soap, server: Server) -> None:
    server.answer(200, "<r/>", content_type="text/xml")

    result = client.call(
        body='<?xml version="1.0"?>\r\n<e:Envelope xmlns:e="urn:e">\r\n\t<e:Body><id>id</id></e:Body>\r\n</e:Envelope>',
        soap_action='"urn:call"',
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        headers={"SOAPAction": '"urn:call"'},
        text='<?xml version="1.0"?>\r\n<e:Envelope xmlns:e="urn:e">\r\n\t<e:Body><id>id</id></e:Body>\r\n</e:Envelope>',
    )
    assert result == server.text


def test_language_alone(client: Soap, server: Server) -> None:
    server.answer(204)

    client.language_alone(body="<a/>")

    server.assert_sent("POST", "https://api.example.com/things", text="<a/>")


def test_async_call(async_client: AsyncSoap, server: Server) -> None:
    server.answer(204)

    asyncio.run(
        async_client.call(
            body='<?xml version="1.0"?>\r\n<e:Envelope xmlns:e="urn:e">\r\n\t<e:Body><id>id</id></e:Body>\r\n</e:Envelope>',
            soap_action='"urn:call"',
        )
    )

    server.assert_sent(
        "POST",
        "https://api.example.com/things",
        headers={"SOAPAction": '"urn:call"'},
        text='<?xml version="1.0"?>\r\n<e:Envelope xmlns:e="urn:e">\r\n\t<e:Body><id>id</id></e:Body>\r\n</e:Envelope>',
    )
