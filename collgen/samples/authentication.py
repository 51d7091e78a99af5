"""What authenticates a sample's request: headers, query parameters, or more than that."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from collgen.auth.registry import sample_of
from collgen.model import Auth, Template
from collgen.samples.request import Header, SampleAuth, SignedAuth, Text, UserAuth

Expand: TypeAlias = Callable[[Template], Text]

_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


@dataclass(frozen=True, slots=True)
class Credential:
    """Where a request carries its credential."""

    headers: tuple[Header, ...] = ()
    query: tuple[tuple[Text, Text], ...] = ()
    """Each name with its value."""
    auth: SampleAuth | None = None
    writes_authorization: bool = False
    """An Authorization header that is written by hand is replaced."""


def credential(auth: Auth | None, expand: Expand) -> Credential:
    """Return how a request authenticates."""
    if auth is None:
        return Credential()
    shown = sample_of(auth)
    own: SampleAuth | None = None
    if shown.user is not None:
        user = shown.user
        own = UserAuth(user.scheme, expand(user.name), expand(user.password))
    elif shown.scheme:
        options = shown.curl.options if shown.curl else ()
        note = shown.curl.note if shown.curl else ""
        curl = tuple((option, expand(value)) for option, value in options)
        own = SignedAuth(shown.scheme, curl, note)
    return Credential(
        tuple(
            Header(str(name), expand(value))
            for name, value in shown.headers
            if is_header_name(str(name))
        ),
        tuple((expand(name), expand(value)) for name, value in shown.query),
        own,
        shown.writes_authorization,
    )


def is_header_name(name: str) -> bool:
    """Return whether a header may have the name (RFC 9110, 5.1)."""
    return _HEADER_NAME.fullmatch(name) is not None
