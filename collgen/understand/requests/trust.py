"""Which host a folder's credentials belong to: a request to another one must bring its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from collgen.postman.collection import Folder, Pointer, Request, RequestSpec
from collgen.postman.references import substitute, written
from collgen.understand.requests.urls import base_of

_SECOND_LEVEL: Final = frozenset(
    "ac co com edu go gob gov ltd ne net nom or org plc sch".split()
)
"""Under a country, what others register below: `example.co.uk`."""
_PORT: Final = re.compile(r":[^:\]]*$")
_ADDRESS: Final = re.compile(r"[\d.]+|\[.*\]")
_THIS_MACHINE: Final = re.compile(r"(.*\.)?localhost|127[\d.]+|\[::1\]")


class Trust:
    """The hosts that the credentials of a collection and of its folders are for."""

    def __init__(
        self,
        requests: Iterable[tuple[Request, Sequence[Folder]]],
        values: Mapping[str, str],
    ) -> None:
        """Take each request with its folders, outside in, and the values of variables."""
        self._values = values
        counts: dict[Pointer, Counter[str]] = {}
        for request, folders in requests:
            owner, site = _owner(request, folders), self._site(request.spec)
            if owner is not None and site:
                counts.setdefault(owner.pointer, Counter())[site] += 1
        self._homes = {
            owner: count.most_common(1)[0][0] for owner, count in counts.items()
        }

    def stranger(self, request: Request, folders: Sequence[Folder]) -> str | None:
        """Return a request's host if the credentials that it inherits are for another one.

        Hosts of one registrable domain are one. This machine is no stranger, nor is a host in a
        variable without a value, of which nothing is known.
        """
        owner, site = _owner(request, folders), self._site(request.spec)
        if owner is None or not site or "{{" in site or _THIS_MACHINE.fullmatch(site):
            return None
        return site if self._homes[owner.pointer] != site else None

    def _site(self, spec: RequestSpec) -> str:
        """Return the registrable domain that a request goes to; of no host, nothing."""
        base = str(base_of(spec.url)) if spec.url is not None else ""
        address = substitute(
            base, lambda name: self._values.get(name, written(name)), rounds=4
        )
        authority = re.split(r"[/?#]", address.partition("://")[2] or address)[0]
        host = _PORT.sub("", authority.rpartition("@")[2]).lower()
        known = host.rpartition("}}")[2]
        if "{{" in host and not re.fullmatch(r"(\.[\w-]+){2,}", known):
            return host
        return registrable_domain(known.strip("."))


def _owner(request: Request, folders: Sequence[Folder]) -> Folder | None:
    """Return the folder whose auth a request inherits; None for one with an auth of its own."""
    if request.spec.auth is not None and request.spec.auth.type:
        return None
    found = (f for f in reversed(folders) if f.auth is not None and f.auth.type)
    return next(found, None)


def registrable_domain(host: str) -> str:
    """Return what its owner registered: `api.example.co.uk` gives `example.co.uk`."""
    labels = host.split(".")
    if _ADDRESS.fullmatch(host) or len(labels) < 3:
        return host
    is_below_country = len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3:] if is_below_country else labels[-2:])
