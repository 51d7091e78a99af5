"""Where a key stands in a TOML file: `tomllib` reads values, not their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

_KEY: Final = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_DOTTED: Final = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER: Final = re.compile(rf"\s*\[\[?\s*({_DOTTED})\s*\]\]?\s*(?:#.*)?$")
_ENTRY: Final = re.compile(rf"\s*({_DOTTED})\s*=")


def position(text: str, keys: Sequence[str | int]) -> tuple[int | None, int | None]:
    """Return the one-based line and column of the entry that `keys` lead to, or of what holds it.

    >>> position('[a]\\nb = 1\\n', ["a", "b"])
    (2, 1)
    """
    wanted = [key for key in keys if isinstance(key, str)]
    table: list[str] = []
    best: tuple[int, int, int] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        header = _HEADER.match(line)
        match = header or _ENTRY.match(line)
        if match is None:
            continue
        found = [_plain(key) for key in re.findall(_KEY, match[1])]
        if header:
            table = found
        else:
            found = [*table, *found]
        depth = len(found)
        if found == wanted[:depth] and (best is None or depth > best[0]):
            best = (depth, number, match.start(1) + 1)
    return (best[1], best[2]) if best is not None else (None, None)


def _plain(key: str) -> str:
    return key[1:-1] if key[:1] in "\"'" else key
