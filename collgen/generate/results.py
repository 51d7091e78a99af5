"""What a call returns, for its page: in words, with the fields of an object."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collgen.escape import markdown
from collgen.escape.escaped import Markdown
from collgen.generate.fields import Fields, fields_of, named_type
from collgen.generate.paging import attributes_to

if TYPE_CHECKING:
    from collgen.model import Operation, Schema


@dataclass(frozen=True, slots=True)
class Result:
    """What a call returns."""

    is_nothing: bool
    is_page: bool
    item: Markdown | None
    """The type of the items of a page."""
    kind: Markdown
    model: Markdown | None
    """The class, where its fields are listed."""
    fields: Fields | None
    listed_at: Markdown | None
    """The anchor of the operation of the same page where the fields are listed already."""


class Results:
    """Describes the results of one page, where the fields of a class are listed once."""

    def __init__(self) -> None:
        """Start a page."""
        self._listed: dict[str, str] = {}

    def of(self, operation: Operation) -> Result | None:
        """Return what a call of `operation` returns; None when that is not known."""
        schema = operation.result
        if schema is None:
            return Result(True, False, None, Markdown(), None, None, None)
        if not schema.type:
            return None
        inner = schema
        while inner.items is not None:
            inner = inner.items
        listed_at = self._listed.get(inner.model) if inner.model else None
        fields = fields_of(inner) if listed_at is None else None
        if inner.model and fields:
            self._listed[inner.model] = operation.python_name
        return Result(
            is_nothing=False,
            is_page=operation.paging is not None,
            item=_item(operation, schema),
            kind=named_type(schema),
            model=markdown.code(inner.model) if inner.model else None,
            fields=fields,
            listed_at=markdown.name(listed_at) if listed_at else None,
        )


def _item(operation: Operation, schema: Schema) -> Markdown | None:
    if operation.paging is None:
        return None
    _, listed = attributes_to(operation.paging, schema)
    if listed.items is None or not listed.items.type:
        return None
    return named_type(listed.items)
