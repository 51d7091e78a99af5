"""A call with the values that Postman itself would send, and no others: what snippets show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from collgen.model import (
    Call,
    ExactValues,
    InnerDynamic,
    JsonValue,
    Parameter,
    Template,
)
from collgen.understand.resolve.dynamic import without_new
from collgen.understand.resolve.limits import breaks_any
from collgen.understand.variables.postman_scope import PostmanScope

Arguments: TypeAlias = tuple[tuple[str, JsonValue], ...]
"""(python_name, value) of each."""


def exact_call(
    call: Call,
    parameters: Sequence[Parameter],
    dynamic: Iterable[InnerDynamic],
    scope: PostmanScope,
) -> Call:
    """Return a call whose values are those of the scope's variables."""
    arguments = _without_new_values(call.arguments, parameters, dynamic, scope)
    is_unchecked = breaks_any(parameters, arguments)
    values = ExactValues(_client_settings(scope), is_unchecked)
    return replace(call, arguments=arguments, exact=values)


def _without_new_values(
    arguments: Arguments,
    parameters: Iterable[Parameter],
    dynamic: Iterable[InnerDynamic],
    scope: PostmanScope,
) -> Arguments:
    """Return a call without the values that the client makes anew, unless a scope has them."""
    known = {p.python_name: p for p in parameters if p.variable is None}
    made = [one for one in dynamic if _makes(one.value, scope)]
    kept = []
    for name, value in arguments:
        parameter = known[name]
        template = parameter.dynamic
        # What is in the path shows where the request goes.
        if template and parameter.location != "path" and _makes(template, scope):
            continue
        if parameter.location == "body":
            for one in made:
                value = _without(value, one, parameter)
        kept.append((name, value))
    return tuple(kept)


def _client_settings(scope: PostmanScope) -> tuple[tuple[str, str], ...]:
    """Return the value of each variable that the client must hold, where a scope has one."""
    values = ((name, scope.value(name)) for name in scope.client)
    return tuple((name, value) for name, value in values if value is not None)


def _without(value: JsonValue, made: InnerDynamic, parameter: Parameter) -> JsonValue:
    if made.path[:1] == (parameter.name,):
        return without_new(value, made.path[1:])
    if isinstance(value, (dict, list)) and parameter.name == "body":
        return without_new(value, made.path)
    return value


def _makes(template: Template, scope: PostmanScope) -> bool:
    """Return whether no scope has a value for what is made anew."""
    return all(scope.value(segment.variable) is None for segment in template.dynamic)
