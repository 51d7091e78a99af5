"""Names of a query or a form whose values take turns, in every request of an operation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from collgen.model import ParameterLocation, interleaved, take_turns
from collgen.postman.collection import Entry


def names_in_turn(
    location: ParameterLocation, requests: Iterable[Sequence[Entry]]
) -> tuple[tuple[ParameterLocation, str], ...]:
    """Return the names that take turns: `f=a&op=lt&f=b&op=gt` has `f` and `op`.

    Where one request has them in another order, no rule says it for all.
    """
    sent = [
        [
            name
            for entry in entries
            if (name := entry.key) and not entry.disabled
            for _ in entry.files or (1,)
        ]
        for entries in requests
    ]
    group = next(filter(None, map(interleaved, sent)), ())
    if not all(take_turns(names, group) for names in sent):
        return ()
    return tuple((location, name) for name in group)
