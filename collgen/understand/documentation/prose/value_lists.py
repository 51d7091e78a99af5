"""Lists of values among the tokens of a text: `a, b or c`, `1 = one, 2 = two`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.lexicon import words
from collgen.understand.documentation.prose.neighbours import at, closing, touches
from collgen.understand.documentation.prose.tokens import concept, each
from collgen.understand.documentation.prose.values import (
    MEDIA,
    Value,
    is_word_of_sentence,
    read_value,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collgen.understand.documentation.prose.tokens import Token

MOST: Final = 300
"""Longest list that is taken for a set of values."""
_LONGEST_GLOSS: Final = 24
_OR, _AND, _MEANS, _DEFAULT, _IS, _THE = each("or and means default is the")
_BY_DEFAULT: Final = concept("by_default")
_OPEN: Final = concept("open", "example")
_SKIPPED: Final = concept("either", "also")
_ANNOUNCING: Final = concept("one_of")
_BEHIND: Final = concept("behind_list", "accepted_behind")


@dataclass(slots=True)
class ValueList:
    """Values with separators between them."""

    values: list[Value] = field(default_factory=list)
    end: int = 0
    """Index of the token behind the last value and its gloss."""
    or_: bool = False
    and_: bool = False
    signs: str = ""
    """The signs that stand between the values."""
    runs_on: bool = False
    """The last value has no mark, and other words follow without a pause."""
    articles: bool = False
    cut: bool = False
    """Words without marks behind the last value may have been one more."""
    joined: bool = False
    """The values stand in one pair of marks: `"a, b"`."""

    @property
    def texts(self) -> list[str]:
        """The values as written."""
        return [value.text for value in self.values]

    @property
    def first(self) -> int:
        """Index of the first token."""
        return self.values[0].first

    @property
    def all_marked(self) -> bool:
        """Whether each value stands in marks of its own."""
        return all(value.mark for value in self.values)


def read_list(tokens: Sequence[Token], index: int) -> ValueList:
    """Read the list that starts at a token; it has no values when none stands there."""
    found = ValueList(end=index)
    while at(tokens, index).text in ("(", "[", "{", "<"):
        index += 1
    signs = 0
    while index < len(tokens) and len(found.values) < MOST:
        if (
            found.values
            and tokens[index].concepts & _THE
            and _is_plain(tokens, index + 1)
            and "|" not in found.signs
        ):
            found.articles = True
            index += 1
        value = _read_member(
            tokens, index, colon=bool(found.values) and ":" in found.values[-1].text
        )
        if value is None:
            found.signs = found.signs[:signs]  # `a | b, which …`
            break
        signs = len(found.signs)
        found.values.append(value)
        behind = _gloss(tokens, value)
        found.end = behind
        separator = _separator(tokens, behind, found)
        if not separator:
            found.runs_on = (
                not value.mark and behind == value.end and _runs_on(tokens, behind)
            )
            break
        index = separator
    _split_at_commas(found)
    return found


def _is_plain(tokens: Sequence[Token], index: int) -> bool:
    return at(tokens, index).kind in ("word", "marked")


def _read_member(tokens: Sequence[Token], index: int, *, colon: bool) -> Value | None:
    if index >= len(tokens):
        return None
    media = tokens[index].lower in MEDIA
    value = read_value(tokens, index, slash=media, colon=colon)
    if value is None or (tokens[index].concepts & _OPEN and not value.mark):
        return None
    slashed = at(tokens, value.end).text in ("/", "|", ",")
    if is_word_of_sentence(tokens, value) and not slashed:
        return None
    if (
        tokens[index].concepts & _DEFAULT
        and not value.mark
        and _is_clause(tokens, index)
    ):
        return None
    return value


def _is_clause(tokens: Sequence[Token], index: int) -> bool:
    """Return whether `default` begins a clause of its own: `default is a`, `defaults: a`."""
    if " " in tokens[index].text or tokens[index].lower != "default":
        return True
    behind = at(tokens, index + 1)
    return (
        behind.text in (":", "=")
        or behind.kind in ("marked", "number")
        or bool(behind.concepts & concept("is", "to"))
        or (behind.kind == "word" and not behind.concepts & (_OR | _AND))
    )


def _separator(tokens: Sequence[Token], index: int, found: ValueList) -> int:
    """Return the index of the next value behind a separator; 0 when none stands here."""
    start = index
    while index < len(tokens) and index - start < 4:
        token = tokens[index]
        if token.text in (",", ";", "|", "||", "/", "&") and token.kind == "sign":
            sign = token.text[0]
            if (
                sign == "/"
                and token.spaced
                and index + 1 < len(tokens)
                and tokens[index + 1].spaced
            ):
                sign = "|"
            if sign == "|" and found.signs.strip("|"):
                # `Sort, a | b`: what stands before the pipes is none of them.
                found.values[:-1], found.signs = [], ""
            found.signs += sign
        elif token.concepts & (_OR | _AND) and token.mark == "":
            found.or_ = found.or_ or bool(token.concepts & _OR)
            found.and_ = found.and_ or bool(token.concepts & _AND)
        elif index > start and (
            (token.concepts & _SKIPPED and not token.mark) or token.text == "\n"
        ):
            either = token.lower in words("prose.either")
            if either and found.values and not found.values[-1].is_code:
                # `The state, either open or shut`: what stands before is none of them.
                found.values, found.signs = [], ""
        else:
            break
        index += 1
    if index == start and index < len(tokens):
        # `"test" "live"`: quotes alone keep the values apart.
        last = found.values[-1]
        both = (
            last.mark and tokens[index].kind == "marked" and tokens[index].mark != "*"
        )
        return index if both and last.end == index else 0
    return index if index < len(tokens) else 0


def _gloss(tokens: Sequence[Token], value: Value) -> int:
    """Return the index behind the words that say what a value means."""
    index = value.end
    if index >= len(tokens):
        return index
    token = tokens[index]
    if token.text == "(":
        end = closing(tokens, index)
        if end:
            _note(tokens, value, index, end)
            alone = end == index + 3 or (end == index + 5 and value.default)
            inner = tokens[index + 1]
            short = value.text.lower().startswith(inner.lower)  # `ascending (asc)`
            if alone and (inner.is_quoted or short):
                value.inner = index + 1
                value.inner_text = tokens[index + 1].text
            index = end
            token = tokens[index] if index < len(tokens) else token
            if index == len(tokens):
                return index
    if (
        token.mark == '"'
        and value.mark != '"'
        and value.is_code
        and _ends(tokens, index + 1)
    ):
        value.gloss = True
        return index + 1
    if token.kind == "sign" and token.text in ("=", "=>", "->", ":", "-"):
        end = _gloss_end(tokens, index + 1)
        spaced = token.text != "-" or token.spaced
        if touches(tokens, index, end, _ANNOUNCING):
            return index  # `Colour of the lid - one of `a`, `b``
        if end > index + 1 and spaced and _ends(tokens, end):
            _note(tokens, value, index, end)
            return end
        return index
    if (
        token.concepts & _MEANS
        and not token.mark
        and (value.is_code or not token.concepts & _IS)
    ):
        end = _gloss_end(tokens, index + 1)
        if any(one.text == ":" or one.mark for one in tokens[index:end]):
            return index
        if end > index + 1 and (
            end == len(tokens)
            or (tokens[end].is_break and value.is_code)
            or tokens[end].text in (",", ";", "|", ")", "]")
            or tokens[end].concepts & _OR
        ):
            _note(tokens, value, index, end)
            return end
    return index


def _note(tokens: Sequence[Token], value: Value, first: int, end: int) -> None:
    value.gloss = True
    value.sign = tokens[first].text
    value.pattern = any(one.text == "*" for one in tokens[first:end])
    value.default = touches(tokens, first, end, _DEFAULT | _BY_DEFAULT)


def _gloss_end(tokens: Sequence[Token], index: int) -> int:
    """Return where words of explanation end: at a separator, a stop or a line."""
    start = index
    while index < len(tokens) and index - start < _LONGEST_GLOSS:
        token = tokens[index]
        if token.text == "(":
            index = closing(tokens, index) or index + 1
            continue
        if (
            token.is_break
            or (token.kind == "sign" and token.text in ",;|)]}=")
            or (token.concepts & _OR and index > start and not token.mark)
        ):
            break
        index += 1
    return index


def _ends(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a list may go on or end here."""
    if index >= len(tokens):
        return True
    token = tokens[index]
    return (
        token.is_break
        or (token.kind == "sign" and token.text in ",;|/)]}")
        or bool(token.concepts & (_OR | _AND))
    )


