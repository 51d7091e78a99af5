"""Where a key stands in a TOML file: `tomllib` reads values, not their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_KEY: Final = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_DOTTED: Final = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER: Final = re.compile(rf"\s*\[\[?\s*({_DOTTED})\s*\]\]?\s*(?:#.*)?$")
_ENTRY: Final = re.compile(rf"\s*({_DOTTED})\s*=")


def positions(text: str) -> dict[tuple[str, ...], tuple[int, int]]:
    """Return the one-based line and column of every entry and table, by its keys.

    >>> positions('[a]\\nb = 1\\n')
    {('a',): (1, 2), ('a', 'b'): (2, 1)}
    """
    table: list[str] = []
    found: dict[tuple[str, ...], tuple[int, int]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        header = _HEADER.match(line)
        match = header or _ENTRY.match(line)
        if match is None:
            continue
        keys = [_plain(key) for key in re.findall(_KEY, match[1])]
        if header:
            table = keys
        else:
            keys = [*table, *keys]
        found.setdefault(tuple(keys), (number, match.start(1) + 1))
    return found


def position(text: str, keys: Sequence[str | int]) -> tuple[int | None, int | None]:
    """Return the line and the column of the entry that `keys` lead to, or of what holds it."""
    found = positions(text)
    wanted = tuple(key for key in keys if isinstance(key, str))
    while wanted and wanted not in found:
        wanted = wanted[:-1]
    return found.get(wanted, (None, None))


def _plain(key: str) -> str:
    return key[1:-1] if key[:1] in "\"'" else key
