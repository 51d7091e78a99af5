"""Where the files of collections of version 3 stand in a tree of files."""

from __future__ import annotations

from typing import Final

from collgen.postman.file_tree import FileTree

DEFINITIONS: Final = (".resources/definition.yaml", ".resources/definition.yml")
REQUESTS: Final = (".request.yaml", ".request.yml")


def is_request(path: str) -> bool:
    """Return whether a file holds a request of version 3."""
    return path.endswith(REQUESTS)


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
