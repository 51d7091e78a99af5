"""Folders as groups, requests as methods: every name of the package's surface, decided together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from collgen.postman.collection import Folder, Pointer, Request
from collgen.rules import ChosenName
from collgen.understand.names import identifiers as names
from collgen.understand.names.chosen import TakenNames, unusable_name
from collgen.understand.names.lock import (
    LockedItems,
    LockedOperation,
    NameLock,
)
from collgen.understand.names.words import WINDOWS_DEVICES

Path: TypeAlias = tuple[str, ...]

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
    """A folder with its names, and below it the names of its requests."""

    folder: Folder
    python_name: str
    class_name: str
    path: tuple[str, ...]
    modules: tuple[str, ...]
    groups: list[Tree] = field(default_factory=list)
    requests: list[tuple[Pointer, str]] = field(default_factory=list)
    """Each with its method's name."""
    aliases: list[tuple[Pointer, str]] = field(default_factory=list)
    """Each with a former name of its method."""


def build_tree(
    root: Folder,
    lock: NameLock,
    locked: LockedItems,
    chosen: Mapping[Pointer, ChosenName],
    *,
    aliases: bool = False,
) -> Tree:
    """Name every folder that leads to a request, and every request.

    What is `locked` keeps its name, wherever it stands now, unless a person has `chosen` another;
    other names avoid all of `lock`. With `aliases`, former names are kept next to new ones. Raises
    CollgenError for a chosen name that is another's.
    """
    builder = _Builder(root, lock, locked, aliases=aliases)
    builder.add_folders()
    builder.choose(chosen)
    builder.add_requests()
    return builder.top()


def _leading(root: Folder) -> set[Pointer]:
    """Return the folders with a request in them, or below them."""
    return {
        folder.pointer
        for item, folders in root.walk()
        if isinstance(item, Request)
        for folder in folders
    }


