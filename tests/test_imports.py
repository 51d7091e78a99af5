"""Imports point one way: down the pipeline, and inside each stage."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
STAGES: dict[str, set[str]] = {
    "model": set(),
    "diagnostics": {"model"},
    "escape": {"model", "diagnostics"},
    "postman": {"model", "diagnostics", "secrets"},
    "secrets": set(),
    "auth": {"model", "diagnostics", "escape", "postman", "secrets"},
    "rules": {"model", "diagnostics", "postman"},
    "redaction": {"model", "diagnostics", "postman", "auth", "secrets"},
    "understand": {"model", "diagnostics", "postman", "rules", "auth", "secrets"},
    "generate": {"model", "diagnostics", "escape", "installed", "auth", "samples"},
    "samples": {"model", "diagnostics", "escape", "installed", "auth"},
    "output": {"model", "diagnostics", "escape", "installed"},
}
"""What the modules of each stage may know besides their own stage."""

PACKAGES = sorted(
    ".".join(path.parent.relative_to(ROOT).parts)
    for path in (ROOT / "collgen").glob("*/__init__.py")
)


@cache
def edges() -> dict[str, set[str]]:
    """Return the modules that each module of collgen imports, for types too."""
    paths = {_name(path): path for path in sorted((ROOT / "collgen").rglob("*.py"))}
    return {
        name: {
            found
            for target in _imported(path, name)
            for found in [target if target in paths else target.rpartition(".")[0]]
            if found in paths and found != name
        }
        for name, path in paths.items()
    }


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def _imported(path: Path, name: str) -> Iterator[str]:
    package = name if path.stem == "__init__" else name.rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                module = ".".join([*above, *([module] if module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Return the groups of nodes that reach each other (Tarjan's algorithm)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    open_: list[str] = []
    found: list[list[str]] = []

    def visit(node: str) -> None:
        index[node] = low[node] = len(index)
        open_.append(node)
        for after in sorted(graph.get(node, ())):
            if after not in index:
                visit(after)
            if after in open_:
                low[node] = min(low[node], low[after])
        if low[node] == index[node]:
            at = open_.index(node)
            found.append(sorted(open_[at:]))
            del open_[at:]

    for node in sorted(graph):
        if node not in index:
            visit(node)
    return [group for group in found if len(group) > 1]


def _within(package: str) -> dict[str, set[str]]:
    """Return what the modules and folders of a package import of each other."""
    graph: dict[str, set[str]] = {}
    for name, targets in edges().items():
        if name.startswith(f"{package}."):
            own = name.removeprefix(f"{package}.").partition(".")[0]
            for target in targets:
                if target.startswith(f"{package}."):
                    other = target.removeprefix(f"{package}.").partition(".")[0]
                    if other != own:
                        graph.setdefault(own, set()).add(other)
    return graph


def test_circle_is_found() -> None:
    graph = {"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}}
    assert circles(graph) == [["b", "c"]]


def test_imports_are_read_from_the_code() -> None:
    assert "collgen.model.references" in edges()["collgen.postman.references"]
    assert "collgen.runtime._state" in edges()["collgen.runtime._call"]


@pytest.mark.parametrize("package", ["collgen", *PACKAGES])
def test_folders_and_modules_import_in_one_direction(package: str) -> None:
    assert circles(_within(package)) == []


@pytest.mark.parametrize("package", PACKAGES)
def test_no_module_reaches_itself(package: str) -> None:
    inside = {n: t for n, t in edges().items() if n.startswith(f"{package}.")}
    assert circles(inside) == []


@pytest.mark.parametrize("stage", STAGES)
def test_stage_knows_only_those_before_it(stage: str) -> None:
    known = {
        target.split(".")[1]
        for name, targets in edges().items()
        if name.split(".")[1:2] == [stage]
        for target in targets
        if "." in target
    }
    assert known - {stage} <= STAGES[stage]
