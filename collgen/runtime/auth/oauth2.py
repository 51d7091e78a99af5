"""OAuth 2.0 (RFC 6749): the caller's token, or one that is fetched and renewed."""

from __future__ import annotations

import time
from base64 import b64encode
from typing import TYPE_CHECKING, Any, Literal, cast
from urllib.parse import parse_qsl, quote, unquote, urlencode

from .._endpoint import Auth
from .._errors import (
    APIError,
    AuthenticationError,
    MissingSettingError,
    status_error_type,
)
from .signing import Signer

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

    from .._endpoint import Template
    from .._state import Settings
    from .._transport import Request, Response

Grant = Literal[
    "", "client_credentials", "password", "authorization_code", "refresh_token"
]

_LEEWAY = 30.0
"""Seconds before its end when a token is no longer used."""


class OAuth2Auth(Auth):
    """An access token, and what it takes to fetch one."""

    __slots__ = (
        "access_token",
        "audience",
        "client_id",
        "client_in_body",
        "client_secret",
        "code",
        "code_verifier",
        "grant",
        "in_query",
        "password",
        "prefix",
        "redirect_uri",
        "refresh_token",
        "refresh_url",
        "resource",
        "scope",
        "token_url",
        "username",
    )

    def __init__(
        self,
        access_token: Template,
        *,
        token_url: Template,
        grant: Grant = "",
        refresh_url: Template = "",
        client_id: Template = "",
        client_secret: Template = "",
        client_in_body: bool = False,
        username: Template = "",
        password: Template = "",
        code: Template = "",
        code_verifier: Template = "",
        redirect_uri: Template = "",
        refresh_token: Template = "",
        scope: Template = "",
        audience: Template = "",
        resource: Template = "",
        prefix: Template = "Bearer",
        in_query: bool = False,
    ) -> None:
        """Describe how a token is come by.

        Args:
            access_token: One that the caller may have.
            token_url: Where tokens are fetched.
            grant: How; "refresh_token" when only that is exchanged for one.
            refresh_url: Where they are renewed, `token_url` when empty.
            client_id: Of the application.
            client_secret: Of the application.
            client_in_body: The two are sent as fields, not as basic authentication.
            username: For the grant `password`.
            password: For the grant `password`.
            code: For the grant `authorization_code`; it serves once.
            code_verifier: The secret of the code's challenge (RFC 7636).
            redirect_uri: The one that the code was sent to.
            refresh_token: One that the caller may have.
            scope: What the token is to allow.
            audience: Whom the token is for.
            resource: What the token is for (RFC 8707).
            prefix: Stands before the token in the header.
            in_query: The token is sent as `access_token` in the query.
        """
        self.access_token = access_token
        self.token_url = token_url
        self.grant: Grant = grant
        self.refresh_url = refresh_url
        self.client_id = client_id
        self.client_secret = client_secret
        self.client_in_body = client_in_body
        self.username = username
        self.password = password
        self.code = code
        self.code_verifier = code_verifier
        self.redirect_uri = redirect_uri
        self.refresh_token = refresh_token
        self.scope = scope
        self.audience = audience
        self.resource = resource
        self.prefix = prefix
        self.in_query = in_query

    def signer(self, settings: Settings, /) -> Signer:
        """Return what holds the token."""
        return _TokenHolder(self, settings)


