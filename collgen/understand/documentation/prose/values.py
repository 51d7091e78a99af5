"""Single values among the tokens of a text: what is marked, or written without a space."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.prose.tokens import concept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collgen.understand.documentation.prose.tokens import Token

_GLUE: Final = frozenset("-_.+/:@*#$%&~\\^!?")
_STARTS: Final = frozenset("-+$@#*%_/.")
MEDIA: Final = frozenset("application text image audio video multipart font".split())
_NO_VALUE: Final = concept("no_value")
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
    def is_quoted(self) -> bool:
        """Whether it stands in code marks or quotes."""
        return self.mark not in ("", "*")

    @property
    def is_code(self) -> bool:
        """Whether it looks like a value wherever it stands: `RED`, `dark_red`, `12`."""
        return bool(self.mark) or _CODE_LIKE.fullmatch(self.text) is not None


def value_at(tokens: Sequence[Token], index: int) -> Value:
    """Return a token as a value."""
    return Value(tokens[index].text, index, index + 1, tokens[index].mark)


def read_value(
    tokens: Sequence[Token], index: int, *, slash: bool = False, colon: bool = False
) -> Value | None:
    """Return the value that starts at a token: a marked one, or what is written without a space.

    With `slash` and `colon` such a sign joins two parts of a value: `application/json`, `ts:asc`.
    """
    token = tokens[index]
    if token.kind == "marked":
        return value_at(tokens, index) if token.text else None
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
        if token.kind == "number" and end == index + 1 and not one.text.isascii():
            break  # `20です`
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
