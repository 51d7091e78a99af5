"""Values that stand apart: one a clause, codes behind words, labels before a colon, one alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.prose.listed import (
    BOOLEANS,
    ENOUGH,
    Candidate,
    is_condition,
)
from collgen.understand.documentation.prose.neighbours import at, sentence_stop, touches
from collgen.understand.documentation.prose.patterns import hits, rows
from collgen.understand.documentation.prose.reading import is_name
from collgen.understand.documentation.prose.tokens import concept, each
from collgen.understand.documentation.prose.value_lists import read_list
from collgen.understand.documentation.prose.values import read_value, value_at
from collgen.understand.documentation.text import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.understand.documentation.prose.reading import Prose
    from collgen.understand.documentation.prose.tokens import Token
    from collgen.understand.documentation.prose.values import Value

_TO, _FOR, _WHEN, _ALLOWED, _VALUES, _FOLLOWING = each(
    "to for when allowed values following"
)
_OPEN: Final = concept("open", "example")
_CLEAR: Final = 2.0
"""Weight of a value whose clause says what it does."""
_BRACKETED: Final = 1.5
_RIGHT_CODED: Final = 7.5
_TAG: Final = re.compile(r"<\w+ \w+=[\"']")


def standing_apart(prose: Prose) -> Iterator[Candidate]:
    """Yield the sets whose values do not stand in one list."""
    yield from _right_coded(prose)
    yield from _scattered(prose)
    yield from _glossed(prose)
    yield from _otherwise(prose)
    yield from _labelled(prose)
    yield from _single(prose)


def _right_coded(prose: Prose) -> Iterator[Candidate]:
    """`Day = '0', Good till cancel = '1'`: the codes stand on the right."""
    if _TAG.search(prose.text):
        return
    found = [
        read_value(prose.tokens, hit.named["at"])
        for hit in hits(prose, rows("sets.right_coded"))
    ]
    values = [value for value in found if value is not None]
    alike = len({type(literal(one.text)) for one in values}) == 1
    if len(values) > 1 and alike and len({one.text for one in values}) == len(values):
        yield Candidate(values, values[0].first, values[-1].end, _RIGHT_CODED)


def _scattered(prose: Prose) -> Iterator[Candidate]:
    """``Use `a` to warm it. Use `b` to …``, ``newest first (`desc`) or oldest first (`asc`)``."""
    tokens = prose.tokens
    if sum(map(prose.text.count, "`\"'")) < 4:
        return
    weights: dict[int, str] = {}
    for hit in hits(prose, rows("sets.scattered")):
        weights.setdefault(hit.named["at"], hit.row.yields)
    found: dict[str, Value] = {}
    clauses: list[float] = []
    shown = 0
    for index, weight in sorted(weights.items()):
        token = tokens[index]
        if weight == "example":
            shown = sentence_stop(tokens, index)
        if index < shown:
            continue
        foreign = " " in token.text or not token.text or token.lower == prose.own_name
        if weight == "no" or foreign or token.text in found:
            continue
        if not prose.in_bullet(token.start) or _leads_line(tokens, index):
            found[token.text] = value_at(tokens, index)
            clauses.append(_BRACKETED if weight == "bracketed" else float(weight))
    lowered = {text.lower() for text in found}
    if len(found) < 2 or lowered & BOOLEANS:
        return
    values = list(found.values())
    bracketed = all(weights[value.first] == "bracketed" for value in values)
    score = 3.0 if bracketed else sum(clauses) / len(clauses) * 2
    score += prose.is_named("kinds") + (bracketed and prose.has("whether", "or"))
    score -= 4 * any(map(is_name, found))
    if not prose.is_named("kinds") and prose.is_named("composed"):
        score -= 2 * (min(clauses) < _CLEAR)
    others = sum(
        token.is_quoted and token.lower != prose.own_name and token.text not in found
        for token in tokens
    )
    score -= 2 * (bracketed and others > 1)
    # One of them may be missing: no words announce all.
    score = min(score, ENOUGH + 0.5)
    yield Candidate(values, values[0].first, values[-1].end, score)


def _glossed(prose: Prose) -> Iterator[Candidate]:
    """``Valid values are `a`, for what …, and `b`, for …``: all marked values of the sentence."""
    tokens = prose.tokens
    for hit in hits(prose, rows("sets.glossed")):
        first = hit.named["at"]
        if prose.is_deep_in_bullet(tokens[first].start):
            continue
        values = [
            value_at(tokens, index)
            for index in range(first, sentence_stop(tokens, first))
            if tokens[index].mark == tokens[first].mark
        ]
        known = {value.text for value in values}
        if len(known) == len(values) > 1 and not prose.mask & _OPEN:
            yield Candidate(values, first, values[-1].end, ENOUGH + 0.5)


def _otherwise(prose: Prose) -> Iterator[Candidate]:
    """``Default: `asc` when sorted by name, otherwise `desc```: a choice of two."""
    for hit in hits(prose, rows("sets.otherwise")):
        first = value_at(prose.tokens, hit.named["at"])
        other = value_at(prose.tokens, hit.named["other"])
        if prose.is_named("kinds") and first.text != other.text:
            yield Candidate([first, other], first.first, other.end, ENOUGH)


def _leads_line(tokens: list[Token], index: int) -> bool:
    """Return whether few words stand between the begin of a line and a value: `- If set to `a``."""
    return any(token.kind == "line" for token in tokens[max(0, index - 4) : index])


def _labelled(prose: Prose) -> Iterator[Candidate]:
    """`The possible values are. Off: Nothing is left out. Strict: …`: words before a colon."""
    if prose.text.count(":") + prose.text.count("-") < 2:
        return
    found: list[Value] = []
    for hit in hits(prose, rows("sets.labelled")):
        if hit.row.yields == "line":
            return  # a list of lines is read as such
        found.append(value_at(prose.tokens, hit.named["at"]))
    found.sort(key=lambda value: value.first)
    if len(found) < 2 or len({one.text for one in found}) < len(found):
        return
    first = found[0].first
    announced = touches(
        prose.tokens, first - 12, first, _VALUES | _ALLOWED | _FOLLOWING
    )
    score = 1.0 + 3 * announced + prose.is_named("kinds") + 1.5 * (len(found) > 2)
    yield Candidate(found, first, found[-1].end, score)


def _single(prose: Prose) -> Iterator[Candidate]:
    """`Must be "personal"`: a set of one."""
    tokens = prose.tokens
    for hit in hits(prose, rows("sets.single")):
        start = hit.named["value"]
        value = read_value(tokens, start)
        if value is None or value.text.lower() in BOOLEANS or "." in value.text:
            continue
        if len(read_list(tokens, start).values) > 1:
            continue
        code = value.is_code and not value.text[0].isdigit() and len(value.text) > 1
        behind = at(tokens, value.end)
        ends = (
            behind.is_break
            or behind.text in (",", ")", ";")
            or bool(behind.concepts & (_FOR | _TO))
        )
        condition = touches(tokens, value.end, value.end + 3, _WHEN) or is_condition(
            prose, hit.named["at"]
        )
        if (value.is_quoted or code) and ends and not condition:
            yield Candidate([value], value.first, value.end, ENOUGH)
            return
