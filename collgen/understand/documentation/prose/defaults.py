"""The default value that a description states: one literal near a word for *default*."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from collgen.model import JsonValue
from collgen.understand.documentation.prose.neighbours import (
    EDGE,
    at,
    closing,
    is_pause,
    touches,
)
from collgen.understand.documentation.prose.reading import factor, unit_of
from collgen.understand.documentation.prose.tokens import concept, each
from collgen.understand.documentation.prose.values import (
    MEDIA,
    Value,
    read_list,
    read_value,
)
from collgen.understand.documentation.text import literal, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from collgen.understand.documentation.prose.reading import Prose
    from collgen.understand.documentation.prose.tokens import Token

_DEFAULT, _BY_DEFAULT, _UNSET, _USED, _IS = each("default by_default unset used is")
_TO, _THE, _OF, _WHEN, _FOR_SOME, _SHIFTED = each("to the of when for_some shifted")
_NO_LITERAL, _AFTER_COLON, _UNIT, _ITEMS = each("no_literal after_colon unit items")
_AND, _OR, _NOT, _COLON, _SEVERAL = each("and or not default_colon default_several")
_GOES_ON = concept("behind_default")
_FIELD, _PLAIN, _FLAG = (
    concept("field"),
    concept("plain_values"),
    concept("flagged_yes", "flagged_no"),
)
_CODE_LIKE: Final = re.compile(
    r"[A-Z][A-Z0-9_]+|-?\d[\d.,]*|true|false|\w*[_\d]\w*|[a-z]+-[a-z0-9-]+|\w+/[\w.+-]+"
)
_TRUTH: Final = frozenset({"true", "false"})

_Found: TypeAlias = tuple[JsonValue, int, int]


def read_default(prose: Prose) -> None:
    """Record `default` when one literal value is named, and only one."""
    found: list[_Found] = []
    if prose.mask & (_DEFAULT | _BY_DEFAULT | _COLON):
        for rule in _RULES:
            found = list(rule(prose))
            if found:
                break
    if not found and prose.mask & _UNSET:
        found = list(_unset(prose))
    if found and all(_same(value, found[0][0]) for value, _, _ in found):
        value, first, end = found[0]
        behind = at(prose.tokens, end)
        end += behind.concepts & _UNIT and not behind.spaced
        prose.tell_span("default", value, first, end)


def _same(one: JsonValue, other: JsonValue) -> bool:
    return type(one) is type(other) and one == other


def _several(prose: Prose) -> Iterator[_Found]:
    """`Default values: id, name` of a list."""
    if "array" not in prose.types:
        return
    for index, token in enumerate(prose.tokens):
        if not token.concepts & _DEFAULT:
            continue
        start = _behind_link(prose.tokens, index + 1)
        if start == index + 1 and not (at(prose.tokens, start).mark):
            continue
        found = read_list(prose.tokens, start)
        if (
            not found.values
            or found.runs_on
            or any(
                prose.tokens[value.first].concepts & concept("nothing")
                for value in found.values
            )
        ):
            continue
        if len(found.values) > 1 or token.concepts & _SEVERAL:
            parts = [part for text in found.texts for part in text.split(",") if part]
            yield [literal(part) for part in parts], index, found.end


def _after(prose: Prose) -> Iterator[_Found]:
    """`Defaults to a`, `default: a`, `the default page size is 25`."""
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        if not token.concepts & (_DEFAULT | _COLON) or (
            token.mark and token.mark != "*"
        ):
            continue
        if (
            prose.value("enum")
            and index
            and tokens[index - 1].text == "("
            and at(tokens, index + 1).text == ")"
        ):
            continue
        if token.concepts & _COLON and not token.concepts & _DEFAULT:
            if at(tokens, index + 1).text == ":" and _stands_out(tokens, index + 2):
                start = index + 2
            else:
                continue
        else:
            start = _behind_link(tokens, index + 1)
        colon = start > index + 1 and tokens[start - 1].text in (":", "=", "-")
        linked = start > index + 1
        if _is_under_condition(tokens, index):
            continue
        if (
            not linked
            and start + 2 < len(tokens)
            and tokens[start].text == "("
            and closing(tokens, start) == start + 3
        ):
            linked, start = True, start + 1  # `the default (a) is used`
        if not linked:
            gap = _gap(prose, index + 1)
            if gap:
                start = _behind_link(tokens, gap)
                found = _literal(prose, start, strict=True)
                if found is not None:
                    yield found[0], index, found[1]
                continue
        while at(tokens, start).text in ("(", "["):
            start += 1
        if (
            not linked
            and not _is_tail(tokens, index)
            and not _stands_out(tokens, start)
        ):
            continue
        found = _literal(prose, start, colon=colon, strict=not linked)
        if (
            found is not None
            and token.concepts & _SEVERAL
            and " " in token.text
            and at(tokens, found[1]).text == ","
        ):
            continue
        if found is not None:
            yield found[0], index, found[1]


def _is_under_condition(tokens: list[Token], index: int) -> bool:
    """`If the shop is shut, the default is 5`: another one holds otherwise."""
    start = index
    while start and not tokens[start - 1].is_break:
        start -= 1
    clause = tokens[start:index]
    condition = next(
        (n for n, one in enumerate(clause) if one.concepts & _WHEN and not one.mark),
        None,
    )
    if condition is None or any(one.concepts & (_UNSET | _NOT) for one in clause):
        return False
    return condition < 3 and any(one.text == "," for one in clause[condition:])


def _is_tail(tokens: list[Token], index: int) -> bool:
    """`Time zone, default UTC`, `(default asc)`, a line `default 5`."""
    before = at(tokens, index - 1)
    return (
        before is EDGE or before.kind == "line" or before.text in (",", ";", "(", "[")
    )


def _stands_out(tokens: list[Token], index: int) -> bool:
    """Return whether a token is a value wherever it stands."""
    token = at(tokens, index)
    return token is not EDGE and (
        token.kind in ("marked", "number")
        or token.lower in _TRUTH
        or (token.text == "-" and at(tokens, index + 1).kind == "number")
    )


def _behind_link(tokens: list[Token], index: int) -> int:
    """Return the index behind `is`, `to`, `:`, `is set to`, `the value` and their like."""
    start = index
    while index < len(tokens) and index - start < 5:
        token = tokens[index]
        link = token.concepts & (_IS | _TO) or token.text in (":", "=")
        link = link or (index == start and token.concepts & concept("genitive"))
        dash = (
            token.text == "-"
            and token.spaced
            and index + 1 < len(tokens)
            and tokens[index + 1].spaced
        )
        more = index > start and (
            (token.concepts & _PLAIN and not token.mark) or token.kind == "line"
        )
        if not (link or dash or more) or token.mark:
            break
        index += 1
    return index


def _gap(prose: Prose, index: int) -> int:
    """Return where `is` or a colon stands: `default page size is 25`; 0 for nowhere."""
    tokens = prose.tokens
    for position in range(index, min(len(tokens), index + 6)):
        token = tokens[position]
        if token.concepts & _IS or token.text in (":", "="):
            return position if position > index else 0
        if token.kind != "word" and not (
            token.mark == "`" and token.lower == prose.own_name
        ):
            return 0
        if token.concepts & (_WHEN | _UNSET):
            continue  # `default if omitted is`
        if token.concepts & _USED:
            return 0
    return 0


def _literal(
    prose: Prose, index: int, *, colon: bool = False, strict: bool = False
) -> tuple[JsonValue, int] | None:
    """Return the literal that stands here and always holds, and the index behind it.

    `strict` wants it marked, or written as code.
    """
    tokens = prose.tokens
    if index >= len(tokens):
        return None
    if tokens[index].text == "`" or (
        tokens[index].concepts & _THE
        and strict
        and at(tokens, index + 1).kind == "marked"
    ):
        index += 1
    value = read_value(tokens, index, slash=True)
    if (
        value is not None
        and not value.mark
        and tokens[index].concepts & (_UNSET | _USED)
    ):
        return None
    if (
        value is None
        or _is_shifted(tokens, value.end)
        or _holds_for_some(tokens, value.end)
    ):
        return None
    own = (
        value.end + 1 < len(tokens)
        and tokens[value.end].text == "="
        and value.text.lower() == prose.own_name
    )
    if own:
        return _literal(prose, value.end + 1, strict=strict)
    assigned = f"{prose.own_name}="
    if value.mark and value.text.lower().startswith(assigned):
        return literal(value.text[len(assigned) :]), value.end
    if tokens[index].kind == "marked" and value.mark:
        if value.mark == "*" and _is_no_literal(prose, value) and not colon:
            return None
        return literal(value.text), value.end
    if (tokens[index].kind == "number" and value.end == index + 1) or _is_measured(
        tokens, value
    ):
        return _number_default(prose, index)
    lowered = value.text.lower()
    if lowered in _TRUTH:
        return lowered == "true", value.end
    pause = is_pause(tokens, value.end) or _goes_on(prose, value.end)
    if not pause:
        return None
    if lowered == "null":
        return None if strict else (None, value.end)
    enum = prose.value("enum")
    listed = (isinstance(enum, list) and value.text in enum) or (
        strict
        and bool(tokens[index].concepts & concept("everything"))
        and is_pause(tokens, value.end)
    )
    named = (
        (colon or _is_bracketed(tokens, index))
        and bool(tokens[index].concepts & _AFTER_COLON)
        and is_pause(tokens, value.end)
    )
    if value.text in ("*", "/"):
        return value.text, value.end
    if not (listed or named or not _is_no_literal(prose, value)):
        return None
    if strict and not (
        listed or _CODE_LIKE.fullmatch(value.text) or is_pause(tokens, value.end)
    ):
        return None
    if not re.search(r"\w", value.text):
        return None
    return value.text, value.end


def _is_bracketed(tokens: list[Token], index: int) -> bool:
    """`(default is first)`: nothing but the default stands in the brackets."""
    opened = any(one.text in ("(", "[") for one in tokens[max(0, index - 4) : index])
    behind = at(tokens, index + 1)
    return opened and behind.text in (")", "]")


def _is_measured(tokens: list[Token], value: Value) -> bool:
    """`5000ms`: a number and its unit without a space."""
    return (
        tokens[value.first].kind == "number"
        and value.end == value.first + 2
        and bool(tokens[value.first + 1].concepts & _UNIT)
    )


def _number_default(prose: Prose, index: int) -> tuple[JsonValue, int] | None:
    """Return a number; nothing where its unit is not that of the value: `in seconds`, `2 hours`."""
    tokens = prose.tokens
    found = number(tokens[index].text)
    value: JsonValue = tokens[index].text if found is None else found
    behind = at(tokens, index + 1)
    if behind.concepts & _UNIT and not behind.mark:
        if behind.text.isupper() and behind.spaced and len(behind.text) > 2:
            return (
                f"{tokens[index].text} {behind.text}",
                index + 2,
            )  # `1 HOUR`, a word of the API
        unit = unit_of(behind.lower)
        wanted = prose.unit_told(besides=index + 1)
        if unit is not None and wanted is not None and unit != wanted:
            times = factor(unit, wanted)
            if times is None or not isinstance(found, (int, float)):
                return None
            product = found * times
            return (int(product) if product == int(product) else product), index + 2
        if wanted is None and not behind.spaced and len(behind.text) > 2:
            return None
    elif (behind.kind == "word" and not behind.spaced) or (
        behind.kind == "word" and behind.text.isupper() and len(behind.text) > 1
    ):
        return None
    return value, index + 1


def _is_no_literal(prose: Prose, value: Value) -> bool:
    """Return whether a word is none of those that can be a value."""
    token = prose.tokens[value.first]
    named = value.text.isupper() and len(value.text) > 1 and not value.mark
    return (
        value.end == value.first + 1
        and bool(token.concepts & _NO_LITERAL)
        and not named
    )


def _is_shifted(tokens: list[Token], index: int) -> bool:
    """`30 days ago`, `90 days from the current time`."""
    for token in tokens[index : index + 3]:
        if token.kind != "word":
            return False
        if token.concepts & _SHIFTED:
            return True
    return False


def _holds_for_some(tokens: list[Token], index: int) -> bool:
    """``10 for guests``, ``asc` when …`: it does not hold always. `if not set` says nothing new."""
    for position in range(index, min(len(tokens), index + 4)):
        token = tokens[position]
        if token.is_break or token.text in (",", ";", ".", "("):
            return False
        if token.concepts & _FOR_SOME and not token.mark:
            clause = tokens[position : position + 8]
            stop = next(
                (i for i, one in enumerate(clause) if one.is_break),
                len(clause),
            )
            return not touches(clause, 0, stop, _UNSET | _NOT)
    return False


def _goes_on(prose: Prose, index: int) -> bool:
    """Return whether a new clause begins: `and may be`, `if omitted`, `(`."""
    token = prose.tokens[index]
    if token.text in ("(", "[") or token.concepts & _GOES_ON:
        return True
    return bool(token.concepts & (_AND | _OR)) and (
        bool(
            at(prose.tokens, index + 1).concepts
            & concept(
                "can_be",
                "is",
                "the",
                "most",
                "least",
                "this",
                "must_be",
                "not",
                "behind_default",
            )
        )
    )


def _lines(prose: Prose) -> Iterator[_Found]:
    """`- 0 = All (default)`, `ALL means every crate (default)`: the value that begins the line."""
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        if not token.concepts & _DEFAULT or (at(tokens, index + 1).text == ":"):
            continue
        before = at(tokens, index - 1)
        unless = touches(tokens, index + 1, index + 6, _UNSET)
        this = unless and before.concepts & (_IS | _THE)
        bracketed = this or (
            (before.text == "(" or before.concepts & _THE)
            and (
                index + 1 == len(tokens)
                or tokens[index + 1].text in (")", "]")
                or is_pause(tokens, index + 1)
            )
        )
        alone = token.mark == "*" and is_pause(tokens, index + 1)
        if not (bracketed or alone):
            continue
        start = _clause_start(tokens, index)
        value = read_value(tokens, start) if start < index else None
        if value is None or (value.end >= index - 1 and not value.mark):
            continue
        behind = tokens[value.end]
        is_announced = behind.text in ("=", ":", "-", "(", "->") or behind.concepts & (
            concept("means") | _IS
        )
        if (
            (
                is_announced
                and (value.is_code or (start and tokens[start - 1].kind == "line"))
            )
            or (value.mark and start and tokens[start - 1].kind == "line")
        ) and not _is_no_literal(prose, value):
            yield literal(value.text), start, index + 1


def _clause_start(tokens: list[Token], index: int) -> int:
    """Return where the line, or the sentence without lines, begins that holds a token."""
    while index and not tokens[index - 1].is_break:
        index -= 1
    if index and tokens[index - 1].kind == "stop":
        line = index
        while line and tokens[line - 1].kind != "line":
            line -= 1
        if line and "-" in tokens[line - 1].text:
            return line
    return index


def _before(prose: Prose) -> Iterator[_Found]:
    """``a` (default)`, ``a` is the default`, `a by default`."""
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        by = bool(token.concepts & _BY_DEFAULT)
        if not (token.concepts & _DEFAULT or by) or index == 0:
            continue
        position = index - 1
        bracket = False
        verb = False
        while (
            position > 0
            and (
                tokens[position].text in ("(", "[")
                or tokens[position].concepts & (_THE | _IS | _USED)
            )
            and index - position < 5
        ):
            bracket = bracket or tokens[position].text in ("(", "[")
            verb = verb or bool(tokens[position].concepts & (_IS | _USED))
            position -= 1
        if not (bracket or by or verb):
            continue
        behind = at(tokens, index + 1)
        if (
            bracket
            and (behind is EDGE or behind.text not in (")", "]", ",", ";"))
            and not by
        ):
            continue
        if not bracket and behind.concepts & (_FOR_SOME | _OF) and not by:
            continue
        value = _value_ending(tokens, position)
        if value is None or (_is_no_literal(prose, value) and not value.mark):
            continue
        counted = (
            tokens[position].concepts & (_ITEMS | _UNIT)
            and position
            and tokens[position - 1].kind == "number"
        )
        if counted and not by:
            counted = 0
        if counted:
            yield number(tokens[position - 1].text) or 0, position - 1, index + 1
            continue
        if not value.mark and not _may_be_bare(prose, value, by=by, bracket=bracket):
            continue
        yield literal(value.text), value.first, index + 1


def _value_ending(tokens: list[Token], position: int) -> Value | None:
    """Return the value whose last token stands at `position`."""
    first = position
    slashed = (
        position > 1
        and tokens[position - 1].text == "/"
        and tokens[position - 2].lower not in MEDIA
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


def _may_be_bare(prose: Prose, value: Value, *, by: bool, bracket: bool) -> bool:
    """Return whether a word without marks can be the value that is the default."""
    enum = prose.value("enum")
    if isinstance(enum, list) and literal(value.text) in enum:
        return True
    if by and not bracket:
        opened = value.first and prose.tokens[value.first - 1].text in ("(", "[")
        return bool(opened) or value.text.lower() in _TRUTH or value.text[-1:].isdigit()
    if _CODE_LIKE.fullmatch(value.text):
        return True
    before = at(prose.tokens, value.first - 1)
    return bracket and (
        before.is_break
        or before.text in (",", ";", ":", "(", "|", "/", "-")
        or bool(before.concepts & (_IS | _OR | _AND | concept("can_be", "either")))
    )


def _by_default(prose: Prose) -> Iterator[_Found]:
    """``By default, `a` is used``, `by default page=1`, `by default the list has 10 items`."""
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        if not token.concepts & _BY_DEFAULT:
            continue
        for position in range(index + 1, min(len(tokens), index + 11)):
            one = tokens[position]
            if one.is_break or (one.text == "," and position > index + 1):
                break
            if (
                one.lower == prose.own_name
                and position + 2 < len(tokens)
                and tokens[position + 1].text == "="
            ):
                found = _literal(prose, position + 2, strict=True)
                if found is not None:
                    yield found[0], index, found[1]
                break
            if one.mark and one.lower.startswith(f"{prose.own_name}="):
                yield literal(one.text[len(prose.own_name) + 1 :]), index, position + 1
                break
            if (
                one.mark
                and one.mark != "*"
                and position + 1 < len(tokens)
                and touches(tokens, position + 1, position + 3, _USED)
            ):
                yield literal(one.text), index, position + 2
                break
            if one.concepts & _IS and any(
                two.concepts & _PLAIN or prose.is_own(two)
                for two in tokens[index + 1 : position]
            ):
                found = _literal(prose, position + 1, strict=True)
                if found is not None:
                    yield found[0], index, found[1]
                break
            if (
                one.kind == "number"
                and at(tokens, position + 1).concepts & _ITEMS
                and (prose.numeric or not prose.types)
            ):
                yield number(one.text) or 0, index, position + 2
                break


def _unset(prose: Prose) -> Iterator[_Found]:
    """`If not set, a is used`, `when omitted a is assumed`."""
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        if not token.concepts & _UNSET or not touches(tokens, index - 6, index, _WHEN):
            continue
        position = index + 1
        skipped = 0
        while (
            position < len(tokens)
            and skipped < 5
            and (
                tokens[position].text == ","
                or (
                    tokens[position].concepts
                    & (_THE | _PLAIN | _OF | concept("otherwise", "this", "then"))
                    and not tokens[position].mark
                )
            )
        ):
            position, skipped = position + 1, skipped + 1
        value = read_value(tokens, position) if position < len(tokens) else None
        if value is None or not touches(tokens, value.end, value.end + 3, _USED):
            continue
        code = value.mark or _CODE_LIKE.fullmatch(value.text)
        if code or (
            not _is_no_literal(prose, value) and tokens[value.end].concepts & _USED
        ):
            yield literal(value.text), index, value.end + 1


_RULES: Final[tuple[Callable[[Prose], Iterator[_Found]], ...]] = (
    _several, _after, _lines, _before, _by_default,
)  # fmt: skip
