"""Which column of a table is what: by the words of its header, and by what its cells look like."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from collgen.understand.documentation.cells import presence_of
from collgen.understand.documentation.header_words import header_role
from collgen.understand.documentation.lexicon import words
from collgen.understand.documentation.text import plain
from collgen.understand.documentation.titles import fold
from collgen.understand.documentation.type_words import read_type
from collgen.understand.documentation.wire_names import read_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from collgen.understand.documentation.header_words import Role

_Choice: TypeAlias = "Callable[[list[str], list[Role | None]], Role | None]"

_IDENTIFIER = re.compile(
    r"[`*_\"']*[\[{<:$@]*[A-Za-z_$@][\w.\-\[\]$@:/{}*]*[\]}>]*[`*_\"':]*"
)


def _presence_words() -> frozenset[str]:
    return words("cell.yes", "cell.no", "cell.conditional") - words("mark.unsure")


def assign_roles(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    names: frozenset[str] = frozenset(),
) -> tuple[Role | None, ...]:
    """Return the role of each column. Words decide first, cells where the words leave it open.

    `names` are the request's own, folded: a column of them is the one of names.
    """
    roles: list[Role | None] = [header_role(cell)[0] for cell in header]
    # A row may be shorter than the header; what it has beyond it is dropped, as GFM does.
    width = len(header) or max(map(len, rows), default=0)
    roles += [None] * (width - len(roles))
    columns = [[row[i] if i < len(row) else "" for row in rows] for i in range(width)]
    for index, cells in enumerate(columns):
        roles[index] = _by_cells(index, roles, cells)
    _known_names(roles, columns, names)
    _one_of_each(roles, columns)
    return tuple(roles)


def _known_names(
    roles: list[Role | None], columns: list[list[str]], names: frozenset[str]
) -> None:
    """Let a column of the request's names be the one of names, whatever the header says."""
    if not names:
        return
    shares = [known_share(cells, names) for cells in columns]
    best = max(range(len(roles)), key=shares.__getitem__, default=0)
    named = [shares[index] for index, role in enumerate(roles) if role == "name"]
    if roles and shares[best] >= 0.5 and shares[best] > max(named, default=0.0):
        roles[:] = [None if role == "name" else role for role in roles]
        roles[best] = "name"


def known_share(cells: Sequence[str], names: frozenset[str]) -> float:
    """Return which share of the cells are names of a request."""
    if not names or not cells:
        return 0.0
    read = (read_name(cell) for cell in cells)
    known = sum(one is not None and fold(one.name) in names for one in read)
    return known / len(cells)


def _by_cells(index: int, roles: list[Role | None], cells: list[str]) -> Role | None:
    """Return the role of a column, by its cells where its header leaves a choice."""
    role = roles[index]
    if role in _OPEN_ROLES or (role is None and index > 0):
        filled = [plain(cell).strip("`* ").lower() for cell in cells if cell]
        if filled:
            return _CHOICES.get(role, _look)(filled, roles)
    return role


def _type_or_place(filled: list[str], _roles: list[Role | None]) -> Role | None:
    return "location" if _share(filled, words("cell.place")) > 0.5 else "type"


def _place(filled: list[str], roles: list[Role | None]) -> Role | None:
    # `object`, `position`, `where` are said of other things too.
    named = _share(filled, words("cell.place", "place.path")) > 0.5
    return "location" if named else _look(filled, roles)


def _presence(filled: list[str], roles: list[Role | None]) -> Role | None:
    sentences = (
        "description" not in roles
        and _wordy(filled)
        and _share(filled, _presence_words()) < 0.3
    )
    if sentences and sum(presence_of(cell) is None for cell in filled) * 2 > len(
        filled
    ):
        return "description"
    return "required"


def _format_or_type(filled: list[str], roles: list[Role | None]) -> Role | None:
    return "type" if "type" not in roles and _types(filled) > 0.6 else "format"


def _values(filled: list[str], roles: list[Role | None]) -> Role | None:
    return "description" if _wordy(filled) and "description" not in roles else "enum"


