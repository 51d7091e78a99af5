"""Hostile text in every text of the zoo, one kind of field at a time.

The list of fields is made from the file: a field of the format that the zoo gains is planted too.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, TypeAlias

ZOO: Final = Path(__file__).parents[2] / "collections" / "zoo.postman_collection.json"
Field: TypeAlias = tuple[str, ...]
"""Keys down to a text, below its item: the entries of a list are `*`."""

PAYLOADS: Final = {
    "double quotes": 'x""";__canary__();"""',
    "single quotes": "x''';__canary__();'''",
    "quote and comma": '",__canary__(),"',
    "backslash": "DOMAIN\\username \\N{x} \\x \\",
    "line breaks": 'x"\n__canary__()\r__canary__()\x0c__canary__()\x85__canary__()\u2028__canary__()',
    "templates": "{{ __canary__() }}{% set x = __canary__() %}{__canary__()}",
    "script": "a<script>__canary__()</script><SCRIPT\n>__canary__()</SCRIPT>",
    "handlers": '"><img src=x onerror=__canary__()><svg/onload=__canary__()><details open ontoggle=__canary__()>',
    "links": "[x](javascript:__canary__()) <javascript:__canary__()> ![x](jAvascript:__canary__())\n\n[y]\n\n[y]: javascript:__canary__()",
    "HTML links": "<a href=\"java\tscript:__canary__()\">x</a><a href='&#106;avascript:__canary__()'>y</a><base href=//x>",
    "fences": "```\n</code></pre><script>__canary__()</script>\n~~~\n`<script>__canary__()</script>",
    "comments": "<!-- --><script>__canary__()</script><!--><script>__canary__()</script>]]><script>__canary__()",
    "tables": "| a | b |\n|---|---|\n| `__canary__ | <img src=x onerror=__canary__()> | [x](javascript:__canary__()) |\n\n<table><tr><td onclick=__canary__()>x",
    "YAML": "!!python/object/apply:os.system ['__canary__']\n---\n- &a *a\n? : x: [__canary__\n%YAML",
    "TOML": "x\"\n[tool.__canary__]\na = '''\n\"\"\"\n# ",
    "shell": "$(touch canary)`touch canary`';touch canary;'\";touch canary;\"|touch canary&touch canary\n",
    "shell lines": "\ntouch canary\nEOF\ntouch canary\n)\n\\\ntouch canary\n' \\\n\"\ntouch canary #",
    "shell names": "${canary:=$(touch canary)}!! ~ * ? [a] -o canary --output=canary @canary =canary",
    "terminal": "\x1b]0;x\x07\x1b[31m\x9b31m\x08\r\u202e\u2066x\x7f",
    "CI": "\n::add-mask::__canary__\n  ::set-output name=x::y\n##[add-mask]x\n##vso[task.setvariable]x",
    "long": "x" * 3000,
}  # fmt: skip


def leaves(value: Any, path: Field = ()) -> Iterator[Field]:
    """Yield the way to each text in a value."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, key))
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner, (*path, "*"))
    elif isinstance(value, str):
        yield path


def pruned(node: dict[str, Any], field: Field) -> dict[str, Any]:
    """Return a collection or a folder with only some items that have `field`."""
    items = []
    for item in node.get("item", []):
        if "item" in item:
            folder = pruned(item, field)
            if folder["item"] or field in set(_own_leaves(item)):
                items.append(folder)
        elif field in set(leaves(item)):
            items.append(item)
    return {**node, "item": items[:6]}


def planted(node: dict[str, Any], field: Field, payload: str) -> dict[str, Any]:
    """Return a copy of a collection with `payload` in every `field`."""
    return _everywhere(copy.deepcopy(node), field, payload)


def _everywhere(node: dict[str, Any], field: Field, payload: str) -> dict[str, Any]:
    node = _at(node, field, payload)
    if "item" in node:
        items = [_everywhere(item, field, payload) for item in node["item"]]
        node = {**node, "item": items}
    return node


def _at(value: Any, field: Field, payload: str) -> Any:
    if isinstance(value, str):
        return payload if not field else value
    if not field:
        return value
    step, rest = field[0], field[1:]
    if step == "*" and isinstance(value, list):
        return [_at(inner, rest, payload) for inner in value]
    if isinstance(value, dict) and step in value:
        return {**value, step: _at(value[step], rest, payload)}
    return value


def _own_leaves(node: dict[str, Any]) -> Iterator[Field]:
    return leaves({key: value for key, value in node.items() if key != "item"})


def _fields(node: dict[str, Any]) -> Iterator[Field]:
    yield from _own_leaves(node)
    for item in node.get("item", []):
        yield from _fields(item)


def _with_descriptions(value: Any) -> Any:
    """Give every entry a description: the format has one wherever it has a `key`."""
    if isinstance(value, list):
        return [_with_descriptions(inner) for inner in value]
    if not isinstance(value, dict):
        return value
    inner = {key: _with_descriptions(one) for key, one in value.items()}
    return {"description": "A text.", **inner} if "key" in inner else inner


COLLECTION: Final = _with_descriptions(json.loads(ZOO.read_text(encoding="utf-8")))
FIELDS: Final = sorted(set(_fields(COLLECTION)) - {("info", "schema")})
