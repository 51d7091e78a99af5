"""Which hosts are one: those that somebody registered a domain for."""

from __future__ import annotations

import pytest

from collgen.understand.requests.trust import registrable_domain


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("api.example.com", "example.com"),
        ("example.com", "example.com"),
        ("a.b.example.com", "example.com"),
        ("api.example.co.uk", "example.co.uk"),
        ("example.co.uk", "example.co.uk"),
        ("api.example.io", "example.io"),
        ("maps.googleapis.com", "googleapis.com"),
        ("api.example.me.uk", "example.me.uk"),
        ("api.example.tokyo.jp", "example.tokyo.jp"),
        ("127.0.0.1", "127.0.0.1"),
        ("[::1]", "[::1]"),
        ("localhost", "localhost"),
    ],
)
def test_registrable_domain(host: str, domain: str) -> None:
    assert registrable_domain(host) == domain
