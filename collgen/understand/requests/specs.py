"""A request's own spec, made ready: its method, names of fields, cookies and credentials."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final
from urllib.parse import unquote

from collgen.auth.arguments import ArgumentNames
from collgen.diagnostics import Report
from collgen.model import Auth, Place
from collgen.postman.collection import (
    Entry,
    Request,
    RequestSpec,
)
from collgen.postman.references import (
    has_reference,
    parse,
    written,
)
from collgen.secrets.names import is_secret_name
from collgen.understand.requests.authorization import (
    handwritten_auth,
    is_authenticated,
)
from collgen.understand.requests.redacted import without_marks
from collgen.understand.values.merging import is_placeholder

_METHOD: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


_BLANK_BODIES: Final = frozenset({"<object>", "<array>", "<string>"})


def with_method_filled(
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


def with_example_body(request: Request, spec: RequestSpec) -> RequestSpec:
    """Put an example's body in the place of `<object>`, which says only that there is one."""
    body = spec.body
    if body is None or body.raw.strip() not in _BLANK_BODIES:
        return spec
    for saved in request.responses:
        shown = saved.original_request.body if saved.original_request else None
        if shown is not None and shown.raw.strip()[:1] in ("{", "["):
            return replace(spec, body=shown)
    return spec


def with_trimmed_headers(
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
    spec = without_marks(with_trimmed_headers(spec))
    _, spec = handwritten_auth(spec, ArgumentNames())
    return without_literal_credentials(spec, has_auth=is_authenticated(auth))


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


def _is_plain_cookie(entry: Entry) -> bool:
    """Return whether a header holds cookies that are sent as they are: redaction left them."""
    pairs = (pair.partition("=") for pair in (entry.value or "").split(";"))
    is_cookie = (entry.key or "").strip().lower() == "cookie"
    return is_cookie and all(
        value.strip() and is_placeholder(value.strip()) is None for _, _, value in pairs
    )
