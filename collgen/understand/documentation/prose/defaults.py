"""The default value that a description states: one literal near a word for *default*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from collgen.model import JsonValue
from collgen.understand.documentation.prose.neighbours import (
    EDGE,
    at,
    is_enclosed,
    is_pause,
    sentence_start,
    touches,
)
from collgen.understand.documentation.prose.patterns import Hit, hit_behind, hits, rows
from collgen.understand.documentation.prose.reading import factor, unit_of
from collgen.understand.documentation.prose.tokens import concept, each
from collgen.understand.documentation.prose.value_lists import read_list
from collgen.understand.documentation.prose.values import MEDIA, Value, read_value
from collgen.understand.documentation.text import literal, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from collgen.understand.documentation.prose.reading import Prose
    from collgen.understand.documentation.prose.tokens import Token

_DEFAULT, _BY_DEFAULT, _UNSET, _USED = each("default by_default unset used")
_UNIT, _ITEMS, _THE, _NOT, _WHEN = each("unit items the not when")
_NO_LITERAL, _AFTER_COLON, _COLON = each("no_literal after_colon default_colon")
_SEVERAL, _EVERYTHING = each("default_several everything")
_CHOICE: Final = concept("is", "or", "and", "can_be", "either")
_CODE_LIKE: Final = re.compile(
    r"[A-Z][A-Z0-9_]+|-?\d[\d.,]*|true|false|\w*[_\d]\w*|[a-z]+-[a-z0-9-]+|\w+/[\w.+-]+"
)
_TRUTH: Final = frozenset({"true", "false"})

_Found: TypeAlias = tuple[JsonValue, int, int]
"""A value, and the tokens that state it."""


def read_default(prose: Prose) -> None:
    """Record `default` when one literal value is named, and only one."""
    found: list[_Found] = []
    if prose.mask & (_DEFAULT | _BY_DEFAULT | _COLON | _UNSET):
        for rule in _RULES:
            found = list(rule(prose))
            if found:
                break
    if found and all(_same(value, found[0][0]) for value, _, _ in found):
        value, first, end = found[0]
        behind = at(prose.tokens, end)
        end += behind.concepts & _UNIT and not behind.spaced
        prose.record_tokens("default", value, first, end)


def _same(one: JsonValue, other: JsonValue) -> bool:
    return type(one) is type(other) and one == other


def _several(prose: Prose) -> Iterator[_Found]:
    """`Default values: id, name` of a list."""
    if "array" not in prose.types:
        return
    for hit in hits(prose, rows("defaults.after")):
        index, start = hit.named["word"], hit.named["at"]
        found = read_list(prose.tokens, start)
        nothing = any(
            prose.tokens[value.first].concepts & concept("nothing")
            for value in found.values
        )
        if not found.values or found.runs_on or nothing:
            continue
        if len(found.values) > 1 or prose.tokens[index].concepts & _SEVERAL:
            parts = [part for text in found.texts for part in text.split(",") if part]
            yield [literal(part) for part in parts], index, found.end


def _after(prose: Prose) -> Iterator[_Found]:
    """`Defaults to a`, `default: a`, `the default page size is 25`."""
    tokens = prose.tokens
    seen: set[int] = set()
    for hit in hits(prose, rows("defaults.after")):
        index, start = hit.named["word"], hit.named["at"]
        if index in seen or (prose.value("enum") and is_enclosed(tokens, index)):
            continue
        seen.add(index)
        kind = hit.row.yields
        if _is_under_condition(tokens, index) or (
            kind == "colon" and not _stands_out(tokens, start)
        ):
            continue
        colon = kind in ("linked", "colon") and at(tokens, start - 1).text in (
            ":",
            "=",
            "-",
        )
        found = _literal(
            prose, start, colon=colon, strict=kind in ("gap", "bare", "marked")
        )
        several = tokens[index].concepts & _SEVERAL and " " in tokens[index].text
        if found is not None and not (several and at(tokens, found[1]).text == ","):
            yield found[0], index, found[1]


def _is_under_condition(tokens: list[Token], index: int) -> bool:
    """`If the shop is shut, the default is 5`: another one holds otherwise."""
    clause = tokens[sentence_start(tokens, index) : index]
    when = (n for n, one in enumerate(clause) if one.concepts & _WHEN and not one.mark)
    condition = next(when, len(clause))
    return (
        condition < 3
        and not touches(clause, 0, len(clause), _UNSET | _NOT)
        and not any(one.lower in _TRUTH for one in clause)
        and any(one.text == "," for one in clause[condition:])
    )


def _stands_out(tokens: list[Token], index: int) -> bool:
    """Return whether a token is a value wherever it stands."""
    token = at(tokens, index)
    return (
        token.kind in ("marked", "number")
        or token.lower in _TRUTH
        or (token.text == "-" and at(tokens, index + 1).kind == "number")
    )


def _literal(
    prose: Prose, index: int, *, colon: bool = False, strict: bool = False
) -> tuple[JsonValue, int] | None:
    """Return the literal that stands here and always holds, and the index behind it.

    `strict` wants it marked, or written as code.
    """
    tokens = prose.tokens
    article = at(tokens, index).concepts & _THE and strict
    if at(tokens, index).text == "`" or (
        article and at(tokens, index + 1).kind == "marked"
    ):
        index += 1
    value = read_value(tokens, index, slash=True) if index < len(tokens) else None
    if value is None or hit_behind(prose, rows("defaults.passing"), value.end):
        return None
    token = tokens[index]
    if not value.mark and token.concepts & (_UNSET | _USED):
        return None
    assigned = f"{prose.own_name}="
    if at(tokens, value.end).text == "=" and value.text.lower() == prose.own_name:
        return _literal(prose, value.end + 1, strict=strict)
    if value.mark:
        if value.text.lower().startswith(assigned):
            return literal(value.text[len(assigned) :]), value.end
        doubtful = value.mark == "*" and _is_no_literal(prose, value) and not colon
        return None if doubtful else (literal(value.text), value.end)
    if token.kind == "number" and (
        value.end == index + 1 or _is_measured(tokens, value)
    ):
        return _number_default(prose, index)
    if value.text.lower() in _TRUTH:
        return value.text.lower() == "true", value.end
    return _word(prose, value, colon=colon, strict=strict)


def _word(
    prose: Prose, value: Value, *, colon: bool, strict: bool
) -> tuple[JsonValue, int] | None:
    """Return a word without marks where it can be nothing but a value."""
    tokens, token = prose.tokens, prose.tokens[value.first]
    ends = is_pause(tokens, value.end)
    if not ends and hit_behind(prose, rows("defaults.goes_on"), value.end) is None:
        return None
    if value.text.lower() == "null":
        return None if strict else (None, value.end)
    if value.text in ("*", "/"):
        return value.text, value.end
    enum = prose.value("enum")
    listed = (isinstance(enum, list) and value.text in enum) or (
        strict and token.concepts & _EVERYTHING and ends
    )
    alone = colon or _is_bracketed(tokens, value.first)
    named = alone and token.concepts & _AFTER_COLON and ends
    if not (listed or named) and _is_no_literal(prose, value):
        return None
    sure = listed or not strict or ends or _CODE_LIKE.fullmatch(value.text)
    return (value.text, value.end) if sure and re.search(r"\w", value.text) else None


def _is_bracketed(tokens: list[Token], index: int) -> bool:
    """`(default is first)`: nothing but the default stands in the brackets."""
    opened = any(one.text in ("(", "[") for one in tokens[max(0, index - 4) : index])
    return opened and at(tokens, index + 1).text in (")", "]")


def _is_measured(tokens: list[Token], value: Value) -> bool:
    """`5000ms`: a number and its unit without a space."""
    return value.end == value.first + 2 and bool(
        tokens[value.first + 1].concepts & _UNIT
    )


def _number_default(prose: Prose, index: int) -> tuple[JsonValue, int] | None:
    """Return a number; nothing where its unit is not that of the value: `in seconds`, `2 hours`."""
    written, behind = prose.tokens[index].text, at(prose.tokens, index + 1)
    found = number(written)
    value: JsonValue = written if found is None else found
    upper = behind.text.isupper()
    if not behind.concepts & _UNIT or behind.mark:
        word = behind.kind == "word" and not behind.concepts & _USED
        foreign = word and (not behind.spaced or (upper and len(behind.text) > 1))
        return None if foreign else (value, index + 1)
    if upper and behind.spaced and len(behind.text) > 2:
        return f"{written} {behind.text}", index + 2  # `1 HOUR`, a word of the API
    unit, wanted = unit_of(behind.lower), prose.stated_unit(besides=index + 1)
    if wanted is not None and unit != wanted:
        times = factor(unit, wanted)
        if times is None or found is None:
            return None
        product = found * times
        return (int(product) if product == int(product) else product), index + 2
    if wanted is None and not behind.spaced and len(behind.text) > 2:
        return None
    return value, index + 1


def _is_no_literal(prose: Prose, value: Value) -> bool:
    """Return whether a word is none of those that can be a value."""
    named = value.text.isupper() and len(value.text) > 1 and not value.mark
    single = value.end == value.first + 1
    return (
        single and not named and bool(prose.tokens[value.first].concepts & _NO_LITERAL)
    )


def _lines(prose: Prose) -> Iterator[_Found]:
    """`- 0 = All (default)`, `ALL means every crate (default)`: the value that begins the line."""
    seen: set[int] = set()
    for hit in hits(prose, rows("defaults.lines")):
        value = read_value(prose.tokens, hit.named["at"])
        word = hit.named["word"]
        if value is None or word in seen or value.end >= word or value.text[0] == "-":
            continue
        begins = hit.row.yields == "line" and hit.named["at"] > 0
        if (value.is_code or begins) and not _is_no_literal(prose, value):
            seen.add(word)
            yield literal(value.text), value.first, word + 1


def _before(prose: Prose) -> Iterator[_Found]:
    """``a` (default)`, ``a` is the default`, `a by default`."""
    tokens = prose.tokens
    seen: set[int] = set()
    for hit in hits(prose, rows("defaults.before")):
        position, index = hit.named["at"], hit.named["word"]
        by = hit.row.yields == "by"
        value = _value_ending(tokens, position)
        if (
            value is None
            or index in seen
            or (_is_no_literal(prose, value) and not value.mark)
        ):
            continue
        seen.add(index)
        counted = tokens[position].concepts & (_ITEMS | _UNIT)
        if by and counted and at(tokens, position - 1).kind == "number":
            yield number(tokens[position - 1].text) or 0, position - 1, index + 1
        elif value.mark or _may_be_bare(prose, value, hit):
            yield literal(value.text), value.first, index + 1


def _value_ending(tokens: list[Token], position: int) -> Value | None:
    """Return the value whose last token stands at `position`."""
    first = position
    slashed = at(tokens, position - 1).text == "/" and (
        at(tokens, position - 2).lower not in MEDIA
    )
    if slashed:
        return read_value(tokens, position)
    while (
        first
        and not tokens[first].spaced
        and tokens[first - 1].kind != "stop"
        and tokens[first - 1].text not in '([{,;:=|"'
    ):
        first -= 1
    value = read_value(tokens, first, slash=True)
    return value if value is not None and value.end == position + 1 else None


def _may_be_bare(prose: Prose, value: Value, hit: Hit) -> bool:
    """Return whether a word without marks can be the value that is the default."""
    enum = prose.value("enum")
    if isinstance(enum, list) and literal(value.text) in enum:
        return True
    bracket = any(one.text in ("(", "[") for one in prose.tokens[value.end : hit.end])
    before = at(prose.tokens, value.first - 1)
    if hit.row.yields == "by" and not bracket:
        opened = before is not EDGE and before.text in ("(", "[")
        return opened or value.text.lower() in _TRUTH or value.text[-1:].isdigit()
    return _CODE_LIKE.fullmatch(value.text) is not None or (
        bracket
        and (
            before.is_break
            or before.text in (",", ";", ":", "(", "|", "/", "-")
            or bool(before.concepts & _CHOICE)
        )
    )


def _by_default(prose: Prose) -> Iterator[_Found]:
    """``By default, `a` is used``, `by default page=1`, `by default the list has 10 items`."""
    tokens = prose.tokens
    for hit in hits(prose, rows("defaults.by_default")):
        index, start, kind = hit.named["word"], hit.named["at"], hit.row.yields
        if kind == "own" and tokens[start - 2].lower != prose.own_name:
            continue
        assigned = tokens[start].lower.startswith(f"{prose.own_name}=")
        if kind == "assigned" and not assigned:
            continue
        if kind == "count" and prose.types and not prose.numeric:
            continue
        found = _literal(prose, start, strict=True)
        if found is not None:
            yield found[0], index, found[1]
            return


def _unset(prose: Prose) -> Iterator[_Found]:
    """`If not set, a is used`, `when omitted a is assumed`."""
    tokens = prose.tokens
    for hit in hits(prose, rows("defaults.unset")):
        value = read_value(tokens, hit.named["at"])
        if value is None:
            continue
        used = touches(tokens, value.end, value.end + 3, _USED)
        if not used and hit.row.yields != "sure":
            continue
        code = value.mark or _CODE_LIKE.fullmatch(value.text)
        if code or (
            not _is_no_literal(prose, value) and tokens[value.end].concepts & _USED
        ):
            yield literal(value.text), hit.named["word"], value.end + 1


_RULES: Final[tuple[Callable[[Prose], Iterator[_Found]], ...]] = (
    _several, _after, _lines, _before, _by_default, _unset,
)  # fmt: skip
