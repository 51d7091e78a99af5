"""Models: typed views over what came."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import UTC, date, datetime
from typing import Any

import pytest

RAW = {
    "id": "m1",
    "from": "+1",
    "status": "queued",
    "created": "2024-01-02T03:04:05Z",
    "day": "2024-01-02",
    "parts": [{"name": "a", "size": 1}, {"name": "b"}],
    "by_name": {"x": {"name": "c"}},
    "reply-to": {"id": "m0", "reply-to": None},
    "price": 1,
    "new": {"deep": [1]},
}


@pytest.fixture
def message(models: Any) -> Any:
    return models.Message(copy.deepcopy(RAW))


def test_attributes_have_their_types(models: Any, message: Any) -> None:
    assert message.id == "m1"
    assert message.from_ == "+1"
    assert message.created == datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert message.day == date(2024, 1, 2)
    assert [type(part) for part in message.parts] == [models.Part] * 2
    assert message.parts[0].size == 1
    assert message.by_name["x"].name == "c"
    assert message.reply_to.id == "m0"
    assert message.reply_to.reply_to is None


def test_missing_field_is_none(models: Any) -> None:
    empty = models.Message({})
    assert empty.id is None
    assert empty.parts is None
    assert empty.created is None


def test_unknown_fields_are_kept_and_reached_by_name(message: Any) -> None:
    assert message["new"] == {"deep": [1]}
    assert message.get("new") == {"deep": [1]}
    assert message.get("none", 3) == 3
    assert "new" in message
    assert "from_" not in message
    assert list(message) == list(RAW)
    with pytest.raises(KeyError):
        message["none"]


def test_misspelt_attribute_is_told(message: Any) -> None:
    with pytest.raises(AttributeError, match="'new'"):
        _ = message.new
    assert not hasattr(message, "idd")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("created", "yesterday"),
        ("created", 1700000000),
        ("day", "2024"),
        ("parts", {"a": 1}),
        ("parts", "none"),
        ("by_name", [1]),
        ("id", 7),
        ("either", 7),
    ],
)
def test_odd_value_stays_as_it_came(models: Any, name: str, value: object) -> None:
    assert getattr(models.Message({name: value}), name) == value


def test_odd_items_of_a_list_stay_as_they_came(models: Any) -> None:
    parts = models.Message({"parts": [{"name": "a"}, None, 3]}).parts
    assert parts == [models.Part({"name": "a"}), None, 3]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"name": "a", "size": 1}, "Part"),
        ({"number": 1, "at": "2024-01-02T00:00:00"}, "Receipt"),
        ({"number": 1}, "Receipt"),
        ("words", "str"),
        (None, "NoneType"),
    ],
)
def test_union_is_chosen_by_what_came(models: Any, value: object, kind: str) -> None:
    assert type(models.Message({"either": value}).either).__name__ == kind


def test_union_with_a_list(models: Any) -> None:
    assert models.Message({"either": [{"name": "a"}]}).either == [
        models.Part({"name": "a"})
    ]


def test_attribute_is_made_once(message: Any) -> None:
    assert message.parts is message.parts


def test_model_is_read_only(message: Any) -> None:
    with pytest.raises(AttributeError, match="read-only"):
        message.id = "x"
    with pytest.raises(AttributeError, match="read-only"):
        del message.id


def test_back_to_data(message: Any) -> None:
    _ = message.parts  # a view that was taken changes nothing
    data = message.to_dict()
    assert data == RAW
    data["parts"][0]["name"] = "changed"
    assert message["parts"][0]["name"] == "a"
    assert json.loads(message.to_json()) == RAW
    assert message.to_json(indent=1).startswith('{\n "id"')


def test_equality_copies_and_pickles(models: Any, message: Any) -> None:
    assert message == models.Message(copy.deepcopy(RAW))
    assert message != models.Message({})
    assert models.Part({}) != models.Receipt({})
    assert message != RAW
    _ = message.parts
    for twin in (
        copy.copy(message),
        copy.deepcopy(message),
        pickle.loads(pickle.dumps(message)),
    ):
        assert twin == message
        assert twin.parts == message.parts
    with pytest.raises(TypeError, match="unhashable"):
        hash(message)


def test_repr_fits_a_terminal(models: Any, message: Any) -> None:
    assert repr(models.Part({"name": "a", "size": 1})) == "Part(name='a', size=1)"
    assert "from_='+1'" in repr(message)
    huge = models.Message({f"k{n}": "v" * 10_000 for n in range(1000)})
    assert len(repr(huge)) < 400
    assert repr(huge).endswith("…)")


@pytest.mark.parametrize(
    "name", ["items", "keys", "values", "copy", "update", "pop", "json", "dict"]
)
def test_common_words_are_free_for_fields(runtime: Any, name: str) -> None:
    model = type("Free", (runtime.Model,), {"__annotations__": {name: "int"}})
    assert getattr(model({name: 3}), name) == 3


def test_fields_of_a_base_are_fields(runtime: Any) -> None:
    base = type(
        "Base",
        (runtime.Model,),
        {"__annotations__": {"a_": "str"}, "_wire": {"a_": "a"}},
    )
    model = type(
        "Child", (base,), {"__annotations__": {"b_": "str"}, "_wire": {"b_": "b"}}
    )
    child = model({"a": "1", "b": "2"})
    assert (child.a_, child.b_) == ("1", "2")


def test_type_that_only_type_checkers_import_is_found(
    runtime: Any, models: Any
) -> None:
    namespace = {
        "__annotations__": {
            "at": "datetime",
            "rest": "list[Nowhere]",
            "part": "Mapping[str, Any]",
        },
        "__module__": "courier.models.elsewhere",
    }
    model = type("Late", (runtime.Model,), namespace)
    late = model({"at": "2024-01-02T00:00:00", "rest": [1], "part": {}})
    assert late.at == datetime(2024, 1, 2)
    assert late.rest == [1]
