"""Smallest and largest values, shortest and longest texts: a number and the words that compare."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from collgen.understand.documentation.prose.neighbours import at, touches
from collgen.understand.documentation.prose.patterns import (
    Hit,
    hit_before,
    hit_behind,
    hits,
    rows,
)
from collgen.understand.documentation.prose.tokens import concept, each
from collgen.understand.documentation.text import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.model import Keyword
    from collgen.understand.documentation.prose.reading import Prose
    from collgen.understand.documentation.prose.tokens import Token

_Number: TypeAlias = "float | int | None"

_CHARACTERS, _DIGITS, _ITEMS, _UNIT = each("characters digits items unit")
_OR, _PAGE, _LENGTH, _THIS = each("or page length this")
_LENGTHS: Final = concept("max_length", "min_length", "characters")
_VALUE_WORDS: Final[tuple[Keyword, Keyword]] = ("minimum", "maximum")
_LENGTH_WORDS: Final[tuple[Keyword, Keyword]] = ("minLength", "maxLength")
_NO_NUMBER: Final = frozenset({"string", "array", "object", "boolean"})
_GOES_ON: Final = concept(
    "link", "is", "the", "of", "field", "values", "allowed", "by_default", "default", "and", "or",
    "when", "to", "otherwise", "can_be", "most", "least",
)  # fmt: skip


class _Bound(NamedTuple):
    low: _Number
    high: _Number
    first: int
    end: int
    """Tokens of the numbers, and of the words that compare."""
    unit: int
    """Index of the token behind the last number."""
    words: list[str]
    """What its row yields: `keyed`, `sure`, `open`."""


def read_bounds(prose: Prose) -> None:
    """Record `minimum`, `maximum`, `minLength` and `maxLength`."""
    for hit in hits(prose, rows("bounds.whole")):
        prose.record_tokens("minimum", int(hit.row.yields), hit.first, hit.end)
    if not (prose.has_digits or prose.mask & concept("number_word")):
        return
    taken: set[int] = set()
    for bound in (*_pairs(prose, taken), *_sides(prose, taken)):
        _settle(prose, bound)
    _exact_lengths(prose)


def _pairs(prose: Prose, taken: set[int]) -> Iterator[_Bound]:
    for hit in hits(prose, rows("bounds.pairs")):
        first = hit.named["low"]
        last = hit.named.get("high", first)
        low, high = prose.tokens[first].number, prose.tokens[last].number
        if "split" in hit.row.yields:
            parts = prose.tokens[first].text.split(",")
            low, high = map(number, parts if len(parts) == 2 else ("", ""))
        if low is None or high is None or low >= high or taken & {first, last}:
            continue
        taken.update(range(hit.first, last + 1))
        words = hit.row.yields.split()
        if "counted" in words and prose.counts:
            words.append("sure")
        yield _Bound(low, high, hit.first, hit.end, _unit(prose, last), words)


def _sides(prose: Prose, taken: set[int]) -> Iterator[_Bound]:
    for hit in hits(prose, rows("bounds.sides")):
        position = hit.named["at"]
        value = prose.tokens[position].number
        if value is None or position in taken or _is_part(prose.tokens, position):
            continue
        kind, *words = hit.row.yields.split()
        if kind == "above":
            if "integer" not in prose.types or not isinstance(value, int):
                continue
            value += 1
        elif "sure" in words and touches(
            prose.tokens, position - 1, position, concept("for_some", "version")
        ):
            continue
        taken.add(position)
        low, high = (None, value) if kind == "most" else (value, None)
        unit = _unit(prose, position)
        if "sure" in words and hit.end == unit + 1:
            unit = hit.end
        first = hit.named.get("from", hit.first)
        yield _Bound(low, high, first, hit.end, unit, words)


def _is_part(tokens: list[Token], index: int) -> bool:
    """`The maximum number of rows sent in one request`: no limit, a word for a number."""
    word = tokens[index].kind == "word"
    return word and touches(tokens, index - 1, index, concept("of"))


def _unit(prose: Prose, last: int) -> int:
    """Return the index behind a number and its `%`."""
    behind = at(prose.tokens, last + 1)
    return last + 1 + (behind.text in ("%", "°", "px"))


def _settle(prose: Prose, bound: _Bound) -> None:
    """Record a bound of the value or of its length; nothing if it counts something else."""
    if prose.is_deep_in_bullet(prose.tokens[bound.first].start):
        return
    conditional = hit_behind(prose, rows("bounds.condition"), bound.unit) or hit_before(
        prose, rows("bounds.condition_before"), bound.first
    )
    # `from 600 seconds up to your depot's limit` is not the whole truth.
    stated = "open" not in bound.words and conditional is None
    behind = at(prose.tokens, bound.unit)
    if _is_length(prose, bound):
        if not _is_of_part(prose, bound) and not prose.numeric:
            _record(prose, _LENGTH_WORDS, bound, stated=stated)
    elif "keyed" in bound.words and _is_text(prose) and _is_pause(behind):
        _record(prose, _LENGTH_WORDS, bound, stated=stated)  # `string, max 255`
    elif _bounds_value(prose, bound, behind):
        _record(prose, _VALUE_WORDS, bound, stated=stated)


def _is_pause(token: Token) -> bool:
    return token.is_break or token.text in (",", ";", ")", "|", "]")


def _is_text(prose: Prose) -> bool:
    return prose.types == ("string",) or (not prose.types and prose.is_named("texts"))


def _is_length(prose: Prose, bound: _Bound) -> bool:
    tokens = prose.tokens
    span = [one for one in tokens[bound.first : bound.end] if one.kind == "word"]
    if any(token.concepts & _LENGTHS for token in span):
        return True
    behind = hit_behind(prose, rows("bounds.behind"), bound.unit)
    if behind is not None:
        return behind.yields == "length" or not prose.numeric
    if any(token.concepts & _LENGTH for token in span):
        return True
    before = tokens[max(0, bound.first - 3) : bound.first]
    return any(token.concepts & _LENGTH for token in before) and not any(
        token.is_break or token.kind == "number" for token in before
    )


def _is_of_part(prose: Prose, bound: _Bound) -> bool:
    """`Key names up to 40 characters`, `256 characters each`: no limit of the whole value."""
    return "array" in prose.types or bool(
        hit_behind(prose, rows("bounds.part"), bound.unit)
        or hit_before(prose, rows("bounds.part_before"), bound.first)
    )


def _bounds_value(prose: Prose, bound: _Bound, behind: Token) -> bool:
    """Return whether a bound is one of the number that the value is."""
    ranged = bound.low is not None and bound.high is not None
    if (
        _NO_NUMBER & set(prose.types)
        or prose.knows("separator")
        or (ranged and prose.knows("enum"))
        or hit_behind(prose, rows("bounds.other"), bound.unit)
        or touches(prose.tokens, bound.first - 2, bound.end, concept("version"))
    ):
        return False
    counted = behind.concepts & _ITEMS and not behind.concepts & _UNIT
    if ranged:
        return (
            "sure" in bound.words
            and not _or_else(prose.tokens, bound.unit)
            and not (counted and not prose.counts)
        )
    linked = "keyed" in bound.words and _is_linked(prose, bound)
    glued = behind.concepts & _UNIT and not behind.spaced
    if behind.kind in ("word", "number") and not glued:
        if behind.concepts & (_ITEMS | _UNIT):
            return prose.counts or bool(linked and behind.concepts & _UNIT)
        if not behind.concepts & (_GOES_ON | _PAGE):
            return prose.counts and "keyed" in bound.words
    return prose.counts or "sure" in bound.words or linked


def _or_else(tokens: list[Token], index: int) -> bool:
    """``(1-114) or `all```: other values are allowed, too."""
    index += at(tokens, index).text in (")", "]")
    other = at(tokens, index + 1)
    return bool(at(tokens, index).concepts & _OR) and (
        other.kind in ("marked", "number")
        or bool(other.concepts & concept("everything"))
    )


def _is_linked(prose: Prose, bound: _Bound) -> bool:
    """Return whether a verb, a colon or a sign joins the comparing word and the number."""
    return any(
        token.concepts & concept("is", "allowed", "plain_values")
        or token.text in (":", "=", "<=", ">=")
        for token in prose.tokens[bound.first : bound.end]
    )


def _record(
    prose: Prose, words: tuple[Keyword, Keyword], bound: _Bound, *, stated: bool
) -> None:
    end = max(bound.end, bound.unit)
    while end < bound.unit + 2 and (
        at(prose.tokens, end).concepts & (_CHARACTERS | _UNIT | _DIGITS)
        or at(prose.tokens, end).text in (")", "]")
    ):
        end += 1
    for word, value in zip(words, (bound.low, bound.high), strict=True):
        counts = isinstance(value, int) and value >= 0 and "array" not in prose.types
        if value is not None and (words == _VALUE_WORDS or counts):
            prose.record_tokens(word, value, bound.first, end, stated=stated)


def _exact_lengths(prose: Prose) -> None:
    """`A 34 character string`, `exactly 3 characters`, `length must be 10`."""
    if prose.knows("minLength") or prose.knows("maxLength") or prose.numeric:
        return
    for hit in hits(prose, rows("bounds.exact")):
        index = hit.named["at"]
        value = prose.tokens[index].number
        if not isinstance(value, int) or value < 1:
            continue
        if hit.row.yields == "named" and not _is_whole(prose, hit):
            continue
        prose.record_tokens("minLength", value, hit.first, hit.end)
        prose.record_tokens("maxLength", value, hit.first, hit.end)
        return


def _is_whole(prose: Prose, hit: Hit) -> bool:
    """Return whether `3-letter code` is what the value is, not what it is made from."""
    tokens, index = prose.tokens, hit.named["at"]
    bound = _Bound(None, None, index, index + 1, index + 2, [])
    alone = index < 6 or any(
        one.concepts & _THIS or prose.is_own(one) for one in tokens[index - 4 : index]
    )
    theirs = touches(tokens, index - 3, index, concept("plural_pronoun"))
    return alone and not theirs and not _is_of_part(prose, bound)
