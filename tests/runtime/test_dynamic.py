"""Values that are new at each call."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

import pytest

from collgen.runtime._dynamic import (
    DynamicFields,
    dynamic_json,
    dynamic_text,
    names,
    new_value,
)
from collgen.runtime._endpoint import Dynamic
from collgen.understand.variables.dynamic import SAMPLES


def test_every_variable_has_a_value_and_a_sample() -> None:
    assert len(names()) == 118
    assert set(names()) == set(SAMPLES)


@pytest.mark.parametrize("name", names())
def test_new_value_is_text_without_a_reference(name: str) -> None:
    value = new_value(name)
    assert value
    assert "{{" not in value


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("timestamp", r"\d{10}"),
        ("isoTimestamp", r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"),
        ("randomInt", r"\d{1,4}"),
        ("randomBoolean", r"true|false"),
        ("randomEmail", r"[\w.]+@[\w.]+"),
        ("randomIP", r"\d+(\.\d+){3}"),
        ("randomHexColor", r"#[0-9a-f]{6}"),
        ("randomPrice", r"\d+\.\d\d"),
        ("randomMACAddress", r"[0-9a-f]{2}(:[0-9a-f]{2}){5}"),
        ("randomSemver", r"\d\.\d\.\d"),
    ],
)
def test_sample_and_new_value_have_the_same_shape(name: str, shape: str) -> None:
    assert re.fullmatch(shape, new_value(name))
    assert re.fullmatch(shape, SAMPLES[name])


def test_value_is_new_at_each_call() -> None:
    assert UUID(dynamic_text(None, Dynamic("guid"))) != UUID(
        dynamic_text(None, Dynamic("guid"))
    )


def test_given_value_stays() -> None:
    assert dynamic_text("mine", Dynamic("guid")) == "mine"
    assert dynamic_json(0, Dynamic("randomInt")) == 0


def test_text_around_a_variable_stays() -> None:
    template = ("order-", Dynamic("randomInt"), "-x")
    assert re.fullmatch(r"order-\d+-x", dynamic_text(None, template))


def test_variable_without_quotes_makes_a_number() -> None:
    assert type(dynamic_json(None, Dynamic("randomInt"))) is int


def test_keys_that_are_left_out_are_made_anew() -> None:
    """Each item of a list gets its own; what a call gives, and what is no object, stays."""
    fields = (
        (('"id-', Dynamic("guid"), '"'), ("inner", "id")),
        (Dynamic("timestamp"), ("inner", "list", None, "at")),
    )
    body = {"inner": {"list": [{}, {"at": 7}, "text"]}, "other": 1}
    made: Any = DynamicFields(*fields)(body)
    first, second, third = made["inner"]["list"]
    assert re.fullmatch(r"id-[0-9a-f-]{36}", made["inner"]["id"])
    assert isinstance(first["at"], int)
    assert (second, third) == ({"at": 7}, "text")
    assert made["other"] == 1
    assert body == {"inner": {"list": [{}, {"at": 7}, "text"]}, "other": 1}
    others: list[Any] = [{}, {"inner": None}, {"inner": {"id": 1}}, [], None, "x"]
    assert [DynamicFields(*fields[:1])(one) for one in others] == others
    items: Any = DynamicFields((Dynamic("timestamp"), (None, "at")))([{}, {}])
    assert items[0]["at"] > 0 < items[1]["at"]
