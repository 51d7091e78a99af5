"""Ways of authentication in the generated client: their declaration, and what comes along."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from collgen.generate.auths import (
    auth_view,
    is_unforeseeable,
    requirements,
    signing_files,
)
from collgen.generate.client import render_client
from collgen.generate.module_names import ModuleNames
from collgen.generate.runtime import RUNTIME
from collgen.generate.templates import Templates
from tests.generate.conftest import auth as _auth
from tests.generate.conftest import operation

if TYPE_CHECKING:

    from collgen.model import Api, Auth


_URL = "https://id.example/token"
_FETCHED = {"accessTokenUrl": _URL, "grant_type": "client_credentials"}


@pytest.mark.parametrize(
    ("auth", "modules", "extras"),
    [
        (_auth("basic"), [], {}),
        (_auth("oauth2", accessToken="{{t}}"), [], {}),
        (_auth("oauth2", **_FETCHED), ["__init__", "oauth2", "sending", "signing"], {}),
        (_auth("digest"), ["__init__", "digest", "sending", "signing"], {}),
        (_auth("hawk"), ["__init__", "hawk", "sending", "signing"], {}),
        (_auth("awsv4"), ["__init__", "awsv4", "sending", "signing"], {}),
        (_auth("edgegrid"), ["__init__", "edgegrid", "sending", "signing"], {}),
        (
            _auth("ntlm"),
            ["__init__", "library", "ntlm", "sending", "signing"],
            {"ntlm": "pyspnego>=0.11"},
        ),
        (
            _auth("oauth1"),
            ["__init__", "keys", "library", "oauth1", "sending", "signing"],
            {},
        ),
        (
            _auth("oauth1", signatureMethod="RSA-SHA1"),
            ["__init__", "keys", "library", "oauth1", "sending", "signing"],
            {"oauth1": "cryptography>=42"},
        ),
        (
            _auth("jwt"),
            ["__init__", "jwt", "keys", "library", "sending", "signing", "tokens"],
            {},
        ),
        (
            _auth("jwt", algorithm="{{alg}}"),
            ["__init__", "jwt", "keys", "library", "sending", "signing", "tokens"],
            {"jwt": "cryptography>=42"},
        ),
        (
            _auth("asap"),
            ["__init__", "asap", "keys", "library", "sending", "signing", "tokens"],
            {"asap": "cryptography>=42"},
        ),
        (_auth("kerberos"), [], {}),
    ],
)
def test_a_package_has_the_modules_of_its_auths_alone(
    courier: Api,
    auth: Auth,
    modules: list[str],
    extras: dict[str, str],
) -> None:
    api = replace(courier, auths=(auth,), auth=auth)
    assert list(signing_files(api)) == [f"{name}.py" for name in modules]
    assert requirements(api) == extras
    files = render_client(api, Templates())
    folder = f"{api.package}/_runtime/auth/"
    assert {path for path in files if path.startswith(folder)} == {
        f"{folder}{name}.py" for name in modules
    }
    for name in modules:
        wanted = re.findall(
            r"from \.(\w+) import", (RUNTIME / "auth" / f"{name}.py").read_text()
        )
        assert set(wanted) <= set(modules)


@pytest.mark.parametrize(
    ("auth", "source"),
    [
        (_auth("oauth2", accessToken="{{t}}"), 'BearerAuth(Reference("t"))'),
        (
            _auth("oauth2", accessToken="{{t}}", headerPrefix=""),
            'BearerAuth(Reference("t"), "")',
        ),
        (
            _auth("oauth2", accessToken="{{t}}", addTokenTo="queryParams"),
            'ApiKeyAuth("access_token", Reference("t"), "query")',
        ),
        (
            _auth("edgegrid", maxBodySize="2048"),
            (
                'EdgeGridAuth(access_token=Reference("access_token"),'
                ' client_token=Reference("client_token"),'
                ' client_secret=Reference("client_secret"), max_body=2048)'
            ),
        ),
        (
            _auth("edgegrid", maxBodySize="__import__()"),
            (
                'EdgeGridAuth(access_token=Reference("access_token"),'
                ' client_token=Reference("client_token"),'
                ' client_secret=Reference("client_secret"))'
            ),
        ),
        (
            _auth("jwt", secret='{{a}}"\\', algorithm="HS256", addTokenTo="queryParam"),
            'JwtAuth(key=(Reference("a"), "\\"\\\\"), query_name="token")',
        ),
        (
            _auth("hawk", includePayloadHash="True"),
            (
                'HawkAuth(auth_id=Reference("auth_id"), auth_key=Reference("auth_key"),'
                " hash_body=True)"
            ),
        ),
        (
            _auth("hawk", includePayloadHash="no"),
            'HawkAuth(auth_id=Reference("auth_id"), auth_key=Reference("auth_key"))',
        ),
    ],
)
def test_declarations(auth: Auth, source: str) -> None:
    view = auth_view(auth, ModuleNames("."))
    arguments = [
        f"{one.name}={one.value}" if one.name else one.value for one in view.arguments
    ]
    found = f"{view.class_name}({', '.join(arguments)})"
    assert ast.dump(ast.parse(found)) == ast.dump(ast.parse(source))


@pytest.mark.parametrize(
    ("auth", "status", "expected"),
    [
        (_auth("asap"), 0, True),
        (_auth("jwt", algorithm="HS256"), 0, False),
        (_auth("jwt", algorithm="RS256"), 0, True),
        (_auth("jwt", addTokenTo="queryParam"), 0, True),
        (_auth("oauth1", addParamsToHeader="true"), 0, False),
        (_auth("oauth1"), 0, True),
        (_auth("awsv4"), 401, False),
        (_auth("awsv4", addAuthDataToQuery="true"), 0, True),
        (_auth("oauth2", **_FETCHED), 200, False),
        (_auth("oauth2", **_FETCHED), 401, True),
        (_auth("oauth2", accessToken="{{t}}"), 401, False),
        (_auth("digest"), 401, False),
    ],
)
def test_tests_bring_their_own_authentication_where_they_must(
    auth: Auth, status: int, expected: bool
) -> None:
    assert is_unforeseeable(operation("get", auth=auth), status) is expected
