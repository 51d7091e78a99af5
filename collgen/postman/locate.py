"""Places to locations: file, line, column and the path in words, in one pass over the text."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from json import JSONDecoder
from typing import TYPE_CHECKING, Any, Final

from collgen.diagnostics import CollgenError, Diagnostic, Location, Report
from collgen.secrets.text import redact_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from collgen.model import Place
    from collgen.postman.collection import Pointer
    from collgen.postman.file_tree import FileTree
    from collgen.postman.source import Source
    from collgen.postman.yaml_syntax import Mark

_GAP: Final = re.compile(r"[ \t\n\r]*")
_SKIP: Final = JSONDecoder(
    parse_int=str, parse_float=str, parse_constant=str
).raw_decode
_LONGEST_NAME: Final = 60


def locate(source: Source, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics, in their order, each with its location in the input."""
    waiting = list(diagnostics)
    found = locations(source, [d.place for d in waiting if not d.location])
    return [d if d.location else replace(d, location=found[d.place]) for d in waiting]


def locations(source: Source, places: Iterable[Place]) -> dict[Place, Location]:
    """Return where in the input each place is."""
    if source.tree is None:
        return _locations(places, source.text, source.file)
    files: dict[str, list[Place]] = {}
    for place in places:
        files.setdefault(str(place.pointer[0]) if place.pointer else "", []).append(
            place
        )
    found: dict[Place, Location] = {}
    for path, inside in files.items():
        found |= _in_file(source.tree, path, inside)
    return found


def _in_file(tree: FileTree, path: str, places: list[Place]) -> dict[Place, Location]:
    """Return where places are whose pointers begin with the path of a file, or of a folder."""
    if path not in tree.contents:
        name = tree.name(path) if path else tree.file
        return {place: Location(name) for place in places}
    name = tree.name(path)
    try:
        text = tree.text(path, Report())
        if path.endswith(".json"):
            short = {one: replace(one, pointer=one.pointer[1:]) for one in places}
            inner = _locations(short.values(), text, name)
            return {place: inner[short[place]] for place in places}
        from collgen.postman.yaml_syntax import marks

        known = marks(text, name)
    except CollgenError as error:
        location = error.diagnostic.location or Location(name)
        return dict.fromkeys(places, location)
    return {place: _marked(place, path, known, name) for place in places}


def _marked(
    place: Place, path: str, known: Mapping[Pointer, Mark], name: str
) -> Location:
    pointer = place.pointer[1:]
    while pointer not in known and pointer:
        pointer = pointer[:-1]
    line, column = known.get(pointer, (1, 1))
    return Location(name, line, column, " › ".join(_words_of_file(place, path)))


def _words_of_file(place: Place, path: str) -> Iterator[str]:
    """Yield the steps of a path in a tree: `a/List.request.yaml` → folder a, request List."""
    folders = [part for part in path.split("/")[:-1] if not part.startswith(".")]
    for folder in folders:
        yield f"folder {_short(folder)}"
    stem, _, ending = path.rpartition("/")[2].removesuffix(".yaml").rpartition(".")
    if stem:
        yield f"{_short(ending)} {_short(stem)}"
    rest = ""
    for part in place.pointer[1:]:
        rest += (
            f"[{part}]"
            if isinstance(part, int)
            else f".{_short(part)}" if rest else _short(part)
        )
    if place.line is not None:
        rest += f", line {place.line + 1}"
    if rest:
        yield rest


def _locations(places: Iterable[Place], text: str, file: str) -> dict[Place, Location]:
    wanted = dict.fromkeys(places)
    root = _Node()
    nodes = [root.reach(place.pointer) for place in wanted if place.pointer]
    if nodes:
        with suppress(RecursionError):  # too deep to be read, too: the file will do
            _scan(text, _gap(text, 0), root)
    lines = _lines(text, nodes)
    return {place: _location(place, root, lines, file) for place in wanted}


class _Node:
    """A value of the document on the way to a wanted place, or such a place itself."""

    __slots__ = ("children", "is_folder", "name", "parent", "position")

    def __init__(self, parent: _Node | None = None) -> None:
        self.parent = parent
        self.children: dict[str | int, _Node] = {}
        self.position = -1
        self.name = ""
        self.is_folder = False

    def reach(self, pointer: Pointer) -> _Node:
        """Return the node at a pointer, made where it is not there."""
        node = self
        for part in pointer:
            if part not in node.children:
                node.children[part] = _Node(node)
            node = node.children[part]
        return node

    def found(self) -> _Node:
        """Return this node, or the nearest above it that the text really has."""
        node = self
        while node.position < 0 and node.parent:
            node = node.parent
        return node

    def learn(self, key: str, value: Any) -> None:
        """Remember what names the value in words."""
        if key == "item":
            self.is_folder = True
        elif isinstance(value, str) and (key == "name" or not self.name):
            self.name = value


