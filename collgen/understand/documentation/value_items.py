"""Lists whose items are the values of an argument or a field: `* WAITING - nobody has answered`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collgen.understand.documentation.lexicon import words
from collgen.understand.documentation.text import literal, plain, unquote
from collgen.understand.documentation.titles import last_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collgen.model import JsonValue
    from collgen.understand.documentation.blocks import Item
    from collgen.understand.documentation.sections import Section

_SIGN_LIKE = re.compile(r"[A-Z][A-Z0-9_-]*|-?\d+")
_ITEM = re.compile(
    r"(?P<value>`[^`\n]{1,60}`|\"[^\"\n]{1,60}\"|'[^'\n]{1,60}'|-?\w[\w.+]*(?:-\w[\w.+]*)*)"
    r"[ ]*(?:$|\n|[-:=(]|is\b|means\b)"
)


def listed_values(
    items: Sequence[Item], section: Section
) -> tuple[JsonValue, ...] | None:
    """Return the values that a list has one by one, if the heading above or they say that they are.

    Those in capitals and numbers are values whatever the heading is called; others are where it
    ends with a word for values: `Order status`, `Call types`.
    """
    values: list[str] = []
    for item in items:
        found = _ITEM.match(plain(item.text))
        if found is None or unquote(found["value"]).lower() in words(
            "heading.value_label"
        ):
            return None
        values.append(unquote(found["value"]))
    if len(values) < 2 or len(set(values)) < len(values):
        return None
    of_kind = section.kind == "enum" or last_word(section.title) & words("name.kinds")
    if not of_kind and not all(map(_SIGN_LIKE.fullmatch, values)):
        return None
    return tuple(map(literal, values))
