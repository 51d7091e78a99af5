"""The command line goes over the project's file, and the file over the defaults."""

from __future__ import annotations

import json
import subprocess
import tomllib
from pathlib import Path

import pytest

from collgen.__main__ import main
from collgen.output.manifest import NAME
from tests.small import collection, request

_FILE = """\
collection = "api.json"
out = "client"
parts = ["client"]
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "api.json").write_text(json.dumps(collection(request())), "utf-8")
    (tmp_path / "collgen.toml").write_text(_FILE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("sys.argv", ["collgen", *arguments])
    return main()


def test_build_without_arguments_builds_what_the_file_says(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = project / "src"
    below.mkdir()
    monkeypatch.chdir(below)
    assert run("build", "-q", monkeypatch=monkeypatch) == 0
    assert (project / "client" / "pyproject.toml").exists()
    assert not (project / "client" / "docs").exists()
    assert run("build", "--check", "-q", monkeypatch=monkeypatch) == 0


def test_options_go_over_the_file(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ("build", "-q", "-o", "other", "--only", "client,docs")
    assert run(*arguments, monkeypatch=monkeypatch) == 0
    assert (project / "other" / "docs").exists()
    assert not (project / "client").exists()


def test_the_formatter_is_the_options_or_the_files(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def manifest(*options: str) -> str:
        arguments = ("build", "-q", "--force", *options)
        assert run(*arguments, monkeypatch=monkeypatch) == 0
        return (project / "client" / NAME).read_text("utf-8")

    usual, black = manifest(), manifest("--formatter", "black")
    (project / "collgen.toml").write_text(f'{_FILE}formatter = "black"\n', "utf-8")
    assert manifest() == black != usual
    assert manifest("--formatter", "ruff") == usual


def test_the_file_holds_for_the_collection_that_it_names(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("build", "-q", "api.json", monkeypatch=monkeypatch) == 0
    assert (project / "client").exists()
    (project / "api.json").rename(project / "other.json")
    assert run("build", "-q", "other.json", "-o", "x", monkeypatch=monkeypatch) == 0
    assert (project / "x" / "docs").exists()


def test_clients_are_chosen_by_name(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clients = '[clients.a]\nout = "a"\n[clients.b]\nout = "b"\n'
    (project / "collgen.toml").write_text('collection = "api.json"\n' + clients)
    assert run("build", "-q", "--client", "b", monkeypatch=monkeypatch) == 0
    assert not (project / "a").exists()
    assert run("build", "-q", monkeypatch=monkeypatch) == 0
    assert (project / "a").exists()
    assert run("build", "--client", "c", monkeypatch=monkeypatch) == 2
    assert run("build", "-o", "x", monkeypatch=monkeypatch) == 2


@pytest.mark.parametrize(
    "asked", [("--client", "a"), ("--config", "collgen.toml")], ids=["client", "config"]
)
def test_a_client_that_is_asked_for_is_the_collections(
    asked: tuple[str, str], project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clients = 'collection = "api.json"\n[clients.a]\nout = "a"\n'
    (project / "collgen.toml").write_text(clients, encoding="utf-8")
    (project / "other.json").write_bytes((project / "api.json").read_bytes())
    assert run("build", "-q", "api.json", *asked, monkeypatch=monkeypatch) == 0
    assert run("build", "-q", "other.json", *asked, monkeypatch=monkeypatch) == 2


def test_without_a_file_a_collection_is_needed(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("build", monkeypatch=monkeypatch) == 2
    assert "no COLLECTION" in capsys.readouterr().err
    assert run("build", "a.json", "--client", "b", monkeypatch=monkeypatch) == 2
    assert "no collgen.toml here or above" in capsys.readouterr().err


_METADATA = """
[metadata]
version = "1.2.0"
description = "Orders \\"here\\""
authors = [{name = "The shop", email = "shop@example.com"}]
license = "MIT"
urls = {Docs = "https://docs.example.com"}
dependencies = ["rich>=13"]
requires-python = ">=3.12"
"""


def test_the_metadata_stand_in_the_generated_project(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "collgen.toml").write_text(_FILE + _METADATA, encoding="utf-8")
    assert run("build", "-q", monkeypatch=monkeypatch) == 0
    text = (project / "client" / "pyproject.toml").read_text("utf-8")
    found = tomllib.loads(text)["project"]
    assert (found["version"], found["license"]) == ("1.2.0", "MIT")
    assert found["description"] == 'Orders "here"'
    assert found["authors"] == [{"name": "The shop", "email": "shop@example.com"}]
    assert found["urls"] == {"Docs": "https://docs.example.com"}
    assert "rich>=13" in found["dependencies"]
    assert found["requires-python"] == ">=3.12"


@pytest.mark.parametrize("source", ["file:VERSION", "git-tag"])
def test_the_version_is_kept_elsewhere(
    source: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "VERSION").write_text("v2.3.4\n", encoding="utf-8")
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com"]
    for arguments in (
        ["init", "-q"],
        ["commit", "-q", "--allow-empty", "-m", "One"],
        ["tag", "v2.3.4"],
    ):
        subprocess.run([*git, *arguments], check=True)
    config = f'{_FILE}[metadata]\nversion-from = "{source}"\n'
    (project / "collgen.toml").write_text(config, encoding="utf-8")
    lock = str(project / "names" / "client.lock")
    assert run("build", "-q", "--lock", lock, monkeypatch=monkeypatch) == 0
    assert 'version = "2.3.4"' in (project / "client" / "pyproject.toml").read_text()


def test_a_version_that_cannot_be_had_stops_the_build(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = f'{_FILE}[metadata]\nversion-from = "file:MISSING"\n'
    (project / "collgen.toml").write_text(config, encoding="utf-8")
    assert run("build", "-q", monkeypatch=monkeypatch) == 1
    assert not (project / "client").exists()
