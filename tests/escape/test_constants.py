"""Outside of `collgen/escape`, escaped text is made of constants alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import collgen

PACKAGE = Path(collgen.__file__).parent
TYPES = {"PythonSource", "Markdown", "Toml", "Yaml", "Shell", "Json"}


def _made_of_other_text(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in TYPES
            and not all(isinstance(each, ast.Constant) for each in node.args)
        ):
            yield ast.unparse(node)


@pytest.mark.parametrize("stage", ["generate", "samples", "project", "auth", "inspect"])
def test_only_escaping_functions_make_escaped_text(stage: str) -> None:
    files = list((PACKAGE / stage).rglob("*.py"))
    assert files
    assert [
        f"{file.relative_to(PACKAGE)}: {call}"
        for file in files
        for call in _made_of_other_text(file.read_text(encoding="utf-8"))
    ] == []


def test_text_of_a_variable_is_found() -> None:
    assert list(_made_of_other_text("a = Markdown('a')\nb = Markdown(f'{a}')")) == [
        "Markdown(f'{a}')"
    ]
