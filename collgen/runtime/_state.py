"""What a client knows: its settings, its options, and what calls of it share."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ._encoding import (
    has_scheme,
    header_line,
    open_target,
    plain,
    put_header,
)
from ._endpoint import Endpoint, filled, references
from ._errors import (
    InsecureTransportWarning,
    InvalidArgumentError,
    MissingSettingError,
    Redactor,
    is_sensitive,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypedDict

    from ._encoding import HeaderLines
    from ._endpoint import Auth, Config, Credential, Setting, Template
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
        strict: bool | None
        max_response_size: int | None


_MOST_VARIANTS = 32
_MAX_RESPONSE_SIZE = 1 << 30
_LOOPBACK = re.compile(r"(.*\.)?localhost|127(\.\d+){3}|::1", re.IGNORECASE)


class Settings:
    """The values of the client variables, and texts with them filled in."""

    def __init__(
        self,
        config: Config,
        arguments: Mapping[str, object | None],
        environment: str | None = None,
    ) -> None:
        self._settings = config.variables
        # region environments
        self._environment: Mapping[str, str] = {}
        if environment is not None:
            if environment not in config.environments:
                known = ", ".join(map(repr, config.environments))
                message = f"There is no environment {environment!r}, only {known}."
                raise InvalidArgumentError(message)
            self._environment = config.environments[environment]
        # endregion
        self._values: dict[str, str] = {}
        self._functions: dict[str, Callable[[], object]] = {}
        self.readable_hosts: set[str] = set()
        """Hosts of which a warning said that credentials go there over http."""
        self._signers: dict[Auth, Any] = {}
        for name, setting in config.variables.items():
            value = arguments.get(setting.argument)
            if value is None and setting.env:
                value = os.environ.get(setting.env) or None
            if callable(value) and setting.secret:
                self._functions[name] = value
            elif value is not None:
                self._values[name] = _setting_text(setting, value)

    def current(self) -> dict[str, str]:
        """Return the values of credentials that are functions, called for them."""
        return {
            name: _setting_text(self._settings[name], function())
            for name, function in self._functions.items()
        }

    def texts_of(self, arguments: Mapping[str, object]) -> dict[str, str]:
        """Return the values that arguments of the client give to its variables."""
        names = {one.argument: name for name, one in self._settings.items()}
        texts: dict[str, str] = {}
        for argument, value in arguments.items():
            if argument not in names:
                known = ", ".join(map(repr, names)) or "none"
                message = f"The client has no setting {argument!r}; there are: {known}."
                raise InvalidArgumentError(message)
            if value is not None:
                name = names[argument]
                texts[name] = _setting_text(self._settings[name], value)
        return texts

    def replaced(self, texts: Mapping[str, str]) -> Settings:
        """Return a copy in which some variables have other values."""
        copy = object.__new__(Settings)
        vars(copy).update(vars(self), _signers={})
        copy._values = {**self._values, **texts}
        copy._functions = {
            name: function
            for name, function in self._functions.items()
            if name not in texts
        }
        return copy

    def is_set(self, template: Template) -> bool:
        """Whether a variable of a template has a value of the caller's."""
        return any(name in self._values for name in references(template))

    def __getstate__(self) -> dict[str, Any]:
        return {**vars(self), "_signers": {}}

    def variable(self, name: str) -> str:
        """Return a variable's text."""
        value = self._values.get(name)
        # region environments
        if value is None:
            value = self._environment.get(name)
        # endregion
        if value is not None:
            return value
        setting = self._settings.get(name)
        if setting is None or setting.default is None:
            raise MissingSettingError(self._missing(name))
        return setting.default

    def fill(self, template: Template) -> str:
        """Return a template's text."""
        return filled(template, self.variable)

    def fill_or_empty(self, template: Template) -> str:
        """Return a template's text, "" when a variable of it has no value."""
        try:
            return self.fill(template)
        except MissingSettingError:
            return ""

    def signer(self, auth: Auth) -> Any:
        """Return the `Signer` of `auth`, or None: one for a client and its copies."""
        if auth not in self._signers:
            # Of two threads, both go on with the one that came first.
            self._signers.setdefault(auth, auth.signer(self))
        return self._signers[auth]

    def secrets(self) -> list[str]:
        """Return the values that must not be shown."""
        values = self._values.items()
        return [text for name, text in values if text and self._settings[name].secret]

    def names_secret(self, template: Template) -> bool:
        """Whether a template holds a secret variable."""
        found = map(self._settings.get, references(template))
        return any(setting is not None and setting.secret for setting in found)

    def _missing(self, name: str) -> str:
        setting = self._settings.get(name)
        if setting is None:
            return f"This call needs the variable {name!r}, which the client lacks."
        where = f" or set the environment variable {setting.env}" if setting.env else ""
        return (
            f"This call needs {setting.argument!r}: pass {setting.argument}=… "
            f"to the client{where}."
        )


