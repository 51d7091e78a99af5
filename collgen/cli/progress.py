"""Progress on a terminal: one line that is gone when the work is done."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from collgen.build import Progress

_AFTER: Final = 0.5
"""Seconds of work before anything is shown: short builds stay quiet."""
_EVERY: Final = 0.1


@contextmanager
def shown_progress(*, enabled: bool) -> Iterator[Progress]:
    """Yield a function that shows progress on standard error, if that is a terminal."""
    if not enabled or not sys.stderr.isatty():
        yield lambda _stage, _done, _total: None
        return
    started = last = time.monotonic()
    shown = False

    def show(stage: str, done: int, total: int) -> None:
        nonlocal last, shown
        now = time.monotonic()
        if now - started < _AFTER or now - last < _EVERY:
            return
        last, shown = now, True
        count = f" {done:,} of {total:,}" if total > 1 else ""
        click.echo(f"\r\x1b[K{stage}…{count}", nl=False, err=True)

    try:
        yield show
    finally:
        if shown:
            click.echo("\r\x1b[K", nl=False, err=True)
