"""What changed from one version of a collection to the next, and what of it breaks callers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence

from collgen.diff.changes import Change, Changed, title_of
from collgen.diff.classes import compare_classes
from collgen.diff.clients import compare_clients
from collgen.diff.operations import compare_operations
from collgen.model import Api, Operation

__all__ = ["Change", "Changed", "compare"]


def compare(old: Api, new: Api) -> list[Changed]:
    """Return what differs: the client first, then requests in the old order, then new ones."""
    found = []
    renamed = {alias: one.name for one in new.models for alias in one.aliases}
    pairs = match(old.operations, new.operations)
    client = (
        *compare_clients(old, new, list(pairs.values())),
        *compare_classes(old, new),
    )
    if client:
        found.append(Changed("The client", "", "changed", client))
    for before in old.operations:
        after = pairs.get(before.index)
        if after is None:
            gone = Change("request-removed", True, "the request is gone")
            found.append(Changed(title_of(before), before.name, "removed", (gone,)))
            continue
        changes = tuple(compare_operations(before, after, renamed))
        if changes:
            found.append(Changed(title_of(before), before.name, "changed", changes))
    known = {after.index for after in pairs.values()}
    for after in new.operations:
        if after.index not in known:
            come = Change("request-added", False, "the request is new")
            found.append(Changed(title_of(after), after.name, "added", (come,)))
    return found


def match(old: Sequence[Operation], new: Sequence[Operation]) -> dict[int, Operation]:
    """Return for the index of each old request the new one that it became.

    The same path is the same request; else the same method and URL, else the same method name,
    where only one request on either side has it.
    """
    keys: tuple[Callable[[Operation], Hashable], ...] = (
        lambda one: (one.path, one.method),
        lambda one: one.path,
        lambda one: (one.method, one.url.path),
        lambda one: one.name,
    )
    pairs: dict[int, Operation] = {}
    taken: set[int] = set()
    for key in keys:
        before = _by_key((one for one in old if one.index not in pairs), key)
        after = _by_key((one for one in new if one.index not in taken), key)
        for value, operation in before.items():
            if value in after:
                pairs[operation.index] = after[value]
                taken.add(after[value].index)
    return pairs


def _by_key(
    operations: Iterator[Operation], key: Callable[[Operation], Hashable]
) -> dict[Hashable, Operation]:
    """Return the operations whose key no other one has."""
    listed = [(key(operation), operation) for operation in operations]
    counts = Counter(value for value, _ in listed)
    return {value: operation for value, operation in listed if counts[value] == 1}
