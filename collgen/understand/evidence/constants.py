"""Values that a collection always sends as they are: versions, formats, flags, grant types.

Such a value belongs to the request, so that a call that gives none sends the collection's own.
Other values of a query or a form are samples: what a caller filters by is nobody's default.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from collgen.model import ParameterLocation
from collgen.postman.collection import Entry
from collgen.postman.references import has_reference
from collgen.secrets.names import is_secret_name, is_suspicious_name
from collgen.secrets.text import REDACTED
from collgen.understand.requests.headers import OPTIONAL_HEADERS, is_idempotency_key
from collgen.understand.requests.resolved import ResolvedRequest
from collgen.understand.values.merging import is_placeholder

_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_VERSION: Final = re.compile(
    r"v?\d{1,4}(?:\.\d+)*|\d{4}-\d\d(?:-\d\d)?(?:[-.]?(?:preview|alpha|beta|rc)[\w.]*)?",
    re.IGNORECASE,
)
_BARE_VERSIONS: Final = frozenset({"v", "ver", "version"})
"""Names of an API's version, and of the version of a thing: which, the values show."""
_FORMATS: Final = frozenset({"alt", "dataformat", "format", "fmt", "outputformat"})
_MEDIA: Final = frozenset(
    "csv geojson html json jsonv2 plain rss text xml yaml yml".split()
)
_SELECTORS: Final = frozenset(
    "action cmd command func function method op operation request service".split()
)
"""What chooses between the operations of one address: `?service=WMS&request=GetMap`."""
_GRANTS: Final = {
    "grant_type": re.compile(
        r"authorization_code|client_credentials|password|refresh_token|urn:ietf:params:\S+"
    ),
    "response_type": re.compile(r"code|token|id_token"),
}
"""What a request to an authorization server must have (RFC 6749, 4.1.1 to 6)."""
_NEGOTIATION: Final = frozenset({"accept", "content", "format", "language", "prefer"})
_OF_A_CALL: Final = re.compile(
    r"if-.*|.*range|.*date|.*etag|.*-md5|.*digest|.*hash|(?:x-)?forwarded.*|cookie|referer|via"
    r"|content-(?:disposition|encoding|language)"
    r"|.*(?:id|ids|key|keys|ip|name|user|uuid|guid|url|uri|time|timestamp|nonce|sign|signature"
    r"|token|email|phone|secret|location|viewport|limit|offset|page|size|count|cursor)",
    re.IGNORECASE,
)
"""Headers about one call, one state of a thing, or one caller."""
_OF_A_THING: Final = re.compile(
    r".*\d{4}.*|.*\d\.\d+,.*|.*[^\s@]@[^\s@].*|\W*", re.DOTALL
)
_LONGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Constants:
    """Which entries are constants, as all requests of a collection show."""

    flags: frozenset[str] = frozenset()
    """Names of queries that never have a value, and never stand with another such: `?wsdl`."""
    versions: frozenset[str] = frozenset()
    """Of the names that may mean any version, those that have one value throughout."""
    selectors: frozenset[tuple[int, str]] = frozenset()
    """(request, name) where the query's value alone tells requests of one address apart."""
    varying: frozenset[tuple[str, str]] = frozenset()
    """(method, header) where requests differ in the value."""

    def holds(self, location: ParameterLocation, entry: Entry, request: int) -> bool:
        """Return whether an entry of a request is a constant, whatever is documented of it."""
        name, value = (entry.key or "").strip(), entry.value
        if entry.disabled or entry.type == "file" or not name:
            return False
        if not value:
            return location == "query" and name in self.flags
        if not _is_value(value):
            return False
        if location == "header":
            folded = name.lower()
            return folded in OPTIONAL_HEADERS or _negotiates(name, value)
        grant = _GRANTS.get(name.lower())
        if grant is not None:
            return grant.fullmatch(value) is not None
        if location != "query":
            return False
        return (
            (request, name) in self.selectors
            or (_folded(name) in _FORMATS and value.lower() in _MEDIA)
            or (_VERSION.fullmatch(value) is not None and self._is_version(name))
        )

    def is_usual_header(self, method: str, entry: Entry) -> bool:
        """Return whether a header's value is one that every call may send, unless words differ."""
        name, value = (entry.key or "").strip(), entry.value or ""
        return (
            not entry.disabled
            and _is_value(value)
            and (method, name.lower()) not in self.varying
            and not is_idempotency_key(name)
            and not is_secret_name(name)
            and not is_suspicious_name(name)
            and _OF_A_CALL.fullmatch(name) is None
            and _OF_A_THING.fullmatch(value) is None
            and _folded(name) != _folded(value)
        )

    def _is_version(self, name: str) -> bool:
        words = _words(name)
        return name in self.versions or (
            words[-1:] == ["version"] and "api" in words[:-1]
        )


