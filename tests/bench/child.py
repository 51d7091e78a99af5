"""Run a command as a child and tell what it took."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall time and peak memory of one run."""

    seconds: float
    megabytes: float = 0.0


def run(command: Sequence[str], cwd: Path | None = None) -> Cost:
    """Run the command to its end; a failure ends the benchmark with the command's own words."""
    environment = _environment()
    start = time.perf_counter()
    child = subprocess.Popen(
        command,
        cwd=cwd,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    assert child.stderr is not None
    words = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.stderr.close()
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        text = words.decode(errors="replace")[-2000:]
        raise SystemExit(f"{' '.join(command)}\nended with {child.returncode}:\n{text}")
    # Kilobytes on Linux, bytes on macOS. It never falls below this process's own size when the
    # child was started, which is why the large collections are made in children too.
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(seconds, usage.ru_maxrss * unit / 1e6)


def _environment() -> dict[str, str]:
    """Return that of this process; from its second run on, a package has its bytecode, as at a user's."""
    kept = dict(os.environ)
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return kept


def printed(
    code: str,
    arguments: Sequence[str] = (),
    path: Path | None = None,
    python: str = sys.executable,
) -> list[float]:
    """Run Python code in a fresh process and return the numbers that it prints."""
    done = subprocess.run(
        [python, "-c", code, *arguments],
        env=_environment() | {"PYTHONPATH": str(path or "")},
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return [float(word) for word in done.stdout.split()]


def interleaved(runs: int, steps: Mapping[str, Callable[[], Cost]]) -> dict[str, Cost]:
    """Return the median cost of every step.

    The steps take turns, so that a machine that slows down slows all of them; the first turn,
    which fills the caches, does not count.
    """
    costs: dict[str, list[Cost]] = {name: [] for name in steps}
    for turn in range(runs + 1):
        for name, step in steps.items():
            cost = step()
            if turn:
                costs[name].append(cost)
    return {name: _median(found) for name, found in costs.items()}


def _median(costs: list[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.seconds for cost in costs),
        statistics.median(cost.megabytes for cost in costs),
    )
