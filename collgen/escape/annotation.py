"""Lay out type expressions that are too long for their line, as black does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from collgen.escape.width import fits

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(
    r"""\s*(?:(?P<atom>[\w.]+|-[\w.]+|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?P<mark>[\[\],|]))"""
)


@dataclass(frozen=True, slots=True)
class _Subscript:
    """`head[arguments]`; a bare list, as `Callable` has it, has no head."""

    head: str
    arguments: tuple[_Node, ...]

    def __str__(self) -> str:
        return f"{self.head}[{', '.join(map(str, self.arguments))}]"


@dataclass(frozen=True, slots=True)
class _Union:
    operands: tuple[_Node, ...]

    def __str__(self) -> str:
        return " | ".join(map(str, self.operands))


_Node: TypeAlias = "str | _Subscript | _Union"


def lay_out(before: str, annotation: str, after: str, indent: int) -> str | None:
    """Return `before`, `annotation` and `after`, split over lines as black splits an annotation.

    The first line begins at column `indent` with `before`. None when black has no such split or
    the annotation is none that this module knows.
    """
    try:
        node = _parse(annotation)
    except ValueError:
        return None
    margin = " " * indent
    if isinstance(node, _Union):
        lines = [f"{margin}{before}(", *_body((node,), indent + 4), f"{margin}){after}"]
    elif isinstance(node, _Subscript):
        lines = [*_exploded(before, node, after, indent)]
    else:
        return None
    return "\n".join(lines) if fits(lines[0]) and fits(lines[-1]) else None


def _exploded(before: str, node: _Subscript, after: str, indent: int) -> Iterator[str]:
    margin = " " * indent
    yield f"{margin}{before}{node.head}["
    yield from _body(node.arguments, indent + 4)
    yield f"{margin}]{after}"


def _body(nodes: tuple[_Node, ...], indent: int) -> Iterator[str]:
    """Yield the lines between two brackets: all in one if they fit, else one for each."""
    line = f"{' ' * indent}{', '.join(map(str, nodes))}"
    if fits(line):
        yield line
        return
    comma = "," if len(nodes) > 1 else ""
    for node in nodes:
        yield from _element(node, comma, indent)


def _element(node: _Node, after: str, indent: int) -> Iterator[str]:
    operands = node.operands if isinstance(node, _Union) else (node,)
    line = f"{' ' * indent}{node}{after}"
    if fits(line):
        yield line
        return
    for position, operand in enumerate(operands):
        before = "| " if position else ""
        end = after if position == len(operands) - 1 else ""
        line = f"{' ' * indent}{before}{operand}{end}"
        if fits(line) or not isinstance(operand, _Subscript):
            yield line
        else:
            yield from _exploded(before, operand, end, indent)


def _parse(text: str) -> _Node:
    """Read a type expression; raises ValueError when it is of another kind."""
    tokens = _tokens(text)
    node, following = _parse_union(tokens, next(tokens))
    if following:
        raise ValueError(following)
    return node


def _tokens(text: str) -> Iterator[str]:
    position = 0
    while match := _TOKEN.match(text, position):
        yield match["atom"] or match["mark"]
        position = match.end()
    if text[position:].strip():
        raise ValueError(text)
    yield ""


def _parse_union(tokens: Iterator[str], mark: str) -> tuple[_Node, str]:
    operands = []
    while True:
        operand, mark = _parse_operand(tokens, mark)
        operands.append(operand)
        if mark != "|":
            return (
                operands[0] if len(operands) == 1 else _Union(tuple(operands))
            ), mark
        mark = next(tokens)


def _parse_operand(tokens: Iterator[str], mark: str) -> tuple[_Node, str]:
    if mark in ("", "]", ",", "|"):
        raise ValueError(mark)
    head = "" if mark == "[" else mark
    following = next(tokens) if head else mark
    if following != "[":
        return head, following
    arguments = []
    mark = ","
    while mark == ",":
        argument, mark = _parse_union(tokens, next(tokens))
        arguments.append(argument)
    if mark != "]":
        raise ValueError(mark)
    return _Subscript(head, tuple(arguments)), next(tokens)
