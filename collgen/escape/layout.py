"""Lines of Python code laid out as black would, so that no template's output needs black.

Each function gives whole lines, indentation included, without the last line break. A line that no
function here can break the way black does stays in one piece, and `needs_black` finds it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from collgen.escape.annotation import lay_out
from collgen.escape.python import literal
from collgen.escape.width import LINE_LENGTH, fits

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from collgen.model import JsonValue

_Natural: TypeAlias = "list[tuple[int, int, int, str]]"
_STRING = r"""(?:"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*')"""
_ATOM = re.compile(rf"(?:\w+|{_STRING})\Z")
# Long lines that black leaves alone: a string or a number as an argument, an element or the value
# of a dict or a parameter; a long key before a container; a string by itself; a comment.
_UNBREAKABLE = re.compile(
    rf"\s*(?:(?:{_STRING}: |\w+=|\w+: \w+ = )?(?:{_STRING}|-?\w+),|{_STRING}: [\[{{]|{_STRING}|#.*)\Z"
)
# The first line of an exploded call or signature, and a dotted name or an empty call by itself.
_HEAD = re.compile(r"\s*(?:(?:def )?[\w.]+\(|[\w.]+(?:\(\))?,?)\Z")
_PIECE = re.compile(rf"{_STRING}|[\[\](){{}},|]|[^\[\](){{}},|\"']+")
# A call, perhaps as a keyword's value, of one text.
_CALL = re.compile(rf"((?:\w+=)?[\w.]+\()({_STRING})\)")
# Black puts these between parentheses if, and only if, that makes them fit.
_ASSIGNED = re.compile(rf"( *)[\w.]+ = ({_STRING}|[\w.]+\()\Z")
_DIGITS = re.compile(r"(\d+)")


# No character is wider than two columns.
_SURE_TO_FIT = LINE_LENGTH // 2


@lru_cache(maxsize=8192)
def parameter_line(
    name: str, annotation: str, default: str = "", indent: int = 8
) -> str:
    """Return `name: annotation = default,` as a line of an exploded signature."""
    after = f" = {default}," if default else ","
    line = f"{' ' * indent}{name}: {annotation}{after}"
    return (
        line if fits(line) else lay_out(f"{name}: ", annotation, after, indent) or line
    )


@lru_cache(maxsize=8192)
def attribute_line(name: str, annotation: str, indent: int = 4) -> str:
    """Return `name: annotation`, a declaration in the body of a class."""
    line = f"{' ' * indent}{name}: {annotation}"
    return line if fits(line) else lay_out(f"{name}: ", annotation, "", indent) or line


@lru_cache(maxsize=8192)
def return_line(annotation: str, indent: int = 4) -> str:
    """Return `) -> annotation:`, the last line of an exploded signature."""
    line = f"{' ' * indent}) -> {annotation}:"
    return line if fits(line) else lay_out(") -> ", annotation, ":", indent) or line


def assignment(name: str, value: str, indent: int = 0) -> str:
    """Return `name = value`, where `value` is source whose later lines are already indented."""
    margin = " " * indent
    head, newline, rest = value.partition("\n")
    line = f"{margin}{name} = {head}"
    if newline or fits(line):
        return f"{line}{newline}{rest}"
    wrapped = f"{margin}    {value}"
    # A bare atom that is too long even between parentheses stays where it is.
    if _ATOM.match(value) and ":" not in name and not fits(wrapped):
        return line
    if _ATOM.match(value) or value.startswith("-"):
        return f"{margin}{name} = (\n{wrapped}\n{margin})"
    return lay_out(f"{name} = ", value, "", indent) or line


def call(before: str, items: Sequence[str], after: str, indent: int) -> str:
    """Return `before`, `items` and `after` as black splits them: one line, two levels, one each.

    `before` ends with the opening bracket, `after` starts with the closing one. An item that is
    laid out over several lines already (for column `indent` + 4) has the others stand alone too.
    """
    margin = " " * indent
    joined = ", ".join(items)
    if "\n" not in joined:
        line = f"{before}{joined}{after}"
        if fits(margin + line):
            return line
        # What a call takes may share a line of its own, what a collection holds may not.
        is_call = before[-2:-1].isidentifier()
        if (is_call or len(items) == 1) and fits(f"{margin}    {joined}"):
            return f"{before}\n{margin}    {joined}\n{margin}{after}"
    lines = "".join(_item(item, indent + 4) for item in items)
    return f"{before}\n{lines}{margin}{after}"


def element(item: str, indent: int) -> str:
    """Return `item,` as the line of an exploded call; one that is a call itself may take three."""
    margin = " " * indent
    line = f"{margin}{item},"
    if fits(line):
        return line
    made = _CALL.fullmatch(item)
    if made is None:
        return line
    return f"{margin}{made[1]}\n{margin}    {made[2]}\n{margin}),"


def accessor_head(name: str, returns: str, indent: int) -> str:
    """Return `def name(self) -> returns:`, over three lines when it does not fit in one."""
    margin = " " * indent
    line = f"{margin}def {name}(self) -> {returns}:"
    last = f"{margin}) -> {returns}:"
    if fits(line) or not fits(last):
        return line
    return f"{margin}def {name}(\n{margin}    self,\n{last}"


def _item(item: str, indent: int) -> str:
    margin = " " * indent
    line = f"{margin}{item},\n"
    if "\n" in item or fits(line[:-1]) or not item.endswith(")"):
        return line
    # The value of a dict: a call whose arguments go to a line of their own.
    head, bracket, inside = item.partition(": ")
    name, opening, rest = inside.partition("(")
    if not (bracket and opening):
        return line
    return f"{margin}{head}: {name}(\n{margin}    {rest[:-1]}\n{margin}),\n"


def union(types: Iterable[str]) -> str:
    """Return the union of `types` without repetitions, None last."""
    parts = [part for text in types for part in split_union(text)]
    members = list(dict.fromkeys(parts))
    if "None" in members:
        members.remove("None")
        members.append("None")
    return " | ".join(members)


def literal_type(values: Sequence[JsonValue]) -> str:
    """Return `Literal["a", "b"]` in one line."""
    return f"Literal[{', '.join(literal(value) for value in values)}]"


def import_line(module: str, names: Iterable[str], indent: int = 0) -> str:
    """Return `from module import names`, sorted as isort does by default."""
    ordered = sorted(set(names), key=_isort_key)
    margin = " " * indent
    line = f"{margin}from {module} import {', '.join(ordered)}"
    if fits(line):
        return line
    inside = "".join(f"{margin}    {name},\n" for name in ordered)
    return f"{margin}from {module} import (\n{inside}{margin})"


def export_order(names: Iterable[str]) -> list[str]:
    """Return names in the order that ruff wants of the members of `__all__`: case counts."""
    return sorted(set(names), key=lambda name: _isort_key(name, fold=False))


def _isort_key(name: str, *, fold: bool = True) -> tuple[int, _Natural, str]:
    """Sort constants, then classes, then the rest; numbers within names by their value."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return kind, _natural(name.lower() if fold else name), name


def _natural(name: str) -> _Natural:
    """Return a key that sorts numbers within names by value, those with leading zeros first."""
    return [
        (
            (1, 0, 0, part)
            if not part.isdecimal()
            else (0, 0, 0, part) if part[0] == "0" else (0, 1, int(part), "")
        )
        for part in _DIGITS.split(name)
        if part
    ]


def import_lines(modules: Mapping[str, Iterable[str]], indent: int = 0) -> str:
    """Return the imports from one section's modules, in isort's order."""
    ordered = sorted(modules, key=_module_key)
    return "\n".join(import_line(module, modules[module], indent) for module in ordered)


def _module_key(module: str) -> tuple[int, _Natural, str]:
    path = module.lstrip(".")
    return len(path) - len(module), _natural(path.lower()), path


def needs_black(source: str) -> bool:
    """Tell whether black may have to break a line of `source` that it could break.

    Lines of triple-quoted strings don't count. The answer may be True for nothing; it is False
    only for source whose too long lines black leaves as they are.
    """
    return next(lines_for_black(source), 0) > 0


def lines_for_black(source: str) -> Iterator[int]:
    """Yield the numbers, from one, of the lines for which `needs_black` is True."""
    parts = source.split('"""')
    above = 0
    for index, part in enumerate(parts):
        lines = part.split("\n")
        if index % 2 == 0:
            sure_to_fit = LINE_LENGTH if part.isascii() else _SURE_TO_FIT
            # A line with the quotes in it is never one to break.
            first = 1 if index else 0
            last = len(lines) - 1 if index + 1 < len(parts) else len(lines)
            for number, line in enumerate(lines[first:last], above + first + 1):
                if len(line) > sure_to_fit and not fits(line) and _is_breakable(line):
                    yield number
        above += len(lines) - 1


def _is_breakable(line: str) -> bool:
    if _is_text(line):
        return False
    assigned = _ASSIGNED.match(line)
    if assigned:
        return fits(f"{assigned[1]}    {assigned[2]}")
    return not (_UNBREAKABLE.match(line) or _HEAD.match(line))


def _is_text(line: str) -> bool:
    """Tell of most lines that `_UNBREAKABLE` matches at a glance: `"key": "text",` and the like."""
    if "\\" in line:
        return False
    text = line.strip()
    if text.startswith("'"):
        return text.endswith("',") and text.count("'") == 2
    before, *parts = text.split('"')
    match parts:
        case [_, ","]:
            return not before or (before[:-1].isidentifier() and before[-1] == "=")
        case [_, ": ", _, ","]:
            return not before
    return False


def split_members(text: str) -> list[str]:
    """Split a list of source expressions at the commas that stand outside brackets and strings."""
    return _split(text, ",") if "," in text else [text]


def split_union(text: str) -> list[str]:
    """Split a type expression at the bars that stand outside brackets and strings."""
    return _split(text, "|") if "|" in text else [text]


def _split(text: str, separator: str) -> list[str]:
    members, depth, current = [], 0, ""
    for piece in _PIECE.findall(text):
        depth += (piece in "[({") - (piece in "])}")
        if piece == separator and not depth:
            members.append(current.strip())
            current = ""
        else:
            current += piece
    return [*members, current.strip()]
