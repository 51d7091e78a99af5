"""From the arguments of a method to a request that is ready to be sent."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, cast

from ._body import Body, encode_body
from ._errors import InvalidArgumentError, MissingSettingError
from ._redact import Redactor, is_sensitive
from ._retry import is_idempotent
from ._url import Target, fill_template, open_target, query_text, spread
from ._values import Null, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._auth import Auth, Credential
    from ._transport import Timeout
    from ._values import Config, Endpoint, RequestOptions

    HeaderLines = list[tuple[bytes, bytes]]

DEFAULT_MAX_RETRIES = 2
_MAX_NESTING = 19
_LINE_BREAK = re.compile(r"[\r\n\0]")
_MULTIPART = b"multipart/form-data"


class Settings:
    """The values of the client variables, and texts with them filled in."""

    def __init__(self, config: Config, given: Mapping[str, object | None]) -> None:
        self._settings = config.variables
        self._given: dict[str, str] = {}
        for name, setting in config.variables.items():
            value = given.get(setting.argument)
            if value is None and setting.env:
                value = os.environ.get(setting.env)
            if value is not None:
                self._given[name] = plain(value)

    def variable(self, name: str, depth: int = 0) -> str:
        """Return a variable's text; only a default may hold references to others."""
        value = self._given.get(name)
        if value is not None:
            return value
        setting = self._settings.get(name)
        if setting is None or setting.default is None or depth > _MAX_NESTING:
            raise MissingSettingError(self._missing(name))
        return fill_template(
            setting.default, lambda inner: self.variable(inner, depth + 1)
        )

    def fill(self, template: str) -> str:
        """Return a template's text."""
        return fill_template(template, self.variable)

    def secrets(self) -> list[str]:
        """Return the values that must not be shown."""
        return [
            value
            for name, value in self._given.items()
            if self._settings[name].secret and value
        ]

    def names_secret(self, template: str) -> bool:
        """Whether a template holds a secret variable."""
        return "{{" in template and any(
            setting.secret and f"{{{{{name}}}}}" in template
            for name, setting in self._settings.items()
        )

    def _missing(self, name: str) -> str:
        setting = self._settings.get(name)
        if setting is None:
            return f"This call needs the variable {name!r}, which the client lacks."
        where = f" or set the environment variable {setting.env}" if setting.env else ""
        return (
            f"This call needs {setting.argument!r}: pass {setting.argument}=… "
            f"to the client{where}."
        )


class Plan:
    """What all calls of one endpoint by one client have in common."""

    __slots__ = ("auth", "auth_header", "credential", "headers", "sensitive", "target")

    def __init__(self, client: ClientState, endpoint: Endpoint) -> None:
        fill = client.settings.fill
        self.target: Target = open_target(
            client.base_url, endpoint.url, client.settings.variable
        )
        self.headers: dict[str, HeaderLines] = {}
        for name, value in endpoint.headers:
            lines = self.headers.setdefault(name.lower(), [])
            lines.append(header_line(name, fill(value)))
        self.headers.setdefault("user-agent", client.user_agent)
        for name, own_value in client.headers.items():
            put_header(self.headers, name, own_value)
        self.auth: Auth | None = client.auth_of(endpoint)
        self.auth_header = ""
        if self.auth is not None and self.auth.header is not None:
            self.auth_header = fill(self.auth.header).lower()
            if self.auth_header in client.header_names:
                self.auth = None
        self.credential: Credential | None = None
        self.sensitive = frozenset(
            [
                *(n.lower() for n, v in endpoint.headers if is_secret(client, n, v)),
                *(name for name in client.header_names if is_sensitive(name)),
                *([self.auth_header] if self.auth_header else []),
            ]
        )


class ClientState:
    """A client's settings and options; immutable, so that plans can be kept."""

    def __init__(
        self,
        config: Config,
        settings: Settings,
        *,
        base_url: str | None = None,
        timeout: Timeout | float | None = None,
        max_retries: int = DEFAULT_MAX_RETRIES,
        headers: Mapping[str, str | None] | None = None,
        follow_redirects: bool = True,
    ) -> None:
        self.config = config
        self.settings = settings
        self.base_url = config.base_url if base_url is None else base_url
        self.timeout = timeout
        self.max_retries = max_retries
        self.headers: dict[str, str | None] = dict(headers or {})
        self.header_names = frozenset(name.lower() for name in self.headers)
        self.follow_redirects = follow_redirects
        self.user_agent = [
            header_line("User-Agent", f"{config.package}/{config.version}")
        ]
        self._plans: dict[Endpoint, Plan] = {}
        self._redactor: Redactor | None = None

    def changed(
        self,
        *,
        base_url: str | None,
        timeout: Timeout | float | None,
        max_retries: int | None,
        headers: Mapping[str, str | None] | None,
        follow_redirects: bool | None,
    ) -> ClientState:
        """Return a copy with some options replaced and headers added."""
        return ClientState(
            self.config,
            self.settings,
            base_url=self.base_url if base_url is None else base_url,
            timeout=self.timeout if timeout is None else timeout,
            max_retries=self.max_retries if max_retries is None else max_retries,
            headers={**self.headers, **(headers or {})},
            follow_redirects=(
                self.follow_redirects if follow_redirects is None else follow_redirects
            ),
        )

    def plan(self, endpoint: Endpoint) -> Plan:
        """Return the plan for an endpoint, made at its first call."""
        plan = self._plans.get(endpoint)
        if plan is None:
            plan = self._plans[endpoint] = Plan(self, endpoint)
        return plan

    def auth_of(self, endpoint: Endpoint) -> Auth | None:
        """Return how calls of an endpoint are authenticated."""
        name = self.config.auth if endpoint.auth == "" else endpoint.auth
        return None if name is None else self.config.auths[name]

    def shown_base_url(self) -> str:
        """Return the base URL for a repr: as a template, without values."""
        return self.redactor.url(self.base_url)

    @property
    def redactor(self) -> Redactor:
        """What hides this client's secrets."""
        if self._redactor is None:
            names = [
                auth.credential(lambda template: template)
                for auth in self.config.auths.values()
                if type(auth).__name__ == "ApiKeyAuth"
            ]
            self._redactor = Redactor(
                self.settings.secrets(),
                frozenset(self.settings.fill(c.name).lower() for c in names if c),
            )
        return self._redactor


