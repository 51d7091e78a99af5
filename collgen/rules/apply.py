"""Apply the rules of `collgen.toml` to a collection, before anything is understood of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from collgen.diagnostics import Report
from collgen.model import Place
from collgen.postman.collection import (
    AuthBlock,
    Collection,
    Folder,
    Pointer,
    Request,
    RequestSpec,
    Url,
)
from collgen.rules import AuthRule, ChosenName, Overrides, PagingRule, TypeRule
from collgen.rules.findings import unused
from collgen.rules.patterns import matches

if TYPE_CHECKING:
    from collgen.rules import Rules

_Items: TypeAlias = tuple[Folder | Request, ...]
_Chain: TypeAlias = Sequence[tuple[Folder | Request, tuple[str, ...]]]
"""The folders around an item and the item itself, outer ones first, each with its path."""
_Transform: TypeAlias = Callable[[Folder | Request, tuple[str, ...]], _Items]
RuleT = TypeVar("RuleT")


def apply_rules(
    collection: Collection, rules: Rules, report: Report
) -> tuple[Collection, Overrides]:
    """Return the collection as a person wants it, and what understanding has to take as it is.

    A rule that fits nothing is a warning.
    """
    fitting = _Fitting()

    def skip(item: Folder | Request, path: tuple[str, ...]) -> _Items:
        return () if fitting.any(rules.skip, item, path) else (item,)

    root = _transformed(collection.root, skip)
    overrides, merging = _by_request(root, rules, fitting)

    def change(item: Folder | Request, path: tuple[str, ...]) -> _Items:
        if isinstance(item, Folder):
            is_flat = fitting.any(rules.flatten, item, path)
            return item.items if is_flat else (item,)
        return (overrides.changed(item),)

    root = _renamed(_transformed(root, change))
    root = _merged(root, [group for group in merging if len(group) > 1], report)
    for table, pattern in rules.by_request:
        if pattern not in fitting.used:
            unused(
                report,
                f"the rule {pattern!r} of `{table}` fits no request",
                rules.file.at(table, pattern),
                "a pattern is a request's path, `Folder/Request`, "
                "with `*` and `**`, or its id",
            )
    return replace(collection, root=root), Overrides(
        rules.file,
        rules.arguments,
        rules.settings,
        rules.aliases,
        overrides.names,
        {
            key: ChosenName(name, rules.file.at("models", key))
            for key, name in rules.models
        },
        overrides.models_at,
        overrides.paging,
        overrides.types,
    )


class _Fitting:
    """Which patterns fit an item; those that ever did are `used`."""

    def __init__(self) -> None:
        self.used: set[str] = set()

    def one(self, pattern: str, item: Folder | Request, path: Sequence[str]) -> bool:
        """Return whether the pattern fits the item itself."""
        found = matches(pattern, path, item.id)
        if found:
            self.used.add(pattern)
        return found

    def any(
        self, patterns: Iterable[str], item: Folder | Request, path: Sequence[str]
    ) -> bool:
        """Return whether one of the patterns fits the item itself."""
        return bool({one for one in patterns if self.one(one, item, path)})

    def all(self, rules: Iterable[tuple[str, RuleT]], chain: _Chain) -> list[RuleT]:
        """Return the rules that fit a request or a folder around it."""
        return [
            rule
            for pattern, rule in rules
            if any(self.one(pattern, item, path) for item, path in chain)
        ]


class _Found:
    """What the rules say of single requests, by pointer."""

    def __init__(self) -> None:
        self.names: dict[Pointer, ChosenName] = {}
        self.models_at: dict[Pointer, dict[str, ChosenName]] = {}
        self.auth: dict[Pointer, AuthRule] = {}
        self.paging: dict[Pointer, PagingRule | None] = {}
        self.types: dict[Pointer, tuple[TypeRule, ...]] = {}

    def changed(self, request: Request) -> Request:
        """Return the request with its name and its auth."""
        chosen = self.names.get(request.pointer)
        if chosen is not None:
            request = replace(request, python_name=chosen.name)
        auth = self.auth.get(request.pointer)
        if auth is not None:
            request = replace(request, spec=_authenticated(request.spec, auth))
        return request


def _by_request(
    root: Folder, rules: Rules, fitting: _Fitting
) -> tuple[_Found, list[list[Request]]]:
    """Return what the rules say of each request, and the requests that are to be one."""
    found = _Found()
    names = [
        (pattern, ChosenName(name, rules.file.at("names", pattern)))
        for pattern, name in rules.names
    ]
    models = [
        (pattern, (at, ChosenName(name, rules.file.at("models", pattern, at))))
        for pattern, ones in rules.models_at
        for at, name in ones
    ]
    merging: dict[tuple[str, str, str], list[Request]] = {}
    for request, chain in _requests(root):
        at, own = request.pointer, chain[-1:]
        # Of several rules the first one holds.
        for name in fitting.all(names, own)[:1]:
            found.names[at] = name
        # Of several rules of one place, too.
        for place, chosen in reversed(fitting.all(models, own)):
            found.models_at.setdefault(at, {})[place] = chosen
        for auth in fitting.all(rules.auth, chain)[:1]:
            found.auth[at] = auth
        for paging in fitting.all(rules.paging, chain)[:1]:
            found.paging[at] = paging
        types = [one for ones in fitting.all(rules.types, chain) for one in ones]
        if types:
            found.types[at] = tuple(types)
        for pattern in fitting.all([(one, one) for one in rules.merge], own)[:1]:
            key = (pattern, request.spec.method, _address(request.spec.url))
            merging.setdefault(key, []).append(found.changed(request))
    return found, list(merging.values())


def _authenticated(spec: RequestSpec, rule: AuthRule) -> RequestSpec:
    """Return a request with the rule's auth, and without an Authorization written by hand."""
    headers = tuple(
        entry
        for entry in spec.headers
        if (entry.key or "").strip().lower() != "authorization"
    )
    block = AuthBlock(rule.type, rule.fields, spec.pointer)
    return replace(spec, auth=block, headers=headers)


