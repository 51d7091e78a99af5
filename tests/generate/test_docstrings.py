"""Docstrings of the client say in sentences what the signature does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from collgen.generate import docstrings
from collgen.generate.width import LINE_LENGTH
from collgen.model import Schema
from tests.generate.conftest import operation, parameter

NUMBER = Schema(("integer",))
FLAG = Schema(("boolean",))
SIDES = Schema(("string",), enum=("left", "right"))


@pytest.mark.parametrize(
    ("written", "summary"),
    [
        ("Fetch a pet", "Fetch a pet."),
        ("fetch a pet.", "Fetch a pet."),
        ("order_id is looked up", "order_id is looked up."),
        ("iPhones alone", "iPhones alone."),
        ('Send logs {"level": "", "text": ""}.', "Send logs."),
        ("", "Get pet."),
        ("None", "Get pet."),
        ("N/A", "Get pet."),
        ("Deprecated.", "Get pet."),
        ("| a | b |", "Get pet."),
        ("curl -X POST https://api.example.com", "Get pet."),
        ("Made from a curl request: curl -i -X POST x", "Get pet."),
        ("https://docs.example.com/pets", "Get pet."),
    ],
)
def test_summary_is_a_sentence_or_the_requests_name(written: str, summary: str) -> None:
    one = replace(operation("get_pet"), summary=written)
    assert docstrings.summary(one, 8) == summary


@pytest.mark.parametrize(
    ("schema", "words", "expected"),
    [
        (replace(NUMBER, unit="seconds", minimum=1, default=14400), "Time limit.", "Time limit. In seconds, at least 1. Defaults to 14400."),
        (replace(NUMBER, unit="seconds"), "Seconds to wait.", "Seconds to wait."),
        (replace(NUMBER, minimum=1, maximum=9), "How many.", "How many. From 1 to 9."),
        (replace(NUMBER, minimum=1, maximum=9), "How many (1-9).", "How many (1-9)."),
        (replace(NUMBER, minimum=1), "A positive number of pets.", "A positive number of pets."),
        (replace(NUMBER, minimum=3, maximum=3), "", "Exactly 3."),
        (Schema(("string",), min_length=2, max_length=5), "", "From 2 to 5 characters."),
        (FLAG, "Boolean: 'true' or 'false'.", ""),
        (replace(FLAG, default=False), "Optional boolean, defaults to false.", "Defaults to false."),
        (SIDES, "One of the values: left, right.", ""),
        (SIDES, "The left side is warmer.", "The left side is warmer."),
        (Schema(), "Required.", ""),
        (Schema(), "Optional.", ""),
        (Schema(), "String.", "String."),
        (replace(NUMBER, deprecated=True), "", "Deprecated."),
    ],
)  # fmt: skip
def test_description_has_the_limits_and_does_not_repeat_the_signature(
    schema: Schema, words: str, expected: str
) -> None:
    assert docstrings.with_limits(words, schema) == expected


@pytest.mark.parametrize(
    ("description", "words"),
    [
        ("All pets.\n\nMore about them.", "All pets."),
        ("All pets\nof the shop. They eat.", "All pets of the shop."),
        ("Limits are low.\n- 10 a second\n- 20 a minute", "Limits are low."),
        ("Pets, e.g. Dogs of any kind.", "Pets, e.g. Dogs of any kind."),
        ("# Pets\n\nAll.", "The folder."),
        ("The rules are:\n- none", "The folder."),
        ("See [the docs](https://docs.example.com).", "The folder."),
        ("<b>Pets</b>", "The folder."),
        ("", "The folder."),
    ],
)
def test_folder_is_described_by_its_first_sentence_of_prose(
    description: str, words: str
) -> None:
    assert docstrings.group_words(description, "The folder") == words


def test_long_text_is_wrapped_behind_what_stands_before_it() -> None:
    text = docstrings.paragraph("word " * 30 + "end.", 12, first=20, later=4)
    first, *later = text.split("\n")
    assert 12 + 20 + len(first) <= LINE_LENGTH
    assert all(16 + len(line) <= LINE_LENGTH for line in later)
    assert text.split() == ["word"] * 30 + ["end."]


@pytest.mark.parametrize(
    ("value", "fits"), [("x", True), ("x" * 90, False), ([1, 2], True)]
)
def test_example_is_one_line_where_it_fits(value: object, fits: bool) -> None:
    given = parameter("size", value)  # type: ignore[arg-type]
    view = docstrings.example(operation("measure", "POST", "/", given), 12)
    assert view is not None
    assert view.fits_line is fits


def test_call_without_arguments_is_no_example() -> None:
    assert docstrings.example(operation("measure"), 12) is None
