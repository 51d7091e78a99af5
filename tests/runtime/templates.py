"""Texts as a collection has them, as the generated client's own templates."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

from collgen.model import Dynamic, Reference
from collgen.postman.references import parse

_ARGUMENT = re.compile(r"\{([\w-]+)\}")


def template(text: str) -> Any:
    """Return the runtime's template: `a{{b}}` gives `("a", Reference("b"))`."""
    kinds = import_module("courier._runtime._endpoint")
    found: list[Any] = []
    for segment in parse(text).segments:
        match segment:
            case Reference(name):
                found.append(kinds.Reference(name))
            case Dynamic(name):
                found.append(kinds.Dynamic(name))
            case _:
                pieces = _ARGUMENT.split(str(segment))
                found += [
                    kinds.Argument(piece) if number % 2 else piece
                    for number, piece in enumerate(pieces)
                    if piece
                ]
    return found[0] if len(found) == 1 else tuple(found) or ""
