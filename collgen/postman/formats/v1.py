"""Version 1: flat lists of requests and folders, and lists of ids that say their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.model import Place
from collgen.postman.checks import check
from collgen.postman.collection import (
    Collection,
    Folder,
    Pointer,
    Request,
    RequestSpec,
    SavedResponse,
)
from collgen.postman.entries import headers
from collgen.postman.formats.format import Format, Input
from collgen.postman.formats.v1_requests import (
    ids,
    parsed,
    read_v1_auth,
    read_v1_scripts,
    read_v1_spec,
)
from collgen.postman.requests import read_code
from collgen.postman.tree import (
    Origin,
    item_id,
    note_url,
    read_behavior,
    read_variables,
)
from collgen.postman.values import (
    DEEPEST,
    JsonObject,
    description,
    maybe_text,
    text,
    too_deep,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collgen.diagnostics import Report


def _recognizes(value: Input) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("requests"), list)
        and not value.keys() & {"item", "info", "request"}
    )


def _read(value: Input, origin: Origin, report: Report) -> Collection:
    check("v1-collection", value, origin.pointer, report)
    name = text(value.get("name")).strip()
    if not name:
        message = f"the collection has no name; it is called {origin.name!r}"
        report.warn("collection-unnamed", message, Place(origin.pointer))
    root = _Structure(value, origin.pointer, report).root(name or origin.name)
    return Collection(name or origin.name, root, format="v1", file=origin.file)


class _Structure:
    """The tree that the lists of ids describe."""

    def __init__(self, value: JsonObject, pointer: Pointer, report: Report) -> None:
        self._value = value
        self._pointer = pointer
        self._report = report
        self._folders = self._by_id("folders", "v1-folder")
        self._requests = self._by_id("requests", "v1-request")
        self._placed: set[str] = set()

    def root(self, name: str) -> Folder:
        """Return the root: folders first, as Postman shows them, then requests."""
        below = {
            each
            for folder, _ in self._folders.values()
            for each in ids(folder.get("folders_order"))
        }
        order = self._value.get("folders_order")
        folders = ids(order) if order is not None else [*self._folders]
        top = [each for each in folders if each not in below]
        return self._folder(
            self._value, self._pointer, name, top, self._strays(), depth=0
        )

    def _by_id(self, member: str, schema: str) -> dict[str, tuple[JsonObject, Pointer]]:
        found: dict[str, tuple[JsonObject, Pointer]] = {}
        for index, each in enumerate(self._value.get(member) or ()):
            at = (*self._pointer, member, index)
            if not isinstance(each, dict):
                message = "the entry is no object: left out"
                self._report.warn("item-invalid", message, Place(at))
                continue
            check(schema, each, at, self._report)
            own = text(each.get("id"))
            found[own if own and own not in found else f"#{index}"] = each, at
        return found

    def _strays(self) -> dict[str, list[str]]:
        """Return requests that no list names, by their folder; the root has no id."""
        lists = [self._value, *(folder for folder, _ in self._folders.values())]
        listed = {each for holder in lists for each in ids(holder.get("order"))}
        found: dict[str, list[str]] = {}
        for own, (request, at) in self._requests.items():
            if own not in listed:
                folder = text(request.get("folder"))
                found.setdefault(folder if folder in self._folders else "", []).append(
                    own
                )
                message = "no `order` lists the request: it is put at the end"
                self._report.warn("item-unordered", message, Place(at))
        return found

    def _folder(
        self,
        value: JsonObject,
        pointer: Pointer,
        name: str,
        folders: Iterable[str],
        strays: dict[str, list[str]],
        depth: int,
    ) -> Folder:
        if depth > DEEPEST // 2:
            raise too_deep(pointer)
        items: list[Folder | Request] = []
        for each in folders:
            if each in self._folders and each not in self._placed:
                self._placed.add(each)
                inner, at = self._folders[each]
                below = ids(inner.get("folders_order"))
                title = text(inner.get("name"))
                items.append(self._folder(inner, at, title, below, strays, depth + 1))
        own = text(value.get("id")) if depth else ""
        for each in (*ids(value.get("order")), *strays.get(own, ())):
            if each in self._requests and each not in self._placed:
                self._placed.add(each)
                items.append(self._request(*self._requests[each]))
        return Folder(
            name=name,
            items=tuple(items),
            description=description(value.get("description")),
            auth=read_v1_auth(value, pointer, self._report),
            scripts=read_v1_scripts(value, pointer),
            variables=read_variables(value.get("variables"), (*pointer, "variables")),
            behavior=read_behavior(value, pointer),
            id=item_id(value),
            pointer=pointer,
        )

    def _request(self, value: JsonObject, pointer: Pointer) -> Request:
        spec = read_v1_spec(value, pointer, self._report)
        note_url(spec, self._report)
        return Request(
            name=text(value.get("name")),
            spec=spec,
            responses=tuple(self._responses(value, pointer)),
            scripts=read_v1_scripts(value, pointer),
            variables=read_variables(value.get("variables"), (*pointer, "variables")),
            behavior=read_behavior(value, pointer),
            id=item_id(value),
            pointer=pointer,
        )

    def _responses(self, value: JsonObject, pointer: Pointer) -> list[SavedResponse]:
        order = ids(value.get("responses_order"))
        rank = {own: number for number, own in enumerate(order)}
        found = [
            (response, (*pointer, "responses", index))
            for index, response in enumerate(value.get("responses") or ())
            if response is not None
        ]
        found.sort(key=lambda pair: rank.get(text(pair[0].get("id")), len(rank)))
        return [self._response(response, at) for response, at in found]

    def _response(self, value: JsonObject, pointer: Pointer) -> SavedResponse:
        code = value.get("responseCode")
        fields = code if isinstance(code, dict) else {"code": code}
        status, at = text(fields.get("name")), (*pointer, "responseCode")
        return SavedResponse(
            name=text(value.get("name")) or "response",
            code=read_code(fields.get("code"), status, at, self._report),
            status=status,
            headers=headers(value.get("headers"), (*pointer, "headers"), self._report),
            body=maybe_text(value.get("text"), (*pointer, "text")),
            language=text(value.get("language")),
            original_request=self._original(value, pointer),
            pointer=pointer,
        )

    def _original(self, value: JsonObject, pointer: Pointer) -> RequestSpec | None:
        """Return the request of a response: an object, the same as JSON text, or its id."""
        for member in ("requestObject", "request"):
            original, at = value.get(member), (*pointer, member)
            if isinstance(original, str):
                if original in self._requests:
                    return read_v1_spec(*self._requests[original], self._report)
                original = parsed(original)
            if isinstance(original, dict):
                check("v1-request", original, at, self._report)
                return read_v1_spec(original, at, self._report)
        return None


FORMAT: Final = Format("v1", _recognizes, read=_read)
