"""A small package as collgen writes them, with the runtime copied into it."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import TYPE_CHECKING, Any

import httpx2
import pytest

from collgen.generate.runtime import RUNTIME
from tests.runtime.names import Runtime
from tests.runtime.templates import template

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SOURCES = Path(__file__).with_name("courier")


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Write the package `courier` and make it importable; return its folder."""
    root = tmp_path_factory.mktemp("site")
    folder = root / "courier"
    for source in SOURCES.rglob("*.py.txt"):
        target = folder / source.relative_to(SOURCES).with_suffix("")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(source.read_bytes())
    (folder / "py.typed").touch()
    copytree(RUNTIME, folder / "_runtime", ignore=ignore_patterns("__pycache__"))
    sys.path.insert(0, str(root))
    yield folder
    sys.path.remove(str(root))


@pytest.fixture(scope="session")
def courier(package: Path) -> Any:
    return import_module("courier")


@pytest.fixture(scope="session")
def models(package: Path) -> Any:
    return import_module("courier.models")


class Server:
    """A transport that remembers requests and gives prepared answers, the last one again."""

    def __init__(self) -> None:
        self.requests: list[httpx2.Request] = []
        self.answers: list[httpx2.Response | Exception | Callable[..., Any]] = []
        self.transport = httpx2.MockTransport(self._handle)

    def answer(self, *answers: Any) -> None:
        self.answers = list(answers)

    @property
    def request(self) -> httpx2.Request:
        assert len(self.requests) == 1
        return self.requests[0]

    @property
    def target(self) -> str:
        return self.request.url.raw_path.decode()

    def _handle(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        if not self.answers:
            return httpx2.Response(204)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        if callable(answer):
            answer = answer(request)
        assert isinstance(answer, httpx2.Response)
        # Anew each time, since a response is bound to its request.
        return httpx2.Response(
            answer.status_code, headers=answer.headers, content=answer.content
        )


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def client(courier: Any, server: Server) -> Iterator[Any]:
    with courier.Courier(
        account="AC1", token="s3cr3t-token", transport=server.transport
    ) as client:
        yield client


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch, courier: Any) -> list[float]:
    """Collect the pauses between attempts in place of making them."""
    waits: list[float] = []

    async def async_sleep(seconds: float) -> None:
        waits.append(seconds)

    transport = import_module("courier._runtime._transport")
    monkeypatch.setattr(transport, "sleep", waits.append)
    monkeypatch.setattr(transport, "async_sleep", async_sleep)
    return waits


@pytest.fixture(scope="session")
def runtime(package: Path) -> Any:
    del package  # what is imported is there
    return Runtime()


@pytest.fixture
def send(runtime: Any, server: Server) -> Callable[..., Any]:
    """Send one call of any endpoint; `client` holds arguments of the client.

    The URL is as a collection has it, with path arguments in single braces.
    """

    def send(
        method: str,
        url: str,
        *,
        variables: dict[str, Any] | None = None,
        endpoint: dict[str, Any] | None = None,
        client: dict[str, Any] | None = None,
        **arguments: Any,
    ) -> Any:
        config = runtime.Config(
            package="thing",
            version="1",
            base_url="https://api.example",
            variables={name: runtime.Setting(name) for name in variables or {}},
        )
        with runtime.SyncClient(
            config, variables or {}, **{"transport": server.transport, **(client or {})}
        ) as caller:
            return caller._request(
                runtime.Endpoint(method, template(url), **(endpoint or {})), **arguments
            )

    return send
