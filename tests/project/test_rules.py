"""What a project's rules make of a collection."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest

from collgen.build import Understanding, understand_file
from collgen.diagnostics import CollgenError
from collgen.project.names import locked_names
from collgen.rules import RuleFile, Rules
from collgen.understand.names.lock import NO_LOCK, LockedOperation, NameLock
from tests.small import collection, request, saved

_GET = {"url": "https://a.example/token"}


def lock_of(rules: Rules) -> NameLock:
    found = understood(rules)
    return locked_names(NO_LOCK, found.api, found.document.collection)


def understood(rules: Rules, lock: NameLock = NO_LOCK) -> Understanding:
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
    return understand_file("-", stdin=io.BytesIO(text), rules=rules, lock=lock)


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
    file = RuleFile("collgen.toml", {("skip",): (3, 1)})
    found = understood(Rules(file=file, skip=("Nowhere/**",)))
    [warning] = [one for one in found.report if one.code == "rule-unused"]
    assert "'Nowhere/**' of `skip` fits no request" in warning.message
    assert str(warning.location) == "collgen.toml:3:1: skip.Nowhere/**"


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ({"Users/Get a user": "users.create_a_user"}, "'Users/Create a user' has it"),
        ({"Get token*": "token"}, "'Get token' has it"),
        ({"Get token": "users"}, "the resource `users` has it"),
        ({"Get token": "import"}, "it is Python's or the client's own"),
        ({"Get token": "users.gone"}, "a request that the collection has lost had it"),
    ],
)
def test_a_name_that_is_taken_ends_the_build(
    chosen: dict[str, str], words: str
) -> None:
    gone = LockedOperation("users.gone", ("Gone",), "GET", "", is_removed=True)
    kept = lock_of(Rules())
    lock = replace(kept, operations=(*kept.operations, gone))
    file = RuleFile("collgen.toml", {("names", key): (4, 1) for key in chosen})
    with pytest.raises(CollgenError, match=words) as caught:
        understood(Rules(file=file, names=tuple(chosen.items())), lock)
    assert str(caught.value).startswith("collgen.toml:4:1: names.")


def test_a_chosen_name_goes_before_one_that_is_made() -> None:
    rules = Rules(names=(("Negative/*", "users.get_a_user"),))
    assert names(rules)[:2] == ["users.create_a_user", "users.get_a_user_2"]


def test_chosen_names_may_change_places() -> None:
    one, other = "users.create_a_user", "users.get_a_user"
    chosen = (("Users/Create a user", other), ("Users/Get a user", one))
    found = understood(Rules(names=chosen), lock_of(Rules()))
    found_names = {each.method: each.name for each in found.api.operations[:3]}
    assert (found_names["POST"], found_names["GET"]) == (other, one)


def test_a_method_is_put_into_a_resource_that_is_locked() -> None:
    rules = Rules(names=(("Get token", "users.token"),))
    found = understood(rules, lock_of(Rules()))
    assert "users.token" in [one.name for one in found.api.operations]
    resources = [group.path for group in found.api.root.groups]
    assert resources == [("users",), ("negative",)]
