"""TOML of strings and lists of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collgen.escape.unicode import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterable

_ESCAPED = re.compile(rf'["\\{INVISIBLE}]')
_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LINE_LENGTH = 88


def string(text: str) -> str:
    """Return a basic string whose value is `text`; a lone surrogate, which TOML lacks, is U+FFFD."""
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(match: re.Match[str]) -> str:
    found = match[0]
    code = ord(found)
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return _SHORT_ESCAPES.get(found) or (
        f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
    )


def array(texts: Iterable[str]) -> str:
    """Return an array of strings, one on a line where they would make a long line."""
    strings = [string(text) for text in texts]
    line = f"[{', '.join(strings)}]"
    if len(line) <= _LINE_LENGTH - len("optional-dependencies = "):
        return line
    return "[\n" + "".join(f"    {text},\n" for text in strings) + "]"
