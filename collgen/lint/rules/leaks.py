"""Rules about secrets that stand in the file; what they are is never said."""

from __future__ import annotations

from collections.abc import Iterator

from collgen.lint.rule import rule
from collgen.lint.subject import Subject
from collgen.model import Place
from collgen.secrets.text import likely_secrets


@rule(
    "warning",
    "a body, script, description or saved response that holds a secret",
    "put a variable or a made-up value in its place, and revoke the secret if the file was shared",
)
def secret_in_text(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find texts that hold what has the shape of a secret, or a field that is called one."""
    for holder in subject.holders:
        yield from _found("the description", holder.description, Place(holder.pointer))
        for script in holder.scripts:
            yield from _found(
                f"the {script.listen} script", script.source, Place(holder.pointer)
            )
    for case in subject.cases:
        spec = case.request.spec
        yield from _found("the description", spec.description, case.place)
        if spec.body is not None:
            for text in (spec.body.raw, spec.body.variables):
                yield from _found("the body", text, Place(spec.body.pointer))
        for saved in case.request.responses:
            place = Place((*saved.pointer, "body"))
            yield from _found(
                f"the saved response {saved.name!r}", saved.body or "", place
            )


def _found(what: str, text: str, place: Place) -> Iterator[tuple[str, Place]]:
    number = likely_secrets(text)
    if number:
        yield f"{what} holds {'a secret' if number == 1 else f'{number} secrets'}", place
