"""What lines and sentences of a description state of names that the request has."""

from __future__ import annotations

import pytest

from collgen.model import Place
from collgen.understand.documentation import RequestView, read_documentation

VIEW = RequestView("POST", frozenset({"weight", "zone", "limit"}))


def read(text: str) -> dict[str, dict[str, object]]:
    """Return what is read of each name."""
    found: dict[str, dict[str, object]] = {}
    for row in read_documentation(text, Place(), VIEW).uncertain:
        facts = found.setdefault(row.name, {})
        for fact in row.facts:
            facts.setdefault(fact.word, fact.value)
    return found


REQUIRED = {"required": True}
OPTIONAL = {"required": False}
NOTHING: dict[str, object] = {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A parcel must have a `weight` and a `zone`.",
            {"weight": REQUIRED, "zone": REQUIRED},
        ),
        ("`weight` and `zone` are required.", {"weight": REQUIRED, "zone": REQUIRED}),
        ("The `weight` parameter is required.", {"weight": REQUIRED}),
        ("You must provide `weight` with each call.", {"weight": REQUIRED}),
        (
            "Sends it. Required: `weight`, `zone`",
            {"weight": REQUIRED, "zone": REQUIRED},
        ),
        ("The required parameters are `zone` and `age`.", {"zone": REQUIRED}),
        ("The **zone** is optional.", {"zone": OPTIONAL}),
        # Sentences that say it of some requests, of the answer, of something else.
        ("If it has a `zone`, `weight` is required.", {}),
        ("You must provide either `weight` or `zone`.", {}),
        ("You must provide `weight` or `zone`.", {}),
        ("`weight` is not required.", {"weight": NOTHING}),
        ("You must have the `zone` permission.", {}),
        ("The response must contain a `weight`.", {}),
        ("A parcel must have a `colour`.", {}),
        ("A parcel must have a weight.", {}),
    ],
)
def test_sentences_state_what_is_required(
    text: str, expected: dict[str, dict[str, object]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Filters: `limit` (1-50), `zone` (one of `a`, `b`)",
            {
                "limit": {"minimum": 1, "maximum": 50},
                "zone": {"enum": ["a", "b"], "type": "string"},
            },
        ),
        ("Takes a `limit` (default 20).", {"limit": {"default": 20}}),
        (
            "The optional parameter `limit` must be an integer.",
            {"limit": {"required": False, "type": "integer"}},
        ),
        ("weight - How much. Required.", {"weight": REQUIRED}),
        ("`zone`: One of `a`, `b`", {"zone": {"enum": ["a", "b"], "type": "string"}}),
        (
            "Sends it.\nlimit – At most 50\nzone – Optional",
            {"limit": {"maximum": 50}, "zone": OPTIONAL},
        ),
        ("limit: how many", {"limit": {"type": "integer"}}),
        # No names of the request, or no words about them.
        ("depth - At most 50", {}),
        ("Returns the `limit` (1-50).", {}),
        ("zone: https://example.com", {}),
    ],
)
def test_lines_and_brackets_describe_names(
    text: str, expected: dict[str, dict[str, object]]
) -> None:
    found = read(text)
    for facts in found.values():
        facts.pop("type_hint", None)
    assert found == expected
