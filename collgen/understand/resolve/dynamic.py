"""Arguments that are new at each call: those that Postman's dynamic variables stand in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from collgen.model import InnerDynamic, Steps, Template
from collgen.postman.references import has_reference, parse
from collgen.secrets.text import REDACTED
from collgen.understand.values.jsonc import VariableRef
from collgen.understand.variables.dynamic import SAMPLES

if TYPE_CHECKING:
    from collgen.model import JsonValue
    from collgen.understand.requests.bodies import ParsedBody
    from collgen.understand.resolve.builders import ParameterBuilder


NOT_DYNAMIC: Final = (Template(), False)


def dynamic_template(builder: ParameterBuilder) -> tuple[Template, bool]:
    """Return what makes a value that is new at each call, and whether it makes JSON; else nothing.

    It is so when the collection's own request holds dynamic variables there and no others.
    """
    if builder.occurrences != 1 or not builder.values or builder.variable:
        return NOT_DYNAMIC
    own = builder.values[0]
    if isinstance(own, VariableRef):
        template, is_json = own.template, True
    elif isinstance(own, str) and has_reference(own):
        template, is_json = parse(own), False
    else:
        return NOT_DYNAMIC
    return (template, is_json) if is_dynamic(template) else NOT_DYNAMIC


def inner_dynamic(body: ParsedBody) -> tuple[InnerDynamic, ...]:
    """Return what makes a new value for each key in a JSON body's objects that is to have one."""
    if body.body.kind not in ("json", "graphql"):
        return ()
    found: list[InnerDynamic] = []
    waiting: list[tuple[Steps, object]] = [
        ((field.name,), field.value) for field in reversed(body.fields)
    ]
    if body.body.whole:
        waiting = [((), body.value)]
    while waiting:
        keys, value = waiting.pop()
        if isinstance(value, list) and value:
            waiting.append(((*keys, None), value[0]))
        elif isinstance(value, dict):
            for key, item in reversed(value.items()):
                waiting.append(((*keys, key), item))
        elif len(keys) > 1 and keys[-1] is not None and (template := _json(value)):
            found.append(InnerDynamic(keys, template))
    return tuple(found)


def without_new(value: JsonValue, keys: Steps) -> JsonValue:
    """Return a value without what stands at the end of `keys`; None is each item of a list."""
    first, rest = keys[0], keys[1:]
    if first is None:
        if not isinstance(value, list):
            return value
        return [without_new(item, rest) for item in value]
    if not isinstance(value, dict) or first not in value:
        return value
    if not rest:
        return {key: item for key, item in value.items() if key != first}
    return {**value, first: without_new(value[first], rest)}


def _json(value: object) -> Template:
    """Return a template of JSON for a value that is new at each call; else an empty one."""
    if isinstance(value, VariableRef):
        return value.template if is_dynamic(value.template) else Template()
    if isinstance(value, str) and is_dynamic(parse(value)):
        return parse(json.dumps(value, ensure_ascii=False))
    return Template()


def is_dynamic(template: Template) -> bool:
    """Return whether a text holds dynamic variables that are known, and no others; no secret."""
    names = [segment.name for segment in template.dynamic]
    known = bool(names) and all(name in SAMPLES for name in names)
    return known and not template.names and REDACTED not in str(template)
