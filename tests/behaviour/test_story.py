"""A program's day with a client: it makes a thing, lists, reads, changes and removes it.

The server on loopback keeps what it is sent, and answers in the shape of the saved examples.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import re
import threading
from copy import deepcopy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

from collgen.build import understand_file
from collgen.model import Api, Operation
from tests.behaviour.conftest import COLLECTIONS, Build

OPEN = Path(__file__).parents[2].parent / "shared" / "corpus" / "open"
_IDS = ("id", "_id", "uid", "entityId")
_NEW = "changed by the program"
_KINDS = {
    ("POST", False): "create",
    ("GET", False): "list",
    ("GET", True): "read",
    ("PUT", True): "update",
    ("PATCH", True): "update",
    ("DELETE", True): "delete",
}


def thing_in(value: Any) -> dict[str, Any] | None:
    """Return the first object that has an id, the outermost first."""
    level = [value]
    while level:
        for one in level:
            if isinstance(one, dict) and any(
                isinstance(one.get(key), (str, int)) for key in _IDS
            ):
                return one
        lists = [list(one.values()) for one in level if isinstance(one, dict)]
        lists += [one for one in level if isinstance(one, list)]
        level = [inner for each in lists for inner in each]
    return None


def id_of(value: Any) -> Any:
    thing = thing_in(value)
    assert thing is not None
    return next(thing[key] for key in _IDS if isinstance(thing.get(key), (str, int)))


class Shelf(ThreadingHTTPServer):
    """Keeps things by their ids, and answers as the saved examples do."""

    def __init__(self, steps: dict[str, Operation]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.examples = {
            kind: next(e for e in one.examples if 200 <= e.status < 300)
            for kind, one in steps.items()
        }
        self.things: dict[str, dict[str, Any]] = {}
        self.url = f"http://127.0.0.1:{self.server_address[1]}"
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    def answer(self, method: str, path: str, sent: Any) -> tuple[int, Any]:
        name = path.partition("?")[0].rstrip("/").rpartition("/")[2]
        known = self.things.get(name)
        kind = _KINDS[method, known is not None]
        if kind == "list" and not path_is_list(path, self.examples):
            return 404, {"message": "no such thing"}
        example = self.examples[kind]
        body = json.loads(example.body) if example.body else None
        fields = sent if isinstance(sent, dict) else {}
        if len(fields) == 1 and isinstance(inner := next(iter(fields.values())), dict):
            fields = inner
        thing = thing_in(body)
        if kind == "create":
            assert thing is not None
            made = "made-1" if isinstance(id_of(body), str) else 7001
            key = next(k for k in _IDS if k in thing)
            thing.update(fields, **{key: made})
            self.things[str(made)] = {**fields, key: made}
        elif kind == "delete":
            del self.things[name]
        elif kind == "list":
            return example.status, listed(body, list(self.things.values()))
        else:
            assert known is not None
            known.update(fields)
            if thing is not None:
                thing.update(known)
        return example.status, body


def path_is_list(path: str, examples: dict[str, Any]) -> bool:
    last = path.partition("?")[0].rstrip("/").rpartition("/")[2]
    own = (
        examples["list"]
        .call.request.url.partition("?")[0]
        .rstrip("/")
        .rpartition("/")[2]
    )
    return bool(last == own)


def listed(body: Any, things: list[dict[str, Any]]) -> Any:
    """Return a saved list with other things in it."""
    if isinstance(body, list):
        return [{**deepcopy(body[0]), **one} for one in things]
    for key, value in body.items():
        if isinstance(value, list) and thing_in(value) is not None:
            return {**body, key: [{**deepcopy(value[0]), **one} for one in things]}
    raise AssertionError("the saved answer has no list of things")


class Handler(BaseHTTPRequestHandler):
    server: Shelf

    def _handle(self) -> None:
        content = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        status, body = self.server.answer(
            self.command, self.path, json.loads(content) if content else None
        )
        text = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _handle  # noqa: N815

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def steps_of(api: Api, path: str) -> dict[str, Operation]:
    """Return the operations of the things at a path: `/v1/things` and `/v1/things/{id}`."""
    found: dict[str, Operation] = {}
    for operation in api.operations:
        shown = str(operation.url.path).rstrip("/")
        matched = re.fullmatch(rf"(?:.*/)?{path}(/[^/]*\{{[^/]*\}})?", shown)
        kind = _KINDS.get((operation.method, bool(matched[1]))) if matched else None
        is_saved = any(200 <= one.status < 300 for one in operation.examples)
        if kind is not None and is_saved:
            found.setdefault(kind, operation)
    assert set(found) == {"create", "list", "read", "update", "delete"}, set(found)
    return found


class Program:
    """Calls the methods of a client with the collection's own values."""

    def __init__(self, client: Any, thing: Any = None) -> None:
        self.client = client
        self.thing = thing

    def call(self, operation: Operation, **changed: Any) -> Any:
        arguments = {**dict(operation.call.arguments), **changed}
        paths = [p.python_name for p in operation.arguments if p.location == "path"]
        if self.thing is not None and paths:
            arguments[paths[-1]] = self.thing
        result = attrgetter(operation.name)(self.client)(**arguments)
        return asyncio.run(_awaited(result)) if inspect.isawaitable(result) else result


