"""What a collection has under a kind that is none of ours: kept, named, and left to the caller."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from collgen.auth.arguments import ArgumentNames
from collgen.auth.fields import Block
from collgen.auth.kind import Declaration, Kind, UseOfHeader
from collgen.model import Auth, Template
from collgen.postman.references import has_reference, parse, written
from collgen.secrets.names import is_secret_name


@dataclass(frozen=True, kw_only=True)
class UnsupportedAuth(Auth):
    """The fields of the block as they are written, without its secrets."""

    kind: str = "unsupported"
    fields: tuple[tuple[str, Template], ...] = ()

    def inputs(self) -> Iterator[tuple[str, Template | str | int]]:
        """Yield the fields by Postman's keys."""
        yield from self.fields


class Unsupported(Kind[UnsupportedAuth]):
    """Stands for each kind that has no module."""

    value = UnsupportedAuth
    title = ""
    is_built_in = False

    def __init__(self, name: str) -> None:
        self._name = name

    def read(self, block: Block, _names: ArgumentNames) -> UnsupportedAuth:
        """Keep all fields."""
        fields = tuple(
            (key, parse(written(key) if _is_secret(key, text) else text))
            for key, text in sorted(block.items())
            if text
        )
        return UnsupportedAuth(kind=self._name, fields=fields)

    def use_of_header(self, _block: Block) -> UseOfHeader:
        """Leave a header that is written by hand."""
        return "none"

    def declaration(self, auth: UnsupportedAuth) -> Declaration:
        """Return what asks the caller for a header."""
        return Declaration("UnsupportedAuth", arguments=(("", auth.kind),))


def _is_secret(key: str, text: str) -> bool:
    return is_secret_name(key) and not has_reference(text)
