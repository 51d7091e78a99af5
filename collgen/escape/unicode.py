"""The characters that may not stand in generated text as they are, for every target language.

The set is written out here instead of asking `str.isprintable`, whose answer depends on the
Unicode version of the running Python: the same input gives the same bytes everywhere.
"""

from __future__ import annotations

import re
from typing import Final

INVISIBLE: Final = (
    "\x00-\x1f\x7f-\x9f"  # C0, DEL, C1
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f"  # zero width, separators, bidi controls
    "\u3164\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\ufdd0-\ufdef"
    "\ud800-\udfff\ue000-\uf8ff"  # surrogates, private use
    "\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2"
    "\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff"  # tags, planes of private use
)
"""Inside of a character class: controls, format characters, bidi controls, surrogates, fillers."""

INVISIBLE_IN_PROSE: Final = INVISIBLE.replace("\x00-\x1f", "\x00-\x09\x0b-\x1f")
"""`INVISIBLE` but the newline."""

SPACES: Final = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Inside of a character class: what looks like a space and is not one."""

_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ODD_SPACE = re.compile(f"[\x1c-\x1f{SPACES}]")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_INVISIBLE_IN_PROSE = re.compile(f"[{INVISIBLE_IN_PROSE}]")


def is_plain(text: str) -> bool:
    """Return whether `text` is printable ASCII and newlines: nothing to be careful about."""
    if not text.isascii():
        return False
    return text.isprintable() or text.replace("\n", "").isprintable()


def prose(text: str) -> str:
    r"""Return `text` with every line break as `\n` and every other white space as a space."""
    if is_plain(text):
        return text
    return _ODD_SPACE.sub(" ", _LINE_BREAK.sub("\n", text).expandtabs(4))


def visible(text: str) -> str:
    r"""Return `prose(text)` without the characters that cannot be seen; `\n` stays."""
    return text if is_plain(text) else _INVISIBLE_IN_PROSE.sub("", prose(text))


def one_line(text: str) -> str:
    """Return `text` as one line: runs of white space are one space, invisible characters gone."""
    if not is_plain(text):
        spaced = _ODD_SPACE.sub(" ", _LINE_BREAK.sub("\n", text).replace("\t", " "))
        text = _INVISIBLE_IN_PROSE.sub("", spaced)
    return " ".join(text.split())
