"""The base addresses of requests: which can be sent to, what belongs to them, which most share."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from collgen.diagnostics import Report
from collgen.model import Place, Reference, Template
from collgen.model.references import Literal
from collgen.postman.collection import (
    RequestSpec,
)
from collgen.postman.references import (
    parse,
)
from collgen.understand.requests.resolved import ResolvedRequest
from collgen.understand.requests.urls import base_of

# With each reference as `x`: a scheme that the client speaks, a host, perhaps a port and a path.
_USABLE_BASE = re.compile(
    r"x\S*|(?:https?|x+)://(?:\[[\da-f:.]+\]|[^\s/:?#@{}\\]+)(?::(?:\d{1,5}|x+))?(?:/.*)?",
    re.IGNORECASE | re.DOTALL,
)


def usable_base(spec: RequestSpec, report: Report) -> Template:
    """Return the URL's base, or nothing (with a warning) when no client could send to it."""
    if spec.url is None:
        return Template()
    base = base_of(spec.url)
    shown = base.fill(lambda _: "x")
    if not base or (shown.isprintable() and _USABLE_BASE.fullmatch(shown)):
        return base
    report.warn(
        "url-unusable",
        f"no request can be sent to {str(base)!r}; the method goes to the client's base URL",
        Place(spec.url.pointer),
        "expected http or https, a host and, if any, a port in digits",
    )
    return Template()


def with_reachable_bases(
    requests: list[ResolvedRequest], report: Report
) -> list[ResolvedRequest]:
    """Take away bases that begin with what is the middle of another base: a path, not a host."""
    middles = {
        segment.name
        for base in {one.base for one in requests}
        for before, segment in pairwise(base.segments)
        if isinstance(segment, Reference) and not str(before).endswith("://")
    }
    found = []
    for one in requests:
        first = one.base.segments[0] if one.base else None
        if isinstance(first, Reference) and first.name in middles:
            report.warn(
                "url-unusable",
                f"{str(one.base)!r} is no host: other requests have it behind one",
                Place(one.spec.pointer),
                "put the host's variable before it, as the other requests have it",
            )
            one = replace(one, base=Template())
        found.append(one)
    return found


def with_one_address(
    requests: list[ResolvedRequest], values: Mapping[str, str]
) -> list[ResolvedRequest]:
    """Take the scheme off `https://{{host}}` where the variable holds a whole address.

    It does if its value says so, or if other requests have it without a scheme: one argument then
    takes both forms.
    """
    firsts = {one.base.segments[0] for one in requests if one.base}

    def without_scheme(base: Template) -> Template:
        match base.segments:
            case (
                Literal("http://" | "https://"),
                Reference(name) as host,
                *_,
            ) if host in firsts or "://" in values.get(name, ""):
                return Template(base.segments[1:])
        return base

    return [replace(one, base=without_scheme(one.base)) for one in requests]


def with_base_paths(
    requests: list[ResolvedRequest], values: Mapping[str, str]
) -> list[ResolvedRequest]:
    """Take a variable behind `{{host}}:{{port}}` for a part of the address.

    It is one if it has a value, and all requests that are sent there begin their paths with it.
    """
    firsts: dict[Template, set[str]] = defaultdict(set)
    for one in requests:
        path = one.spec.url.path if one.spec.url is not None else ()
        firsts[one.base].add(path[0] if path else "")

    def with_base_path(one: ResolvedRequest) -> ResolvedRequest:
        url, (first, *others) = one.spec.url, firsts[one.base]
        name = parse(first).whole
        if (
            url is None
            or others
            or not values.get(name or "")
            or not _is_composed(one.base)
        ):
            return one
        return replace(
            one,
            spec=replace(one.spec, url=replace(url, path=url.path[1:])),
            base=Template.of(one.base, "/", parse(first)),
            base_path=first,
        )

    return [with_base_path(one) for one in requests]


def _is_composed(base: Template) -> bool:
    """Return whether an address is put together: host and port, scheme and host."""
    return len(base.names) > 1 and all(
        isinstance(one, Reference) or one in (Literal(":"), Literal("://"))
        for one in base.segments
    )


def common_base(
    requests: list[ResolvedRequest], known: Mapping[str, str] = {}
) -> Template:
    """Return the base that most requests share; the first of equals.

    `known` are the client's arguments by variable, as callers have them: what is `base_url` among
    them stays it, and what has another name is none.
    """
    counts = Counter(one.base for one in requests if one.base)
    names = {base: known.get(base.whole or "") for base in counts}
    kept = Counter({b: n for b, n in counts.items() if names[b] == "base_url"})
    free = Counter({b: n for b, n in counts.items() if names[b] is None})
    found = (kept or free or counts).most_common(1)
    return found[0][0] if found else Template()
