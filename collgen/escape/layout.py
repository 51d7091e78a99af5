"""Lines of Python in samples and docs, which no formatter lays out, as black would."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collgen.escape.isort import name_key
from collgen.escape.width import fits

if TYPE_CHECKING:
    from collections.abc import Iterable

_STRING = r"""(?:"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*')"""
# A call, perhaps as a keyword's value, of one text.
_CALL = re.compile(rf"((?:\w+=)?[\w.]+\()({_STRING})\)")


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


def import_line(module: str, names: Iterable[str], indent: int = 0) -> str:
    """Return `from module import names`, sorted as isort does by default."""
    ordered = sorted(set(names), key=name_key)
    margin = " " * indent
    line = f"{margin}from {module} import {', '.join(ordered)}"
    if fits(line):
        return line
    inside = "".join(f"{margin}    {name},\n" for name in ordered)
    return f"{margin}from {module} import (\n{inside}{margin})"
