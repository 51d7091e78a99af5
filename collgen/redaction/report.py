"""Say where a collection holds secrets, without saying what they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from collgen.diagnostics import Report
from collgen.model import Place
from collgen.redaction.redactor import Secret

_PLACE: Final = "put a variable in its place, and keep its value out of the file"
_TEXT: Final = (
    "put a variable or a made-up value in its place, and revoke the secret if the file was shared"
)


def report_secrets(secrets: Iterable[Secret], report: Report) -> None:
    """Add a note for each place where a secret is written out or stands in a text."""
    for secret in dict.fromkeys(secrets):
        place = Place(secret.pointer)
        if secret.is_within_text:
            message = f"{secret.what}; nothing of it was copied"
            report.note("secret-in-text", message, place, _TEXT)
        else:
            message = f"{secret.what} in the collection; it was not copied"
            report.note("secret-in-file", message, place, _PLACE)
