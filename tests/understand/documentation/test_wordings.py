"""Wordings that earlier readings missed or misread, each a kind of its own."""

from __future__ import annotations

import pytest

from collgen.understand.documentation import facts_from_entry, plain_summary

READ = (
    "enum",
    "default",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "format",
    "deprecated",
)


RED = {"enum": ["red", "blue", "green"]}


def read(name: str, text: str) -> dict[str, object]:
    """Return what is read of a value, without its type."""
    facts = facts_from_entry(text, name)
    return {fact.word: fact.value for fact in facts if fact.word in READ}


def held_to(name: str, text: str) -> set[str]:
    """Return the words of the facts that a caller is held to."""
    return {fact.word for fact in facts_from_entry(text, name) if fact.stated}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        # What would refuse a call that the API takes.
        ("weight", "A decimal with at most 12 decimal places", {}),
        ("kinds", "You may pass either `kind` or `kinds`, but not both", {}),
        ("route", "You must also set one of `first_stop`, or `last_stop`", {}),
        ("start", "When it starts (can be future or past)", {}),
        ("text", "Does not support formatting or linkification", {}),
        (
            "search",
            'A search can be prefix (name*), contains (*name*) or exact ("name")',
            {},
        ),
        (
            "fields",
            "At most 50 fields. Each field name is limited to 255 characters",
            {},
        ),
        ("to", 'Either "me", "you", or a newline separated list of addresses', {}),
        (
            "detail",
            'object {"a": string, "kind": number, 0 (one) / 1 (two), "b": 2}',
            {},
        ),
        ("offset", "Positive or negative. If it is UTC-05:00, the offset is -300", {}),
        (
            "Gate",
            '<Gate name="North">\n<Part name="Door">\n<Part name="Lock" />\n</Gate>',
            {},
        ),
        ("avoid", "For example avoid=tolls|ferries", {}),
        ("lang", "A code. Example: `en` for English, `fr` for French.", {}),
        ("kind", "Can be 'hot', 'cold' or another one that is listed in 4.", {}),
        ("age", "Must be 18 or older", {}),
        (
            "order",
            "The order, ascending (asc) or descending (desc).",
            {"enum": ["asc", "desc"]},
        ),
        (
            "warm",
            "If set to `true` it is warm, the default is `false`",
            {"default": False},
        ),
        ("state", "One of the values: 1. open 2. shut, 3. kept shut", {}),
        ("reach", "What others in the\nhouse.\n\n`none` means nobody.", {}),
        ("kind", "Shops (`a.example`) have `b`, those (`c.example`) `d`", {}),
        ("limit", "Min: 1, max: 50", {"minimum": 1, "maximum": 50}),
        ("limit", "min=1, max=50", {"minimum": 1, "maximum": 50}),
        ("limit", "The value must be 1 to 50", {"minimum": 1, "maximum": 50}),
        ("limit", "1 <= limit <= 50", {"minimum": 1, "maximum": 50}),
        ("limit", "By default, 5 is used", {"default": 5}),
        ("limit", "If not set the value is 5.", {"default": 5}),
        ("limit", "Default limit is 5", {"default": 5}),
        ("limit", "Number of rows; 5 if not specified", {"default": 5}),
        ("name", "(max. 50 characters)", {"maxLength": 50}),
        (
            "name",
            "At least 1 and no more than 50 characters",
            {"minLength": 1, "maxLength": 50},
        ),
        ("colour", "Allowed colours are red, blue, green", RED),
        ("colour", "Currently supports `red`, `blue`, and `green`.", RED),
        ("colour", "Choose one: red, blue, green", RED),
        ("colour", "Colour - red, blue or green", RED),
        (
            "bounds",
            "Can be: `in` to include the first or `out` to leave it out.",
            {"enum": ["in", "out"]},
        ),
        (
            "show",
            "If the value of this is set to `0`, none are shown. If it is set to `1`, all.",
            {"enum": [0, 1]},
        ),
        (
            "filter",
            "`mine` means those of yours. `all` or `any` means all.",
            {"enum": ["mine", "all", "any"]},
        ),
        (
            "entries",
            "Formats: - `tsv` (default) - tab-separated values - `csv` - comma-separated ones",
            {"enum": ["tsv", "csv"], "default": "tsv"},
        ),
        ("hash", "SHA256 hash of the key and the time in seconds", {}),
        # Sets of values.
        (
            "way",
            "How it travels:\n* `air` - by plane\n* `sea` - by ship",
            {"enum": ["air", "sea"]},
        ),
        (
            "way",
            "How it travels:\n* air: by plane\n* sea: by ship",
            {"enum": ["air", "sea"]},
        ),
        (
            "way",
            "How it travels:<br>**air** – by plane<br>**sea** – by ship",
            {"enum": ["air", "sea"]},
        ),
        (
            "way",
            "How it travels: <ul><li>air: by plane</li><li>sea: by ship</li></ul>",
            {"enum": ["air", "sea"]},
        ),
        (
            "kinds",
            "Allowed values: ALL: everything ordered today; PAID: what is paid",
            {"enum": ["ALL", "PAID"]},
        ),
        (
            "format",
            "`tsv` - tab-separated values, `csv` - comma-separated values",
            {"enum": ["tsv", "csv"]},
        ),
        (
            "lane",
            "Use one of left, middle (the fast one) or right.",
            {"enum": ["left", "middle", "right"]},
        ),
        (
            "tank",
            "Set to `hot` to warm the tank. Set to `cold` to fill it as it is.",
            {"enum": ["hot", "cold"]},
        ),
        ("size", "Size (Small = `1`, Large = `2`)", {"enum": [1, 2]}),
        ("notice", "None = 0, Email = 1", {"enum": [0, 1]}),
        (
            "side",
            "Possible values: **north**, **south**, or **ALL**",
            {"enum": ["north", "south", "ALL"]},
        ),
        (
            "label",
            "Whether the label is plain or striped",
            {"enum": ["plain", "striped"]},
        ),
        ("answer", "1 is yes, 0 is no", {"enum": [1, 0]}),
        (
            "step",
            "Supported steps are hourly and weekly",
            {"enum": ["hourly", "weekly"]},
        ),
        (
            "state",
            "State of the crate. OPEN, SHUT, LOST",
            {"enum": ["OPEN", "SHUT", "LOST"]},
        ),
        ("door", "It can either be `open` or `shut`", {"enum": ["open", "shut"]}),
        ("kind", "required,oneof=a b", {"enum": ["a", "b"]}),
        (
            "lid",
            "Values. Off: The lid stays shut. Half: The lid is ajar. Full: It opens.",
            {"enum": ["Off", "Half", "Full"]},
        ),
        ("code", 'Examples of the format: ["A1","B2"]', {}),
        ("cutoff", "Sent as either `frail` or `cold` the cutoff is noon", {}),
        # Defaults.
        ("order", "How it is sorted (default is ascending)", {"default": "ascending"}),
        ("fruit", "Default if omitted is 'ripe'", {"default": "ripe"}),
        ("size", "By default, the value is `5`", {"default": 5}),
        ("size", "How many there are (200 by default)", {"default": 200}),
        ("size", "The default is 5 unless a gate is given", {}),
        ("crates", "ALL means every crate (default)", {"default": "ALL"}),
        ("wait", "The time in seconds. Defaults to 2 hours", {"default": 7200}),
        # Bounds.
        ("note", "Limit 24 characters", {"maxLength": 24}),
        ("note", "The max length for this field is 24 characters", {"maxLength": 24}),
        ("limit", "Between `1` and `50`", {"minimum": 1, "maximum": 50}),
        ("page", "Starts from page 1", {"minimum": 1}),
        ("limit", "Cannot be less than 10", {"minimum": 10}),
        ("limit", "Can be more than 1 but no more than 10", {"maximum": 10}),
        ("limit", "Max of 20 allowed per page", {"maximum": 20}),
        ("pin", "6-16 characters", {"minLength": 6, "maxLength": 16}),
        (
            "wait",
            "From 600 seconds (10 minutes) up to your depot's limit",
            {"minimum": 600},
        ),
        ("spare", "**Engine >= 3.2** Only show lorries with a spare wheel", {}),
        (
            "port",
            "The three letter code of the harbour",
            {"minLength": 3, "maxLength": 3},
        ),
        (
            "ref",
            "The 12-digit number of the parcel",
            {"minLength": 12, "maxLength": 12},
        ),
        ("note", "omitempty,max=50", {"maxLength": 50}),
        ("parcels", "At most 100 parcels in a request", {}),
        ("span", "for example `[500 TO 900]`", {}),
        # Formats.
        (
            "until",
            "Handed over on or after the specified datetime",
            {"format": "date-time"},
        ),
        ("until", "UTC date and time", {"format": "date-time"}),
        ("day", "ISO 8601 date string of the harvest", {"format": "date"}),
        ("barrel", "A UUID string identifying this barrel", {"format": "uuid"}),
        ("picture", "A link to the picture", {"format": "uri"}),
        # Deprecation.
        (
            "lid",
            "&#9888; Deprecated since v3.1 Colour of the lid",
            {"deprecated": True},
        ),
        ("lid", r"\@deprecated. use `b`", {"deprecated": True}),
        ("labels", "Using labels with this call is deprecated", {"deprecated": True}),
    ],
)
def test_wordings(name: str, text: str, expected: dict[str, object]) -> None:
    assert read(name, text) == expected


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [
        ("search", "Minimum 2 characters (or 1 if using `exact_match`)", "minLength"),
        ("count", "At least 5 when `all` is set", "minimum"),
        ("sort", "Valid values are name, age. May precede any with a -.", "enum"),
        ("sort", "Valid values are `name` and `age`. You can append `:asc`.", "enum"),
        (
            "state",
            "Ours support `new`, `hot`, and `old`, while theirs include additional ones",
            "enum",
        ),
        ("lang", "Values: `eng`, `deu`. You can combine them: `eng+deu`.", "enum"),
        ("lid", 'One of "red", "blue 7". "blue" is a synonym of "blue 7".', "enum"),
        (
            "lang",
            "Allowed languages are `a` and `b` for shops. Tills take `c`.",
            "enum",
        ),
        ("role", '"a" means this, as "c" does. "b" means that.', "enum"),
        ("sort", "Works on the following fields:\n* `name`\n* `age`", "enum"),
    ],
)
def test_what_other_words_restrict_or_extend_is_documented_only(
    name: str, text: str, word: str
) -> None:
    assert word in read(name, text)
    assert word not in held_to(name, text)


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("crate", "The crate number (int) or crate GUID", None),
        ("hash", "SHA256 hash of the key and the time in seconds", None),
        ("skip", "• Optional • boolean. Will skip drafts", "boolean"),
    ],
)
def test_kinds(name: str, text: str, kind: str | None) -> None:
    found = {fact.word: fact.value for fact in facts_from_entry(text, name)}
    assert found.get("type") == kind


