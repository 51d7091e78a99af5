"""Required, optional, conditional: one sentence a case, its nearest wrong reading beside it."""

from __future__ import annotations

import pytest

from collgen.understand.documentation import facts_from_entry

REQUIRED, OPTIONAL, UNTOLD, CONDITIONAL = (
    "required",
    "optional",
    "untold",
    "conditional",
)


def presence(name: str, text: str) -> str:
    facts = {fact.word: fact.value for fact in facts_from_entry(text, name)}
    if "required" not in facts:
        return UNTOLD
    if facts["required"]:
        return REQUIRED
    return CONDITIONAL if "conditional" in facts else OPTIONAL


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("id", "required", REQUIRED),
        ("id", "[Required] If there is no name.", CONDITIONAL),
        ("id", "(required) when the name is left out", CONDITIONAL),
        ("id", "[Required] Iffy as it is.", REQUIRED),
        ("id", "Required. The id of the shop.", REQUIRED),
        ("id", "(Required) The id of the shop", REQUIRED),
        ("id", "[REQUIRED] The id of the shop", REQUIRED),
        ("id", "**Required**. The id of the shop", REQUIRED),
        ("id", "*required* - the id of the shop", REQUIRED),
        ("id", "mandatory, the id of the shop", REQUIRED),
        ("id", "The id of the shop (required)", REQUIRED),
        ("id", "The id of the shop. Required.", REQUIRED),
        ("id", "(req) The id of the shop", REQUIRED),
        ("id", "<required> The id of the shop", REQUIRED),
        ("id", "Required? Yes", REQUIRED),
        ("id", "The id of the shop. Must be provided.", REQUIRED),
        ("id", "`string` · required · the id of the shop", REQUIRED),
        ("id", "string, required — the id of the shop", REQUIRED),
        ("id", "The id of the shop (string, required)", REQUIRED),
        ("id", "This field is required.", REQUIRED),
        ("id", "This is a required parameter.", REQUIRED),
        ("shop", "Shop ID is required to open a till", REQUIRED),
        ("x-token", "A token that is required to make an API call.", REQUIRED),
        ("x-token", "Required for all requests.", REQUIRED),
        ("id", "required: true\nThe id of the shop", REQUIRED),
        ("id", "Obligatorio. El id de la tienda", REQUIRED),
        ("id", "必填，店铺编号", REQUIRED),
        ("id", "必須。店舗の番号", REQUIRED),
        ("id", "(Required) Only open shops count", REQUIRED),
        ("note", "optional", OPTIONAL),
        ("note", "Optional. Text of the note", OPTIONAL),
        ("note", "(optional) Text of the note", OPTIONAL),
        ("note", "Optional text of the note", OPTIONAL),
        ("note", "An optional text", OPTIONAL),
        ("note", "Text of the note. Optional, plain text.", OPTIONAL),
        ("note", "Not required. Text of the note", OPTIONAL),
        ("note", "This parameter is optional and holds the note", OPTIONAL),
        ("note", "Text of the note, can be omitted", OPTIONAL),
        ("note", "required: false", OPTIONAL),
        ("note", "[opt.] Text of the note", OPTIONAL),
        ("note", "Mandatory - No", OPTIONAL),
        ("note", "选填，备注", OPTIONAL),
        ("note", "任意。メモ", OPTIONAL),
        ("note", "선택사항: 메모", OPTIONAL),
        ("note", "sometimes required", CONDITIONAL),
        ("note", "Required if the order is a gift", CONDITIONAL),
        ("note", "Required when `gift` is true. Optional otherwise.", CONDITIONAL),
        ("note", "Text of the note, required when editing", CONDITIONAL),
        ("note", "This is a required field if the order is a gift.", CONDITIONAL),
        ("note", "(required for gifts) Text of the note", CONDITIONAL),
        ("note", "If no page is given, this parameter is required.", CONDITIONAL),
        ("note", "Optional. This parameter is only required for guests.", CONDITIONAL),
        # The nearest wrong readings.
        ("scope", "Expansion required.", UNTOLD),
        ("flag", "Whether the answer is optional.", UNTOLD),
        ("role", "The role that the required permission belongs to", UNTOLD),
        ("zone", "The version of the required zone", UNTOLD),
        ("state", "Returns the optional features of the shop", UNTOLD),
        ("range", "Both START and STOP are required.", UNTOLD),
        ("key", "Using this key does not require a login.", UNTOLD),
        ("level", "Required level of service", UNTOLD),
        ("name", "Must be provided by the caller's bank", UNTOLD),
        ("name", "Must be provided if the shop is shut", UNTOLD),
        ("name", "required - no spaces in it", REQUIRED),
        ("fields", "Login required if any private field is asked for", UNTOLD),
    ],
)
def test_presence(name: str, text: str, expected: str) -> None:
    assert presence(name, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Applicable only if `tone` is set.", True),
        ("Only used when the order is a gift.", True),
        ("Either `shop` or `till` must be provided.", True),
        ("Used for the label on the box.", False),
        ("The values allowed for keys are letters.", False),
    ],
)
def test_condition(text: str, expected: bool) -> None:
    words = [fact.word for fact in facts_from_entry(text, "tone_length")]
    assert ("conditional" in words) is expected


@pytest.mark.parametrize(
    "text",
    [
        "either shop or till needed",
        "At least one of `shop` and `till` must be given.",
        "Exactly one of shop or till should be specified",
    ],
)
def test_one_of_several(text: str) -> None:
    assert presence("shop", text) == CONDITIONAL
