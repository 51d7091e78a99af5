"""Visit every text of a collection and put back what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from collgen.model import JsonValue
from collgen.postman.collection import (
    AuthBlock,
    Body,
    Collection,
    Entry,
    Folder,
    Pointer,
    Request,
    RequestSpec,
    SavedResponse,
    Script,
    Url,
    Variable,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    _Node = TypeVar("_Node", bound=DataclassInstance)


class Walk:
    """Rebuilds a collection from what `text` makes of each text; see the subclasses."""

    def text(self, text: str, what: str, pointer: Pointer) -> str:
        """Return what a text becomes; `what` and `pointer` say where it is."""
        raise NotImplementedError

    def json(
        self, value: JsonValue, name: str, what: str, pointer: Pointer
    ) -> JsonValue:
        """Return what a value of JSON becomes; `name` is the key that it stands under."""
        if isinstance(value, str):
            return self.text(value, what, pointer)
        if isinstance(value, list):
            return [self.json(item, name, what, pointer) for item in value]
        if isinstance(value, dict):
            return {
                key: self.json(item, key, what, pointer) for key, item in value.items()
            }
        return value

    def collection(self, found: Collection) -> Collection:
        """Return the whole collection anew."""
        root = self._tree(found.root)
        return rebuilt(
            found,
            name=self.text(found.name, "the name", root.pointer),
            version=self.text(found.version, "the version", root.pointer),
            root=root,
        )

    def _tree(self, root: Folder) -> Folder:
        """Rebuild the folders in the order of the file; they may be nested deeply."""
        folders: list[Folder] = []
        own: dict[int, Folder] = {}
        made: dict[int, Folder | Request] = {}
        for item, _ in root.walk():
            if isinstance(item, Request):
                made[id(item)] = self.request(item)
            else:
                folders.append(item)
                own[id(item)] = self.folder(item)
        for folder in reversed(folders):
            inside = tuple(made[id(item)] for item in folder.items)
            made[id(folder)] = own[id(folder)] = rebuilt(own[id(folder)], items=inside)
        return own[id(root)]

    def folder(self, folder: Folder) -> Folder:
        """Return what a folder itself says, anew."""
        at = folder.pointer
        return rebuilt(
            folder,
            name=self.text(folder.name, "the name", at),
            description=self.text(folder.description, "the description", at),
            auth=self.auth(folder.auth) if folder.auth is not None else None,
            scripts=tuple(map(self.script, folder.scripts)),
            variables=tuple(map(self.variable, folder.variables)),
        )

    def request(self, request: Request) -> Request:
        """Return a request anew, with its saved responses."""
        at = request.pointer
        return rebuilt(
            request,
            name=self.text(request.name, "the name", at),
            description=self.text(request.description, "the description", at),
            spec=self.spec(request.spec),
            responses=tuple(map(self.response, request.responses)),
            scripts=tuple(map(self.script, request.scripts)),
            variables=tuple(map(self.variable, request.variables)),
        )

    def spec(self, spec: RequestSpec) -> RequestSpec:
        """Return what is sent, anew."""
        return rebuilt(
            spec,
            method=self.text(spec.method, "the method", spec.pointer),
            url=self.url(spec.url) if spec.url is not None else None,
            headers=tuple(map(self.entry, spec.headers)),
            body=self.body(spec.body) if spec.body is not None else None,
            auth=self.auth(spec.auth) if spec.auth is not None else None,
            description=self.text(spec.description, "the description", spec.pointer),
        )

    def url(self, url: Url) -> Url:
        """Return a URL anew."""
        at = url.pointer
        return rebuilt(
            url,
            raw=self.text(url.raw, "the URL", at),
            user_info=self.user_information(url.user_info, at),
            host=self.text(url.host, "the URL", at),
            path=tuple(self.text(part, "the URL", at) for part in url.path),
            query=tuple(map(self.entry, url.query)),
            variables=tuple(map(self.entry, url.variables)),
        )

    def user_information(self, text: str, pointer: Pointer) -> str:
        """Return `user:password` of a URL anew."""
        return self.text(text, "the URL", pointer)

    def body(self, body: Body) -> Body:
        """Return a body anew."""
        at = body.pointer
        return rebuilt(
            body,
            raw=self.text(body.raw, "the body", at),
            entries=tuple(map(self.entry, body.entries)),
            schema=self.text(body.schema, "the schema", at),
            file=self.text(body.file, "the body", at),
            query=self.text(body.query, "the body", at),
            variables=self.text(body.variables, "the body", at),
        )

    def response(self, saved: SavedResponse) -> SavedResponse:
        """Return a saved response anew."""
        what = f"the saved response {saved.name!r}"
        at = (*saved.pointer, "body")
        return rebuilt(
            saved,
            name=self.text(saved.name, "the name", saved.pointer),
            status=self.text(saved.status, "the status", saved.pointer),
            headers=tuple(map(self.entry, saved.headers)),
            body=self.text(saved.body, what, at) if saved.body is not None else None,
            schema=self.text(saved.schema, "the schema", saved.pointer),
            original_request=(
                self.spec(saved.original_request)
                if saved.original_request is not None
                else None
            ),
        )

    def script(self, script: Script) -> Script:
        """Return a script anew."""
        what = f"the {script.listen} script"
        return rebuilt(script, source=self.text(script.source, what, script.pointer))

    def entry(self, entry: Entry) -> Entry:
        """Return an entry of headers, of a query, of a form, anew."""
        at = entry.pointer
        return rebuilt(
            entry,
            key=self.text(entry.key, "the name", at) if entry.key else entry.key,
            description=self.text(entry.description, "the description", at),
            value=self.entry_value(entry, entry.value) if entry.value else entry.value,
        )

    def entry_value(self, entry: Entry, value: str) -> str:
        """Return the value of an entry anew."""
        return self.text(value, f"the field {entry.key!r}", entry.pointer)

    def variable(self, variable: Variable) -> Variable:
        """Return a variable anew."""
        name, at = variable.key, variable.pointer
        return rebuilt(
            variable,
            value=self.json(variable.value, name, f"the variable {name!r}", at),
            description=self.text(variable.description, "the description", at),
        )

    def auth(self, block: AuthBlock) -> AuthBlock:
        """Return an auth block anew."""
        fields = tuple(
            (key, self.json(value, key, f"the {block.type} auth", block.pointer))
            for key, value in block.fields
        )
        return rebuilt(block, fields=fields)


def rebuilt(node: _Node, **fields: Any) -> _Node:
    """Return a node with these fields; the node itself where they are what it has."""
    for name, value in fields.items():
        if getattr(node, name) != value:
            return replace(node, **fields)
    return node
