"""Types that prose tells, and those that it does not."""

from __future__ import annotations

import pytest

from collgen.understand.documentation import facts_from_entry


def told_type(name: str, text: str) -> object:
    return next(
        (f.value for f in facts_from_entry(text, name) if f.word == "type"), None
    )


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("id", "Must be a String.", "string"),
        ("size", "integer - the size", "integer"),
        ("size", "(integer) the size", "integer"),
        ("size", "Boolean. On or off", "boolean"),
        ("size", "It needs to be a positive integer.", "integer"),
        ("size", "Size in cents, must be an integer", "integer"),
        ("size", "Valid values are non-negative integers.", "integer"),
        ("price", "Must be a number", "number"),
        ("size", "required: false\nString\nformat: A-B", "string"),
        ("on", "This takes boolean values ‘true’ and ‘false’", "boolean"),
        ("on", "true | false - turns it on", "boolean"),
        ("on", "true/false - default false", "boolean"),
        ("on", "Must be one of: `true`, `false`.", "boolean"),
        ("on", "Whether to turn it on", "boolean"),
        ("on", "Indicates whether it is on.", "boolean"),
        ("on", "Specifies if it is on.", "boolean"),
        ("on", "If true, it is turned on.", "boolean"),
        ("on", "If set to `true`, it is turned on.", "boolean"),
        ("on", "Set to true to turn it on", "boolean"),
        ("on", "Turned on (`true`) or off (`false`)", "boolean"),
        ("on", "Optional boolean (defaults to false)", "boolean"),
        ("ids", "Array of ids", "array"),
        ("ids", "An array of ids", "array"),
        ("ids", "List of ids", "array"),
        ("ids", "The parameter is an array of ids", "array"),
        ("ids", "Comma-separated list of ids", "array"),
        ("ids", "Comma-separated ids. The parameter must be a String.", "string"),
        ("ids", "Comma-separated list. Each must be a string of digits.", "array"),
        ("ids[]", "The ids", "array"),
        ("meta", "JSON object with more data", "object"),
        ("meta", "Key-value pairs", "object"),
        ("rows", "Number of rows to return", "integer"),
        ("rows", "The maximum number of rows to return", "integer"),
        ("rows", "# of rows to return", "integer"),
        ("rows", "How many rows to return", "integer"),
        ("page", "The page number", "integer"),
        ("page", "Current page number in the answer", "integer"),
        ("page", "Current page, by name", None),
        ("page", "The number of the page to fetch.", "integer"),
        ("page", "The index of the page to retrieve", "integer"),
        ("skip", "Skip rows by the given number", "integer"),
        ("since", "Unix timestamp of the first row", "integer"),
        ("since", "Timestamp in milliseconds", "integer"),
        ("since", "Rows after this date (unix epoch timestamp)", "integer"),
        ("verb", "This defaults to POST", "string"),
        ("phone", "Phone number in E.164 format", "string"),
        ("parent_uuid", "The uuid of the parent", "string"),
        ("currency", "Three-letter ISO currency code", "string"),
        ("account", "This is a 20 character string.", "string"),
        ("hint", "Three-letter words are refused", None),
        ("rate", "Floating point number", "number"),
        # The nearest wrong readings.
        ("digits", "This flag allows you to send digits", None),
        ("detect", "If set to ‘true’ it starts. To stop, set this to ‘hangup’.", None),
        ("from", "The phone number that is shown", None),
        ("card", "The number of the card", None),
        ("key", "If the other flag `all` is true, this is not used", None),
        ("as", "AS number", None),
        ("url", "The URL that is called with a list of numbers", "string"),
        ("token", "A text which must belong to the session", None),
        ("text", "Contains the list of parameters as described below", None),
        (
            "order",
            "Whether the best match comes first (`desc`) or last (`asc`)",
            "string",
        ),
        ("pairs", "List of 'key=value' pairs, separated by commas", "array"),
        ("name", "Name of the shop", None),
        ("when", "ISO 8601 timestamp", "string"),
        ("pitch", "Angle of the camera. Default is 0.", None),
    ],
)
def test_type(name: str, text: str, expected: object) -> None:
    assert told_type(name, text) == expected


def test_type_that_a_number_only_suggests_is_a_hint() -> None:
    facts = {
        f.word: f.value
        for f in facts_from_entry("Timeout in seconds, default 120", "timeout")
    }
    assert facts["type_hint"] == "integer"
    assert "type" not in facts


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("Comma-separated list of ids", ","),
        ("ids, comma delimited", ","),
        ("ids separated by the pipe character", "|"),
        ("ids separated by ','", ","),
        ("Space-separated list of scopes", " "),
        ("A comma separated string with time and id", None),
        ("Headers as key=value pairs, separated by commas", None),
        ("Words of the address, delimited by spaces", None),
    ],
)
def test_separator(text: str, separator: str | None) -> None:
    facts = {f.word: f.value for f in facts_from_entry(text, "ids")}
    assert facts.get("separator") == separator


def test_the_word_number_and_limits_make_an_integer() -> None:
    assert told_type("part", "Part number (1-30)") == "integer"
    assert told_type("part", "Part (1-30)") is None
