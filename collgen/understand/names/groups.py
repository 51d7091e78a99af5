"""Folders as groups, requests as methods: every name of the package's surface, decided together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from collgen.postman.collection import Folder, Pointer
from collgen.understand.names import identifiers as names
from collgen.understand.names.words import WINDOWS_DEVICES
from collgen.understand.requests.resolved import Prepared

# What the runtime's clients and resources call their own, or will.
_RESERVED: Final = names.METHOD_RESERVED | {
    "aclose",
    "close",
    "with_options",
    "with_raw_response",
    "with_streaming_response",
}


@dataclass(slots=True)
class Tree:
    """A folder with its names, and below it the requests by index."""

    folder: Folder
    python_name: str
    class_name: str
    path: tuple[str, ...]
    modules: tuple[str, ...]
    groups: list[Tree] = field(default_factory=list)
    requests: list[tuple[Prepared, str]] = field(default_factory=list)
    """Each with its method's name."""


def build_tree(root: Folder, prepared: Sequence[Prepared]) -> Tree:
    """Name every folder that leads to a request, and every request."""
    by_folder: dict[Pointer, list[Prepared]] = {}
    leading: dict[Pointer, None] = {}
    for one in prepared:
        by_folder.setdefault(one.folders[-1].pointer, []).append(one)
        leading.update(dict.fromkeys(folder.pointer for folder in one.folders))
    classes = names.Namer(names.CLASS_RESERVED)
    top = Tree(root, "", "", (), ())
    waiting = [top]
    while waiting:
        tree = waiting.pop(0)
        namer = names.Namer(_RESERVED | {"request"} if tree is top else _RESERVED)
        for child in tree.folder.items:
            if isinstance(child, Folder) and child.pointer in leading:
                group = _named_group(tree, child, namer, classes)
                tree.groups.append(group)
                waiting.append(group)
        paths: dict[str, str] = {}
        for one in by_folder.get(tree.folder.pointer, ()):
            name = namer.name(*_method_names(one, paths))
            paths.setdefault(name, _path(one))
            tree.requests.append((one, name))
    return top


def _named_group(
    parent: Tree, folder: Folder, namer: names.Namer, classes: names.Namer
) -> Tree:
    titles = (
        [folder.python_name] if folder.python_name else names.folder_names(folder.name)
    )
    python_name = namer.name(*titles, f"{titles[0]}_group")
    path = (*parent.path, python_name)
    is_path = len(titles) > 1
    short = names.pascal(
        titles[0] if is_path else names.without_numbering(folder.name), "Group"
    )
    full = names.pascal(" ".join(path), "Group")
    # PEP 8 wants ASCII for modules; a name in another script gives way to its place.
    module = (
        python_name if python_name.isascii() else f"group_{len(parent.groups) + 1}_"
    )
    if module in WINDOWS_DEVICES:
        module += "_"
    return Tree(
        folder, python_name, classes.name(short, full), path, (*parent.modules, module)
    )


def _method_names(one: Prepared, paths: Mapping[str, str]) -> list[str]:
    """Return the names that a request may have, best first; `paths` are those of the names taken."""
    method, path, title = one.spec.method, _path(one), one.request.name
    if one.request.python_name:
        return [one.request.python_name]
    plain = names.without_copy(title)
    name = names.request_name(plain, method, path)
    verb = names.snake(method.lower(), "send")
    candidates = [name]
    if plain != title:
        candidates.append(names.request_name(title, method, path))
    if name.startswith(f"{verb}_") or name == verb:
        pass
    elif names.names_thing(name, path):
        candidates.append(names.snake(f"{verb} {name}", name))
    else:
        candidates.append(names.snake(f"{name} {verb}", name))
    if paths.get(name, path) != path:
        candidates.append(names.path_name(verb, path))
    return candidates


def _path(one: Prepared) -> str:
    return "/".join(one.spec.url.path) if one.spec.url is not None else ""