def find_constants(requests: Sequence[ResolvedRequest]) -> Constants:
    """Return what all requests of a collection show of its constants."""
    return Constants(
        _flags(requests),
        _only_versions(requests),
        _selectors(requests),
        _varying_headers(requests),
    )


def _flags(requests: Iterable[ResolvedRequest]) -> frozenset[str]:
    bare: set[str] = set()
    others: set[str] = set()
    for one in requests:
        entries = [entry for entry in one.spec.query if entry.key]
        names = {entry.key or "" for entry in entries if entry.value is None}
        bare |= names
        others |= names if len(names) > 1 else set()
        others |= {e.key or "" for e in entries if e.value or e.description.strip()}
    return frozenset(bare - others)


def _only_versions(requests: Iterable[ResolvedRequest]) -> frozenset[str]:
    found: dict[str, list[str | None]] = defaultdict(list)
    for one in requests:
        for entry in one.spec.query:
            if not entry.disabled and (entry.key or "").lower() in _BARE_VERSIONS:
                found[entry.key or ""].append(entry.value)
    return frozenset(
        name for name, values in found.items() if len(set(values)) == 1 < len(values)
    )


def _selectors(requests: Iterable[ResolvedRequest]) -> frozenset[tuple[int, str]]:
    addresses: dict[tuple[object, ...], list[ResolvedRequest]] = defaultdict(list)
    for one in requests:
        path = one.spec.url.path if one.spec.url is not None else ()
        addresses[one.spec.method, one.base, path].append(one)
    found: set[tuple[int, str]] = set()
    for same in addresses.values():
        names = {entry.key or "" for one in same for entry in one.spec.query}
        for name in names if len(same) > 1 else ():
            if name.lower() not in _SELECTORS:
                continue
            sent = [
                [e.value for e in one.spec.query if e.key == name and not e.disabled]
                for one in same
            ]
            if all(sent) and len({values[0] for values in sent}) == len(same):
                found.update((one.index, name) for one in same)
    return frozenset(found)


def _varying_headers(
    requests: Iterable[ResolvedRequest],
) -> frozenset[tuple[str, str]]:
    found: dict[tuple[str, str], set[str | None]] = defaultdict(set)
    for one in requests:
        for entry in one.spec.headers:
            if entry.key and not entry.disabled:
                found[one.spec.method, entry.key.strip().lower()].add(entry.value)
    return frozenset(key for key, values in found.items() if len(values) > 1)


def _negotiates(name: str, value: str) -> bool:
    words = _words(name)
    if "version" in words:
        return not has_reference(value)
    return bool(words) and words[0] in _NEGOTIATION and not _OF_A_CALL.fullmatch(name)


def _is_value(value: str) -> bool:
    """Return whether a text is a value of its own, short, and no secret."""
    return (
        bool(value.strip())
        and len(value) <= _LONGEST
        and value.isprintable()
        and not has_reference(value)
        and is_placeholder(value.strip()) is None
        and REDACTED not in value
    )


def _words(name: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(name)]


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
