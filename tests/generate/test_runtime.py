"""A client carries the runtime that it uses, and no more."""

from __future__ import annotations

import ast
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from collgen.build import understand_file
from collgen.generate.runtime import (
    FEATURES,
    RUNTIME,
    modules_of,
    runtime_files,
)
from collgen.generate.runtime_names import EXPORTS
from collgen.model import Api
from tests.understand.reading import understood

COLLECTIONS = Path(__file__).parents[2] / "collections"
EMPTY = Path(__file__).parents[1] / "golden/cases/empty-collection/collection.json"
EVENTS = {
    "info": {"name": "Events"},
    "item": [
        {
            "name": "Follow",
            "request": {
                "method": "GET",
                "url": "https://api.example.com/follow",
                "auth": {"type": "kerberos"},
                "description": "**Deprecated.** Poll instead.",
            },
            "response": [
                {
                    "name": "OK",
                    "code": 200,
                    "header": [{"key": "Content-Type", "value": "text/event-stream"}],
                    "body": "data: 1\n\n",
                }
            ],
        }
    ],
}
OPTIONAL = {module for modules in FEATURES.values() for module in modules}


def _api(name: str) -> Api:
    return understand_file(str(COLLECTIONS / f"{name}.postman_collection.json")).api


def test_smallest_client_has_few_modules() -> None:
    files = runtime_files(_api("plivo"))
    assert len(files) <= 16
    assert {*modules_of(_api("plivo"))} & OPTIONAL == {"_basic", "_limits"}


def test_empty_api_uses_no_feature_and_the_samples_use_each() -> None:
    empty, zoo = understand_file(str(EMPTY)).api, _api("zoo")
    events = understand_file("-", stdin=io.BytesIO(json.dumps(EVENTS).encode())).api
    url = "https://api.example.com/find?filter[kind]=a"
    nested = understood({"name": "Find", "request": {"method": "GET", "url": url}})
    xml = {
        "mode": "raw",
        "raw": "<find>{{what}}</find>",
        "options": {"raw": {"language": "xml"}},
    }
    post = {"method": "POST", "url": "https://api.example.com", "body": xml}
    document = understood({"name": "Find", "request": post})
    for is_used in FEATURES:
        assert not is_used(empty), is_used.__name__
        assert any(map(is_used, (zoo, events, nested, document))), is_used.__name__


def test_every_module_of_the_runtime_is_listed() -> None:
    found = {path.stem for path in RUNTIME.glob("_*.py")} - {"__init__"}
    assert found == set(EXPORTS)


@pytest.mark.parametrize("module", sorted(set(EXPORTS) - OPTIONAL))
def test_module_of_every_client_needs_no_optional_one(module: str) -> None:
    tree = ast.parse((RUNTIME / f"{module}.py").read_text("utf-8"))
    assert not {*_imported(tree)} & OPTIONAL


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            yield node.module or ""


def test_modules_import_each_other_in_one_direction() -> None:
    graph = {path.stem: {*_run_time_imports(path)} for path in RUNTIME.glob("_*.py")}
    while leaves := {name for name, needed in graph.items() if not needed & {*graph}}:
        graph = {name: graph[name] for name in graph if name not in leaves}
    assert not graph, "these import each other in a circle"


def _run_time_imports(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text("utf-8"))
    for_types = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"
        for node in ast.walk(block)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and id(node) not in for_types:
            yield (node.module or "") if node.level == 1 else ""
