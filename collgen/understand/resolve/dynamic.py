"""Arguments that are new at each call: those that Postman's dynamic variables stand in."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final, TypeAlias

from collgen.understand.values.jsonc import VariableRef
from collgen.understand.variables.dynamic import SAMPLES

if TYPE_CHECKING:
    from collgen.model import JsonValue
    from collgen.understand.requests.bodies import ParsedBody
    from collgen.understand.resolve.drafts import Draft

InnerTemplate: TypeAlias = tuple[str | None, ...]
"""What makes a JSON value, and the keys down to its place; None is each item of a list."""
_DYNAMIC: Final = re.compile(r"\{\{\$(\w+)\}\}")


def dynamic_template(draft: Draft) -> tuple[str, bool]:
    """Return what makes a value that is new at each call, and whether it makes JSON; else nothing.

    It is so when the collection's own request holds dynamic variables there and no others.
    """
    if draft.occurrences != 1 or not draft.values:
        return "", False
    own = draft.values[0]
    if isinstance(own, VariableRef):
        text, is_json = own.template or f"{{{{{own.name}}}}}", True
    elif isinstance(own, str):
        text, is_json = own, False
    else:
        return "", False
    if "{{$" not in text or draft.variable:
        return "", False
    return (text, is_json) if _is_dynamic(text) else ("", False)


def inner_templates(body: ParsedBody) -> tuple[InnerTemplate, ...]:
    """Return what makes a new value for each key inside a JSON body's objects that is to have one."""
    if body.body.kind not in ("json", "graphql"):
        return ()
    found: list[InnerTemplate] = []
    waiting: list[tuple[tuple[str | None, ...], object]] = [
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
        elif len(keys) > 1 and keys[-1] is not None and (text := _json(value)):
            found.append((text, *keys))
    return tuple(found)


def without_new(value: JsonValue, keys: tuple[str | None, ...]) -> JsonValue:
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


def names_of(template: str) -> list[str]:
    """Return the dynamic variables in a template, with their `$`."""
    return [f"${name}" for name in _DYNAMIC.findall(template)]


def _json(value: object) -> str:
    """Return a template of JSON for a value that is new at each call; else nothing."""
    if isinstance(value, VariableRef):
        text = value.template or f"{{{{{value.name}}}}}"
        return text if _is_dynamic(text) else ""
    if isinstance(value, str) and "{{$" in value and _is_dynamic(value):
        return json.dumps(value, ensure_ascii=False)
    return ""


def _is_dynamic(text: str) -> bool:
    """Tell whether a text holds dynamic variables that are known, and no others."""
    names = _DYNAMIC.findall(text)
    known = bool(names) and all(name in SAMPLES for name in names)
    return known and "{{" not in _DYNAMIC.sub("", text)
