"""Requests before they are understood: auth inherited, secrets out, every variable's role known."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from typing import Final
from urllib.parse import unquote

from collgen.auth.arguments import ArgumentNames
from collgen.auth.blocks import (
    effective_auth,
    has_several_keys,
    is_credential,
)
from collgen.diagnostics import Report
from collgen.model import Auth, JsonValue, Place, Reference, Template
from collgen.model.references import Literal
from collgen.postman.collection import (
    AuthBlock,
    Collection,
    Entry,
    Folder,
    Pointer,
    Request,
    RequestSpec,
    Variable,
)
from collgen.postman.references import (
    has_reference,
    parse,
    written,
)
from collgen.secrets.names import is_secret_name
from collgen.understand.requests.authorization import (
    authentication,
    handwritten_auth,
    is_authenticated,
)
from collgen.understand.requests.behavior import (
    Behavior,
    behavior_of,
    report_behavior,
)
from collgen.understand.requests.headers import SYSTEM_HEADERS
from collgen.understand.requests.redacted import auth_without_marks, without_marks
from collgen.understand.requests.token_scripts import with_fetched_token
from collgen.understand.requests.trust import Trust
from collgen.understand.requests.urls import base_of
from collgen.understand.values.merging import is_placeholder

_METHOD: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_BLANK_BODIES: Final = frozenset({"<object>", "<array>", "<string>"})


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
    base_path: str = ""
    """The segment of the URL's path that belongs to the base."""


