"""What a project's rules make of a collection."""

from __future__ import annotations

import io
import json

import pytest

from collgen.build import Understanding, understand_file
from collgen.rules import Rules
from tests.small import collection, request, saved

_GET = {"url": "https://a.example/token"}


def understood(rules: Rules) -> Understanding:
    value = collection(
        {
            "name": "Users",
            "item": [
                {"id": "1", **request("Create a user", method="POST")},
                request("Get a user"),
                {"name": "v2", "item": [request("Delete a user", method="DELETE")]},
            ],
        },
        {"name": "Negative", "item": [request("Create without a name")]},
        request("Get token", response=[saved(200)], **_GET),
        request("Get token (expired)", response=[saved(401)], **_GET),
    )
    text = json.dumps(value).encode()
    return understand_file("-", stdin=io.BytesIO(text), rules=rules)


def names(rules: Rules) -> list[str]:
    return [operation.name for operation in understood(rules).api.operations]


ALL = [
    "users.create_a_user",
    "users.get_a_user",
    "users.v2.delete_a_user",
    "negative.create_without_a_name",
    "get_token",
    "get_token_expired",
]


@pytest.mark.parametrize(
    ("rules", "changed"),
    [
        (Rules(), {}),
        (Rules(skip=("Negative",)), {3: None}),
        (Rules(skip=("**/*without*",)), {3: None}),
        (Rules(flatten=("Users/v2",)), {2: "users.delete_a_user"}),
        (
            Rules(names=(("Users/Create a user", "users.create"),)),
            {0: "users.create"},
        ),
        (Rules(names=(("1", "create"),)), {0: "users.create"}),
        (Rules(names=(("*/Get *", "accounts.get"),)), {1: "accounts.get"}),
        (Rules(merge=("Get token*",)), {5: None}),
    ],
)
def test_rules_change_what_they_are_about(
    rules: Rules, changed: dict[int, str | None]
) -> None:
    expected = [changed.get(number, name) for number, name in enumerate(ALL)]
    found = understood(rules)
    assert sorted(one.name for one in found.api.operations) == sorted(
        name for name in expected if name
    )
    assert "rule-unused" not in [one.code for one in found.report]


def test_a_merged_request_has_the_examples_of_all() -> None:
    found = understood(Rules(merge=("Get token*",)))
    [token] = [one for one in found.api.operations if one.name == "get_token"]
    assert [example.status for example in token.examples] == [200, 401]


def test_a_rule_that_fits_nothing_is_a_warning() -> None:
    found = understood(Rules(file="collgen.toml", skip=("Nowhere/**",)))
    [warning] = [one for one in found.report if one.code == "rule-unused"]
    assert "'Nowhere/**' of `skip` in collgen.toml fits no request" in warning.message
