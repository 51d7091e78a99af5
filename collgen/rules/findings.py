"""What is reported of the rules themselves."""

from __future__ import annotations

from collgen.diagnostics import Diagnostic, Location, Report
from collgen.model import Place


def unused(
    report: Report, message: str, location: Location | None, hint: str = ""
) -> None:
    """Warn of a rule that is about nothing in the collection."""
    report.add(
        Diagnostic("rule-unused", "warning", message, hint=hint, location=location)
    )


def unusable(
    report: Report,
    message: str,
    location: Location | None = None,
    place: Place = Place(),
) -> None:
    """Warn of a rule that cannot be carried out."""
    report.add(
        Diagnostic("rule-unusable", "warning", message, place, location=location)
    )
