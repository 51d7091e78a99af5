"""How requests are authenticated, whatever the way is.

Each way is a dataclass of its own below `Auth`, tagged by its `kind`; it stands in the module of
`collgen/auth/kinds/` that knows the way, so that a new one touches no other file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from collgen.model.facts import Place
from collgen.model.references import Template


@dataclass(frozen=True, kw_only=True)
class Auth:
    """One way of authentication with its inputs; a text may refer to the client's variables."""

    kind: str = ""
    """noauth, basic, bearer, apikey, digest, oauth1, oauth2, hawk, awsv4, edgegrid, ntlm, jwt,
    asap.
    """
    name: str = ""
    """Identifier, unique in the Api, that operations refer to and the client prints."""

    @property
    def optional(self) -> frozenset[str]:
        """Attributes that a client can do without: a token it can fetch, or what fetches one."""
        return frozenset()

    def inputs(self) -> Iterator[tuple[str, Template | str | int]]:
        """Yield each input that has a value, by its attribute: `("username", …)`."""
        for field in fields(self):
            if field.name not in ("kind", "name") and (
                value := getattr(self, field.name)
            ):
                yield field.name, value

    def texts(self) -> Iterator[tuple[str, Template]]:
        """Yield the inputs that may refer to the client's variables."""
        for attribute, value in self.inputs():
            if isinstance(value, Template):
                yield attribute, value

    def needed_texts(self) -> Iterator[Template]:
        """Yield the texts without which the client cannot authenticate."""
        optional = self.optional
        for attribute, text in self.texts():
            if attribute not in optional:
                yield text


@dataclass(frozen=True, slots=True)
class Signing:
    """What a script of the collection makes for requests, and the client does not."""

    scheme: str
    """HMAC-SHA256, SHA256, a private key, …; empty for a token that is fetched."""
    headers: tuple[str, ...]
    """Those that it writes."""
    variables: tuple[str, ...]
    """Those that it sets, and that requests refer to."""
    inputs: tuple[str, ...]
    """Variables that it reads."""
    place: Place
    requests: int = 0
    """How many requests it runs before."""
