"""The tables of `collgen.toml` that decide what would be found out: auth, paging, types, variables."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from collgen.build import Understanding, understand_file
from collgen.diagnostics import CollgenError
from collgen.model import Operation, Parameter, Schema
from collgen.project.config import load_config
from collgen.project.rules import rules_of
from collgen.rules import RuleFile
from tests.small import body, collection, request, saved

LIST = json.dumps({"found": {"users": [{"id": 1, "made": "x"}]}, "after": "c"})
URL: dict[str, Any] = {
    "raw": "{{url}}/{{tenant}}/users?mark=a&size=5&zone={{zone}}",
    "host": ["{{url}}"],
    "path": ["{{tenant}}", "users"],
    "query": [
        {"key": "mark", "value": "a"},
        {"key": "size", "value": "5"},
        {"key": "zone", "value": "{{zone}}"},
    ],
}
TOKEN: dict[str, Any] = {"method": "POST", "url": "{{url}}/oauth/token"}


def _grant(name: str, *fields: str, code: int = 200) -> dict[str, Any]:
    entries = [{"key": key, "value": "x"} for key in ("grant_type", *fields)]
    sent = {"mode": "urlencoded", "urlencoded": entries}
    return request(name, **TOKEN, body=sent, response=[saved(code)] if code else [])


def understood(text: str) -> Understanding:
    bearer = {"type": "bearer", "bearer": [{"key": "token", "value": "{{token}}"}]}
    value = collection(
        {
            "name": "Users",
            "item": [
                request("List users", url=URL, response=[saved(200, LIST)]),
                request("Make a user", method="POST", body=body({"age": "7", "home": {"zip": 1}})),
                request("Ping", header=[{"key": "Authorization", "value": "Bearer {{other}}"}], auth={"type": "noauth"}),
            ],
        },
        _grant("By password", "username", "password"),
        _grant("By code", "code", code=401),
        _grant("Refresh", "refresh_token", code=0),
        auth=bearer,
    )  # fmt: skip
    rules = rules_of(tomllib.loads(text), RuleFile("collgen.toml"))
    return understand_file("-", content=json.dumps(value).encode(), rules=rules)


def operation(found: Understanding, name: str) -> Operation:
    [one] = [one for one in found.api.operations if one.path[-1] == name]
    return one


def parameter(found: Understanding, request_name: str, name: str) -> Parameter:
    [one] = [
        one for one in operation(found, request_name).parameters if one.name == name
    ]
    return one


def codes(found: Understanding) -> list[str]:
    return [one.code for one in found.report if one.code.startswith(("rule-", "merge"))]


def test_a_setting_is_the_clients_under_the_name_that_it_is_given() -> None:
    found = understood('[settings]\nzone = "area"\n"ten*" = true')
    assert {one.name: one.python_name for one in found.api.variables} == {
        "url": "base_url",
        "token": "token",
        "other": "other",
        "zone": "area",
        "tenant": "tenant",
    }
    assert parameter(found, "List users", "zone").variable == "zone"
    assert codes(found) == []


def test_an_argument_is_no_setting() -> None:
    settled = understood("[settings]\ntenant = true")
    assert "tenant" in [one.name for one in settled.api.variables]
    found = understood("[settings]\ntenant = true\n[arguments]\nzone = true")
    assert parameter(found, "List users", "zone").variable is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[arguments]\nurl = true", "'url' of `arguments` belongs"),
        ("[arguments]\ntoken = true", "'token' of `arguments` belongs"),
        ("[arguments]\nnone = true", "'none' of `arguments` fits no"),
        ("[settings]\nnone = true", "'none' of `settings` fits no"),
        ('[settings]\nzone = "timeout"', "'timeout' of the setting 'zone'"),
        ('[auth]\n"No/**" = "noauth"', "'No/**' of `auth` fits no"),
        ('[paging]\n"No/**" = false', "'No/**' of `paging` fits no"),
        ('[types."No"]\na = "string"', "'No' of `types` fits no"),
        ('[types."Users/*"]\nnope = "string"', "the type of 'nope' is of no argument"),
        (
            '[types."*/List users"]\n"response.nope.deep" = "string"',
            "the type of 'response.nope.deep'",
        ),
        (
            '[paging."**/List users"]\nkind = "page"\nargument = "pg"',
            "no argument 'pg'",
        ),
        (
            '[paging."**/List users"]\nkind = "page"\nargument = "size"\nitems = "users"',
            "shows a list at 'users'",
        ),
    ],
)
def test_a_rule_that_does_nothing_is_a_warning(text: str, words: str) -> None:
    found = understood(text)
    [warning] = [one for one in found.report if one.code.startswith("rule-")]
    assert words in warning.message


def test_an_auth_holds_for_a_folder_and_in_place_of_a_header() -> None:
    found = understood(
        '[auth]\n"Users/Ping" = "noauth"\n'
        'Users = {type = "apikey", key = "X-Key", value = "literal", in = "header"}'
    )
    kinds = {
        one.path[-1]: one.auth.kind if one.auth else "" for one in found.api.operations
    }
    assert kinds["Ping"] == "noauth"
    assert kinds["List users"] == "apikey"
    assert kinds["Refresh"] == "bearer"
    assert "literal" not in repr(found.api)
    assert "other" not in [one.name for one in found.api.variables]


def test_paging_is_as_a_person_says() -> None:
    assert operation(understood(""), "List users").paging is None
    found = understood(
        '[paging."Users/List users"]\nkind = "cursor"\nargument = "mark"\n'
        'items = "found.users"\nnext = "after"'
    )
    paging = operation(found, "List users").paging
    assert paging is not None
    assert (paging.style, paging.parameter) == ("cursor", "mark")
    assert (paging.items, paging.next_at) == (("found", "users"), ("after",))
    assert codes(found) == []


def test_types_are_as_a_person_says() -> None:
    found = understood(
        '[types."**/Make a user"]\nage = {type = "integer", minimum = 1, required = true}\n'
        '"body.home.zip" = "string"\n'
        '[types."**/List users"]\n"query.size" = "integer"\n'
        '"response.found.users[].made" = "date-time"'
    )
    age = parameter(found, "Make a user", "age")
    assert (age.schema.type, age.schema.minimum, age.required) == (
        ("integer",),
        1,
        True,
    )
    assert age.schema.as_text
    home = parameter(found, "Make a user", "home").schema
    # The collection's own call stays valid.
    assert home.properties[0].schema.type == ("string", "integer")
    assert parameter(found, "List users", "size").schema.type == ("integer",)
    result = operation(found, "List users").result
    assert result is not None
    users = result.properties[0].schema.properties[0].schema.items
    made = {one.name: one.schema for one in users.properties} if users else {}
    assert made["made"] == Schema(type=("string",), format="date-time")
    assert codes(found) == []


def test_a_type_may_list_its_values() -> None:
    found = understood('[types."**/List users"]\n"query.mark" = {enum = ["a", "b"]}')
    assert parameter(found, "List users", "mark").schema.enum == ("a", "b")
    assert codes(found) == []


def test_merged_requests_are_one_method_with_the_arguments_of_all() -> None:
    found = understood('merge = ["By *", "Refresh"]\n[names]\n"By password" = "token"')
    # A pattern merges the requests that it fits.
    assert [one.name for one in found.api.operations][3:] == ["token", "refresh"]
    found = understood('merge = ["*"]')
    merged = operation(found, "By password")
    assert len(found.api.operations) == 4
    assert [one.name for one in merged.parameters] == [
        "grant_type", "username", "password", "code", "refresh_token",
    ]  # fmt: skip
    assert not any(one.required for one in merged.parameters)
    sent = {one.status: dict(one.call.arguments) for one in merged.examples}
    assert sent[401].keys() == {"grant_type", "code"}


def test_bodies_of_another_kind_are_not_merged_in_silence() -> None:
    value = collection(
        _grant("By password", "username"),
        request("By JSON", **TOKEN, body=body({"grant": "x"})),
    )
    rules = rules_of({"merge": ["*"]}, RuleFile("collgen.toml"))
    found = understand_file("-", content=json.dumps(value).encode(), rules=rules)
    assert codes(found) == ["merge-partial"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[arguments]\na = 1", ":3:1: arguments.a: error"),
        ('[paging]\na = {kind = "pag"}', "paging.a.kind"),
        ('[paging]\na = {kind = "page"}', "'argument' is a required property"),
        ('[paging]\na = {kind = "link", nxt = "b"}', "did you mean 'next'"),
        ("[paging]\na = true", ":3:1: paging.a"),
        ('[types.a]\nb = "int"', ":3:1: types.a.b"),
        ('[types.a]\nb = {typ = "integer"}', "did you mean 'type'"),
        ('[auth]\na = {key = "b"}', "'type' is a required property"),
    ],
)
def test_a_rule_of_the_wrong_shape_is_refused(
    text: str, words: str, tmp_path: Path
) -> None:
    file = tmp_path / "collgen.toml"
    file.write_text(f'collection = "a"\n{text}\n', encoding="utf-8")
    with pytest.raises(CollgenError) as caught:
        load_config(file)
    assert words in str(caught.value)