def _look(filled: list[str], roles: list[Role | None]) -> Role | None:
    """Return the role of a column whose header says nothing."""
    if "required" not in roles and _share(filled, _presence_words()) > 0.8:
        return "required"
    if "type" not in roles and _types(filled) > 0.7:
        return "type"
    return "description" if "description" not in roles and _wordy(filled) else None


_CHOICES: Final[dict[Role | None, _Choice]] = {
    "type": _type_or_place,
    "location": _place,
    "required": _presence,
    "format": _format_or_type,
    "enum": _values,
}
_OPEN_ROLES: Final = frozenset(_CHOICES)


def _types(cells: list[str]) -> float:
    return sum(bool(read_type(cell).types) for cell in cells) / len(cells)


def _one_of_each(roles: list[Role | None], columns: list[list[str]]) -> None:
    """Keep the first column of each role; find the name and the description among the rest."""
    _wire_column(roles, columns)
    seen: set[Role] = set()
    for index, role in enumerate(roles):
        if role is not None and role in seen and role != "description":
            roles[index] = None
        elif role is not None:
            seen.add(role)
    if "value" in seen:
        index = roles.index("value")
        filled = [plain(cell).lower() for cell in columns[index] if cell]
        if "description" not in seen and _wordy(filled):
            roles[index] = "description"
        elif "type" not in seen and filled and _types(filled) > 0.9:
            # `a | string | The a`: samples of the values would not all be words for types.
            roles[index] = "type"
    if (
        "name" not in seen
        and roles
        and roles[0] in (None, "number")
        and "status" not in seen
    ):
        index = 1 if roles[0] == "number" and len(roles) > 1 else 0
        if roles[index] is None and identifiers(columns[index]) > 0.7:
            roles[index] = "name"


def _wire_column(roles: list[Role | None], columns: list[list[str]]) -> None:
    """`字段 | 变量名`: of two columns of names, the label for people is not the wire's name."""
    named = [index for index, role in enumerate(roles) if role == "name"]
    if (
        len(named) > 1
        and identifiers(columns[named[0]]) < 0.5
        and any(identifiers(columns[index]) > 0.7 for index in named[1:])
    ):
        roles[named[0]] = None


_CIRCLE_CROSS: Final = {"o": "○", "x": "×"}


def circles_and_crosses(
    header: Sequence[str], roles: Sequence[Role | None], rows: Sequence[Sequence[str]]
) -> dict[str, str]:
    """Return the signs that `o` and `x` stand for in the column of presence, if they do.

    Korean and Japanese tables write a circle for yes and a cross for no. Elsewhere an O is for
    optional, in a column with an M, and a lone x is a mark.
    """
    if "required" not in roles:
        return {}
    column = roles.index("required")
    marks = {_mark(row[column]) for row in rows if column < len(row)} - {"", "-"}
    foreign = column < len(header) and not header[column].isascii()
    if marks == {"o", "x"} or (foreign and marks <= {"o", "x"}):
        return _CIRCLE_CROSS
    return {}


def with_signs(
    cells: Sequence[str], roles: Sequence[Role | None], signs: dict[str, str]
) -> tuple[str, ...]:
    """Return the cells of a row with the signs in place of the letters."""
    column = roles.index("required")
    return tuple(
        signs.get(_mark(cell), cell) if index == column else cell
        for index, cell in enumerate(cells)
    )


def _mark(cell: str) -> str:
    return plain(cell).strip("` ").lower()


def _share(cells: list[str], words: frozenset[str]) -> float:
    return sum(cell in words for cell in cells) / len(cells)


def _wordy(cells: list[str]) -> bool:
    return bool(cells) and sum(" " in cell.strip() for cell in cells) * 2 >= len(cells)


def identifiers(cells: Sequence[str]) -> float:
    """Return which share of the filled cells looks like wire names."""
    filled = [cell for cell in cells if cell.strip()]
    if not filled:
        return 0.0
    return sum(
        _IDENTIFIER.fullmatch(cell.strip()) is not None for cell in filled
    ) / len(filled)
