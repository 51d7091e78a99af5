"""Auth: where it comes from, what stands for its credentials, what a header by hand says."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from collgen.build import understand_file
from collgen.model import Api, Template
from tests.understand.reading import request, understood

_SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"


def _api(*items: Any, **root: Any) -> Api:
    collection = {"info": {"name": "Api", "schema": _SCHEMA}, "item": items, **root}
    stdin = io.BytesIO(json.dumps(collection).encode())
    return understand_file("-", stdin=stdin).api


def _auth(kind: str, **fields: object) -> dict[str, Any]:
    pairs = [{"key": key, "value": value} for key, value in fields.items()]
    return {"type": kind, kind: pairs}


def _request(auth: Any = None, **headers: str) -> dict[str, Any]:
    request: dict[str, Any] = {
        "method": "GET",
        "url": "https://api.example.com/it",
        "header": [{"key": key, "value": value} for key, value in headers.items()],
    }
    return {"name": "It", "request": {**request, **({"auth": auth} if auth else {})}}


def _plain(value: Template | str | int) -> str | int:
    return str(value) if isinstance(value, Template) else value


def _told(api: Api) -> list[tuple[str, dict[str, str | int]]]:
    return [
        (auth.kind, {name: _plain(value) for name, value in auth.inputs()})
        for auth in (operation.auth for operation in api.operations)
        if auth is not None
    ]


@pytest.mark.parametrize(
    ("value", "kind", "fields"),
    [
        ("Bearer {{t}}", "bearer", {"token": "{{t}}", "prefix": "Bearer"}),
        (
            "bearer  secret",
            "bearer",
            {"token": "{{token}}", "prefix": "bearer"},
        ),
        ("Bearer", "bearer", {"token": "{{token}}", "prefix": "Bearer"}),
        (
            "Basic YTpi",
            "basic",
            {"username": "{{username}}", "password": "{{password}}"},
        ),
        ("Basic {{pair}}", "apikey", "Basic {{pair}}"),
        ("Token token={{t}}", "apikey", "Token token={{t}}"),
        ("Token token=abc", "apikey", "Token token={{token}}"),
        ('Token token="abc=="', "apikey", 'Token token="{{token}}"'),
        ("ApiKey abc-d.e", "apikey", "ApiKey {{token}}"),
        ("SSWS  abc", "apikey", "SSWS  {{token}}"),
        ("abc", "apikey", "{{authorization}}"),
        ("{{whole}}", "apikey", "{{whole}}"),
        ("Key a, Key b", "apikey", "{{authorization}}"),
        ("NTLM TlRMTVNTUAAB", "apikey", "{{authorization}}"),
        ('Digest username="a", nonce="b"', "apikey", "{{authorization}}"),
        ("OAuth abc", "apikey", "{{authorization}}"),
    ],
)
def test_header_written_by_hand(
    value: str, kind: str, fields: str | dict[str, str]
) -> None:
    if isinstance(fields, str):
        fields = {"key": "Authorization", "value": fields}
    assert _told(_api(_request(Authorization=value))) == [(kind, fields)]


_BEARER = _auth("bearer", token="{{t}}")
_KEY = _auth("apikey", key="X-Key", value="{{k}}")


@pytest.mark.parametrize(
    ("auth", "kind", "headers"),
    [
        (_BEARER, "bearer", []),
        (_auth("basic", username="", password=""), "basic", []),
        (_auth("apikey", key="authorization", value="{{k}}"), "apikey", []),
        (_auth("bearer", token=""), "apikey", []),
        (_auth("oauth2", accessToken="{{t}}"), "oauth2", []),
        (_auth("oauth2", scope="a"), "apikey", []),
        (_auth("noauth"), "apikey", []),
        (_KEY, "apikey", [("Authorization", "Own {{own}}")]),
        (
            _auth("oauth2", accessToken="{{t}}", addTokenTo="queryParams"),
            "oauth2",
            [("Authorization", "Own {{own}}")],
        ),
    ],
)
def test_auth_goes_over_a_header_of_the_same_name(
    auth: dict[str, Any], kind: str, headers: list[tuple[str, str]]
) -> None:
    """As Postman's runtime does, which signs last and only with what it has."""
    api = _api(_request(Authorization="Own {{own}}"), auth=auth)
    assert [told for told, _ in _told(api)] == [kind]
    assert [(h.name, str(h.value)) for h in api.operations[0].headers] == headers
    assert not api.operations[0].parameters


