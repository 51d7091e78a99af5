"""Patterns over tokens: rows of data, each compiled once.

A row of `patterns/<family>.toml` has what it yields, a pattern, and texts that it is found in. A
pattern is a line of elements, each for one token:

- `most` a word of a concept of the vocabulary; `most/limit` of one of two; `most~not` of the first
  and not of the second; `~not` a token that is not of it;
- `N` a number, `M` a value in code marks or quotes, `W` a word, `OWN` a word of the parameter's
  name, … (`KINDS`); `ANY` token but the end of a sentence, `X` any at all; any other character is
  that sign;
- `?`, `*`, `{0,4}` behind an element repeat it; `ANY{0,4}?` is a gap in a sentence;
- `low=N` names the token; `[ … | … ]` groups;
- `a+B` is a token of both; `&most`, `&[` ask for what follows, `!most`, `![` for its absence;
- `START`, `PAUSE`, … (`BETWEEN`) stand between tokens; a name of `let` stands for more elements.

A text is one string for this: `\0` and a few letters for each token, and `\0` at its end.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property, reduce
from operator import or_
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from collgen.understand.documentation.prose.letters import (
    FIRST_CONCEPT,
    KINDS,
    kind_bit,
)
from collgen.understand.documentation.prose.tokens import bit_numbers, concept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from collgen.understand.documentation.prose.letters import Encoded
    from collgen.understand.documentation.prose.reading import Prose

_FOLDER: Final = Path(__file__).parent / "patterns"
_REACH: Final = 16
"""Tokens that are looked at before one."""
BETWEEN: Final = {
    "TEXT": r"\A",
    "START": r"(?:\A|(?<=[pl]))",
    "LINESTART": r"(?:\A|(?<=l))",
    "OPENS": r"(?:\A|(?<=[pl(\[{,;]))",
    "APART": r"(?<![-/])",
    "FOREIGN": r"(?<=a)",
    "AFTER_STOP": r"(?<=p)",
    "NOT_COMMA": r"(?<!,)",
    "AFTER_BRACKET": r"(?<=[(\[{=|])",
    "AFTER_OPENING": r"(?<=[(\[{:=\-|,)])",
    "LISTED": r"(?<=[,·•|:;])",
    "CLOSES": r"(?<=[)\]])",
    "AFTER_SIGN": r"(?<=[;(:!?])",
    "CLAUSE": r"(?:\A|(?<=[pl(\[{,;:]))",
    "PAUSE": r"(?=\0(?:[^\0]*[pl,;:)\]}|>]\0|s[^\0]*-\0s|\Z))",
    "LAST": r"(?=\0\Z)",
}  # fmt: skip
_ANY: Final = r"[^\0]++(?<![pl])"
_ELEMENT: Final = re.compile(
    r"(?:(?P<name>[a-z]+)=(?=.))?(?P<ahead>[!&](?=.))?(?P<body>.+?)"
    r"(?P<times>(?<=.)(?:[?*]|\{\d+,\d*\}\??))?"
)

_GROUPS: Final = {"[": "(?:", "![": "(?!", "&[": "(?="}
_GROUP_END: Final = re.compile(r"\](?:[?*]|\{\d+,\d*\}\??)?")


@dataclass(frozen=True)
class Row:
    """A pattern, and what it yields where it is found."""

    yields: str
    elements: tuple[str, ...]
    needs: tuple[int, ...]
    """Concepts and kinds, as bits: of each of these sets the text has one at least."""
    cases: tuple[str, ...]

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern, compiled for the first text that may have it."""
        return re.compile("".join(_compiled(self.elements)))


class Hit(NamedTuple):
    """Where a row was found: the tokens from `first` to before `end`."""

    row: Row
    first: int
    end: int
    named: dict[str, int]
    """The index of each named token."""


class Table:
    """The rows of a table, in the order that they stand in."""

    __slots__ = ("_bits", "_possible", "rows")

    def __init__(self, rows_: Iterable[Row]) -> None:
        """Keep the rows."""
        self.rows = tuple(rows_)
        self._bits = reduce(or_, (need for row in self.rows for need in row.needs), 0)
        self._possible: dict[int, tuple[Row, ...]] = {}

    def possible(self, mask: int) -> tuple[Row, ...]:
        """Return the rows that a text of these concepts may have."""
        bits = mask & self._bits
        found = self._possible.get(bits)
        if found is None:
            found = tuple(row for row in self.rows if all(map(bits.__and__, row.needs)))
            self._possible[bits] = found
        return found


@cache
def tables(file: str) -> dict[str, Table]:
    """Return the tables of a file."""
    found = tomllib.loads((_FOLDER / f"{file}.toml").read_text("utf-8"))
    let = found.get("let", {})
    return {
        table: Table(read_row(let, *row) for row in written)
        for table, written in found["rows"].items()
    }


@cache
def rows(family: str) -> Table:
    """Return a table, `presence.dependency`, or the one named as its file."""
    file, _, table = family.partition(".")
    return tables(file)[table or file]


def read_row(let: dict[str, str], yields: str, pattern: str, *cases: str) -> Row:
    """Return a row; what `let` has stands for more elements."""
    elements = tuple(_written_out(pattern.split(), let))
    return Row(yields, elements, tuple(_needs(elements)), cases)