def _transformed(root: Folder, transform: _Transform) -> Folder:
    """Return the folder with each item below it replaced by what `transform` makes of it."""

    def inside(folder: Folder, path: tuple[str, ...]) -> Folder:
        items: list[Folder | Request] = []
        for item in folder.items:
            below = (*path, item.name)
            whole = inside(item, below) if isinstance(item, Folder) else item
            items.extend(transform(whole, below))
        return replace(folder, items=tuple(items))

    return inside(root, ())


def _requests(root: Folder) -> Iterator[tuple[Request, _Chain]]:
    """Yield each request with its chain."""
    for request, folders in root.walk():
        if isinstance(request, Request):
            chain: _Items = (*folders[1:], request)
            path = tuple(item.name for item in chain)
            yield request, [(item, path[:n]) for n, item in enumerate(chain, 1)]


def _address(url: Url | None) -> str:
    return "" if url is None else "/".join((url.host, *url.path))


def _merged(
    root: Folder, groups: Sequence[Sequence[Request]], report: Report
) -> Folder:
    """Return the folder with each group as its first request, which has what the others show."""
    first = {group[0].pointer: _united(group, report) for group in groups}
    others = {request.pointer for group in groups for request in group[1:]}

    def merge(item: Folder | Request, _path: tuple[str, ...]) -> _Items:
        if not isinstance(item, Request):
            return (item,)
        return () if item.pointer in others else (first.get(item.pointer, item),)

    return _transformed(root, merge)


def _united(group: Sequence[Request], report: Report) -> Request:
    """Return a group as one request: the others are further calls of it, with their examples."""
    first = group[0]
    mode = first.spec.body.mode if first.spec.body is not None else ""
    for other in group[1:]:
        other_mode = other.spec.body.mode if other.spec.body is not None else ""
        if other_mode != mode:
            report.warn(
                "merge-partial",
                f"{other.name!r} is merged with {first.name!r}, whose body is of another kind: "
                "its fields are left out",
                Place(other.pointer),
                "merge requests whose bodies are sent in the same way",
            )
    responses = tuple(
        replace(saved, original_request=saved.original_request or request.spec)
        for request in group
        for saved in request.responses
    )
    variants = tuple(request.spec for request in group[1:])
    return replace(first, responses=responses, variants=variants)


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
