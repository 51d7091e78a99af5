"""What stands in the body."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any
from uuid import UUID

import pytest


class Colour(Enum):
    RED = "red"


class Size(StrEnum):
    BIG = "big"


def test_json_leaves_out_none_and_keeps_the_rest(
    client: Any, courier: Any, server: Any
) -> None:
    client.messages.send(
        to="é & b",
        time_limit=300,
        caption=courier.NULL,
        receivers=[{"number": "1", "name": None}],
    )
    assert (
        server.request.content
        == (
            '{"to":"é & b","time_limit":"300","caption":null,'
            '"receivers":[{"number":"1","name":null}]}'
        ).encode()
    )
    assert server.request.headers["content-type"] == "application/json"


@pytest.mark.parametrize("value", ["", 0, False, [], {}])
def test_json_sends_what_is_merely_empty(send: Any, server: Any, value: object) -> None:
    send("POST", "/", endpoint={"body": "json"}, body={"a": value})
    assert json.loads(server.request.content) == {"a": value}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (datetime(2024, 1, 2, 3, 4, 5), '"2024-01-02T03:04:05"'),
        (date(2024, 1, 2), '"2024-01-02"'),
        (UUID(int=1), '"00000000-0000-0000-0000-000000000001"'),
        (Decimal("1.5"), "1.5"),
        (Decimal(3), "3"),
        (Colour.RED, '"red"'),
        (Size.BIG, '"big"'),
        ((1, 2), "[1,2]"),
        (frozenset({1}), "[1]"),
        ("</script>\u2028", '"</script>\u2028"'),
    ],
)
def test_json_writes_values_of_python(
    send: Any, server: Any, value: object, text: str
) -> None:
    send("POST", "/", endpoint={"body": "json"}, body=[value])
    assert server.request.content.decode() == f"[{text}]"


def test_json_takes_a_model(send: Any, server: Any, models: Any) -> None:
    send("POST", "/", endpoint={"body": "json"}, body={"a": models.Part({"name": "n"})})
    assert server.request.content == b'{"a":{"name":"n"}}'


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), object(), "\ud800", b"x"]
)
def test_json_refuses_what_it_cannot_say(
    runtime: Any, send: Any, server: Any, value: object
) -> None:
    with pytest.raises(runtime.InvalidArgumentError):
        send("POST", "/", endpoint={"body": "json"}, body={"a": value})
    assert not server.requests


def test_left_out_whole_body_is_no_body(client: Any, server: Any) -> None:
    client.messages.replace()
    assert server.request.content == b""
    assert "content-type" not in server.request.headers


def test_whole_body_may_be_a_list_or_null(
    client: Any, courier: Any, server: Any
) -> None:
    client.messages.replace(body=["a", "b"])
    client.messages.replace(body=courier.NULL)
    assert [request.content for request in server.requests] == [b'["a","b"]', b"null"]


def test_form_is_encoded_as_postman_does(client: Any, server: Any) -> None:
    client.messages.form(note="a b+c!'()*&=é~", tag=["x", "y"], flag=True)
    assert server.request.content == (
        b"note=a%20b%2Bc%21%27%28%29%2A%26%3D%C3%A9~&tag=x&tag=y&flag=true"
    )
    assert server.request.headers["content-type"] == "application/x-www-form-urlencoded"


def test_graphql(client: Any, server: Any) -> None:
    client.messages.query(id="1")
    assert json.loads(server.request.content) == {
        "query": "query Q($id: ID!) { m(id: $id) { id } }",
        "operationName": "Q",
        "variables": {"id": "1"},
    }
    assert server.request.headers["content-type"] == "application/json"


def test_graphql_without_variables(send: Any, server: Any) -> None:
    send("POST", "/", endpoint={"body": "graphql", "document": "{ a }"})
    assert server.request.content == b'{"query":"{ a }"}'


def test_text(client: Any, server: Any) -> None:
    client.messages.note(body="é\r\n")
    assert server.request.content == "é\r\n".encode()
    assert server.request.headers["content-type"] == "text/plain"


@pytest.mark.parametrize("place", ["endpoint", "header", "client", "options"])
def test_content_type_may_be_set_anywhere(
    runtime: Any, send: Any, server: Any, place: str
) -> None:
    own = {"content-type": "application/vnd.x"}
    send(
        "POST",
        "/",
        endpoint={
            "body": "json",
            "content_type": "application/vnd.x" if place == "endpoint" else None,
            "headers": (
                (("Content-Type", "application/vnd.x"),) if place == "header" else ()
            ),
        },
        client={"headers": own if place == "client" else None},
        body={},
        options=runtime.RequestOptions(headers=own if place == "options" else None),
    )
    assert server.request.headers.get_list("content-type") == ["application/vnd.x"]


def test_options_add_fields_to_a_body(client: Any, courier: Any, server: Any) -> None:
    options = courier.RequestOptions(body={"new": 1, "to": "y"})
    client.messages.send(to="x", options=options)
    assert json.loads(server.request.content) == {"to": "y", "new": 1}


def test_options_cannot_add_fields_to_a_list(
    client: Any, courier: Any, runtime: Any
) -> None:
    with pytest.raises(runtime.InvalidArgumentError, match=r"options\.body"):
        client.messages.replace(
            body=["a"], options=courier.RequestOptions(body={"b": 1})
        )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (300, "300"),
        (1.5, "1.5"),
        (True, "true"),
        (False, "false"),
        ("x", "x"),
        (None, None),
        (Colour.RED, "red"),
        (Size.BIG, "big"),
        ([1, True], ["1", "true"]),
        ({"a": 1}, '{"a":1}'),
    ],
)
def test_text_form(runtime: Any, value: object, expected: object) -> None:
    assert runtime.to_text(value) == expected


def test_text_form_of_null_and_of_joined_lists(runtime: Any) -> None:
    assert runtime.to_text(runtime.NULL) is runtime.NULL
    assert runtime.to_text([1, 2], ",") == "1,2"


def test_null_is_one_and_false(runtime: Any) -> None:
    import copy
    import pickle

    assert not runtime.NULL
    assert repr(runtime.NULL) == "NULL"
    assert copy.deepcopy(runtime.NULL) is runtime.NULL
    assert pickle.loads(pickle.dumps(runtime.NULL)) is runtime.NULL
