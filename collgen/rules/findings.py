"""What is reported of the rules themselves."""

from __future__ import annotations

from collgen.diagnostics import Report
from collgen.model import Place


def unused(report: Report, message: str, hint: str = "") -> None:
    """Warn of a rule that is about nothing in the collection."""
    report.warn("rule-unused", message, hint=hint)


def unusable(report: Report, message: str, place: Place = Place()) -> None:
    """Warn of a rule that cannot be carried out."""
    report.warn("rule-unusable", message, place)
