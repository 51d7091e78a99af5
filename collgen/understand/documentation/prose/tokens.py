"""A text as one stream of tokens: numbers, marked values, words with their concepts, signs, lines."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from collgen.understand.documentation.lexicon import (
    UNSPACED,
    alternatives_of,
    is_unspaced,
    vocabulary,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

Kind: TypeAlias = Literal["number", "marked", "word", "sign", "stop", "line"]
_AREA: Final = "prose."
_PAUSES: Final = frozenset({",", ";", ":", ")", "]", "}", "|", ">"})
_OPENING: Final = frozenset({"(", "[", "{", ",", ";"})
_STEM: Final = 4
"""Letters that all words of a stem have in common, at least."""


@cache
def _bit_of() -> dict[str, int]:
    """Return the bit of each concept that prose is read for."""
    names = [key[len(_AREA) :] for key in vocabulary() if key.startswith(_AREA)]
    return {name: 1 << number for number, name in enumerate(names)}


def concept(*names: str) -> int:
    """Return the bits of concepts."""
    bits = 0
    for name in names:
        bits |= _bit_of()[name]
    return bits


def is_pause(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a clause ends before a token: the text, a sentence, a line, a bracket, a comma."""
    if index >= len(tokens):
        return True
    token = tokens[index]
    if token.kind in ("stop", "line"):
        return True
    if token.text == "-":
        return token.spaced and index + 1 < len(tokens) and tokens[index + 1].spaced
    return token.kind == "sign" and token.text in _PAUSES


