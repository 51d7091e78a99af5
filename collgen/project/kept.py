"""What the lock kept in a build: names of requests that were renamed, moved or exported anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from collgen.diagnostics import counted
from collgen.understand.names.lock import LockedOperation, NameLock


def kept_names(old: NameLock, new: NameLock) -> list[str]:
    """Return a line for each name that stays although its request has changed, and why.

    Requests that only have another id, as after an export, are one line.
    """
    return [*_changed(old, new), *_exported(old, new)]


def _changed(old: NameLock, new: NameLock) -> Iterator[str]:
    after = {one.name: one for one in new.operations}
    for one in old.operations:
        now = after.get(one.name)
        if one.is_removed or now is None:
            continue
        if now.is_removed:
            yield f"{one.name} stays reserved: {_path(one)!r} is gone"
        elif now.path != one.path:
            yield (
                f"{one.name} stays: {_path(one)!r} is {_path(now)!r} now,"
                f" known by its {_evidence(one, now)}"
            )


def _exported(old: NameLock, new: NameLock) -> Iterator[str]:
    before = {one.name: one for one in old.operations}
    found = Counter(
        _evidence(before[one.name], one)
        for one in new.operations
        if one.name in before
        and before[one.name].id not in ("", one.id)
        and before[one.name].path == one.path
    )
    for evidence, count in found.items():
        requests = counted(count, "request")
        verbs = ("has", "keeps its") if count == 1 else ("have", "keep their")
        yield f"{requests} {verbs[0]} another id, and {verbs[1]} name by {evidence}"


def _evidence(old: LockedOperation, new: LockedOperation) -> str:
    """Return what both have in common, as `match_lock` asks for it."""
    if old.id and old.id == new.id:
        return "id"
    same = {
        "method": old.method == new.method,
        "URL": old.url == new.url,
        "path": old.path == new.path,
    }
    return ", ".join(word for word, is_same in same.items() if is_same) or "name"


def _path(one: LockedOperation) -> str:
    return "/".join(one.path)
