"""Build the jobs of a command, and print what came of each."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from collgen.cli.progress import shown_progress

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collgen.cli.outcome import Mode, Printer
    from collgen.project.job import Job


def build_all(found: Sequence[Job], mode: Mode, printer: Printer) -> int:
    """Build all jobs and return the exit code."""
    from collgen.postman import content_of
    from collgen.project.run import run_all

    code = 0
    for job in found:
        started = time.perf_counter()
        content = content_of(job.collection, stdin=sys.stdin.buffer)
        with shown_progress(enabled=printer.shows_progress) as progress:
            # A check trusts no manifest: files may have been changed together with it.
            outcomes = list(run_all(job, content, progress, anew=mode.check))
            for outcome in outcomes:
                if mode.writes and not outcome.is_refused:
                    progress("Writing", 0, 1)
                    outcome.write()
        for outcome in outcomes:
            code |= printer.show(outcome, mode, time.perf_counter() - started)
    printer.end()
    return code
