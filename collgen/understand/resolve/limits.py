"""What a caller is held to before anything is sent.

That is only what the documentation says outright, never what examples show, and nothing that a
call of the collection itself breaks.
"""

from __future__ import annotations

import re  # whether an author's pattern compiles has to be known at once
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from collgen.model import (
    Fact,
    JsonValue,
    Length,
    Limit,
    OneOf,
    Parameter,
    Pattern,
    Range,
    Schema,
)
from collgen.understand.variables.scope import postman_text

if TYPE_CHECKING:
    from collgen.understand.resolve.builders import ParameterBuilder

WORDS: Final = frozenset(
    "enum items_enum minimum maximum minLength maxLength pattern".split()
)
"""The words of facts that state a limit."""
_OUTRIGHT: Final = frozenset({"table", "entry", "prose", "declaration"})
_LONGEST_PATTERN: Final = 200
# A group that is repeated, a second unbounded repetition, a look around: what can take forever.
_REPEATED: Final = re.compile(r"\)[*+{?]|\\[1-9]|\(\?")
_UNBOUNDED: Final = re.compile(r"(?<!\\)(?:[*+]|\{\d+,\})")

# Many that document a set take several of its values in one text, and any letter case.
_JOINT: Final = re.compile(r"[,;|\s]+")

Call = Sequence[tuple[str, JsonValue]]


def documented_limits(
    builder: ParameterBuilder, chosen: Mapping[str, Fact], schema: Schema
) -> tuple[Limit, ...]:
    """Return what the documentation says outright that a value has to be like."""
    if (
        builder.file
        or builder.variable
        or (builder.whole and builder.schema is not None)
    ):
        return ()
    return limits_of(chosen, schema, repeated=builder.is_repeated)


def limits_of(
    chosen: Mapping[str, Fact], schema: Schema, *, repeated: bool = False
) -> tuple[Limit, ...]:
    """Return the limits of a value of this schema; `repeated` if a list is of several such."""
    if schema.separator:
        return ()
    if "array" in schema.type:
        if schema.items is None or not (repeated or "items_enum" in chosen):
            return ()
        if not repeated:
            chosen = {"enum": chosen["items_enum"]}
        schema = schema.items
    outright = {
        word: fact
        for word, fact in chosen.items()
        if fact.stated and fact.source in _OUTRIGHT
    }
    found: list[Limit] = []
    if "enum" in outright and schema.enum and not schema.open_enum:
        values = tuple(v for v in schema.enum if not isinstance(v, (list, dict)))
        if len(values) == len(schema.enum):
            found.append(OneOf(values, quote=outright["enum"].quote))
    if set(schema.type) & {"integer", "number"}:
        low = schema.minimum if "minimum" in outright else None
        high = schema.maximum if "maximum" in outright else None
        if _is_interval(low, high):
            quote = _quotes(outright, "minimum", "maximum")
            found.append(Range(low, high, quote=quote))
    elif "string" in schema.type:
        low = schema.min_length if "minLength" in outright else None
        high = schema.max_length if "maxLength" in outright else None
        if _is_interval(low, high):
            quote = _quotes(outright, "minLength", "maxLength")
            found.append(Length(low, high, quote=quote))
        if "pattern" in outright and schema.pattern and _is_quick(schema.pattern):
            found.append(Pattern(schema.pattern, quote=outright["pattern"].quote))
    return tuple(found)


def respected(
    parameters: Iterable[Parameter], calls: Iterable[Call]
) -> list[Parameter]:
    """Return the parameters without the limits that one of the calls breaks."""
    by_name = list(map(dict, calls))
    return [
        (
            _respected(parameter, [call.get(parameter.python_name) for call in by_name])
            if parameter.limits
            else parameter
        )
        for parameter in parameters
    ]


def _respected(parameter: Parameter, values: Sequence[JsonValue]) -> Parameter:
    limits = tuple(
        limit
        for limit in parameter.limits
        if not any(breaks_within(limit, value) for value in values)
    )
    if limits == parameter.limits:
        return parameter
    return replace(parameter, limits=limits)


def breaks_any(parameters: Iterable[Parameter], call: Call) -> bool:
    """Return whether a call hands over what one of its parameters' limits rules out."""
    limits = {p.python_name: p.limits for p in parameters if p.limits}
    return bool(limits) and any(
        breaks_within(limit, value)
        for name, value in call
        for limit in limits.get(name, ())
    )


def breaks_within(limit: Limit, value: JsonValue) -> bool:
    """Return whether an argument breaks a limit that may be one of a value inside of it."""
    values = [value]
    for step in limit.within:
        values = [inner for one in values for inner in _inside(one, step)]
    return any(breaks(limit, one) for one in values)


def _inside(value: JsonValue, step: str | None) -> Iterable[JsonValue]:
    if step is not None:
        return [value[step]] if isinstance(value, dict) and step in value else ()
    if isinstance(value, list):
        return value
    return value.values() if isinstance(value, dict) else ()


def breaks(limit: Limit, value: JsonValue) -> bool:
    """Return whether a value breaks the limit; of a list, whether one of its items does."""
    if isinstance(value, list):
        return any(breaks(limit, item) for item in value)
    if value is None or isinstance(value, dict):
        return False
    match limit:
        case OneOf(values):
            known = {postman_text(one).casefold() for one in values}
            text = postman_text(value).casefold()
            return text not in known and not known.issuperset(_JOINT.split(text))
        case Pattern(pattern):
            return isinstance(value, str) and not re.search(pattern, value)
        case Length(low, high):
            return isinstance(value, str) and not _is_between(low, len(value), high)
        case Range(low, high):
            number = _number(value)
            return number is not None and not _is_between(low, number, high)


def _is_interval(low: float | None, high: float | None) -> bool:
    """Return whether one bound is there, and of two the lower one is not above the other."""
    if low is None or high is None:
        return low is not high
    return low <= high


def _quotes(facts: Mapping[str, Fact], *words: str) -> str:
    """Return what the documentation says of some words, each text once."""
    return "; ".join(
        dict.fromkeys(facts[word].quote for word in words if word in facts)
    )


def _is_between(low: float | None, number: float, high: float | None) -> bool:
    return (low is None or low <= number) and (high is None or number <= high)


def _number(value: JsonValue) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return value
    try:
        return float(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _is_quick(pattern: str) -> bool:
    """Return whether Python knows a pattern, and finds out in little time whether a text fits."""
    if (
        len(pattern) > _LONGEST_PATTERN
        or _REPEATED.search(pattern)
        or len(_UNBOUNDED.findall(pattern)) > 1
    ):
        return False
    try:
        re.compile(pattern)
    except (re.error, RecursionError, OverflowError):
        return False
    return True