def _setting_text(setting: Setting, value: object) -> str:
    """Return a setting's value as text; a credential must be one."""
    if setting.secret and not isinstance(value, str):
        kind = type(value).__name__
        message = f"{setting.argument!r} must be a text or a function that returns one"
        raise InvalidArgumentError(f"{message}, not {kind}.")
    return plain(value)


class SharedParts:
    """What all calls of one endpoint by one client have in common."""

    def __init__(self, client: ClientState, endpoint: Endpoint) -> None:
        settings = client.settings
        scheme = client.own_scheme() if endpoint.is_below_base else "http"
        self.target = open_target(client.base_url, endpoint, settings.variable, scheme)
        is_foreign = False
        # region addresses
        if endpoint.is_elsewhere:
            is_foreign = not client.is_at_home(self.target.texts[0])
        # endregion
        # A header without a line is not sent, whatever the HTTP library would add.
        self.headers: dict[str, HeaderLines] = {name: [] for name in endpoint.without}
        sensitive = {name for name in client.header_names if is_sensitive(name)}
        for name, value in endpoint.headers:
            is_secret = is_sensitive(name) or settings.names_secret(value)
            if is_secret and is_foreign:
                continue
            lines = self.headers.setdefault(name.lower(), [])
            lines.append(header_line(name, settings.fill(value)))
            if is_secret:
                sensitive.add(name.lower())
        self.headers.setdefault("user-agent", client.user_agent)
        for name, own_value in client.headers.items():
            if is_foreign and is_sensitive(name):
                continue
            put_header(self.headers, name, own_value)
        self.auth: Auth | None = None if is_foreign else client.auth_of(endpoint)
        self.auth_header = ""
        if self.auth is not None and self.auth.header is not None:
            self.auth_header = settings.fill(self.auth.header).lower()
            sensitive.add(self.auth_header)
            if self.auth_header in client.header_names:
                self.auth = None
        self.credential: Credential | None = None
        self.signer = None if self.auth is None else settings.signer(self.auth)
        self.sensitive = frozenset(sensitive)
        if self.auth is not None:
            _warn_if_readable(self.target.texts[0], settings.readable_hosts)


def _warn_if_readable(url: str, known: set[str]) -> None:
    """Warn, once for each host, of credentials that go over plain HTTP."""
    host = _host_of(url)
    is_open = url[:5].lower() == "http:"
    if is_open and host and not _LOOPBACK.fullmatch(host) and host not in known:
        from warnings import warn

        known.add(host)
        message = f"Credentials go to {host} over http, which anybody can read."
        warn(message, InsecureTransportWarning, stacklevel=2)


