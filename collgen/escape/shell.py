"""Words of a POSIX shell command, as a person may paste them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from collgen.diagnostics import CollgenFault
from collgen.escape.escaped import Shell
from collgen.escape.unicode import INVISIBLE, is_plain, one_line

_PLAIN = re.compile(r"[A-Za-z0-9_./:@%+,-][A-Za-z0-9_./:@%+,=-]*\Z")
_SURROGATE = re.compile("[\ud800-\udfff]")
# A pasted control character is a key press; these never stand in the command as they are.
_UNPRINTED = re.compile(rf"(?![\n\t])[{INVISIBLE}]")
# Nothing in here means anything to a shell between double quotes.
_PLAIN_IN_QUOTES = re.compile(r"[A-Za-z0-9 _./:;,?&=%+@#~<>()\[\]{}*^|'-]*")
_PLAIN_DEFAULT = re.compile(r"[A-Za-z0-9_./:@%+,=-]+")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_IN_FORMAT = re.compile(rf"\A-|(?!\n)[\\'%!{INVISIBLE}]")


def quote(text: str) -> Shell:
    r"""Return the word whose value is `text` in sh, bash, dash, ksh and zsh.

    Bare where nothing in it means anything to a shell, else in single quotes; with control or
    invisible characters in it, what `printf` makes of their octal codes. No argument can hold NUL
    or a lone surrogate: they become `␀` and U+FFFD.
    """
    if _PLAIN.match(text):
        return Shell(text)
    if is_plain(text):
        return _single(text)
    text = _SURROGATE.sub("\ufffd", text.replace("\0", "\N{SYMBOL FOR NULL}"))
    if not _UNPRINTED.search(text):
        return _single(text)
    # The substitution takes line breaks from its end.
    core = text.rstrip("\n")
    ending = text[len(core) :]
    printed = f"\"$(printf '{_IN_FORMAT.sub(_octal, core)}')\""
    return Shell(printed + (_single(ending) if ending else ""))


def expansion(name: str, default: str = "") -> Shell:
    """Return what a shell replaces by an environment variable, for use in `word`.

    `${HOST:-https://a.example}` where the default means nothing to a shell; without it otherwise.
    """
    if not _NAME.fullmatch(name):
        raise CollgenFault(f"{name!r} cannot name an environment variable (POSIX)")
    if not _PLAIN_DEFAULT.fullmatch(default):
        return Shell(f"${{{name}}}")
    return Shell(f"${{{name}:-{default}}}")


def word(parts: Sequence[str | Shell]) -> Shell:
    """Return one word of texts and expansions: `["a b", expansion("X")]` is `"a b${X}"`."""
    texts = [part for part in parts if not isinstance(part, Shell)]
    if len(texts) == len(parts):
        return quote("".join(texts))
    if all(map(_PLAIN_IN_QUOTES.fullmatch, texts)):
        return Shell(f'"{"".join(parts)}"')
    return Shell(
        "".join(
            f'"{part}"' if isinstance(part, Shell) else quote(part)
            for part in parts
            if part
        )
    )


def comment(text: str) -> Shell:
    """Return a comment of one line."""
    return Shell(f"# {one_line(text)}")


def _single(text: str) -> Shell:
    return Shell("'" + text.replace("'", "'\\''") + "'")


def _octal(match: re.Match[str]) -> str:
    found = match[0]
    if found in "%\\":
        return found * 2
    return "".join(f"\\{byte:03o}" for byte in found.encode())
