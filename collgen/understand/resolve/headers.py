"""From a request's headers to builders of parameters, and the headers that every call sends."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from collgen.diagnostics import Report
from collgen.model import Auth, Header, Place
from collgen.postman.collection import Entry
from collgen.postman.references import has_reference, parse, references, whole_reference
from collgen.secrets.names import is_secret_name
from collgen.understand.requests.authorization import is_authenticated
from collgen.understand.requests.headers import (
    CONSTANT_HEADERS,
    has_control,
    header_text,
    is_transport,
)
from collgen.understand.requests.outgoing import OutgoingRequest
from collgen.understand.resolve.builders import ParameterBuilder
from collgen.understand.resolve.joining import ParameterBuilders
from collgen.understand.variables.scope import Scope

_HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def gather_headers(
    builders: ParameterBuilders,
    own: OutgoingRequest,
    auth: Auth | None,
    scope: Scope,
    report: Report,
) -> tuple[Header, ...]:
    """Add the parameters that the headers show; return the constant headers.

    Headers that the client leaves out are taken out of `own.spec` too.
    """
    headers = _Headers(builders, own, auth, scope, report)
    for entry in own.spec.headers:
        headers.add(entry)
    if len(headers.kept) != len(own.spec.headers):
        own.spec = replace(own.spec, headers=tuple(headers.kept))
    return headers.sent()


class _Headers:
    """The headers of one request that its client sends."""

    def __init__(
        self,
        builders: ParameterBuilders,
        own: OutgoingRequest,
        auth: Auth | None,
        scope: Scope,
        report: Report,
    ) -> None:
        self.kept: list[Entry] = []
        self._constants: list[Header] = []
        self._builders = builders
        self._own = own
        self._scope = scope
        self._report = report
        self._is_authenticated = is_authenticated(auth)
        self._in_lists = _partly_variable(own.spec.headers)
        self._hosts = _authorities(own, scope)

    def add(self, entry: Entry) -> None:
        """Take an entry as a constant header or as a parameter, or leave it out."""
        name = _name(entry)
        folded = name.lower()
        if self._is_left_out(entry) or not self._has_valid_name(entry):
            return
        self._report_control(entry)
        # The body has its own type.
        is_fixed = not has_reference(entry.value) or entry.disabled
        if folded == "content-type" and self._own.body is not None and is_fixed:
            return
        is_single = folded in CONSTANT_HEADERS and folded not in self._in_lists
        if is_single and _is_double(self._constants, folded):
            return
        is_constant = is_single and not has_reference(entry.value)
        if is_constant and entry.disabled:
            return
        self.kept.append(entry)
        if is_constant or _is_clients_own(entry, self._scope):
            value = " ".join(header_text(entry.value or "").split())
            self._constants.append(Header(name, parse(value)))
            return
        builder = self._builders.add_entry("header", entry, Place(entry.pointer))
        if builder is not None:
            builder.is_second_credential |= self._is_second_credential(entry)
        fill_from_client(builder, entry, self._scope)

    def sent(self) -> tuple[Header, ...]:
        """Return the constant headers; of spellings of one name, Postman sends the last."""
        names = [_name(entry) for entry in self.kept if not entry.disabled]
        spellings = {name.lower(): name for name in names}
        return tuple(
            header
            for header in self._constants
            if spellings.get(header.name.lower()) == header.name
        )

    def _is_left_out(self, entry: Entry) -> bool:
        name = _name(entry)
        if not name or self._builders.is_reserved("header", name):
            return True
        if is_transport(name.lower(), self._scope.fill(entry.value or ""), self._hosts):
            return True
        return entry.disabled and self._is_second_credential(entry)

    def _report_control(self, entry: Entry) -> None:
        if has_control(entry.value or "") and not entry.disabled:
            self._report.warn(
                "header-value",
                f"the value of {_name(entry)!r} has control characters, which are left out",
                Place(entry.pointer),
                "no header field may have them (RFC 9110, 5.5), and Postman refuses to send them",
            )

    def _is_second_credential(self, entry: Entry) -> bool:
        return self._is_authenticated and is_secret_name(_name(entry))

    def _has_valid_name(self, entry: Entry) -> bool:
        if _HEADER_NAME.fullmatch(_name(entry)):
            return True
        self._report.warn(
            "header-name",
            f"{_name(entry)!r} is no name of a header field, and was left out",
            Place(entry.pointer),
            "RFC 9110 allows letters, digits and !#$%&'*+-.^_`|~",
        )
        return False


def _name(entry: Entry) -> str:
    return (entry.key or "").strip()


def _authorities(own: OutgoingRequest, scope: Scope) -> set[str]:
    """Return how a Host header may say what the URL itself says, in lower case."""
    if own.spec.url is None:
        return set()
    host, port = own.spec.url.host, own.spec.url.port
    base = scope.fill(str(own.url.url.base))
    found = {host, f"{host}:{port}", base.partition("://")[2].partition("/")[0]}
    found |= {scope.fill(text) for text in found}
    return {text.lower() for text in found if text}


def _is_clients_own(entry: Entry, scope: Scope) -> bool:
    """Return whether only settings vary a header: `session={{session}}`, `v{{version}}`."""
    template = parse(entry.value or "")
    if entry.disabled or not template.names or template.whole or template.dynamic:
        return False
    known = (scope.client.get(name) for name in references(entry.value or ""))
    return all(variable and variable.role != "host" for variable in known)


def _partly_variable(entries: tuple[Entry, ...]) -> set[str]:
    """Return the headers, in lower case, that are sent several times and hold a variable once."""
    values: dict[str, list[str]] = {}
    for entry in entries:
        if entry.key and not entry.disabled:
            values.setdefault(entry.key.strip().lower(), []).append(entry.value or "")
    return {
        name
        for name, found in values.items()
        if len(found) > 1 and any(map(has_reference, found))
    }


def _is_double(constants: list[Header], folded: str) -> bool:
    """Return whether a header that has one value only was there before."""
    return folded == "content-type" and any(
        header.name.lower() == folded for header in constants
    )


def fill_from_client(
    builder: ParameterBuilder | None, entry: Entry, scope: Scope
) -> None:
    """Let the client fill a parameter that holds nothing but one of its credentials."""
    if builder is not None and builder.occurrences > 1:
        builder.variable = None  # it has other values too
        return
    if builder is None or not entry.value or entry.disabled:
        return
    name = whole_reference(entry.value)
    variable = scope.client.get(name) if name is not None else None
    if variable is not None and variable.role != "host":
        builder.variable = name