def resolve_requests(
    collection: Collection, report: Report, environment: Iterable[Variable] = ()
) -> list[ResolvedRequest]:
    """Return the collection's requests in document order; `environment` goes over its variables."""
    requests: list[ResolvedRequest] = []
    reported: set[Pointer] = set()
    texts = {
        v.key: v.value
        for v in (*collection.root.variables, *environment)
        if not v.disabled and isinstance(v.value, str)
    }
    values = {name: text for name, text in texts.items() if not has_reference(text)}
    walked = [
        (item, folders)
        for item, folders in collection.root.walk()
        if isinstance(item, Request)
    ]
    trust = Trust(walked, texts)
    blocks = [_auth_block(request, folders) for request, folders in walked]
    names = ArgumentNames(by_key=has_several_keys(blocks))
    for (request, folders), block in zip(walked, blocks, strict=True):
        if is_credential(block) and (host := trust.stranger(request, folders)):
            _report_kept_back(request, host, report)
            block = None
        auth, spec = authentication(block, without_marks(request.spec), names)
        auth = with_fetched_token(
            auth, [*chain(*(folder.scripts for folder in folders)), *request.scripts]
        )
        spec = _with_method_filled(_with_example_body(request, spec), values, report)
        spec = with_one_cookie(_with_trimmed_headers(spec, report))
        spec = with_names_filled(spec, values)
        spec = without_literal_credentials(spec, has_auth=is_authenticated(auth))
        base = _usable_base(spec, report)
        inherited = [pair for folder in folders for pair in folder.behavior]
        report_behavior(request.behavior, spec.pointer, report)
        for folder in folders:
            if folder.behavior and folder.pointer not in reported:
                reported.add(folder.pointer)
                report_behavior(folder.behavior, folder.pointer, report)
        settings = dict((*inherited, *request.behavior))
        requests.append(
            ResolvedRequest(
                index=len(requests),
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
    requests = _with_one_address(_with_reachable_bases(requests, report), values)
    return _with_base_paths(requests, values)


def _report_kept_back(request: Request, host: str, report: Report) -> None:
    report.note(
        "credentials-kept-back",
        f"the request goes to {host}, which the inherited credentials are not for; "
        "it sends none",
        Place(request.spec.pointer),
        "give the request an auth of its own if they are",
    )


def _auth_block(request: Request, folders: Sequence[Folder]) -> AuthBlock | None:
    """Return the block that holds for a request."""
    blocks = [*(folder.auth for folder in folders), request.spec.auth]
    return auth_without_marks(effective_auth(blocks))


def _with_method_filled(
    spec: RequestSpec, values: Mapping[str, str], report: Report
) -> RequestSpec:
    """Put a variable's value into `{{METHOD}}`, as Postman does; it is upper case on the wire."""
    if not has_reference(spec.method):
        if not _METHOD.fullmatch(spec.method):
            report.warn(
                "method-invalid",
                f"no request can be sent with the method {spec.method!r}",
                Place(spec.pointer),
                "a method is one word, such as GET (RFC 9110, 9.1)",
            )
        return spec
    method = parse(spec.method).fill(lambda name: values.get(name, written(name)))
    if has_reference(method):
        report.warn(
            "method-unknown",
            f"no scope has a value for the method {spec.method!r}",
            Place(spec.pointer),
            "write the method out, or give the variable a value",
        )
        return replace(spec, method="GET")
    return replace(spec, method=method.strip().upper())


def _with_example_body(request: Request, spec: RequestSpec) -> RequestSpec:
    """Put an example's body in the place of `<object>`, which says only that there is one."""
    body = spec.body
    if body is None or body.raw.strip() not in _BLANK_BODIES:
        return spec
    for saved in request.responses:
        shown = saved.original_request.body if saved.original_request else None
        if shown is not None and shown.raw.strip()[:1] in ("{", "["):
            return replace(spec, body=shown)
    return spec


def _with_one_address(
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


def _with_base_paths(
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


def _with_trimmed_headers(
    spec: RequestSpec, report: Report | None = None
) -> RequestSpec:
    """Take blanks off the names of headers, which no header field may have (RFC 9110, 5.1)."""
    if all(entry.key == (entry.key or "").strip() for entry in spec.headers):
        return spec
    headers = []
    for entry in spec.headers:
        name = (entry.key or "").strip()
        if name and name != entry.key and report is not None:
            report.note(
                "header-name-blank",
                f"blanks around the name of the header {name!r} were left out",
                Place(entry.pointer),
                "take them off: no header field has blanks in its name",
            )
        headers.append(replace(entry, key=name))
    return replace(spec, headers=tuple(headers))


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


def with_names_filled(spec: RequestSpec, values: Mapping[str, str]) -> RequestSpec:
    """Put the collection's own values into the names of headers, query and form fields."""

    url, body = spec.url, spec.body
    fields = body.entries if body is not None else ()
    entries = (*spec.headers, *spec.query, *fields)
    names = "".join([entry.key or "" for entry in entries])
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
        url = replace(url, query=_decoded_names(filled(spec.query)))
    if body is not None:
        body = replace(body, entries=filled(fields))
    changed = replace(spec, headers=filled(spec.headers), url=url, body=body)
    return spec if changed == spec else changed


def _decoded_names(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return a query with the names that its escapes stand for: the client encodes names anew."""
    if not any("%" in (entry.key or "") for entry in entries):
        return entries
    return tuple(replace(entry, key=unquote(entry.key or "")) for entry in entries)


def without_literal_credentials(
    spec: RequestSpec, *, has_auth: bool = False
) -> RequestSpec:
    """Put a reference in place of every credential that a header or a query field spells out.

    With an auth, a placeholder (`<string>`) is none: it stands for a second credential, which a
    caller may have.
    """
    headers = tuple(
        _credential_entry(entry, takes_placeholder=not has_auth)
        for entry in spec.headers
    )
    url = spec.url
    if url is not None and url.query:
        query = tuple(
            _credential_entry(entry, takes_placeholder=False) for entry in url.query
        )
        url = url if query == url.query else replace(url, query=query)
    if headers == spec.headers and url is spec.url:
        return spec
    return replace(spec, headers=headers, url=url)


def example_spec(spec: RequestSpec, auth: Auth | None) -> RequestSpec:
    """Return an example's original request as `resolve_requests` leaves the request itself."""
    spec = without_marks(_with_trimmed_headers(spec))
    _, spec = handwritten_auth(spec, ArgumentNames())
    return without_literal_credentials(spec, has_auth=is_authenticated(auth))


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


# With each reference as `x`: a scheme that the client speaks, a host, perhaps a port and a path.
_USABLE_BASE = re.compile(
    r"x\S*|(?:https?|x+)://(?:\[[\da-f:.]+\]|[^\s/:?#@{}\\]+)(?::(?:\d{1,5}|x+))?(?:/.*)?",
    re.IGNORECASE | re.DOTALL,
)


def _usable_base(spec: RequestSpec, report: Report) -> Template:
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


def _is_plain_cookie(entry: Entry) -> bool:
    """Return whether a header holds cookies that are sent as they are: redaction left them."""
    pairs = (pair.partition("=") for pair in (entry.value or "").split(";"))
    is_cookie = (entry.key or "").strip().lower() == "cookie"
    return is_cookie and all(
        value.strip() and is_placeholder(value.strip()) is None for _, _, value in pairs
    )


def _credential_entry(entry: Entry, *, takes_placeholder: bool) -> Entry:
    value = entry.value or ""
    if (
        has_reference(value)
        or not entry.key
        or entry.disabled
        or not is_secret_name(entry.key)
    ):
        return entry
    if entry.key.lower() == "postman-token" or _is_plain_cookie(entry):
        return entry
    # Generators leave `<string>` in a header that holds a key; in a query it may be anything.
    if not takes_placeholder and (not value or is_placeholder(value) is not None):
        return entry
    return replace(entry, value=written(entry.key.strip("{} ")))
