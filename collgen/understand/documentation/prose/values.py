"""Values and lists of values among the tokens of a text: `a, b or c`, `1 = one, 2 = two`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.prose.neighbours import at, closing, touches
from collgen.understand.documentation.prose.tokens import concept, each

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collgen.understand.documentation.prose.tokens import Token

MOST: Final = 300
"""Longest list that is taken for a set of values."""
_LONGEST_GLOSS: Final = 24
_GLUE: Final = frozenset("-_.+/:@*#$%&~\\^!?")
_STARTS: Final = frozenset("-+$@#*%_/.")
MEDIA: Final = frozenset("application text image audio video multipart font".split())
_OR, _AND, _ALSO, _NO_VALUE, _MEANS = each("or and also no_value means")
_DEFAULT, _IS, _THE, _BY_DEFAULT = each("default is the by_default")
_OPEN: Final = concept("open", "example")
_SKIPPED: Final = concept("either", "also")
_BEHIND = concept("behind_list", "accepted_behind")
_CODE_LIKE: Final = re.compile(
    r"[A-Z][A-Z0-9_+-]+|[A-Z]|-?\d+(?:\.\d+)?|\w+_[\w.]+|\w+[.:]\w+"
    r"|\w+[a-z][A-Z]\w*|[a-z]+-[a-z-]+|[+-]\w+"
    r"|[A-Za-z]+\d+\w*|\d+[A-Za-z]\w*"
)


@dataclass(slots=True)
class Value:
    """A literal as it is written, and its tokens."""

    text: str
    first: int
    end: int
    """Index of the token behind it."""
    mark: str = ""
    gloss: bool = False
    """Words in brackets or behind a sign say what it means."""
    default: bool = False
    """The gloss says that it is the default."""
    sign: str = ""
    """What begins the gloss: a bracket, a colon, a word."""
    pattern: bool = False
    """The gloss shows with an asterisk how it is used."""
    inner: int = 0
    """Index of the one marked value that the brackets behind it hold."""
    inner_text: str = ""

    @property
    def is_code(self) -> bool:
        """Whether it looks like a value wherever it stands: `RED`, `dark_red`, `12`."""
        return bool(self.mark) or _CODE_LIKE.fullmatch(self.text) is not None


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


def read_value(
    tokens: Sequence[Token], index: int, *, slash: bool = False, colon: bool = False
) -> Value | None:
    """Return the value that starts at a token: a marked one, or what is written without a space.

    With `slash` and `colon` such a sign joins two parts of a value: `application/json`, `ts:asc`.
    """
    token = tokens[index]
    if token.kind == "marked":
        return Value(token.text, index, index + 1, token.mark) if token.text else None
    if token.kind == "sign" and not (
        token.text in _STARTS
        and index + 1 < len(tokens)
        and not tokens[index + 1].spaced
        and tokens[index + 1].kind in ("word", "number")
    ):
        return None
    if token.is_break:
        return None
    end = index + 1
    while end < len(tokens) and not tokens[end].spaced:
        one = tokens[end]
        if one.kind in ("word", "number") or one.mark == "*":
            end += 1
            continue
        joins = one.text in _GLUE and (
            one.text not in "/:" or (slash if one.text == "/" else colon)
        )
        follows = (
            end + 1 < len(tokens)
            and not tokens[end + 1].spaced
            and tokens[end + 1].kind in ("word", "number")
        )
        if one.kind != "sign" or not joins or not follows:
            if one.text in "*+" and one.kind == "sign" and joins:
                end += 1
                continue
            break
        if one.text == "/" and slash:
            end += 1
            continue
        end += 1
    text = "".join(one.text for one in tokens[index:end])
    if " " in text and end == index + 1 and token.kind == "word":
        return None  # a phrase that is known is no value
    return Value(text, index, end)


def is_word_of_sentence(tokens: Sequence[Token], value: Value) -> bool:
    """Return whether an unmarked value is a word that only joins others: `the`, `with`."""
    return (
        not value.mark
        and value.end == value.first + 1
        and bool(tokens[value.first].concepts & _NO_VALUE)
        and value.text != "A"
    )


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
    _split_slashes(found)
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
    slashed = at(tokens, value.end).text in ("/", "|")
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
            pass
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
            if end == index + 3 and tokens[index + 1].mark in ("`", '"', "'"):
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


def _split_slashes(found: ValueList) -> None:
    """Take `"a, b"` and `a/b` apart when they are all there is."""
    if len(found.values) == 1:
        value = found.values[0]
        if value.mark in ('"', "`") and "," in value.text:
            parts = [part.strip(" \"'`") for part in value.text.split(",")]
            if all(re.fullmatch(r"[\w.+-]+", part) for part in parts):
                found.values = [
                    Value(part, value.first, value.end, value.mark) for part in parts
                ]
                found.signs, found.joined = ",", True
