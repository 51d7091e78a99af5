"""Calls with one way of authentication, through both clients, to a server that verifies."""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Handler = Callable[[httpx2.Request], httpx2.Response]


class Caller:
    """One client, synchronous or not, whose calls all use one way of authentication."""

    def __init__(self, runtime: Any, *, is_async: bool) -> None:
        self._runtime = runtime
        self.is_async = is_async
        self._is_real = False
        self._client: Any = None

    def uses(
        self,
        auth: Any,
        handler: Handler | None,
        /,
        *,
        base_url: str = "",
        **variables: str,
    ) -> None:
        """Say how calls are authenticated and who answers: nobody means a real server."""
        config = self._runtime.Config(
            package="thing",
            version="1",
            base_url=base_url or "https://api.example",
            variables={
                name: self._runtime.Setting(name, secret=True) for name in variables
            },
            auths={"auth": auth},
            auth="auth",
        )
        kind = self._runtime.AsyncClient if self.is_async else self._runtime.SyncClient
        self._is_real = handler is None
        transport = httpx2.MockTransport(handler) if handler else None
        self._client = kind(config, variables, transport=transport, max_retries=0)

    def __call__(
        self,
        method: str,
        url: str,
        endpoint: dict[str, Any] | None = None,
        **arguments: Any,
    ) -> Any:
        described = self._runtime.Endpoint(method, url, **(endpoint or {}))
        calls = self.all([(described, arguments)])
        return calls[0]

    def all(self, calls: list[tuple[Any, dict[str, Any]]]) -> list[Any]:
        """Make several calls, at the same time if the client is asynchronous."""
        client = self._client
        if not self.is_async:
            try:
                return [client._request(each, **more) for each, more in calls]
            finally:
                if self._is_real:
                    client.close()

        async def together() -> list[Any]:
            waiting = (client._request(each, **arguments) for each, arguments in calls)
            try:
                return list(await asyncio.gather(*waiting))
            finally:
                if self._is_real:
                    await client.aclose()

        return asyncio.run(together())


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest, runtime: Any) -> Caller:
    return Caller(runtime, is_async=request.param == "async")


@pytest.fixture
def module(package: Any) -> Callable[[str], Any]:
    """Return a module of the runtime's folder `auth` by its name."""
    del package  # what is imported is there
    return lambda name: import_module(f"courier._runtime.auth.{name}")


@pytest.fixture
def settings(runtime: Any) -> Callable[..., Any]:
    """Return the settings of a client, with which a signer can be made by itself."""
    state = import_module("courier._runtime._state")

    def settings(**variables: str) -> Any:
        known = {name: runtime.Setting(name) for name in variables}
        config = runtime.Config(
            package="thing", version="1", base_url="", variables=known
        )
        return state.Settings(config, variables)

    return settings
