"""Places to locations: file, line, column and the path in words, in one pass over the text."""

from __future__ import annotations

import re
from dataclasses import replace
from json import JSONDecoder
from typing import TYPE_CHECKING, Any, Final

from collgen.diagnostics import Diagnostic, Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from collgen.model import Place
    from collgen.postman.collection import Document, Pointer

_GAP: Final = re.compile(r"[ \t\n\r]*")
_SKIP: Final = JSONDecoder(
    parse_int=str, parse_float=str, parse_constant=str
).raw_decode
_LONGEST_NAME: Final = 60


def locate(document: Document, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics, in their order, each with its location in the document."""
    return located(list(diagnostics), document.text, document.file)


def locations(document: Document, places: Iterable[Place]) -> dict[Place, Location]:
    """Return where in the document each place is."""
    return _locations(places, document.text, document.file)


def located(diagnostics: list[Diagnostic], text: str, file: str) -> list[Diagnostic]:
    """Return the diagnostics with their locations in this JSON text."""
    found = _locations([d.place for d in diagnostics if not d.location], text, file)
    return [
        d if d.location else replace(d, location=found[d.place]) for d in diagnostics
    ]


def _locations(places: Iterable[Place], text: str, file: str) -> dict[Place, Location]:
    wanted = dict.fromkeys(places)
    root = _Node()
    nodes = [root.reach(place.pointer) for place in wanted if place.pointer]
    if nodes:
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
        elif part in ("item", "response") and not rest and not is_last:
            list_name = part
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
    """Return a name as it may be printed: one line, no control characters, not too long."""
    line = " ".join("".join(c if c.isprintable() else " " for c in name).split())
    return line if len(line) <= _LONGEST_NAME else line[: _LONGEST_NAME - 1] + "…"
