"""Names that a client's callers use already, kept from one generation to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from hashlib import sha256
from typing import Final, Generic, Literal, TypeVar

from collgen.postman.collection import Folder, Pointer, Request, Url


@dataclass(frozen=True, slots=True)
class LockedOperation:
    """The names that belong to one request."""

    name: str
    """Dotted: `users.create_a_user`."""
    path: tuple[str, ...]
    """Names of the folders and of the request, as the collection had them."""
    method: str
    url: str
    id: str = ""
    arguments: Mapping[str, str] = field(default_factory=dict)
    """Python name by place and wire name: `query.page-size` is `page_size`."""
    models: Mapping[str, str] = field(default_factory=dict)
    """Class by where it stands: `response.items[]`, `input.body.customer`."""
    content: str = ""
    """Of one of several requests with equal method, URL and path: see `content_of`."""
    aliases: tuple[str, ...] = ()
    """Former names, dotted, which callers may still use."""
    is_removed: bool = False
    """The collection has lost the request; its names stay taken."""


@dataclass(frozen=True, slots=True)
class LockedGroup:
    """The names that belong to one folder."""

    name: str
    """Dotted: `users.admins`."""
    class_name: str
    module: str
    path: tuple[str, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class NameLock:
    """All names of a client that its callers may use."""

    operations: tuple[LockedOperation, ...] = ()
    groups: tuple[LockedGroup, ...] = ()
    settings: Mapping[str, str] = field(default_factory=dict)
    """Argument of the constructor by variable."""
    former_models: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Names that a class had before, by its name of today."""
    package: str = ""
    class_name: str = ""

    @property
    def model_names(self) -> set[str]:
        """Every class that a model may not take unless it is its own."""
        found = {name for one in self.operations for name in one.models.values()}
        return found.union(*self.former_models.values())


NO_LOCK: Final = NameLock()

OldT = TypeVar("OldT", LockedOperation, LockedGroup)
_ALIKE: Final = 0.6
_MOST_COMPARED: Final = 2_500
"""Pairs of names of one endpoint that are compared with each other."""


@dataclass(frozen=True, slots=True)
class _Key(Generic[OldT]):
    """What a locked name and an item have in common when they are the same."""

    old: Callable[[OldT], Hashable]
    new: Callable[[Item], Hashable]
    of_unequal_numbers: Literal["first", "alike", "none"] = "none"
    """Which are paired where more have the key on one side than on the other."""


@dataclass(frozen=True, slots=True)
class Item:
    """A request or a folder of the collection, and where it is."""

    item: Request | Folder
    path: tuple[str, ...]


def items_of(root: Folder) -> list[Item]:
    """Return every folder but the root, and every request, in document order."""
    return [
        Item(item, (*(folder.name for folder in folders[1:]), item.name))
        for item, folders in root.walk()
        if folders
    ]


@dataclass(frozen=True, slots=True)
class LockedItems:
    """What the lock holds of a collection's requests and folders, by their pointers."""

    operations: Mapping[Pointer, LockedOperation] = field(default_factory=dict)
    groups: Mapping[Pointer, LockedGroup] = field(default_factory=dict)


def match_lock(lock: NameLock, root: Folder) -> LockedItems:
    """Return the locked names of each request and each folder that the lock knows."""
    items = items_of(root)
    operations = _match_operations(lock, items)
    return LockedItems(operations, _match_groups(lock, items, operations))


def _match_operations(
    lock: NameLock, items: Sequence[Item]
) -> dict[Pointer, LockedOperation]:
    """Return the locked names of each request that is known, by the request's pointer.

    A request is known by its id; by method, URL and path, since an export may give new ids; then
    by as much of these as only one request has on either side, or by a name like the old one.
    """
    requests = [one for one in items if isinstance(one.item, Request)]
    keys: tuple[_Key[LockedOperation], ...] = (
        _Key(lambda old: old.id, lambda new: new.item.id, "first"),
        _Key(
            lambda old: (
                (old.method, old.url, old.path, old.content) if old.content else ""
            ),
            lambda new: (*_endpoint(new), new.path, content_of(_request(new))),
            "first",
        ),
        _Key(
            lambda old: (old.method, old.url, old.path),
            lambda new: (*_endpoint(new), new.path),
            "first",
        ),
        _Key(lambda old: (old.method, old.url), _endpoint, "alike"),
        _Key(
            lambda old: (old.method, old.path),
            lambda new: (_endpoint(new)[0], new.path),
        ),
        _Key(lambda old: old.path, lambda new: new.path),
    )
    pairs = _pairs(
        [one for one in lock.operations if not one.is_removed], requests, keys
    )
    # A removed request may come back, but another one of its name is not it.
    paired = {id(new) for _, new in pairs}
    others = [one for one in requests if id(one) not in paired]
    removed = [one for one in lock.operations if one.is_removed]
    pairs += _pairs(removed, others, keys[:4])
    return {new.item.pointer: old for old, new in pairs}


