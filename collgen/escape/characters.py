"""Text inside the quotes of a programming language, by the language's table of escapes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Final

from collgen.escape.unicode import INVISIBLE

_ANY_INVISIBLE: Final = re.compile(f"[{INVISIBLE}]")
_SURROGATE: Final = re.compile("[\ud800-\udfff]")

COMMON: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
"""What nearly every language has between double quotes."""


def escaped(text: str, special: Mapping[str, str], code: Callable[[int], str]) -> str:
    r"""Return `text` with its special and its invisible characters escaped.

    `a"b` is `a\"b` by `COMMON`; `code` writes an invisible character by its number. A lone
    surrogate, which UTF-8 cannot send, is U+FFFD.
    """
    return _special("".join(special)).sub(
        lambda match: special.get(match[0]) or code(ord(match[0])),
        text if text.isascii() else _SURROGATE.sub("\ufffd", text),
    )


@cache
def _special(characters: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(characters)}{INVISIBLE}]")


def utf16(code: int) -> str:
    r"""Return `\uXXXX`, twice for a character beyond the basic plane: Java, JavaScript, C#."""
    units = chr(code).encode("utf-16-be")
    return "".join(
        f"\\u{int.from_bytes(units[at : at + 2]):04x}" for at in range(0, len(units), 2)
    )


def braced(code: int) -> str:
    r"""Return `\u{XXXX}`: PHP, Ruby, Rust, Swift, Dart."""
    return f"\\u{{{code:x}}}"


def is_visible(text: str) -> bool:
    """Return whether everything in the text can be seen, line feeds and tabs apart."""
    shown = text.replace("\n", "").replace("\t", "")
    return not _ANY_INVISIBLE.search(shown)
