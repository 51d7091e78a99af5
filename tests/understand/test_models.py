"""Equal shapes share one model, and a model has a name that a person would choose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collgen.model import Model, Property, Schema
from collgen.understand.names import identifiers as names
from collgen.understand.names.identifiers import snake
from collgen.understand.responses.model_classes import SHARED
from collgen.understand.responses.model_requests import ModelRequest
from collgen.understand.responses.models import ModelTable, name_models
from collgen.understand.values.merging import infer


def answer(group: str, words: str, *values: object) -> ModelRequest:
    path = tuple(group.split(".")) if group else ()
    schema = infer(values, formats=True)  # type: ignore[arg-type]
    return ModelRequest(
        path, snake(words, "send"), words, "response", schema, "Response"
    )


def table(*requests: ModelRequest) -> ModelTable:
    return name_models(requests)


def model_names(*requests: ModelRequest) -> list[str]:
    return [model.name for model in table(*requests).models]


def find(models: Sequence[Model], name: str) -> Model:
    return next(model for model in models if model.name == name)


def references(schema: Schema) -> Iterator[str]:
    if schema.model is not None:
        yield schema.model
        return
    for below in (schema.items, schema.additional):
        if below is not None:
            yield from references(below)


INVOICE = {"id": 1, "customer": "x", "total": 5}


@pytest.mark.parametrize(
    ("words", "value", "expected"),
    [
        (
            "Make an outbound call",
            {"message": "", "request_uuid": "", "api_id": ""},
            ["MakeOutboundCallResponse"],
        ),
        ("Get invoice", INVOICE, ["Invoice"]),
        ("Get an invoice by ID", INVOICE, ["Invoice"]),
        ("Gets the details of an invoice", INVOICE, ["Invoice"]),
        ("Create or update invoice", INVOICE, ["Invoice"]),
        ("Get the logged in customer", {"id": 1, "a": 1}, ["Customer"]),
        ("List invoices", [INVOICE], ["Invoice"]),
        (
            "Income invoices",
            {"data": [INVOICE]},
            ["IncomeInvoiceList", "IncomeInvoice"],
        ),
        (
            "List invoices",
            {"invoices": [INVOICE], "total": 1},
            ["InvoiceList", "Invoice"],
        ),
        ("Search", {"results": [INVOICE]}, ["SearchResponse", "SearchItem"]),
        (
            "Get invoice",
            {"success": True, "data": INVOICE},
            ["GetInvoiceResponse", "Invoice"],
        ),
        ("Get invoice", {"invoice": INVOICE}, ["GetInvoiceResponse", "Invoice"]),
        ("Delete invoice", {"message": "gone"}, ["MessageResult"]),
        ("Pay invoice", {"status": "ok", "message": "paid"}, ["StatusMessageResult"]),
        (
            "Update the amount of a payment",
            {"id": 1, "amount": 1},
            ["UpdateAmountOfPaymentResponse"],
        ),
        ("Get invoice", {**INVOICE, "address": {"street": ""}}, ["Invoice", "Address"]),
        (
            "Get invoice",
            {**INVOICE, "addresses": [{"street": ""}]},
            ["Invoice", "Address"],
        ),
        ("Get invoice", {**INVOICE, "meta": {"page": 1}}, ["Invoice", "InvoiceMeta"]),
        ("Get invoice", {**INVOICE, "any": {"x": 1}}, ["Invoice", "InvoiceAny"]),
        ("Get model", {"id": 1, "x": 1}, ["GetModelResponse"]),
        ("获取", {"x": 1}, ["获取Response"]),
    ],
)
def test_model_has_the_name_of_what_it_is(
    words: str, value: object, expected: list[str]
) -> None:
    assert model_names(answer("things", words, value)) == expected


def test_equal_shapes_share_one_model() -> None:
    get, post = answer("a", "Get invoice", INVOICE), answer(
        "a", "Create invoice", INVOICE
    )
    made = table(get, post)
    assert [model.name for model in made.models] == ["Invoice"]
    assert made.schema(get.schema).model == made.schema(post.schema).model == "Invoice"


def test_what_examples_happen_to_show_parts_no_shapes() -> None:
    made = table(
        answer(
            "a",
            "Get user",
            {
                "id": 1,
                "name": "x",
                "at": "2024-01-01",
                "tags": [],
                "boss": None,
                "on": True,
            },
        ),
        answer(
            "a",
            "Create user",
            {
                "on": True,
                "id": 1.5,
                "name": None,
                "at": "",
                "tags": [{"x": 1}],
                "boss": "y",
            },
        ),
    )
    user = find(made.models, "User")
    types = {p.name: (p.schema.type, p.schema.format) for p in user.properties}
    assert types == {
        "id": (("number",), None),
        "name": (("string", "null"), None),
        "at": (("string",), None),
        "tags": (("array",), None),
        "boss": (("string", "null"), None),
        "on": (("boolean",), None),
    }
    assert [model.name for model in made.models] == ["User", "Tag"]


def test_property_that_one_example_lacks_is_not_required() -> None:
    (model,) = table(answer("a", "Get user", {"id": 1, "x": 1}, {"id": 1})).models
    assert [(p.name, p.required) for p in model.properties] == [
        ("id", True),
        ("x", False),
    ]


def test_unlike_shapes_of_one_name_are_told_apart_by_context() -> None:
    assert model_names(
        answer("a", "Get user", {"id": 1, "home": {"x": 1}}),
        answer("a", "Update user", {"id": 1, "home": {"y": 1}}),
    ) == ["User", "Home", "UpdateUserResponse", "UpdateUserHome"]


def test_object_that_holds_its_own_kind_is_one_model() -> None:
    leaf = {"id": 1, "name": "x", "size": 2, "children": []}
    request = answer("a", "Get category", {**leaf, "children": [leaf]})
    made = table(request)
    (model,) = made.models
    children = model.properties[3].schema
    assert model.name == "Category"
    assert children.items is not None
    assert children.items.model == "Category"


def test_model_of_two_groups_is_shared_with_all_that_it_refers_to() -> None:
    value = {"id": 1, "x": 1, "address": {"street": "", "country": {"iso": ""}}}
    made = table(
        answer("a", "Get user", value),
        answer("b", "Get owner", value),
        answer("b", "Get other", {"id": 1, "y": 2}),
    )
    groups = {model.name: model.group for model in made.models}
    assert groups == {
        "User": SHARED,
        "Address": SHARED,
        "Country": SHARED,
        "Other": ("b",),
    }


def test_attribute_names_are_free_and_unlike() -> None:
    value = {
        "from": 1,
        "get": 1,
        "to_dict": 1,
        "str": 1,
        "_id": 1,
        "id": 1,
        "userName": 1,
        "user_name": 1,
        "🙂": 1,
    }
    (model,) = table(answer("", "Get thing", value)).models
    attributes = [
        "from_",
        "get_",
        "to_dict_",
        "str_",
        "id",
        "id_2",
        "user_name",
        "user_name_2",
        "field",
    ]
    assert [p.python_name for p in model.properties] == attributes


def test_attribute_does_not_hide_a_type_of_its_class() -> None:
    (one,) = table(answer("", "Get thing", {"id": 1, "date": "2024-01-01"})).models
    (other,) = table(answer("", "Get thing", {"id": 1, "date": "yesterday"})).models
    assert [model.properties[1].python_name for model in (one, other)] == [
        "date_",
        "date",
    ]


def test_object_without_known_properties_has_no_model() -> None:
    request = answer("a", "Get rates", {"EUR": 1.5, "USD": 1.5, "GBP": 1.5})
    made = table(request, answer("a", "Get nothing", {}))
    assert made.models == ()
    assert made.schema(request.schema) == request.schema


def test_values_of_a_map_get_a_model() -> None:
    request = answer("a", "Get users", {"users": {"17": {"id": 1, "x": 1}}})
    made = table(request)
    assert [model.name for model in made.models] == ["GetUsersResponse", "User"]


def test_null_and_list_around_a_model_stay() -> None:
    request = answer(
        "a", "Get user", [{"id": 1, "boss": {"age": 1}}, {"id": 2, "boss": None}]
    )
    made = table(request)
    boss = find(made.models, "User").properties[1].schema
    assert (boss.type, boss.model) == (("object", "null"), "Boss")
    named = made.schema(request.schema)
    assert named.items is not None
    assert (named.type, named.items.model) == (("array",), "User")


def test_inputs_are_models_of_their_own() -> None:
    schema = infer([{"from": "x", "geo": {"lat": 1.5}}])
    response = ModelRequest(
        ("a",), "get_address", "Get address", "response", schema, "Response"
    )
    argument = ModelRequest(("a",), "add", "Add", "input", schema, "address")
    listed = ModelRequest(
        ("a",), "add", "Add", "input", infer([[{"sku": 1}]]), "line_items"
    )
    made = table(response, argument, listed)
    roles = [(model.name, model.role) for model in made.models]
    assert roles == [
        ("GetAddressResponse", "response"),
        ("Geo", "response"),
        ("Address", "input"),
        ("Geo", "input"),
        ("LineItem", "input"),
    ]
    assert made.schema(schema, "input").model == "Address"
    assert made.schema(schema, "response").model == "GetAddressResponse"
    assert [p.python_name for p in made.schema(schema, "input").properties] == [
        "from",
        "geo",
    ]


def test_documented_differences_part_inputs() -> None:
    def argument(required: bool) -> ModelRequest:
        p = Property("x", "x", Schema(type=("integer",)), required)
        schema = Schema(type=("object",), properties=(p,))
        return ModelRequest(
            ("a",), f"send_{required}".lower(), "Send", "input", schema, "thing"
        )

    assert model_names(argument(True), argument(False)) == ["Thing", "SendFalseThing"]


KEYS = st.sampled_from(
    [
        "id",
        "data",
        "items",
        "user",
        "users",
        "type",
        "message",
        "from",
        "ID",
        "🙂",
        "_x",
    ]
)
OBJECTS = st.recursive(
    st.none() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=20,
)
REQUESTS = st.lists(
    st.tuples(
        st.sampled_from(["", "a", "b", "a.c"]),
        st.sampled_from(["Get user", "List users", "Do", "🙂", "1"]),
        OBJECTS,
    ),
    max_size=6,
)


@given(REQUESTS)
def test_any_answers_give_models_that_fit_together(
    asked: list[tuple[str, str, object]],
) -> None:
    requests = [answer(*one) for one in asked]
    made = name_models(requests)
    by_name = {model.name: model for model in made.models}
    assert len({name.casefold() for name in by_name}) == len(made.models)
    for model in made.models:
        assert model.name.isidentifier()
        assert model.name not in names.CLASS_RESERVED
        attributes = [p.python_name for p in model.properties]
        assert len(set(attributes)) == len(attributes)
        assert all(attribute.isidentifier() for attribute in attributes)
        for p in model.properties:
            for name in references(p.schema):
                assert by_name[name].group in (model.group, SHARED)
    for request in requests:
        schema = made.schema(request.schema)
        assert schema.type == request.schema.type
        assert bool(schema.model) == bool(request.schema.properties)


@given(REQUESTS, REQUESTS)
def test_requests_added_at_the_end_rename_no_model(
    first: list[tuple[str, str, object]], more: list[tuple[str, str, object]]
) -> None:
    requests = [answer(*one) for one in first]
    before = name_models(requests)
    after = name_models(requests + [answer(*one) for one in more])
    for request in requests:
        assert before.schema(request.schema).model == after.schema(request.schema).model
    old = [model.name for model in before.models]
    assert [model.name for model in after.models][: len(old)] == old


@given(REQUESTS, st.randoms())
def test_which_objects_are_one_class_depends_on_no_order(
    asked: list[tuple[str, str, object]], chance: Random
) -> None:
    """A null may stand for an object of two other shapes: it is always the same one."""
    requests = [answer(*one) for one in asked]
    assert _classes(requests) == _classes(chance.sample(requests, len(requests)))


def test_a_null_belongs_to_the_same_class_in_every_order() -> None:
    shared = {"id": 1, "type": "a", "message": "b"}
    shown: list[object] = [None, 1, "a", {"id": 1}, []]
    requests = [
        answer("a", f"Do {n}", {**shared, "data": data}) for n, data in enumerate(shown)
    ]
    found = {frozenset(_classes(list(order))) for order in permutations(requests)}
    assert len(found) == 1


def _classes(requests: Sequence[ModelRequest]) -> set[frozenset[int]]:
    """Return which schemas share a class."""
    made = name_models(requests)
    found: dict[str, set[int]] = {}
    for request in requests:
        for name in references(made.schema(request.schema)):
            found.setdefault(name, set()).add(id(request.schema))
    return {frozenset(ones) for ones in found.values()}
