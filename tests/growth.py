"""How the cost of something grows with its input, measured so that a busy machine fails nothing."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import process_time
from typing import Final, TypeVar

T = TypeVar("T")

TIMES: Final = 4
"""How much longer the longer input is."""
MOST_GROWTH: Final = 8.0
"""Linear cost grows by 4, quadratic by 16: what lies between is noise."""
_TRIES: Final = 8
_TOO_SHORT: Final = 0.01
"""Seconds in which nothing can be measured."""


def growth(
    make: Callable[[int], T],
    use: Callable[[T], object],
    size: int,
    reset: Callable[[], object] = lambda: None,
) -> float:
    """Return how much more CPU time `use` takes for `make(4 * size)` than for `make(size)`.

    It is the least of several tries, each after `reset`; 0 where the longer one takes no time.
    """
    small, large = make(size), make(TIMES * size)
    short = long = float("inf")
    for _ in range(_TRIES):
        long = min(long, _seconds(use, large, reset))
        if long < _TOO_SHORT:
            return 0.0
        short = min(short, _seconds(use, small, reset))
        if long <= MOST_GROWTH * short:
            break
    return long / short


def _seconds(
    use: Callable[[T], object], value: T, reset: Callable[[], object]
) -> float:
    reset()
    # What the collector costs depends on all that the process holds.
    gc.disable()
    started = process_time()
    use(value)
    taken = process_time() - started
    gc.enable()
    return taken
