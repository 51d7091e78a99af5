"""What generated modules declare about an API: endpoints, settings, authentication."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Fields = Callable[[Mapping[str, object]], Iterable[tuple[str, object]]]

BodyKind: TypeAlias = Literal[
    "json", "form", "multipart", "graphql", "xml", "text", "binary"
]


class Part:
    """A part of a template that is known only when a call is made."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


class Reference(Part):
    """In a template, the value of a client variable."""


class Argument(Part):
    """In a URL or a GraphQL document, an argument of the call, by its wire name."""


class Dynamic(Part):
    """In a template, a value that is new each time, by Postman's name: `guid`."""


Segment: TypeAlias = "str | Reference | Argument | Dynamic"
Template: TypeAlias = "Segment | tuple[Segment, ...]"
"""A text, of which some parts are known only when a call is made."""


def segments_of(template: Template) -> tuple[Segment, ...]:
    """Return the parts of a template."""
    return template if isinstance(template, tuple) else (template,)


def filled(template: Template, value: Callable[[str], str]) -> str:
    """Return a template's text, with `value(name)` for each part that is no text."""
    if isinstance(template, str):
        return template
    parts = segments_of(template)
    return "".join(one if isinstance(one, str) else value(one.name) for one in parts)


def references(template: Template) -> list[str]:
    """Return the names of the client variables in a template."""
    return [one.name for one in segments_of(template) if isinstance(one, Reference)]


class Endpoint(NamedTuple):
    """The part of a request that is the same in every call."""

    method: str
    """HTTP method, upper case."""
    url: Template
    """Whole, or below the client's base URL: begins with `/` or `?`, or is empty."""
    headers: tuple[tuple[str, Template], ...] = ()
    """Constant headers."""
    without: tuple[str, ...] = ()
    """Headers, in lower case, that are not added by themselves."""
    follow_redirects: bool = True
    """Whether redirects are followed, if the client does."""
    max_redirects: int = 10
    """How many are followed."""
    keep_method: bool = False
    """Whether they are followed with the same method and body."""
    body: BodyKind | None = None
    """How the body is encoded."""
    content_type: str | None = None
    """Default `Content-Type`; None takes the usual one of `body`."""
    auth: str | None = ""
    """A name in the config's `auths`, "" for its default, None for none."""
    optional_body: bool = False
    """Nothing is sent when no field is given."""
    whole_body: bool = False
    """The body is one value, sent as it is, with the nulls in it."""
    # region documents
    document: Template = ""
    """GraphQL: the query. XML: the document with its arguments."""
    operation_name: str = ""
    """GraphQL: operationName."""
    # endregion
    # region files
    part_types: Mapping[str, str] | None = None
    """Multipart: content types by field name."""
    files: tuple[str, ...] = ()
    """Multipart: names of the fields that are files, never texts."""
    # endregion
    # region paging
    paging: Any = None
    """A `Paging`, for a list that is answered in pages."""
    # endregion
    # region idempotency
    idempotency_header: str | None = None
    """The header that names a call, so that the server carries it out once.

    Its value is made for each call that gives none.
    """
    # endregion
    # region errors
    errors: Callable[[], Any] | None = None
    """Returns the type of error bodies, or a mapping of status to type."""
    # endregion
    # region limits
    limits: tuple[Any, ...] = ()
    """What the arguments have to be like, for example a `Range`."""
    # endregion
    # region dynamic
    dynamic: Callable[[object], object] | None = None
    """Gives a body new values for keys that it leaves out."""
    # endregion
    # region parted
    query_fields: Fields | None = None
    """How arguments become several fields of the query."""
    # endregion
    # region encoders
    body_fields: Fields | None = None
    """How arguments become several fields of a form."""
    # endregion
    is_for_one_call: bool = False
    is_elsewhere: bool = False
    """The address is one call's: only the API's own is sent credentials."""

    @property
    def is_below_base(self) -> bool:
        """Whether the URL is a path below the client's base URL, not a whole one."""
        first = segments_of(self.url)[0]
        return isinstance(first, str) and first[:1] in {"", "/", "?"}

    # region addresses
    def below(self, address: str) -> Endpoint:
        """Return the same endpoint below an address that one call gives."""
        url = segments_of(self.url)
        url = (address.rstrip("/") if url[0] else address, *url)
        return self._replace(url=url, is_elsewhere=True, is_for_one_call=True)

    # endregion
    # region documents
    def asking(self, document: str) -> Endpoint:
        """Return the same endpoint with another GraphQL document."""
        return self._replace(document=document, is_for_one_call=True)

    # endregion
    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def __repr__(self) -> str:
        return f"<Endpoint {self.method} {filled(self.url, '{{{}}}'.format)}>"


