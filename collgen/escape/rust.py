"""Text as Rust."""

from __future__ import annotations

from typing import Final

from collgen.escape import characters
from collgen.escape.escaped import Escaped
from collgen.escape.unicode import one_line

_SPECIAL: Final = characters.COMMON
KEYWORDS: Final = frozenset(
    """as async await break const continue crate dyn else enum extern false fn for if impl in let
    loop match mod move mut pub ref return self static struct super trait true type unsafe use
    where while abstract become box do final macro override priv try typeof unsized virtual
    yield""".split()
)


class Rust(Escaped):
    """Source of Rust."""

    __slots__ = ()


def string(text: str) -> Rust:
    """Return a string literal whose value is `text`."""
    return Rust(f'"{_inner(text)}"')


def interpolated(*parts: str | Rust) -> Rust:
    """Return a `format!` of texts and of variables."""
    inner = (
        f"{{{part}}}" if isinstance(part, Rust) else _in_braces(part) for part in parts
    )
    return Rust(f'format!("{"".join(inner)}")')


def comment(text: str) -> Rust:
    """Return a comment of one line."""
    return Rust(f"// {one_line(text)}")


def _inner(text: str) -> str:
    return characters.escaped(text, _SPECIAL, characters.braced)


def _in_braces(text: str) -> str:
    # Before the escapes, which have braces of their own.
    return _inner(text.replace("{", "{{").replace("}", "}}"))