class _TokenHolder(Signer):
    """The token of one client. One call fetches it while the others wait."""

    resends = True

    def __init__(self, auth: OAuth2Auth, settings: Settings) -> None:
        from threading import Lock

        self._auth = auth
        self._settings = settings
        self._token = settings.fill_or_empty(auth.access_token)
        self._end: float | None = None
        self._refresh_token = settings.fill_or_empty(auth.refresh_token)
        self._code_spent = False
        self._refreshing = False
        self._lock = Lock()
        self._async_lock: Any = None

    def sync_flow(
        self, request: Request, /, *, read_body: bool
    ) -> Generator[Request, Response, None]:
        if read_body:
            request.read()
        refused = ""
        while True:
            fetched = False
            with self._lock:
                while (asking := self._needed(request, refused)) is not None:
                    answer = yield asking
                    answer.read()
                    self._take(answer)
                    fetched = True
                token = self._token
            response = yield self._with_token(request, token)
            if response.status_code != 401 or refused or fetched:
                return
            if not self._renewable():
                return
            refused = token

    async def async_flow(
        self, request: Request, /, *, read_body: bool
    ) -> AsyncGenerator[Request, Response]:
        if read_body:
            await request.aread()
        if self._async_lock is None:
            from .._transport import async_lock

            self._async_lock = async_lock()
        refused = ""
        while True:
            fetched = False
            async with self._async_lock:
                while (asking := self._needed(request, refused)) is not None:
                    answer = yield asking
                    await answer.aread()
                    self._take(answer)
                    fetched = True
                token = self._token
            response = yield self._with_token(request, token)
            if response.status_code != 401 or refused or fetched:
                return
            if not self._renewable():
                return
            refused = token

    def _with_token(self, request: Request, token: str) -> Request:
        if not self._auth.in_query:
            prefix = self._settings.fill(self._auth.prefix)
            request.headers["Authorization"] = f"{prefix} {token}".strip()
            return request
        query = request.url.query.decode("ascii")
        kept = [
            pair
            for pair in query.split("&")
            if pair and unquote(pair.partition("=")[0]) != "access_token"
        ]
        kept.append(f"access_token={quote(token, safe='')}")
        request.url = request.url.copy_with(query="&".join(kept).encode("ascii"))
        return request

    def _needed(self, request: Request, refused: str) -> Request | None:
        """Return the request for a token; None when the one at hand will do."""
        if self._token and self._token != refused:
            if self._end is None or time.monotonic() < self._end:
                return None
            if not self._renewable():  # let the API decide
                return None
        fields = self._fields()
        return self._token_request(request, fields)

    def _renewable(self) -> bool:
        auth, fill = self._auth, self._settings.fill_or_empty
        if self._refresh_token:
            return True
        if auth.grant == "client_credentials":
            return bool(fill(auth.client_id))
        if auth.grant == "password":
            return bool(fill(auth.username))
        code = auth.grant == "authorization_code" and not self._code_spent
        return code and bool(fill(auth.code))

    def _fields(self) -> dict[str, str]:
        """Return what a token is asked for with."""
        auth, fill = self._auth, self._settings.fill_or_empty
        self._refreshing = bool(self._refresh_token)
        if self._refreshing:
            return {"grant_type": "refresh_token", "refresh_token": self._refresh_token}
        if not self._renewable():
            raise MissingSettingError(self._missing())
        fields: dict[str, str] = {"grant_type": auth.grant}
        if auth.grant == "password":
            fields |= {
                "username": fill(auth.username),
                "password": fill(auth.password),
            }
        elif auth.grant == "authorization_code":
            fields |= {
                "code": fill(auth.code),
                "redirect_uri": fill(auth.redirect_uri),
                "code_verifier": fill(auth.code_verifier),
            }
        if auth.grant != "authorization_code":
            fields["scope"] = fill(auth.scope)
        return {
            **fields,
            "audience": fill(auth.audience),
            "resource": fill(auth.resource),
        }

    def _missing(self) -> str:
        """Say which arguments a token could come from."""
        auth = self._auth
        messages: list[str] = []
        wanted = {
            "client_credentials": auth.client_id,
            "password": auth.username,
            "authorization_code": "" if self._code_spent else auth.code,
            "refresh_token": auth.refresh_token,
        }
        for template in (auth.access_token, wanted.get(auth.grant, "")):
            try:
                self._settings.fill(template)
            except MissingSettingError as error:
                messages.append(error.message)
        return " Or: ".join(messages) or "This call needs a new access token."

    def _token_request(self, request: Request, fields: dict[str, str]) -> Request:
        auth, fill = self._auth, self._settings.fill_or_empty
        template = auth.refresh_url if self._refreshing else ""
        url = self._settings.fill(template or auth.token_url)
        headers = {
            "Accept": "application/json",
            "Content-Type": "application/x-www-form-urlencoded",
            "User-Agent": request.headers.get("user-agent", ""),
        }
        client_id, secret = fill(auth.client_id), fill(auth.client_secret)
        if secret and not auth.client_in_body:
            pair = b64encode(f"{client_id}:{secret}".encode()).decode("ascii")
            headers["Authorization"] = f"Basic {pair}"
        else:
            fields = {**fields, "client_id": client_id, "client_secret": secret}
        content = urlencode({name: value for name, value in fields.items() if value})
        return type(request)(
            "POST",
            url if "://" in url else f"https://{url}",
            headers=headers,
            content=content.encode("ascii"),
            extensions=request.extensions,
        )

    def _take(self, response: Response) -> None:
        """Keep the token of an answer; without one, raise the error that fits."""
        # Sent and not answered, it may be good still: the server is asked again.
        self._code_spent = self._code_spent or not self._refreshing
        answer = _decoded(response)
        token = answer.get("access_token")
        if response.is_success and isinstance(token, str) and token:
            self._token = token
            renewed = answer.get("refresh_token")
            if isinstance(renewed, str) and renewed:
                self._refresh_token = renewed
            self._end = _end(answer.get("expires_in"))
            return
        if self._refreshing and response.status_code in (400, 401):
            self._refresh_token = (
                ""  # it has been revoked: begin anew, if that is possible
            )
            if self._renewable():
                return
        raise _error(response, answer)


def _decoded(response: Response) -> dict[str, Any]:
    if "urlencoded" in response.headers.get("content-type", ""):
        return dict(parse_qsl(response.text))
    try:
        value = response.json()
    except ValueError:
        return {}
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _end(lifetime: object) -> float | None:
    try:
        seconds = float(str(lifetime))
    except ValueError:
        return None
    return time.monotonic() + max(seconds - _LEEWAY, seconds / 2)


def _error(response: Response, fields: dict[str, Any]) -> APIError:
    """Return the error of a token endpoint, without what was sent there."""
    names = ("error", "error_description", "error_uri")
    body = {name: fields[name] for name in names if isinstance(fields.get(name), str)}
    words = ": ".join(body[name] for name in names[:2] if name in body)
    status = response.status_code
    url = response.request.url
    where = f"{url.scheme}://{url.netloc.decode('ascii')}{url.path}"
    message = f"POST {where}: no token came back ({status} {words}".rstrip() + ")."
    if response.is_success:
        return APIError(message)
    kind = status_error_type(status)
    if status < 500 and status != 429:
        kind = AuthenticationError
    bare = type(response.request)("POST", where)
    answer = type(response)(status, headers=response.headers, request=bare)
    return kind(message, request=bare, response=answer, body=body)