class Credential(NamedTuple):
    """A header or a query entry that authenticates a request."""

    place: Literal["header", "query"]
    name: str
    value: str


class Auth:
    """Base of the ways of authentication."""

    __slots__ = ()

    header: Template | None = "Authorization"
    """The header that is written; a caller's own one of that name is respected."""
    query_name: Template | None = None
    """The entry of the query that is written, which is not shown."""

    def credential(self, fill: Callable[[Template], str], /) -> Credential | None:
        """Return what to send; `fill` puts the client's variables into a template."""
        raise NotImplementedError

    def signer(self, _settings: Any, /) -> Any:
        """Return the `Signer` of requests, None when one credential does for all."""
        return None


# region api_key
class ApiKeyAuth(Auth):
    """A key in a header or in the query, in place of an entry of the same name."""

    __slots__ = ("header", "name", "place", "query_name", "value")

    def __init__(
        self,
        name: Template,
        value: Template,
        place: Literal["header", "query"] = "header",
    ) -> None:
        self.name = name
        self.value = value
        self.place: Literal["header", "query"] = place
        self.header = name if place == "header" else None
        self.query_name = name if place == "query" else None

    def credential(self, fill: Callable[[Template], str], /) -> Credential | None:
        """Return the entry, or nothing when its name resolves to nothing."""
        name = fill(self.name)
        return Credential(self.place, name, fill(self.value)) if name else None


# endregion
# region basic
class BasicAuth(Auth):
    """HTTP basic authentication."""

    __slots__ = ("password", "username")

    def __init__(self, username: Template, password: Template) -> None:
        self.username = username
        self.password = password

    def credential(self, fill: Callable[[Template], str], /) -> Credential | None:
        """Return the header with user name and password, either of which may be ""."""
        from base64 import b64encode

        pair = f"{fill(self.username)}:{fill(self.password)}"
        code = b64encode(pair.encode("utf-8", "surrogateescape")).decode("ascii")
        return Credential("header", "Authorization", f"Basic {code}")


# endregion
# region bearer
class BearerAuth(Auth):
    """A token in the Authorization header."""

    __slots__ = ("prefix", "token")

    def __init__(self, token: Template, prefix: Template = "Bearer") -> None:
        self.token = token
        self.prefix = prefix

    def credential(self, fill: Callable[[Template], str], /) -> Credential | None:
        """Return the header, or nothing when the token is empty, as Postman does."""
        token = fill(self.token)
        if not token:
            return None
        value = f"{fill(self.prefix)} {token}".strip()
        return Credential("header", "Authorization", value)


# endregion
# region unsupported
class UnsupportedAuth(Auth):
    """Stands for a way of authentication that this package leaves to the caller."""

    __slots__ = ("kind",)

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def credential(self, _fill: Callable[[Template], str], /) -> Credential | None:
        """Raise: whoever gives an Authorization header or `auth` never comes here."""
        from ._errors import UnsupportedAuthError

        raise UnsupportedAuthError(
            f"This call needs {self.kind} authentication, which this client does not "
            f"make by itself: pass headers={{'Authorization': …}} or an http_client "
            f"with its own auth."
        )


# endregion
class Setting(NamedTuple):
    """A value that stays for a client's life: a credential, a host, and the like."""

    argument: str
    """Name of the client's argument."""
    env: str = ""
    """Environment variable that is read when the argument is left out."""
    default: str | None = None
    """Text for when both are left out."""
    secret: bool = False
    """The value is kept out of messages and logs."""


class Config(NamedTuple):
    """What all calls of one API share."""

    package: str
    """Import name, for the user agent."""
    version: str
    """Version of the package."""
    base_url: Template
    """What the URLs of most endpoints are below."""
    variables: Mapping[str, Setting] = {}
    """Settings by the name that a `Reference` has."""
    # region environments
    environments: Mapping[str, Mapping[str, str]] = {}
    """Values that go over the defaults, by the environment's name."""
    # endregion
    auths: Mapping[str, Auth] = {}
    """Ways of authentication by name."""
    auth: str | None = None
    """The one for endpoints that name none."""
