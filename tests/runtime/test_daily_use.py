"""What programs do with a client besides calling its methods."""

from __future__ import annotations

import asyncio
import copy
import json
from decimal import Decimal
from typing import Any
from unittest.mock import create_autospec

import httpx2
import pytest


def _use(courier: Any, server: Any, *, is_async: bool, use: Any, **options: Any) -> Any:
    """Return what `use` makes of a client of either half."""
    given = {"account": "AC1", "token": "t", "transport": server.transport, **options}
    if not is_async:
        with courier.Courier(**given) as client:
            return use(client)

    async def run() -> Any:
        async with courier.AsyncCourier(**given) as client:
            return await use(client)

    return asyncio.run(run())


@pytest.mark.parametrize("is_async", [False, True])
@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("/v9/new", "https://eu-1.courier.example/v9/new?a=1"),
        ("v9/new", "https://eu-1.courier.example/v9/new?a=1"),
        ("/a{b}?c={{d}}", "https://eu-1.courier.example/a%7Bb%7D?c={{d}}&a=1"),
        ("https://eu-1.courier.example/x", "https://eu-1.courier.example/x?a=1"),
    ],
)
def test_request_without_a_method(
    courier: Any, models: Any, server: Any, is_async: bool, path: str, url: str
) -> None:
    server.answer(httpx2.Response(200, json={"id": "1"}))

    def use(client: Any) -> Any:
        return client.request(
            "patch", path, query={"a": 1}, body={"b": None}, cast_to=models.Message
        )

    assert _use(courier, server, is_async=is_async, use=use).id == "1"
    assert (server.request.method, str(server.request.url)) == ("PATCH", url)
    assert server.request.headers["authorization"].startswith("Basic ")


def test_request_without_a_method_in_each_view(client: Any, server: Any) -> None:
    server.answer(httpx2.Response(200, json={"id": "1"}))
    assert client.with_raw_response.request("GET", "/x").status_code == 200
    with client.with_streaming_response.request("GET", "/x") as response:
        assert json.loads(b"".join(response.iter_bytes())) == {"id": "1"}


def test_request_without_a_type_is_decoded_by_its_content_type(
    client: Any, server: Any
) -> None:
    server.answer(httpx2.Response(200, json={"id": "1"}))
    assert client.request("GET", "/x") == {"id": "1"}
    client.request("PUT", "/x", body=b"\x00")
    assert server.requests[1].headers["content-type"] == "application/octet-stream"


@pytest.mark.parametrize(
    "path", ["https://stranger.example/", "http://eu-1.courier.example/"]
)
def test_request_to_another_origin_is_refused(
    client: Any, server: Any, path: str
) -> None:
    with pytest.raises(ValueError, match="another origin"):
        client.request("GET", path)
    assert not server.requests


def test_settings_of_one_call_and_of_a_copy(
    client: Any, courier: Any, server: Any
) -> None:
    options = courier.RequestOptions(settings={"region": "us", "account": "AC2"})
    client.messages.send(to="x", options=options)
    client.with_options(region="ap").messages.send(to="x")
    client.messages.send(to="x")
    assert [str(request.url) for request in server.requests] == [
        "https://us.courier.example/v1/Account/AC2/Message/",
        "https://ap.courier.example/v1/Account/AC1/Message/",
        "https://eu-1.courier.example/v1/Account/AC1/Message/",
    ]
    with pytest.raises(ValueError, match=r"no setting 'tenant'.*'account'"):
        client.with_options(tenant="b")


def test_credential_may_be_a_function(courier: Any, server: Any) -> None:
    tokens = iter(["a", "b", 3])
    client = courier.Courier(
        account="x", token=lambda: next(tokens), transport=server.transport
    )
    client.ping()
    client.ping()
    sent = [request.headers["authorization"] for request in server.requests]
    assert sent == ["Basic eDph", "Basic eDpi"]
    with pytest.raises(ValueError, match="'token' must be a text or a function"):
        client.ping()


@pytest.mark.parametrize("token", [3, b"t", ["t"]])
def test_credential_that_is_no_text_is_refused(courier: Any, token: object) -> None:
    with pytest.raises(ValueError, match="'token' must be a text or a function"):
        courier.Courier(token=token)


