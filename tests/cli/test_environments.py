"""Environments that a client is built for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from collgen.cli import cli

SECRETS = ("s4ndb0x-token", "pr0duction-token")


def _variable(key: str, value: str, kind: str = "default") -> dict[str, object]:
    return {"key": key, "value": value, "type": kind, "enabled": True}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    header = [{"key": "X-Token", "value": "{{token}}"}]
    request = {"method": "GET", "url": "{{host}}/{{version}}/orders", "header": header}
    files = {
        "shop": {
            "info": {"name": "Shop", "schema": schema},
            "item": [{"name": "List", "request": request}],
            "variable": [{"key": "version", "value": "v1"}],
        },
        "sandbox": {
            "name": "Sandbox",
            "values": [
                _variable("host", "https://{{area}}.example.com"),
                _variable("area", "sandbox"),
                _variable("token", SECRETS[0], "secret"),
            ],
        },
        "production": {
            "name": "Production EU",
            "values": [
                _variable("host", "https://api.example.com"),
                _variable("version", "v2"),
                _variable("token", SECRETS[1]),
            ],
        },
    }
    for name, content in files.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(content))
    return tmp_path


def build(folder: Path, *environments: str) -> str:
    """Build, and return the text of everything that was written."""
    options = [
        word for name in environments for word in ("-e", str(folder / f"{name}.json"))
    ]
    out = folder / "out"
    words = ["build", str(folder / "shop.json"), "-o", str(out), *options]
    result = CliRunner().invoke(cli, words, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return "\n".join(
        p.read_text()
        for p in sorted(out.rglob("*.*"))
        if p.is_file() and p.suffix != ".zip"
    )


def test_one_environment_gives_the_defaults(folder: Path) -> None:
    text = build(folder, "sandbox")
    assert 'default="https://sandbox.example.com"' in text
    assert "environment=" not in text


def test_several_environments_are_chosen_by_name(folder: Path) -> None:
    text = build(folder, "sandbox", "production")
    assert 'environment: Literal["sandbox", "production_eu"] | None = None' in text
    assert '"version": "v2"' in text


def test_no_credential_of_an_environment_is_written(folder: Path) -> None:
    text = build(folder, "sandbox", "production")
    assert not any(secret in text for secret in SECRETS)


def test_file_that_is_no_environment_is_refused(folder: Path) -> None:
    words = ["build", str(folder / "shop.json"), "-e", str(folder / "shop.json")]
    result = CliRunner().invoke(cli, words)
    assert result.exit_code != 0


def test_values_of_the_collection_hold_those_of_the_environment(folder: Path) -> None:
    shop = json.loads((folder / "shop.json").read_text())
    shop["variable"] += [
        {"key": "host", "value": "https://{{area}}.example.org"},
        {"key": "area", "value": "api"},
    ]
    (folder / "shop.json").write_text(json.dumps(shop))
    for name, area in (("one", "north"), ("two", "south")):
        scope = {"name": name, "values": [_variable("area", area)]}
        (folder / f"{name}.json").write_text(json.dumps(scope))
    assert 'default="https://api.example.org"' in build(folder)
    assert 'default="https://north.example.org"' in build(folder, "one")
    both = build(folder, "one", "two")
    assert '"host": "https://north.example.org"' in both
    assert '"host": "https://south.example.org"' in both
