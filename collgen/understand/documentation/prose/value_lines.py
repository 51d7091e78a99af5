"""Sets with one value a line: the values that begin the lines, with or without bullets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.prose.listed import ENOUGH, Candidate
from collgen.understand.documentation.prose.neighbours import at, closing
from collgen.understand.documentation.prose.reading import is_name
from collgen.understand.documentation.prose.tokens import concept, each
from collgen.understand.documentation.prose.value_lists import (
    ValueList,
    read_list,
    without_glued_words,
)
from collgen.understand.documentation.prose.values import Value, read_value
from collgen.understand.documentation.text import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.understand.documentation.prose.reading import Prose
    from collgen.understand.documentation.prose.tokens import Token

_IS, _MEANS, _WHEN, _CAN_BE, _THIS = each("is means when can_be this")
_FIELDS: Final = concept("field_names")
_ANNOUNCING: Final = concept(
    "values", "one_of", "enum", "can_be", "include", "either", "only"
)
_LABEL, _DEPRECATED = each("label deprecated")
_CLOSING: Final = concept("one_of", "can_be")
_NOT_CLOSED: Final = concept("several", "example")
_OPEN, _INCLUDE = each("open include")
_SIGNS: Final = frozenset({":", "-", "=", "->", "=>", "|"})


@dataclass(slots=True)
class _Run:
    """Lines that begin with values, one below the other."""

    found: list[ValueList] = field(default_factory=list)
    lead: int = -1
    """Number of the line above."""
    bulleted: bool = False
    others: int = 0
    """Bullets among them that begin with no value."""
    foreign: int = 0
    """Bullets above them that do so."""


def in_lines(prose: Prose) -> Iterator[Candidate]:
    """Yield the values that begin the lines."""
    if "\n" not in prose.text and " - " not in prose.text:
        return
    starts = _starts(prose.tokens)
    run = _run(prose, starts)
    values = [value for one in run.found for value in one.values]
    if len(run.found) < 2:
        return
    without_glued_words(values)
    if len({one.text for one in values}) < len(values):
        return
    first, end = run.found[0].first, run.found[-1].values[-1].end
    score = _weight(prose, run, values, starts)
    yield Candidate(values, first, end, score, lines=True)


def _starts(tokens: list[Token]) -> list[int]:
    """Return where lines begin, also those that a dash begins: `…: - a - b`."""
    starts = [0]
    for index, one in enumerate(tokens[:-1]):
        behind, before = tokens[index + 1], at(tokens, index - 1)
        dash = one.text == "-" and one.spaced and behind.spaced and index > 0
        begins = before.kind == "stop" or before.text == ":" or behind.mark == "`"
        if one.kind == "line" or (dash and begins):
            starts.append(index + 1)
    return starts


def _run(prose: Prose, starts: list[int]) -> _Run:
    """Return the first lines, two at least, that begin with values."""
    tokens, run = prose.tokens, _Run()
    for number, start in enumerate(starts):
        end = starts[number + 1] - 1 if number + 1 < len(starts) else len(tokens)
        if start >= end:
            continue
        before = at(tokens, start - 1)
        bullet = "-" in before.text
        if run.found and run.bulleted and not bullet and before.text == "\n\n":
            break
        found = _line_values(prose, start, end, bullet=bullet)
        if run.bulleted and not bullet:
            continue  # words of the bullet above
        if found is not None:
            if not run.found:
                run.lead, run.bulleted = number - 1, bullet
            run.found.append(found)
        elif len(run.found) > 1:
            run.others += bullet
            if not bullet:
                break
        else:
            run.foreign += bullet and not run.found
            run.found, run.lead, run.bulleted = [], number, False
    return run


def _weight(prose: Prose, run: _Run, values: list[Value], starts: list[int]) -> float:
    tokens, kind = prose.tokens, prose.is_named("kinds")
    begin = starts[run.lead] if 0 <= run.lead < len(starts) else 0
    head = tokens[begin : run.found[0].first] if run.lead >= 0 else []
    titled = all(
        one.text.istitle() and len(one.text) > 1 and not one.mark for one in values
    )
    opened = any(
        tokens[start].concepts & _OPEN and not tokens[start].concepts & _INCLUDE
        for start in starts
    )
    announced = any(one.concepts & _ANNOUNCING for one in head)
    closed = any(one.concepts & _CLOSING for one in head)
    unclosed = any(one.concepts & _NOT_CLOSED and not one.mark for one in head) or (
        not kind and not closed and prose.is_named("composed")
    )
    of_fields = any(one.concepts & _FIELDS for one in head)
    score = (
        2.5
        + sum(bool(one.signs) for one in run.found) / len(run.found)
        + 1.5 * all(value.mark for value in values)
        + 0.5 * all(value.is_code for value in values)
        + kind
        + 0.5 * run.bulleted
        - 0.5 * run.others
        - 2 * min(run.foreign, 2)
        - (titled and not kind)
        - 2 * (len({type(literal(value.text)) for value in values}) > 1)
        - 4 * any(is_name(value.text) for value in values)
        - 6 * opened
        + announced
        - 4 * unclosed
    )
    return min(score, ENOUGH + 0.5) if of_fields else score


def _line_values(
    prose: Prose, start: int, end: int, *, bullet: bool
) -> ValueList | None:
    """Return the values that begin a line, set apart from the words about them by a sign."""
    tokens = prose.tokens
    if bullet:
        start = _behind_condition(prose, start, end)
    found = read_list(tokens[:end], start)
    value = found.values[0] if found.values else read_value(tokens, start)
    if value is None or value.end > end or tokens[start].text in ("(", "[", "{", "<"):
        return None
    behind = tokens[value.end] if value.end < end else None
    last = value.end + 1 == end
    labelled = behind is None or behind.text in (":", "=", "-")
    plain = not value.is_quoted
    if plain and tokens[start].concepts & _DEPRECATED:
        return None
    if plain and tokens[start].concepts & _LABEL and labelled:
        return None
    if len(found.values) > 1 and all(one.mark for one in found.values):
        found.signs = ":"
        return found
    if (
        behind is not None
        and behind.text == ":"
        and last
        and not (value.mark or bullet)
    ):
        return None  # a line that says what the next ones are
    apart = behind is None or (
        (behind.kind == "sign" and behind.text in _SIGNS)
        or (behind.text == "(" and closing(tokens, value.end) > 0)
        or (last and (behind.kind == "stop" or behind.text in (",", ";")))
    )
    if not apart and behind is not None:
        means = behind.concepts & _MEANS
        coded = bullet and means and value.is_code
        led = bullet or start == 0 or means or behind.concepts & _IS
        if not (led if value.mark else coded):
            return None
    wrapped = start and at(tokens, start - 1).text == "\n" and not bullet
    if wrapped and plain and behind is not None and behind.kind == "stop":
        before = at(tokens, start - 2)
        if before.kind == "word" and not before.is_break:
            return None  # the last word of a sentence that goes on from the line above
    one = ValueList([value], value.end)
    one.signs = ":" if apart else ""
    return one


def _behind_condition(prose: Prose, start: int, end: int) -> int:
    """Return where the value stands in a bullet like ``If set to `a`, …``, ``when `a` …``."""
    tokens = prose.tokens
    if not tokens[start].concepts & _WHEN:
        return start
    for index in range(start + 1, min(end, start + 5)):
        token = tokens[index]
        own = token.lower == prose.own_name
        if token.mark and not own:
            return index
        if not (
            own or token.concepts & (_CAN_BE | _IS | _THIS) or token.text in ("=", "==")
        ):
            break
    return start
