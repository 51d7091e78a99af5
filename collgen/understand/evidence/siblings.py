"""Requests of one endpoint: the same method and path, saved more than once with other values.

What one of them sends and answers is evidence for the others' types. Requests that share an
address and are different calls all the same (a method named in the body or the query, other
fields, GraphQL) are none, nor are those that show what fails.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from typing import Final

from collgen.model import JsonValue, Missing, Template
from collgen.postman.references import has_reference
from collgen.understand.names.lock import content_of
from collgen.understand.names.words import singular
from collgen.understand.requests.bodies import ParsedBody
from collgen.understand.requests.outgoing import OutgoingRequest
from collgen.understand.requests.resolved import ResolvedRequest

MOST: Final = 4
"""Siblings that are looked at for each request: the first ones by name, wherever they stand."""
_SELECTORS: Final = frozenset(
    "action cmd command event function jsonrpc method op operation operationname query type".split()
)
"""Names whose value may choose between several operations of one address."""
_NAMES_ONE: Final = re.compile(r"(?!v?\d+(?:\.\d+)*$)(?=.*\d)[\w.~%-]+", re.IGNORECASE)
_FAILS: Final = re.compile(
    r"\b(?:invalid|missing|wrong|negative|fail\w*|errors?|bad|without"
    r"|not found|unauthori[sz]ed|forbidden|[45]\d\d)\b",
    re.IGNORECASE,
)


def siblings_of(
    requests: Sequence[ResolvedRequest],
) -> dict[int, tuple[ResolvedRequest, ...]]:
    """Return the siblings of each request that has some, by its index."""
    endpoints: dict[tuple[str, Template, *tuple[str, ...]], list[ResolvedRequest]] = {}
    for one in requests:
        url, body = one.spec.url, one.spec.body
        if url is None or (body is not None and body.mode == "graphql"):
            continue
        path = ["*" if _is_variable(part) else part for part in url.path]
        endpoints.setdefault((one.spec.method, one.base, *path), []).append(one)
    found: dict[int, tuple[ResolvedRequest, ...]] = {}
    for same in endpoints.values():
        if len(same) == 1:
            continue
        good = [one for one in same if not _shows_failure(one)]
        if len(good) > 1:
            good = sorted(good, key=_by_name)[: MOST + 1]
        for one in same:
            others = [other for other in good if other is not one][:MOST]
            if others:
                found[one.index] = tuple(others)
    return found


def _by_name(one: ResolvedRequest) -> tuple[object, ...]:
    """Return what orders requests as no other order of the collection's items changes it."""
    return (
        one.request.name,
        [folder.name for folder in one.folders],
        content_of(one.request),
    )


def literal_ids(
    requests: Iterable[ResolvedRequest],
) -> frozenset[tuple[str, ...]]:
    """Return the paths that end with one of several objects, which has digits in its name.

    `/networks/eth0/info` beside `/networks/eth1/info`: `networks` are several.
    """
    values: dict[tuple[object, ...], set[tuple[str, ...]]] = defaultdict(set)
    for one in requests:
        path = one.spec.url.path if one.spec.url is not None else ()
        for number, (before, text) in enumerate(pairwise(path), 1):
            if _NAMES_ONE.fullmatch(text) and singular(before) != before:
                key = (one.spec.method, one.base, path[:number], path[number + 1 :])
                values[key].add(path[: number + 1])
    return frozenset(chain(*(found for found in values.values() if len(found) > 1)))


def _is_variable(segment: str) -> bool:
    return (segment[:1] == ":" and len(segment) > 1) or has_reference(segment)


def _shows_failure(one: ResolvedRequest) -> bool:
    codes = [saved.code for saved in one.request.responses if saved.code is not None]
    only_failures = bool(codes) and min(codes) >= 400
    return only_failures or _FAILS.search(one.request.name) is not None


def is_alike(own: OutgoingRequest, other: OutgoingRequest) -> bool:
    """Return whether two requests to one address are the same call with other values."""
    if not _same_selectors(_query(own), _query(other)):
        return False
    if own.body is None or other.body is None:
        return own.body is other.body
    if own.body.body.whole or other.body.body.whole:
        return own.body.body.whole == other.body.body.whole
    mine, theirs = _fields(own.body), _fields(other.body)
    shared = mine.keys() & theirs.keys()
    return len(shared) * 2 >= max(len(mine), len(theirs)) and _same_selectors(
        mine, theirs
    )


def _query(outgoing: OutgoingRequest) -> dict[str, JsonValue | object]:
    return {e.key: e.value for e in outgoing.spec.query if e.key and not e.disabled}


def _fields(body: ParsedBody) -> dict[str, JsonValue | object]:
    return {
        f.name: None if isinstance(f.value, Missing) else f.value for f in body.fields
    }


def _same_selectors(mine: dict[str, object], theirs: dict[str, object]) -> bool:
    return all(
        mine.get(name) == theirs.get(name)
        for name in (*mine, *theirs)
        if name.lower() in _SELECTORS
    )
