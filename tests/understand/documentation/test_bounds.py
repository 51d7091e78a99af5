"""Ranges and lengths."""

from __future__ import annotations

import pytest

from collgen.understand.documentation import facts_from_entry

WORDS = {
    "minimum": "min",
    "maximum": "max",
    "minLength": "shortest",
    "maxLength": "longest",
}


def bounds(name: str, text: str) -> dict[str, object]:
    facts = facts_from_entry(text, name)
    return {WORDS[f.word]: f.value for f in facts if f.word in WORDS}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (
            "wait",
            "takes a value between 2000 and 10000 both inclusive",
            {"min": 2000, "max": 10000},
        ),
        ("wait", "Accepted values are from 0 to 360", {"min": 0, "max": 360}),
        ("wait", "Allowed values: 2-15", {"min": 2, "max": 15}),
        ("wait", "Acceptable values: 2–15.", {"min": 2, "max": 15}),
        ("wait", "Results per page (1-20)", {"min": 1, "max": 20}),
        ("wait", "[1,100]", {"min": 1, "max": 100}),
        ("wait", "Page size, min: 1, max: 100", {"min": 1, "max": 100}),
        (
            "wait",
            "Valid values range between 0 (cheap) to 4 (dear), inclusive.",
            {"min": 0, "max": 4},
        ),
        ("limit", "Page size, maximum 100.", {"max": 100}),
        ("limit", "Page size (max 100)", {"max": 100}),
        ("limit", "maximum of 100 items", {"max": 100}),
        ("angle", "with a maximum allowed value of 120", {"max": 120}),
        ("angle", "Maximum value is 120", {"max": 120}),
        ("limit", "Max is 1000", {"max": 1000}),
        ("limit", "Up to 100 items", {"max": 100}),
        ("limit", "no more than 100", {"max": 100}),
        ("limit", "<= 100", {"max": 100}),
        (
            "pageSize",
            "The maximal allowed page size is 500 and the minimal size is 10.",
            {"max": 500, "min": 10},
        ),
        ("rows", "The maximal width is agreed, page 5 tells", {}),
        ("limit", "1 — 100, default 20", {"min": 1, "max": 100}),
        ("retries", "Number of retries (0 - 5, default 3)", {"min": 0, "max": 5}),
        ("percent", "Discount (0% - 100%)", {"min": 0, "max": 100}),
        ("lat", "Latitude, -90 to 90", {"min": -90, "max": 90}),
        ("offset", "must be non-negative", {"min": 0}),
        ("note", "maxlength=50", {"longest": 50}),
        ("note", "No longer than 20 characters.", {"longest": 20}),
        ("notes", "Up to 50 keys, with key names up to 40 characters long", {}),
        ("month", "Month number, 1 to 12", {"min": 1, "max": 12}),
        ("note", "3~20 characters", {"shortest": 3, "longest": 20}),
        ("code", "exactly 3 characters", {"shortest": 3, "longest": 3}),
        ("name", "string, min: 2, max: 50", {"shortest": 2, "longest": 50}),
        # Part of a line is a range only where the name asks for a number.
        ("opening", "Open on weekdays, 9 to 17", {}),
        ("edition", "First edition, 2019-2020, revised", {}),
        ("start", "Must be a value of `1` or greater.", {"min": 1}),
        ("start", "minimum value is 100", {"min": 100}),
        ("start", "An integer greater than 0", {"min": 1}),
        ("count", "It needs to be a positive integer", {"min": 1}),
        ("count", "non-negative integers", {"min": 0}),
        ("days", "Minimum: 30 days. Maximum: 365 days.", {"min": 30, "max": 365}),
        ("limit", "Maximum and default value: `900` seconds", {"max": 900}),
        ("angle", "between -90 and 90", {"min": -90, "max": 90}),
        ("ratio", "between 0.5 and 1.5", {"min": 0.5, "max": 1.5}),
        ("name", "limited to 256 characters", {"longest": 256}),
        ("name", "Maximum length is 40 characters", {"longest": 40}),
        ("name", "Character limit - 50 characters.", {"longest": 50}),
        ("name", "max length: 40", {"longest": 40}),
        ("name", "(up to 50 characters)", {"longest": 50}),
        ("name", "Max 50 chars", {"longest": 50}),
        ("name", "<= 14 characters", {"longest": 14}),
        ("name", "length <= 64", {"longest": 64}),
        ("name", "64 characters maximum", {"longest": 64}),
        ("name", "length between 1 and 1000", {"shortest": 1, "longest": 1000}),
        ("name", "1 to 30 characters.", {"shortest": 1, "longest": 30}),
        (
            "name",
            "between 4 and 63 alphanumeric characters",
            {"shortest": 4, "longest": 63},
        ),
        ("name", "Minimum length: 3 characters", {"shortest": 3}),
        ("name", "at least 8 characters", {"shortest": 8}),
        # The nearest wrong readings.
        ("when", "no more than 180 days from today", {}),
        ("from", "The timeframe must not exceed 2 years.", {}),
        ("ids", "Comma-separated list of ids (max: 100)", {}),
        ("image", "binary file (up to 10MB)", {}),
        ("image", "Max 2.8 MB.", {}),
        ("scope", "scope(123,456)", {}),
        (
            "angle",
            "Positive values turn up (90 is up), negative values down (-90 is down)",
            {},
        ),
        ("shop", "Number (1-114) or 'all'", {}),
        ("tags", "Maximum 15 key-value pairs", {}),
        ("path", "at least one of the ids", {}),
        ("limit", "Maximum number of rows", {}),
        ("phone", "Phone 555-0100 from 2019", {}),
        (
            "fields",
            "Names of fields:\n- `size`: between 1 and 5\n- `name`: up to 20 characters",
            {},
        ),
    ],
)
def test_bounds(name: str, text: str, expected: dict[str, object]) -> None:
    assert bounds(name, text) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("title", "Title (max 255)", {"longest": 255}),
        ("code", "string, max 8", {"longest": 8}),
        ("limit", "条数，最大100", {"max": 100}),
        ("title", "标题，最多50个字符", {"longest": 50}),
        ("title", "Título, máximo 50 caracteres", {"longest": 50}),
        # Of a value that may be a text or a number nothing is said.
        ("code", "Code (max 8)", {}),
    ],
)
def test_limits_that_the_name_or_the_language_explains(
    name: str, text: str, expected: dict[str, object]
) -> None:
    assert bounds(name, text) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("days", "5 to 4320", {"min": 5, "max": 4320}),
        ("wait", "Default: 5000. Allowed: 2000–10000", {"min": 2000, "max": 10000}),
        ("limit", "The maximum number of rows that can be fetched is 20.", {"max": 20}),
        ("notes", "Maximum 15 pairs, 256 characters (maximum) each", {}),
    ],
)
def test_limits_in_other_words(
    name: str, text: str, expected: dict[str, object]
) -> None:
    assert bounds(name, text) == expected