class Call:
    """One call: what is sent, and how often."""

    __slots__ = (
        "body",
        "client",
        "endpoint",
        "headers",
        "max_retries",
        "safe",
        "sensitive",
        "timeout",
        "url",
    )

    def __init__(
        self,
        client: ClientState,
        endpoint: Endpoint,
        path: Mapping[str, object] | None,
        query: Mapping[str, object] | None,
        headers: Mapping[str, object] | None,
        body: object,
        options: RequestOptions | None,
        *,
        http_auth: bool,
    ) -> None:
        plan = client.plan(endpoint)
        self.client = client
        self.endpoint = endpoint
        self.sensitive = plan.sensitive
        self.max_retries = client.max_retries
        self.timeout = client.timeout
        self.safe = is_idempotent(endpoint.method)
        merged = plan.headers.copy()
        if headers:
            for name, value in headers.items():
                if value is not None:
                    put_header(merged, name, value)
        own_auth = http_auth and plan.auth_header == "authorization"
        if options is not None:
            query = {**(query or {}), **options.query} if options.query else query
            own_auth = self._apply(options, merged, plan.auth_header) or own_auth
        pairs = spread(query) if query else []
        if plan.auth is not None and not own_auth:
            pairs = self._authenticate(plan, merged, pairs)
        self.url = plan.target.fill(path)
        if pairs:
            self.url = plan.target.join(self.url, query_text(pairs))
        extra = options.body if options is not None else None
        self.body: Body | None = encode_body(endpoint, body, extra)
        if self.body is not None:
            _describe_body(merged, self.body)
        self.headers: dict[str, HeaderLines] = merged

    def _apply(
        self,
        options: RequestOptions,
        merged: dict[str, HeaderLines],
        auth_header: str,
    ) -> bool:
        """Apply the options; return whether they bring the authentication."""
        if options.max_retries is not None:
            self.max_retries = options.max_retries
        if options.timeout is not None:
            self.timeout = options.timeout
        self.safe = self.safe or options.retry_unsafe
        own_auth = False
        for name, value in (options.headers or {}).items():
            put_header(merged, name, value)
            own_auth = own_auth or name.lower() == auth_header
        return own_auth

    def _authenticate(
        self,
        plan: Plan,
        merged: dict[str, HeaderLines],
        pairs: list[tuple[str, str | None]],
    ) -> list[tuple[str, str | None]]:
        credential = plan.credential
        if credential is None and plan.auth is not None:
            fill = self.client.settings.fill
            credential = plan.credential = plan.auth.credential(fill)
        if credential is None:
            return pairs
        _, name, value = credential
        if credential.place == "query":
            others = [pair for pair in pairs if pair[0] != name]
            return [*others, (name, value)]
        merged[name.lower()] = [header_line(name, value)]
        return pairs

    def retries_left(self, attempt: int) -> bool:
        """Whether another attempt may follow attempt number `attempt`, from 0."""
        return attempt < self.max_retries and (
            self.body is None or self.body.replayable
        )

    def shown_url(self) -> str:
        """Return the URL for messages."""
        return self.client.redactor.url(self.url)

    def close(self) -> None:
        """Close what was opened for this call."""
        if self.body is not None and self.body.opened:
            self.body.close()


def put_header(merged: dict[str, HeaderLines], name: str, value: object) -> None:
    """Set a header; a list repeats it, None removes it."""
    if value is None:
        merged.pop(name.lower(), None)
    elif isinstance(value, (list, tuple)):
        items = cast("list[object]", value)
        merged[name.lower()] = [header_line(name, plain(item)) for item in items]
    else:
        words = "" if isinstance(value, Null) else plain(value)
        merged[name.lower()] = [header_line(name, words)]


def header_line(name: str, value: str) -> tuple[bytes, bytes]:
    """Encode a header, refusing what would begin another one."""
    if _LINE_BREAK.search(value) or _LINE_BREAK.search(name):
        raise InvalidArgumentError(f"The header {name!r} must not hold line breaks.")
    words = value.strip(" \t")
    try:
        return name.encode("ascii"), words.encode("latin-1")
    except UnicodeEncodeError:
        pass
    try:
        return name.encode("ascii"), words.encode("utf-8")
    except UnicodeEncodeError:
        raise InvalidArgumentError(f"The header {name!r} cannot be encoded.") from None


def is_secret(client: ClientState, name: str, template: str) -> bool:
    """Whether a constant header holds a secret."""
    return is_sensitive(name) or client.settings.names_secret(template)


def _lacks_boundary(content_type: bytes) -> bool:
    return content_type.startswith(_MULTIPART) and b"boundary=" not in content_type


def _describe_body(merged: dict[str, HeaderLines], body: Body) -> None:
    given = merged.get("content-type")
    if given is None:
        if body.content_type is not None:
            merged["content-type"] = [header_line("Content-Type", body.content_type)]
    elif body.parts and _lacks_boundary(given[0][1]):
        del merged["content-type"]  # the transport writes it with its boundary
    if body.stream is not None and (length := body.stream.length()) is not None:
        merged["content-length"] = [header_line("Content-Length", str(length))]
