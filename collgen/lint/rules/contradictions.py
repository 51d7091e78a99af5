"""Rules about sources that disagree: documentation with itself, and with the examples."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from collgen.lint.rule import rule
from collgen.lint.subject import Subject
from collgen.model import Conflict, Fact, JsonValue, Missing, Parameter, Place, joined
from collgen.understand.values.merging import is_placeholder

_MOST_VALUES: Final = 8
_NAMES: Final = {
    "required": "presence",
    "enum": "set of values",
    "items": "items' type",
}

_DOCUMENTED: Final = {"enum": "values are", "type": "type is", "format": "format is"}


@rule(
    "warning",
    "an example value that the documented type or set of values does not have",
    "correct whichever is wrong: until then the client admits the example",
)
def example_contradicts(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find arguments and fields whose examples are not what is documented of them."""
    for name, conflict in _conflicts(subject):
        shown, documented = conflict.other, conflict.kept
        if documented.source == "example":
            shown, documented = documented, shown
        if shown.source != "example" or _is_natural(shown, documented):
            continue
        if documented.word == "required":
            state = "disabled" if shown.quote else "left out"
            yield f"`{name}` is {state} here, and documented as required", shown.place
            continue
        is_type = documented.word == "type"
        kind = f", of type {_words(shown.value)}," if is_type else ""
        value = shown.quote
        if not is_type or shown.value == "string":
            value = repr(value)
        yield (
            f"`{name}` is {value}{kind} here, and the documented "
            f"{_DOCUMENTED[documented.word]} {_words(documented.value)}"
        ), shown.place


@rule(
    "warning",
    "two places of the documentation that disagree about an argument",
    "correct whichever is wrong",
)
def documentation_contradicts(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find facts that lost against another one."""
    for name, conflict in _conflicts(subject):
        kept, other = conflict.kept, conflict.other
        if {"example", "url"} & {kept.source, other.source} or any(
            # What one saved example leaves out says nothing of the request.
            "response" in fact.place.pointer
            for fact in (kept, other)
        ):
            continue
        word = _NAMES.get(kept.word, kept.word)
        yield (
            f"the {word} of `{name}` is {_words(other.value, kept.word)} here "
            f"({other.quote!r}), but {_words(kept.value, kept.word)} was taken "
            f"({kept.quote!r}): {conflict.reason}"
        ), other.place


@rule(
    "warning",
    "a documented default that the argument's own type, values or limits do not admit",
    "correct the default, or what is said of the argument",
)
def default_contradicts(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find defaults that nobody may send."""
    for case in subject.cases:
        for parameter in case.operation.arguments:
            default = parameter.schema.default
            if isinstance(default, Missing):
                continue
            reason = _refuses(parameter, default)
            if reason:
                place = next(f.place for f in parameter.facts if f.word == "default")
                yield (
                    f"the default of `{parameter.name}` is {_words(default)}, and {reason}"
                ), place


def _conflicts(subject: Subject) -> Iterator[tuple[str, Conflict]]:
    """Yield each conflict with the name of what it is about."""
    for case in subject.cases:
        for parameter in case.operation.arguments:
            for conflict in parameter.conflicts:
                yield parameter.name, conflict
            for inner in parameter.inner:
                for conflict in inner.conflicts:
                    yield joined(inner.path, parameter.name), conflict
        for inner in case.operation.result_fields:
            for conflict in inner.conflicts:
                yield joined(inner.path), conflict


def _is_natural(shown: Fact, documented: Fact) -> bool:
    """Return whether an example may be what it is although something else is documented."""
    if shown.value == "null" or is_placeholder(shown.quote) is not None:
        return True
    # One text may be a list of one, or a list written with commas.
    return documented.value in ("array", ["array"]) and shown.value == "string"


def _refuses(parameter: Parameter, value: JsonValue) -> str:
    schema = parameter.schema
    if (
        schema.enum
        and not schema.open_enum
        and isinstance(value, (str, int, float))
        and str(value).lower() not in {str(one).lower() for one in schema.enum}
    ):
        return f"the documented values are {_words(list(schema.enum))}"
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        if schema.minimum is not None and value < schema.minimum:
            return f"the least value is {schema.minimum}"
        if schema.maximum is not None and value > schema.maximum:
            return f"the greatest value is {schema.maximum}"
    elif schema.type in (("integer",), ("number",)) and isinstance(value, str):
        return f"the type is {schema.type[0]}" if value else ""
    return ""


def _words(value: JsonValue, word: str = "") -> str:
    if word == "required":
        return "required" if value else "optional"
    if isinstance(value, list):
        shown = ", ".join(_words(one) for one in value[:_MOST_VALUES])
        return shown if len(value) <= _MOST_VALUES else f"{shown}, …"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
