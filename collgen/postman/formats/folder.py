"""A folder or an archive of several collections: files of JSON, and folders of version 3."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.diagnostics import CollgenError, Report
from collgen.postman.file_tree import FileTree
from collgen.postman.formats.format import Format, Input, Part
from collgen.postman.names import collection_name
from collgen.postman.v3_layout import DEFINITIONS, v3_roots

if TYPE_CHECKING:
    from collgen.postman.values import Json


def _recognizes(value: Input) -> bool:
    return isinstance(value, FileTree) and "" not in v3_roots(value)


def _parts(value: Input) -> list[Part]:
    roots = v3_roots(value)
    found = []
    for root in roots:
        tree = value.below(root)
        name = _definition_name(tree) or root.rpartition("/")[2]
        found.append(Part(name, (), tree))
    for path in value.paths():
        if path.endswith(".json"):
            document = _json(value, path)
            if document is not None:
                whole = value.prefix + path
                name = collection_name(document) or path
                found.append(Part(name, (whole,), document))
    return found


def _definition_name(tree: FileTree) -> str:
    for path in DEFINITIONS:
        if tree.prefix + path in tree.contents:
            try:
                return collection_name(tree.value(path, Report()))
            except CollgenError:
                return ""  # said when the collection itself is read
    return ""


def _json(tree: FileTree, path: str) -> Json | None:
    """Return the value of a JSON file that may be a collection; None of others."""
    try:
        value = tree.value(path, Report())
    except CollgenError:
        return None
    inner = value.get("collection", value) if isinstance(value, dict) else None
    if not isinstance(inner, dict):
        return None
    is_collection = isinstance(inner.get("item"), list) and "info" in inner
    return value if is_collection or isinstance(inner.get("requests"), list) else None


FORMAT: Final = Format("folder", _recognizes, parts=_parts)
