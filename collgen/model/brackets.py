"""Fields whose names say that they are members of another: `address[city]`, `items[0][name]`.

PHP, Rails and others read queries and forms so; `ids[]` adds an item to a list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from collgen.model.facts import JsonValue
from collgen.model.schema import Schema

Brackets: TypeAlias = tuple[str, ...]
"""What stands in the brackets of a list's first item, for the lists inside one another: "0", ""."""

_NAME: Final = re.compile(r"([^\[\]{}]+)((?:\[[^\[\]{}]*\])+)")
_LIST: Final = re.compile(r"\d{0,2}")


def steps_of(name: str) -> tuple[str, tuple[str, ...]] | None:
    """Part a name: `items[0][name]` is `items` and (`0`, `name`); None without brackets."""
    match = _NAME.fullmatch(name) if name.endswith("]") else None
    return (match[1], tuple(match[2][1:-1].split("]["))) if match else None


def is_of_list(step: str) -> bool:
    """Return whether a step may be an item of a list: `0`, or nothing."""
    return _LIST.fullmatch(step) is not None


def brackets_of(members: Iterable[tuple[str, ...]]) -> Brackets | None:
    """Return how the lists among a field's members are written; None for what is no one value.

    A member is one thing only: `a[b]` beside `a[b][c]` or beside `a[0]` makes no value.
    """
    paths = set(members)
    if () in paths:
        return () if len(paths) == 1 else None
    steps = {path[0] for path in paths}
    first = _first(steps)
    if first is not None:
        inner = brackets_of(path[1:] for path in paths)
        return None if inner is None else (first, *inner)
    if "" in steps:
        return None
    return _longest(
        brackets_of(path[1:] for path in paths if path[0] == step) for step in steps
    )


def _first(firsts: set[str]) -> str | None:
    """Return what the first item of a list is called; None when these are no list's numbers."""
    if firsts == {""}:
        return ""
    if not all(map(is_of_list, firsts)):
        return None
    numbers = sorted(int(first) for first in firsts if first)
    start = numbers[0]
    is_list = start < 2 and numbers == [*range(start, start + len(firsts))]
    return str(start) if is_list else None


def _longest(all_brackets: Iterable[Brackets | None]) -> Brackets | None:
    """Return what several members agree on."""
    longest: Brackets = ()
    for brackets in all_brackets:
        if brackets is None:
            return None
        shorter, longer = sorted((longest, brackets), key=len)
        if longer[: len(shorter)] != shorter:
            return None
        longest = longer
    return longest


def nested(
    members: Iterable[tuple[Sequence[str], JsonValue]], brackets: Brackets
) -> JsonValue:
    """Return the value that members make: `[0][name]=a` is `[{"name": "a"}]`.

    With `[][name]`, a name that the last item has already begins another item.
    """
    root: JsonValue = None
    for path, value in members:
        root = _with(root, tuple(path), value, brackets)
    return root


def _with(
    found: JsonValue, path: tuple[str, ...], value: JsonValue, brackets: Brackets
) -> JsonValue:
    if not path:
        return value
    step, rest = path[0], path[1:]
    is_list = bool(brackets) and (not step or step.isdigit())
    if is_list and isinstance(found, list | None):
        items = found or []
        number = int(step) - int(brackets[0]) if step else len(items)
        if not step and rest and items and not _has(items[-1], rest):
            number -= 1
        items += [None] * (number + 1 - len(items))
        items[number] = _with(items[number], rest, value, brackets[1:])
        return items
    fields = found if isinstance(found, dict) else {}
    fields[step] = _with(fields.get(step), rest, value, brackets)
    return fields


def _has(value: JsonValue, path: tuple[str, ...]) -> bool:
    """Return whether a value has something at a path; a list there takes one item more."""
    for step in path:
        if not isinstance(value, dict) or step not in value:
            return False
        value = value[step]
    return True


def is_file(value: JsonValue) -> bool:
    """Return whether a value of a call stands for a file."""
    return isinstance(value, dict) and value.keys() == {"file", "content_type"}


def flattened(
    name: str, value: JsonValue, brackets: Brackets
) -> Iterator[tuple[str, JsonValue]]:
    """Yield the fields of a value: `{"city": "X"}` of `address` is `address[city]`."""
    if isinstance(value, dict) and not is_file(value):
        for key, member in value.items():
            yield from flattened(f"{name}[{key}]", member, brackets)
    elif isinstance(value, list):
        first = brackets[0] if brackets else ""
        for number, item in enumerate(value):
            key = str(number + int(first)) if first else ""
            yield from flattened(f"{name}[{key}]", item, brackets[1:])
    else:
        yield name, value


def mapped(
    value: JsonValue,
    schema: Schema,
    change: Callable[[Schema, JsonValue], JsonValue],
) -> JsonValue:
    """Return a nested value with each text or file changed, as the schema at its place wants it."""
    if isinstance(value, list):
        items = schema.items or Schema()
        return [mapped(item, items, change) for item in value]
    if isinstance(value, dict) and not is_file(value):
        members = {p.name: p.schema for p in schema.properties}
        other = schema.additional or Schema()
        return {
            key: mapped(item, members.get(key, other), change)
            for key, item in value.items()
        }
    return change(schema, value)
