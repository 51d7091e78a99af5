"""What generated modules declare about an API: endpoints, settings, authentication."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ._encoding import Fields
    from ._state import Settings

BodyKind: TypeAlias = Literal[
    "json", "form", "multipart", "graphql", "xml", "text", "binary"
]


class Reference:
    """In a template, the value of a client variable."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


class Argument:
    """In a URL or a GraphQL document, an argument of the call, by its wire name."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


class Dynamic:
    """In a template, a value that is new each time, by Postman's name: `guid`."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


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


class Endpoint:
    """The part of a request that is the same in every call."""

    def __init__(
        self,
        method: str,
        url: Template,
        *,
        headers: tuple[tuple[str, Template], ...] = (),
        without: tuple[str, ...] = (),
        follow_redirects: bool = True,
        max_redirects: int = 10,
        keep_method: bool = False,
        body: BodyKind | None = None,
        content_type: str | None = None,
        auth: str | None = "",
        document: Template = "",
        operation_name: str = "",
        optional_body: bool = False,
        whole_body: bool = False,
        part_types: Mapping[str, str] | None = None,
        files: tuple[str, ...] = (),
        paging: Any = None,
        idempotency_header: str | None = None,
        errors: Callable[[], Any] | None = None,
        limits: tuple[Any, ...] = (),
        dynamic: Callable[[object], object] | None = None,
        query_fields: Fields | None = None,
        body_fields: Fields | None = None,
    ) -> None:
        """Describe an endpoint.

        Args:
            method: HTTP method, upper case.
            url: Whole, or below the client's base URL: it begins with `/` or `?`, or is
                empty.
            headers: Constant headers.
            without: Headers, in lower case, that are not added by themselves.
            follow_redirects: Whether redirects are followed, if the client does.
            max_redirects: How many are followed.
            keep_method: Whether they are followed with the same method and body.
            body: How the body is encoded.
            content_type: Default `Content-Type`; None takes the usual one of `body`.
            auth: A name in the config's `auths`, "" for its default, None for none.
            document: GraphQL: the query. XML: the document with its arguments.
            operation_name: GraphQL: operationName.
            optional_body: Nothing is sent when no field is given.
            whole_body: The body is one value, sent as it is, with the nulls in it.
            part_types: Multipart: content types by field name.
            files: Multipart: names of the fields that are files, never texts.
            paging: A `Paging`, for a list that is answered in pages.
            idempotency_header: The header that names a call, so that the server carries
                it out once; its value is made for each call that gives none.
            errors: Returns the type of error bodies, or a mapping of status to type.
            limits: What the arguments have to be like, for example a `Range`.
            dynamic: Gives a body new values for keys that it leaves out.
            query_fields: How arguments become several fields of the query.
            body_fields: The same for a form.
        """
        self.method = method
        self.url = url
        self.headers = headers
        self.without = without
        self.follow_redirects = follow_redirects
        self.max_redirects = max_redirects
        self.keep_method = keep_method
        self.body = body
        self.content_type = content_type
        self.auth = auth
        self.document = document
        self.operation_name = operation_name
        self.optional_body = optional_body
        self.whole_body = whole_body
        self.part_types = part_types
        self.files = files
        self.paging = paging
        self.idempotency_header = idempotency_header
        self.errors = errors
        self.limits = limits
        self.dynamic = dynamic
        self.is_for_one_call = False
        self.is_elsewhere = False
        """The address is one call's: only the API's own is sent credentials."""
        self.query_fields = query_fields
        self.body_fields = body_fields

    @property
    def is_below_base(self) -> bool:
        """Whether the URL is a path below the client's base URL, not a whole one."""
        first = segments_of(self.url)[0]
        return isinstance(first, str) and first[:1] in {"", "/", "?"}

    def below(self, address: str) -> Endpoint:
        """Return the same endpoint below an address that one call gives."""
        url = self.url if isinstance(self.url, tuple) else (self.url,)
        copy = self.at((address.rstrip("/") if url[0] else address, *url))
        copy.is_elsewhere = copy.is_for_one_call = True
        return copy

    def asking(self, document: str) -> Endpoint:
        """Return the same endpoint with another GraphQL document."""
        copy = self.at(self.url)
        copy.document = document
        copy.is_for_one_call = True
        return copy

    def at(self, url: Template) -> Endpoint:
        """Return the same endpoint at another URL."""
        copy = object.__new__(Endpoint)
        vars(copy).update(vars(self), url=url)
        return copy

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

    def signer(self, _settings: Settings, /) -> Any:
        """Return the `Signer` of requests, None when one credential does for all."""
        return None


class Setting:
    """A value that stays for a client's life: a credential, a host, and the like."""

    def __init__(
        self,
        argument: str,
        *,
        env: str = "",
        default: str | None = None,
        secret: bool = False,
    ) -> None:
        """Describe a client variable.

        Args:
            argument: Name of the client's argument.
            env: Environment variable that is read when the argument is left out.
            default: Text for when both are left out.
            secret: The value is kept out of messages and logs.
        """
        self.argument = argument
        self.env = env
        self.default = default
        self.secret = secret


class Config:
    """What all calls of one API share."""

    def __init__(
        self,
        *,
        package: str,
        version: str,
        base_url: Template,
        variables: Mapping[str, Setting] | None = None,
        environments: Mapping[str, Mapping[str, str]] | None = None,
        auths: Mapping[str, Auth] | None = None,
        auth: str | None = None,
    ) -> None:
        """Describe an API.

        Args:
            package: Import name, for the user agent.
            version: Version of the package.
            base_url: What the URLs of most endpoints are below.
            variables: Settings by the name that a `Reference` has.
            environments: Values that go over the defaults, by the environment's name.
            auths: Ways of authentication by name.
            auth: The one for endpoints that name none.
        """
        self.package = package
        self.version = version
        self.base_url = base_url
        self.variables: Mapping[str, Setting] = variables or {}
        self.environments: Mapping[str, Mapping[str, str]] = environments or {}
        self.auths: Mapping[str, Auth] = auths or {}
        self.auth = auth
