"""What generated methods put on the wire."""

from __future__ import annotations

import asyncio
import base64
import datetime as dt
import io
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.behaviour.conftest import Build, Recorder

BODY = {
    "from": "+14152224444",
    "to": "+14152223333",
    "answer_url": "https://example.com/answer.xml",
}


def _call(plivo: ModuleType, transport: httpx2.MockTransport, **more: Any) -> Any:
    client = plivo.Plivo(auth_id="MA123", auth_token="secret", transport=transport)
    return client.calls.make_an_outbound_call(
        from_=BODY["from"], to=BODY["to"], answer_url=BODY["answer_url"], **more
    )


def _collection(*requests: dict[str, Any], **more: Any) -> dict[str, Any]:
    items = [
        {"name": f"Call {number}", "request": request}
        for number, request in enumerate(requests, 1)
    ]
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    return {"info": {"name": "Things API", "schema": schema}, "item": items, **more}


def test_variable_in_path_and_auth_is_given_once(
    plivo: ModuleType, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    _call(plivo, transport)
    assert sent.request.method == "POST"
    assert sent.target == "https://api.plivo.com/v1/Account/MA123/Call/"
    pair = base64.b64encode(b"MA123:secret").decode()
    assert sent.request.headers["authorization"] == f"Basic {pair}"


def test_omitted_arguments_are_not_sent(
    plivo: ModuleType, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    _call(plivo, transport)
    assert sent.json == BODY
    assert sent.request.headers["content-type"] == "application/json"


def test_integer_whose_example_is_text_travels_as_text(
    plivo: ModuleType, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    _call(
        plivo,
        transport,
        time_limit=300,
        send_on_preanswer=True,
        machine_detection_time=2000,
    )
    assert sent.json == {
        **BODY,
        "send_on_preanswer": "true",
        "time_limit": "300",
        "machine_detection_time": 2000,
    }


def test_credentials_come_from_the_environment(
    plivo: ModuleType,
    transport: httpx2.MockTransport,
    sent: Recorder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PLIVO_AUTH_ID", "MA456")
    monkeypatch.setenv("PLIVO_AUTH_TOKEN", "other")
    client = plivo.Plivo(transport=transport)
    client.calls.make_an_outbound_call(from_="1", to="2", answer_url="3")
    assert "/MA456/" in sent.target


def test_missing_credential_is_named_with_its_environment_variable(
    plivo: ModuleType, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    client = plivo.Plivo(auth_id="MA123", transport=transport)
    with pytest.raises(
        plivo.MissingSettingError, match=r"auth_token.*PLIVO_AUTH_TOKEN"
    ):
        client.calls.make_an_outbound_call(from_="1", to="2", answer_url="3")
    assert sent.requests == []


def test_required_arguments_are_keyword_only(plivo: ModuleType) -> None:
    client = plivo.Plivo(auth_id="MA123", auth_token="secret")
    with pytest.raises(TypeError, match="answer_url"):
        client.calls.make_an_outbound_call(from_="1", to="2")
    with pytest.raises(TypeError, match="positional"):
        client.calls.make_an_outbound_call("1", "2", "3")


def test_answer_is_a_typed_model(
    plivo: ModuleType, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    sent.answer(201, json={"message": "call fired", "request_uuid": "abc", "more": [1]})
    call = _call(plivo, transport)
    assert type(call) is plivo.models.MakeOutboundCallResponse
    assert call.message == "call fired"
    assert call.request_uuid == "abc"
    assert call.api_id is None
    assert call["more"] == [1]
    assert call.to_dict() == {
        "message": "call fired",
        "request_uuid": "abc",
        "more": [1],
    }


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (400, "BadRequestError"),
        (401, "AuthenticationError"),
        (403, "PermissionDeniedError"),
        (404, "NotFoundError"),
        (409, "ConflictError"),
        (422, "UnprocessableEntityError"),
        (418, "StatusError"),
        (500, "ServerError"),
    ],
)
def test_errors_by_status(
    plivo: ModuleType,
    transport: httpx2.MockTransport,
    sent: Recorder,
    status: int,
    name: str,
) -> None:
    sent.answer(status, json={"error": "no"})
    with pytest.raises(plivo.StatusError) as caught:
        _call(plivo, transport)
    assert type(caught.value) is getattr(plivo, name)
    assert caught.value.status_code == status
    assert caught.value.body == {"error": "no"}
    assert "secret" not in str(caught.value)


def test_async_client_sends_the_same(
    plivo: ModuleType, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    async def call() -> Any:
        async with plivo.AsyncPlivo(
            auth_id="MA1", auth_token="x", transport=transport
        ) as client:
            return await client.calls.make_an_outbound_call(
                from_="1", to="2", answer_url="3"
            )

    sent.answer(200, json={"message": "ok"})
    assert asyncio.run(call()).message == "ok"
    assert sent.json == {"from": "1", "to": "2", "answer_url": "3"}


@pytest.mark.parametrize(
    ("value", "segment"),
    [
        ("a b", "a%20b"),
        ("a/b", "a%2Fb"),
        ("ü", "%C3%BC"),
        ("?x#y", "%3Fx%23y"),
        (7, "7"),
    ],
)
def test_path_argument_stays_in_its_segment(
    build: Build,
    transport: httpx2.MockTransport,
    sent: Recorder,
    value: object,
    segment: str,
) -> None:
    things = build(_collection({"url": "https://api.example.com/v1/users/:id/posts"}))
    things.Things(transport=transport).call_1(id=value)
    assert sent.target == f"https://api.example.com/v1/users/{segment}/posts"


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_path_argument_that_a_url_would_lose_is_refused(
    build: Build, transport: httpx2.MockTransport, sent: Recorder, value: str
) -> None:
    things = build(_collection({"url": "https://api.example.com/users/:id"}))
    with pytest.raises(things.InvalidArgumentError, match="id"):
        things.Things(transport=transport).call_1(id=value)
    assert sent.requests == []


def test_query_of_every_kind(
    build: Build, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    query = [
        {"key": "page", "value": "1"},
        {"key": "flag", "value": None},
        {"key": "ids[]", "value": "1"},
        {"key": "ids[]", "value": "2"},
        {"key": "q", "value": "x", "disabled": True},
    ]
    url = {
        "raw": "",
        "protocol": "https",
        "host": ["x", "org"],
        "path": ["s"],
        "query": query,
    }
    things = build(_collection({"url": url}))
    client = things.Things(transport=transport)
    client.call_1(page=2, flag=things.NULL, ids=[3, 4], q="a&b c")
    assert sent.target == "https://x.org/s?page=2&flag&ids[]=3&ids[]=4&q=a%26b%20c"


def test_form_fields_are_encoded_as_postman_does(
    build: Build, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    fields = [
        {"key": "name", "value": "x"},
        {"key": "note", "value": "", "disabled": True},
    ]
    request = {
        "method": "POST",
        "url": "https://x.org/f",
        "body": {"mode": "urlencoded", "urlencoded": fields},
    }
    things = build(_collection(request))
    things.Things(transport=transport).call_1(name="a b!", note="ü&")
    assert sent.request.content == b"name=a%20b%21&note=%C3%BC%26"
    assert sent.request.headers["content-type"] == "application/x-www-form-urlencoded"


def test_files_go_up_as_parts(
    build: Build, transport: httpx2.MockTransport, sent: Recorder, tmp_path: Path
) -> None:
    fields = [
        {"key": "title", "value": "x", "type": "text"},
        {"key": "photo", "type": "file", "src": "/home/me/cat.png"},
    ]
    request = {
        "method": "POST",
        "url": "https://x.org/f",
        "body": {"mode": "formdata", "formdata": fields},
    }
    things = build(_collection(request))
    path = tmp_path / "dog.png"
    path.write_bytes(b"\x89PNG")
    client = things.Things(transport=transport)
    for photo in (
        path,
        ("dog.png", b"\x89PNG"),
        ("dog.png", io.BytesIO(b"\x89PNG"), "image/png"),
    ):
        client.call_1(title="Dog", photo=photo)
    for request_ in sent.requests:
        assert request_.headers["content-type"].startswith(
            "multipart/form-data; boundary="
        )
        assert b'name="title"\r\n\r\nDog' in request_.content
        assert b'filename="dog.png"' in request_.content
        assert b"\x89PNG" in request_.content


@pytest.mark.parametrize(
    ("language", "content_type"),
    [("xml", "application/xml"), ("text", "text/plain"), ("html", "text/html")],
)
def test_text_bodies_have_their_language_as_content_type(
    build: Build,
    transport: httpx2.MockTransport,
    sent: Recorder,
    language: str,
    content_type: str,
) -> None:
    options = {"raw": {"language": language}}
    request = {
        "method": "PUT",
        "url": "https://x.org/t",
        "body": {"mode": "raw", "raw": "<a/>", "options": options},
    }
    things = build(_collection(request))
    things.Things(transport=transport).call_1(body="<b>ü</b>")
    assert sent.request.content == "<b>ü</b>".encode()
    assert sent.request.headers["content-type"].partition(";")[0] == content_type


def test_graphql_sends_document_and_variables(
    build: Build, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    query = "query Pet($id: ID!, $first: Int) { pet(id: $id) { name } }"
    request = {
        "method": "POST",
        "url": "https://x.org/g",
        "body": {
            "mode": "graphql",
            "graphql": {"query": query, "variables": '{"id": "1"}'},
        },
    }
    things = build(_collection(request))
    client = things.Things(transport=transport)
    client.call_1(id="7")
    assert sent.json == {"query": query, "variables": {"id": "7"}}
    with pytest.raises(TypeError, match="id"):
        client.call_1(first=3)


def test_nulls_in_a_whole_body_are_sent(
    build: Build, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    raw = '{"{{kind}}": 1, "note": null}'
    request = {
        "method": "POST",
        "url": "https://api.example.com/a",
        "body": {"mode": "raw", "raw": raw, "options": {"raw": {"language": "json"}}},
    }
    things = build(_collection(request))
    things.Things(transport=transport).call_1(body={"note": None, "size": 2})
    assert sent.json == {"note": None, "size": 2}


def test_null_and_omitted_differ(
    build: Build, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    raw = json.dumps({"name": None, "nick": None})
    request = {
        "method": "PATCH",
        "url": "https://x.org/n",
        "body": {"mode": "raw", "raw": raw, "options": {"raw": {"language": "json"}}},
    }
    things = build(_collection(request))
    things.Things(transport=transport).call_1(name=things.NULL)
    assert sent.json == {"name": None}


def test_bodies_that_postman_prunes_are_not_sent(
    build: Build, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    body = {"mode": "raw", "raw": '{"a": 1}', "options": {"raw": {"language": "json"}}}
    things = build(
        _collection({"method": "GET", "url": "https://x.org/n", "body": body})
    )
    things.Things(transport=transport).call_1()
    assert sent.request.content == b""


def test_inherited_overridden_and_absent_auth(
    build: Build, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    bearer = {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]}
    key = {
        "type": "apikey",
        "apikey": [
            {"key": "key", "value": "X-Key"},
            {"key": "value", "value": "{{key}}"},
        ],
    }
    url = "https://x.org/a"
    collection = _collection(
        {"url": url},
        {"url": url, "auth": key},
        {"url": url, "auth": {"type": "noauth"}},
        auth=bearer,
    )
    things = build(collection)
    client = things.Things(token="t", key="k", transport=transport)
    client.call_1()
    client.call_2()
    client.call_3()
    first, second, third = (request.headers for request in sent.requests)
    assert first["authorization"] == "Bearer t"
    assert second["x-key"] == "k"
    assert "authorization" not in second
    assert "authorization" not in third


def test_handwritten_authorization_header_is_auth(
    build: Build, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    header = [{"key": "Authorization", "value": "Bearer {{jwt}}"}]
    things = build(_collection({"url": "https://x.org/a", "header": header}))
    things.Things(jwt="abc", transport=transport).call_1()
    assert sent.request.headers["authorization"] == "Bearer abc"


def test_base_url_can_be_replaced(
    build: Build, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    variable = [{"key": "host", "value": "https://api.example.com"}]
    things = build(_collection({"url": "{{host}}/v1/a"}, variable=variable))
    things.Things(transport=transport).call_1()
    things.Things(base_url="http://localhost:8080/x/", transport=transport).call_1()
    assert [str(request.url) for request in sent.requests] == [
        "https://api.example.com/v1/a",
        "http://localhost:8080/x/v1/a",
    ]


def test_folders_are_nested_resources(
    zoo: ModuleType, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    client = zoo.CityZoo(
        base_url="https://zoo.example", climate_key="k", transport=transport
    )
    client.animals.enclosures.climate.get_current_climate(enclosure_id=4)
    assert sent.request.url.path.startswith("/enclosures/4/")


def test_import_loads_neither_the_http_library_nor_resources(plivo: ModuleType) -> None:
    import subprocess
    import sys

    root = Path(str(plivo.__file__)).parents[1]
    code = (
        "import sys, plivo; assert 'httpx2' not in sys.modules; plivo.models; plivo.StatusError;"
        "assert 'httpx2' not in sys.modules; client = plivo.Plivo(auth_id='a', auth_token='b');"
        "assert 'plivo.resources.calls' not in sys.modules; client.calls;"
        "assert 'plivo.models.calls' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root)


DATES = Path(__file__).parents[1] / "golden/cases/dates/collection.json"


def test_dates_travel_as_their_texts_do(
    build: Build, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    client = build(json.loads(DATES.read_text("utf-8"))).Bookings(transport=transport)
    day, moment = dt.date(2024, 1, 31), dt.datetime(2024, 2, 3, 10, tzinfo=dt.UTC)
    stay = {"date": day, "left_at": moment}
    client.book(day=day, date=day, since=moment, stay=stay, days=[day])
    text, stamp = "2024-01-31", "2024-02-03T10:00:00+00:00"
    nights = {"date": text, "left_at": stamp}
    client.book(day=text, date=text, since=stamp, stay=nights, days=[text])
    given, written = sent.requests
    assert given.url == written.url
    assert given.url.params["since"] == stamp
    assert given.url.path == "/bookings/2024-01-31"
    assert json.loads(given.content) == json.loads(written.content)
    assert json.loads(given.content)["stay"] == nights


def test_text_is_new_at_each_call(
    build: Build, transport: httpx2.MockTransport, sent: Recorder
) -> None:
    raw = {"mode": "raw", "raw": "<id>{{$guid}}</id>"}
    things = build(
        _collection({"method": "POST", "url": "https://a.example/x", "body": raw})
    )
    client = things.Things(transport=transport)
    client.call_1()
    client.call_1()
    client.call_1(body="<mine/>")
    first, second, third = (one.content for one in sent.requests)
    assert first != second
    assert len(first) == len(second) == len(f"<id>{'0' * 36}</id>")
    assert third == b"<mine/>"
