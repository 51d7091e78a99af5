"""Faults of templates that a user wrote, told as faults of an input are."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError

from collgen.diagnostics import CollgenError, Diagnostic, Location
from collgen.escape.formatting import format_python

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@contextmanager
def faults_told(templates: Sequence[Path]) -> Iterator[None]:
    """Raise CollgenError, with file and line, for what goes wrong in a template of `templates`."""
    try:
        yield
    except CollgenError:
        raise
    except Exception as error:
        where = _place(error, templates)
        if where is None:
            raise
        raise _failed(str(error), where) from error


def _place(error: Exception, templates: Sequence[Path]) -> Location | None:
    """Return the innermost line of a user's template that led to `error`."""
    places = []
    if isinstance(error, TemplateSyntaxError) and error.filename:
        places.append(Location(error.filename, error.lineno))
    step = error.__traceback__
    while step is not None:
        places.insert(0, Location(step.tb_frame.f_code.co_filename, step.tb_lineno))
        step = step.tb_next
    return next(
        (
            place
            for place in places
            if any(Path(place.file).is_relative_to(folder) for folder in templates)
        ),
        None,
    )


def formatted(path: str, text: str) -> str:
    """Return what templates printed for the file `path` as black formats it."""
    from black.parsing import InvalidInput

    try:
        return format_python(text)
    except InvalidInput as error:
        message = f"what the templates print is no Python: {error}"
        raise _failed(message, Location(path)) from error


def _failed(message: str, where: Location) -> CollgenError:
    message = " ".join(message.split())
    return CollgenError(Diagnostic("template-failed", "error", message, location=where))
