"""What a client knows: its settings, its options, and a plan for each endpoint."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ._errors import InvalidArgumentError, MissingSettingError
from ._headers import header_line, put_header
from ._redact import Redactor, is_sensitive
from ._url import Target, fill_template, open_target
from ._values import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ._auth import Auth, Credential, Signer
    from ._endpoint import Config, Endpoint
    from ._headers import HeaderLines
    from ._hooks import Hooks
    from ._transport import Timeout

DEFAULT_MAX_RETRIES = 2
_MAX_NESTING = 19


class Settings:
    """The values of the client variables, and texts with them filled in."""

    def __init__(
        self,
        config: Config,
        given: Mapping[str, object | None],
        environment: str | None = None,
    ) -> None:
        self._settings = config.variables
        self._environment: Mapping[str, str] = {}
        if environment is not None:
            if environment not in config.environments:
                known = ", ".join(map(repr, config.environments))
                message = f"There is no environment {environment!r}, only {known}."
                raise InvalidArgumentError(message)
            self._environment = config.environments[environment]
        self._given: dict[str, str] = {}
        self._signers: dict[Auth, Signer | None] = {}
        for name, setting in config.variables.items():
            value = given.get(setting.argument)
            if value is None and setting.env:
                value = os.environ.get(setting.env)
            if value is not None:
                self._given[name] = plain(value)

    def variable(self, name: str, depth: int = 0) -> str:
        """Return a variable's text; only a default may hold references to others."""
        value = self._given.get(name)
        if value is None:
            value = self._environment.get(name)
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

    def given(self, template: str) -> str:
        """Return a template's text, "" when a variable of it was not given."""
        try:
            return self.fill(template)
        except MissingSettingError:
            return ""

    def signer(self, auth: Auth) -> Signer | None:
        """Return what signs with `auth`: one for a client and its copies."""
        if auth not in self._signers:
            # Of two threads, both go on with the one that came first.
            self._signers.setdefault(auth, auth.signer(self))
        return self._signers[auth]

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

    __slots__ = (
        "auth",
        "auth_header",
        "credential",
        "headers",
        "sensitive",
        "signer",
        "target",
    )

    def __init__(self, client: ClientState, endpoint: Endpoint) -> None:
        fill = client.settings.fill
        self.target: Target = open_target(
            client.base_url, endpoint.url, client.settings.variable
        )
        # A header without a line is not sent, whatever the HTTP library would add.
        self.headers: dict[str, HeaderLines] = {name: [] for name in endpoint.without}
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
        self.signer = None if self.auth is None else client.settings.signer(self.auth)
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
        total_timeout: float | None = None,
        max_retries: int = DEFAULT_MAX_RETRIES,
        headers: Mapping[str, str | None] | None = None,
        follow_redirects: bool = True,
        retry_unsafe: bool = False,
        hooks: Hooks | None = None,
        validate: bool = True,
    ) -> None:
        self.config = config
        self.settings = settings
        self.base_url = config.base_url if base_url is None else base_url
        self.timeout = timeout
        self.total_timeout = total_timeout
        self.max_retries = max_retries
        self.headers: dict[str, str | None] = dict(headers or {})
        self.header_names = frozenset(name.lower() for name in self.headers)
        self.follow_redirects = follow_redirects
        self.retry_unsafe = retry_unsafe
        self.hooks = hooks
        self.validate = validate
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
        total_timeout: float | None,
        max_retries: int | None,
        headers: Mapping[str, str | None] | None,
        follow_redirects: bool | None,
        retry_unsafe: bool | None,
        hooks: Hooks | None,
        validate: bool | None,
    ) -> ClientState:
        """Return a copy with some options replaced and headers added."""
        return ClientState(
            self.config,
            self.settings,
            base_url=self.base_url if base_url is None else base_url,
            timeout=self.timeout if timeout is None else timeout,
            total_timeout=(
                self.total_timeout if total_timeout is None else total_timeout
            ),
            max_retries=self.max_retries if max_retries is None else max_retries,
            headers={**self.headers, **(headers or {})},
            follow_redirects=(
                self.follow_redirects if follow_redirects is None else follow_redirects
            ),
            retry_unsafe=self.retry_unsafe if retry_unsafe is None else retry_unsafe,
            hooks=hooks or self.hooks,
            validate=self.validate if validate is None else validate,
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
        """Return the base URL for a repr, as a template when a setting is missing."""
        try:
            url = self.settings.fill(self.base_url)
        except MissingSettingError:
            url = self.base_url
        return self.redactor.url(url)

    @property
    def redactor(self) -> Redactor:
        """What hides this client's secrets."""
        if self._redactor is None:
            names = frozenset(
                name.lower()
                for auth in self.config.auths.values()
                for name in (auth.header, auth.query_name)
                if name is not None
            )
            self._redactor = Redactor(self.settings.secrets(), names)
        return self._redactor


def is_secret(client: ClientState, name: str, template: str) -> bool:
    """Whether a constant header holds a secret."""
    return is_sensitive(name) or client.settings.names_secret(template)
