"""The names that a lock keeps for callers, and those that a collection's client has now."""

from __future__ import annotations

from collections.abc import Iterator

from collgen.diff.changes import Change, Changed
from collgen.understand.names.lock import LockedOperation, NameLock


def compare_names(old: NameLock, new: NameLock) -> list[Changed]:
    """Return what callers of the locked names meet: the client first, then the methods.

    The former names of classes in `new` are those that callers may still use.
    """
    client = tuple(_client(old, new))
    found = [Changed("The client", "", "changed", client)] if client else []
    after = {one.name: one for one in new.operations}
    former = {name: one for one in new.operations for name in one.aliases}
    known = set()
    for before in old.operations:
        if before.is_removed:
            continue
        now = after.get(before.name) or former.get(before.name)
        title = " › ".join(before.path)
        if now is None:
            gone = Change("request-removed", True, "the request is gone")
            found.append(Changed(title, before.name, "removed", (gone,)))
            continue
        known.add(now.name)
        changes = tuple(_operation(before, now, new))
        if changes:
            found.append(Changed(title, before.name, "changed", changes))
    for one in new.operations:
        if one.name not in known:
            come = Change("request-added", False, "the request is new")
            found.append(Changed(" › ".join(one.path), one.name, "added", (come,)))
    return found


def _client(old: NameLock, new: NameLock) -> Iterator[Change]:
    for word, code in (("package", "package-renamed"), ("class_name", "class-renamed")):
        name, today = getattr(old, word), getattr(new, word)
        if name and name != today:
            yield Change(code, True, f"`{name}` is called `{today}`")
    for variable, name in old.settings.items():
        if variable not in new.settings:
            message = f"the client's argument `{name}` is gone"
            yield Change("setting-removed", True, message)
        elif new.settings[variable] != name:
            message = (
                f"the client's argument `{name}` is called `{new.settings[variable]}`"
            )
            yield Change("setting-renamed", True, message)
    for variable, name in new.settings.items():
        if variable not in old.settings:
            message = f"the client's argument `{name}` is new"
            yield Change("setting-added", False, message)
    yield from _classes(_models(old), _models(new), "model", "the class")
    before, after = ({one.name for one in lock.groups} for lock in (old, new))
    yield from _classes(before, after, "resource", "the resource")


def _classes(
    before: set[str], after: set[str], code: str, what: str
) -> Iterator[Change]:
    for name in sorted(before - after):
        yield Change(f"{code}-removed", True, f"{what} `{name}` is gone")
    for name in sorted(after - before):
        yield Change(f"{code}-added", False, f"{what} `{name}` is new")


def _models(lock: NameLock) -> set[str]:
    """Return the classes of all requests that are there, with the names they had before."""
    live = (one for one in lock.operations if not one.is_removed)
    found = {name for one in live for name in one.models.values()}
    return found.union(*(lock.former_models.get(name, ()) for name in found))


def _operation(
    old: LockedOperation, new: LockedOperation, today: NameLock
) -> Iterator[Change]:
    if old.name != new.name:
        message = f"the method is called `{new.name}`, and by its old name, too"
        yield Change("method-renamed", False, message)
    for name in old.aliases:
        if name not in (*new.aliases, new.name):
            message = f"the former name `{name}` is gone"
            yield Change("alias-removed", True, message)
    for place, name in old.arguments.items():
        argument = new.arguments.get(place, name)
        if argument != name:
            message = f"the argument `{name}` is called `{argument}`"
            yield Change("argument-renamed", True, message)
    for place, name in old.models.items():
        found = new.models.get(place, name)
        if name not in (found, *today.former_models.get(found, ())):
            message = f"`{place}` was `{name}` and is `{found}`"
            yield Change("class-changed", True, message)
