"""Requests before they are understood: auth inherited, secrets out, every variable's role known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from urllib.parse import unquote

from collgen.auth.arguments import ArgumentNames
from collgen.auth.blocks import credentials as credentials_of
from collgen.auth.blocks import effective_auth
from collgen.auth.blocks import settings as settings_of
from collgen.diagnostics import Report
from collgen.model import Auth, JsonValue, Place, Reference, Template
from collgen.postman.collection import (
    Collection,
    Entry,
    Folder,
    Pointer,
    Request,
    RequestSpec,
)
from collgen.postman.references import (
    has_reference,
    parse,
    references,
    whole_reference,
    written,
)
from collgen.secrets.text import is_secret_name
from collgen.understand.requests.authorization import authentication, handwritten_auth
from collgen.understand.requests.behavior import (
    Behavior,
    behavior_of,
    report_behavior,
)
from collgen.understand.requests.headers import SYSTEM_HEADERS
from collgen.understand.requests.urls import base_of
from collgen.understand.values.merging import is_placeholder
from collgen.understand.variables.scope import Role, is_setting


@dataclass(frozen=True, slots=True)
class ResolvedRequest:
    """A request with what it inherits."""

    index: int
    request: Request
    spec: RequestSpec
    """The request without its handwritten Authorization and without literal credentials."""
    folders: tuple[Folder, ...]
    """From the root, which is first, down to the request's own folder."""
    auth: Auth | None
    base: Template
    prune_body: bool
    without: tuple[str, ...] = ()
    """Headers that clients add by themselves, and that are not sent."""
    behavior: Behavior = Behavior()


def resolve_requests(collection: Collection, report: Report) -> list[ResolvedRequest]:
    """Return the collection's requests in document order."""
    prepared: list[ResolvedRequest] = []
    told: set[Pointer] = set()
    names = ArgumentNames()
    values = {
        v.key: v.value
        for v in collection.root.variables
        if not v.disabled and isinstance(v.value, str) and not has_reference(v.value)
    }
    for request, folders in _walk(collection.root):
        blocks = [*(folder.auth for folder in folders), request.spec.auth]
        auth, spec = authentication(effective_auth(blocks), request.spec, names)
        spec = with_one_cookie(spec)
        spec = without_literal_credentials(with_names_filled(spec, values))
        base = _usable_base(spec, report)
        inherited = [pair for folder in folders for pair in folder.behavior]
        report_behavior(request.behavior, spec.pointer, report)
        for folder in folders:
            if folder.behavior and folder.pointer not in told:
                told.add(folder.pointer)
                report_behavior(folder.behavior, folder.pointer, report)
        settings = dict((*inherited, *request.behavior))
        prepared.append(
            ResolvedRequest(
                index=len(prepared),
                request=request,
                spec=spec,
                folders=folders,
                auth=auth,
                base=base,
                prune_body=not settings.get("disableBodyPruning", False),
                without=_left_out(settings.get("disabledSystemHeaders"), spec),
                behavior=behavior_of(settings),
            )
        )
    return _with_reachable_bases(prepared, report)


def with_one_cookie(spec: RequestSpec) -> RequestSpec:
    """Join the Cookie headers, which are one on the wire (RFC 6265, 5.4)."""
    cookies = [
        entry
        for entry in spec.headers
        if (entry.key or "").lower() == "cookie" and not entry.disabled
    ]
    if len(cookies) < 2:
        return spec
    words = "; ".join(entry.value or "" for entry in cookies)
    headers = [
        replace(entry, value=words) if entry is cookies[0] else entry
        for entry in spec.headers
        if entry is cookies[0] or not any(entry is other for other in cookies)
    ]
    return replace(spec, headers=tuple(headers))


def _left_out(disabled: JsonValue, spec: RequestSpec) -> tuple[str, ...]:
    """Return the headers that a client must not add; what the request itself has is sent."""
    if not isinstance(disabled, dict):
        return ()
    own = {
        entry.key.strip().lower()
        for entry in spec.headers
        if entry.key and not entry.disabled
    }
    return tuple(n for n in SYSTEM_HEADERS if disabled.get(n) is True and n not in own)


def _with_reachable_bases(
    prepared: list[ResolvedRequest], report: Report
) -> list[ResolvedRequest]:
    """Take away bases that begin with what is the middle of another base: a path, not a host."""
    middles = {
        segment.name
        for base in {one.base for one in prepared}
        for before, segment in pairwise(base.segments)
        if isinstance(segment, Reference) and not str(before).endswith("://")
    }
    found = []
    for one in prepared:
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


