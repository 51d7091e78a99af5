"""A folder or an archive of several collections: files of JSON, and folders of version 3."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.diagnostics import CollgenError, Report
from collgen.postman.file_tree import FileTree
from collgen.postman.formats.format import Format, Input, Part
from collgen.postman.formats.v3 import DEFINITIONS, is_request
from collgen.postman.names import collection_name

if TYPE_CHECKING:
    from collgen.postman.values import Json


def _recognizes(value: Input) -> bool:
    return isinstance(value, FileTree) and "" not in v3_roots(value)


def v3_roots(tree: FileTree) -> list[str]:
    """Return the folders that are collections of version 3; the empty one is the tree itself.

    A collection's folder has a definition, and it is the topmost that has. Requests without one
    above them make the whole tree a collection.
    """
    paths = list(tree.paths())
    defined = {
        path.removesuffix(name).removesuffix("/")
        for path in paths
        for name in DEFINITIONS
        if path == name or path.endswith(f"/{name}")
    }
    roots: dict[str, None] = {}
    for path in paths:
        if path.endswith(DEFINITIONS) or is_request(path):
            above = path.split("/")[:-1]
            steps = ["/".join(above[:count]) for count in range(len(above) + 1)]
            roots[next((step for step in steps if step in defined), "")] = None
    return list(roots)


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
