"""Rules about secrets that stand in the file; what they are is never said."""

from __future__ import annotations

from collections.abc import Iterator

from collgen.lint.rule import rule
from collgen.lint.subject import Subject
from collgen.model import Place


@rule(
    "warning",
    "a body, script, description or saved response that holds a secret",
    "put a variable or a made-up value in its place, and revoke the secret if the file was shared",
)
def secret_in_text(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find texts that hold what has the shape of a secret, or a field that is called one."""
    for secret in dict.fromkeys(subject.secrets):
        if secret.is_within_text:
            yield secret.what, Place(secret.pointer)
