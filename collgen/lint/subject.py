"""What the rules look at: each request as written, with what was understood of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from collgen.model import Api, Operation, Place
from collgen.postman.collection import Collection, Folder, Request
from collgen.postman.references import references
from collgen.understand.evidence.scripts import variables_set

if TYPE_CHECKING:
    from collgen.postman.collection import AuthBlock, Entry, Pointer, RequestSpec


@dataclass(frozen=True, slots=True)
class Case:
    """One request, written and understood."""

    request: Request
    operation: Operation
    folders: tuple[Folder, ...]
    """From the root, which is first, down to its own."""

    @property
    def place(self) -> Place:
        """Where the request is."""
        return Place(self.request.pointer)


class Subject:
    """A collection and its Api."""

    def __init__(
        self,
        collection: Collection,
        api: Api,
        defined: frozenset[str] = frozenset(),
    ) -> None:
        """Pair the two; `defined` are the variables of other files."""
        self.collection = collection
        self.api = api
        self.defined_elsewhere = defined
        self.cases: list[Case] = []
        self.folders: list[Folder] = []
        """All but the root, parents first."""
        operations = iter(api.operations)
        for item, folders in collection.root.walk():
            if isinstance(item, Request):
                self.cases.append(Case(item, next(operations), folders))
            elif folders:
                self.folders.append(item)

    @cached_property
    def holders(self) -> tuple[Folder | Request, ...]:
        """The root, all folders and all requests: what may hold scripts and variables."""
        requests = [case.request for case in self.cases]
        return (self.collection.root, *self.folders, *requests)

    @cached_property
    def uses(self) -> dict[str, list[Pointer]]:
        """Where each variable is referred to."""
        uses: dict[str, list[Pointer]] = {}
        for text, pointer in self._texts():
            for name in references(text):
                uses.setdefault(name, []).append(pointer)
        return uses

    @cached_property
    def set_by_scripts(self) -> frozenset[str]:
        """The variables that a script gives a value."""
        return frozenset(
            name
            for holder in self.holders
            for script in holder.scripts
            for name in variables_set(script.source)
        )

    def _texts(self) -> Iterator[tuple[str, Pointer]]:
        """Yield every text that may refer to variables, with its place."""
        for holder in (self.collection.root, *self.folders):
            yield from _auth_texts(holder.auth)
            for variable in holder.variables:
                if isinstance(variable.value, str):
                    yield variable.value, variable.pointer
        for case in self.cases:
            yield from _spec_texts(case.request.spec)


def _spec_texts(spec: RequestSpec) -> Iterator[tuple[str, Pointer]]:
    yield from _auth_texts(spec.auth)
    yield from _entry_texts(spec.headers)
    url = spec.url
    if url is not None:
        yield f"{url.protocol}://{url.user_info}@{url.host}:{url.port}", url.pointer
        for segment in url.path:
            yield segment, url.pointer
        yield from _entry_texts((*url.query, *url.variables))
    body = spec.body
    if body is not None:
        yield from _entry_texts(body.entries)
        for text in (body.raw, body.variables, body.query):
            yield text, body.pointer


def _entry_texts(entries: tuple[Entry, ...]) -> Iterator[tuple[str, Pointer]]:
    for entry in entries:
        if not entry.disabled:
            yield f"{entry.key or ''} {entry.value or ''}", entry.pointer


def _auth_texts(block: AuthBlock | None) -> Iterator[tuple[str, Pointer]]:
    for _, value in block.fields if block is not None else ():
        if block is not None and isinstance(value, str):
            yield value, block.pointer
