"""No authentication, although a folder above has one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from collgen.auth.fields import Block
from collgen.auth.kind import Declaration, Kind, SampleAuth, UseOfHeader
from collgen.model import Auth


@dataclass(frozen=True, kw_only=True)
class NoAuth(Auth):
    """No credentials are sent."""

    kind: str = "noauth"


class _NoAuth(Kind[NoAuth]):
    value = NoAuth
    title = "no credentials"

    def use_of_header(self, _block: Block) -> UseOfHeader:
        return "none"  # a header that is written by hand is sent

    def declaration(self, _auth: NoAuth) -> Declaration:
        return Declaration("None")

    def sample(self, _auth: NoAuth) -> SampleAuth:
        return SampleAuth()


KIND: Final = _NoAuth()
