"""Rules about what is sent: addresses, bodies, entries that no one uses, scripts."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from collgen.diagnostics import counted
from collgen.lint.rule import listed, rule
from collgen.lint.subject import Case, Subject
from collgen.model import JsonValue, Place

_LOCAL: Final = re.compile(
    r"http://(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\]"
    r"|[\w-]+(?::|/|$)|[\w.-]+\.(?:local|localhost|test|internal)\b)"
)
_CHANGES_REQUEST: Final = re.compile(
    r"\bpm\.request\.(?:url|headers|body|method|auth|addHeader|upsertHeader|removeHeader)"
    r"[\w.]*(?:\(|\s*=[^=])"
)
_MUTATORS: Final = re.compile(
    r"\.(?:add|upsert|remove|update|insert|append|clear|populate|assimilate|addHeader|upsertHeader"
    r"|removeHeader|addQueryParams|removeQueryParams|each)\w*\(|=[^=]"
)

# What other tools take for a variable: brackets, a dollar sign, braces that were percent-encoded.
_NO_NOTATION: Final = re.compile(
    r"\[[A-Za-z]\w*\]|\$[A-Za-z]\w*|(?:%7B){1,2}[^%]+(?:%7D){1,2}", re.IGNORECASE
)


@rule(
    "info",
    "a request that is sent without encryption to a host of the internet",
    "write https:// before the host, if the API has it",
)
def url_unencrypted(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find addresses that begin with http://, once each."""
    found: dict[str, list[Case]] = {}
    for case in subject.cases:
        base = str(case.operation.url.base)
        url = case.request.spec.url
        if (
            url is not None
            and url.protocol.lower() == "http"
            and base.startswith("http://")
            and case.operation.url.base.is_literal
            and not _LOCAL.match(base)
        ):
            found.setdefault(base, []).append(case)
    for base, cases in found.items():
        yield f"{_going(cases)} to {base}", _url_place(cases[0])


@rule(
    "info",
    "requests to another address than most",
    "put one variable before them all, if it is one API: `base_url` replaces the most used address",
)
def hosts_differ(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find addresses besides the collection's own, once each."""
    common = str(subject.api.base_url)
    others: dict[str, list[Case]] = {}
    for case in subject.cases:
        base = str(case.operation.url.base)
        if base != common:
            others.setdefault(base, []).append(case)
    for base, cases in others.items():
        yield f"{_going(cases)} to {base}, the others to {common}", _url_place(cases[0])


def _going(cases: list[Case]) -> str:
    return f"{counted(len(cases), 'request')} {'goes' if len(cases) == 1 else 'go'}"


def _url_place(case: Case) -> Place:
    url = case.request.spec.url
    return case.place if url is None else Place(url.pointer)


@rule(
    "info",
    "a request that is the same as another: method, URL, headers and body",
    "keep one, and save the other's response as an example of it",
)
def request_repeated(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find requests that send exactly what another one sends."""
    first: dict[object, Case] = {}
    for case in subject.cases:
        operation = case.operation
        key = (operation.call.request, operation.url, operation.auth)
        if not operation.call.request.url:
            continue
        earlier = first.setdefault(key, case)
        if earlier is not case:
            yield f"{' › '.join(earlier.operation.path)!r} sends the same", case.place


@rule(
    "warning",
    "a key that a JSON body has twice",
    "keep one of them: the last one counts",
)
def key_repeated(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find keys that one object of a body has more than once."""
    for case in subject.cases:
        body = case.request.spec.body
        if body is None or body.mode != "raw" or "{" not in body.raw:
            continue
        repeated: dict[str, None] = {}

        def pairs(
            members: list[tuple[str, JsonValue]], found: dict[str, None] = repeated
        ) -> None:
            if len(members) > 1:
                counts = Counter(key for key, _ in members)
                found.update(dict.fromkeys(k for k, n in counts.items() if n > 1))

        try:
            json.loads(body.raw, object_pairs_hook=pairs)
        except (ValueError, RecursionError):
            continue
        if repeated:
            keys = listed([f"`{key}`" for key in repeated])
            yield f"the body has {keys} more than once", Place(body.pointer)


@rule(
    "warning",
    "a path variable that the URL does not have",
    "write it into the URL as `:name`, or delete it",
)
def path_variable_unused(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find entries of path variables without a place in the path."""
    for case in subject.cases:
        url = case.request.spec.url
        if url is None or not url.variables:
            continue
        path = "/".join(url.path)
        for entry in url.variables:
            # An entry may name a `{name}` or a `{{name}}` too.
            if entry.key and not entry.disabled and entry.key not in path:
                yield f"the URL has no `:{entry.key}`", Place(entry.pointer)


@rule(
    "info",
    "a pre-request script that changes the request",
    "put what it adds into the request itself: collgen runs no script, and the client sends the"
    " request as it is written",
)
def script_changes_request(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find scripts that write to `pm.request`."""
    for holder in subject.holders:
        for script in holder.scripts:
            if script.listen != "prerequest" or "pm.request." not in script.source:
                continue
            found = next(
                (
                    m
                    for m in _CHANGES_REQUEST.finditer(script.source)
                    if _MUTATORS.search(m[0])
                ),
                None,
            )
            if found is not None:
                place = Place((*holder.pointer, "event"))
                yield f"the script does `{found[0].rstrip('( =')}`", place


@rule(
    "info",
    "an id that is written out in a path",
    "write it as a path variable (`:id`) with this value; "
    "the method takes it as an argument anyway",
)
def path_id_literal(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find values that are arguments of the method and that the URL holds as they are."""
    for case in subject.cases:
        url = case.request.spec.url
        path = url.path if url is not None else ()
        values = dict(case.operation.call.arguments)
        for parameter in case.operation.parameters:
            value = values.get(parameter.python_name)
            if parameter.location == "path" and str(value) in path:
                yield f"the path has {str(value)!r} as `{parameter.name}`", _url_place(
                    case
                )


@rule(
    "warning",
    "a part of a path that looks like a variable, and that Postman sends as it is",
    "write it as `:name` or `{{name}}`",
)
def path_notation(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find `[orderId]`, `$billId` and `%7B%7Btenant%7D%7D` in paths."""
    for case in subject.cases:
        url = case.request.spec.url
        for segment in url.path if url is not None else ():
            if _NO_NOTATION.fullmatch(segment):
                yield f"the path has {segment!r}", _url_place(case)
