"""Hundreds of made-up secrets, each in a place of its own: none comes through in any output.

They are put together here, from parts, so that no file holds one.
"""

from __future__ import annotations

import ast
import json
import random
import string
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from collgen.cli import cli

NAMES = """access_token accessToken accesstoken ACCESS_TOKEN refresh_token refreshtoken id_token
    token auth_token authToken authtoken api_key apiKey apikey api-key X-Api-Key X-Auth-Token
    client_secret clientSecret clientsecret secret app_secret secret_key secretkey secretKey
    password passwd pwd pass user_password userpassword passphrase pin otp cvv jwt bearer
    authorization Authorization credential private_key privateKey signing_key encryption_key
    subscription-key Ocp-Apim-Subscription-Key webhook_secret consumer_secret consumer_key
    session session_id sid sig signature X-Auth auth csrf_token xsrf bot_token device_token
    db_password root_password admin_key master_key license_key shared_key account_key hmac
    service_key access_key accesskey""".split()
HEX = "0123456789abcdef"
WORD = string.ascii_letters + string.digits


class Mint:
    """Makes secrets that differ, the same at every run."""

    def __init__(self) -> None:
        self._chance = random.Random(7)
        self.made: dict[str, str] = {}
        """Each secret, and the place that it is for."""

    def word(
        self, length: int, place: str, letters: str = WORD, before: str = ""
    ) -> str:
        body = "".join(self._chance.choice(letters) for _ in range(length - 2))
        made = f"{before}a{body}7"
        self.made[made] = place
        return made


def shapes(mint: Mint, place: str) -> list[str]:
    """Return one of each known shape."""

    def of(length: int, letters: str, *before: str) -> str:
        return mint.word(length, place, letters, "".join(before))

    upper = string.ascii_uppercase + string.digits
    aws = ["".join(("AK", "IA")), "".join(("AS", "IA"))]
    found = [of(36, WORD, "gh", letter, "_") for letter in "pousr"]
    found += [of(16, upper, one).upper() for one in aws]
    found += [
        of(60, WORD, "github", "_pat_"), of(24, WORD, "gl", "pat-"), of(40, WORD, "sk-", "proj-"),
        of(40, WORD, "sk-", "ant-api03-"), of(30, WORD, "xo", "xb-1234-"), of(24, WORD, "sk", "_live_"),
        of(24, WORD, "rk", "_test_"), of(32, WORD, "wh", "sec_"), of(36, WORD, "AI", "za"),
        of(40, WORD, "ya", "29."), of(28, WORD, "GOC", "SPX-"), of(32, HEX, "S", "K"),
        of(43, WORD, "S", "G.abcdefghijklmnopqrstuv."), of(32, HEX, "key", "-"),
        of(36, WORD, "n", "pm_"), of(64, HEX, "dop", "_v1_"), of(32, HEX, "da", "pi"),
        of(40, WORD, "lin", "_api_"), of(43, WORD, "sec", "ret_"), of(40, WORD, "PM", "AK-"),
        of(32, HEX, "shp", "at_"), of(26, WORD, "hv", "s."), of(35, WORD, "1234567890", ":AA"),
        of(40, WORD, "h", "f_"),
    ]  # fmt: skip
    # Letters are given in upper case above, after they were noted.
    for made in found:
        mint.made.setdefault(made, place)
    return found


