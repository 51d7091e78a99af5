"""Prose about one parameter to facts: small rules, each for one kind of sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from collgen.model import JsonValue
from collgen.understand.documentation.prose import topics
from collgen.understand.documentation.prose.bounds import read_bounds
from collgen.understand.documentation.prose.defaults import read_default
from collgen.understand.documentation.prose.foreign import (
    read_foreign_range,
    read_foreign_separator,
)
from collgen.understand.documentation.prose.formats import (
    read_example,
    read_formats,
    read_marks,
    read_unit,
)
from collgen.understand.documentation.prose.kinds import read_kind
from collgen.understand.documentation.prose.likely import (
    read_kind_of_unit,
    read_likely_kind,
)
from collgen.understand.documentation.prose.pipe_rules import read_pipe_rules
from collgen.understand.documentation.prose.presence import read_presence
from collgen.understand.documentation.prose.sets import read_values
from collgen.understand.documentation.prose.told import Prose, Told
from collgen.understand.documentation.prose.topics import CONDITION
from collgen.understand.documentation.text import plain

LONGEST = 4000
"""Characters of a description that are read; real ones that say more say it before."""

# With none of these and none of the words of `topics` there is nothing to find.
_SIGN = re.compile(r"[^\w\s.-]|\d|\n|[^\x00-\x7f]")
_NAME_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+|[^\W\d_a-zA-Z]+")


@lru_cache(maxsize=1 << 14)
def read_prose(
    markdown: str, name: str, types: tuple[str, ...] = ()
) -> tuple[Told, ...]:
    """Return what the description of the parameter `name` tells; `types` are known already."""
    text = plain(markdown[:LONGEST])
    if not any(map(str.isalnum, text)):
        return ()
    prose = Prose(text, _name_words(name), name.lower(), types)
    if not prose.topics & ~CONDITION and not _SIGN.search(text):
        return ()
    ruled = read_pipe_rules(prose)
    read_presence(prose)
    read_marks(prose)
    if prose.topics & topics.FOREIGN_LIST:
        read_foreign_separator(prose)
    if not ruled:
        read_values(prose)
    read_kind(prose)
    read_default(prose)
    read_bounds(prose)
    if prose.topics & topics.FOREIGN_RANGE and any(map(str.isdigit, text)):
        read_foreign_range(prose)
    read_formats(prose)
    read_likely_kind(prose)
    read_unit(prose)
    read_kind_of_unit(prose)
    read_example(prose)
    return tuple(_settled(prose))


@lru_cache(maxsize=1 << 12)
def _name_words(name: str) -> str:
    """Return the words of a name, and the name itself when it is another."""
    words = " ".join(_NAME_WORD.findall(name)).lower()
    return words if words == name.lower() else f"{words} {name.lower()}"


def _settled(prose: Prose) -> list[Told]:
    """Make the facts agree where two of them cannot both hold."""
    told = prose.told
    if prose.types == ("boolean",) and isinstance(prose.value("default"), str):
        # `Controls if … Defaults to `some_word``: it has more than two values.
        told.pop("type", None)
    default = told.get("default")
    if (
        default is not None
        and isinstance(default[0], str)
        and "array" in prose.types
        and "separator" in told
    ):
        told["default"] = ([default[0]], default[1])
    enum = prose.value("enum")
    if isinstance(enum, list):
        if "array" in prose.types:
            # The values are those of the items.
            told["items_enum"] = told.pop("enum")
        elif prose.value("default") is not None and prose.value("default") not in enum:
            # What the set said of the type goes with it.
            _, quote = told.pop("enum")
            if told.get("type", (None, ""))[1] == quote and not isinstance(
                prose.value("default"), str
            ):
                del told["type"]
        elif (
            prose.knows("type")
            and prose.numeric
            and any(isinstance(value, str) for value in enum)
        ):
            # `a timestamp in milliseconds or 5m, 2h, …`: neither word is the whole truth.
            for word in ("enum", "type", "items"):
                told.pop(word, None)
        else:
            for word in ("minimum", "maximum", "format"):
                told.pop(word, None)
    return [(word, value, quote) for word, (value, quote) in told.items()]


__all__ = ["JsonValue", "Told", "read_prose"]
