"""Defaults: only a literal that holds always is one."""

from __future__ import annotations

import pytest

from collgen.model import MISSING
from collgen.understand.documentation import facts_from_entry


def default(name: str, text: str) -> object:
    return next(
        (f.value for f in facts_from_entry(text, name) if f.word == "default"), MISSING
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The verb. This defaults to POST", "POST"),
        ("Defaults to GET.", "GET"),
        ("Defaults to <uid>.", MISSING),
        ("Default: `<your id>`", MISSING),
        ("Default: `<string>`", MISSING),
        ("Default: `<=`", "<="),
        ("Default: 20", 20),
        ("Default is 20.", 20),
        ("Default value: 20", 20),
        ("The default value is 20.", 20),
        ("default=20", 20),
        ("Rows (default 20)", 20),
        ("Rows (default: 20)", 20),
        ("Rows [default=20]", 20),
        ("Default `both`", "both"),
        ('Default: "EN"', "EN"),
        ("Default - `all`", "all"),
        ("Default: all", "all"),
        ("The default is 5000ms.", 5000),
        ("Defaults to 14400 seconds(4 hours).", 14400),
        ("The default is 20 items on a page", 20),
        ("Default is 50 meters.", 50),
        ("Default 1,000", 1000),
        ("Default: 0.5", 0.5),
        ("Default: -1", -1),
        ("Defaults to false; if true, all are shown", False),
        ("Default is **false**.", False),
        ("true/false - default false", False),
        ("The default is “rent”.", "rent"),
        ("Optional boolean (defaults to false). If true, it is.", False),
        ("If not set, then `false` is used", False),
        ("If not specified, 100 is used.", 100),
        ("If omitted KEEP will be used.", "KEEP"),
        ("If left out, it defaults to `week`.", "week"),
        ("`day` is the default", "day"),
        ("Can be `day` (default) or `week`", "day"),
        ("1 (default): one\n2: two", 1),
        ("- 0 = all (default)\n- 1 = some", 0),
        ("0 is default and sets no limit", 0),
        ("false by default", False),
        ("By default, the `short` form is used.", "short"),
        ("By default, the response returns 10 items per page.", 10),
        ("The default order is `-created`.", "-created"),
        ("The default value is null.", None),
        ("Comma-separated names. Default values: id,name", ["id", "name"]),
        ("기본값: 10", 10),
        ("Default region is us-east-1", "us-east-1"),
        ("Time zone, default UTC", "UTC"),
        ("Order of rows (default asc)", "asc"),
        ("Order of rows (asc or desc), asc by default", MISSING),
        ("Default page size is 25 and the maximum is 100", 25),
        ("Charset (default utf-8 or another)", MISSING),
        ("默认值：10", 10),
        ("デフォルト: 10", 10),
        ("Por defecto: 10", 10),
        ("Sort, day | week | all, defaults to all.", "all"),
        ("Maximum and default value: 900", 900),
        # The nearest wrong readings.
        ("Defaults to the caller's own name", MISSING),
        ("Defaults to Caller's caller_name.", MISSING),
        ("Defaults to full permission.", MISSING),
        ("Defaults to now (that is, the current time).", MISSING),
        ("Default: 90 days from the current time", MISSING),
        ("Defaults to 30 days ago", MISSING),
        ("Default returns all fields", MISSING),
        ("Default is empty.", MISSING),
        ("Default: none", MISSING),
        ("Default: the default branch (usually `main`)", MISSING),
        ("By default, this text uses the metric system", MISSING),
        ("`default` uses the default source", MISSING),
        ("If not set, the current time is used.", MISSING),
        ("If not set, 2 hours behind the current time is used.", MISSING),
        ("Default: `asc` when sorting by name, otherwise `desc`", MISSING),
        ("Defaults to 10 for guests and 20 for members.", MISSING),
        ("Default for 6.7 and higher is false, 6.6 and lower true.", MISSING),
        ("Matches the default language of the account", MISSING),
        ("Defaults to thirty days before the end.", MISSING),
    ],
)
def test_default(text: str, expected: object) -> None:
    value = default("value", text)
    assert value == expected
    assert type(value) is type(expected)


def test_default_of_a_text_stays_text() -> None:
    facts = facts_from_entry("(string) The code. Default: 10", "code")
    assert [f.value for f in facts if f.word == "default"] == ["10"]


def test_fact_quotes_the_words_that_tell_it() -> None:
    facts = facts_from_entry("How many rows to show. The default value is 20.", "rows")
    assert next(f.quote for f in facts if f.word == "default") == "default value is 20"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Comma-separated list of fields. Default values: id, name", ["id", "name"]),
        ("Array of strings. Defaults: `id`, `name`", ["id", "name"]),
        ("Array of strings. Default values: none", MISSING),
        ("A text. Default values: id, name", MISSING),
    ],
)
def test_several_defaults_are_those_of_a_list(text: str, expected: object) -> None:
    assert default("fields", text) == expected
