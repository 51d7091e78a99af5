"""TOML of strings and lists of them."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Final

from collgen.escape.escaped import Toml
from collgen.escape.unicode import INVISIBLE, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

_ESCAPED = re.compile(rf'["\\{INVISIBLE}]')
_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LONGEST_TITLE: Final = 120
_BRACKETS: Final = str.maketrans("<>", "‹›")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def string(text: str) -> Toml:
    """Return the basic string for `text`; a lone surrogate, which TOML lacks, is U+FFFD."""
    return Toml(f'"{_ESCAPED.sub(_escape, text)}"')


def title(text: str) -> Toml:
    """Return a title for a site, cut where it is long.

    Themes print it as HTML, or even undo an escape first.
    """
    line = one_line(text)
    if len(line) > _LONGEST_TITLE:
        line = f"{line[:_LONGEST_TITLE].rstrip()}…"
    return string(html.escape(line.translate(_BRACKETS), quote=False))


def margin(depth: int) -> Toml:
    """Return the white space before an entry that is `depth` levels deep in a list of lists."""
    return Toml("  " * depth)


def key(text: str) -> Toml:
    """Return `text` as a key: bare where TOML allows that, otherwise a string."""
    return Toml(text) if _BARE_KEY.fullmatch(text) else string(text)


def comment(text: str) -> Toml:
    """Return `text` as the rest of a comment: one line, without what cannot be seen."""
    return Toml(one_line(text).encode("utf-8", "replace").decode())


def _escape(match: re.Match[str]) -> str:
    found = match[0]
    code = ord(found)
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return _SHORT_ESCAPES.get(found) or (
        f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
    )


def array(texts: Iterable[str]) -> Toml:
    """Return an array of strings."""
    return Toml.fill("[{}]", Toml.joined(", ", map(string, texts)))
