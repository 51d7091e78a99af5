"""Postman's own nouns: the shape that every input format is read into.

Values are as they stand in the file: nothing is resolved, inherited or guessed here. Text is never
None: what is absent is empty; where null and empty differ for Postman the field is `str | None`.
Two are equal that say the same, wherever they stand.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.model import JsonValue

Pointer: TypeAlias = tuple[str | int, ...]
"""Parts of an RFC 6901 JSON pointer into the input file."""


@dataclass(frozen=True, slots=True)
class Variable:
    """An entry of a `variable` list."""

    key: str
    value: JsonValue
    type: str = ""
    description: str = ""
    disabled: bool = False
    pointer: Pointer = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class AuthBlock:
    """An `auth` object: its type and that type's fields, from the 2.0 or the 2.1 form."""

    type: str
    fields: tuple[tuple[str, JsonValue], ...]
    pointer: Pointer = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Script:
    """A test or pre-request script: text, never run."""

    listen: str
    source: str
    pointer: Pointer = field(default=(), compare=False)
    """Of the text: its lines are a list there, or one text."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A query, header, path-variable, urlencoded or form-data entry."""

    key: str | None
    value: str | None
    """Numbers, booleans and containers are already written as Postman would send them."""
    description: str = ""
    disabled: bool = False
    type: str = ""
    """`text` or `file` in form-data; otherwise what the file says (`string`, `any`, …)."""
    files: tuple[str, ...] = ()
    """`src` of a form-data file."""
    content_type: str = ""
    file_name: str = ""
    pointer: Pointer = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Url:
    """A request's URL. The runtime trusts the parts when there are any, otherwise `raw`."""

    raw: str
    protocol: str = ""
    user_info: str = ""
    """`user:password` before the `@`, as written."""
    host: str = ""
    """Joined by dots."""
    port: str = ""
    path: tuple[str, ...] = ()
    """What stands between slashes, so that the path is `/` before each: `()` is no path, `("",)`
    is `/`, `("a", "")` is `/a/` and `("", "a")` is `//a`. A path variable is still `:name`."""
    query: tuple[Entry, ...] = ()
    variables: tuple[Entry, ...] = ()
    pointer: Pointer = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Body:
    """A request's body."""

    mode: Literal["raw", "urlencoded", "formdata", "file", "graphql"]
    raw: str = ""
    """The text; of a file body, the content that the collection itself holds."""
    language: str = ""
    """`options.raw.language`: json, xml, html, javascript, text, or empty."""
    entries: tuple[Entry, ...] = ()
    """Of urlencoded and formdata."""
    schema: str = ""
    """A JSON Schema of the content, as text: `$type` of version 3."""
    file: str = ""
    """`file.src`."""
    query: str = ""
    variables: str = ""
    """GraphQL variables, as JSON text."""
    operation_name: str = ""
    disabled: bool = False
    pointer: Pointer = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class RequestSpec:
    """What is sent: a request's own, or a saved response's `originalRequest`."""

    method: str
    """Upper case."""
    url: Url | None
    headers: tuple[Entry, ...] = ()
    body: Body | None = None
    auth: AuthBlock | None = None
    description: str = ""
    pointer: Pointer = field(default=(), compare=False)

    @property
    def query(self) -> tuple[Entry, ...]:
        """The query of its URL."""
        return self.url.query if self.url is not None else ()


@dataclass(frozen=True, slots=True)
class SavedResponse:
    """A saved example."""

    name: str
    code: int | None
    status: str
    headers: tuple[Entry, ...]
    body: str | None
    language: str = ""
    """`_postman_previewlanguage`."""
    schema: str = ""
    """A JSON Schema of the body, as text: `$type` of version 3."""
    original_request: RequestSpec | None = None
    pointer: Pointer = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Request:
    """An item that holds a request."""

    name: str
    spec: RequestSpec
    responses: tuple[SavedResponse, ...] = ()
    scripts: tuple[Script, ...] = ()
    variables: tuple[Variable, ...] = ()
    behavior: tuple[tuple[str, JsonValue], ...] = ()
    """protocolProfileBehavior."""
    description: str = ""
    """The item's own; `spec.description` is the request's."""
    id: str = field(default="", compare=False)
    """Postman's own, where the file has one; an export may give new ones."""
    python_name: str = ""
    """The method's name that a person chose; empty: one is made from the request's name."""
    variants: tuple[RequestSpec, ...] = ()
    """Other requests that a person wants to be calls of the same method."""
    pointer: Pointer = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Folder:
    """An item that holds items."""

    name: str
    items: tuple[Folder | Request, ...]
    description: str = ""
    auth: AuthBlock | None = None
    scripts: tuple[Script, ...] = ()
    variables: tuple[Variable, ...] = ()
    behavior: tuple[tuple[str, JsonValue], ...] = ()
    id: str = field(default="", compare=False)
    """Postman's own, where the file has one; an export may give new ones."""
    python_name: str = ""
    """The resource's name that a person chose; empty: one is made from the folder's name."""
    pointer: Pointer = field(default=(), compare=False)

    def walk(self) -> Iterator[tuple[Folder | Request, tuple[Folder, ...]]]:
        """Yield this folder and all items below it in document order, each with its folders."""
        waiting: list[tuple[Folder | Request, tuple[Folder, ...]]] = [(self, ())]
        while waiting:
            item, folders = waiting.pop()
            yield item, folders
            if isinstance(item, Folder):
                inside = (*folders, item)
                waiting.extend((child, inside) for child in reversed(item.items))


@dataclass(frozen=True, slots=True)
class Collection:
    """A whole collection. Its root folder holds the items, the auth, the variables, the scripts."""

    name: str
    root: Folder
    version: str = ""
    format: str = "v2.1"
    file: str = ""
    """Name of the input as the person wrote it; `-` for standard input."""
