"""What calls are made of: NULL, text forms, files, options, endpoints, settings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, time
from enum import Enum
from typing import IO, TYPE_CHECKING, Any, Final, Literal, TypeAlias, cast

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

    from ._auth import Auth
    from ._transport import Response, Timeout

BodyKind: TypeAlias = Literal["json", "form", "multipart", "graphql", "text", "binary"]

FileContent: TypeAlias = "bytes | IO[bytes] | os.PathLike[str]"
FileInput: TypeAlias = (
    "FileContent | tuple[str, FileContent] | tuple[str, FileContent, str]"
)
"""A path (`pathlib.Path`), bytes, a file opened in binary mode, or a tuple of the
file's name, one of those, and, if wanted, its content type."""


Limit: TypeAlias = tuple[str, str, tuple[Any, ...], str]
"""What an argument has to be like, as documented: its place (path, query, header,
body) and its name there, joined by a dot, the kind (values, range, length, pattern),
what is expected, and the documentation's words. Of the kind `inside`, all that is
expected inside of it: keys down to a value (None is any item), kind and so on."""


class Null:
    """The type of `NULL`."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "NULL"

    def __reduce__(self) -> str:
        return "NULL"


NULL: Final = Null()
"""Sends an explicit JSON null; `None` leaves the argument out."""


UNDECLARED: Final[Any] = object()
"""Stands for a result type that is not known: decoded by its content type."""


def plain(value: object) -> str:
    """Return the text form in which one value travels in a URL, a header or a form."""
    if isinstance(value, str):
        return value.value if isinstance(value, Enum) else value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, (date, time)):  # a datetime is a date
        return value.isoformat()
    if isinstance(value, (bytes, bytearray)):
        return value.decode("utf-8", "surrogateescape")
    return "" if value is None or value is NULL else _plain_object(value)


def _plain_object(value: object) -> str:
    from decimal import Decimal

    from ._body import json_text
    from ._model import Model

    if isinstance(value, Decimal):
        return f"{value:f}"  # without an exponent
    if items_of(value) is not None:
        return json_text(value)
    if isinstance(value, (Mapping, Model)):
        return json_text(cast("object", value))
    return str(value)


def items_of(value: object) -> list[object] | None:
    """Return the items of a list or of what is like one, None of anything else."""
    if isinstance(value, (str, int, float, bytes, bytearray)) or value is None:
        return None
    if isinstance(value, (list, tuple, Sequence, AbstractSet)):
        return list(cast("Sequence[object]", value))
    return None


def to_text(
    value: object, separator: str | None = None
) -> str | list[str] | Null | None:
    """Return `value` as the text that the API wants in place of a number, boolean, …

    A list becomes a list of texts, or one text joined by `separator`. `None` (left
    out) and `NULL` stay what they are.
    """
    if value is None or isinstance(value, Null):
        return value
    items = items_of(value)
    if items is None:
        return plain(value)
    texts = [plain(item) for item in items]
    return texts if separator is None else separator.join(texts)


class RequestOptions:
    """What one call does differently from the client's own options."""

    __slots__ = (
        "body",
        "headers",
        "max_retries",
        "on_response",
        "query",
        "retry_unsafe",
        "timeout",
        "total_timeout",
        "validate",
    )

    timeout: Timeout | float | None
    total_timeout: float | None
    max_retries: int | None
    headers: Mapping[str, str | None] | None
    query: Mapping[str, object] | None
    body: Mapping[str, object] | None
    retry_unsafe: bool | None
    on_response: Callable[[Response], object] | None
    validate: bool | None

    def __init__(
        self,
        *,
        timeout: Timeout | float | None = None,
        total_timeout: float | None = None,
        max_retries: int | None = None,
        headers: Mapping[str, str | None] | None = None,
        query: Mapping[str, object] | None = None,
        body: Mapping[str, object] | None = None,
        retry_unsafe: bool | None = None,
        on_response: Callable[[Response], object] | None = None,
        validate: bool | None = None,
    ) -> None:
        """Collect the options; whatever is left out stays as the client has it.

        Args:
            timeout: Seconds for an attempt to go on, or a `Timeout` for each phase.
            total_timeout: Seconds for all attempts and the waits between them.
            max_retries: How often a failed call is tried again.
            headers: Added to the request; `None` as a value removes a header.
            query: Added to the URL, over arguments of the same name.
            body: Fields added to the body, over arguments of the same name.
            retry_unsafe: Retry even when the request may have been carried out.
            on_response: Called with the final HTTP response, before it is decoded. An
                asynchronous client awaits what it returns, if it can be awaited.
            validate: Whether arguments are held against the documentation first.
        """
        put = object.__setattr__
        put(self, "timeout", timeout)
        put(self, "total_timeout", total_timeout)
        put(self, "max_retries", max_retries)
        put(self, "headers", headers)
        put(self, "query", query)
        put(self, "body", body)
        put(self, "retry_unsafe", retry_unsafe)
        put(self, "on_response", on_response)
        put(self, "validate", validate)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"RequestOptions is frozen: cannot set {name!r}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"RequestOptions is frozen: cannot delete {name!r}")

    def __repr__(self) -> str:
        # Values may be secrets: only what is set is told.
        given = [name for name in self.__slots__ if getattr(self, name) is not None]
        return f"<RequestOptions: {', '.join(given) or 'none'}>"


