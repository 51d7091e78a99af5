"""Closed sets of values, and sentences that name none."""

from __future__ import annotations

import pytest

from collgen.understand.documentation import facts_from_entry


def values(name: str, text: str) -> object:
    return next(
        (f.value for f in facts_from_entry(text, name) if f.word == "enum"), None
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Allowed values: red, green, blue", ["red", "green", "blue"]),
        ("The colour.\n\nred\tAs fire\n\ndark_red\tAs blood.", ["red", "dark_red"]),
        ("The colour.\nred\tAs fire", None),
        ("Allowed values: <uid>, <gid>", None),
        ("The colour.\nRequired\tyes\nType\ttext", None),
        ("Valid values are red, green and blue.", ["red", "green", "blue"]),
        ("Possible values: `red`, `green`", ["red", "green"]),
        ("Accepted values are “red” or “green”.", ["red", "green"]),
        ("Available values: **red**, **green**.", ["red", "green"]),
        ('possible values = "RED, GREEN"', ["RED", "GREEN"]),
        ("Values are: red | green | blue", ["red", "green", "blue"]),
        ("Options: red | green", ["red", "green"]),
        ("Options are 'red' or 'green'", ["red", "green"]),
        ("One of red, green or blue.", ["red", "green", "blue"]),
        ("Must be one of: `red`, `green`", ["red", "green"]),
        ("Can be one of `red` or `green`.", ["red", "green"]),
        ("Can be either `red`, `green`, or `blue`.", ["red", "green", "blue"]),
        ("Can be 'red' or 'green'.", ["red", "green"]),
        ("Must be dark_red, green, or blue", ["dark_red", "green", "blue"]),
        (
            "It accepts the values (red, green, and dark_blue).",
            ["red", "green", "dark_blue"],
        ),
        ("Accepts `red` and `green`.", ["red", "green"]),
        ("red, green, blue are values. Default is red", ["red", "green", "blue"]),
        ("Only 'name' or '-name' are valid values", ["name", "-name"]),
        ("Only RED and GREEN are presently supported", ["RED", "GREEN"]),
        ("enum: RED, GREEN", ["RED", "GREEN"]),
        ("`red` | `green`. Defaults to `red`", ["red", "green"]),
        ("red &#124; green - the colour", ["red", "green"]),
        ("small (up to 5) | big (more than 5)", ["small", "big"]),
        ("up/down/not-available", ["up", "down", "not-available"]),
        ("ASC or DESC", ["ASC", "DESC"]),
        ("Classic or Modern", ["Classic", "Modern"]),
        ("RED, GREEN", ["RED", "GREEN"]),
        ("ascending (`asc`) or descending (`desc`)", ["asc", "desc"]),
        ("DESC for descending, or ASC for ascending sorts", ["DESC", "ASC"]),
        ("1=daily, 2=weekly, 3=monthly", [1, 2, 3]),
        ("Sweep: <br>0: off <br>1: on", [0, 1]),
        ("Kind of wallet <br>10 (hot) <br>12 (cold)", [10, 12]),
        ("1 (standard) or 2 (express)", [1, 2]),
        ("M (male) and F (female)", ["M", "F"]),
        ("Values in numbers are (7, 15, 30 which is a month)", [7, 15, 30]),
        ("Filter on the state\n  0-all\n  1-open\n  2-shut", [0, 1, 2]),
        ("Filter on the kind\n  hub\n  switch", ["hub", "switch"]),
        (
            "Valid values are:\n* `red` the warm one.\n* `blue` the cold one.",
            ["red", "blue"],
        ),
        (
            "Possible values: - **asc**: upwards. - **desc**: downwards.",
            ["asc", "desc"],
        ),
        ("Allowed values: <ul><li>RED</li><li>BLUE</li></ul>", ["RED", "BLUE"]),
        ("RED\nGREEN\nDARK_BLUE", ["RED", "GREEN", "DARK_BLUE"]),
        ('Must be "red".', ["red"]),
        ('Always "red"', ["red"]),
        ("Must be set to dark_red", ["dark_red"]),
        ("可选值：RED、GREEN", ["RED", "GREEN"]),
        ("Valores permitidos: rojo, verde", ["rojo", "verde"]),
        ("Возможные значения: red, green", ["red", "green"]),
        ("allowed values: 5, 10, 20", [5, 10, 20]),
        ("Allowed values: red, green. Default: red", ["red", "green"]),
        ("The tone. Allowed: red, green", ["red", "green"]),
        ("Can be red, green or both.", ["red", "green", "both"]),
        # The nearest wrong readings.
        ("Allowed values - Any string.", None),
        (
            "The valid values allowed for keys are integers, upper and lower case letters.",
            None,
        ),
        ("Valid values are non-negative integers.", None),
        ("Accepted values are from 0 to 360", None),
        ("If set to ‘true’ it starts. To stop, set this to ‘hangup’.", None),
        ("For example `red`, `green`", None),
        ("Colours such as red, green, blue", None),
        ("Possible values: red, green, etc.", None),
        ("Possible values: red, green, ...", None),
        ("current kinds: RED, GREEN (may be extended)", None),
        ("Must be unique", None),
        ("Must be greater than 5", None),
        ("Must be a string", None),
        ("Can be positive or negative.", None),
        ("Can be a user or a group", None),
        ("Whether the folder should be moved or renamed", None),
        ("Takes boolean values ‘true’ and ‘false’", None),
        ("Enum: `red` `blue`", ["red", "blue"]),
        ("`red` or `blue`, default `red`", ["red", "blue"]),
        ("Colour, `red` or `blue`, default `red`", ["red", "blue"]),
        ("Needs the id, `name` and `age` of the buyer", None),
        ("Order of rows. `asc` or `desc`.", ["asc", "desc"]),
        (
            "State of the rows\n(default: any)\nopen: Open ones.\nany: All.",
            ["open", "any"],
        ),
        ("Possible values:\n- `a` (default). The first.\n- `b`. The last.", ["a", "b"]),
        ("Order of rows, e.g. `asc` or `desc`.", None),
        ("Order of rows. `asc` or `desc` may be slow", None),
        ("true | false - turns it on", None),
        ("Must be one of: `true`, `false`.", None),
        ("user_id or order_id", None),
        ("Either `value` or `other` must be given", None),
        ("A path like /users/me", None),
        ("Use the `|` or `%7C` sign between names", None),
        ("a=red|green|blue is the same as a=red", None),
        ("Name, street, town", None),
        ("- Example: send 5\n- Note: not 6", None),
        (
            "You can add the following criteria:\n* `name` the name\n* `age` the age",
            None,
        ),
        (
            "- Type: `type(X)`. Possible values are `HOT` or `COLD`.\n- Name: `name(X)`.",
            None,
        ),
    ],
)
def test_values(text: str, expected: object) -> None:
    assert values("value", text) == expected


