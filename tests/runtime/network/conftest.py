"""A server on a loopback port, another origin, and the client in both halves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.runtime.network.loopback import Loopback
from tests.runtime.network.ways import Way


@pytest.fixture
def server() -> Iterator[Loopback]:
    server = Loopback()
    yield server
    server.stop()


@pytest.fixture
def stranger() -> Iterator[Loopback]:
    """Another origin."""
    server = Loopback()
    yield server
    server.stop()


@pytest.fixture(params=["sync", "async"])
def way(request: pytest.FixtureRequest, courier: Any, server: Loopback) -> Way:
    return Way(courier, server, asynchronous=request.param == "async")