def _host_of(url: str) -> str | None:
    """Return the host that a URL leads to; None when it leads to none."""
    try:
        parts = urlsplit(url)
        is_usable = parts.port != 0 and url.isprintable() and " " not in url
    except ValueError:  # a port that is no number, a bracket that is not closed
        return None
    return parts.hostname if is_usable else None


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
        self.base_url: Template = chosen("base_url", config.base_url)
        self.is_own_base_url = "base_url" in self._options or settings.is_set(
            config.base_url
        )
        """Whether the caller gave it, rather than the collection."""
        self.timeout: Timeout | float | None = chosen("timeout")
        self.total_timeout: float | None = chosen("total_timeout")
        self.max_retries: int = chosen("max_retries", 2)
        self.headers: dict[str, str | None] = dict(chosen("headers", {}))
        self.header_names = frozenset(name.lower() for name in self.headers)
        self.follow_redirects: bool = chosen("follow_redirects", True)
        self.retry_unsafe: bool = chosen("retry_unsafe", False)
        self.hooks: Hooks | None = chosen("hooks")
        self.validate: bool = chosen("validate", True)
        self.strict: bool = chosen("strict", False)
        self.max_response_size: int = chosen("max_response_size", _MAX_RESPONSE_SIZE)
        agent = f"{config.package}/{config.version}"
        self.user_agent = [header_line("User-Agent", agent)]
        self._shared: dict[Endpoint, SharedParts] = {}
        self._variants: dict[tuple[tuple[str, str], ...], ClientState] = {}
        self._redactor: Redactor | None = None

    def __getstate__(self) -> dict[str, Any]:
        return {**vars(self), "_shared": {}, "_variants": {}, "_redactor": None}

    def for_call(self, settings: Mapping[str, object] | None) -> ClientState:
        """Return the state with a call's own settings and with current credentials."""
        texts = self.settings.texts_of(settings) if settings else {}
        texts = {**self.settings.current(), **texts}
        if not texts:
            return self
        key = tuple(sorted(texts.items()))
        state = self._variants.get(key)
        if state is None:
            if len(self._variants) >= _MOST_VARIANTS:
                self._variants.clear()
            replaced = self.settings.replaced(texts)
            state = ClientState(self.config, replaced, self._options)
            self._variants[key] = state
        return state

    def changed(
        self, options: Mapping[str, Any], settings: Mapping[str, object]
    ) -> ClientState:
        """Return a copy with options and settings replaced and headers added."""
        chosen = {name: value for name, value in options.items() if value is not None}
        merged: dict[str, Any] = {**self._options, **chosen}
        merged["headers"] = {**self.headers, **chosen.get("headers", {})}
        own = self.settings
        if settings:
            own = own.replaced(own.texts_of(settings))
        return ClientState(self.config, own, merged)

    def shared(self, endpoint: Endpoint) -> SharedParts:
        """Return what calls of an endpoint share, made at the first one."""
        if endpoint.is_for_one_call:
            return SharedParts(self, endpoint)
        parts = self._shared.get(endpoint)
        if parts is None:
            parts = self._shared[endpoint] = SharedParts(self, endpoint)
        return parts

    def own_scheme(self) -> str:
        """Return the scheme of a base URL without one.

        The caller's is https, unless it is this machine; the collection's is http, as
        Postman has it.
        """
        if not self.is_own_base_url:
            return "http"
        base = self.settings.fill(self.base_url).strip()
        if any(sign in base for sign in "?#"):
            message = "base_url must not have a query or a fragment."
            raise InvalidArgumentError(message)
        host = _host_of(base if has_scheme(base) else f"https://{base}")
        if host is None:
            raise InvalidArgumentError("base_url is no address of a server.")
        return "http" if _LOOPBACK.fullmatch(host) else "https"

    def check_origin(self, url: str) -> None:
        """Refuse a whole URL of another origin: credentials would go there."""
        if url.startswith(("/", "?")):
            return
        if not self.is_at_home(url):
            message = "The URL is of another origin than the client's base_url."
            raise InvalidArgumentError(f"{message} Your credentials would go there.")

    def is_at_home(self, url: str) -> bool:
        """Return whether a whole URL is of the same origin as the client's base URL."""
        root = Endpoint("GET", "/")
        try:
            scheme = self.own_scheme()
            base = open_target(self.base_url, root, self.settings.variable, scheme)
        except MissingSettingError:  # there is no home
            return False
        return url.split("/")[:3] == base.texts[0].split("/")[:3]

    def auth_of(self, endpoint: Endpoint) -> Auth | None:
        """Return how calls of an endpoint are authenticated."""
        name = self.config.auth if endpoint.auth == "" else endpoint.auth
        return None if name is None else self.config.auths[name]

    def shown_base_url(self) -> str:
        """Return the base URL for a repr, as a template when a setting is missing."""
        try:
            url = self.settings.fill(self.base_url)
        except MissingSettingError:
            url = filled(self.base_url, "{{{}}}".format)
        return self.redactor.url(url)

    @property
    def redactor(self) -> Redactor:
        """What hides this client's secrets."""
        if self._redactor is None:
            names = frozenset(
                self.settings.fill_or_empty(name).lower()
                for auth in self.config.auths.values()
                for name in (auth.header, auth.query_name)
                if name is not None
            )
            self._redactor = Redactor(self.settings.secrets(), names)
        return self._redactor
