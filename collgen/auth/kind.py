"""What a kind of authentication says of itself: the base of the modules in `auth/kinds/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar, Generic, Literal, TypeAlias, TypeVar

from collgen.auth.arguments import ArgumentNames
from collgen.auth.fields import Block, Constant, Credential, inputs_of
from collgen.model import Auth, JsonValue, Template
from collgen.postman.references import has_reference, parse

AuthT = TypeVar("AuthT", bound=Auth)

_REGISTERED = ("basic", "bearer", "digest")
"""Of the schemes of HTTP that IANA lists, those that are called as Postman calls them."""

UseOfHeader: TypeAlias = Literal["writes", "leaves", "none"]


@dataclass(frozen=True, slots=True)
class Declaration:
    """The generated client's object that authenticates: a class of the runtime, its arguments."""

    class_name: str
    module: str = ""
    """Below the runtime's folder `auth`; "" for a class of the runtime itself."""
    arguments: tuple[tuple[str, Template | str | int], ...] = ()
    """By name; "" for one that stands in order."""


@dataclass(frozen=True, slots=True)
class CurlAuth:
    """How curl authenticates by itself, where no header and no query entry would do."""

    options: tuple[tuple[str, Template], ...]
    """Each with its value, which is empty where an option takes none."""
    note: str = ""
    """A sentence about what is not as in Postman."""


@dataclass(frozen=True, slots=True)
class User:
    """A name and a password that HTTP libraries take."""

    scheme: Literal["basic", "digest", "ntlm"]
    name: Template
    password: Template


@dataclass(frozen=True, slots=True)
class SampleAuth:
    """How a request that is shown authenticates, in any language.

    Where all is empty but `scheme`, the language has to speak the scheme, or to say in its words
    that it cannot.
    """

    headers: tuple[tuple[Template, Template], ...] = ()
    query: tuple[tuple[Template, Template], ...] = ()
    user: User | None = None
    curl: CurlAuth | None = None
    scheme: str = ""
    """In words what makes a signature of each request, or answers a challenge: `Hawk`."""

    @property
    def writes_authorization(self) -> bool:
        """Whether an Authorization header that is written by hand is replaced."""
        names = {str(name).lower() for name, _ in self.headers}
        return bool(self.user or self.curl) or "authorization" in names


class Kind(Generic[AuthT]):
    """One way of authentication: how Postman writes it, and what each output makes of it."""

    value: ClassVar[type[Auth]]
    """The dataclass of the model."""
    title: ClassVar[str]
    """In the docs, after "Authenticated by": `an API key`."""
    runtime: ClassVar[Declaration] = Declaration("")
    """The class that signs; its arguments are the inputs, by their own names."""
    essential: ClassVar[str] = ""
    """The field of Postman's without which its runtime sends no credentials."""
    in_query: ClassVar[tuple[str, str]] = ("", "")
    """The field of Postman's, and its value, that put the credentials into the query."""
    scheme: ClassVar[str] = ""
    """See `SampleAuth.scheme`."""
    is_built_in: ClassVar[bool] = True
    """Whether the generated client authenticates in this way by itself."""

    @cached_property
    def inputs(self) -> Mapping[str, Credential | Constant]:
        """What each attribute of the value is read from."""
        return inputs_of(self.value)

    def read(self, block: Block, names: ArgumentNames) -> AuthT:
        """Return the model's value; a credential that is written out becomes a reference."""
        found: dict[str, Template | str | int] = {}
        for attribute, row in self.inputs.items():
            if row.when is not None and not row.when(block):
                continue
            if not isinstance(row, Credential):
                found[attribute] = row.read(block)
                continue
            text = block.get(row.key, "")
            if has_reference(text) or (not text and row.is_optional):
                found[attribute] = parse(text)
            else:
                argument = row.argument or attribute
                found[attribute] = names.reference(self.value.kind, argument, text)
        return self.value(**found)  # type: ignore[arg-type, return-value]

    def use_of_header(self, block: Block) -> UseOfHeader:
        """Return what Postman does to the Authorization header: `none` if it does nothing at all.

        It writes it, over any other, or it leaves it alone and puts its credentials elsewhere.
        """
        if self.essential and not block.get(self.essential):
            return "none"
        key, value = self.in_query
        is_in_query = bool(key) and block.get(key, "").lower() == value.lower()
        return "leaves" if is_in_query else "writes"

    def notes(self, auth: AuthT) -> Iterator[tuple[str, str]]:
        """Yield inputs that no collection holds, by attribute, with what to say about them."""
        for attribute, row in self.inputs.items():
            if isinstance(row, Credential) and row.note and getattr(auth, attribute):
                yield attribute, row.note

    def declaration(self, auth: AuthT) -> Declaration:
        """Return what the generated client has for this way of authentication."""
        arguments = [(attribute, getattr(auth, attribute)) for attribute in self.inputs]
        changed = [
            (n, value) for n, value in arguments if value != getattr(self.value, n)
        ]
        return replace(self.runtime, arguments=tuple(changed))

    def requirement(self, _auth: AuthT) -> str:
        """Return the library that the client needs besides, as pip takes it."""
        return ""

    def sample(self, _auth: AuthT) -> SampleAuth:
        """Return what a sample of a request shows."""
        return SampleAuth(scheme=self.scheme)

    def security_scheme(self, _auth: AuthT) -> dict[str, JsonValue]:
        """Return the Security Scheme Object of OpenAPI 3.1.

        By default a scheme of HTTP of the kind's own name (RFC 9110, 11.1); one that IANA does not
        list says by `x-` that tools need not know it.
        """
        kind = self.value.kind
        scheme: dict[str, JsonValue] = {"type": "http", "scheme": kind}
        return scheme if kind in _REGISTERED else {**scheme, "x-postman-auth": kind}

    def is_unforeseeable(self, _auth: AuthT, _status: int) -> bool:
        """Return whether a generated test has to bring its own authentication.

        It does where signing takes a real key, changes what the test compares (the query, the
        body), or where an answer of this status would make the client fetch a token.
        """
        return not self.is_built_in
