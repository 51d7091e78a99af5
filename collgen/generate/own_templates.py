"""A user's own templates: their faults as diagnostics, and files that replace nothing."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateSyntaxError

from collgen.diagnostics import CollgenError, Diagnostic, Location
from collgen.installed import TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from collgen.generate.formatting import InvalidPython


@contextmanager
def template_faults(templates: Sequence[Path]) -> Iterator[None]:
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


def invalid_output(error: InvalidPython, templates: Sequence[Path]) -> Exception:
    """Return the error of a user whose templates print Python; else it is collgen's fault."""
    if not any(any(folder.rglob("*.py.jinja")) for folder in templates):
        return error
    return _failed(
        f"what the templates print is no Python: {error.reason}", Location(error.path)
    )


def unknown_templates(templates: Sequence[Path]) -> Iterator[str]:
    """Yield names of files in `templates` that replace no built-in template.

    Those of `samples/` are named by languages of other packages, files of macros (`_name`) by
    those that import them.
    """
    for folder in templates:
        for path in sorted(folder.rglob("*.jinja")):
            name = path.relative_to(folder)
            is_own = name.parts[0] == "samples" or name.name.startswith("_")
            if not is_own and not (TEMPLATES / name).is_file():
                yield name.as_posix()


def built_in_templates() -> Iterator[tuple[str, Path]]:
    """Yield the name and the file of each built-in template, and of the page that explains them."""
    for path in sorted(TEMPLATES.rglob("*")):
        if path.suffix in (".jinja", ".md") and path.is_file():
            yield path.relative_to(TEMPLATES).as_posix(), path


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


def _failed(message: str, where: Location) -> CollgenError:
    message = " ".join(message.split())
    return CollgenError(Diagnostic("template-failed", "error", message, location=where))