def test_signs_may_be_the_values() -> None:
    assert read("cut", "Possible values: `,`, `;`") == {"enum": [",", ";"]}


@pytest.mark.parametrize(
    ("cell", "required"),
    [
        ("**Required** Name of the parcel", True),
        ("Facultativa. La nota", False),
        ("Obrigatoria. O nome", True),
        ("Optionnel. Le nom", False),
        ("Wymagana. Nazwa", True),
        ("Opcjonalna. Nazwa", False),
    ],
)
def test_presence(cell: str, required: bool) -> None:
    found = {fact.word: fact.value for fact in facts_from_entry(cell, "name")}
    assert found["required"] is required


def test_values_of_which_one_may_be_missing_are_documented_only() -> None:
    text = "The options are 'call', 'push', text'."
    assert read("way", text) == {"enum": ["call", "push"]}
    assert "enum" not in held_to("way", text)


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("None", ""),
        ("null", ""),
        ("name|Words\n:---:|:---:\nemail|The address", ""),
        ("Opens a till.\n\nname|Words\n:---:|:---:", "Opens a till."),
    ],
)
def test_no_words_are_no_summary(text: str, summary: str) -> None:
    assert plain_summary(text) == summary


@pytest.mark.parametrize(
    "text",
    [
        "Colour of the lid. One of: red, green, blue",
        "Allowed: red, green, blue",
        "Options are red, green and blue.",
        "Acceptable values are red, green, or blue.",
        "Accepts: red, green, blue",
        "Accepts red, green or blue",
        "Supported values: red | green | blue",
        "red|green|blue",
        "The lid's colour. Can be one of red, green or blue",
        "Must be one of the following values: red, green, blue",
        "Choose from: red, green, blue",
        "Which colour to use: red / green / blue",
        'Enumeration of "red", "green" and "blue"',
        "red: the first. One of red/green/blue",
        "The colour: red, green or blue",
        "Colour of the lid: red (warm), green (cool), or blue (cold).",
        "The colour of the lid, which can be red, green or blue",
        "Valid values include: red, green, and blue",
        "The following values are allowed: red, green, blue",
        "It can have the values red, green, blue.",
        "Indicates whether the lid is `red`, `green` or `blue`.",
        "[red, green, blue] The colour of the lid",
        "Colour:\n- red\n- green\n- blue",
        "Valid values are `red`, which is warm, `green`, and `blue`, which is cold",
    ],
)
def test_a_set_in_other_words(text: str) -> None:
    assert read("colour", text) == {"enum": ["red", "green", "blue"]}


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("state", "The open or shut state of the gate.", {"enum": ["open", "shut"]}),
        (
            "state",
            "The state of the gate, either open or shut.",
            {"enum": ["open", "shut"]},
        ),
        ("state", "Return open, shut, or all gates", {"enum": ["open", "shut", "all"]}),
        (
            "format",
            "Format of the report - json (by default if not specified), xml",
            {"enum": ["json", "xml"], "default": "json"},
        ),
        (
            "side",
            'If set to "left" the lid opens there. If "right" then it opens there.',
            {"enum": ["left", "right"]},
        ),
        (
            "direction",
            "The order. Default: `asc` when sorted by name, otherwise `desc`.",
            {"enum": ["asc", "desc"]},
        ),
        (
            "shared",
            "Can be `a` or `b`. If the gate is open, `shared` can also be `c`.",
            {"enum": ["a", "b", "c"]},
        ),
        ("kind", "One of a, b or c", {"enum": ["a", "b", "c"]}),
        ("type", "How it is sent, either SMS or MMS.", {"enum": ["SMS", "MMS"]}),
        ("page", "Which page. By default `page=1`.", {"default": 1}),
        ("start", "Where it starts, being `0` the default value.", {"default": 0}),
        (
            "wait",
            "Seconds, max is 180. Default value is also 180.",
            {"maximum": 180, "default": 180},
        ),
        ("open", "If true, it is open.Default is false.", {"default": False}),
        ("angle", "Angle, 0-359, in degrees, up is 0", {"minimum": 0, "maximum": 359}),
        ("zoom", "zoom 1 to 100 percent", {"minimum": 1, "maximum": 100}),
        ("pin", "It should be a 6-10 digit number", {"minLength": 6, "maxLength": 10}),
        # What is no set.
        ("day", "Written as DD/MM/YYYY or YYYY-MM-DD", {"format": "date"}),
        ("hooks", "Each must begin with http:// or https://.", {}),
        ("usage", "If true, information (limits, usage) is returned.", {}),
        ("offset", "If the local time is UTC+02:00, the offset is 120.", {}),
    ],
)
def test_values_in_other_words(
    name: str, text: str, expected: dict[str, object]
) -> None:
    assert read(name, text) == expected


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("key", "Your public key (test or live)"),
        ("mode", "Filter jobs by sending or receiving mode."),
        ("status", "Filter by status: open, shut"),
    ],
)
def test_a_set_that_may_be_no_set_holds_nobody(name: str, text: str) -> None:
    assert "enum" in read(name, text)
    assert "enum" not in held_to(name, text)
