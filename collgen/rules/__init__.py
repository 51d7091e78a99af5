"""What a person wants otherwise than the collection has it: names, what to skip, flatten, merge."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rules:
    """What a person wants otherwise, by the paths or ids of requests (see `patterns`)."""

    file: str = ""
    """Where they stand."""
    names: tuple[tuple[str, str], ...] = ()
    """(pattern, dotted method name)."""
    skip: tuple[str, ...] = ()
    flatten: tuple[str, ...] = ()
    merge: tuple[str, ...] = ()
