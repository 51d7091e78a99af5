"""Texts with variables in them, as the generated client has them: `("order-", Reference("id"))`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collgen.escape.escaped import PythonSource
from collgen.escape.python import string
from collgen.model import Dynamic, Reference, Template
from collgen.model.references import Literal, PathArgument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.generate.module_names import ModuleNames
    from collgen.model.references import Segment


def template_source(template: Template, names: ModuleNames) -> PythonSource:
    """Return the source of a template: a string where nothing has to be filled in."""
    parts = list(_parts(template, names))
    if len(parts) < 2:
        return parts[0] if parts else string("")
    return PythonSource.fill("({})", PythonSource.joined(", ", parts))


def _parts(template: Template, names: ModuleNames) -> Iterator[PythonSource]:
    for segment in Template.of(*map(_known, template.segments)).segments:
        match segment:
            case Literal(text):
                yield string(text)
            case Reference(name):
                yield _call("Reference", name, names)
            case PathArgument(name):
                yield _call("Argument", name, names)
            case Dynamic(name):
                yield _call("Dynamic", name, names)


def _known(segment: Segment) -> Segment | Template:
    """Return what stands for a segment: of a composed name only the parts can be filled in."""
    if isinstance(segment, Reference) and segment.parts:
        return Template.of("{{", *segment.parts, "}}")
    return segment


def _call(kind: str, name: str, names: ModuleNames) -> PythonSource:
    return PythonSource.fill("{}({})", names.runtime(kind), string(name))
