"""Closed sets of values: candidates first, then the words for and against each.

`Allowed values: a, b`, ``sorted in `asc` or `desc` order``, `1 = daily, 2 = weekly`, one value a
line or a sentence. A set is found only when the words close it: `e.g.` and `such as` leave it open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.prose.clauses import standing_apart
from collgen.understand.documentation.prose.listed import (
    BOOLEANS,
    ENOUGH,
    Candidate,
    listed,
)
from collgen.understand.documentation.prose.neighbours import (
    at,
    sentence_start,
    sentence_stop,
    touches,
)
from collgen.understand.documentation.prose.patterns import hits, rows
from collgen.understand.documentation.prose.tokens import each
from collgen.understand.documentation.prose.value_lines import in_lines
from collgen.understand.documentation.prose.value_lists import ValueList, read_list
from collgen.understand.documentation.prose.values import value_at
from collgen.understand.documentation.text import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.understand.documentation.prose.reading import Prose
    from collgen.understand.documentation.prose.values import Value

_CAN_BE, _ALSO, _OR, _NOT, _DEFAULT, _MANY, _EXTENDED, _FOR_SOME = each(
    "can_be also or not default many extended for_some"
)
_NOTHING: Final = frozenset({"null", "none", "empty", ""})


def read_values(prose: Prose) -> None:
    """Record `enum` for a closed set, `type` boolean for true and false."""
    lists = list(listed(prose))
    candidates = (*lists, *in_lines(prose), *standing_apart(prose))
    found = [one for one in candidates if one.score >= ENOUGH and _is_about(prose, one)]
    if found:
        best = max(found, key=lambda one: one.score)
        _extend(prose, best, lists)
        _record(prose, best)


def _record(prose: Prose, found: Candidate) -> None:
    lowered = {text.lower() for text in found.texts}
    dashes = all(text[:1] == "-" for text in found.texts)
    for value in found.values:
        if dashes or (found.lines and not value.mark and value.text[:1] == "-"):
            value.text = value.text[1:]  # bullets without a space
    start = prose.tokens[max(0, found.first - 3)].start
    end = prose.tokens[found.end - 1].end
    if lowered <= BOOLEANS | {"null"} and lowered & BOOLEANS:
        prose.record("type", "boolean", start, end)
    elif lowered & BOOLEANS and lowered <= {"true", "false", "0", "1"}:
        return
    elif lowered - _NOTHING:
        values = [literal(text) for text in found.texts]
        alike = len({type(value) for value in values}) == 1
        many = prose.mask & _MANY and "array" not in prose.types
        stated = alike and found.score >= ENOUGH + 1 and not many
        stated = stated and not _is_extended(prose, found)
        prose.record("enum", values, start, end, stated=stated)


def _is_extended(prose: Prose, found: Candidate) -> bool:
    """Return whether more is allowed: ``You can append `:asc```, or elsewhere ("… for guests")."""
    last, glossed = found.values[-1], found.values[0].gloss
    if at(prose.tokens, last.end).concepts & _FOR_SOME and not (found.lines or glossed):
        return True
    return bool(prose.mask & _EXTENDED) and any(
        token.concepts & _EXTENDED and not token.mark
        for index, token in enumerate(prose.tokens)
        if not found.first <= index < found.end
    )


def _is_about(prose: Prose, found: Candidate) -> bool:
    """Return whether the values can be the parameter's own: not its name, not mere signs."""
    lowered = [text.lower() for text in found.texts]
    if any(text.endswith("://") for text in lowered) or any(
        at(prose.tokens, one.end).text == ":"
        and at(prose.tokens, one.end + 1).text == "/"
        for one in found.values
    ):
        return False  # how an address begins
    if any(map("".join(lowered).__contains__, "=(<>")) or _is_several(prose, found):
        return False
    if any(
        one.sign == "=" and one.text.lower() == prose.own_name for one in found.values
    ):
        return False  # `type=a|b`
    sure = found.score >= 2 * ENOUGH - 1
    if sure and all(value.mark in ("`", '"') for value in found.values):
        return prose.own_name not in lowered
    return (prose.own_name not in lowered or len(lowered) > 2) and all(
        any(map(str.isalnum, word)) for word in lowered
    )


def _is_several(prose: Prose, found: Candidate) -> bool:
    """Return whether an example has several of the values at a time: `Example: "a,b"`."""
    known = set(found.texts)
    joined = (
        token.mark
        and "," in token.text
        and set(map(str.strip, token.text.split(","))) <= known
        for token in prose.tokens
    )
    split = (
        value.mark and "," in prose.tokens[value.first].text for value in found.values
    )
    return any(joined) and not any(split)


def _extend(prose: Prose, found: Candidate, lists: list[Candidate]) -> None:
    """Add what is stated later: ``can also be `c```, ``or when it was `d```."""
    if found.lines or not all(value.mark for value in found.values):
        return
    _add_alternative(prose, found)
    _add_before(prose, found)
    known = set(found.texts)
    for value in (*_also(prose, found.end), *_alone(prose, found)):
        if value.mark and value.text not in known:
            found.values.append(value)
    for other in lists:
        alike = other.score >= ENOUGH + 2 and all(value.mark for value in other.values)
        can_be = touches(prose.tokens, other.first - 1, other.first, _CAN_BE)
        if (
            other.first > found.end
            and alike
            and can_be
            and not known & set(other.texts)
        ):
            found.values += other.values


def _add_alternative(prose: Prose, found: Candidate) -> None:
    """``… or when it was `d```: one more value in the same clause."""
    tokens = prose.tokens
    for index in range(found.end, sentence_stop(tokens, found.end, 9)):
        if tokens[index].mark in ("`", '"') and touches(
            tokens, found.end - 1, index, _OR
        ):
            barred = touches(tokens, found.end, index, _DEFAULT | _NOT)
            if not barred and not any(
                one.text == "(" for one in tokens[found.end : index]
            ):
                found.values.append(value_at(prose.tokens, index))
            return


def _add_before(prose: Prose, found: Candidate) -> None:
    """``It is an `a`, but can also be a `b`` or `c```: the value before."""
    tokens = prose.tokens
    before = tokens[max(0, found.first - 3) : found.first]
    if not any(one.concepts & _CAN_BE and one.concepts & _ALSO for one in before):
        return
    for index in range(found.first - 1, sentence_start(tokens, found.first) - 1, -1):
        same = tokens[index].mark == found.values[0].mark
        if same and tokens[index].lower != prose.own_name:
            found.values.insert(0, value_at(prose.tokens, index))


def _alone(prose: Prose, found: Candidate) -> Iterator[Value]:
    """Yield the values that stand elsewhere: ``Must be `none` for one, `a` or `b` for more``."""
    for hit in hits(prose, rows("sets.alone")):
        index = hit.named["at"]
        alike = prose.tokens[index].mark == found.values[0].mark
        if alike and not found.first <= index < found.end:
            yield value_at(prose.tokens, index)


def _also(prose: Prose, start: int) -> list[Value]:
    """Return the values that words like *can also be* name behind a list."""
    tokens, values = prose.tokens, []
    for index in range(start, len(tokens) - 1):
        token = tokens[index]
        if not token.concepts & _ALSO or token.mark:
            continue
        more = read_list(tokens, index + 1)
        if not token.concepts & _CAN_BE:
            stop = sentence_stop(tokens, index, 12)
            marked = (i for i in range(index, stop) if tokens[i].mark)
            first = next(marked, None)
            more = ValueList() if first is None else read_list(tokens, first)
            if len(more.values) < 2:
                continue
        values += more.values
    return values
