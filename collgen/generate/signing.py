"""How to make by hand what scripts of the collection make: the README's section “Signing”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from collgen.escape import markdown, python
from collgen.escape.escaped import Markdown

if TYPE_CHECKING:
    from collgen.model import Api, Signing

_TIME: Final = re.compile(r"time|date", re.IGNORECASE)
_SIGNATURE: Final = re.compile(r"sign|authorization|hmac|digest|mac$", re.IGNORECASE)
_HASH: Final = re.compile(r"HMAC-(MD5|SHA1|SHA224|SHA256|SHA384|SHA512)")
_MOST_INPUTS: Final = 8


@dataclass(frozen=True, slots=True)
class HookLine:
    """A header that the hook writes."""

    name: Markdown
    """As source of Python."""
    value: Markdown


@dataclass(frozen=True, slots=True)
class SigningView:
    """What the scripts of one scheme make."""

    scheme: Markdown | None
    """None for a token that is fetched."""
    requests: int
    """How many requests it runs before, where it is one script."""
    is_joined: bool
    """Several scripts make the same: they share requests, so that nobody counts them."""
    inputs: Markdown | None
    variables: Markdown
    is_handed_over: bool
    """The signature is an argument, not a header that a hook could write."""
    headers: tuple[HookLine, ...]
    hash: Markdown | None
    """The function of `hashlib`, of an HMAC."""
    is_timed: bool


def signing_views(api: Api) -> tuple[SigningView, ...]:
    """Return what the README says about scripts; nothing when the client makes all by itself."""
    by_scheme: dict[str, list[Signing]] = {}
    for one in api.signings:
        by_scheme.setdefault(one.scheme, []).append(one)
    return tuple(
        _view(_joined(alike), is_joined=len(alike) > 1) for alike in by_scheme.values()
    )


def _joined(signings: Sequence[Signing]) -> Signing:
    """Return scripts of one scheme as one script, which makes what any of them makes."""
    return replace(
        signings[0],
        headers=tuple(dict.fromkeys(name for one in signings for name in one.headers)),
        variables=tuple(dict.fromkeys(v for one in signings for v in one.variables)),
        inputs=tuple(dict.fromkeys(name for one in signings for name in one.inputs)),
    )


def _view(signing: Signing, *, is_joined: bool) -> SigningView:
    match = _HASH.fullmatch(signing.scheme)
    return SigningView(
        scheme=markdown.text(signing.scheme) if signing.scheme else None,
        requests=signing.requests,
        is_joined=is_joined,
        inputs=_names(signing.inputs[:_MOST_INPUTS]) if signing.inputs else None,
        variables=_names(signing.variables),
        is_handed_over=bool(signing.scheme) and not signing.headers,
        headers=tuple(_headers(signing, is_hmac=match is not None)),
        hash=markdown.name(match[1].lower()) if match else None,
        is_timed=any(map(_TIME.search, signing.headers)),
    )


def _names(names: Iterable[str]) -> Markdown:
    return Markdown.joined(", ", [markdown.code(name) for name in names])


def _headers(signing: Signing, *, is_hmac: bool) -> Iterator[HookLine]:
    signs = any(map(_SIGNATURE.search, signing.headers))
    for name in signing.headers:
        value = python.string("YOUR_VALUE")
        if _TIME.search(name):
            value = python.identifier("timestamp")
        elif is_hmac and (_SIGNATURE.search(name) or not signs):
            value = python.identifier("signature")
        elif _SIGNATURE.search(name) or not signs:
            value = python.string("YOUR_SIGNATURE")
        yield HookLine(markdown.python(python.string(name)), markdown.python(value))
