"""Generated packages, imported, with a transport that records what they send."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from collgen.build import plan_build, understand_file

COLLECTIONS = Path(__file__).parents[2] / "collections"
Build = Callable[..., ModuleType]


class Recorder:
    """A mock server: remembers each request, and answers what it is told."""

    def __init__(self) -> None:
        self.requests: list[httpx2.Request] = []
        self.answers: list[httpx2.Response] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        request.read()
        self.requests.append(request)
        return self.answers.pop(0) if self.answers else httpx2.Response(200, json={})

    def answer(self, status: int = 200, **content: Any) -> None:
        self.answers.append(httpx2.Response(status, **content))

    @property
    def request(self) -> httpx2.Request:
        [request] = self.requests
        return request

    @property
    def target(self) -> str:
        """Host, path and query of the only request, as they are on the wire."""
        url = self.request.url
        return f"{url.scheme}://{url.netloc.decode()}{url.raw_path.decode()}"

    @property
    def json(self) -> Any:
        return json.loads(self.request.content)


@pytest.fixture
def sent() -> Recorder:
    return Recorder()


@pytest.fixture
def transport(sent: Recorder) -> httpx2.MockTransport:
    return httpx2.MockTransport(sent)


@pytest.fixture
def build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Build]:
    """Build a collection (a dictionary, or a file of `collections/`) and import the package."""
    imported: list[str] = []

    def build_(source: dict[str, Any] | str, package: str | None = None) -> ModuleType:
        path = tmp_path / "collection.json"
        if isinstance(source, str):
            path = COLLECTIONS / source
        else:
            path.write_text(json.dumps(source), encoding="utf-8")
        understanding = understand_file(str(path), package=package)
        out = tmp_path / "out"
        plan_build(understanding, out, ("client", "docs", "tests")).apply()
        monkeypatch.syspath_prepend(out)
        imported.append(understanding.api.package)
        return importlib.import_module(understanding.api.package)

    yield build_
    for name in [n for n in sys.modules if n.partition(".")[0] in imported]:
        del sys.modules[name]


@pytest.fixture
def zoo(build: Build) -> ModuleType:
    return build("zoo.postman_collection.json")


@pytest.fixture
def plivo(build: Build) -> ModuleType:
    return build("plivo.postman_collection.json")
