"""Single cells of an argument table to facts, each kind of column in its own way."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from collgen.model import JsonValue, Keyword
from collgen.understand.documentation.lexicon import alternatives, words
from collgen.understand.documentation.prose import read_prose
from collgen.understand.documentation.text import (
    is_blank,
    literal,
    number,
    plain,
    word_set,
)
from collgen.understand.documentation.type_words import TypeWords, read_type

if TYPE_CHECKING:
    from collections.abc import Callable

    from collgen.understand.documentation.header_words import Role
    from collgen.understand.documentation.row_facts import RowFacts
    from collgen.understand.documentation.wire_names import NameCell

_CellReader: TypeAlias = "Callable[[RowFacts, str, str], None]"

_LIMITS: Final = word_set("minLength maxLength minimum maximum format")
_TYPE_CELL: Final = _LIMITS | word_set(
    "type enum items items_enum separator unit required default"
)
_BESIDE_TYPE: Final = _LIMITS | word_set("enum default required items_enum")
_MORE_THAN_A_TYPE = re.compile(r"[(\[,;:|\n]|[<>]=|\d|\benum\b", re.IGNORECASE)
_ASSIGNED = re.compile(
    r"(?P<type>[^=\n]{2,40}?)(?<![<>!])\s*=\s*"
    r"(?P<value>`[^`\n]{1,60}`|\"[^\"\n]{0,60}\"|'[^'\n]{0,60}'|[\w.+-]{1,60})"
)
_ENUM_CELL: Final = word_set(
    "enum type minimum maximum minLength maxLength items_enum default"
)
_WORD_ALONE = re.compile(r"`?[\w.-]+`?")
_FIRST_WORD = re.compile(r"[^\s,.;:(]+")


@cache
def _under_condition() -> re.Pattern[str]:
    """`Only if …`, `required when …`, `yes (for guests)`."""
    when = alternatives("cell.when")
    return re.compile(
        rf"(?:{alternatives('cell.limited')})\b"
        rf"|\w+(?: .*?\b|(?:, | ?[(-] ?|; ?)(?:{alternatives('cell.but')} )?){when}\b"
    )


# `0..1`, `[1..n]`: how often the value occurs, as UML and XML Schema write it.
_OCCURS = re.compile(
    r"(?P<least>\d{1,3})\s*(?:\.\.|-|:)\s*(?:\d{1,4}|n|m|\*|unbounded)"
)


def read_presence(row: RowFacts, by_role: dict[Role, str], name: NameCell) -> None:
    """Record `required` from the columns and marks that are about it, and `conditional`."""
    for cell, inverse in (
        (by_role.get("required"), False),
        (by_role.get("optional"), True),
    ):
        if cell is None:
            continue
        quote = plain(cell)
        required, conditional = _read_presence(quote, inverse=inverse)
        if required is not None:
            row.add("required", required, "table", quote)
        if conditional:
            row.add("conditional", " ".join(quote.split()), "table", quote)
        if " " in quote:
            # `Optional, default=20`.
            prose = read_prose(cell, name.name, row.types())
            row.extend((one for one in prose if one[0] == "default"), "table")
    if name.starred:
        row.add("required", True, "table", f"{name.name}*")
    # What stands in brackets behind a name: `id (M)`.
    letter = name.rest.strip("()[] ").lower()
    if letter in words("cell.letter_required", "cell.letter_optional"):
        required = letter in words("cell.letter_required")
        row.add("required", required, "table", f"{name.name} {name.rest}")


@lru_cache(maxsize=1 << 10)
def _read_presence(quote: str, *, inverse: bool) -> tuple[bool | None, bool]:
    """Return what a presence cell says, and whether it names a condition.

    A few words fill the whole column.
    """
    required = presence_of(quote, inverse=inverse)
    first = _FIRST_WORD.match(quote.lower())
    conditional = first is not None and first[0] in words("cell.conditional")
    return required, conditional or (required is False and len(quote.split()) > 2)


def presence_of(cell: str, *, inverse: bool = False) -> bool | None:
    """Return whether a presence cell says that the value is required; None when it does not say.

    `inverse` is for a column called `Optional`, where yes means that it is not.
    """
    text = cell.replace("`", "").strip(" *.[]()").lower()
    if not text or (inverse and text in words("cell.empty")):
        return None
    occurs = _OCCURS.fullmatch(text)
    if occurs is not None:
        return int(occurs["least"]) > 0
    first = _FIRST_WORD.match(text)
    yes, no = words("cell.yes"), words("cell.no")
    word = text if text in yes or text in no or first is None else first[0]
    if word in words("cell.conditional") or _under_condition().match(text):
        return False
    if word in words("cell.required", "cell.optional"):
        return word in words("cell.required")
    if word in yes:
        return not inverse
    return inverse if word in no else None


def read_type_cell(row: RowFacts, cell: str, name: NameCell) -> None:
    """Record `type` and its like from the type cell, or from the words behind the name."""
    if not cell and not name.rest:
        return
    quote = plain(cell)
    read = read_type(quote) if cell else TypeWords()
    if not read.types and name.rest:
        read, quote = _type_in_note(name.rest)
    if read.types:
        row.add(
            "type",
            list(read.types) if len(read.types) > 1 else read.types[0],
            "table",
            quote,
        )
    others: tuple[tuple[Keyword, JsonValue], ...] = (
        ("items", read.items),
        ("format", read.format),
        ("minLength", read.min_length),
        ("maxLength", read.max_length),
        ("required", read.required),
        ("separator", read.separator),
    )
    for word, value in others:
        if value is None:
            continue
        # `string?` says less of presence than a column of its own.
        marked = word == "required" and quote[-1:] in ("?", "!")
        if not (marked and row.knows(word)):
            row.add(word, value, "table", quote)
    if cell and (not read.types or _MORE_THAN_A_TYPE.search(quote)):
        wanted = _TYPE_CELL if not read.types else _LIMITS
        if len(read.types) == 1:
            wanted = _BESIDE_TYPE
        row.extend(
            (
                one
                for one in read_prose(cell, name.name, row.types())
                if one[0] in wanted
            ),
            "table",
        )
    assigned = _ASSIGNED.fullmatch(quote) if "=" in quote else None
    if assigned is not None and read_type(assigned["type"]).types:
        # `int = 20`, as source code writes a default.
        row.add("type", read_type(assigned["type"]).types[0], "table", quote)
        row.add("default", literal(assigned["value"]), "table", quote)


def _type_in_note(rest: str) -> tuple[TypeWords, str]:
    """`name (string, required)`, `name • Integer`, a second line `string`."""
    quote = rest.split("\n")[0].strip("()•|:,-* ")
    if quote.startswith("["):
        quote = quote.strip("[] ")
    read = read_type(quote)
    return (read if read.types else read_type(quote.split(",")[0])), quote


def read_other(row: RowFacts, by_role: dict[Role, str], name: str) -> None:
    """Record what the columns for defaults, values, examples, limits, patterns and units hold."""
    for role, cell in by_role.items():
        reader = _READERS.get(role)
        if reader is not None and plain(cell).lower() not in {"", *words("cell.empty")}:
            reader(row, cell, name)


def _default(row: RowFacts, cell: str, name: str) -> None:
    text = plain(cell)
    if _WORD_ALONE.fullmatch(text):
        row.add("default", literal(text), "table", text)
        return
    statements = read_prose(f"Default: {cell}", name, row.types())
    for word, value, *_ in statements:
        if word == "default":
            row.add("default", value, "table", text)
            return
    if " " not in text and not is_blank(text.strip("`\"'")):
        row.add("default", literal(text), "table", text)


def _enum(row: RowFacts, cell: str, name: str) -> None:
    lead = "\n" if "\n" in plain(cell) else " "
    statements = read_prose(f"Allowed values:{lead}{cell}", name, row.types())
    row.extend((one for one in statements if one[0] in _ENUM_CELL), "table")


def _example(row: RowFacts, cell: str, _name: str) -> None:
    row.add("example", literal(plain(cell)), "table", plain(cell))


def _prose(row: RowFacts, cell: str, name: str) -> None:
    row.extend(read_prose(cell, name, row.types()), "table")


def _limit(word: Keyword) -> _CellReader:
    def read(row: RowFacts, cell: str, name: str) -> None:
        value = number(plain(cell).strip("`"))
        if value is None:
            lead = "Length: " if word == "maxLength" else ""
            row.extend(read_prose(f"{lead}{cell}", name, row.types()), "table")
        elif word != "maxLength" or (
            isinstance(value, int) and set(row.types()) <= {"string", "null"}
        ):
            row.add(word, value, "table", cell)

    return read


def _pattern(row: RowFacts, cell: str, _name: str) -> None:
    row.add("pattern", plain(cell).strip("`/"), "table", cell)


def _unit(row: RowFacts, cell: str, _name: str) -> None:
    row.add("unit", plain(cell).strip("`"), "table", cell)


_READERS: Final[dict[Role, _CellReader]] = {
    "default": _default,
    "enum": _enum,
    "example": _example,
    "format": _prose,
    "rules": _prose,
    "minimum": _limit("minimum"),
    "maximum": _limit("maximum"),
    "max_length": _limit("maxLength"),
    "pattern": _pattern,
    "unit": _unit,
}