def with_names_filled(spec: RequestSpec, values: Mapping[str, str]) -> RequestSpec:
    """Put the collection's own values into the names of headers, query and form fields."""

    url, body = spec.url, spec.body
    query = url.query if url is not None else ()
    fields = body.entries if body is not None else ()
    names = "".join([entry.key or "" for entry in (*spec.headers, *query, *fields)])
    if not has_reference(names) and "%" not in names:
        return spec

    def filled(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        if not any(has_reference(entry.key) for entry in entries):
            return entries
        return tuple(replace(entry, key=name_of(entry)) for entry in entries)

    def name_of(entry: Entry) -> str | None:
        template = parse(entry.key or "")
        if values.keys().isdisjoint(template.names):
            return entry.key
        return template.fill(lambda name: values.get(name, written(name)))

    if url is not None:
        url = replace(url, query=_decoded_names(filled(query)))
    if body is not None:
        body = replace(body, entries=filled(fields))
    changed = replace(spec, headers=filled(spec.headers), url=url, body=body)
    return spec if changed == spec else changed


def _decoded_names(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return a query with the names that its escapes stand for: the client encodes names anew."""
    if not any("%" in (entry.key or "") for entry in entries):
        return entries
    return tuple(replace(entry, key=unquote(entry.key or "")) for entry in entries)


def without_literal_credentials(spec: RequestSpec) -> RequestSpec:
    """Put a reference in place of every credential that a header or a query field spells out."""
    headers = tuple(_credential_entry(entry, is_header=True) for entry in spec.headers)
    url = spec.url
    if url is not None and url.query:
        query = tuple(_credential_entry(entry, is_header=False) for entry in url.query)
        url = url if query == url.query else replace(url, query=query)
    if headers == spec.headers and url is spec.url:
        return spec
    return replace(spec, headers=headers, url=url)


def example_spec(spec: RequestSpec) -> RequestSpec:
    """Return an example's original request as `prepare` leaves the request itself."""
    _, spec = handwritten_auth(spec, ArgumentNames())
    return without_literal_credentials(spec)


def variable_roles(
    collection: Collection, prepared: list[ResolvedRequest]
) -> dict[str, Role]:
    """Return the variables that the client takes once, and what each is for.

    Credentials come first, then hosts, then settings: parts of an address (`v2`) that the
    collection defines. Every other variable is an argument of the methods that use it.
    """
    defined = {v.key: v for v in collection.root.variables if not v.disabled}
    credentials: dict[str, Role] = {}
    hosts: dict[str, Role] = {}
    settings: dict[str, Role] = {}
    for one in prepared:
        if one.auth is not None:
            credentials.update(dict.fromkeys(credentials_of(one.auth), "credential"))
            settings.update(dict.fromkeys(settings_of(one.auth), "setting"))
        hosts.update(dict.fromkeys(one.base.names, "host"))
        for entry in _carried(one.spec):
            name = whole_reference(entry.value or "")
            if name and _names_secret(
                name, defined[name].type if name in defined else ""
            ):
                credentials[name] = "credential"
        for name in _within_secret_headers(one.spec):
            credentials[name] = "credential"
        if one.spec.url is not None:
            for segment in one.spec.url.path:
                for name in references(segment):
                    if is_setting(defined.get(name)):
                        settings[name] = "setting"
    roles = {**credentials, **{k: v for k, v in hosts.items() if k not in credentials}}
    roles.update({k: v for k, v in settings.items() if k not in roles})
    roles.pop("", None)
    return roles


def common_base(prepared: list[ResolvedRequest]) -> Template:
    """Return the base that most requests share; the first of equals."""
    counts = Counter(one.base for one in prepared if one.base)
    return counts.most_common(1)[0][0] if counts else Template()


# With each reference as `x`: a scheme that the client speaks, a host, perhaps a port and a path.
_USABLE_BASE = re.compile(
    r"x\S*|(?:https?|x+)://[^\s/:?#@{}\\]+(?::(?:\d{1,5}|x+))?(?:/.*)?",
    re.IGNORECASE | re.DOTALL,
)


def _usable_base(spec: RequestSpec, report: Report) -> Template:
    """Return the URL's base, or nothing (with a warning) when no client could send to it."""
    if spec.url is None:
        return Template()
    base = base_of(spec.url)
    if not base or _USABLE_BASE.fullmatch(base.fill(lambda _: "x")):
        return base
    report.warn(
        "url-unusable",
        f"no request can be sent to {str(base)!r}; the method goes to the client's base URL",
        Place(spec.url.pointer),
        "expected http or https, a host and, if any, a port in digits",
    )
    return Template()


def _walk(root: Folder) -> Iterator[tuple[Request, tuple[Folder, ...]]]:
    waiting: list[tuple[Folder | Request, tuple[Folder, ...]]] = [(root, ())]
    while waiting:
        item, folders = waiting.pop()
        if isinstance(item, Request):
            yield item, folders
        else:
            inside = (*folders, item)
            waiting.extend((child, inside) for child in reversed(item.items))


def _carried(spec: RequestSpec) -> Iterator[Entry]:
    yield from spec.headers
    if spec.url is not None:
        yield from spec.url.query


def _within_secret_headers(spec: RequestSpec) -> Iterator[str]:
    """Yield the variables in `Cookie: session={{session}}`: the header tells what they are."""
    for entry in spec.headers:
        value = entry.value or ""
        if (
            not has_reference(value)
            or entry.disabled
            or not is_secret_name(entry.key or "")
        ):
            continue
        if whole_reference(value) is None:
            yield from (name for name in references(value) if name[:1] != "$")


def _names_secret(name: str, declared: str) -> bool:
    return (
        declared == "secret"
        or is_secret_name(name)
        or re.fullmatch(r"\w*key", name, re.I) is not None
    )


def _credential_entry(entry: Entry, *, is_header: bool) -> Entry:
    value = entry.value or ""
    if (
        has_reference(value)
        or not entry.key
        or entry.disabled
        or not is_secret_name(entry.key)
    ):
        return entry
    if entry.key.lower() == "postman-token":
        return entry
    # Generators leave `<string>` in a header that holds a key; in a query it may be anything.
    if not is_header and (not value or is_placeholder(value) is not None):
        return entry
    return replace(entry, value=written(entry.key.strip("{} ")))
