"""Say where a collection holds secrets, without saying what they are."""

from __future__ import annotations

from collections.abc import Iterable

from collgen.diagnostics import Report
from collgen.model import Place
from collgen.redaction.redactor import Secret


def report_secrets(secrets: Iterable[Secret], report: Report) -> None:
    """Add a note for each place of a secret where one is written out."""
    for secret in dict.fromkeys(secrets):
        if not secret.is_within_text:
            report.note(
                "secret-in-file",
                f"{secret.what} in the collection; it was not copied",
                Place(secret.pointer),
                "put a variable in its place, and keep its value out of the file",
            )
