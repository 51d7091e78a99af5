"""Names that come several times, each between the others: `f=a&op=lt&f=b&op=gt`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby


def interleaved(names: Sequence[str]) -> tuple[str, ...]:
    """Return the repeated names of a request, when one of them comes between another's values."""
    counts = Counter(names)
    repeated = [name for name in names if counts[name] > 1]
    runs = [name for name, _ in groupby(repeated)]
    return tuple(dict.fromkeys(repeated)) if len(runs) > len(set(runs)) else ()


def take_turns(names: Sequence[str], group: Sequence[str]) -> bool:
    """Return whether the names of a group come one after the other: f, op, f, op."""
    seen: Counter[str] = Counter()
    order = []
    for name in names:
        if name in group:
            order.append((seen[name], group.index(name)))
            seen[name] += 1
    return order == sorted(order)