def _runs_on(tokens: Sequence[Token], index: int) -> bool:
    if index >= len(tokens):
        return False
    token = tokens[index]
    return token.kind in ("word", "number", "marked") and not token.concepts & _BEHIND


def inside_of_glosses(values: list[Value]) -> None:
    """Take ``ascending (`asc`) or descending (`desc`)`` for the values in the brackets."""
    if all(value.inner and not value.mark for value in values):
        for value in values:
            value.text, value.first, value.mark = value.inner_text, value.inner, "`"


_GLUED: Final = re.compile(r"(-?\d{1,6}|[A-Za-z]\w*)-([^\W\d_][^-]*)")


def without_glued_words(values: list[Value]) -> None:
    """Take `0-all, 1-open` and `card-卡, cash-现金` for values with words behind them."""
    found = [_GLUED.fullmatch(value.text) for value in values if not value.mark]
    if len(found) < len(values) or not all(
        one is not None and (one[1].lstrip("-").isdigit() or not one[2].isascii())
        for one in found
    ):
        return
    for value, one in zip(values, found, strict=True):
        if one is not None:
            value.text, value.gloss = one[1], True


def _split_at_commas(found: ValueList) -> None:
    """Take `"a, b"` apart when it is all there is."""
    value = found.values[0] if len(found.values) == 1 else None
    if value is None or value.mark not in ('"', "`") or "," not in value.text:
        return
    parts = [part.strip(" \"'`") for part in value.text.split(",")]
    if all(re.fullmatch(r"[\w.+-]+", part) for part in parts):
        found.values = [
            Value(part, value.first, value.end, value.mark) for part in parts
        ]
        found.signs, found.joined = ",", True