async def _awaited(result: Any) -> Any:
    return await result


def plain(result: Any) -> Any:
    result = getattr(result, "body", result)
    if isinstance(result, list):
        return [plain(one) for one in result]
    return result.to_dict() if hasattr(result, "to_dict") else result


_DYNATRACE = "pahofmann__dynatrace-postman-collections__"
_ZENDESK = "zendesk__sunshine-conversations-postman-collection-public__"


@pytest.mark.parametrize(
    ("file", "path", "is_async"),
    [
        (COLLECTIONS / "zoo.postman_collection.json", "animals", False),
        (COLLECTIONS / "zoo.postman_collection.json", "animals", True),
        (OPEN / "kevinswiber__postman2openapi__todo.json", "todos", False),
        (OPEN / "kevinswiber__postman2openapi__postman-api.json", "workspaces", True),
        (OPEN / "box__box-postman__box-collection.json", "webhooks", False),
        (
            OPEN / f"{_DYNATRACE}dynatrace-environment-api-v2.json",
            "synthetic/locations",
            True,
        ),
        (OPEN / f"{_ZENDESK}postman_collection.json", "integrations", False),
    ],
    ids=lambda value: value.name.rpartition("__")[2] if isinstance(value, Path) else "",
)
def test_a_thing_is_made_listed_read_changed_and_removed(
    build: Build, file: Path, path: str, is_async: bool
) -> None:
    if not file.exists():
        pytest.skip(f"{file.name} is not here")
    api = understand_file(str(file)).api
    package = build(json.loads(file.read_text("utf-8")))
    steps = steps_of(api, path)
    shelf = Shelf(steps)
    kind = getattr(package, f"Async{api.class_name}" if is_async else api.class_name)
    settings = {v.python_name: v.sample for v in api.variables}
    program = Program(kind(**{**settings, "base_url": shelf.url}))
    try:
        _live(program, steps, package)
    finally:
        shelf.shutdown()
        shelf.server_close()


def _live(program: Program, steps: dict[str, Operation], package: Any) -> None:
    made = plain(program.call(steps["create"]))
    thing = id_of(made)
    assert thing in ("made-1", 7001)
    found = plain(program.call(steps["list"]))
    assert id_of(found) == thing
    program.thing = thing
    assert id_of(plain(program.call(steps["read"]))) == thing
    name, value = _changed(steps["update"])
    program.call(steps["update"], **{name: value})
    read = thing_in(plain(program.call(steps["read"]))) or {}
    assert _NEW in json.dumps(read) or 77.25 in read.values()
    program.call(steps["delete"])
    with pytest.raises(package.NotFoundError):
        program.call(steps["read"])


def _changed(operation: Operation) -> tuple[str, Any]:
    """Return an argument of the body with another text or number."""
    given = dict(operation.call.arguments)
    new = _NEW
    for parameter in operation.arguments:
        value = given.get(parameter.python_name)
        if parameter.location == "body" and isinstance(value, (str, float)):
            return parameter.python_name, new if isinstance(value, str) else 77.25
    for parameter in operation.arguments:
        value = given.get(parameter.python_name)
        if parameter.location == "body" and isinstance(value, dict):
            key = next(key for key, text in value.items() if isinstance(text, str))
            return parameter.python_name, {**value, key: new}
    raise AssertionError("the update has no text to change")
