"""Hostile text in every text of the zoo, one kind of field at a time, becomes no code.

The list of fields is made from the file: a field of the format that the zoo gains is tested too.
"""

from __future__ import annotations

import ast
import copy
import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from collgen.build import understand_file
from collgen.diagnostics import CollgenError
from collgen.generate import generate

ZOO = Path(__file__).parents[2] / "collections" / "zoo.postman_collection.json"
Field: TypeAlias = tuple[str, ...]
"""Keys down to a text, below its item: the entries of a list are `*`."""

PAYLOADS = {
    "double quotes": 'x""";__canary__();"""',
    "single quotes": "x''';__canary__();'''",
    "backslash": "DOMAIN\\username \\N{x} \\x \\",
    "line breaks": 'x"\n__canary__()\r__canary__()\x0c__canary__()\x85__canary__()\u2028__canary__()',
    "templates": "{{ __canary__() }}{% set x = __canary__() %}{__canary__()}",
}


def _leaves(value: Any, path: Field = ()) -> Iterator[Field]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*path, key))
    elif isinstance(value, list):
        for inner in value:
            yield from _leaves(inner, (*path, "*"))
    elif isinstance(value, str):
        yield path


def _pruned(node: dict[str, Any], field: Field) -> dict[str, Any]:
    """Return a collection or a folder with only the items that have `field`."""
    items = []
    for item in node.get("item", []):
        if "item" in item:
            folder = _pruned(item, field)
            if folder["item"] or field in set(_own_leaves(item)):
                items.append(folder)
        elif field in set(_leaves(item)):
            items.append(item)
    return {**node, "item": items[:6]}


def _own_leaves(node: dict[str, Any]) -> Iterator[Field]:
    return _leaves({key: value for key, value in node.items() if key != "item"})


def _fields(node: dict[str, Any]) -> Iterator[Field]:
    yield from _own_leaves(node)
    for item in node.get("item", []):
        yield from _fields(item)


def _planted(value: Any, field: Field, payload: str) -> Any:
    if isinstance(value, str):
        return payload if not field else value
    if not field:
        return value
    step, rest = field[0], field[1:]
    if step == "*" and isinstance(value, list):
        return [_planted(inner, rest, payload) for inner in value]
    if isinstance(value, dict) and step in value:
        return {**value, step: _planted(value[step], rest, payload)}
    return value


def _planted_everywhere(
    node: dict[str, Any], field: Field, payload: str
) -> dict[str, Any]:
    node = _planted(node, field, payload)
    if "item" in node:
        items = [_planted_everywhere(item, field, payload) for item in node["item"]]
        node = {**node, "item": items}
    return node


def _with_descriptions(value: Any) -> Any:
    """Give every entry a description: the format has one wherever it has a `key`."""
    if isinstance(value, list):
        return [_with_descriptions(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    inner = {key: _with_descriptions(one) for key, one in value.items()}
    return {"description": "A text.", **inner} if "key" in inner else inner


COLLECTION = _with_descriptions(json.loads(ZOO.read_text(encoding="utf-8")))
FIELDS = sorted(set(_fields(COLLECTION)) - {("info", "schema")})


def _is_code(tree: ast.AST) -> bool:
    """Say whether the payload's call has become a call, or its name a name."""
    return any(
        isinstance(node, ast.Name) and node.id == "__canary__"
        for node in ast.walk(tree)
    )


@pytest.mark.parametrize("field", FIELDS, ids=".".join)
def test_planted_text_stays_text(field: Field, tmp_path: Path) -> None:
    small = _pruned(COLLECTION, field)
    for name, payload in PAYLOADS.items():
        collection = _planted_everywhere(copy.deepcopy(small), field, payload)
        source = tmp_path / "collection.json"
        source.write_text(json.dumps(collection), encoding="utf-8")
        try:
            files = generate(understand_file(str(source)).api)
        except CollgenError:
            continue  # refused with a message
        for path, text in files.items():
            if path.endswith(".py") and "/_runtime/" not in path:
                assert not _is_code(ast.parse(text, path)), (name, path)
            elif path.endswith(".toml"):
                tomllib.loads(text)


def test_a_planted_call_in_source_is_seen() -> None:
    assert _is_code(ast.parse('"""x""";__canary__();""""""'))
