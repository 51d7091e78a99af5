"""A client carries the runtime that it uses, and no more."""

from __future__ import annotations

import ast
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import black
import pytest
from ruff import find_ruff_bin

from collgen.build import understand_file
from collgen.generate.runtime import (
    FEATURES,
    MODULES,
    RUNTIME,
    SHARED,
    modules_of,
    runtime_files,
    runtime_with,
    used_features,
    with_regions,
    with_shared,
)
from collgen.generate.runtime_names import EXPORTS
from collgen.model import Api, Environment
from tests.small import script
from tests.understand.reading import request, understood

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
OPTIONAL = set(MODULES)
NAMES = FEATURES.keys() | SHARED.keys()


def _api(name: str) -> Api:
    return understand_file(str(COLLECTIONS / f"{name}.postman_collection.json")).api


def test_smallest_client_has_few_modules() -> None:
    files = runtime_files(_api("plivo"))
    assert len(files) <= 16
    assert used_features(_api("plivo")) == {"basic", "limits"}
    assert {*modules_of({"basic", "limits"})} & OPTIONAL == {"_limits"}


def test_empty_api_uses_no_feature_and_the_samples_use_each() -> None:
    empty, zoo = understand_file(str(EMPTY)).api, _api("zoo")
    events = understand_file("-", stdin=io.BytesIO(json.dumps(EVENTS).encode())).api
    xml = {
        "mode": "raw",
        "raw": "<find>{{what}}</find>",
        "options": {"raw": {"language": "xml"}},
    }
    keep = "pm.environment.set('placeUrl', pm.response.json().url);"
    others = understood(
        request("Find", method="GET", url="https://api.example.com?filter[kind]=a"),
        request("Pay", header=[{"key": "Idempotency-Key", "value": "{{key}}"}]),
        request("Begin") | {"event": [script(keep, "test")]},
        request("Put", url="{{placeUrl}}"),
        request("Look up", body=xml),
        request(
            "List",
            url={
                "raw": "https://api.example.com",
                "host": "https://api.example.com",
                "query": [
                    {"key": "id", "value": "ab", "description": "Pattern: `^[a-z]+$`"}
                ],
            },
        ),
    )
    others = replace(others, environments=(Environment("test", "Test", ()),))
    assert not used_features(empty)
    assert frozenset().union(*map(used_features, (zoo, events, others))) == NAMES


def test_every_module_of_the_runtime_is_listed() -> None:
    found = {path.stem for path in RUNTIME.glob("_*.py")} - {"__init__"}
    assert found == set(EXPORTS)


@pytest.mark.parametrize("module", sorted(set(EXPORTS) - OPTIONAL))
def test_module_of_every_client_needs_no_optional_one(module: str) -> None:
    source = with_regions((RUNTIME / f"{module}.py").read_text("utf-8"), ())
    assert not {*_imported(ast.parse(source))} & OPTIONAL


def test_region_comes_with_its_feature() -> None:
    source = "a = 1\n# region paging\nb = 2\n# endregion\nc = 3\n"
    assert with_regions(source, {"paging"}) == "a = 1\nb = 2\nc = 3\n"
    assert with_regions(source, {"events"}) == "a = 1\nc = 3\n"


def test_regions_have_names_of_features() -> None:
    sources = [path.read_text("utf-8") for path in RUNTIME.rglob("*.py")]
    names = {name for text in sources for name in re.findall(r"# region (.*)", text)}
    assert names <= NAMES
    assert not any("# endregion" in with_regions(one, NAMES) for one in sources)


@pytest.mark.parametrize("feature", [*FEATURES, "none", "all"])
def test_runtime_with_one_feature_is_as_black_and_ruff_want_it(
    feature: str, tmp_path: Path
) -> None:
    features = with_shared(NAMES if feature == "all" else {feature})
    for path, text in runtime_with(features).items():
        assert black.format_str(text, mode=black.Mode()) == text, path
        (tmp_path / Path(path).name).write_text(text, encoding="utf-8")
    check = [find_ruff_bin(), "check", "--isolated", "--select", "I,F", str(tmp_path)]
    done = subprocess.run(check, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_runtime_with_any_one_feature_passes_mypy_strict(tmp_path: Path) -> None:
    for feature in [*FEATURES, "none"]:
        package = tmp_path / f"with_{feature}"
        (package / "_runtime").mkdir(parents=True)
        (package / "__init__.py").touch()
        for path, text in runtime_with(with_shared({feature})).items():
            (package / path).write_text(text, encoding="utf-8")
    check = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", ".mypy", "."]
    done = subprocess.run(check, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.level == 1:
            yield node.module or ""
