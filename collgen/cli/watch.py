"""`collgen build --watch`: build again whenever an input changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from collgen.cli.jobs import build_all
from collgen.cli.summary import shown
from collgen.diagnostics import CollgenError

if TYPE_CHECKING:
    from collgen.cli.outcome import Mode, Printer
    from collgen.project.job import Job

_WAIT: Final = 200
"""Milliseconds without a change before a build: editors write in several steps."""
_LONGEST: Final = 500
"""Milliseconds after which the files are looked at without any event."""


def build_on_change(
    jobs: Callable[[], Sequence[Job]], mode: Mode, printer: Printer
) -> int:
    """Build now and after every change, until the user stops it.

    What cannot be built is printed, and the output stays as it is. `jobs` is asked each time, since
    the project's file may change too.
    """
    try:
        from watchfiles import watch
    except ModuleNotFoundError:
        click.echo("--watch needs watchfiles: pip install 'collgen[watch]'", err=True)
        return 2
    inputs = _build(jobs, mode, printer, set())
    stamps = _stamps(inputs)
    click.echo("Watching; press Ctrl+C to stop.", err=True)
    folders = sorted({path if path.is_dir() else path.parent for path in inputs})
    for changes in watch(
        *folders,
        debounce=_WAIT,
        rust_timeout=_LONGEST,
        yield_on_timeout=True,
        raise_interrupt=False,
    ):
        changed = {Path(path).resolve() for _, path in changes}
        # A change while the last build ran came before there was anybody to see it.
        if (
            any(_concerns(path, inputs) for path in changed)
            or _stamps(inputs) != stamps
        ):
            stamps = _stamps(inputs)
            inputs = _build(jobs, mode, printer, inputs)
    return 0


def _stamps(inputs: set[Path]) -> list[tuple[str, int, int]]:
    """Return time and size of each file that is there."""
    found = []
    for path in sorted(inputs):
        with suppress(OSError):
            status = path.stat()
            found.append((str(path), status.st_mtime_ns, status.st_size))
    return found


def _concerns(path: Path, inputs: set[Path]) -> bool:
    return path in inputs or not inputs.isdisjoint(path.parents)


def _build(
    jobs: Callable[[], Sequence[Job]], mode: Mode, printer: Printer, known: set[Path]
) -> set[Path]:
    """Build once and return the files to watch: those known before where nothing can be read."""
    inputs = known
    try:
        found = jobs()
        inputs = {path.resolve() for job in found for path in job.inputs()}
        build_all(found, mode, printer)
    except CollgenError as error:
        click.echo(shown(error.diagnostic), err=True)
    return inputs