def opens(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a token is the first of the text, of a sentence, a line or a bracket."""
    if index == 0:
        return True
    before = tokens[index - 1]
    return before.kind in ("stop", "line") or before.text in _OPENING


class Token:
    """A number, a marked value, a word or a sign, with what is known of it."""

    __slots__ = ("concepts", "end", "kind", "lower", "mark", "spaced", "start", "text")

    def __init__(
        self, kind: Kind, text: str, start: int, end: int, spaced: bool, mark: str = ""
    ) -> None:
        """Start without concepts."""
        self.kind: Kind = kind
        self.text = text
        """As it is written, without the marks around it."""
        self.lower = text.lower()
        self.start = start
        self.end = end
        self.spaced = spaced
        """Whether a space, a new line or nothing stands before."""
        self.mark = mark
        """`` ` ``, `"` or `'` around it, `*` for bold and slanted."""
        self.concepts = 0

    def __repr__(self) -> str:
        """Show what it is, for tests."""
        return f"{self.kind}:{self.text}"


_NUMBER: Final = (
    r"(?:(?<![\w)\]%.\"'`])-)?(?:\d{1,3}(?:,\d{3})+(?!,?\d)|\d+)(?:\.\d+)?(?!\.?\d)"
)
_SPACED_WORD: Final = r"\w+(?:'[^\W\d_]{1,3}(?!\w))?"


def _token_pattern(word: str) -> re.Pattern[str]:
    return re.compile(
        r"(?P<line>\s*\n\s*(?:-[ ]+|\d{1,2}[.)][ ]+(?=[^\W\d]|[`\"']))?)"
        r"|(?P<code>`[^`\n]*`)|(?P<double>\"[^\"\n]{0,120}\")"
        r"|(?P<single>(?<!\w)'[^'\n]{1,100}'(?!\w))"
        r"|(?P<bold>\x02[^\s\x02\x03`\"]{1,60}\x03)"
        r"|(?P<version>\d+(?:\.\d+){2,})"
        rf"|(?P<number>(?<![A-Za-z0-9_]){_NUMBER})"
        rf"|(?P<word>[^\W\d_](?:\.[^\W\d_])+\.?(?!\w)|{word})"
        r"|(?P<sign><=|>=|=>|=<|->|==|!=|\.\.+|\|\||&&|[^\s\x02\x03])"
    )


_TOKENS: Final = _token_pattern(_SPACED_WORD)
_UNSPACED_TOKENS: Final = _token_pattern(
    rf"[{UNSPACED}]+|(?:(?![{UNSPACED}])\w)+(?:'[^\W\d_]{{1,3}}(?!\w))?"
)


def tokenize(text: str) -> list[Token]:
    """Return the tokens of a text.

    `Max. 50 chars, default `a`` is word, stop, number, word, sign, word, marked.
    """
    unspaced = not text.isascii() and is_unspaced(text)
    tokens: list[Token] = []
    end = 0
    for found in (_UNSPACED_TOKENS if unspaced else _TOKENS).finditer(text):
        group, start = found.lastgroup or "sign", found.start()
        spaced = start > end or start == 0
        written, mark = found[0], ""
        end = found.end()
        if group in ("code", "double", "single", "bold"):
            group, mark = "marked", "*" if group == "bold" else written[0]
            written = written[1:-1].strip()
        elif group == "version":
            group = "word"
        elif group == "line":
            written = "\n-" if "-" in written else "\n"
        elif unspaced and group == "word" and is_unspaced(written):
            tokens += _segments(written, start, spaced=spaced)
            continue
        elif written in ".!?;" and (end == len(text) or not text[end].strip()):
            group = "stop"
        tokens.append(Token(group, written, start, end, spaced, mark))  # type: ignore[arg-type]
    return _with_concepts(tokens)


def _segments(written: str, start: int, *, spaced: bool) -> list[Token]:
    """Take a word of a script without spaces apart where a known form begins or ends."""
    tokens: list[Token] = []
    for part in _unspaced_forms().split(written):
        if part:
            tokens.append(Token("word", part, start, start + len(part), spaced))
            start, spaced = start + len(part), False
    return tokens


@cache
def _unspaced_forms() -> re.Pattern[str]:
    forms = (form for name in _bit_of() for form in vocabulary()[f"{_AREA}{name}"])
    return re.compile(f"({alternatives_of(filter(is_unspaced, forms))})")


_Phrases: TypeAlias = dict[str, list[tuple[tuple[str, ...], int]]]


@cache
def _forms() -> tuple[_Phrases, dict[str, list[tuple[str, int]]]]:
    """Return the forms of all concepts by their first word, and the stems by their first letters."""
    bits: dict[tuple[str, ...], int] = {}
    stems: dict[str, dict[str, int]] = {}
    for name, bit in _bit_of().items():
        for form in vocabulary()[f"{_AREA}{name}"]:
            if form.endswith("*"):
                known = stems.setdefault(form[:_STEM], {})
                known[form[:-1]] = known.get(form[:-1], 0) | bit
                continue
            key = tuple(token.lower for token in _split(form))
            bits[key] = bits.get(key, 0) | bit
    phrases: _Phrases = {}
    for key in sorted(bits, key=len, reverse=True):
        phrases.setdefault(key[0], []).append((key[1:], bits[key]))
    return phrases, {key: list(known.items()) for key, known in stems.items()}


def _split(form: str) -> list[Token]:
    """Return the words of a form; a hyphen between two of them is left out."""
    found = _TOKENS.finditer(form)
    tokens = [Token("word", one[0], *one.span(), True) for one in found]
    return [one for one in tokens if one.text != "-"] or tokens


def _with_concepts(tokens: list[Token]) -> list[Token]:
    """Tell each word its concepts, and join those of a phrase."""
    phrases, stems = _forms()
    joined: list[Token] = []
    skip = 0
    for index, token in enumerate(tokens):
        if index < skip:
            continue
        joined.append(token)
        if token.kind == "number" or token.mark not in ("", "*"):
            continue
        known = phrases.get(token.lower)
        if known is None:
            for stem, bits in stems.get(token.lower[:_STEM], ()):
                if token.lower.startswith(stem):
                    token.concepts |= bits
            continue
        for rest, bits in known:
            end = _phrase_end(tokens, index + 1, rest) if rest else index + 1
            if end:
                token.concepts = bits
                if end > index + 1:
                    last = tokens[end - 1]
                    token.end, token.kind, skip = last.end, "word", end
                    token.text = " ".join(one.text for one in tokens[index:end])
                    token.lower = token.text.lower()
                break
    return joined


def _phrase_end(tokens: list[Token], index: int, rest: tuple[str, ...]) -> int:
    """Return the index behind the words of a phrase; 0 when others stand there."""
    for word in rest:
        if index < len(tokens) and tokens[index].text == "-" and word != "-":
            index += 1
        if (
            index >= len(tokens)
            or tokens[index].lower != word
            or tokens[index].mark not in ("", "*")
        ):
            return 0
        index += 1
    return index
