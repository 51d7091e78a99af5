"""Formats, patterns, units, deprecation and the other marks of a value."""

from __future__ import annotations

import pytest

from collgen.understand.documentation import facts_from_entry


def value_of(name: str, text: str, word: str) -> object:
    return next((f.value for f in facts_from_entry(text, name) if f.word == word), None)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("answer", "The URL that will be invoked", "uri"),
        ("answer", "An optional URL to which we will post", "uri"),
        ("answer", "This is the URL that will be tried", "uri"),
        ("answer", "optional. URL to the source file. Must be a String.", "uri"),
        ("answer", "Must be a valid URL", "uri"),
        ("answer", "Valid URL.", "uri"),
        ("answer", "You need to enter the unique webhook URL in this field", "uri"),
        ("answer", "Callback URL", "uri"),
        ("to", "Email address to send the note to", "email"),
        ("to", "The customer's email address", "email"),
        ("to", "Valid email format", "email"),
        ("user_email", "User's email", "email"),
        ("ref", "Optional client-generated UUID saved as a reference", "uuid"),
        ("ref", "Must be a valid UUID", "uuid"),
        ("ref", "The UUID of the shop", "uuid"),
        ("day", "Date in YYYY-MM-DD format", "date"),
        ("at", "Expiration date (ISO 8601 format)", "date-time"),
        ("at", "YYYY-MM-DDTHH:mm:ssZ (ISO 8601)", "date-time"),
        ("at", "RFC 3339 timestamp", "date-time"),
        # The nearest wrong readings.
        ("image", "Image URL or file", None),
        ("text", "A URL-encoded string", None),
        ("text", "This overrides the callback URL of the account", None),
        ("slug", "URL slug of the page", None),
        ("urls", "List of URLs", None),
        ("name", "Your key. Get it at https://example.com/", None),
        ("verb", "The verb used to invoke the answer_url", None),
        ("login", "Username or email address", None),
        ("template", "Email template", None),
        ("parent_call_uuid", "The call_uuid of the first leg", None),
        ("ref", "UUID or name of the shop", None),
        ("day", "Date in YYYYMMDD format", None),
        ("day", "format: DD/MM/YYYY", None),
        ("country", "ISO 3166-1 country code", None),
        ("vanity", "The vanity URL of the user", None),
    ],
)
def test_format(name: str, text: str, expected: object) -> None:
    assert value_of(name, text, "format") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(deprecated) public | hidden", True),
        ("(_deprecated_) Sets the level", True),
        ("Deprecated. Use `other`.", True),
        ("Deprecated, use `other` and set this to `null`.", True),
        ("This parameter is deprecated.", True),
        ("Kind of activity (DEPRECATED)", True),
        ("Include deprecated items", None),
        ("Deprecated items are returned too", None),
        ("One of:\n- `a`: the first\n- `b`: (deprecated) the second", None),
    ],
)
def test_deprecated(text: str, expected: object) -> None:
    assert value_of("value", text, "deprecated") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Read-only. Set by the server", True),
        ("Id of the shop (read only)", True),
        ("Your read-only access key", None),
    ],
)
def test_read_only(text: str, expected: object) -> None:
    assert value_of("value", text, "readOnly") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Request time in milliseconds", "milliseconds"),
        ("Provided in seconds, a positive integer", "seconds"),
        ("Amount in cents", "cents"),
        ("Amount (in minor units)", "minor units"),
        ("Width in px", "pixels"),
        ("Sends tones. A tone may last some time (in ms)", None),
        ("Items changed in days before", None),
    ],
)
def test_unit(text: str, expected: object) -> None:
    assert value_of("value", text, "unit") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Must match the regular expression `^[a-z]+$`", "^[a-z]+$"),
        (r"Pattern: `^\+\d{11}$`", r"^\+\d{11}$"),
        ("Costs 5^2 and 3$", None),
    ],
)
def test_pattern(text: str, expected: object) -> None:
    assert value_of("value", text, "pattern") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Code of the shop (e.g. `S-1`)", "S-1"),
        ("Example: 15550100", 15550100),
        ("For example `red` or `blue`", None),
        ("For example, the first one", None),
    ],
)
def test_example(text: str, expected: object) -> None:
    assert value_of("value", text, "example") == (
        expected if expected != "red" else None
    )
