"""Smallest and largest values, shortest and longest texts: a number and the words that compare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from collgen.model import Keyword
from collgen.understand.documentation.lexicon import words
from collgen.understand.documentation.prose.neighbours import EDGE, at, closing, touches
from collgen.understand.documentation.prose.tokens import concept, each
from collgen.understand.documentation.text import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.understand.documentation.prose.reading import Prose
    from collgen.understand.documentation.prose.tokens import Token

_MOST, _LEAST = concept("most", "max_length"), concept("least", "min_length")
_ABOVE, _BELOW, _OR_MORE, _OR_LESS = each("above below or_more or_less")
_BETWEEN, _TO, _AND, _OR, _LENGTH = each("between to and or length")
_CHARACTERS, _DIGITS, _PLACES, _ITEMS = each("characters digits places items")
_PART, _RATE, _RELATIVE, _VERSION, _WHEN = each("part rate relative version when")
_UNIT, _ALLOWED, _IS, _DEFAULT, _NOT = each("unit allowed is default not")
_VALUE, _THIS, _PAGE = each("plain_values this page")
_LENGTHS, _LIMIT, _EXACTLY = (
    concept("max_length", "min_length"),
    concept("limit"),
    concept("exactly"),
)
_LINK: Final = concept(
    "link", "is", "the", "of", "field", "values", "allowed", "by_default", "default"
)
_COMPARING: Final = (
    _MOST
    | _LEAST
    | _ABOVE
    | _BELOW
    | _OR_MORE
    | _OR_LESS
    | _BETWEEN
    | _LENGTH
    | _CHARACTERS
    | _DIGITS
    | _LIMIT
    | _EXACTLY
    | _ALLOWED
)
_RANGE_SIGNS: Final = frozenset({"-", "~", "..", "..."})
_SIGNS: Final = {
    "<=": "most",
    "=<": "most",
    "≤": "most",
    ">=": "least",
    "≥": "least",
    ">": "above",
    "<": "below",
}
_FARTHEST: Final = 8


class _Bound(NamedTuple):
    low: float | int | None
    high: float | int | None
    first: int
    end: int
    """Tokens of the numbers, and of the words that compare."""
    unit: int
    """Index of the token behind the last number."""
    keyed: bool
    """The comparing word is a noun: `maximum 10`, not `up to 10`."""
    sure: bool
    """Words or brackets say that it is a range."""


def read_bounds(prose: Prose) -> None:
    """Record `minimum`, `maximum`, `minLength` and `maxLength`."""
    _signs(prose)
    if not (prose.has_digits or prose.mask & concept("number_word")):
        return
    taken: set[int] = set()
    for bound in _pairs(prose):
        taken.update(range(bound.first, bound.unit))
        _settle(prose, bound)
    for bound in _sides(prose, taken):
        _settle(prose, bound)
    _exact_lengths(prose)


def _signs(prose: Prose) -> None:
    """`Positive integer`, `must be non-negative`."""
    tokens = prose.tokens
    if not prose.mask & concept("positive", "non_negative"):
        return
    for index, token in enumerate(tokens):
        least = 1 if token.concepts & concept("positive") else 0
        if not token.concepts & concept("positive", "non_negative"):
            continue
        behind = tokens[index + 1 : index + 3]
        before = tokens[max(0, index - 3) : index]
        noun = concept("whole_noun") if least else concept("whole_noun", "count_noun")
        whole = any(one.concepts & noun for one in behind)
        said = any(one.concepts & concept("can_be") for one in before)
        if whole or (not least and said):
            prose.tell_span("minimum", least, index, index + 2)


# --- two numbers -------------------------------------------------------------------------------


def _pairs(prose: Prose) -> Iterator[_Bound]:
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        low = _number(token)
        if low is None:
            split = _bracketed_pair(prose, index)
            if split is not None:
                yield split
            continue
        middle = _behind_number(tokens, index + 1)
        if middle >= len(tokens) - 1:
            continue
        joiner = tokens[middle]
        listed = joiner.text in _RANGE_SIGNS or joiner.concepts & (_TO | _AND)
        if not listed or joiner.mark:
            continue
        last = middle + 1
        while at(tokens, last).text in ("`", "and") and last < middle + 2:
            last += 1
        high = _number(tokens[last]) if last < len(tokens) else None
        if high is None or low >= high:
            continue
        first, sure = _range_start(prose, index)
        if joiner.concepts & _AND and not joiner.concepts & _TO and not sure:
            continue
        if _is_date(tokens, index, last):
            continue
        yield _Bound(
            low,
            high,
            first,
            last + 1,
            _behind_number(tokens, last + 1, gloss=False),
            keyed=False,
            sure=sure,
        )


def _bracketed_pair(prose: Prose, index: int) -> _Bound | None:
    """`[1,100]`, which would be a number with a comma elsewhere."""
    tokens = prose.tokens
    token = tokens[index]
    if token.text != "[" or index + 2 >= len(tokens):
        return None
    one, behind = tokens[index + 1], tokens[index + 2]
    if one.kind == "number" and behind.text == "]" and one.text.count(",") == 1:
        low, high = map(number, one.text.split(","))
    elif behind.text == "," and at(tokens, index + 4).text == "]":
        low, high = _number(one), _number(tokens[index + 3])
        if low is None or high is None or low >= high:
            return None
        return _Bound(low, high, index, index + 5, index + 5, keyed=False, sure=True)
    else:
        return None
    if low is None or high is None or low >= high:
        return None
    return _Bound(low, high, index, index + 3, index + 3, keyed=False, sure=True)


def _number(token: Token) -> float | int | None:
    if token.kind == "number":
        return (
            number(token.text) if "," not in token.text or len(token.text) > 4 else None
        )
    if token.kind == "marked" and token.text[-1:].isdigit():
        return number(token.text.rpartition("=")[2])
    return _WORDS.get(token.lower) if token.concepts & concept("number_word") else None


_WORDS: Final = {"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4}


def _behind_number(tokens: list[Token], index: int, *, gloss: bool = True) -> int:
    """Return the index behind what belongs to a number: `%`, `(cheap)`."""
    while at(tokens, index).text in ("%", "°", "px"):
        index += 1
    if gloss and at(tokens, index).text == "(":
        end = closing(tokens, index)
        if end and end - index < 10 and at(tokens, end).concepts & (_TO | _AND):
            return end
    return index


def _range_start(prose: Prose, index: int) -> tuple[int, bool]:
    """Return where the words of a range begin, and whether they are sure to be one."""
    tokens = prose.tokens
    position = index - 1
    opened = False
    for _ in range(4):
        if position < 0:
            return index, prose.counts or index == 0
        token = tokens[position]
        if token.text in ("(", "["):
            opened = True
            if (
                position
                and not tokens[position].spaced
                and tokens[position - 1].kind == "word"
                and tokens[position - 1].text.isascii()
            ):
                return index, bool(tokens[position - 1].concepts & _BETWEEN)
            return position, True
        if token.concepts & _BETWEEN:
            return position, True
        if token.concepts & _ALLOWED or (
            token.concepts & _VALUE and position < index - 1
        ):
            return position, True
        if token.concepts & _LENGTH:
            return position, True
        if not (token.concepts & _LINK or token.text in (":", "=")):
            break
        position -= 1
    before = tokens[index - 1]
    part = before.is_break or before.text in (",", ":", "-", ";")
    return index, opened or (part and prose.counts)


def _is_date(tokens: list[Token], first: int, last: int) -> bool:
    """`2019-2020-01`, `555-0100-3`: numbers that a hyphen joins to others."""
    glued = (
        last + 2 < len(tokens)
        and tokens[last + 1].text in "-/"
        and not tokens[last + 1].spaced
    )
    before = first and tokens[first - 1].text in ("-", "/") and not tokens[first].spaced
    return bool(
        (glued and tokens[last + 2].kind == "number")
        or (before and first > 1 and tokens[first - 2].kind == "number")
    )


# --- one number --------------------------------------------------------------------------------


def _sides(prose: Prose, taken: set[int]) -> Iterator[_Bound]:
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        value = None if index in taken else _number(token)
        if value is None:
            continue
        unit = _behind_number(tokens, index + 1, gloss=False)
        of_case = index and tokens[index - 1].concepts & concept("for_some", "version")
        worded = token.kind == "word" or of_case
        behind = None if worded else _comparator_behind(tokens, unit)
        if behind is not None:
            low, end = behind
            at = end if end == unit + 1 else unit
            yield _Bound(
                value if low else None,
                None if low else value,
                index,
                end,
                at,
                keyed=False,
                sure=True,
            )
            continue
        before = _comparator_before(prose, index)
        if before is None:
            continue
        kind, position, keyed = before
        if kind in ("above", "below"):
            if "integer" in prose.types and kind == "above" and isinstance(value, int):
                yield _Bound(
                    value + 1, None, position, index + 1, unit, keyed=keyed, sure=False
                )
            continue
        low = kind == "least"
        yield _Bound(
            value if low else None,
            None if low else value,
            position,
            index + 1,
            unit,
            keyed=keyed,
            sure=False,
        )


def _comparator_behind(tokens: list[Token], index: int) -> tuple[bool, int] | None:
    """`1 or more`, `50 characters maximum`, `100字以内`: whether it is a least one, and the end."""
    for position in range(index, min(len(tokens), index + 3)):
        token = tokens[position]
        if token.concepts & _OR_MORE:
            return True, position + 1
        if token.concepts & _OR_LESS:
            return False, position + 1
        if token.concepts & _MOST and token.lower in words("prose.trailing_most"):
            behind = at(tokens, position + 1)
            if behind is EDGE or behind.kind != "number":
                return False, position + 1
            return None
        if not (token.concepts & (_CHARACTERS | _UNIT | _ITEMS) or token.text == "("):
            return None
    return None


def _comparator_before(prose: Prose, index: int) -> tuple[str, int, bool] | None:
    """Return what the words before a number compare it with: kind, where, whether it is a noun."""
    tokens = prose.tokens
    unknown = 0
    linked = False
    for position in range(index - 1, max(-1, index - 1 - _FARTHEST - 4), -1):
        token = tokens[position]
        direct = position == index - 1
        if token.text in _SIGNS and token.kind == "sign":
            if not direct and not linked:
                return None
            own = position == 0 or not _is_foreign_subject(prose, position - 1)
            return (_SIGNS[token.text], position, True) if own else None
        if (
            token.concepts & _DEFAULT
            and position
            and not tokens[position - 1].concepts & _AND
        ):
            return None
        if token.concepts & (_MOST | _LEAST):
            noun = _is_noun(token)
            if not noun and unknown > 1:
                return None
            if noun and unknown > 3 and not linked:
                return None
            kind = "most" if token.concepts & _MOST else "least"
            if (
                position
                and kind == "least"
                and tokens[position - 1].concepts & _NOT
                and not noun
            ):
                kind = "most"
            return kind, position, noun
        if token.concepts & _WHEN:
            return None
        if token.concepts & _BETWEEN and direct:
            ahead = tokens[index + 1 : index + 9]
            stop = next(
                (n for n, one in enumerate(ahead) if one.is_break),
                len(ahead),
            )
            opened = touches(ahead, 0, stop, _TO | _MOST)
            return ("least", position, True) if opened else None
        if token.concepts & (_ABOVE | _BELOW) and unknown == 0:
            negated = position and tokens[position - 1].concepts & _NOT
            above = bool(token.concepts & _ABOVE)
            if negated:
                return ("most" if above else "least"), position - 1, False
            return ("above" if above else "below"), position, False
        if token.concepts & _LIMIT and (
            direct or linked or token.concepts & _CHARACTERS
        ):
            return "most", position, True
        if token.kind in ("stop", "line", "number") or token.text in (
            ";",
            "(",
            ")",
            ",",
            "|",
        ):
            if token.text == "," and linked and unknown < 2:
                continue
            return None
        if token.concepts & _IS or token.text in (":", "="):
            linked = True
        elif token.text == "-":
            linked = linked or direct
        elif token.concepts & (
            _LINK | _LENGTH | _CHARACTERS | _ITEMS | _UNIT
        ) or prose.is_own(token):
            pass
        else:
            unknown += 1
            if unknown > (_FARTHEST if linked else 3):
                return None
    return None


def _is_noun(token: Token) -> bool:
    return token.lower.rstrip(".") in words("prose.noun_bound")


def _is_foreign_subject(prose: Prose, index: int) -> bool:
    """Return whether a word before a sign of comparison is something else: `Engine >= 3.2`."""
    token = prose.tokens[index]
    if token.kind != "word":
        return token.kind == "number"
    known = token.concepts & (
        _LINK
        | _LENGTH
        | _CHARACTERS
        | _THIS
        | _AND
        | _OR
        | concept("can_be", "count_noun", "whole")
    )
    return not (known or prose.is_own(token))


# --- what is bounded ---------------------------------------------------------------------------


def _settle(prose: Prose, bound: _Bound) -> None:
    """Record a bound of the value or of its length; nothing if it counts something else."""
    tokens = prose.tokens
    if prose.in_bullet(tokens[bound.first].start, deep=True):
        return
    behind = at(tokens, bound.unit)
    # `from 600 seconds up to your depot's limit` is not the whole truth.
    opened = bool(tokens[bound.first].concepts & _BETWEEN) and bound.high is None
    stated = not opened and not _is_conditional(prose, bound)
    if _is_length(prose, bound):
        if not _is_of_part(prose, bound) and not prose.numeric:
            _tell(prose, "minLength", bound.low, bound, stated=stated)
            _tell(prose, "maxLength", bound.high, bound, stated=stated)
        return
    if bound.keyed and _is_text(prose) and (behind is EDGE or _is_pause(behind)):
        # `string, max 255` speaks of its length.
        _tell(prose, "minLength", bound.low, bound, stated=stated)
        _tell(prose, "maxLength", bound.high, bound, stated=stated)
        return
    if _bounds_value(prose, bound, behind):
        _tell(prose, "minimum", bound.low, bound, stated=stated)
        _tell(prose, "maximum", bound.high, bound, stated=stated)


def _is_pause(token: Token) -> bool:
    return token.is_break or token.text in (",", ";", ")", "|", "]")


def _is_length(prose: Prose, bound: _Bound) -> bool:
    tokens = prose.tokens
    span = tokens[bound.first : bound.end]
    if any(
        token.concepts & (_LENGTHS | _CHARACTERS)
        for token in span
        if token.kind == "word"
    ):
        return True
    ahead = tokens[bound.unit : bound.unit + 3]
    for position, token in enumerate(ahead):
        if token.concepts & _CHARACTERS:
            return True
        if token.concepts & _DIGITS:
            return not prose.numeric
        if token.concepts & _LENGTH and not token.concepts & _UNIT:
            return position < 2
        if token.kind != "word" or token.concepts & (
            _PLACES | _ITEMS | _UNIT | _TO | _AND | _OR
        ):
            break
    if any(token.concepts & _LENGTH for token in span):
        return True
    before = tokens[max(0, bound.first - 3) : bound.first]
    return any(token.concepts & _LENGTH for token in before) and not any(
        token.kind in ("stop", "line", "number") for token in before
    )


def _is_text(prose: Prose) -> bool:
    return prose.types == ("string",) or (not prose.types and prose.is_named("texts"))


def _is_of_part(prose: Prose, bound: _Bound) -> bool:
    """`Key names up to 40 characters`, `256 characters each`: no limit of the whole value."""
    tokens = prose.tokens
    around = (
        tokens[max(0, bound.first - 4) : bound.first]
        + tokens[bound.unit : bound.unit + 6]
    )
    start = 0
    for number_, token in enumerate(around[: min(4, bound.first)]):
        if token.is_break:
            start = number_ + 1
    return any(
        token.concepts & _PART for token in around[start:] if not prose.is_own(token)
    ) or ("array" in prose.types)


def _bounds_value(prose: Prose, bound: _Bound, behind: Token | None) -> bool:
    if {"string", "array", "object", "boolean"} & set(prose.types) or prose.knows(
        "separator"
    ):
        return False
    if prose.knows("enum") and bound.low is not None and bound.high is not None:
        return False
    tokens = prose.tokens
    after = tokens[bound.unit : bound.unit + 3]
    if any(token.concepts & (_PLACES | _RELATIVE) for token in after) or (
        behind is not None and behind.concepts & (_DIGITS | _RATE)
    ):
        return False
    if touches(tokens, bound.first - 2, bound.end, _VERSION):
        return False
    if bound.low is not None and bound.high is not None:
        ahead = [
            one
            for one in tokens[bound.unit : bound.unit + 3]
            if one.text not in (")", "]")
        ]
        alternative = (
            ahead
            and ahead[0].concepts & _OR
            and len(ahead) > 1
            and (
                ahead[1].kind in ("marked", "number")
                or ahead[1].concepts & concept("everything")
            )
        )
        counted = (
            behind is not None
            and behind.concepts & _ITEMS
            and not behind.concepts & _UNIT
        )
        return bound.sure and not alternative and not (counted and not prose.counts)
    counts = prose.counts
    if (
        behind is not None
        and behind.kind in ("word", "number")
        and not _is_glued_unit(behind)
    ):
        known = behind.concepts & (
            _LINK
            | _AND
            | _OR
            | _DEFAULT
            | _WHEN
            | concept("to", "otherwise", "can_be", "most", "least")
        )
        if behind.concepts & (_ITEMS | _UNIT):
            return counts or (
                bound.keyed and bool(behind.concepts & _UNIT) and _is_said(prose, bound)
            )
        if not known and not behind.concepts & _PAGE:
            return counts and bound.keyed
    if counts or bound.sure:
        return True
    return bound.keyed and _is_said(prose, bound)


def _is_glued_unit(token: Token) -> bool:
    return not token.spaced and bool(token.concepts & _UNIT)


def _is_said(prose: Prose, bound: _Bound) -> bool:
    """Return whether a verb, a colon or a sign joins the comparing word and the number."""
    return any(
        token.concepts & (_IS | _ALLOWED | _VALUE)
        or token.text in (":", "=", "<=", ">=")
        for token in prose.tokens[bound.first : bound.end]
    )


def _is_conditional(prose: Prose, bound: _Bound) -> bool:
    """Return whether a bound holds under a condition, or another one may hold in its place."""
    tokens = prose.tokens
    for index in range(bound.unit, min(len(tokens), bound.unit + 8)):
        if tokens[index].is_break:
            break
        if tokens[index].concepts & _WHEN and not tokens[index].mark:
            return True
    for index in range(bound.first - 1, max(-1, bound.first - 10), -1):
        if tokens[index].is_break:
            break
        if tokens[index].concepts & _WHEN and not tokens[index].mark:
            return True
    return False


def _tell(
    prose: Prose, word: Keyword, value: float | None, bound: _Bound, *, stated: bool
) -> None:
    if value is None:
        return
    if word.endswith("Length") and (
        not isinstance(value, int) or value < 0 or "array" in prose.types
    ):
        return
    end = max(bound.end, bound.unit)
    for token in prose.tokens[end : end + 2]:
        if not (
            token.concepts & (_CHARACTERS | _UNIT | _DIGITS) or token.text in (")", "]")
        ):
            break
        end += 1
    prose.tell_span(word, value, bound.first, end, stated=stated)


def _exact_lengths(prose: Prose) -> None:
    """`A 34 character string`, `three-letter code`, `exactly 3 characters`, `length must be 10`."""
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        value = _number(token)
        if not isinstance(value, int) or value < 1 or index + 1 >= len(tokens):
            continue
        if prose.knows("minLength") or prose.knows("maxLength") or prose.numeric:
            return
        exact = touches(tokens, index - 2, index, _EXACTLY)
        position = index + 1
        if tokens[position].text == "-" and not tokens[position].spaced:
            position += 1
        if position >= len(tokens):
            continue
        unit = tokens[position]
        if unit.concepts & (_CHARACTERS | _DIGITS) and not unit.concepts & _PLACES:
            noun = tokens[position + 1 : position + 5]
            named = any(
                one.concepts & concept("code_noun", "text_noun", "number_noun")
                for one in noun
            ) and not (
                _is_of_part(
                    prose,
                    _Bound(
                        None, value, index, position + 1, position + 1, False, False
                    ),
                )
            )
            singular = unit.lower in words("prose.one_character")
            tokens[index - 1] if index else None
            alone = index < 6 or any(
                one.concepts & _THIS or prose.is_own(one)
                for one in tokens[max(0, index - 4) : index]
            )
            if touches(tokens, index - 3, index, concept("plural_pronoun")):
                alone = False
            if exact or (named and singular and alone):
                prose.tell_span("minLength", value, index, position + 1)
                prose.tell_span("maxLength", value, index, position + 1)
                return
        length = [
            one
            for one in tokens[max(0, index - 4) : index]
            if one.concepts & _LENGTH and not one.concepts & _LENGTHS
        ]
        linked = tokens[index - 1].concepts & _IS if index else 0
        if (
            length
            and (linked or exact or tokens[index - 1].concepts & concept("can_be"))
            and _is_pause_or_end(tokens, index + 1)
        ):
            prose.tell_span("minLength", value, index, index + 1)
            prose.tell_span("maxLength", value, index, index + 1)
            return


def _is_pause_or_end(tokens: list[Token], index: int) -> bool:
    return index >= len(tokens) or _is_pause(tokens[index])
