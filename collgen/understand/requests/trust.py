"""Which host a folder's credentials belong to: a request to another one must bring its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from collgen.postman.collection import Folder, Pointer, Request, RequestSpec
from collgen.postman.references import substitute, written
from collgen.understand.requests.urls import base_of

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

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
        self._homes: dict[Pointer, str] = {}
        """The site that most requests of a folder's credentials go to, where there are several."""
        counts: dict[Pointer, Counter[str]] = {}
        for request, folders in requests:
            owner, host = _owner(request, folders), self._host(request.spec)
            if owner is not None and host:
                counts.setdefault(owner.pointer, Counter())[host] += 1
        for pointer, hosts in counts.items():
            if len(hosts) > 1:
                sites = Counter(map(_site, hosts.elements()))
                self._homes[pointer] = sites.most_common(1)[0][0]

    def stranger(self, request: Request, folders: Sequence[Folder]) -> str | None:
        """Return a request's site if the credentials that it inherits are for another one.

        Hosts of one registrable domain are one. This machine is no stranger, nor is a host in a
        variable without a value, of which nothing is known.
        """
        owner = _owner(request, folders)
        home = self._homes.get(owner.pointer) if owner is not None else None
        if home is None:
            return None
        site = _site(self._host(request.spec))
        if not site or "{{" in site or _THIS_MACHINE.fullmatch(site):
            return None
        return site if site != home else None

    def _host(self, spec: RequestSpec) -> str:
        """Return the host that a request goes to; nothing without one."""
        base = str(base_of(spec.url)) if spec.url is not None else ""
        address = substitute(
            base, lambda name: self._values.get(name, written(name)), rounds=4
        )
        authority = re.split(r"[/?#]", address.partition("://")[2] or address)[0]
        return _PORT.sub("", authority.rpartition("@")[2]).lower()


def _site(host: str) -> str:
    """Return the registrable domain of a host; the host itself if a variable hides that."""
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
    """Return what its owner registered: `api.example.co.uk` gives `example.co.uk`.

    The Public Suffix List says under which names anybody can have one. Its private part is left
    out: `maps.googleapis.com` and `roads.googleapis.com` are one owner's.
    """
    if _ADDRESS.fullmatch(host):
        return host
    return _public_suffixes().privatesuffix(host) or host


@cache
def _public_suffixes() -> PublicSuffixList:
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(only_icann=True)
