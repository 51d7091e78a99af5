"""Apply the rules of `collgen.toml` to a collection, before anything is understood of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from collgen.diagnostics import Report
from collgen.postman.collection import Collection, Folder, Request, Url
from collgen.rules.patterns import matches

if TYPE_CHECKING:
    from collgen.rules import Rules

_Items = tuple[Folder | Request, ...]
_Transform = Callable[[Folder | Request, tuple[str, ...]], _Items]


def apply_rules(collection: Collection, rules: Rules, report: Report) -> Collection:
    """Return the collection as a person wants it; a rule that fits nothing is a warning."""
    used: set[str] = set()

    def fits(pattern: str, item: Folder | Request, path: Sequence[str]) -> bool:
        found = matches(pattern, path, item.id)
        if found:
            used.add(pattern)
        return found

    def skip(item: Folder | Request, path: tuple[str, ...]) -> _Items:
        hits = [fits(pattern, item, path) for pattern in rules.skip]
        return () if any(hits) else (item,)

    def flatten(item: Folder | Request, path: tuple[str, ...]) -> _Items:
        hits = [fits(pattern, item, path) for pattern in rules.flatten]
        return item.items if any(hits) and isinstance(item, Folder) else (item,)

    def rename(item: Folder | Request, path: tuple[str, ...]) -> _Items:
        for pattern, name in rules.names:
            if isinstance(item, Request) and fits(pattern, item, path):
                return (replace(item, python_name=name),)
        return (item,)

    root = _transformed(collection.root, skip)
    root = _renamed(_transformed(root, rename))
    root = _transformed(root, flatten)
    merging: dict[tuple[str, str, str], list[Request]] = {}
    for request, path in _requests(root):
        for pattern in rules.merge:
            if fits(pattern, request, path):
                key = (pattern, request.spec.method, _address(request.spec.url))
                merging.setdefault(key, []).append(request)
                break
    root = _merged(root, [group for group in merging.values() if len(group) > 1])
    for kind, pattern in _patterns(rules):
        if pattern not in used:
            report.warn(
                "rule-unused",
                f"the rule {pattern!r} of `{kind}` in {rules.file} fits no request",
                hint="a pattern is a request's path, `Folder/Request`, "
                "with `*` and `**`, or its id",
            )
    return replace(collection, root=root)


def _patterns(rules: Rules) -> Iterator[tuple[str, str]]:
    yield from (("names", pattern) for pattern, _ in rules.names)
    for kind in ("skip", "flatten", "merge"):
        yield from ((kind, pattern) for pattern in getattr(rules, kind))


def _transformed(root: Folder, transform: _Transform) -> Folder:
    """Return the folder with each item below it replaced by what `transform` makes of it."""

    def inside(folder: Folder, path: tuple[str, ...]) -> Folder:
        items: list[Folder | Request] = []
        for item in folder.items:
            below = (*path, item.name)
            items.extend(
                inside(made, below) if isinstance(made, Folder) else made
                for made in transform(item, below)
            )
        return replace(folder, items=tuple(items))

    return inside(root, ())


def _requests(root: Folder) -> Iterator[tuple[Request, tuple[str, ...]]]:
    waiting: list[tuple[Folder | Request, tuple[str, ...]]] = [(root, ())]
    while waiting:
        item, path = waiting.pop()
        if isinstance(item, Request):
            yield item, path
            continue
        waiting.extend((child, (*path, child.name)) for child in reversed(item.items))


def _address(url: Url | None) -> str:
    return "" if url is None else "/".join((url.host, *url.path))


def _merged(root: Folder, groups: Sequence[Sequence[Request]]) -> Folder:
    """Return the folder with each group as its first request, which has all their examples."""
    first = {
        group[0].pointer: replace(
            group[0],
            responses=tuple(saved for request in group for saved in request.responses),
        )
        for group in groups
    }
    others = {request.pointer for group in groups for request in group[1:]}

    def merge(item: Folder | Request, _path: tuple[str, ...]) -> _Items:
        if not isinstance(item, Request):
            return (item,)
        return () if item.pointer in others else (first.get(item.pointer, item),)

    return _transformed(root, merge)


def _renamed(root: Folder) -> Folder:
    """Move each request with a dotted name into the folder that the name begins with."""
    moved: dict[str, list[Request]] = {}

    def take(item: Folder | Request, _path: tuple[str, ...]) -> _Items:
        if not isinstance(item, Request) or "." not in item.python_name:
            return (item,)
        resource, _, method = item.python_name.rpartition(".")
        moved.setdefault(resource, []).append(replace(item, python_name=method))
        return ()

    root = _transformed(root, take)
    for resource, requests in moved.items():
        root = _placed(root, resource.split("."), tuple(requests))
    return root


def _placed(folder: Folder, path: Sequence[str], requests: _Items) -> Folder:
    if not path:
        return replace(folder, items=(*folder.items, *requests))
    items = list(folder.items)
    for number, item in enumerate(items):
        if isinstance(item, Folder) and path[0] in (
            item.python_name,
            _plain(item.name),
        ):
            items[number] = _placed(
                replace(item, python_name=path[0]), path[1:], requests
            )
            return replace(folder, items=tuple(items))
    new = Folder(path[0], (), python_name=path[0], pointer=requests[0].pointer)
    items.append(_placed(new, path[1:], requests))
    return replace(folder, items=tuple(items))


def _plain(name: str) -> str:
    return "_".join(name.casefold().split())
