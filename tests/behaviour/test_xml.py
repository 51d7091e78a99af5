"""Bodies of XML: the document stays, its texts are arguments."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from tests.behaviour.conftest import Build, Recorder
from tests.small import collection, request, saved


def _xml(text: str, **parts: Any) -> dict[str, Any]:
    body = {"mode": "raw", "raw": text, "options": {"raw": {"language": "xml"}}}
    return request("Send it", method="POST", url="{{url}}/soap", body=body, **parts)


def _like(text: str) -> dict[str, Any]:
    """Return a saved answer to a request with another body."""
    return saved(200, "<r/>", originalRequest=_xml(text)["request"])


@pytest.mark.parametrize(
    ("text", "others", "arguments", "sent_text"),
    [
        (
            '<E><s:id k="{{kind}}">{{id}}</s:id><n>1</n></E>',
            [],
            {"kind": 'a"b', "id": "<&>"},
            '<E><s:id k="a&quot;b">&lt;&amp;&gt;</s:id><n>1</n></E>',
        ),
        ("<E><id>?</id><id> ? </id></E>", [], {"id": 1, "id_2": True}, "<E><id>1</id><id> true </id></E>"),
        ("<E><a>1</a><b>2</b></E>", ["<E><a>7</a><b>2</b></E>"], {"a": 3}, "<E><a>3</a><b>2</b></E>"),
        (
            "<s:Envelope><s:Header><k>1</k></s:Header><s:Body><Add><a>1</a><b>2</b></Add></s:Body></s:Envelope>",
            [],
            {"b": 5},
            "<s:Envelope><s:Header><k>1</k></s:Header><s:Body><Add><a>1</a><b>5</b></Add></s:Body></s:Envelope>",
        ),
        ("<E><a>1</a></E>", ["<F><a>7</a></F>"], {}, "<E><a>1</a></E>"),
        ("<E><a>1</a></E>", [], {"body": "<F/>"}, "<F/>"),
        ("<E>{{id}}<!-- {{id}} --></E>", [], {"body": "<F/>"}, "<F/>"),
        ("<E><![CDATA[{{id}}]]></E>", [], {"body": "<F/>"}, "<F/>"),
    ],
)  # fmt: skip
def test_texts_are_arguments_of_the_collections_document(
    build: Build,
    sent: Recorder,
    transport: httpx2.MockTransport,
    text: str,
    others: list[str],
    arguments: dict[str, Any],
    sent_text: str,
) -> None:
    shop = build(collection(_xml(text, response=list(map(_like, others)))))
    shop.Shop(transport=transport).send_it(**arguments)
    assert sent.request.content.decode() == sent_text
    assert sent.request.headers["content-type"] == "application/xml"


def test_argument_of_a_document_is_required(build: Build) -> None:
    shop = build(collection(_xml("<E>{{id}}</E>")))
    with pytest.raises(TypeError, match="'id'"):
        shop.Shop().send_it()


def test_setting_of_the_client_fills_a_document(
    build: Build, sent: Recorder, transport: httpx2.MockTransport
) -> None:
    header = [{"key": "X-Api-Key", "value": "{{api_key}}"}]
    shop = build(collection(_xml("<E><k>{{api_key}}</k></E>", header=header)))
    shop.Shop(api_key="a&b", transport=transport).send_it()
    assert sent.request.content == b"<E><k>a&amp;b</k></E>"
