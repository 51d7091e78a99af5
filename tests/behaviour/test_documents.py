"""The Python that a generated README and docs show is Python that runs against the package."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import httpx2
import pytest

from tests.behaviour.conftest import Build, Recorder

_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def _blocks(text: str) -> Iterator[str]:
    for match in _BLOCK.finditer(text):
        yield match[1]


@pytest.mark.parametrize("name", ["plivo", "zoo"])
def test_every_example_imports_what_there_is(
    build: Build, tmp_path: Path, name: str
) -> None:
    package = build(f"{name}.postman_collection.json")
    pages = [
        tmp_path / "out" / "README.md",
        *sorted((tmp_path / "out" / "docs").rglob("*.md")),
    ]
    blocks = [
        block for page in pages for block in _blocks(page.read_text(encoding="utf-8"))
    ]
    assert blocks
    for block in blocks:
        for node in ast.walk(ast.parse(block)):
            if isinstance(node, ast.ImportFrom) and node.module == package.__name__:
                for imported in node.names:
                    assert hasattr(package, imported.name), block


def test_examples_of_readme_and_guides_run(
    plivo: ModuleType,
    tmp_path: Path,
    transport: httpx2.MockTransport,
    sent: Recorder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PLIVO_AUTH_ID", "MA1")
    monkeypatch.setenv("PLIVO_AUTH_TOKEN", "secret")
    monkeypatch.setattr("logging.basicConfig", lambda **_: None)
    for name in ("Plivo", "AsyncPlivo"):
        client = getattr(plivo, name)
        constructor = client.__init__

        def connected(self: object, *, _constructor=constructor, **options: object) -> None:  # type: ignore[no-untyped-def]
            _constructor(self, **{"transport": transport} | options)

        monkeypatch.setattr(client, "__init__", connected)
    project = tmp_path / "out"
    pages = [project / "README.md", *sorted((project / "docs" / "guides").iterdir())]
    calling = []
    for page in pages:
        before = len(sent.requests)
        names: dict[str, object] = {"__name__": "example"}
        for block in _blocks(page.read_text(encoding="utf-8")):
            exec(compile(block, page.name, "exec"), names)
        if len(sent.requests) > before:
            calling.append(page.stem)
    assert calling == [
        "README",
        "async",
        "authentication",
        "errors",
        "getting-started",
        "raw-responses",
        "retries-and-timeouts",
    ]
