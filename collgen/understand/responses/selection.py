"""What a GraphQL document asks for: the fields of its selection sets, with open types.

A document says which fields an answer has, and not their types. A field with a selection of its own
is an object; one that is named in the plural, like the `nodes` of a connection, is a list of them.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from collgen.model import Property, Schema
from collgen.understand.names.words import singular, split_words

_TOKEN: Final = re.compile(
    r'(?P<skip>[\s,\ufeff]+|\#[^\r\n]*)|"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\r\n]|\\.)*"'
    r"|\.\.\.|[A-Za-z_]\w*|-?\d[\w.+-]*|.",
    re.DOTALL,
)
_MOST_LEVELS: Final = 40
_TEXT: Final = Schema(type=("string",))
_OF_CONNECTIONS: Final = ("edges", "nodes", "pageInfo", "totalCount", "items")
_CLOSING: Final = {"(": ")", "[": "]", "{": "}"}

Members: TypeAlias = "dict[str, Members | None]"
"""Fields, those with a selection of their own with its fields."""


def selected(document: str, operation_name: str = "") -> Schema:
    """Return the answer to a document; `Schema()` for what is none.

    `{ pet { name } }` is answered by `{"data": {"pet": {"name": …}}}`.
    """
    try:
        members = _Document(document).members(operation_name)
    except (StopIteration, RecursionError):
        return Schema()
    if not members:
        return Schema()
    return _object({"data": members})


class _Document:
    """Reads a document token by token; `StopIteration` where it ends too early."""

    def __init__(self, text: str) -> None:
        tokens = (m[0] for m in _TOKEN.finditer(text) if m.lastgroup != "skip")
        self._tokens = iter([*tokens, ""])
        self._here = ""
        self._fragments: dict[str, Members] = {}
        self._spreads: list[tuple[Members, str]] = []
        self._next()

    def members(self, operation_name: str) -> Members:
        """Return the members of the operation's data."""
        operations: dict[str, Members] = {}
        while self._here:
            kind, name = self._here, ""
            if kind != "{":
                self._next()
                if self._here not in ("{", "(", "@"):
                    name = self._here
                self._skip_to_selection()
            found = self._selection(0)
            (self._fragments if kind == "fragment" else operations)[name] = found
        # A fragment may hold another: as often as there are some.
        for _ in self._fragments:
            for members, name in self._spreads:
                for key, inner in self._fragments.get(name, {}).items():
                    members.setdefault(key, inner)
        first: Members = next(iter(operations.values()), {})
        return operations.get(operation_name, first)

    def _next(self) -> str:
        token, self._here = self._here, next(self._tokens)
        return token

    def _skip_to_selection(self) -> None:
        while self._here != "{":
            self._skip_group() if self._here in _CLOSING else self._next()

    def _skip_group(self) -> None:
        depth = 0
        while True:
            depth += (self._here in _CLOSING) - (self._here in _CLOSING.values())
            self._next()
            if not depth:
                return

    def _selection(self, level: int) -> Members:
        if level > _MOST_LEVELS:
            raise StopIteration
        members: Members = {}
        self._next()
        while self._here != "}":
            if self._here == "...":
                self._fragment(members, level)
            else:
                self._field(members, level)
        self._end()
        return members

    def _end(self) -> None:
        """Go on behind a brace, which may be the last token."""
        self._here = next(self._tokens, "")

    def _fragment(self, members: Members, level: int) -> None:
        self._next()
        if self._here not in ("on", "{", "@"):
            self._spreads.append((members, self._next()))
            self._skip_directives()
            return
        self._skip_to_selection()
        for name, inner in self._selection(level + 1).items():
            members.setdefault(name, inner)

    def _field(self, members: Members, level: int) -> None:
        name = self._next()
        if self._here == ":":  # an alias
            self._next()
            self._next()
        if self._here == "(":
            self._skip_group()
        self._skip_directives()
        members.setdefault(
            name, self._selection(level + 1) if self._here == "{" else None
        )

    def _skip_directives(self) -> None:
        while self._here == "@":
            self._next()
            self._next()
            if self._here == "(":
                self._skip_group()


def _object(members: Members, level: int = 0) -> Schema:
    found = []
    for name, inner in members.items():
        schema = _TEXT if name == "__typename" else Schema()
        if inner is not None and level < _MOST_LEVELS:
            schema = _object(inner, level + 1)
            if _is_list(name, inner):
                schema = Schema(type=("array",), items=schema)
        found.append(Property(name, name, schema, required=True))
    return Schema(type=("object",), properties=tuple(found))


def _is_list(name: str, members: Members) -> bool:
    """Return whether a field is a list: `orders { id }`, and not a connection's `{ nodes … }`."""
    if not members.keys().isdisjoint(_OF_CONNECTIONS):
        return False
    last = next(iter(reversed(split_words(name))), "").lower()
    return singular(last) != last or last == "children"
