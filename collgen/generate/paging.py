"""Lists in pages: the way from an answer to its items, in the names of the generated classes."""

from __future__ import annotations

from collgen.model import Paging, Schema


def attributes_to(paging: Paging, result: Schema) -> tuple[tuple[str, ...], Schema]:
    """Return the attributes that lead from `result` to the list of items, and the list's schema."""
    names = []
    schema = result
    for key in paging.items:
        member = next(p for p in schema.properties if p.name == key)
        names.append(member.python_name)
        schema = member.schema
    return tuple(names), schema
