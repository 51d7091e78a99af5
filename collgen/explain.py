"""Why each parameter is what it is, for a person: every fact, its source, its place, its words."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from collgen.model import Fact, Operation, Parameter, Place
from collgen.source import terminal

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
            *(fact.place for p in operation.parameters for fact in _all_facts(p)),
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
        reasons = {_key(one.other): one.reason for one in parameter.conflicts}
        for fact in sorted(_all_facts(parameter), key=lambda fact: _rank(fact.word)):
            yield from _fact(fact, where)
            reason = reasons.get(_key(fact))
            if reason is not None:
                taken = "" if fact.source == "example" else "not taken: "
                yield f"    {'':{_WORD}}{taken}{reason}"
    if not operation.parameters:
        yield ""
        yield "  It has no parameters."


def _all_facts(parameter: Parameter) -> Iterable[Fact]:
    """Return a parameter's facts, and the examples that contradict them."""
    known = set(map(_key, parameter.facts))
    shown = {_key(one.other): one.other for one in parameter.conflicts}
    return (*parameter.facts, *(shown[key] for key in shown if key not in known))


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
    known.append(" or ".join(parameter.schema.type) or "any type")
    known.append("required" if parameter.required else "optional")
    return ", ".join(known)


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