def test_values_of_a_list_are_those_of_its_items() -> None:
    facts = {
        f.word: f.value
        for f in facts_from_entry("Comma-separated list. Allowed values: red,blue", "x")
    }
    assert facts["items_enum"] == ["red", "blue"]
    assert "enum" not in facts


def test_a_default_outside_of_the_values_means_that_they_are_not_the_values() -> None:
    facts = {
        f.word: f.value
        for f in facts_from_entry("One of `a` or `b`. Default is `a:asc`.", "sort")
    }
    assert facts["default"] == "a:asc"
    assert "enum" not in facts


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("status", "Filter by status: open, shut", ["open", "shut"]),
        ("status", "Filter by status (open, shut)", ["open", "shut"]),
        ("status", "open, shut or lost", ["open", "shut", "lost"]),
        ("status", "[open, shut]", ["open", "shut"]),
        ("status", "State of the till, OPEN/SHUT", ["OPEN", "SHUT"]),
        ("pair", "Pair to trade, GOLD/SILVER", None),
        ("symbol", "10GOLD/SILVER5", None),
        ("status", "{open|shut}", ["open", "shut"]),
        ("order", "Sort direction (asc or desc)", ["asc", "desc"]),
        ("order", "`asc` or `desc` - up to you", ["asc", "desc"]),
        ("side", "Side of the trade ( BUY or SELL )", ["BUY", "SELL"]),
        ("active", "Whether it counts (0 or 1)", [0, 1]),
        ("type", "类型：1-电话，2-邮箱", [1, 2]),
        # Without a name that says so, a bare list may be of anything.
        ("login", "Way to log in (name or email)", None),
        ("language", "Code of the language (en, de, fr)", None),
        ("query", "Words joined by operators (`AND`, `OR`)", None),
        ("selector", 'Such as `tags("red","blue")`', None),
    ],
)
def test_the_name_may_say_that_a_list_is_one_of_values(
    name: str, text: str, expected: object
) -> None:
    assert values(name, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "required|string|max:255",
            {"required": True, "type": "string", "maxLength": 255},
        ),
        (
            "nullable|integer|between:18,99",
            {"required": False, "type": "integer", "minimum": 18, "maximum": 99},
        ),
        (
            "required|in:red,blue",
            {"required": True, "enum": ["red", "blue"], "type": "string"},
        ),
        ("sometimes|email", {"required": False, "format": "email", "type": "string"}),
        ("red|blue", {"enum": ["red", "blue"], "type": "string"}),
    ],
)
def test_validation_rules_between_pipes(text: str, expected: dict[str, object]) -> None:
    assert {
        fact.word: fact.value for fact in facts_from_entry(text, "value")
    } == expected