def test_noauth_cuts_inheritance() -> None:
    folder = {"name": "F", "item": [_request(), _request(_auth("noauth"))]}
    api = _api({**folder, "auth": _BEARER}, _request(), auth=_KEY)
    assert [kind for kind, _ in _told(api)] == ["bearer", "noauth", "apikey"]


def test_kinds_share_an_argument_only_where_they_share_its_value() -> None:
    one = {"username": "anna", "password": "p-1"}
    other = {"username": "anna", "password": "p-2"}
    api = _api(
        _request(_auth("basic", **one)),
        _request(_auth("ntlm", **one)),
        _request(_auth("digest", **other)),
    )
    assert [(fields["username"], fields["password"]) for _, fields in _told(api)] == [
        ("{{username}}", "{{password}}"),
        ("{{username}}", "{{password}}"),
        ("{{username}}", "{{digest_password}}"),
    ]


def test_what_the_client_makes_itself_is_left_out() -> None:
    hawk = _auth("hawk", authId="i", authKey="k", nonce="stale", timestamp="1")
    (kind, fields), *_ = _told(_api(_request(hawk)))
    assert (kind, fields) == (
        "hawk",
        {"auth_id": "{{auth_id}}", "auth_key": "{{auth_key}}", "algorithm": "sha256"},
    )


@pytest.mark.parametrize(
    ("fields", "spare"),
    [
        ({"accessToken": "{{t}}"}, {"client_id", "client_secret"}),
        ({}, {"access_token"}),
    ],
)
def test_a_token_is_given_or_fetched(fields: dict[str, str], spare: set[str]) -> None:
    auth = _auth(
        "oauth2",
        grant_type="client_credentials",
        accessTokenUrl="https://id.example.com/token",
        clientId="id",
        **fields,
    )
    found = _api(_request(auth)).operations[0].auth
    assert found is not None
    assert found.optional & dict(found.texts()).keys() == spare
    assert {"access_token", "client_id", "client_secret"} <= dict(found.texts()).keys()


@pytest.mark.parametrize(
    "fields",
    [
        {"grant_type": "implicit", "accessTokenUrl": "https://id.example.com/token"},
        {"grant_type": "client_credentials", "accessTokenUrl": "None"},
        {"grant_type": "client_credentials"},
    ],
)
def test_without_an_endpoint_a_token_is_not_fetched(fields: dict[str, str]) -> None:
    auth = _auth("oauth2", clientId="id", **fields)
    assert _told(_api(_request(auth))) == [
        ("oauth2", {"access_token": "{{access_token}}", "prefix": "Bearer"})
    ]


def test_variables_within_a_secret_header_are_the_clients_own() -> None:
    api = _api(_request(Cookie="session={{sid}}; a=b"))
    assert [v.python_name for v in api.variables if v.role == "credential"] == ["sid"]
    assert str(api.operations[0].headers[0].value) == "session={{sid}}; a=b"


def test_constants_show_no_secrets() -> None:
    payload = '{"sub": "a", "password": "never-to-be-seen"}'
    api = _api(_request(_auth("jwt", secret="s", payload=payload)))
    assert "never-to-be-seen" not in repr(api)


def test_disabled_header_beside_an_auth_is_another_way_to_authenticate() -> None:
    headers = [
        {"key": "X-Session-Token", "value": "{{session}}", "disabled": True},
        {"key": "X-Trace", "value": "1", "disabled": True},
    ]
    auth = {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]}
    api = understood(request(header=headers), auth=auth)
    assert api.other_credentials == ("X-Session-Token",)
    assert [p.name for p in api.operations[0].parameters] == ["X-Trace"]
    assert understood(request(header=headers)).other_credentials == ()
