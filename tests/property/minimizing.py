"""The smallest JSON that still does what a longer one did."""

from __future__ import annotations

import copy
import json
import time
from collections.abc import Iterator
from typing import Any, Final

from tests.property.checking import Finding, check

_SECONDS: Final = 40.0
_SHORT: Final = ("", "x")


def minimized(content: bytes, signature: str) -> bytes:
    """Return the smallest input found within a while that has the same finding."""
    ends = time.monotonic() + _SECONDS
    try:
        value = json.loads(content)
    except ValueError:
        return content
    if _found(value) != signature:
        return content  # the bytes matter, or the other process
    is_smaller = True
    while is_smaller and time.monotonic() < ends:
        is_smaller = False
        for smaller in _smaller(value):
            if time.monotonic() > ends:
                break
            if _found(smaller) == signature:
                value, is_smaller = smaller, True
                break
    return json.dumps(value, indent=1).encode()


def _found(value: Any) -> str:
    try:
        check(json.dumps(value).encode(), every_command=True)
    except Finding as finding:
        return finding.signature
    return ""


def _smaller(value: Any) -> Iterator[Any]:
    """Yield copies with one part less: the outermost parts first."""
    waiting: list[tuple[Any, ...]] = [()]
    while waiting:
        path = waiting.pop(0)
        inner = _at(value, path)
        keys = list(inner) if isinstance(inner, dict) else range(len(inner))
        for key in reversed(keys):
            yield _changed(value, path, key)
            below = inner[key]
            if isinstance(below, (dict, list)) and below:
                waiting.append((*path, key))
            elif isinstance(below, str) and len(below) > 1:
                for short in (
                    *_SHORT,
                    below[: len(below) // 2],
                    below[len(below) // 2 :],
                ):
                    yield _changed(value, path, key, short)


def _at(value: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        value = value[key]
    return value


def _changed(value: Any, path: tuple[Any, ...], key: Any, new: Any = None) -> Any:
    copied = copy.deepcopy(value)
    holder = _at(copied, path)
    if new is None:
        del holder[key]
    else:
        holder[key] = new
    return copied
