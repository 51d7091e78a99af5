"""Encrypted connections: certificates are checked, and the caller may say by which rules."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.runtime.network.loopback import Loopback

pytestmark = pytest.mark.skipif(
    shutil.which("openssl") is None, reason="needs openssl to make a certificate"
)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Make a certificate that nobody knows, and its key."""
    folder = tmp_path_factory.mktemp("tls")
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
    names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run(
        [*command.split(), *names, "-keyout", key, "-out", certificate],
        check=True,
        capture_output=True,
    )
    return certificate, key


@pytest.fixture
def address(certificate: tuple[Path, Path]) -> Iterator[str]:
    server = Loopback()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    yield server.address.replace("http:", "https:")
    server.stop()


def test_unknown_certificate_is_refused(
    courier: Any, address: str, waits: list[float]
) -> None:
    with (
        courier.Courier(account="a", token="t", base_url=address) as client,
        pytest.raises(courier.APIConnectionError, match="certificate"),
    ):
        client.messages.get(message_id="1")


def test_rules_of_the_caller(
    courier: Any, address: str, certificate: tuple[Path, Path]
) -> None:
    context = ssl.create_default_context(cafile=str(certificate[0]))
    with courier.Courier(
        account="a", token="t", base_url=address, ssl_context=context
    ) as client:
        assert client.messages.get(message_id="1").to_dict() == {}