class Paging:
    """How the pages of a list follow each other."""

    __slots__ = (
        "first",
        "in_body",
        "items",
        "more_at",
        "next_at",
        "only",
        "pages_at",
        "parameter",
        "style",
    )

    def __init__(
        self,
        style: Literal["page", "offset", "cursor", "link", "header"],
        parameter: str = "",
        *,
        items: tuple[str, ...] = (),
        next_at: tuple[str, ...] = (),
        more_at: tuple[str, ...] = (),
        pages_at: tuple[str, ...] = (),
        only: tuple[str, ...] = (),
        first: int = 0,
        in_body: bool = False,
    ) -> None:
        """Describe the pages of a list.

        Args:
            style: What the next page is asked for by; a header has a link.
            parameter: Wire name of the parameter that asks for it; a link has none.
            items: Attributes that lead from the answer to the list.
            next_at: Wire names that lead to the next cursor or link.
            more_at: Wire names that lead to a boolean: whether more follows.
            pages_at: Wire names that lead to the number of pages.
            only: The query parameters that may go with a cursor, where not all may.
            first: Number of the first page, or of the first item.
            in_body: The parameter is a field of the body, not of the query.
        """
        self.style = style
        self.parameter = parameter
        self.items = items
        self.next_at = next_at
        self.more_at = more_at
        self.pages_at = pages_at
        self.only = only
        self.first = first
        self.in_body = in_body


class Endpoint:
    """The part of a request that is the same in every call."""

    __slots__ = (
        "auth",
        "body",
        "content_type",
        "document",
        "dynamic",
        "errors",
        "follow_redirects",
        "headers",
        "idempotency_header",
        "limits",
        "method",
        "operation_name",
        "optional_body",
        "paging",
        "part_types",
        "url",
        "without",
    )

    def __init__(
        self,
        method: str,
        url: str,
        *,
        headers: tuple[tuple[str, str], ...] = (),
        without: tuple[str, ...] = (),
        follow_redirects: bool = True,
        body: BodyKind | None = None,
        content_type: str | None = None,
        auth: str | None = "",
        document: str = "",
        operation_name: str = "",
        optional_body: bool = False,
        part_types: Mapping[str, str] | None = None,
        paging: Paging | None = None,
        idempotency_header: str | None = None,
        errors: Callable[[], Any] | None = None,
        limits: tuple[Limit, ...] = (),
        dynamic: tuple[tuple[str | None, ...], ...] = (),
    ) -> None:
        """Describe an endpoint.

        Args:
            method: HTTP method, upper case.
            url: From `/` (below the client's base URL) or whole; `{{name}}` is a
                client variable, `{name}` a path argument.
            headers: Constant headers; values may hold `{{name}}`.
            without: Headers, in lower case, that are not added by themselves.
            follow_redirects: Whether redirects are followed, if the client does.
            body: How the body is encoded.
            content_type: Default `Content-Type`; None takes the usual one of `body`.
            auth: A name in the config's `auths`, "" for its default, None for none.
            document: GraphQL: the query.
            operation_name: GraphQL: operationName.
            optional_body: Nothing is sent when no field is given.
            part_types: Multipart: content types by field name.
            paging: How the rest of a list is asked for that is answered in pages.
            idempotency_header: The header that names a call, so that the server carries
                it out once; its value is made for each call that gives none.
            errors: Returns the type of error bodies, or a mapping of status to type.
            limits: What the arguments have to be like.
            dynamic: What makes a value for a key that the body's objects leave out, and
                the keys down to it; None is each item of a list.
        """
        self.method = method
        self.url = url
        self.headers = headers
        self.without = without
        self.follow_redirects = follow_redirects
        self.body = body
        self.content_type = content_type
        self.auth = auth
        self.document = document
        self.operation_name = operation_name
        self.optional_body = optional_body
        self.part_types = part_types
        self.paging = paging
        self.idempotency_header = idempotency_header
        self.errors = errors
        self.limits = limits
        self.dynamic = dynamic

    def at(self, url: str) -> Endpoint:
        """Return the same endpoint at another URL."""
        copy = object.__new__(Endpoint)
        for name in Endpoint.__slots__:
            setattr(copy, name, getattr(self, name))
        copy.url = url
        return copy

    def __repr__(self) -> str:
        return f"<Endpoint {self.method} {self.url}>"


class Setting:
    """A value that the client is given once: a credential, a host, and the like."""

    __slots__ = ("argument", "default", "env", "secret")

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
            default: Text for when both are left out; may hold `{{name}}`.
            secret: The value is kept out of messages and logs.
        """
        self.argument = argument
        self.env = env
        self.default = default
        self.secret = secret


class Config:
    """What all calls of one API share."""

    __slots__ = (
        "auth",
        "auths",
        "base_url",
        "environments",
        "package",
        "variables",
        "version",
    )

    def __init__(
        self,
        *,
        package: str,
        version: str,
        base_url: str,
        variables: Mapping[str, Setting] | None = None,
        environments: Mapping[str, Mapping[str, str]] | None = None,
        auths: Mapping[str, Auth] | None = None,
        auth: str | None = None,
    ) -> None:
        """Describe an API.

        Args:
            package: Import name, for the user agent.
            version: Version of the package.
            base_url: May hold `{{name}}`.
            variables: Settings by the name that stands between braces.
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
