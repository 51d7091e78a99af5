"""The tokens of a text as one string for patterns: a zero and some letters for each."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache, reduce
from itertools import accumulate
from operator import or_
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.prose.tokens import bit_numbers, number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collgen.understand.documentation.prose.tokens import Token

FIRST_CONCEPT: Final = 0xE000
"""Where the letters of concepts begin: no text has them."""
_SIGN_OF: Final = {
    "<=": "≤", "=<": "≤", ">=": "≥", "=>": "→", "->": "→", "==": "=", "||": "|", "&&": "&",
    "..": "…", "...": "…", "....": "…",
}  # fmt: skip
KINDS: Final = {
    "N": "n", "M": "m", "B": "b", "W": "wb", "V": "nm", "WORD": "w", "OWN": "o", "PHRASE": "h",
    "PLURAL": "z", "UPPER": "u", "TITLE": "k", "NUM": "v", "DIGITS": "d", "TRUE": "t", "FALSE": "f",
    "SPACED": "s", "GLUED": "g", "SIGN": "x", "STOP": "p", "LINE": "l", "BREAK": "pl",
    "OPEN": "([{<", "CLOSE": ")]}>", "LINK": ":=", "SLASH": "/", "PLUS": "+", "PIPE": "|",
    "SQUARE": "[", "TILDE": "~",
}  # fmt: skip
"""The letters of what an element may ask for."""


_ASKED: Final = "vnmdbtfou([{<=:≤≥>→?@-|/,;&~…"
"""Letters that few texts have: a pattern with one need not be tried on the others."""


@cache
def _bit_of() -> dict[str, int]:
    """Return the bits of these letters: behind those of the concepts."""
    first = len(bit_numbers())
    return {letter: 1 << first + number for number, letter in enumerate(_ASKED)}


def kind_bit(name: str) -> int:
    """Return the bits of what an element asks for; 0 where all texts may have it."""
    letters = KINDS.get(name, name)
    bits = [_bit_of().get(letter, 0) for letter in letters]
    return reduce(or_, bits) if letters and all(bits) else 0


class Encoded:
    """The tokens of a text as one string, and where each begins in it."""

    __slots__ = ("kinds", "starts", "text")

    def __init__(self, tokens: Sequence[Token], own: frozenset[str]) -> None:
        """Write a few letters for each token; `own` are the words of the parameter's name."""
        codes = []
        for token in tokens:
            code = _code(token.kind, token.text, token.mark, token.concepts)
            lower = token.lower
            if lower in own or (lower[-1:] == "s" and lower.rstrip("s") in own):
                code = f"o{code}"
            codes.append(f"\0s{code}" if token.spaced else f"\0g{code}")
        self.text = f"{''.join(codes)}\0"
        self.kinds = 0
        """Bits of the letters that few texts have."""
        for letter, bit in _bit_of().items():
            if letter in self.text:
                self.kinds |= bit
        self.starts = [0, *accumulate(map(len, codes))]

    def index_at(self, position: int) -> int:
        """Return the index of the token that begins at a position."""
        return bisect_left(self.starts, position)


@lru_cache(maxsize=1 << 13)
def _code(kind: str, text: str, mark: str, concepts: int) -> str:
    """Return the letters of a token; the last one is its kind, or its sign."""
    code = _letters(concepts)
    if kind == "sign":
        return f"{code}x{_SIGN_OF.get(text, text[0])}"
    if kind == "stop":
        return f"{code}{text}p"
    if kind == "line":
        return f"{code}l"
    numeric = number_of(kind, text) is not None
    if kind == "number":
        return f"{code}{'v' if numeric else ''}n"
    lower = text.lower()
    code += lower[0] if lower in ("true", "false") else ""
    code += "h" if " " in text else ""
    code += (
        "z"
        if lower.partition(" ")[0].endswith("s") and not lower.endswith("ss")
        else ""
    )
    if mark not in ("", "*"):
        return f"{code}{'vd' if numeric else ''}m"
    if text[:1].isupper() or not text.isascii():
        code += "ku" if text.isupper() and len(text) > 1 else "k"
    code += "v" if numeric else ""
    return f"{code}{'b' if mark else 'w' if text.isascii() else 'wa'}"


def _letters(concepts: int) -> str:
    return "".join(
        chr(FIRST_CONCEPT + number)
        for number in range(concepts.bit_length())
        if concepts >> number & 1
    )