class _Builder:
    """Makes the tree: folders first, so that a request's name gives way to a folder's."""

    def __init__(
        self, root: Folder, lock: NameLock, known: LockedItems, *, aliases: bool
    ) -> None:
        self._has_aliases = aliases
        self._lock = lock
        self._top = Tree(root, "", "", (), ())
        self._trees: dict[Path, Tree] = {(): self._top}
        self._homes: list[tuple[Tree, Folder]] = []
        """The group of each folder; several may have one."""
        self._chosen: dict[Pointer, str] = {}
        self._paths: dict[Path, dict[str, str]] = {}
        """The URL's path of each method, by the group's path and the method's name."""
        self._known = known
        self._locked = {tuple(one.name.split(".")): one for one in lock.groups}
        self._namers: dict[Path, names.Namer] = {}
        # `AsyncResource` and `SyncResource` are classes of the runtime.
        self._classes = names.Namer(names.CLASS_RESERVED | {"Async", "Sync"})
        for group in lock.groups:
            self._classes.reserve(group.class_name)
        dotted = [one.name for one in lock.operations]
        dotted += [name for one in lock.operations for name in one.aliases]
        for name in (*dotted, *(group.name for group in lock.groups)):
            *path, last = name.split(".")
            self._namer(tuple(path)).reserve(last)

    def _namer(self, path: Path) -> names.Namer:
        """Return what names the members of a group."""
        if path not in self._namers:
            self._namers[path] = names.Namer(_reserved(path))
        return self._namers[path]

    def add_folders(self) -> None:
        """Name every folder that leads to a request, outer ones first."""
        leading = _leading(self._top.folder)
        waiting = [(self._top, self._top.folder)]
        while waiting:
            tree, folder = waiting.pop(0)
            self._homes.append((tree, folder))
            waiting.extend(
                (self._named(tree, child), child)
                for child in folder.items
                if isinstance(child, Folder) and child.pointer in leading
            )

    def choose(self, chosen: Mapping[Pointer, ChosenName]) -> None:
        """Give requests the names that a person chose for them, before any other gets one."""
        taken = TakenNames(
            self._top.folder, self._lock, self._known, chosen, aliases=self._has_aliases
        )
        for home, request in self._requests():
            rule = chosen.get(request.pointer)
            if rule is None or not request.python_name:
                continue
            path, name = home.path, request.python_name
            taken.take(request.pointer, rule, ".".join((*path, name)), self._trees)
            if names.safe(name, _reserved(path)) != name:
                raise unusable_name(rule, "it is Python's or the client's own")
            self._namer(path).reserve(name)
            self._chosen[request.pointer] = name

    def add_requests(self) -> None:
        """Name every request below its folder, or where its locked name belongs."""
        for home, request in self._requests():
            known = self._known.operations.get(request.pointer)
            self._add_request(home, request, known)

    def _requests(self) -> Iterator[tuple[Tree, Request]]:
        """Yield each request with the group of its folder."""
        for home, folder in self._homes:
            for item in folder.items:
                if isinstance(item, Request):
                    yield home, item

    def _add_request(
        self, home: Tree, request: Request, locked: LockedOperation | None
    ) -> None:
        if request.pointer in self._chosen:
            name = self._chosen[request.pointer]
        elif locked is not None:
            *path, name = locked.name.split(".")
            home = self._tree(tuple(path))
        else:
            candidates = _method_names(request, self._paths.get(home.path, {}))
            name = self._namer(home.path).name(*candidates)
        self._paths.setdefault(home.path, {}).setdefault(name, _path(request))
        home.requests.append((request.pointer, name))
        if locked is not None and self._has_aliases:
            today = ".".join((*home.path, name))
            for former in dict.fromkeys((*locked.aliases, locked.name)):
                if former != today:
                    *path, last = former.split(".")
                    self._tree(tuple(path)).aliases.append((request.pointer, last))

    def top(self) -> Tree:
        """Return the root, without the groups whose requests are all elsewhere."""
        for tree in sorted(self._trees.values(), key=lambda one: -len(one.path)):
            tree.groups = [
                one for one in tree.groups if one.groups or one.requests or one.aliases
            ]
        return self._top

    def _named(self, parent: Tree, folder: Folder) -> Tree:
        known = self._known.groups.get(folder.pointer)
        path = (*parent.path, folder.python_name)
        if folder.python_name and (path in self._locked or path in self._trees):
            tree = self._tree(path)
        elif known is not None and not folder.python_name:
            tree = self._tree(tuple(known.name.split(".")))
        else:
            return self._new(parent, folder)
        if not tree.folder.pointer:
            tree.folder = folder
        return tree

    def _new(self, parent: Tree, folder: Folder) -> Tree:
        """Return a group for a folder that has none."""
        titles = (
            [folder.python_name]
            if folder.python_name
            else names.folder_names(folder.name)
        )
        name = self._namer(parent.path).name(*titles, f"{titles[0]}_group")
        is_path = len(titles) > 1
        short = titles[0] if is_path else names.without_numbering(folder.name)
        return self._add(parent, name, folder, names.pascal(short, "Group"))

    def _tree(self, path: Path) -> Tree:
        """Return the group of a locked path, made if it is not there."""
        if path not in self._trees:
            parent = self._tree(path[:-1])
            self._add(
                parent, path[-1], Folder(path[-1], ()), names.pascal(path[-1], "Group")
            )
        return self._trees[path]

    def _add(self, parent: Tree, name: str, folder: Folder, short: str) -> Tree:
        path = (*parent.path, name)
        locked = self._locked.get(path)
        if locked is not None:
            class_name, module = locked.class_name, locked.module
        else:
            full = names.pascal(" ".join(path), "Group")
            class_name = self._classes.name(short, full)
            # Neither may be another's asynchronous twin.
            self._classes.reserve(f"Async{class_name}")
            self._classes.reserve(class_name.removeprefix("Async"))
            module = self._module(parent, name)
        tree = Tree(folder, name, class_name, path, (*parent.modules, module))
        parent.groups.append(tree)
        self._trees[path] = tree
        return tree

    def _module(self, parent: Tree, name: str) -> str:
        """Return a group's module in ASCII, as PEP 8 wants it: `group_3_` for another script."""
        if name.isascii():
            return f"{name}_" if name in WINDOWS_DEVICES else name
        taken = {
            one.module for path, one in self._locked.items() if path[:-1] == parent.path
        }
        taken |= {one.modules[-1] for one in parent.groups}
        number = len(parent.groups) + 1
        while f"group_{number}_" in taken:
            number += 1
        return f"group_{number}_"


def _reserved(path: Path) -> frozenset[str]:
    """Return what no member of a group may be called."""
    return _RESERVED if path else _RESERVED | {"request"}  # a method of every client


def _method_names(one: Request, paths: Mapping[str, str]) -> list[str]:
    """Return the names a request may have, best first; `paths` are those of the names taken."""
    method, path, title = one.spec.method, _path(one), one.name
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


def _path(one: Request) -> str:
    return "/".join(one.spec.url.path) if one.spec.url is not None else ""
