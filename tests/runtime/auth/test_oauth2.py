"""OAuth 2.0: tokens from oauthlib's server, which also says whom it lets in."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import threading
import time
from typing import Any
from urllib.parse import parse_qs

import httpx2
import pytest
from oauthlib.oauth2 import RequestValidator, Server

from tests.runtime.templates import template

CLIENT = {"client": "the-client", "secret": "client-s3cret/+"}
TOKEN_URL = "https://id.example/token"


class Validator(RequestValidator):  # type: ignore[misc]
    """One client, one user, one code; tokens as they are issued."""

    def __init__(self) -> None:
        super().__init__()
        self.tokens: set[str] = set()
        self.refresh_tokens: set[str] = {"given-refresh"}
        self.codes = {"the-code"}
        self.challenge = ""

    def authenticate_client(self, request: Any, *rest: Any, **more: Any) -> bool:
        header = request.headers.get("Authorization", "")
        if header.startswith("Basic "):
            pair = base64.b64decode(header[6:]).decode()
            name, _, secret = pair.partition(":")
        else:
            name, secret = request.client_id, request.client_secret
        request.client = type("Client", (), {"client_id": name})
        return name == CLIENT["client"] and secret == CLIENT["secret"]

    def authenticate_client_id(self, client_id: str, *rest: Any, **more: Any) -> bool:
        return False

    def client_authentication_required(self, *rest: Any, **more: Any) -> bool:
        return True

    def validate_grant_type(self, *rest: Any, **more: Any) -> bool:
        return True

    def validate_scopes(
        self, client_id: str, scopes: list[str], *rest: Any, **more: Any
    ) -> bool:
        return set(scopes) <= {"animals:read", "animals:write"}

    def get_default_scopes(self, *rest: Any, **more: Any) -> list[str]:
        return ["animals:read"]

    def validate_user(
        self, username: str, password: str, *rest: Any, **more: Any
    ) -> bool:
        return (username, password) == ("anna", "pa&ss ü")

    def save_bearer_token(self, token: Any, *rest: Any, **more: Any) -> None:
        self.tokens.add(token["access_token"])
        if "refresh_token" in token:
            self.refresh_tokens.add(token["refresh_token"])

    def validate_bearer_token(self, token: str, *rest: Any, **more: Any) -> bool:
        return token in self.tokens

    def validate_refresh_token(self, token: str, *rest: Any, **more: Any) -> bool:
        return token in self.refresh_tokens

    def get_original_scopes(self, *rest: Any, **more: Any) -> list[str]:
        return ["animals:read"]

    def rotate_refresh_token(self, request: Any) -> bool:
        self.refresh_tokens.discard(request.refresh_token)  # each serves once
        return True

    def validate_code(self, client_id: str, code: str, *rest: Any, **more: Any) -> bool:
        rest[1].user = "anna"
        return code in self.codes

    def confirm_redirect_uri(
        self, client_id: str, code: str, redirect_uri: str, *rest: Any, **more: Any
    ) -> bool:
        return redirect_uri == "https://app.example/back"

    def invalidate_authorization_code(
        self, client_id: str, code: str, *rest: Any, **more: Any
    ) -> None:
        self.codes.discard(code)

    def is_pkce_required(self, *rest: Any) -> bool:
        return bool(self.challenge)

    def get_code_challenge(self, *rest: Any) -> str | None:
        return self.challenge or None

    def get_code_challenge_method(self, *rest: Any) -> str:
        return "S256"


class TokenServer:
    """The token endpoint and the API behind it."""

    def __init__(self, *, lifetime: int = 3600) -> None:
        self.validator = Validator()
        self.server = Server(self.validator, token_expires_in=lifetime)
        self.asked: list[dict[str, list[str]]] = []
        self.calls = 0
        self.pause = 0.0
        self.busy = threading.Lock()

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        headers = {name.title(): value for name, value in request.headers.items()}
        body = request.read().decode()
        url = str(request.url)
        if request.url.host == "id.example":
            if self.pause:
                time.sleep(self.pause)
            with self.busy:
                self.asked.append(parse_qs(body))
                told = self.server.create_token_response(
                    url, request.method, body, headers
                )
            return httpx2.Response(told[2], headers=told[0], text=told[1])
        self.calls += 1
        good, _ = self.server.verify_request(
            url, request.method, body, headers, ["animals:read"]
        )
        return httpx2.Response(200 if good else 401, json={"good": good})

    @property
    def grants(self) -> list[str]:
        return [fields["grant_type"][0] for fields in self.asked]


def _auth(module: Any, **more: Any) -> Any:
    settings = {
        "token_url": TOKEN_URL,
        "grant": "client_credentials",
        "client_id": template("{{client}}"),
        "client_secret": template("{{secret}}"),
        "scope": "animals:read",
        **more,
    }
    return module("oauth2").OAuth2Auth(template("{{token}}"), **settings)


@pytest.mark.parametrize("in_body", [True, False])
@pytest.mark.parametrize("in_query", [True, False])
def test_client_credentials(
    caller: Any, module: Any, in_body: bool, in_query: bool
) -> None:
    server = TokenServer()
    auth = _auth(module, client_in_body=in_body, in_query=in_query)
    caller.uses(auth, server, **CLIENT)
    for _ in range(3):
        assert caller("POST", "/animals", {"body": "json"}, body={"a": 1})["good"]
    assert server.grants == ["client_credentials"]
    assert ("client_secret" in server.asked[0]) is in_body


def test_a_given_token_is_used_as_long_as_it_serves(caller: Any, module: Any) -> None:
    server = TokenServer()
    server.validator.tokens.add("mine")
    caller.uses(_auth(module), server, token="mine", **CLIENT)
    assert caller("GET", "/")["good"]
    assert server.grants == []
    server.validator.tokens.clear()
    assert caller("POST", "/", {"body": "json"}, body={"a": 1})["good"]
    assert server.grants == ["client_credentials"]


def test_a_given_token_alone_is_never_renewed(
    caller: Any, runtime: Any, module: Any
) -> None:
    server = TokenServer()
    caller.uses(_auth(module), server, token="mine-is-expired")
    with pytest.raises(runtime.AuthenticationError) as caught:
        caller("GET", "/")
    assert server.grants == []
    assert "mine-is-expired" not in repr(caught.value)


def test_password(caller: Any, module: Any) -> None:
    server = TokenServer()
    auth = _auth(
        module,
        grant="password",
        username=template("{{user}}"),
        password=template("{{password}}"),
    )
    caller.uses(auth, server, user="anna", password="pa&ss ü", **CLIENT)
    assert caller("GET", "/")["good"]
    assert server.asked[0]["scope"] == ["animals:read"]


@pytest.mark.parametrize("with_challenge", [True, False])
def test_authorization_code(caller: Any, module: Any, with_challenge: bool) -> None:
    server = TokenServer()
    verifier = "v" * 50
    if with_challenge:
        digest = hashlib.sha256(verifier.encode()).digest()
        text = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        server.validator.challenge = text
    auth = _auth(
        module,
        grant="authorization_code",
        code=template("{{code}}"),
        redirect_uri="https://app.example/back",
        code_verifier=template("{{verifier}}"),
    )
    extra = {"verifier": verifier} if with_challenge else {}
    caller.uses(auth, server, code="the-code", **extra, **CLIENT)
    assert caller("GET", "/")["good"]
    server.validator.tokens.clear()  # expired: the refresh token of the answer serves
    assert caller("GET", "/")["good"]
    assert server.grants == ["authorization_code", "refresh_token"]


def test_a_code_is_sent_again_when_no_answer_came(
    caller: Any, runtime: Any, module: Any
) -> None:
    server = TokenServer()
    broken = True

    def answer(request: httpx2.Request) -> httpx2.Response:
        nonlocal broken
        if broken:
            broken = False
            raise httpx2.ReadTimeout("slow", request=request)
        return server(request)

    auth = _auth(
        module,
        grant="authorization_code",
        code=template("{{code}}"),
        redirect_uri="https://app.example/back",
    )
    caller.uses(auth, answer, code="the-code", **CLIENT)
    options = runtime.RequestOptions(max_retries=1)
    assert caller("GET", "/", options=options)["good"]
    server.validator.tokens.clear()
    server.validator.refresh_tokens.clear()
    with pytest.raises(runtime.AuthenticationError):  # it is not tried a second time
        caller("GET", "/")
    assert server.grants == ["authorization_code", "refresh_token"]


@pytest.mark.parametrize("grant", ["", "refresh_token"])
def test_a_given_refresh_token_serves_first(
    caller: Any, module: Any, grant: str
) -> None:
    server = TokenServer()
    auth = _auth(module, grant=grant, refresh_token=template("{{refresh}}"))
    caller.uses(auth, server, refresh="given-refresh", **CLIENT)
    assert caller("GET", "/")["good"]
    server.validator.tokens.clear()
    assert caller("GET", "/")["good"]
    assert server.grants == ["refresh_token", "refresh_token"]


def test_a_revoked_refresh_token_leads_back_to_the_grant(
    caller: Any, module: Any
) -> None:
    server = TokenServer()
    auth = _auth(module, refresh_token=template("{{refresh}}"))
    caller.uses(auth, server, refresh="revoked", **CLIENT)
    assert caller("GET", "/")["good"]
    assert server.grants == ["refresh_token", "client_credentials"]


def test_a_token_is_renewed_before_it_ends(
    caller: Any, module: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = TokenServer(lifetime=100)
    caller.uses(_auth(module), server, **CLIENT)
    now = time.monotonic()
    oauth2 = module("oauth2")
    for later, fetched in ((0, 1), (60, 1), (75, 2)):
        monkeypatch.setattr(
            oauth2, "time", type("Clock", (), {"monotonic": lambda t=now + later: t})
        )
        assert caller("GET", "/")["good"]
        assert len(server.grants) == fetched


@pytest.mark.parametrize(
    ("more", "status"),
    [({"secret": "wrong-s3cret"}, 401), ({"scope": "zoo:close"}, 400)],
)
def test_denied_by_the_token_endpoint(
    caller: Any, runtime: Any, module: Any, more: dict[str, str], status: int
) -> None:
    server = TokenServer()
    given = {**CLIENT, **{k: v for k, v in more.items() if k == "secret"}}
    auth = _auth(module, **{k: v for k, v in more.items() if k == "scope"})
    caller.uses(auth, server, **given)
    with pytest.raises(runtime.AuthenticationError) as caught:
        caller("GET", "/")
    error = caught.value
    assert error.status_code == status
    assert error.body["error"] in str(error)
    assert server.calls == 0
    seen = (
        f"{error!r} {error.__dict__} {error.request.headers} {error.request.content!r}"
    )
    seen += f"{error.response.request.headers} {error.response.request.content!r}"
    assert given["secret"] not in seen
    assert base64.b64encode(given["secret"].encode()).decode()[:8] not in seen


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ({"text": "<html>"}, "APIError"),
        ({"json": {"token": "x"}}, "APIError"),
        ({"json": ["x"]}, "APIError"),
        (
            {"status_code": 302, "headers": {"Location": "https://x.example"}},
            "AuthenticationError",
        ),
        ({"status_code": 429, "json": {}}, "RateLimitError"),
        ({"status_code": 503, "text": "down"}, "ServerError"),
    ],
)
def test_odd_answers_of_the_token_endpoint(
    caller: Any, runtime: Any, module: Any, answer: dict[str, Any], kind: str
) -> None:
    def respond(_: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(**{"status_code": 200, **answer})

    caller.uses(_auth(module), respond, **CLIENT)
    with pytest.raises(runtime.APIError, match="no token came back") as caught:
        caller("GET", "/")
    assert type(caught.value).__name__ == kind


def test_a_form_may_come_back(caller: Any, module: Any) -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        if request.url.host == "id.example":
            form = "application/x-www-form-urlencoded"
            return httpx2.Response(
                200, headers={"Content-Type": form}, text="access_token=t&expires_in=9"
            )
        return httpx2.Response(200, json=request.headers["authorization"])

    caller.uses(_auth(module, prefix="token"), answer, **CLIENT)
    assert caller("GET", "/") == "token t"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({}, "'token'.*'client'"),
        ({"grant": "password", "username": "{{user}}"}, "'token'.*'user'"),
        ({"grant": "authorization_code", "code": "{{code}}"}, "'token'.*'code'"),
    ],
)
def test_what_is_missing_is_named(
    caller: Any, runtime: Any, module: Any, more: dict[str, str], words: str
) -> None:
    names = dict.fromkeys(("token", "client", "secret", "user", "code"))
    given = {
        name: template(text) if name != "grant" else text for name, text in more.items()
    }
    caller.uses(_auth(module, **given), TokenServer(), **names)
    with pytest.raises(runtime.MissingSettingError, match=words):
        caller("GET", "/")


def test_many_calls_fetch_one_token(runtime: Any, module: Any) -> None:
    server = TokenServer()
    server.pause = 0.05
    config = runtime.Config(
        package="thing",
        version="1",
        base_url="https://api.example",
        variables={name: runtime.Setting(name) for name in CLIENT},
        auths={"auth": _auth(module)},
        auth="auth",
    )
    endpoint = runtime.Endpoint("GET", "/")
    client = runtime.SyncClient(config, CLIENT, transport=httpx2.MockTransport(server))
    copy = client.with_options(timeout=3)
    threads = [
        threading.Thread(target=each._request, args=(endpoint, object))
        for each in (client, copy) * 5
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert server.calls == 10
    assert len(server.grants) == 1

    server = TokenServer()

    async def pausing(request: httpx2.Request) -> httpx2.Response:
        await asyncio.sleep(0.01)
        return server(request)

    async def together() -> None:
        client = runtime.AsyncClient(
            config, CLIENT, transport=httpx2.MockTransport(pausing)
        )
        calls = (client._request(endpoint, object) for _ in range(10))
        await asyncio.gather(*calls)

    asyncio.run(together())
    assert server.calls == 10
    assert len(server.grants) == 1


def test_one_client_serves_several_event_loops(runtime: Any, module: Any) -> None:
    server = TokenServer(lifetime=0)
    config = runtime.Config(
        package="thing",
        version="1",
        base_url="https://api.example",
        variables={name: runtime.Setting(name) for name in CLIENT},
        auths={"auth": _auth(module)},
        auth="auth",
    )
    client = runtime.AsyncClient(config, CLIENT, transport=httpx2.MockTransport(server))
    endpoint = runtime.Endpoint("GET", "/")

    async def together() -> None:
        await asyncio.gather(*(client._request(endpoint, object) for _ in range(4)))

    asyncio.run(together())
    asyncio.run(together())
    assert server.calls == 8


def test_a_failed_fetch_lets_the_next_call_try(
    caller: Any, runtime: Any, module: Any
) -> None:
    server = TokenServer()
    broken = True

    def answer(request: httpx2.Request) -> httpx2.Response:
        if broken:
            raise httpx2.ReadTimeout("slow", request=request)
        return server(request)

    caller.uses(_auth(module), answer, **CLIENT)
    with pytest.raises(runtime.APITimeoutError):
        caller("GET", "/")
    broken = False
    assert caller("GET", "/")["good"]