def planted(mint: Mint) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a collection and an environment with a secret in every kind of place."""

    def pairs(place: str) -> list[dict[str, str]]:
        return [{"key": n, "value": mint.word(20, f"{place} {n}")} for n in NAMES]

    def words(pattern: str, place: str) -> str:
        found = ((n, mint.word(20, f"{place} {n}")) for n in NAMES)
        return "\n".join(
            pattern.replace("NAME", n).replace("VALUE", v) for n, v in found
        )

    everywhere = mint.word(24, "found once, repeated")
    host = {"protocol": "https", "host": ["a", "example"]}
    url = {**host, "raw": "https://a.example/it", "path": ["it"]}
    body = {"deep": {n: mint.word(20, f"json {n}") for n in NAMES}, "ids": [1]}
    requests: list[dict[str, Any]] = [
        {"header": pairs("header"), "url": url},
        {"url": {**url, "query": pairs("query")}},
        {"url": f"https://a.example/raw?x=1&{words('NAME=VALUE', 'raw query').replace(chr(10), '&')}"},
        {"url": url, "method": "POST", "body": {"mode": "urlencoded", "urlencoded": pairs("form")}},
        {"url": url, "method": "POST", "body": {"mode": "raw", "raw": json.dumps(body)}},
        {"url": url, "method": "POST", "body": {"mode": "raw", "raw": f"<all>{words('<NAME>VALUE</NAME>', 'xml')}</all>"}},
        {"url": url, "description": f"# How\n\n{words('    NAME: VALUE', 'yaml')}\n"},
        {"url": url, "description": f"Set these:\n\n```json\n{words(json.dumps('NAME') + ': ' + json.dumps('VALUE') + ', // x', 'fence')}\n```"},
        {"url": url, "description": " and ".join(shapes(mint, "prose"))},
        {"url": {**host, "path": shapes(mint, "path")}},
        {"url": {"host": ["hooks", "slack", "com"], "path": ["services", "T01", "B02", mint.word(24, "webhook in parts")]}},
        {"url": f"https://hooks.slack.com/services/T01/B03/{mint.word(24, 'webhook')}"},
        {"url": f"https://api.telegram.org/bot{mint.word(35, 'bot', before='1102015432:AA')}/getMe"},
        {"url": url, "method": "POST", "body": {"mode": "raw", "raw": json.dumps({f"plain{i}": s for i, s in enumerate(shapes(mint, "body"))})}},
        {"url": {**host, "path": ["x", ":token"], "variable": [{"key": "token", "value": mint.word(20, "path variable")}]}},
        {"url": url, "auth": f"bearer {mint.word(20, 'auth in words')}"},
        {"url": f"https://joe:{mint.word(20, 'user information')}@a.example/user"},
        {"url": url, "header": [{"key": "Authorization", "value": f"Bearer {mint.word(20, 'by hand')}"}]},
        {"url": url, "header": [{"key": "Authorization", "value": f'Token token="{mint.word(20, "by hand, named")}"'}]},
        {"url": url, "header": [{"key": "Cookie", "value": f"theme=dark; sess={mint.word(20, 'cookie')}"}]},
        {"url": url, "method": "POST", "description": f"It is {everywhere}", "header": [{"key": "X-Plain", "value": everywhere}],
         "body": {"mode": "raw", "raw": json.dumps({"plain": everywhere})}},
        {"url": url, "description": f"curl -u joe:{mint.word(20, 'curl')} https://a.example"},
        {"url": f"https://{shapes(mint, 'host')[22]}.a.example/it"},
        {"url": url, "header": [{"key": "Referer", "value": f"https://a.example/?x={shapes(mint, 'referer')[0]}"},
                                {"key": "Accept", "value": shapes(mint, "accept")[0]}]},
        {"url": url, "method": "POST", "body": {"mode": "graphql", "graphql": {"query": f'{{ me(t: "{shapes(mint, "document")[0]}") {{ id }} }}'}}},
        {"url": url, "method": "POST", "body": {"mode": "raw", "raw": f"at={{{{$timestamp}}}} {shapes(mint, 'dynamic')[0]}"}},
        {"url": url, "auth": {"type": "jwt", "jwt": [{"key": "payload", "value": json.dumps({"of": shapes(mint, "payload")[0]})}]}},
        {"url": f"https://a.example/f?X-Amz-Signature={mint.word(64, 'signed', HEX)}&X-Amz-Credential={mint.word(20, 'credential')}"},
    ]  # fmt: skip
    for kind, fields in {
        "basic": ["password"], "bearer": ["token"], "apikey": ["value"], "digest": ["password"],
        "oauth1": ["consumerSecret", "tokenSecret"], "oauth2": ["accessToken", "clientSecret", "refreshToken"],
        "hawk": ["authKey"], "awsv4": ["accessKey", "secretKey", "sessionToken"], "jwt": ["secret"],
        "edgegrid": ["accessToken", "clientToken", "clientSecret"], "ntlm": ["password"], "custom": ["apiToken"],
    }.items():  # fmt: skip
        given = [{"key": f, "value": mint.word(20, f"{kind} {f}")} for f in fields]
        requests.append({"url": url, "auth": {"type": kind, kind: given}})
    items: list[dict[str, Any]] = [
        {"name": f"Request {number}", "request": {"method": "GET", **request}}
        for number, request in enumerate(requests)
    ]
    saved = {n: mint.word(20, f"answer {n}") for n in NAMES}
    html = f"<html><body>{words('<input name=NAME value=x NAME=VALUE>', 'html')}</body></html>"
    for name, text in {
        "json": json.dumps({"list": [saved]}),
        "keys": json.dumps({"tokens": [mint.word(20, "list of keys")], "secret": {"inner": mint.word(20, "object")}}),
        "html": html,
        "shapes": json.dumps(shapes(mint, "answer")),
    }.items():  # fmt: skip
        response = {
            "name": name,
            "code": 200,
            "body": text,
            "header": [{"key": "Content-Type", "value": "text/plain"}],
        }
        items[0].setdefault("response", []).append(response)
    items[1]["event"] = [
        {"listen": "test", "script": {"exec": words('pm.environment.set("NAME", "VALUE");', "script").splitlines()}}
    ]  # fmt: skip
    collection: dict[str, Any] = {
        "info": {"name": "Planted", "description": words("- `NAME=VALUE`", "description")},
        "auth": {"type": "bearer", "bearer": {"token": everywhere}},
        "variable": [
            *pairs("variable"),
            *({"key": f"plain{i}", "value": s, "description": f"{s} is it"} for i, s in enumerate(shapes(mint, "variable"))),
            {"key": "host", "value": f"https://joe:{mint.word(20, 'host')}@a.example"},
        ],
        "item": [
            *items,
            {"name": "Uses", "request": {"url": "{{host}}/{{plain0}}/{{plain1}}?a={{plain2}}"}},
        ],
    }  # fmt: skip
    environment = {
        "name": "e",
        "values": [*pairs("environment"), {"key": "plain3", "value": shapes(mint, "environment")[0]}],
    }  # fmt: skip
    collection["item"] += named(mint, words)
    return collection, environment


def named(mint: Mint, words: Callable[[str, str], str]) -> list[dict[str, Any]]:
    """Return requests that document their secrets with examples, and that are called so."""
    texts = [
        f"| Name | Type | Example |\n| --- | --- | --- |\n{words('| `NAME` | string | VALUE |', 'cell')}\n",
        f"<table>{words('<tr><td>NAME</td><td>VALUE</td></tr>', 'HTML cell')}</table>",
        words("- **NAME** (string): your own, e.g. VALUE", "list item"),
    ]
    saved = {"name": shapes(mint, "name of a response")[9], "code": 200, "body": "{}"}
    items = [
        {
            "name": name,
            "request": {"url": "{{no}}/x", "description": text},
            "response": [saved],
        }
        for name, text in zip(shapes(mint, "name of a request"), texts, strict=False)
    ]
    return [{"name": shapes(mint, "name of a folder")[7], "item": items}]


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Mint, dict[str, str]]:
    """Run every command on a planted collection; return all that comes out."""
    folder: Path = tmp_path_factory.mktemp("planted")
    mint = Mint()
    collection, environment = planted(mint)
    files = {"all.json": collection, "e.json": environment}
    older = {**collection, "item": collection["item"][3:]}
    for name, value in {**files, "old.json": older}.items():
        (folder / name).write_text(json.dumps(value), encoding="utf-8")
    source, e, out = str(folder / "all.json"), str(folder / "e.json"), folder / "out"
    found = {}
    for words in (
        ["build", source, "-o", str(out), "-v", "-e", e],
        ["inspect", source], ["inspect", source, "--json"], ["inspect", source, "--explain"],
        ["lint", source, "-v"], ["lint", source, "-e", e, "--format", "json"], ["diff", str(folder / "old.json"), source],
        ["openapi", source], ["snippet", source, "-e", e], ["snippet", source, "--language", "curl"],
    ):  # fmt: skip
        done = CliRunner().invoke(cli, words)
        assert done.exit_code in (0, 1), (words, done.output)
        assert done.exception is None or isinstance(done.exception, SystemExit), words
        found[" ".join(word for word in words if "/" not in word)] = done.output
    for path in out.rglob("*"):
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                for member in archive.namelist():
                    found[f"{path.name}: {member}"] = archive.read(member).decode()
        elif path.is_file():
            text = path.read_bytes().decode("utf-8", "replace")
            found[path.relative_to(out).as_posix()] = text
    return mint, found


def test_no_secret_comes_through(outputs: tuple[Mint, dict[str, str]]) -> None:
    mint, found = outputs
    assert len(mint.made) > 600
    assert "planted/_client.py" in found
    leaks = {
        (secret[:6], place, name)
        for name, text in found.items()
        for secret, place in mint.made.items()
        if secret in text
    }
    assert not leaks


def _sendable(text: str) -> Iterator[str]:
    """Yield the texts in a module that are no docstrings."""
    tree = ast.parse(text)
    documentation = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in documentation:
            yield str(node.value)


def test_no_client_can_send_the_mark_of_a_secret(
    outputs: tuple[Mint, dict[str, str]],
) -> None:
    modules = {
        path: text
        for path, text in outputs[1].items()
        if path.startswith("planted/") and path.endswith(".py")
    }
    assert len(modules) > 10
    marked = {
        (p, t)
        for p, text in modules.items()
        for t in _sendable(text)
        if "REDACTED" in t
    }
    assert not marked
    assert list(_sendable('"""REDACTED"""\nx = "REDACTED"')) == ["REDACTED"]


def test_places_of_secrets_are_named(outputs: tuple[Mint, dict[str, str]]) -> None:
    _, found = outputs
    assert "'X-Api-Key'" in found["lint -v"]
    assert "secret-in-text" in found["lint -v"]
