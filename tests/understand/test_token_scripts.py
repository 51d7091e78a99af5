"""Pre-request scripts that fetch a token: OAuth 2.0 where that is plain, else named."""

from __future__ import annotations

from typing import Any

import pytest

from collgen.auth.kinds.oauth2 import OAuth2Auth
from collgen.model import Api
from tests.understand.reading import request, understood

_FORM = """pm.sendRequest({
  url: URL, method: 'POST',
  body: {mode: 'urlencoded', urlencoded: [
    {key: 'grant_type', value: 'client_credentials'},
    {key: 'client_id', value: pm.environment.get('shop_id')},
    {key: "client_secret", value: secret},
    {key: 'scope', value: 'orders:read'},
  ]},
}, (err, res) => { pm.environment.set('shop_token', res.json().access_token); });
const secret = pm.variables.get("shop_secret");
"""
_BASIC = """const key = pm.environment.get('shop_id');
pm.sendRequest({url: URL, method: 'POST',
  header: {Authorization: 'Basic ' + btoa(key + ':' + pm.globals.get('shop_secret'))},
  body: {mode: 'raw', raw: 'grant_type=client_credentials'},
}, function (err, res) { pm.environment.set("shop_token", res.json().access_token); });
"""
_BLOCK = """const env = pm.environment.toObject();
pm.sendRequest({url: URL, auth: {type: 'basic', basic: {username: env.shop_id, password: env.shop_secret}},
  body: {mode: 'urlencoded', urlencoded: 'grant_type=client_credentials'}},
  (e, r) => pm.environment.set('shop_token', r.json().access_token));
"""


def _api(script: str, url: str = "'https://id.example.com/token'") -> Api:
    event = {"listen": "prerequest", "script": {"exec": script.replace("URL", url)}}
    auth = {"type": "bearer", "bearer": [{"key": "token", "value": "{{shop_token}}"}]}
    return understood(request(), event=[event], auth=auth)


@pytest.mark.parametrize(
    ("script", "in_body", "scope"),
    [(_FORM, True, "orders:read"), (_BASIC, False, ""), (_BLOCK, False, "")],
)
def test_plain_fetch_is_client_credentials(
    script: str, in_body: bool, scope: str
) -> None:
    api = _api(script)
    auth = api.auth
    assert isinstance(auth, OAuth2Auth)
    assert (auth.grant, str(auth.token_url)) == (
        "client_credentials",
        "https://id.example.com/token",
    )
    texts = (str(auth.client_id), str(auth.client_secret), str(auth.scope))
    assert texts == ("{{shop_id}}", "{{shop_secret}}", scope)
    assert auth.client_in_body is in_body
    assert not api.signings
    names = {variable.python_name for variable in api.variables}
    assert names >= {"shop_id", "shop_secret"}


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("`${pm.environment.get('host')}/token`", "{{host}}/token"),
        ("pm.variables.get('host') + '/oauth/token'", "{{host}}/oauth/token"),
        ("'{{host}}/token'", "{{host}}/token"),
    ],
)
def test_address_may_hold_variables(url: str, address: str) -> None:
    auth = _api(_FORM, url).auth
    assert isinstance(auth, OAuth2Auth)
    assert str(auth.token_url) == address


def test_secret_that_a_script_spells_out_is_the_callers() -> None:
    api = _api(_FORM.replace('pm.variables.get("shop_secret")', '"s3cr3t-s3cr3t"'))
    assert "s3cr3t" not in repr(api)
    assert isinstance(api.auth, OAuth2Auth)
    assert str(api.auth.client_secret) == "{{client_secret}}"


@pytest.mark.parametrize(
    "change",
    [
        ("'client_credentials'", "'authorization_code'"),
        ("'client_credentials'", "grantOf(user)"),
        ("value: secret", "value: decrypt(secret)"),
        ("'shop_token'", "'other_token'"),
        ("const secret", "pm.sendRequest('https://b.example');\nconst other"),
        ("const secret", f"{_FORM}\nconst other"),
    ],
)
def test_what_is_not_plain_stays_named(change: tuple[str, str]) -> None:
    api = _api(_FORM.replace(*change))
    assert api.auth is not None
    assert api.auth.kind == "bearer"


_REFRESH = (
    _FORM.replace("client_credentials", "refresh_token")
    .replace("'scope', value: 'orders:read'", "'refresh_token', value: refreshToken")
    .replace(
        "const secret", "const refreshToken = pm.environment.get('renewal'), secret"
    )
)


def test_refresh_token_is_exchanged() -> None:
    api = _api(_REFRESH)
    auth = api.auth
    assert isinstance(auth, OAuth2Auth)
    assert (auth.grant, str(auth.refresh_token)) == ("refresh_token", "{{renewal}}")
    assert auth.optional == {"access_token"}
    assert not api.signings


@pytest.mark.parametrize("is_first", [True, False])
def test_script_with_two_requests_fetches_and_renews(is_first: bool) -> None:
    renewing = f"if (expired) {{ {_REFRESH} }}"
    both = f"{_FORM}{renewing}" if is_first else f"{renewing}{_FORM}"
    auth = _api(both).auth
    assert isinstance(auth, OAuth2Auth)
    assert auth.grant == "client_credentials"
    assert (str(auth.refresh_token), str(auth.refresh_url)) == ("{{renewal}}", "")
    assert auth.optional == {"access_token", "refresh_token", "code_verifier"}


def test_options_may_stand_before_the_request() -> None:
    script = _FORM.replace("pm.sendRequest({", "const options = ({")
    script = script.replace("}, (err, res)", "});\npm.sendRequest(options, (err, res)")
    auth = _api(script).auth
    assert isinstance(auth, OAuth2Auth)
    assert auth.grant == "client_credentials"


def test_password_grant_has_a_user() -> None:
    script = _FORM.replace("client_credentials", "password").replace(
        "{key: 'scope', value: 'orders:read'}",
        "{key: 'username', value: pm.environment.get('who')},"
        " {key: 'password', value: pm.environment.get('word')}",
    )
    auth: Any = _api(script).auth
    assert (str(auth.username), str(auth.password)) == ("{{who}}", "{{word}}")
