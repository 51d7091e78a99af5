"""One word of a POSIX shell command, as a person may paste it."""

from __future__ import annotations

import re

from collgen.escape.unicode import INVISIBLE, is_plain

_PLAIN = re.compile(r"[A-Za-z0-9_./:@%+,-][A-Za-z0-9_./:@%+,=-]*\Z")
_SURROGATE = re.compile("[\ud800-\udfff]")
# A pasted control character is a key press; these never stand in the command as they are.
_UNPRINTED = re.compile(rf"(?![\n\t])[{INVISIBLE}]")
_IN_FORMAT = re.compile(rf"\A-|(?!\n)[\\'%!{INVISIBLE}]")


def quote(text: str) -> str:
    r"""Return the word whose value is `text` in sh, bash, dash, ksh and zsh.

    Bare where nothing in it means anything to a shell, else in single quotes; with control or
    invisible characters in it, what `printf` makes of their octal codes. No argument can hold NUL
    or a lone surrogate: they become `␀` and U+FFFD.
    """
    if _PLAIN.match(text):
        return text
    if is_plain(text):
        return _single(text)
    text = _SURROGATE.sub("\ufffd", text.replace("\0", "\N{SYMBOL FOR NULL}"))
    if not _UNPRINTED.search(text):
        return _single(text)
    # The substitution takes line breaks from its end.
    core = text.rstrip("\n")
    ending = text[len(core) :]
    return f"\"$(printf '{_IN_FORMAT.sub(_octal, core)}')\"{_single(ending) if ending else ''}"


def _single(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def _octal(match: re.Match[str]) -> str:
    found = match[0]
    if found in "%\\":
        return found * 2
    return "".join(f"\\{byte:03o}" for byte in found.encode())
