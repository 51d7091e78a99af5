"""Why each parameter is what it is, for a person: every fact, its source, its place, its words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from collgen.escape import terminal
from collgen.model import (
    Conflict,
    Fact,
    Inner,
    Operation,
    Parameter,
    Place,
    Schema,
    joined,
)

if TYPE_CHECKING:
    from collgen.diagnostics import Location

COLUMNS: Final = 100
_WORD, _VALUE, _SOURCE, _PLACE = 14, 26, 12, 10
_NAMES: Final = {
    "required": "presence",
    "as_text": "on the wire",
    "open_enum": "other values",
    "items": "its items",
    "properties": "its keys",
}
_ORDER: Final = (
    "description",
    "type",
    "items",
    "properties",
    "required",
    "conditional",
)


def places_of(operations: Iterable[Operation]) -> list[Place]:
    """Return every place that an explanation of these operations names."""
    return [
        place
        for operation in operations
        for place in (
            operation.place,
            *(
                fact.place
                for one in _explained(operation)
                for fact in _all_facts(one.facts, one.conflicts)
            ),
        )
    ]


def explain(
    operations: Sequence[Operation], where: Mapping[Place, Location]
) -> Iterator[str]:
    """Yield the lines that explain the operations' parameters, none longer than 100 columns.

    `where` holds the location of each of `places_of(operations)`.
    """
    for number, operation in enumerate(operations):
        if number:
            yield ""
        yield from _operation(operation, where)


def _operation(operation: Operation, where: Mapping[Place, Location]) -> Iterator[str]:
    names = " › ".join(name.strip() or "(unnamed)" for name in operation.path)
    yield terminal.line(names, COLUMNS)
    yield terminal.line(f"{operation.method} {operation.url.template}", COLUMNS)
    line = where[operation.place].line
    yield terminal.line(f"line {line}: client.{operation.name}", COLUMNS)
    for parameter in operation.parameters:
        yield ""
        yield "  " + terminal.line(_head(parameter), COLUMNS - 2)
        yield from _facts(parameter.facts, parameter.conflicts, where)
        for inner in parameter.inner:
            yield from _inner(inner, parameter.name, where)
    if not operation.parameters:
        yield ""
        yield "  It has no parameters."
    if operation.result_fields:
        yield ""
        yield "  What it answers"
        for inner in operation.result_fields:
            yield from _inner(inner, "", where)


def _explained(operation: Operation) -> Iterator[Parameter | Inner]:
    """Yield all that has facts: the parameters, and the fields inside arguments and answer."""
    for parameter in operation.parameters:
        yield parameter
        yield from parameter.inner
    yield from operation.result_fields


def _inner(inner: Inner, name: str, where: Mapping[Place, Location]) -> Iterator[str]:
    """Yield the lines about a field of an argument, or of the answer, which has no name."""
    known = [joined(inner.path, name), _kinds(inner.schema)]
    if name:
        known.append("required" if inner.required else "optional")
    yield "  " + terminal.line(", ".join(known), COLUMNS - 2)
    yield from _facts(inner.facts, inner.conflicts, where)


def _facts(
    known: Sequence[Fact],
    conflicts: Sequence[Conflict],
    where: Mapping[Place, Location],
) -> Iterator[str]:
    reasons = {_key(one.other): (one.reason, one.kept) for one in conflicts}
    facts = _all_facts(known, conflicts)
    for fact in sorted(facts, key=lambda fact: _rank(fact.word)):
        yield from _fact(fact, where)
        reason, kept = reasons.get(_key(fact), ("", fact))
        if reason:
            widened = fact.source == "example" and kept.source != "example"
            yield f"    {'':{_WORD}}{'' if widened else 'not taken: '}{reason}"


def _all_facts(facts: Sequence[Fact], conflicts: Sequence[Conflict]) -> Iterable[Fact]:
    """Return the facts, and the examples that contradict them."""
    known = set(map(_key, facts))
    shown = {_key(one): one for pair in conflicts for one in (pair.kept, pair.other)}
    return (*facts, *(shown[key] for key in shown if key not in known))


def _key(fact: Fact) -> tuple[str, str, str]:
    """Return what makes a fact the same for a reader."""
    return fact.word, str(fact.value), fact.source


def _rank(word: str) -> int:
    return _ORDER.index(word) if word in _ORDER else len(_ORDER)


def _head(parameter: Parameter) -> str:
    known = [f"{parameter.name} ({parameter.location})"]
    if parameter.variable is not None:
        known.append(f"filled by the client from {{{{{parameter.variable}}}}}")
    elif parameter.python_name != parameter.name:
        known.append(f"the argument {parameter.python_name}")
    known.append(_kinds(parameter.schema))
    known.append("required" if parameter.required else "optional")
    return ", ".join(known)


def _kinds(schema: Schema) -> str:
    return " or ".join(schema.type) or "any type"


def _fact(fact: Fact, where: Mapping[Place, Location]) -> Iterator[str]:
    cells = (
        (_NAMES.get(fact.word, fact.word), _WORD),
        (_value(fact), _VALUE),
        (fact.source, _SOURCE),
        (_position(fact.place, where), _PLACE),
    )
    start = "    " + "".join(
        f"{terminal.padded(text, width - 1)} " for text, width in cells
    )
    quote = terminal.line(fact.quote, COLUMNS - _WORD - 6)
    if len(start) + len(quote) + 2 <= COLUMNS:
        yield f"{start}“{quote}”" if quote else start.rstrip()
    else:
        yield start.rstrip()
        yield f"    {'':{_WORD}}“{quote}”"


def _value(fact: Fact) -> str:
    match fact.word, fact.value:
        case "required", bool():
            return "required" if fact.value else "optional"
        case "as_text", True:
            return "text"
        case "description", _:
            return ""
        case _, str():
            return str(fact.value)
        case _, list() if all(isinstance(value, str) for value in fact.value):
            return ", ".join(map(str, fact.value))
        case _:
            return json.dumps(fact.value, ensure_ascii=False)


def _position(place: Place, where: Mapping[Place, Location]) -> str:
    """Return the line in the file, and behind a slash the line of the text that starts there."""
    line = where[place].line
    if line is None:
        return ""
    return f"{line}" if place.line is None else f"{line}/{place.line + 1}"
