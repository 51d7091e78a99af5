"""What a client knows: its settings, its options, and what calls of it share."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from ._encoding import fill_template, header_line, open_target, plain, put_header
from ._errors import (
    InvalidArgumentError,
    MissingSettingError,
    Redactor,
    is_sensitive,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypedDict

    from ._auth import Auth, Credential, Signer
    from ._encoding import HeaderLines
    from ._endpoint import Config, Endpoint
    from ._options import Hooks
    from ._transport import Timeout

    class ClientOptions(TypedDict, total=False):
        """Arguments of a client's constructor that are the same for every API."""

        base_url: str | None
        timeout: Timeout | float | None
        total_timeout: float | None
        max_retries: int | None
        headers: Mapping[str, str | None] | None
        follow_redirects: bool | None
        retry_unsafe: bool | None
        hooks: Hooks | None
        validate: bool | None


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
        given = self._given.items()
        return [text for name, text in given if text and self._settings[name].secret]

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


class SharedParts:
    """What all calls of one endpoint by one client have in common."""

    def __init__(self, client: ClientState, endpoint: Endpoint) -> None:
        settings = client.settings
        self.target = open_target(client.base_url, endpoint.url, settings.variable)
        # A header without a line is not sent, whatever the HTTP library would add.
        self.headers: dict[str, HeaderLines] = {name: [] for name in endpoint.without}
        sensitive = {name for name in client.header_names if is_sensitive(name)}
        for name, value in endpoint.headers:
            lines = self.headers.setdefault(name.lower(), [])
            lines.append(header_line(name, settings.fill(value)))
            if is_sensitive(name) or settings.names_secret(value):
                sensitive.add(name.lower())
        self.headers.setdefault("user-agent", client.user_agent)
        for name, own_value in client.headers.items():
            put_header(self.headers, name, own_value)
        self.auth: Auth | None = client.auth_of(endpoint)
        self.auth_header = ""
        if self.auth is not None and self.auth.header is not None:
            self.auth_header = settings.fill(self.auth.header).lower()
            sensitive.add(self.auth_header)
            if self.auth_header in client.header_names:
                self.auth = None
        self.credential: Credential | None = None
        self.signer = None if self.auth is None else settings.signer(self.auth)
        self.sensitive = frozenset(sensitive)


class ClientState:
    """A client's settings and options; not changed once made."""

    def __init__(
        self, config: Config, settings: Settings, options: Mapping[str, Any]
    ) -> None:
        self.config = config
        self.settings = settings
        self._options: dict[str, Any] = {
            name: value for name, value in options.items() if value is not None
        }
        chosen = self._options.get
        self.base_url: str = chosen("base_url", config.base_url)
        self.timeout: Timeout | float | None = chosen("timeout")
        self.total_timeout: float | None = chosen("total_timeout")
        self.max_retries: int = chosen("max_retries", 2)
        self.headers: dict[str, str | None] = dict(chosen("headers", {}))
        self.header_names = frozenset(name.lower() for name in self.headers)
        self.follow_redirects: bool = chosen("follow_redirects", True)
        self.retry_unsafe: bool = chosen("retry_unsafe", False)
        self.hooks: Hooks | None = chosen("hooks")
        self.validate: bool = chosen("validate", True)
        agent = f"{config.package}/{config.version}"
        self.user_agent = [header_line("User-Agent", agent)]
        self._shared: dict[Endpoint, SharedParts] = {}
        self._redactor: Redactor | None = None

    def changed(self, options: Mapping[str, Any]) -> ClientState:
        """Return a copy with some options replaced and headers added."""
        given = {name: value for name, value in options.items() if value is not None}
        merged: dict[str, Any] = {**self._options, **given}
        merged["headers"] = {**self.headers, **given.get("headers", {})}
        return ClientState(self.config, self.settings, merged)

    def shared(self, endpoint: Endpoint) -> SharedParts:
        """Return what calls of an endpoint share, made at the first one."""
        parts = self._shared.get(endpoint)
        if parts is None:
            parts = self._shared[endpoint] = SharedParts(self, endpoint)
        return parts

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
