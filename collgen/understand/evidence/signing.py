"""Pre-request scripts read as text, never run: what they make that authenticates a request."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from collgen.auth.kinds.oauth2 import OAuth2Auth
from collgen.diagnostics import Report
from collgen.model import Place, Signing
from collgen.postman.collection import Script
from collgen.postman.references import references
from collgen.understand.requests.resolved import ResolvedRequest

# What computes a signature or a hash, in the libraries that Postman's scripts have.
_ALGORITHMS: Final = (
    re.compile(r"\bCryptoJS\.(?P<hmac>Hmac)?(?P<name>SHA\d{1,3}|MD5|RIPEMD160)\("),
    re.compile(r"\b(?P<hmac>Hmac)(?P<name>SHA\d{1,3}|MD5)\("),
    re.compile(r"\bcreate(?P<hmac>Hmac)\(\s*[\"'](?P<name>[\w-]{3,12})[\"']"),
    re.compile(r"\bcreate(?P<sign>Sign)\(\s*[\"'](?P<name>[\w-]{3,12})[\"']"),
    re.compile(r"\b(?P<name>KJUR\.jws|KJUR\.crypto\.Signature|subtle\.sign)\b"),
)
_NAMES: Final = {
    "KJUR.jws": "a JSON Web Token",
    "KJUR.crypto.Signature": "a private key",
    "subtle.sign": "a key",
}
_HEADER: Final = re.compile(
    r"\bheaders\.(?:add|upsert)\(\s*(?:\{[^{}]{0,200}?\bkey[\"']?\s*:\s*)?"
    r"[\"'](?P<name>[A-Za-z0-9_-]{1,60})[\"']"
)
_HEADER_NAME: Final = re.compile(r"[\w-]{1,60}", re.ASCII)
_SETS: Final = re.compile(
    r"(?:\bpm\.(?:environment|collectionVariables|variables|globals)\.set"
    r"|\bpostman\.set(?:Environment|Global)Variable)\(\s*[\"'](?P<name>[^\"'\n]{1,80})[\"']"
)
_READS: Final = re.compile(
    r"(?:\bpm\.(?:environment|collectionVariables|variables|globals)\.get"
    r"|\bpostman\.get(?:Environment|Global)Variable)\(\s*[\"'](?P<name>[^\"'\n]{1,80})[\"']"
)
_SENDS: Final = re.compile(r"\bpm\.sendRequest\(")
_NO_SIGNATURES: Final = frozenset(
    (
        "accept",
        "content-type",
        "content-length",
        "content-md5",
        "user-agent",
        "x-request-id",
    )
)


def find_signings(requests: Iterable[ResolvedRequest]) -> tuple[Signing, ...]:
    """Return what scripts make for requests, each once, in the order of the requests."""
    found: dict[tuple[str, tuple[str, ...], tuple[str, ...]], Signing] = {}
    for one in requests:
        for script in _scripts(one):
            for signing in _signings(script, one):
                key = (signing.scheme, signing.headers, signing.variables)
                known = found.setdefault(key, signing)
                found[key] = replace(known, requests=known.requests + 1)
    return tuple(found.values())


def report_signings(signings: Iterable[Signing], report: Report) -> None:
    """Say what the client does not make by itself."""
    for one in signings:
        where = _listed([f"the header {name!r}" for name in one.headers])
        variables = _listed(["{{" + name + "}}" for name in one.variables])
        many = "1 request" if one.requests == 1 else f"{one.requests} requests"
        if one.scheme:
            made = where or variables
            message = (
                f"a script signs {many} with {one.scheme} ({made}); the client does not"
            )
            hint = "make it in a hook: the README says how under “Signing”"
        else:
            message = f"a script fetches {variables} for {many}; the client does not"
            hint = "fetch it yourself, and pass it to the client"
        report.warn("auth-by-script", message, one.place, hint)


def _scripts(one: ResolvedRequest) -> Iterator[Script]:
    """Yield the scripts that run before a request, from the outside in."""
    above = [script for folder in one.folders for script in folder.scripts]
    for script in (*above, *one.request.scripts):
        if script.listen == "prerequest":
            yield script


class _Reading(NamedTuple):
    """What a script makes: a signature with an algorithm, or else what it fetches."""

    algorithm: str
    line: int
    sets: tuple[str, ...]
    """The variables that it sets."""
    reads: tuple[str, ...]
    headers: tuple[str, ...]


def _signings(script: Script, one: ResolvedRequest) -> Iterator[Signing]:
    read = _read(script.source)
    if read is None:
        return
    place = Place(script.pointer, read.line)
    used = _used(one)
    variables = tuple(name for name in read.sets if name in used)
    if read.algorithm:
        headers = dict.fromkeys(
            (*read.headers, *(used[v] for v in variables if used[v]))
        )
        if headers or variables:
            inputs = tuple(name for name in read.reads if name not in variables)
            yield Signing(read.algorithm, tuple(headers), variables, inputs, place)
    else:
        credentials = tuple(v for v in variables if _is_credential(one, v))
        if credentials:
            yield Signing("", (), credentials, read.reads, place)


@lru_cache(maxsize=1 << 8)
def _read(source: str) -> _Reading | None:
    """Read a script; that of a folder runs before each request below it."""
    algorithm = _algorithm(source)
    name, found = algorithm or ("", _SENDS.search(source))
    if found is None:
        return None
    headers = (m["name"] for m in _HEADER.finditer(source))
    return _Reading(
        name,
        source.count("\n", 0, found.start()),
        tuple(dict.fromkeys(m["name"] for m in _SETS.finditer(source))),
        tuple(dict.fromkeys(m["name"] for m in _READS.finditer(source))),
        tuple(each for each in headers if each.lower() not in _NO_SIGNATURES),
    )


def _algorithm(source: str) -> tuple[str, re.Match[str]] | None:
    for pattern in _ALGORITHMS:
        match = pattern.search(source)
        if match is not None:
            name = match["name"]
            name = (
                _NAMES.get(name) or re.sub(r"(?i)^(sha)-?(\d)", r"SHA\2", name).upper()
            )
            is_hmac = bool(match.groupdict().get("hmac"))
            return f"HMAC-{name}" if is_hmac else name, match
    return None


def _used(one: ResolvedRequest) -> dict[str, str]:
    """Return the variables in a request's headers, query and auth; the header, if that is where."""
    used: dict[str, str] = {}
    if one.auth is not None:
        for _, text in one.auth.texts():
            used |= dict.fromkeys(references(str(text)), "")
    spec = one.request.spec
    for entry in spec.query:
        used |= dict.fromkeys(references(entry.value or ""), "")
    for entry in spec.headers:
        if not entry.disabled:
            used |= dict.fromkeys(
                references(entry.value or ""), (entry.key or "").strip()
            )
    return used


def _is_credential(one: ResolvedRequest, name: str) -> bool:
    auth = one.auth
    if isinstance(auth, OAuth2Auth) and auth.grant:
        return False  # the client fetches it
    return auth is not None and any(name in text.names for _, text in auth.texts())


def _listed(words: list[str]) -> str:
    return ", ".join(words[:4]) + (", …" if len(words) > 4 else "")