def _written_out(elements: list[str], let: dict[str, str]) -> Iterator[str]:
    for element in elements:
        name = element.rstrip("?*}{,0123456789")
        times = element[len(name) :]
        if name not in let:
            yield element
        elif " " not in let[name]:
            yield let[name] + times
        else:
            inner = _written_out(let[name].split(), let)
            yield from ("[", *inner, f"]{times}") if times else inner


def _needs(elements: Sequence[str]) -> list[int]:
    """Return sets of letters, as bits; a text that has the pattern has one of each set."""
    needs: list[int] = []
    index = 0
    while index < len(elements):
        element = elements[index]
        if element in _GROUPS:
            end = _group_end(elements, index)
            parts = _alternatives(elements[index + 1 : end])
            each = [_needs(part) for part in parts]
            if element in ("[", "&[") and elements[end] == "]" and all(each):
                shared = [need for need in each[0] if all(need in one for one in each)]
                needs += shared or [reduce(or_, (one[0] for one in each))]
            index = end
        else:
            needs += _need(element)
        index += 1
    return sorted(needs, key=int.bit_count)


def _need(element: str) -> list[int]:
    found = _ELEMENT.fullmatch(element)
    if found is None or found["times"] or found["ahead"] == "!":
        return []
    if found["body"] in BETWEEN:
        return []
    names = re.split(r"[~+]", found["body"])[0].split("/")
    bits = [concept(name) if _is_concept(name) else kind_bit(name) for name in names]
    return [reduce(or_, bits)] if all(bits) else []


def _group_end(elements: Sequence[str], index: int) -> int:
    depth = 0
    for end in range(index, len(elements)):
        depth += (elements[end] in _GROUPS) - bool(_GROUP_END.fullmatch(elements[end]))
        if depth == 0:
            return end
    raise ValueError(" ".join(elements))


def _alternatives(elements: Sequence[str]) -> list[list[str]]:
    """Return the elements of a group between its bars."""
    parts: list[list[str]] = [[]]
    depth = 0
    for element in elements:
        depth += (element in _GROUPS) - bool(_GROUP_END.fullmatch(element))
        if element == "|" and depth == 0:
            parts.append([])
        else:
            parts[-1].append(element)
    return parts


def _is_concept(name: str) -> bool:
    return name.islower() and name[0].isalpha()


def _compiled(elements: Sequence[str]) -> Iterator[str]:
    r"""Yield the regular expression of each element.

    One that takes a token begins with its `\0`, by which `re` finds where to look, and takes all
    of it.
    """
    for number, element in enumerate(elements):
        if element in _GROUPS:
            yield _GROUPS[element]
        elif element == "|":
            yield "|"
        elif _GROUP_END.fullmatch(element):
            yield f"){element[1:]}"
        else:
            found = _ELEMENT.fullmatch(element)
            assert found is not None, element
            regex = _between(found["body"])
            if found["ahead"]:
                regex = f"(?{'=' if found['ahead'] == '&' else '!'}{regex})"
            elif found["times"]:
                regex = f"(?:{regex}){found['times']}"
            name = found["name"]
            yield f"(?P<{name}_{number}>{regex})" if name else regex


def _between(body: str) -> str:
    if body in BETWEEN:
        return BETWEEN[body]
    both, _, unwanted = body.partition("~")
    wanted, _, too = both.partition("+")
    barred = rf"(?![^\0]*[{_class(unwanted)}])" if unwanted else ""
    barred += rf"(?=[^\0]*[{_class(too)}])" if too else ""
    if wanted in ("", "ANY", "X"):
        return rf"\0{barred}" + (r"[^\0]++" if wanted == "X" else _ANY)
    return rf"\0{barred}[^\0]*[{_class(wanted)}][^\0]*+"


def _class(body: str) -> str:
    numbers = bit_numbers()
    letters = "".join(
        (
            chr(FIRST_CONCEPT + numbers[name])
            if _is_concept(name)
            else KINDS[name] if name.isupper() else name
        )
        for name in body.split("/")
    )
    return re.escape(letters)


def hits(prose: Prose, table: Table) -> Iterator[Hit]:
    """Yield where rows are found: all places of the first row, then of the second, …"""
    encoded = prose.encoded
    for row in table.possible(prose.asked):
        for found in row.regex.finditer(encoded.text):
            yield _hit(encoded, row, found)


def first_hit(prose: Prose, table: Table) -> Hit | None:
    """Return the first place of the first row that is found."""
    return next(hits(prose, table), None)


def hit_behind(prose: Prose, table: Table, index: int) -> Row | None:
    """Return the first row that stands right behind the token before `index`."""
    for row in table.possible(prose.asked):
        if row.regex.match(prose.encoded.text, prose.encoded.starts[index]):
            return row
    return None


def hit_before(prose: Prose, table: Table, index: int) -> Row | None:
    """Return the first row that ends before the token `index`."""
    starts = prose.encoded.starts
    first, end = starts[max(0, index - _REACH)], starts[index] + 1
    for row in table.possible(prose.asked):
        if row.regex.search(prose.encoded.text, first, end):
            return row
    return None


def _hit(encoded: Encoded, row: Row, found: re.Match[str]) -> Hit:
    at = encoded.index_at
    named = {
        name.partition("_")[0]: at(found.start(name))
        for name, text in found.groupdict().items()
        if text
    }
    return Hit(row, at(found.start()), at(found.end()), named)
