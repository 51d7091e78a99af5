"""Names of the generated package: any text becomes an identifier, any two names stay two."""

from __future__ import annotations

import keyword
import unicodedata
from collections.abc import Collection, Iterable
from typing import Final

from collgen.understand.names.titles import (
    ApiName,
    api_title,
    folder_names,
    names_thing,
    path_name,
    request_name,
    without_copy,
    without_numbering,
)
from collgen.understand.names.words import MAX_LENGTH, pascal, snake, split_words

__all__ = [
    "ARGUMENT_RESERVED",
    "CLASS_RESERVED",
    "MAX_LENGTH",
    "METHOD_RESERVED",
    "ApiName",
    "Namer",
    "api_title",
    "folder_names",
    "names_thing",
    "pascal",
    "path_name",
    "request_name",
    "resolve",
    "safe",
    "snake",
    "split_words",
    "without_copy",
    "without_numbering",
]

_METHOD_WORDS = (
    "bool bytes date datetime dict float int models object params str tuple type"
)
_ARGUMENT_WORDS = (
    "bool bytes cls datetime dict float int l list models options params self str"
)
_CLASS_WORDS = """
    Any ArithmeticError AssertionError AsyncIterator AsyncResource AttributeError BaseException
    BinaryIO Callable ClassVar Client Endpoint Enum Exception False File Final Generic Iterator
    KeyError List Literal LookupError Mapping Model NoReturn None NotRequired Null Optional Path
    Protocol RequestOptions Required Response RuntimeError Self Sequence SyncResource Timeout True
    Type TypeAlias TypedDict TypeError UnicodeError Union ValueError Warning
"""
METHOD_RESERVED: Final = frozenset(_METHOD_WORDS.split())
"""A method of one of these names would stand for the type in every annotation of its class."""
ARGUMENT_RESERVED: Final = frozenset(_ARGUMENT_WORDS.split())
"""Names that the body of a generated method uses, and `l`, which PEP 8 rules out."""
CLASS_RESERVED: Final = frozenset(_CLASS_WORDS.split())
"""What generated modules import, or use of Python, by its own name."""


def safe(identifier: str, reserved: Collection[str] = ()) -> str:
    """Return `identifier`, with a trailing `_` where Python or `reserved` has another use for it.

    Python folds identifiers by NFKC before it compares them, and so does this. Leading underscores
    go: they would make the name private, or mangled, or special.
    """
    name = (
        identifier
        if identifier.isascii()
        else unicodedata.normalize("NFKC", identifier)
    )
    if name.startswith("_"):
        name = name.lstrip("_") or "value"
        if name[0].isdigit():
            name = f"value_{name}"
    if keyword.iskeyword(name) or name in reserved:
        return f"{name}_"
    return name


class Namer:
    """Hands out names that differ, also on a file system that ignores case.

    Names are asked for in a fixed order and the first comer keeps the plain one, so a request
    that is added at the end never renames an older one.
    """

    def __init__(self, reserved: Collection[str] = ()) -> None:
        """Start with nothing taken; `reserved` names get a trailing `_`."""
        self._reserved = reserved
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def reserve(self, name: str) -> None:
        """Keep `name` from being handed out."""
        self._taken.add(_key(name))

    def name(self, *alternatives: str) -> str:
        """Return the first of `alternatives` that is free, or the first with a number.

        Later alternatives hold more context: a verb, a word of the path, a folder.
        """
        for alternative in alternatives:
            name = safe(alternative, self._reserved)
            key = _key(name)
            if key not in self._taken:
                self._taken.add(key)
                return name
        base = alternatives[0].rstrip("_") or alternatives[0]
        joint = "_" if base.islower() or base[-1:].isdigit() else ""
        number = self._numbers.get(base, 1)
        while True:
            number += 1
            name = safe(f"{base}{joint}{number}", self._reserved)
            key = _key(name)
            if key not in self._taken:
                self._numbers[base] = number
                self._taken.add(key)
                return name


def resolve(
    candidates: Iterable[Iterable[str]], reserved: Collection[str] = ()
) -> list[str]:
    """Return one name for each list of alternatives, in order, all different."""
    namer = Namer(reserved)
    return [namer.name(*alternatives) for alternatives in candidates]


def _key(name: str) -> str:
    if name.isascii():
        return name.lower()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())
