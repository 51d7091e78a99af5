"""What kind of input it is, and which reader reads it: the place where further formats join."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NoReturn, TypeAlias

from collgen.diagnostics import CollgenError, Diagnostic, Report
from collgen.model import Place
from collgen.postman.collection import Collection, Pointer
from collgen.postman.files import fail
from collgen.postman.tree import Origin, read_collection, read_item, read_items
from collgen.postman.values import Json, JsonObject

if TYPE_CHECKING:
    from pathlib import Path

Reader: TypeAlias = Callable[[Json, Origin, Report], Collection]

_EXPORT: Final = "Export the collection as version 2.1."
_OPENAPI: Final = "Import it into Postman, or use a generator for OpenAPI."
_V3: Final = "collections of version 3 (a directory of YAML files) are not read yet"
_YAML: Final = re.compile(r"^(?:\$kind|openapi|swagger):", re.MULTILINE)


def read(value: Json, origin: Origin, report: Report) -> Collection:
    """Return the collection in a JSON document of any kind; raise CollgenError for other kinds."""
    wrapped = value.get("collection") if isinstance(value, dict) else None
    if isinstance(wrapped, dict) and "item" not in value and "info" not in value:
        value, origin = wrapped, replace(origin, pointer=("collection",))
    if isinstance(value, list):
        reader = _list_reader(value, origin.pointer)
    elif isinstance(value, dict):
        reader = _reader(value, origin.pointer)
    else:
        message = "the document is a single value, expected a collection"
        raise _refused("not-a-collection", message, origin.pointer)
    return reader(value, origin, report)


def read_directory(path: Path) -> NoReturn:
    """Refuse a directory: one of version 3 is not read yet, and any other holds no collection."""
    is_v3 = (path / ".resources" / "definition.yaml").is_file() or any(
        any(path.glob(pattern)) for pattern in ("*.request.y*ml", "*/*.request.y*ml")
    )
    if is_v3:
        fail("format-v3", _V3, str(path), _EXPORT)
    files = sorted(path.glob("*.json"))
    hint = f"Did you mean {files[0].as_posix()}?" if len(files) == 1 else ""
    fail(
        "input-directory",
        "this is a directory, expected a collection file",
        str(path),
        hint,
    )


def refuse_yaml(text: str, file: str) -> None:
    """Refuse a text that is YAML of a well-known kind."""
    match = _YAML.search(text)
    if match and match[0].startswith("$"):
        fail("format-v3", _V3, file, _EXPORT)
    if match:
        message = "this is an OpenAPI description, not a collection"
        fail("not-a-collection", message, file, _OPENAPI)


def _reader(value: JsonObject, at: Pointer) -> Reader:
    """Return the reader of a document: this is where a further format joins."""
    _refuse_others(value, at)
    if isinstance(value.get("requests"), list) and "item" not in value:
        raise _refused(
            "format-v1", "collections of version 1 are not read yet", at, _EXPORT
        )
    if isinstance(value.get("collections"), list) and "item" not in value:
        message = "data dumps (several collections in one file) are not read yet"
        raise _refused(
            "format-dump", message, at, "Export one collection as version 2.1."
        )
    if "item" in value or isinstance(value.get("info"), dict):
        return read_collection
    if value.get("request") is not None:
        return read_item
    known = ", ".join(f"`{name[:30]}`" for name in list(value)[:6]) or "nothing"
    message = f"the document holds {known}, expected `info` and `item` of a Postman collection"
    raise _refused("not-a-collection", message, at)


def _list_reader(value: list[Json], at: Pointer) -> Reader:
    items = [item for item in value if isinstance(item, dict)]
    if any(isinstance(item.get("info"), dict) and "item" in item for item in items):
        message = f"the document is a list of {len(value)} collections, expected one"
        raise _refused(
            "not-a-collection", message, at, "Put each into a file of its own."
        )
    if not any("request" in item or "item" in item for item in items):
        message = "the document is a list, expected a collection or a list of items"
        raise _refused("not-a-collection", message, at)
    return read_items


def _refuse_others(value: JsonObject, at: Pointer) -> None:
    """Name the well-known documents that people take for a collection."""
    has_items = "item" in value
    kind = ""
    hint = _EXPORT
    if "openapi" in value or "swagger" in value:
        kind = "an OpenAPI description"
        hint = _OPENAPI
    elif "asyncapi" in value:
        kind = "an AsyncAPI description"
    elif (
        "_postman_variable_scope" in value
        or (isinstance(value.get("values"), list) and not has_items)
        or (
            isinstance(value.get("environment") or value.get("globals"), dict)
            and not has_items
        )
    ):
        kind = "an environment or globals file"
        hint = "Give it with -e, beside the collection."
    elif value.get("_type") == "export" and "resources" in value:
        kind = "an Insomnia export"
    elif isinstance(value.get("log"), dict) and "entries" in value["log"]:
        kind = "an HTTP archive (HAR)"
    if kind:
        raise _refused(
            "not-a-collection", f"this is {kind}, not a collection", at, hint
        )


def _refused(code: str, message: str, at: Pointer, hint: str = "") -> CollgenError:
    return CollgenError(Diagnostic(code, "error", message, Place(at), hint))
