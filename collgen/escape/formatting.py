"""Source as black formats it, where no function of `layout` can tell how that is."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final, TypeAlias

from collgen.escape.width import LINE_LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_Definition: TypeAlias = "ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef"
_DEFINITIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_INDENT: Final = 4


def format_python(source: str) -> str:
    """Return `source` as black formats it."""
    from black import format_str
    from black.mode import Mode, TargetVersion

    mode = Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
    return format_str(source, mode=mode)


def format_lines(source: str, numbers: Iterable[int]) -> str:
    """Return `source` with the statements formatted that the lines of these `numbers` are part of.

    The other ones are as black leaves them already. It takes a second for some 5,000 lines, of
    which few are in doubt in most modules.
    """
    doubtful = sorted(set(numbers))
    if not doubtful:
        return source
    lines = source.split("\n")
    for first, last in reversed(list(_statements(ast.parse(source), doubtful))):
        lines[first - 1 : last] = _formatted(lines[first - 1 : last])
    return "\n".join(lines)


def _statements(
    tree: ast.Module | _Definition, doubtful: list[int]
) -> Iterator[tuple[int, int]]:
    """Yield the first and the last line of the smallest statements that hold the doubtful lines.

    What is inside a statement, but for a function's or a class's body, goes with it.
    """
    for statement in tree.body:
        first, last = _first_line(statement), statement.end_lineno or statement.lineno
        inside = [number for number in doubtful if first <= number <= last]
        if not inside:
            continue
        if isinstance(statement, _DEFINITIONS) and inside[0] >= _first_line(
            statement.body[0]
        ):
            yield from _statements(statement, inside)
        else:
            yield first, last


def _first_line(statement: ast.stmt) -> int:
    if isinstance(statement, _DEFINITIONS) and statement.decorator_list:
        return statement.decorator_list[0].lineno
    return statement.lineno


def _formatted(lines: list[str]) -> list[str]:
    """Format a statement at the depth at which it stands, on which depends what fits."""
    depth = (len(lines[0]) - len(lines[0].lstrip(" "))) // _INDENT
    around = [f"{' ' * _INDENT * level}if _:" for level in range(depth)]
    source = "\n".join([*around, *lines, ""])
    formatted = format_python(source).split("\n")[depth:-1]
    # Below an `if`, black parts a decorated function from it.
    return formatted[1:] if not formatted[0] else formatted
