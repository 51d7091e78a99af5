"""Random edits: no name moves, and nothing breaks of which `collgen diff` says that it does not."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from collgen.diff import compare
from collgen.project.names import locked_names
from collgen.understand.names.lock import NO_LOCK
from tests.corpus.inputs import corpus_folder
from tests.project.edits import (
    EDITS,
    Json,
    edited,
    names_of,
    shuffle,
    small_collections,
    type_errors,
    understood,
    verdict,
    verdicts,
)
from tests.small import body, collection, query, request, saved

ANSWER = json.dumps({"users": [{"id": 1, "name": "Ann"}], "next": "c", "total": 1})


def shop() -> dict[str, Any]:
    """Return a collection with something for each kind of edit."""
    users = [
        query({"key": "limit", "value": "1", "description": "An integer. Optional."}, name="List users", response=[saved(text=ANSWER)]),
        request("Get a user", url="{{url}}/users/:id", response=[saved(text='{"id": 1}')]),
        request("Make a user", method="POST", url="{{url}}/users", body=body({"name": "Ann", "home": {"zip": "1"}}), response=[saved(201)]),
    ]  # fmt: skip
    orders = [
        request("Get an order", url="{{url}}/orders/:id", response=[saved(text='{"price": 1.5}')]),
        request("Drop an order", method="DELETE", url="{{url}}/orders/:id"),
    ]  # fmt: skip
    return collection(
        {"name": "Users", "item": users}, {"name": "Orders", "item": orders}
    )


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_nothing_breaks_that_is_not_said(seed: int, tmp_path: Path) -> None:
    new, names = edited(shop(), random.Random(seed))
    found = verdict(shop(), new, names, tmp_path)
    assert not found.is_false, (found.edits, found.moved, found.errors)


@pytest.mark.slow
def test_what_breaks_is_found_by_the_program(tmp_path: Path) -> None:
    """The program uses arguments, results, fields and classes: each of these would be noticed."""
    old = understood(shop()).api
    changes: tuple[Callable[[Json], object], ...] = (
        lambda value: value["item"][0]["item"].pop(),
        lambda value: value["item"][0]["item"][1]["response"][0].update(body='{"a": 1}'),
        lambda value: value["item"][0]["item"][0]["request"]["url"]["query"].pop(),
    )  # fmt: skip
    for change in changes:
        value = copy.deepcopy(shop())
        change(value)
        assert type_errors(old, understood(value).api, tmp_path) != ""
    assert type_errors(old, understood(shop()).api, tmp_path) == ""


@pytest.mark.parametrize("name", ["shuffle", "add", "rename", "move", "new ids"])
@pytest.mark.parametrize("seed", range(5))
def test_names_stay(name: str, seed: int) -> None:
    value = shop()
    before = understood(value)
    lock = locked_names(NO_LOCK, before.api, before.document.collection)
    new = copy.deepcopy(value)
    EDITS[name](new, random.Random(seed))
    after = understood(new, lock)
    assert _names(value, lock) <= _names(new, lock)
    assert not any(one.breaking for one in compare(before.api, after.api))


def _names(value: Json, lock: Any) -> set[str]:
    api = understood(value, lock).api
    return {one.name for one in api.operations} | {one.name for one in api.models}


@pytest.mark.corpus
@pytest.mark.slow
@pytest.mark.skipif(corpus_folder() is None, reason="the shared corpus is not there")
def test_nothing_breaks_in_real_collections_that_is_not_said() -> None:
    found = list(verdicts(small_collections(), count=6, seed=11))
    wrong = [one for _, one in found if one.is_false]
    assert wrong == []


@pytest.mark.corpus
@pytest.mark.skipif(corpus_folder() is None, reason="the shared corpus is not there")
def test_no_name_moves_in_real_collections_that_are_shuffled() -> None:
    for value in small_collections()[::40]:
        before = understood(value)
        lock = locked_names(NO_LOCK, before.api, before.document.collection)
        new = copy.deepcopy(value)
        shuffle(new, random.Random(1))
        assert names_of(before) == names_of(understood(new, lock))
