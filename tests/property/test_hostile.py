"""No text of a collection becomes code, whatever it holds and wherever it stands."""

from __future__ import annotations

import ast
import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from collgen.auth.registry import kind_named, kind_names
from collgen.build import plan_build, understand_file
from collgen.generate import generate

PAYLOADS = [
    '"""\n__canary__()\n"""',
    "'''\n__canary__()\n'''",
    '"\n__canary__()\n"',
    "x\\",
    'x"',
    "\\N{__canary__}",
    "# type: ignore\n__canary__()",
    "\r__canary__()\r",
    "\x0c__canary__()",
    "\x85__canary__()\u2028__canary__()\u2029",
    "{__canary__()}",
    "{{ __canary__() }}",
    "{% set x = __canary__() %}{{ x }}",
    "${__canary__}$(__canary__)`__canary__`",
    "%(__canary__)s %s {0}",
    "../../__canary__",
    "/etc/passwd",
    "__import__('os').system('__canary__')",
    "class",
    "__init__",
    "self",
    "options",
    "None",
    "\u202e__canary__\u202c",
    "𝐂𝐀𝐍𝐀𝐑𝐘",
    "ﬁ",
    "\ud800",
    "\x00",
    "</script><script>__canary__()</script>",
    "[x](javascript:__canary__())",
    "| a | b |\n|---|---|\n| `__canary__ | x` | y |",
    "x" * 300,
    "",
    " ",
    "🐘",
    "登录",
]
TEXT = st.one_of(st.sampled_from(PAYLOADS), st.text(max_size=40))
KEYS = st.one_of(
    TEXT, st.sampled_from(["id", "name", "from", "type", "list", "text", "body"])
)


@st.composite
def entries(draw: st.DrawFn) -> list[dict[str, Any]]:
    return draw(
        st.lists(
            st.fixed_dictionaries(
                {
                    "key": KEYS,
                    "value": TEXT,
                    "description": TEXT,
                    "disabled": st.booleans(),
                }
            ),
            max_size=3,
        )
    )


@st.composite
def bodies(draw: st.DrawFn) -> dict[str, Any] | None:
    value = st.recursive(
        st.one_of(st.none(), st.booleans(), st.integers(-9, 9), TEXT),
        lambda inner: st.one_of(
            st.lists(inner, max_size=2), st.dictionaries(KEYS, inner, max_size=3)
        ),
        max_leaves=6,
    )
    mode = draw(
        st.sampled_from(["raw", "json", "urlencoded", "formdata", "graphql", "none"])
    )
    match mode:
        case "none":
            return None
        case "raw":
            return {"mode": "raw", "raw": draw(TEXT)}
        case "json":
            options = {"raw": {"language": "json"}}
            return {"mode": "raw", "raw": json.dumps(draw(value)), "options": options}
        case "graphql":
            return {
                "mode": "graphql",
                "graphql": {"query": draw(TEXT), "variables": draw(TEXT)},
            }
        case _:
            return {"mode": mode, mode: draw(entries())}


@st.composite
def requests(draw: st.DrawFn) -> dict[str, Any]:
    url = {
        "raw": "",
        "host": draw(
            st.one_of(st.just(["{{baseUrl}}"]), st.just(["api", "example", "com"]))
        ),
        "path": draw(st.lists(TEXT, max_size=3)),
        "query": draw(entries()),
        "variable": draw(entries()),
    }
    request = {
        "method": draw(st.sampled_from(["GET", "POST", "DELETE", "X"])),
        "url": url,
        "header": draw(entries()),
        "body": draw(bodies()),
        "description": draw(TEXT),
    }
    response = {
        "name": draw(TEXT),
        "originalRequest": request,
        "code": draw(st.sampled_from([200, 204, 404, None])),
        "header": draw(entries()),
        "body": draw(st.one_of(TEXT, st.just('{"a": {"from": [1, null]}}'), st.none())),
    }
    return {"name": draw(TEXT), "request": request, "response": [response]}


@st.composite
def collections(draw: st.DrawFn) -> dict[str, Any]:
    folder = {
        "name": draw(TEXT),
        "description": draw(TEXT),
        "item": draw(st.lists(requests(), min_size=1, max_size=2)),
    }
    token = {"key": "token", "value": draw(TEXT)}
    return {
        "info": {
            "name": draw(TEXT),
            "description": draw(TEXT),
            "version": draw(TEXT),
            "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
        },
        "item": [folder, *draw(st.lists(requests(), max_size=1))],
        "variable": draw(entries()),
        "auth": draw(st.sampled_from([None, {"type": "bearer", "bearer": [token]}])),
    }


