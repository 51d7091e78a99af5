"""Which relative paths may be written: safe on every system, and inside of the output."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collgen.diagnostics import CollgenFault
from collgen.escape.unicode import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_COMPONENT_BYTES = 120

_FORBIDDEN = re.compile(rf'[\\:*?"<>|{INVISIBLE}]')
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])[ .]*(?:\..*)?\Z",
    re.IGNORECASE,
)
# A hook or a config that others run; written by nobody but git.
_OTHERS = frozenset({".git", ".hg", ".svn"})


def fault_of(path: str) -> str | None:
    """Return why `path`, with `/` between its parts, may not be written; None when it may."""
    if path.startswith("/"):
        return "it is absolute"
    if _FORBIDDEN.search(path):
        return "it has a character that not every system allows"
    return next(
        (fault for part in path.split("/") if (fault := _fault_of_part(part))), None
    )


def _fault_of_part(part: str) -> str | None:
    if part in ("", ".", ".."):
        return f"{part!r} is no name"
    if part[-1] in ". " or part[0] == " ":
        return f"{part!r} begins with a space or ends with a dot or a space"
    if _RESERVED.match(part):
        return f"{part!r} is a device on Windows"
    if part.casefold() in _OTHERS:
        return f"{part!r} belongs to another tool"
    if len(part.encode()) > MAX_COMPONENT_BYTES:
        return f"a part of it is longer than {MAX_COMPONENT_BYTES} bytes"
    return None


def check_relative(path: str) -> str:
    """Return `path`, or raise `CollgenFault` when it may leave the output or fail somewhere."""
    fault = fault_of(path)
    if fault is None:
        return path
    raise CollgenFault(f"the path {path!a} cannot be written: {fault}")


def check_together(paths: Iterable[str]) -> None:
    """Raise `CollgenFault` when two of `paths` are one to a file system, or a file is a folder."""
    seen: dict[str, str] = {}
    for path in paths:
        other = seen.setdefault(path.casefold(), path)
        if other != path:
            raise CollgenFault(f"{other!a} and {path!a} differ in case alone")
    for path in seen:
        parent = path.rpartition("/")[0]
        while parent:
            if parent in seen:
                raise CollgenFault(f"{parent!a} is both a file and a folder")
            parent = parent.rpartition("/")[0]
