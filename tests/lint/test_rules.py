"""Each rule with what it has to find, and with the nearest case that it must leave alone."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from typing import Any, Final

import pytest

from collgen.build import understand_file
from collgen.lint import RULES, Finding, lint
from tests.small import TABLE, collection, post, query, request, saved, script

Json = Mapping[str, Any]


def found(value: Json, code: str) -> list[Finding]:
    text = json.dumps(value).encode()
    understanding = understand_file("-", stdin=io.BytesIO(text), every_source=True)
    return lint(understanding, [RULES[code]])


Case = tuple[str, Json, str, Json]
# Rule, what it finds, words of the message, and the nearest case that is as it should be.
CASES: Final[list[Case]] = [
    (
        "path-id-literal", collection(request(url="https://api.example.com/offices/17")),
        "the path has '17' as `office_id`",
        collection(request(url="https://api.example.com/offices/:office")),
    ),
    (
        "path-notation", collection(request(url="https://api.example.com/orders/[orderId]")),
        "the path has '[orderId]'",
        collection(request(url="https://api.example.com/orders/:orderId")),
    ),
    (
        "path-notation", collection(request(url="https://api.example.com/%7B%7Btenant%7D%7D/a")),
        "the path has '%7B%7Btenant%7D%7D'",
        collection(request(url="https://api.example.com/100%25/a")),
    ),
    (
        "name-unsaid", collection(request("New Request")),
        "the request is called 'New Request', as a new one is; its method is `",
        collection(request("Request a new card")),
    ),
    (
        "name-unsaid", collection(request("Get it Copy (2)")), "as a copy is",
        collection(request("Copy a file")),
    ),
    (
        "name-unsaid", collection(request("{{url}}/it")), "is called as its URL",
        collection(request("/it of {{url}}")),
    ),
    (
        "name-unsaid", collection({"name": " ", "item": [request()]}), "the folder has no name",
        collection({"name": "A", "item": [request()]}),
    ),
    (
        "name-repeated", collection(request("Get it"), request("get  IT")),
        "2 requests here are called 'Get it'; the methods are `get_it`, `get_it_2`",
        collection(request("Get it"), {"name": "Get it", "item": [request("Get it")]}),
    ),
    (
        "name-repeated",
        collection({"name": "A", "item": [request()]}, {"name": "A", "item": [request()]}),
        "2 folders here are called 'A'",
        collection({"name": "A", "item": [{"name": "A", "item": [request()]}]}),
    ),
    (
        "folder-empty", collection({"name": "A", "item": []}), "the folder 'A' is empty",
        collection({"name": "A", "item": [{"name": "B", "item": [request()]}]}),
    ),
    (
        "collection-undocumented", collection(request()), "no description",
        collection(request(), info={**collection()["info"], "description": "A shop."}),
    ),
    (
        "request-undocumented", collection(request()), "the request has no description",
        collection({**request(), "description": "Get it."}),
    ),
    (
        "arguments-undocumented", collection(post({"a": 1, "b": 2}, TABLE + "| a | int | yes | | It |")),
        "1 of 2 arguments has no description: `b`",
        collection(request(method="POST", body={"mode": "raw", "raw": "plain"})),  # one text, no argument
    ),
    (
        "type-unknown", collection(query({"key": "a", "value": ""}, {"key": "b", "value": "x"})),
        "1 of 2 arguments has no known type: `a`",
        collection(query({"key": "a", "value": "", "description": "An integer."})),
    ),
    (
        "presence-unknown", collection(query({"key": "a", "value": "1", "description": "The page."})),
        "the only argument has no word on whether to give it: `a`",
        collection(query({"key": "a", "value": "1", "description": "The page. Optional."})),
    ),
    (
        "table-unread", collection(request(description="| Foo | Bar |\n|--|--|\n| some words | 1 |")),
        "nothing was taken from the table `Foo | Bar`",
        collection(request(description="## Errors\n\n| Status | Bar |\n|--|--|\n| 404 | Gone |")),
    ),
    (
        "table-uncertain", collection(request(description="| Field | Bar |\n|--|--|\n| a | one |")),
        "it is not certain that the table `Field | Bar` is of arguments",
        collection(post({"a": 1}, "| Field | Bar |\n|--|--|\n| a | one |")),
    ),
    (
        "column-unread",
        collection(post({"a": 1}, "| Name | Type | Colour |\n|--|--|--|\n| a | int | red |")),
        "nothing was taken from the column `Colour`",
        collection(post({"a": 1}, "| Name | Type | Colour |\n|--|--|--|\n| a | int | |")),
    ),
    (
        "name-misspelled", collection(post({"amount": 1}, TABLE + "| amout | int | yes | | How much |")),
        "`amout` is documented, and `amount` is sent",
        collection(post({"amount": 1}, TABLE + "| account | int | yes | | Whose |")),
    ),
    (
        "name-misspelled", collection(post({"names": 1}, TABLE + "| nmaes | int | yes | | Whose |")),
        "",  # two letters that changed places are one letter more and one less
        collection(post({"to": 1}, TABLE + "| too | int | yes | | Whose |")),  # too short to tell
    ),
    (
        "example-contradicts", collection(post({"a": "x"}, TABLE + "| a | int | yes | | It |")),
        "`a` is 'x', of type string, here, and the documented type is integer",
        collection(post({"a": "<string>"}, TABLE + "| a | int | yes | | It |")),
    ),
    (
        "example-contradicts",
        collection(query({"key": "a", "value": "z", "description": "One of `x`, `y`."})),
        "`a` is 'z' here, and the documented values are x, y",
        collection(query({"key": "a", "value": "y", "description": "One of `x`, `y`."})),
    ),
    (
        "example-contradicts", collection(post({"a": "x"}, TABLE + "| a | array | yes | | It |"),
                                          post({"a": 1}, TABLE + "| a | string | yes | | It |")),
        "`a` is 1, of type integer, here, and the documented type is string",
        # One text of a query may be a list of one.
        collection(query({"key": "a", "value": "x"}, description=TABLE + "| a | array | yes | | It |")),
    ),
    (
        "example-contradicts",
        collection(post({"a": {"b": "x"}}, TABLE + "| a.b | int | yes | | It |")),
        "`a.b` is 'x', of type string, here, and the documented type is integer",
        collection(post({"a": {"b": 1}}, TABLE + "| a.b | int | yes | | It |")),
    ),
    (
        "example-contradicts",
        collection(post({"a": {"b": 1}}, TABLE + "| a.b | int | no | | |\n| a.c | int | yes | | |")),
        "`a.c` is left out here, and documented as required",
        collection(post({"a": {"b": 1}}, TABLE + "| a.b | int | no | | |\n| a.c | int | no | | |")),
    ),
    (
        "example-contradicts",
        collection(request(description=f"# Response\n\n{TABLE}| a | string | | | It |", response=[saved()])),
        "`a` is 1, of type integer, here, and the documented type is string",
        collection(request(description=f"# Response\n\n{TABLE}| a | number | | | It |", response=[saved()])),
    ),
    (
        "example-contradicts",
        collection(query({"key": "a", "value": "1", "disabled": True, "description": "Required."})),
        "`a` is disabled here, and documented as required",
        collection(query({"key": "a", "value": "1", "disabled": True, "description": "Optional."})),
    ),
    (
        "documentation-contradicts",
        collection(post({"a": {"b": 1}}, TABLE + "| a.b | int | yes | | Optional. |")),
        "the presence of `a.b` is optional here ('Optional'), but required was taken ('yes')",
        collection(post({"a": {"b": 1}}, TABLE + "| a.b | int | yes | | Required. |")),
    ),
    (
        "documentation-contradicts",
        collection(query({"key": "a", "value": "", "description": "An integer."},
                         description=TABLE + "| a | boolean | yes | | It |")),
        "the type of `a` is boolean here ('boolean'), but integer was taken ('integer')",
        collection(query({"key": "a", "value": "", "description": "An integer."},
                         description=TABLE + "| a | number | yes | | It |")),
    ),
    (
        "default-contradicts",
        collection(query({"key": "a", "value": "", "description": "An integer, at most 5. Defaults to 10."})),
        "the default of `a` is 10, and the greatest value is 5",
        collection(query({"key": "a", "value": "", "description": "An integer, at most 5. Defaults to 5."})),
    ),
    (
        "response-missing", collection(request()), "no response is saved",
        collection(request(response=[saved()])),
    ),
    (
        "success-missing", collection(request(response=[saved(404), saved(400)])),
        "only errors are saved (400, 404)",
        collection(request(response=[saved(404), saved(204, "")])),
    ),
    (
        "response-empty", collection(request(response=[saved(text=" ")])), "has no body",
        collection(request(method="DELETE", response=[saved(text="")])),
    ),
    (
        "response-misplaced",
        collection(request(response=[saved(originalRequest={"method": "POST", "url": "{{url}}/it"})])),
        "answers a POST request, and this one is GET",
        collection(request(response=[saved(originalRequest={"method": "GET", "url": "{{url}}/its"})])),
    ),
    (
        "host-undefined", collection(request(url="{{host}}/it"), variable=[]),
        "`{{host}}` is the address of 1 request and has no value",
        collection(request()),
    ),
    (
        "variable-undefined", collection(query({"key": "a", "value": "{{b}}"}, {"key": "c", "value": "{{b}}"})),
        "`{{b}}`, used 2 times, is not defined",
        collection(query({"key": "a", "value": "{{b}}"}, event=[script("pm.variables.set('b', 1)")])),
    ),
    (
        "variable-undefined", collection(query({"key": "a", "value": "{{b}}"})), "is not defined",
        # A credential is rightly kept out of the file, and Postman makes up the other one.
        collection(query({"key": "api_key", "value": "{{api_key}}"}, {"key": "t", "value": "{{$guid}}"})),
    ),
    (
        "variable-unused", collection(request(), variable=[{"key": "x", "value": "1"}]),
        "the variable 'x' is not used",
        collection(request(event=[script("pm.variables.get('x')")]), variable=[{"key": "x", "value": "1"}]),
    ),
    (
        "variable-repeated",
        collection(request(), variable=[{"key": "url", "value": "1"}, {"key": "url", "value": "2"}]),
        "the variable 'url' is defined before",
        collection(request(), variable=[{"key": "url", "value": "1"}, {"key": "url", "value": "2", "disabled": True}]),
    ),
    (
        "url-unencrypted", collection(request(url="http://shop.example.com/it")),
        "1 request goes to http://shop.example.com",
        collection(request(url="http://localhost:8080/it"), request(url="http://192.168.1.5/it")),
    ),
    (
        "hosts-differ", collection(request("A"), request("B"), request("C", url="https://b.example/it")),
        "1 request goes to https://b.example, the others to {{url}}",
        collection(request("A"), request("B", url="{{url}}/that")),
    ),
    (
        "request-repeated", collection(request("A"), request("B")), "'A' sends the same",
        collection(request("A"), request("B", url="{{url}}/that"), request("C", method="DELETE")),
    ),
    (
        "key-repeated", collection(post('{"a": 1, "b": {"c": 1, "c": 2}}')), "the body has `c` more than once",
        collection(post('{"a": 1, "b": {"a": 1}}')),
    ),
    (
        "path-variable-unused",
        collection(request(url={"raw": "{{url}}/it", "host": ["{{url}}"], "path": ["it", ":id"],
                                "variable": [{"key": "ids", "value": "1"}]})),
        "the URL has no `:ids`",
        collection(request(url={"raw": "{{url}}/it", "host": ["{{url}}"], "path": ["it", ":id"],
                                "variable": [{"key": "id", "value": "1"}]})),
    ),
    (
        "script-changes-request",
        collection(request(event=[script("pm.request.headers.upsert({key: 'a', value: 'b'})")])),
        "the script does `pm.request.headers.upsert`",
        collection(request(event=[script("const x = pm.request.headers.get('a') === 'b'")])),
    ),
    (
        "secret-in-text", collection(post({"password": "hunter2-qX9"})), "the body holds a secret",
        collection(post({"password": "your-password"}), post({"password": "{{password}}"})),
    ),
    (
        "secret-in-text",
        collection(request(response=[saved(text='{"access_token": "9f8e7d6c5b4a"}')])),
        "the saved response 'One' holds a secret",
        collection(request(response=[saved(text='{"next_page_token": "9f8e7d6c5b4a"}')])),
    ),
    (
        "secret-in-file",
        collection(query({"key": "api_key", "value": "9f8e7d6c5b4a"})), "the field 'api_key' is written out",
        collection(query({"key": "api_key", "value": "{{key}}"})),
    ),
    (
        "body-not-json", collection(post('{"a": ')), "the body says that it is JSON",
        collection(post('{"a": {{b}} }')),
    ),
    (
        "url-unusable", collection(request(url="ftp://a.example/it")), "no request can be sent to 'ftp://a.example'",
        collection(request(url="https://a.example/it")),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "bad", "words", "good"),
    CASES,
    ids=[f"{number}-{case[0]}" for number, case in enumerate(CASES)],
)
def test_rule_finds_it_and_leaves_the_nearest_case_alone(
    code: str, bad: Json, words: str, good: Json
) -> None:
    findings = found(bad, code)
    assert [words in finding.message for finding in findings] == [True], findings
    assert findings[0].mend
    assert [finding.message for finding in found(good, code)] == []


def test_every_own_rule_has_a_case() -> None:
    own = {code for code, rule in RULES.items() if rule.check is not None}
    assert own <= {case[0] for case in CASES}


SECRET = "hunter2-qX9-sehr"


def test_no_finding_says_a_secret() -> None:
    value = collection(
        post({"password": SECRET}, f'password: {{"password": "{SECRET}"}}'),
        query({"key": "api_key", "value": SECRET}, {"key": "password", "value": SECRET, "description": "An integer"}),
        auth={"type": "basic", "basic": [{"key": "password", "value": SECRET}]},
        variable=[{"key": "secret", "value": SECRET}],
    )  # fmt: skip
    text = json.dumps(value).encode()
    understanding = understand_file("-", stdin=io.BytesIO(text), every_source=True)
    findings = lint(understanding, RULES.values())
    assert {"secret-in-text", "secret-in-file"} <= {one.rule.code for one in findings}
    assert SECRET not in str(findings)