def _gap(text: str, position: int) -> int:
    match = _GAP.match(text, position)
    return match.end() if match else position


def _scan(text: str, position: int, node: _Node) -> int:
    """Find the wanted values inside the value at a position; return where that one ends."""
    node.position = position
    opening = text[position]
    if node.children and opening == "{":
        return _scan_object(text, position + 1, node)
    if node.children and opening == "[":
        return _scan_list(text, position + 1, node)
    value, end = _SKIP(text, position)
    if isinstance(value, dict):
        for key in ("key", "name", "item"):
            if key in value:
                node.learn(key, value[key])
    return end


def _scan_object(text: str, position: int, node: _Node) -> int:
    position = _gap(text, position)
    while text[position] != "}":
        key, position = _SKIP(text, position)
        position = _gap(text, _gap(text, position) + 1)
        child = node.children.get(key)
        if child:
            position = _scan(text, position, child)
            value = None
        else:
            value, position = _SKIP(text, position)
        if key in ("key", "name", "item"):
            node.learn(key, value)
        position = _next(text, position)
    return position + 1


def _scan_list(text: str, position: int, node: _Node) -> int:
    position, index = _gap(text, position), 0
    while text[position] != "]":
        child = node.children.get(index)
        if child:
            position = _scan(text, position, child)
        else:
            _, position = _SKIP(text, position)
        position = _next(text, position)
        index += 1
    return position + 1


def _next(text: str, position: int) -> int:
    """Return the start of the next member or element, or the closing bracket."""
    position = _gap(text, position)
    return _gap(text, position + 1) if text[position] == "," else position


def _lines(text: str, nodes: list[_Node]) -> dict[int, tuple[int, int]]:
    """Return line and column of each position, counting every line end once."""
    lines = {}
    line, start, last = 1, 0, 0
    for position in sorted({node.found().position for node in nodes}):
        line += text.count("\n", last, position)
        end = text.rfind("\n", last, position)
        start = start if end < 0 else end + 1
        lines[position] = line, position - start + 1
        last = position
    return lines


def _location(
    place: Place, root: _Node, lines: dict[int, tuple[int, int]], file: str
) -> Location:
    if not place.pointer:
        return Location(file)
    line, column = lines[root.reach(place.pointer).found().position]
    path = " › ".join(_words(place.pointer, root))
    if place.line is not None:
        path += f", line {place.line + 1}"
    return Location(file, line, column, path)


_LISTS: Final = {
    "collections": "collection",
    "folders": "folder",
    "item": "item",
    "requests": "request",
    "response": "response",
    "responses": "response",
}
"""What the entries of a list are called."""


def _words(pointer: Pointer, root: _Node) -> Iterator[str]:
    """Yield the steps of a path: folders, the request, the response, and the rest as written."""
    node, rest, list_name = root, "", "item"
    if pointer and pointer[0] == "collection":
        node, pointer = root.children["collection"], pointer[1:]
    for index, part in enumerate(pointer):
        node = node.children[part]
        is_last = index == len(pointer) - 1
        if isinstance(part, int):
            if list_name:
                yield _named(node, list_name)
                rest = list_name = ""
                continue
            name = f" ({_short(node.name)})" if node.name else ""
            rest += f"[{part}]{name}"
        elif part in _LISTS and not rest and not is_last:
            list_name = _LISTS[part]
            continue
        elif part != "request" or rest or is_last:
            rest += f".{part}" if rest else _short(part)
        list_name = ""
    if rest:
        yield rest


def _named(node: _Node, list_name: str) -> str:
    kind = list_name
    if list_name == "item":
        kind = "folder" if node.is_folder else "request"
    return f"{kind} {_short(node.name) or '(unnamed)'}"


def _short(name: str) -> str:
    """Return a name as it may be printed: one line, no secret, not too long."""
    name = redact_text(name)
    line = " ".join("".join(c if c.isprintable() else " " for c in name).split())
    return line if len(line) <= _LONGEST_NAME else line[: _LONGEST_NAME - 1] + "…"
