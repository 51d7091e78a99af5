"""What stands around a token: neighbours, fillers, the sentence, brackets.

Each function takes any index, and finds `EDGE` before the first token and behind the last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.prose.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

EDGE: Final = Token("edge", "", 0, 0, True)
"""Stands before the first token of a text and behind the last."""
_PAUSES: Final = frozenset({",", ";", ":", ")", "]", "}", "|", ">"})
_CLOSED: Final = {"(": ")", "[": "]", "{": "}"}
_LONGEST_BRACKET: Final = 60


def at(tokens: Sequence[Token], index: int) -> Token:
    """Return the token at an index; `EDGE` before the first and behind the last."""
    return tokens[index] if 0 <= index < len(tokens) else EDGE


def touches(tokens: Sequence[Token], first: int, end: int, bits: int) -> bool:
    """Return whether a token from `first` to before `end` is of one of the concepts."""
    return any(token.concepts & bits for token in tokens[max(0, first) : max(0, end)])


def sentence_start(tokens: Sequence[Token], index: int) -> int:
    """Return where the sentence begins that holds a token."""
    while index and not tokens[index - 1].is_break:
        index -= 1
    return index


def sentence_stop(tokens: Sequence[Token], index: int, limit: int = 1 << 16) -> int:
    """Return where the sentence ends that holds a token, `limit` tokens ahead at most."""
    end = min(len(tokens), index + limit)
    while index < end and not tokens[index].is_break:
        index += 1
    return index


def is_pause(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a clause ends before a token: a sentence, a line, a bracket, a comma."""
    token = at(tokens, index)
    if token.text == "-":
        return token.spaced and index + 1 < len(tokens) and tokens[index + 1].spaced
    return token.is_break or (token.kind == "sign" and token.text in _PAUSES)


def is_enclosed(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a token stands alone in parentheses."""
    return at(tokens, index - 1).text == "(" and at(tokens, index + 1).text == ")"


def closing(tokens: Sequence[Token], index: int) -> int:
    """Return the index behind the bracket that closes the one at `index`; 0 when none does."""
    wanted, opened = _CLOSED.get(tokens[index].text, ""), tokens[index].text
    depth = 0
    for end in range(index, min(len(tokens), index + _LONGEST_BRACKET)):
        text = tokens[end].text
        if tokens[end].kind == "line":
            return 0
        depth += (text == opened) - (text == wanted)
        if depth == 0:
            return end + 1
    return 0
