"""Prose about one parameter to facts: a stream of tokens, and small rules over its concepts."""

from __future__ import annotations

from functools import lru_cache

from collgen.understand.documentation.prose.bounds import read_bounds
from collgen.understand.documentation.prose.defaults import read_default
from collgen.understand.documentation.prose.formats import read_formats
from collgen.understand.documentation.prose.kinds import read_kind
from collgen.understand.documentation.prose.marks import (
    read_example,
    read_marks,
    read_unit,
)
from collgen.understand.documentation.prose.presence import read_presence
from collgen.understand.documentation.prose.reading import Prose, Statement
from collgen.understand.documentation.prose.sets import read_values
from collgen.understand.documentation.prose.tokens import states_something
from collgen.understand.documentation.prose.type_hints import (
    read_kind_of_unit,
    read_type_hint,
)
from collgen.understand.documentation.prose.validation_rules import read_rules
from collgen.understand.documentation.text import marked

__all__ = ["Statement", "read_prose"]

LONGEST = 4000
"""Characters of a description that are read; real ones that say more say it before."""


@lru_cache(maxsize=1 << 14)
def read_prose(
    markdown: str, name: str, types: tuple[str, ...] = ()
) -> tuple[Statement, ...]:
    """Return what the description of the parameter `name` states; `types` are known already."""
    text = marked(markdown[:LONGEST])
    if not any(map(str.isalnum, text)):
        return ()
    if not states_something(text):
        return ()
    prose = Prose(text, name, types)
    ruled = read_rules(prose)
    read_presence(prose)
    read_marks(prose)
    if not ruled:
        read_values(prose)
    read_kind(prose)
    read_default(prose)
    read_bounds(prose)
    read_formats(prose)
    read_type_hint(prose)
    read_unit(prose)
    read_kind_of_unit(prose)
    read_example(prose)
    return tuple(_settled(prose))


def _settled(prose: Prose) -> list[Statement]:
    """Make the facts agree where two of them cannot both hold."""
    statements = prose.statements
    if prose.types == ("boolean",) and isinstance(prose.value("default"), str):
        # `Controls if … Defaults to `some_word``: it has more than two values.
        statements.pop("type", None)
    default = statements.get("default")
    if (
        default is not None
        and isinstance(default.value, str)
        and "array" in prose.types
        and "separator" in statements
    ):
        statements["default"] = default._replace(value=[default.value])
    enum = prose.value("enum")
    if isinstance(enum, list):
        if "array" in prose.types:
            # The values are those of the items.
            statements["items_enum"] = statements.pop("enum")._replace(
                word="items_enum"
            )
        elif prose.value("default") is not None and prose.value("default") not in enum:
            _drop_set(prose)
        elif (
            prose.knows("type")
            and prose.numeric
            and any(isinstance(value, str) for value in enum)
        ):
            # `a timestamp in milliseconds or 5m, 2h, …`: neither word is the whole truth.
            for word in ("enum", "type", "items"):
                statements.pop(word, None)
        else:
            for word in ("minimum", "maximum", "format"):
                statements.pop(word, None)
    return list(statements.values())


def _drop_set(prose: Prose) -> None:
    """Forget a set that the default is not of, and what it said of the type."""
    quote = prose.statements.pop("enum").quote
    kind = prose.statements.get("type")
    if (
        kind is not None
        and kind.quote == quote
        and not isinstance(prose.value("default"), str)
    ):
        del prose.statements["type"]