def _rendered(collection: dict[str, Any], folder: Path) -> dict[str, str]:
    path = folder / "collection.json"
    path.write_text(json.dumps(collection), encoding="utf-8")
    understanding = understand_file(str(path))
    plan_build(
        understanding, folder / "out", ("client", "docs", "tests")
    )  # checks paths and text
    return generate(understanding.api)


def _names(tree: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            found.add(node.func.attr)
    return found


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(collection=collections())
def test_any_text_in_any_field_stays_text(
    collection: dict[str, Any], tmp_path: Path
) -> None:
    for path, text in _rendered(collection, tmp_path).items():
        if path.endswith(".py"):
            tree = ast.parse(text, path)
            compile(tree, path, "exec")
            assert not {"__canary__", "__import__"} & _names(tree), path
        elif path.endswith(".toml"):
            tomllib.loads(text)


@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
def test_a_hostile_text_in_every_field_of_every_auth(
    payload: str, tmp_path: Path
) -> None:
    requests = []
    for kind in kind_names():
        rows = kind_named(kind).inputs.values()
        told = [{"key": row.key, "value": payload} for row in rows]
        auth = {"type": kind, kind: told}
        request = {"method": "GET", "url": "https://x.org/", "auth": auth}
        requests.append({"name": kind, "request": request})
    fetching = {
        "grant_type": "authorization_code_with_pkce",
        "accessTokenUrl": f"/{payload}",
        **dict.fromkeys(("scope", "audience", "redirect_uri", "headerPrefix"), payload),
    }
    told = [{"key": key, "value": value} for key, value in fetching.items()]
    auth = {"type": "oauth2", "oauth2": told}
    request = {"method": "GET", "url": "https://x.org/", "auth": auth}
    by_hand = {"header": [{"key": "Authorization", "value": payload}]}
    requests += [
        {"name": "fetching", "request": request},
        {"name": "by hand", "request": {"url": "https://x.org/", **by_hand}},
    ]
    for path, text in _rendered(
        {"info": {"name": "x"}, "item": requests}, tmp_path
    ).items():
        if path.endswith(".py"):
            tree = ast.parse(text, path)
            compile(tree, path, "exec")
            assert not {"__canary__", "__import__"} & _names(tree), path
        elif path.endswith(".toml"):
            tomllib.loads(text)


@pytest.mark.parametrize("payload", PAYLOADS, ids=ascii)
def test_a_hostile_text_in_every_field_at_once(payload: str, tmp_path: Path) -> None:
    entry = [{"key": payload, "value": payload, "description": payload}]
    request = {
        "method": "POST",
        "url": {
            "host": ["x", "org"],
            "path": [payload],
            "query": entry,
            "variable": entry,
        },
        "header": entry,
        "body": {"mode": "urlencoded", "urlencoded": entry},
        "description": payload,
    }
    body = json.dumps({payload: [{payload: payload}]})
    response = {"name": payload, "originalRequest": request, "code": 200, "body": body}
    item = {"name": payload, "request": request, "response": [response]}
    json_body = {"mode": "raw", "raw": body, "options": {"raw": {"language": "json"}}}
    second = {"name": payload, "request": {**request, "body": json_body}}
    collection = {
        "info": {"name": payload, "description": payload, "version": payload},
        "item": [
            {"name": payload, "description": payload, "item": [item, second]},
            item,
        ],
        "variable": entry,
        "auth": {"type": "apikey", "apikey": entry},
    }
    for path, text in _rendered(collection, tmp_path).items():
        if path.endswith(".py"):
            tree = ast.parse(text, path)
            compile(tree, path, "exec")
            assert not {"__canary__", "__import__"} & _names(tree), path


@pytest.mark.parametrize("device", ["NUL", "Aux", "com1"])
def test_names_of_windows_devices_become_no_files(device: str, tmp_path: Path) -> None:
    request = {"name": device, "request": {"method": "GET", "url": "https://x.org/a"}}
    folder = {"name": device, "item": [request]}
    collection = {"info": {"name": device}, "item": [folder]}
    assert _rendered(collection, tmp_path)
