"""Which values of a collection are sent by a call that gives none."""

from __future__ import annotations

from typing import Any

import pytest

from collgen.model import MISSING, Api
from tests.small import request
from tests.understand.reading import understood


def _constants(api: Api) -> list[object]:
    return [
        None if one.required else one.constant
        for operation in api.operations
        for one in operation.arguments
    ]


@pytest.mark.parametrize(
    ("name", "value", "constant"),
    [
        ("SOAPAction", "urn:Order", "urn:Order"),
        ("SOAPAction", "{{action}}", MISSING),
        ("X-Api-Version", "2", "2"),
        ("Version", "2021-07-28", "2021-07-28"),
        ("Accept-Crs", "EPSG:4326", "EPSG:4326"),
        ("Prefer", "return=representation", "return=representation"),
        ("X-Mode", "strict", "strict"),
        ("X-Mode", "{{mode}}", MISSING),
        ("X-Mode", "<string>", MISSING),
        ("X-Mode", "", MISSING),
        ("X-Mode", "X-MODE", MISSING),  # stands for a value
        ("X-Customer-Id", "acme", MISSING),
        ("X-Reference", "20240117", MISSING),
        ("X-Contact", "someone@example.com", MISSING),
        ("If-Match", '"abc"', MISSING),
        ("Content-Disposition", "attachment", MISSING),
        ("X-Signature", "strict", MISSING),
    ],
)
def test_constant_header(name: str, value: str, constant: object) -> None:
    assert _constants(understood(request(header=[{"key": name, "value": value}]))) == [
        constant
    ]


@pytest.mark.parametrize(
    ("words", "is_required", "constant"),
    [
        ("Optional. How strict it is.", False, MISSING),
        ("Required. How strict it is.", True, MISSING),
        ("How strict it is.", False, "high"),
    ],
)
def test_words_say_who_gives_a_header(
    words: str, is_required: bool, constant: object
) -> None:
    header = {"key": "X-Mode", "value": "high", "description": words}
    (one,) = understood(request(header=[header])).operations[0].arguments
    assert (one.required, one.constant) == (is_required, constant)


@pytest.mark.parametrize(
    ("query", "constant"),
    [
        ({"key": "wsdl", "value": None}, None),
        ({"key": "q", "value": None, "description": "What is looked for."}, MISSING),
        ({"key": "api-version", "value": "2020-09-01"}, "2020-09-01"),
        ({"key": "apiVersion", "value": "v1"}, "v1"),
        ({"key": "version", "value": "3"}, MISSING),  # may be that of a thing
        ({"key": "format", "value": "json"}, "json"),
        ({"key": "format", "value": "large"}, MISSING),
        ({"key": "grant_type", "value": "client_credentials"}, "client_credentials"),
        ({"key": "status", "value": "active"}, MISSING),
        ({"key": "action", "value": "list"}, MISSING),  # of one request alone
        ({"key": "format", "value": "json", "disabled": True}, MISSING),
    ],
)
def test_constant_in_a_query(query: dict[str, Any], constant: object) -> None:
    url = {"raw": "", "host": ["{{url}}"], "path": ["a"], "query": [query]}
    assert _constants(understood(request(url=url))) == [constant]


def _queries(*queries: dict[str, Any]) -> Api:
    items = [
        request(
            name=f"R{number}",
            url={
                "host": ["{{url}}"],
                "path": ["ows"],
                "query": [{"key": k, "value": v} for k, v in query.items()],
            },
        )
        for number, query in enumerate(queries)
    ]
    return understood(*items)


@pytest.mark.parametrize(
    ("queries", "constants"),
    [
        (({"request": "GetMap"}, {"request": "GetTile"}), ["GetMap", "GetTile"]),
        (({"status": "on"}, {"status": "off"}), [MISSING, MISSING]),
        (({"v": "3"}, {"v": "3"}), ["3", "3"]),
        (({"v": "3"}, {"v": "4"}), [MISSING, MISSING]),
        (({"name": None, "sort": None}, {"name": None}), [MISSING] * 3),
    ],
)
def test_other_requests_show_what_is_constant(
    queries: tuple[dict[str, Any], ...], constants: list[object]
) -> None:
    assert _constants(_queries(*queries)) == constants


def test_grant_type_of_a_form_is_constant() -> None:
    form = [
        {"key": "grant_type", "value": "refresh_token"},
        {"key": "note", "value": "hello"},
    ]
    body = {"mode": "urlencoded", "urlencoded": form}
    assert _constants(understood(request(method="POST", body=body))) == [
        "refresh_token",
        MISSING,
    ]
