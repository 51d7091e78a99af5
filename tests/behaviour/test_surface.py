"""What a caller sees of a generated package: examples that run, warnings, twins alike."""

from __future__ import annotations

import asyncio
import inspect
import re
import textwrap
import typing
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx2
import pytest

from tests.behaviour.conftest import Build, Recorder

CASES = Path(__file__).parents[1] / "golden" / "cases"


def _methods(client: Any) -> Iterator[tuple[str, Any]]:
    """Yield every method of a client and of the resources below it."""
    waiting = [("client", client)]
    while waiting:
        path, one = waiting.pop()
        kind = type(one)
        homes = [base for base in kind.__mro__ if base.__module__ == kind.__module__]
        for name, member in {
            k: v for home in homes for k, v in vars(home).items()
        }.items():
            if name.startswith("_"):
                continue
            if callable(member):
                yield f"{path}.{name}", getattr(one, name)
            else:
                waiting.append((f"{path}.{name}", getattr(one, name)))


def _example(method: Any) -> str:
    found = re.search(r"\n {8}Example:\n((?:(?: {12}.*)?\n)+)", f"{method.__doc__}\n")
    return textwrap.dedent(found[1]).strip() if found else ""


def _clients(zoo: ModuleType, transport: httpx2.MockTransport) -> tuple[Any, Any]:
    sync = zoo.CityZoo(
        transport=transport, base_url="https://zoo.example", **_settings(zoo)
    )
    twin = zoo.AsyncCityZoo(
        transport=transport, base_url="https://zoo.example", **_settings(zoo)
    )
    return sync, twin


def _settings(zoo: ModuleType) -> dict[str, str]:
    """Return a value for each of the collection's variables."""
    base = zoo.CityZoo.__mro__[1]
    own = {
        *inspect.signature(base).parameters,
        *inspect.signature(base.with_options).parameters,
    }
    return {
        name: "https://x.example" if "url" in name else "x"
        for name in inspect.signature(zoo.CityZoo).parameters
        if name not in own
    }


def test_examples_of_docstrings_run(
    zoo: ModuleType, sent: Recorder, transport: httpx2.MockTransport
) -> None:
    client, twin = _clients(zoo, transport)
    ran = 0
    for path, method in _methods(client):
        example = _example(method)
        if not example:
            continue
        before = len(sent.requests)
        exec(compile(example, path, "exec"), {"client": client})
        assert len(sent.requests) == before + 1, path
        ran += 1
    assert ran > 20
    for path, method in _methods(twin):
        example = _example(method)
        if example:
            body = textwrap.indent(example, "    ")
            scope: dict[str, Any] = {"client": twin}
            exec(compile(f"async def main():\n{body}", path, "exec"), scope)
            asyncio.run(scope["main"]())


def test_twins_have_the_same_signatures(
    zoo: ModuleType, transport: httpx2.MockTransport
) -> None:
    client, twin = _clients(zoo, transport)
    mine, theirs = dict(_methods(client)), dict(_methods(twin))
    assert mine.keys() == theirs.keys()
    for path, method in mine.items():
        one, other = inspect.signature(method), inspect.signature(theirs[path])
        assert one.parameters == other.parameters, path
        returned = str(other.return_annotation).replace("Async", "")
        assert returned == one.return_annotation, path
        assert not inspect.iscoroutinefunction(method)
        is_list = returned.startswith("Page[")
        assert inspect.iscoroutinefunction(theirs[path]) is not is_list


@pytest.fixture
def library(build: Build) -> ModuleType:
    import json

    text = (CASES / "pages" / "collection.json").read_text(encoding="utf-8")
    return build(json.loads(text))


def test_deprecated_method_warns_its_caller(
    library: ModuleType, sent: Recorder, transport: httpx2.MockTransport
) -> None:
    client = library.Library(transport=transport)
    with pytest.warns(DeprecationWarning, match="^list_fines is deprecated") as seen:
        client.readers.list_fines(reader="r1")
    assert seen[0].filename == __file__
    twin = library.AsyncLibrary(transport=transport)
    with pytest.warns(DeprecationWarning, match="list_fines") as seen:
        asyncio.run(twin.readers.list_fines(reader="r1"))
    assert seen[0].filename == __file__
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        client.readers.list_loans()


def test_pages_of_a_generated_client(
    library: ModuleType, sent: Recorder, transport: httpx2.MockTransport
) -> None:
    client = library.Library(transport=transport)
    sent.answer(
        json={"books": [{"id": 1}], "meta": {"nextCursor": "b", "hasMore": True}}
    )
    sent.answer(
        json={"books": [{"id": 2}], "meta": {"nextCursor": None, "hasMore": False}}
    )
    page = client.books.list_books(limit=1)
    assert isinstance(page, library.Page)
    assert isinstance(page.body, library.models.BookList)
    assert page.body.meta.next_cursor == "b"
    assert [book.id for book in page] == [1, 2]
    queries = [dict(request.url.params) for request in sent.requests]
    assert queries == [{"limit": "1"}, {"limit": "1", "cursor": "b"}]


def test_asynchronous_list_is_iterated_without_await(
    library: ModuleType, sent: Recorder, transport: httpx2.MockTransport
) -> None:
    for page in (
        {"books": [{"id": 1}], "meta": {"nextCursor": "b", "hasMore": True}},
        {"books": [{"id": 2}], "meta": {"nextCursor": None, "hasMore": False}},
        {"books": [{"id": 3}]},
    ):
        sent.answer(json=page)

    async def run() -> list[Any]:
        client = library.AsyncLibrary(transport=transport)
        found = [book.id async for book in client.books.list_books(limit=1)]
        task = asyncio.create_task(client.books.list_books(limit=1))
        return [*found, *(book.id for book in (await task).items)]

    assert asyncio.run(run()) == [1, 2, 3]


def test_types_of_every_method_are_found_at_run_time(
    zoo: ModuleType, transport: httpx2.MockTransport
) -> None:
    seen: dict[str, object] = {}
    for client in _clients(zoo, transport):
        for path, method in _methods(client):
            hints = typing.get_type_hints(method)
            assert "options" in hints, path
            seen[path] = hints["return"]
    [animal] = [seen[path] for path in seen if path.endswith("animals.get_animal")]
    assert animal is zoo.models.Animal
