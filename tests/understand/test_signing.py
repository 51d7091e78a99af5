"""What pre-request scripts make is named, never run: signatures, and tokens that they fetch."""

from __future__ import annotations

import io
import json
import re
from typing import Any

import httpx2
import pytest

from collgen.build import Understanding, understand_file
from collgen.generate import generate

HMAC = (
    "const s = CryptoJS.HmacSHA256(pm.request.body.raw, pm.environment.get('key'));\n"
)


def _read(script: str, auth: Any = None, **headers: str) -> Understanding:
    request: dict[str, Any] = {
        "url": "https://api.example.com/it",
        "header": [{"key": key, "value": value} for key, value in headers.items()],
        **({"auth": auth} if auth else {}),
    }
    events = [{"listen": "prerequest", "script": {"exec": script.split("\n")}}]
    items = [{"name": name, "request": request} for name in ("One", "Two")]
    collection = {"info": {"name": "Api"}, "event": events, "item": items}
    return understand_file("-", stdin=io.BytesIO(json.dumps(collection).encode()))


@pytest.mark.parametrize(
    ("script", "scheme", "headers"),
    [
        (HMAC + "pm.request.headers.upsert({key: 'X-Sign', value: s});", "HMAC-SHA256", ("X-Sign",)),
        (HMAC + 'pm.request.headers.add({"key": "X-Sign", "value": s})', "HMAC-SHA256", ("X-Sign",)),
        (HMAC + "pm.environment.set('mac', s);", "HMAC-SHA256", ("X-Mac",)),
        (HMAC + 'postman.setEnvironmentVariable("mac", s);', "HMAC-SHA256", ("X-Mac",)),
        ("x = crypto.createHmac('sha512', k); pm.variables.set('mac', x)", "HMAC-SHA512", ("X-Mac",)),
        ("x = CryptoJS.MD5(body); pm.globals.set('mac', x)", "MD5", ("X-Mac",)),
        ("x = KJUR.jws.JWS.sign(a, b); pm.globals.set('mac', x)", "a JSON Web Token", ("X-Mac",)),
    ],
)  # fmt: skip
def test_signature_is_named_with_its_header(
    script: str, scheme: str, headers: tuple[str, ...]
) -> None:
    understanding = _read(script, **{"X-Mac": "{{mac}}"})
    [found] = understanding.api.signings
    assert (found.scheme, found.headers, found.requests) == (scheme, headers, 2)
    assert next(one.code for one in understanding.report) == "auth-by-script"


@pytest.mark.parametrize(
    "script",
    [
        "pm.environment.set('mac', Date.now());",
        HMAC + "pm.environment.set('other', s);",
        "x = CryptoJS.MD5(body); pm.request.headers.upsert({key: 'Content-MD5', value: x})",
        "pm.sendRequest('https://api.example.com/warm-up', () => {});",
    ],
)
def test_script_that_authenticates_nothing_is_left_alone(script: str) -> None:
    understanding = _read(script, **{"X-Mac": "{{mac}}"})
    assert understanding.api.signings == ()
    assert not [one for one in understanding.report if one.code == "auth-by-script"]


def test_token_that_a_script_fetches_is_named() -> None:
    script = (
        "// login\npm.sendRequest(url, (e, r) => pm.environment.set('t', r.json().t));"
    )
    auth = {"type": "bearer", "bearer": [{"key": "token", "value": "{{t}}"}]}
    understanding = _read(script, auth)
    [found] = understanding.api.signings
    assert (found.scheme, found.variables, found.place.line) == ("", ("t",), 1)
    readme = generate(understanding.api)["README.md"]
    assert "fetches `t` before 2 requests, which this client does" in readme


def test_hook_of_the_readme_runs() -> None:
    script = HMAC + "pm.request.headers.upsert({key: 'X-Sign', value: s});"
    readme = generate(_read(script).api)["README.md"]
    section = readme.partition("## Signing")[2].partition("\n## ")[0]
    assert "The script reads `key`." in section
    [source] = re.findall(r"```python\n(.*?)```", section, re.DOTALL)
    names: dict[str, Any] = {}
    hook = re.sub(r"^from .*|^client = .*", "", source, flags=re.MULTILINE)
    exec(hook, names)  # as a reader would copy it
    request = httpx2.Request("POST", "https://api.example.com/it", content=b"{}")
    names["sign"](request)
    assert len(request.headers["X-Sign"]) == 64


def test_scripts_of_one_scheme_are_one_section() -> None:
    scripts = [
        HMAC + f"pm.request.headers.upsert({{key: '{name}', value: s}});"
        for name in ("X-Sign", "X-Other-Sign")
    ]
    items = [
        {
            "name": f"R{number}",
            "request": "https://api.example.com/it",
            "event": [{"listen": "prerequest", "script": {"exec": script.split("\n")}}],
        }
        for number, script in enumerate(scripts)
    ]
    content = json.dumps({"info": {"name": "Api"}, "item": items}).encode()
    api = understand_file("-", stdin=io.BytesIO(content)).api
    assert len(api.signings) == 2
    readme = generate(api)["README.md"]
    assert readme.count("signs several requests with HMAC-SHA256") == 1
    assert readme.count("def sign(") == 1
    for name in ("X-Sign", "X-Other-Sign"):
        assert f'request.headers["{name}"] = signature' in readme