def test_empty_environment_variable_counts_as_none(
    courier: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COURIER_REGION", "")
    assert courier.Courier()._variable("region") == "eu-1"


@pytest.mark.parametrize(
    ("base_url", "url"),
    [
        ("other.example", "https://other.example/v1/latest"),
        ("other.example:81/x", "https://other.example:81/x/v1/latest"),
        ("localhost:81", "http://localhost:81/v1/latest"),
        ("127.0.0.1:81", "http://127.0.0.1:81/v1/latest"),
        ("[::1]:81", "http://[::1]:81/v1/latest"),
    ],
)
def test_base_url_without_a_scheme_is_https(
    client: Any, server: Any, base_url: str, url: str
) -> None:
    client.with_options(base_url=base_url).messages.latest()
    assert str(server.request.url) == url


@pytest.mark.parametrize("base_url", ["https://a.example?x=1", "https://a.example/#x"])
def test_base_url_with_a_query_is_refused_by_name(
    client: Any, server: Any, base_url: str
) -> None:
    with pytest.raises(ValueError, match="base_url must not have a query"):
        client.with_options(base_url=base_url).ping()
    assert not server.requests


@pytest.mark.parametrize(
    "base_url",
    ["https://[", "https://a.example:x", "https://", "ftp://a.example", "https://a\nb/", "\x00", "https://a\ud800"],
)  # fmt: skip
def test_base_url_that_is_none_raises_the_packages_error(
    client: Any, runtime: Any, base_url: str
) -> None:
    with pytest.raises(runtime.APIError):
        client.with_options(base_url=base_url, max_retries=0).ping()


def test_http_with_credentials_warns_once(
    courier: Any, runtime: Any, server: Any
) -> None:
    client = courier.Courier(
        account="a",
        token="t",
        base_url="http://far.example",
        transport=server.transport,
    )
    with pytest.warns(runtime.InsecureTransportWarning, match="far.example"):
        client.ping()
    client.messages.send(to="x")  # another warning would be an error here
    client.with_options(timeout=3).ping()
    client.with_options(base_url="http://127.0.0.2").ping()
    client.messages.latest()  # it has no credentials


def test_cookies_of_the_session_stand_beside_those_of_the_call(
    courier: Any, server: Any
) -> None:
    http = httpx2.Client(transport=server.transport, cookies={"s": "1", "a": "old"})
    client = courier.Courier(account="a", token="t", http_client=http)
    client.ping(options=courier.RequestOptions(headers={"Cookie": "a=new; b=2"}))
    assert server.request.headers["cookie"] == "a=new; b=2; s=1"
    http.close()


@pytest.mark.parametrize("is_async", [False, True])
def test_socks_proxy_of_the_environment_is_answered_with_the_remedy(
    courier: Any, runtime: Any, monkeypatch: pytest.MonkeyPatch, is_async: bool
) -> None:
    monkeypatch.setenv("ALL_PROXY", "socks5://127.0.0.1:1")

    class NoTransport:
        transport = None

    with pytest.raises(runtime.MissingLibraryError, match=r"httpx2\[socks\]"):
        _use(courier, NoTransport, is_async=is_async, use=lambda client: client.ping())


@pytest.mark.parametrize("copied", [copy.deepcopy, copy.copy])
def test_client_is_copied_after_its_first_call(
    client: Any, server: Any, copied: Any
) -> None:
    client.messages.latest()
    copied(client).messages.latest()
    assert len(server.requests) == 2


STRICT = [
    ({"id": 1}, "id", "a int in place of str"),
    ({}, "id", "nothing"),
    ({**dict.fromkeys("x"), "id": "1", "status": "new", "created": "x"}, "created", "a str"),
    ([], "", "a list in place of Message"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "path", "words"), STRICT)
def test_answer_that_does_not_fit_is_an_error_if_it_is_asked_for(
    client: Any, runtime: Any, server: Any, body: object, path: str, words: str
) -> None:
    server.answer(httpx2.Response(200, json=body))
    client.messages.send(to="x")
    with pytest.raises(runtime.ResponseValidationError, match=words) as caught:
        client.with_options(strict=True).messages.send(to="x")
    assert (caught.value.path, caught.value.body) == (path, body)
    with pytest.raises(runtime.ResponseValidationError):
        client.messages.send(to="x", options=runtime.RequestOptions(strict=True))


def test_misfit_is_named_by_its_path(runtime: Any, client: Any, server: Any) -> None:
    good: dict[str, Any] = {
        "id": "1", "from": None, "status": "odd", "created": "2024-01-02T03:04:05Z",
        "day": None, "parts": [{"name": "a", "size": 1}], "by_name": {}, "reply-to": None,
        "either": "x", "price": 3, "extra": None,
    }  # fmt: skip
    strict = client.with_options(strict=True)
    server.answer(httpx2.Response(200, json=good))
    assert strict.messages.send(to="x").id == "1"
    server.answer(
        httpx2.Response(200, json={**good, "parts": [{"name": "a", "size": True}]})
    )
    with pytest.raises(runtime.ResponseValidationError) as caught:
        strict.messages.send(to="x")
    assert caught.value.path == "parts[0].size"
    assert "a bool in place of int at parts[0].size" in str(caught.value)


def test_fields_of_models_are_seen(models: Any) -> None:
    message = models.Message({"id": "1"})
    assert {"id", "from_", "parts"} <= {*dir(message)} & {*dir(models.Message)}
    assert repr(models.Message.created) == "<field created: datetime>"


def test_models_are_made_by_keyword(models: Any) -> None:
    made = models.Message(id="1", from_="+1", parts=[models.Part(name="a", size=1)])
    assert made.to_dict() == {
        "id": "1",
        "from": "+1",
        "parts": [{"name": "a", "size": 1}],
    }
    assert made == models.Message(made.to_dict())
    with pytest.raises(TypeError, match="'idd'"):
        models.Message(idd="1")


def test_deep_answer_is_copied(models: Any) -> None:
    deep: Any = []
    for _ in range(5_000):
        deep = [deep]
    copied = models.Message({"extra": deep}).to_dict()["extra"]
    assert copied is not deep
    assert len(copied) == 1


def test_mocks_reach_the_methods_of_folders(courier: Any) -> None:
    for mock in (
        create_autospec(courier.Courier, instance=True),
        create_autospec(courier.Courier(token="t")),
    ):
        mock.messages.send(to="x")
        mock.users.admin.key()
        with pytest.raises(AttributeError):
            mock.messages.sent(to="x")
        with pytest.raises(TypeError):
            mock.messages.send(too="x")
    twin = create_autospec(courier.AsyncCourier, instance=True)
    twin.messages.latest.return_value = 3
    assert asyncio.run(twin.messages.latest()) == 3


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1.10"), "1.10"),
        (Decimal("12345678901234567890.123456789"), "12345678901234567890.123456789"),
        (Decimal("-0.00"), "-0.00"),
        ({"a": [Decimal("2.50"), 'decimal-"']}, '{"a":[2.50,"decimal-\\""]}'),
    ],
)
def test_decimal_keeps_its_digits(
    send: Any, server: Any, value: object, text: str
) -> None:
    send("POST", "/", endpoint={"body": "json"}, body=value)
    assert server.request.content.decode() == text


