"""Text that holds `{{variable}}` references."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

REFERENCE = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
"""Postman's own pattern, but blanks inside the braces are taken as a slip: `{{ id }}` is `id`."""

# Postman repeats substitution up to 19 times, so that values may hold references themselves.
MOST_ROUNDS = 19


def has_reference(text: str) -> bool:
    """Tell whether `text` refers to any variable."""
    return "{{" in text and REFERENCE.search(text) is not None


def references(text: str) -> Iterator[str]:
    """Yield the names of the variables that `text` refers to, in order."""
    if "{{" in text:
        for match in REFERENCE.finditer(text):
            yield match[1]


def whole_reference(text: str) -> str | None:
    """Return the variable's name when `text` is one reference and nothing else."""
    match = REFERENCE.fullmatch(text) if text.startswith("{{") else None
    return match[1] if match else None


def fill(text: str, value: Callable[[str], str], rounds: int = MOST_ROUNDS) -> str:
    """Replace every reference by `value(name)`, again for references in the values."""
    for _ in range(rounds):
        if "{{" not in text:
            break
        filled = REFERENCE.sub(lambda match: value(match[1]), text)
        if filled == text or len(filled) > 100_000:
            break
        text = filled
    return text
