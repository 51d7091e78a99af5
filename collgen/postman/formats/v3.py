"""Version 3: a folder of YAML files, one a request, that Postman writes into a git repository."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.diagnostics import CollgenError, Diagnostic
from collgen.model import Place
from collgen.postman.checks import check
from collgen.postman.collection import (
    AuthBlock,
    Collection,
    Folder,
    Pointer,
    Request,
    SavedResponse,
    Script,
)
from collgen.postman.file_tree import FileTree
from collgen.postman.formats.format import Format, Input
from collgen.postman.formats.v3_requests import (
    GRAPHQL,
    read_example,
    read_sent,
    read_v3_auth,
    read_v3_scripts,
)
from collgen.postman.tree import Origin, note_url, read_behavior, read_variables
from collgen.postman.v3_layout import DEFINITIONS, REQUESTS, is_request, v3_roots
from collgen.postman.values import (
    DEEPEST,
    Json,
    JsonObject,
    description,
    text,
    too_deep,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from collgen.diagnostics import Report

_EXAMPLES: Final = (".example.yaml", ".example.yml")
_MESSAGES: Final = (".message.yaml", ".message.yml")
_HTTP: Final = ("http-request", "http", "")


def _recognizes(value: Input) -> bool:
    return isinstance(value, FileTree) and "" in v3_roots(value)


def _read(value: Input, origin: Origin, report: Report) -> Collection:
    reader = _Reader(value, report)
    definition, at = reader.definition("")
    name = text(definition.get("name")).strip() or origin.name.removesuffix(".v3")
    root = reader.folder("", name, definition, at)
    reader.note_skipped()
    return Collection(name, root, format="v3", file=origin.file)


class _Reader:
    """The files of one collection, put together by their folders."""

    def __init__(self, tree: FileTree, report: Report) -> None:
        self._tree = tree
        self._report = report
        self._paths = list(tree.paths())
        self._skipped: dict[str, int] = {}
        self._examples = self._by_request()
        self._folders: dict[str, set[str]] = {}
        for path in self._paths:
            if is_request(path) or path.endswith(DEFINITIONS):
                self._note_folders(path)

    def definition(self, folder: str) -> tuple[JsonObject, Pointer]:
        """Return what a folder says of itself, and where."""
        for name in DEFINITIONS:
            path = _joined(folder, name)
            if path in self._paths:
                at: Pointer = (self._tree.prefix + path,)
                return self._value(path, "v3-definition", at) or {}, at
        return {}, (f"{self._tree.prefix}{folder}",)

    def folder(
        self, folder: str, name: str, definition: JsonObject, at: Pointer
    ) -> Folder:
        """Return a folder with all that is in it, by `order` and then by name."""
        if folder.count("/") > DEEPEST // 2:
            raise too_deep(at)
        found: list[tuple[float, str, Folder | Request]] = []
        for below in sorted(self._folders.get(folder, ())):
            inner, place = self.definition(below)
            title = text(inner.get("name")) or below.rpartition("/")[2]
            item = self.folder(below, title, inner, place)
            found.append((_order(inner), title, item))
        for path in self._paths:
            if is_request(path) and path.rpartition("/")[0] == folder:
                found.extend(self._request(path))
        found.sort(key=lambda entry: entry[:2])
        return Folder(
            name=name,
            items=tuple(item for _, _, item in found),
            description=description(definition.get("description")),
            auth=self._auth(definition, at),
            scripts=self._scripts(definition, at),
            variables=read_variables(definition.get("variables"), (*at, "variables")),
            behavior=_settings(definition, at),
            pointer=at,
        )

    def note_skipped(self) -> None:
        """Warn of requests of protocols that are not read, by their number."""
        for kind, count in self._skipped.items():
            files = "file" if count == 1 else "files"
            message = (
                f"{count} {files} of kind {kind[:40]!r}: left out, only HTTP is read"
            )
            self._report.warn("request-kind", message)

    def _request(self, path: str) -> Iterator[tuple[float, str, Request]]:
        at: Pointer = (self._tree.prefix + path,)
        value = self._value(path, "v3-request", at)
        if value is None:
            return
        kind = text(value.get("$kind"))
        if kind not in (*_HTTP, GRAPHQL):
            self._skipped[kind] = self._skipped.get(kind, 0) + 1
            return
        spec = read_sent(value, at, self._report)
        note_url(spec, self._report)
        stem = _stem(path, REQUESTS)
        name = text(value.get("name")) or stem
        request = Request(
            name=name,
            spec=spec,
            responses=tuple(self._responses(path)),
            scripts=self._scripts(value, at),
            behavior=_settings(value, at),
            pointer=at,
        )
        yield _order(value), name, request

    def _responses(self, path: str) -> Iterable[SavedResponse]:
        found = []
        for example in self._examples.get(_without(path, REQUESTS), ()):
            at: Pointer = (self._tree.prefix + example,)
            value = self._value(example, "v3-example", at)
            if value is not None:
                name = text(value.get("name")) or _stem(example, _EXAMPLES)
                response = read_example(value, name, at, self._report)
                found.append((_order(value), name, response))
        found.sort(key=lambda entry: entry[:2])
        return [response for _, _, response in found]

    def _by_request(self) -> dict[str, list[str]]:
        """Return the examples by the path of their request, without its ending.

        `a/.resources/List.resources/examples/Ok.example.yaml` belongs to `a/List`, and so does
        `a/List.resources/examples/Ok.example.yaml`.
        """
        found: dict[str, list[str]] = {}
        for path in self._paths:
            if path.endswith(_MESSAGES):
                self._skipped["message"] = self._skipped.get("message", 0) + 1
            if not path.endswith(_EXAMPLES):
                continue
            parts = path.split("/")[:-1]
            if parts and parts[-1] == "examples":
                parts.pop()
            parts = [part for part in parts if part != ".resources"]
            if parts:
                request = "/".join(parts).removesuffix(".resources")
                found.setdefault(request, []).append(path)
        return found

    def _note_folders(self, path: str) -> None:
        folder = path.rpartition("/")[0].removesuffix(".resources").removesuffix("/")
        while folder:
            above = folder.rpartition("/")[0]
            known = self._folders.setdefault(above, set())
            if folder in known:
                return
            known.add(folder)
            folder = above

    def _value(self, path: str, schema: str, at: Pointer) -> JsonObject | None:
        """Return a file's object; None, with an error, when it has none."""
        try:
            value: Json = self._tree.value(path, self._report)
        except CollgenError as error:
            hint = error.diagnostic.hint
            message = _fault(error.diagnostic)
            self._report.error("file-unreadable", message, Place(at), hint)
            return None
        if not isinstance(value, dict):
            self._report.error(
                "wrong-type", "the file holds no object: left out", Place(at)
            )
            return None
        check(schema, value, at, self._report)
        return value

    def _auth(self, value: JsonObject, at: Pointer) -> AuthBlock | None:
        return read_v3_auth(value.get("auth"), (*at, "auth"), self._report)

    def _scripts(self, value: JsonObject, at: Pointer) -> tuple[Script, ...]:
        return read_v3_scripts(value.get("scripts"), (*at, "scripts"))


def _fault(found: Diagnostic) -> str:
    """Return the message of a fault with its place in words: it outlives the location."""
    where = found.location
    line = (
        f" (line {where.line}, column {where.column})" if where and where.line else ""
    )
    return f"{found.message}{line}: left out"


def _settings(value: JsonObject, at: Pointer) -> tuple[tuple[str, Json], ...]:
    return read_behavior({"protocolProfileBehavior": value.get("settings")}, at)


def _order(value: JsonObject) -> float:
    order = value.get("order")
    return order if isinstance(order, int | float) and order == order else float("inf")


def _joined(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


def _without(path: str, suffixes: tuple[str, ...]) -> str:
    return next(path.removesuffix(each) for each in suffixes if path.endswith(each))


def _stem(path: str, suffixes: tuple[str, ...]) -> str:
    return _without(path.rpartition("/")[2], suffixes)


FORMAT: Final = Format("v3", _recognizes, read=_read)