def _match_groups(
    lock: NameLock,
    items: Sequence[Item],
    operations: Mapping[Pointer, LockedOperation],
) -> dict[Pointer, LockedGroup]:
    """Return the locked names of each folder that is known, by the folder's pointer.

    A folder is known by its id, by its path, then by most of the requests in it.
    """
    folders = [one for one in items if isinstance(one.item, Folder)]
    keys: tuple[_Key[LockedGroup], ...] = (
        _Key(lambda old: old.id, lambda new: new.item.id, "first"),
        _Key(lambda old: old.path, lambda new: new.path, "first"),
    )
    pairs = _pairs(lock.groups, folders, keys)
    found = {new.item.pointer: old for old, new in pairs}
    waiting = {one.name: one for one in lock.groups if one not in found.values()}
    for one in reversed(folders) if waiting else ():  # inner ones first
        if one.item.pointer not in found:
            name = _home(one.item, operations, found)
            if name in waiting:
                found[one.item.pointer] = waiting.pop(name)
    return found


def _home(
    folder: Request | Folder,
    operations: Mapping[Pointer, LockedOperation],
    groups: Mapping[Pointer, LockedGroup],
) -> str:
    """Return the group that most items of a folder are known in; empty if there is none."""
    assert isinstance(folder, Folder)
    known = [
        operations.get(one.pointer) or groups.get(one.pointer) for one in folder.items
    ]
    homes = Counter(one.name.rpartition(".")[0] for one in known if one is not None)
    name, count = homes.most_common(1)[0] if homes else ("", 0)
    return name if count * 2 > len(folder.items) else ""


def address(url: Url | None) -> str:
    """Return what the lock keeps of a URL: its path, as written."""
    return "" if url is None else "".join(f"/{segment}" for segment in url.path)


def content_of(request: Request) -> str:
    """Return a hash of what a request sends and is answered, which distinguishes twins."""
    spec, body = request.spec, request.spec.body
    parts = [
        spec.url.raw if spec.url is not None else "",
        [(e.key, e.value) for e in spec.url.query] if spec.url is not None else [],
        [(e.key, e.value) for e in spec.headers],
        (body.raw, body.query, body.variables) if body is not None else (),
        [(e.key, e.value) for e in body.entries] if body is not None else [],
        [(saved.code, saved.name, saved.body) for saved in request.responses],
    ]
    return sha256(repr(parts).encode(errors="backslashreplace")).hexdigest()[:8]


def twins(items: Iterable[Item]) -> set[Pointer]:
    """Return the requests that are not alone with their method, URL and path."""
    found: dict[tuple[object, ...], list[Pointer]] = {}
    for one in items:
        if isinstance(one.item, Request):
            key = (*_endpoint(one), one.path)
            found.setdefault(key, []).append(one.item.pointer)
    return {each for ones in found.values() if len(ones) > 1 for each in ones}


def _endpoint(one: Item) -> tuple[str, str]:
    spec = _request(one).spec
    return spec.method, address(spec.url)


def _request(one: Item) -> Request:
    assert isinstance(one.item, Request)
    return one.item


def _pairs(
    old: Sequence[OldT], new: Sequence[Item], keys: Iterable[_Key[OldT]]
) -> list[tuple[OldT, Item]]:
    """Pair what has the same key, by the surest key first."""
    pairs: list[tuple[OldT, Item]] = []
    waiting_old, waiting_new = list(old), list(new)
    for key in keys:
        before = _by_key(waiting_old, key.old)
        after = _by_key(waiting_new, key.new) if before else {}
        for value, ones in before.items():
            others = after.get(value, [])
            # Equal ones keep their order; of other numbers, which is which is not known.
            if key.of_unequal_numbers == "first" or len(ones) == len(others):
                pairs += zip(ones, others, strict=False)
            elif key.of_unequal_numbers == "alike":
                pairs += _alike(ones, others)
        paired = {id(one) for pair in pairs for one in pair}
        waiting_old = [one for one in waiting_old if id(one) not in paired]
        waiting_new = [one for one in waiting_new if id(one) not in paired]
    return pairs


def _alike(old: Sequence[OldT], new: Sequence[Item]) -> list[tuple[OldT, Item]]:
    """Pair those whose names are most alike, where they are alike at all."""
    if len(old) * len(new) > _MOST_COMPARED:
        return []
    found: list[tuple[OldT, Item]] = []
    scored = [
        (-ratio, number, other, one, item)
        for number, one in enumerate(old)
        for other, item in enumerate(new)
        if (ratio := _likeness(one.path[-1], item.path[-1])) >= _ALIKE
    ]
    for _, _, _, one, item in sorted(scored, key=lambda row: row[:3]):
        if not any(one is before or item is after for before, after in found):
            found.append((one, item))
    return found


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio()


ItemT = TypeVar("ItemT")


def _by_key(
    ones: Iterable[ItemT], key: Callable[[ItemT], Hashable]
) -> dict[Hashable, list[ItemT]]:
    found: dict[Hashable, list[ItemT]] = {}
    for one in ones:
        value = key(one)
        if value:
            found.setdefault(value, []).append(one)
    return found