def test_text_in_the_place_of_a_file_is_refused_with_a_hint(
    send: Any, server: Any
) -> None:
    endpoint = {"body": "multipart", "files": ("photo",)}
    with pytest.raises(ValueError, match=r"'photo' is a file.*pathlib\.Path"):
        send("POST", "/", endpoint=endpoint, body={"photo": "a.png", "name": "a"})
    with pytest.raises(ValueError, match=r"body is a file.*pathlib\.Path"):
        send("POST", "/", endpoint={"body": "binary"}, body="a.png")
    assert not server.requests


def test_idempotency_key_is_new_for_each_call(send: Any, server: Any) -> None:
    for _ in range(2):
        send("POST", "/", endpoint={"idempotency_header": "Idempotency-Key"})
    keys = {request.headers["idempotency-key"] for request in server.requests}
    assert len(keys) == 2


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({"error": {"message": "No."}}, "No."),
        ({"errors": [{"detail": "Too long."}]}, "Too long."),
        ({"data": {"error": "Gone."}}, "Gone."),
        ({"message": "", "error": {"code": 3, "message": "Why."}}, "Why."),
    ],
)
def test_nested_message_of_an_error_is_shown(
    client: Any, runtime: Any, server: Any, body: object, words: str
) -> None:
    server.answer(httpx2.Response(400, json=body))
    with pytest.raises(runtime.BadRequestError, match=words):
        client.ping()
