"""Former names of renamed methods: they can be called, warn, and stay until a person lets them go."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from collgen.__main__ import main
from collgen.diff import compare
from collgen.diff.changes import Change
from collgen.project.config import load_config
from collgen.project.lockfile import read_lock
from collgen.project.run import understand_job
from tests.small import collection, request, saved

CONFIG = 'collection = "api.json"\nout = "client"\n'
RENAMED = '[names]\naliases = {}\n"Users/Get a user" = "people.{}"\n'
PROGRAM = """\
import warnings

import shop

client = shop.Shop(base_url="http://127.0.0.1:9")


async def call(other: shop.AsyncShop) -> shop.models.User:
    return await other.users.get_a_user(id="1")


def value() -> shop.models.User:
    return client.users.get_a_user(id="1")


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    try:
        value()
    except shop.APIConnectionError:
        pass
print(*(one.message for one in caught if one.category is DeprecationWarning))
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    item = request(
        "Get a user",
        url="{{url}}/users/:id",
        response=[saved(text='{"id": 1, "name": "Ann", "age": 1}')],
    )
    value = collection({"name": "Users", "item": [item]})
    (tmp_path / "api.json").write_text(json.dumps(value), "utf-8")
    monkeypatch.chdir(tmp_path)
    build(tmp_path, monkeypatch, CONFIG)
    return tmp_path


def build(folder: Path, monkeypatch: pytest.MonkeyPatch, config: str) -> None:
    (folder / "collgen.toml").write_text(config, "utf-8")
    for options in ((), ("--check",)):
        monkeypatch.setattr("sys.argv", ["collgen", "build", "-q", *options])
        assert main() == 0


def aliases(folder: Path) -> dict[str, tuple[str, ...]]:
    lock = read_lock(folder / "collgen.lock")
    return {one.name: one.aliases for one in lock.operations if not one.is_removed}


@pytest.mark.slow
def test_callers_of_the_old_name_go_on_and_are_warned(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = folder / "client"
    (client / "program.py").write_text(PROGRAM, "utf-8")
    build(folder, monkeypatch, CONFIG + RENAMED.format("true", "fetch"))
    done = subprocess.run(
        [sys.executable, "program.py"],
        cwd=client,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "users.get_a_user is called people.fetch now.\n"
    mypy = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "shop"]
    typed = subprocess.run(
        [*mypy, "program.py"], cwd=client, capture_output=True, text=True, check=False
    )
    assert typed.returncode == 0, typed.stdout
    pages = {path.name for path in (client / "docs").glob("*.md")}
    assert pages == {"index.md", "people.md"}
    tests = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    subprocess.run(tests, cwd=client, check=True, capture_output=True)


def test_former_names_are_kept_until_they_are_let_go(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(folder, monkeypatch, CONFIG + RENAMED.format("true", "fetch"))
    assert aliases(folder) == {"people.fetch": ("users.get_a_user",)}
    build(folder, monkeypatch, CONFIG + RENAMED.format("true", "load"))
    assert aliases(folder) == {"people.load": ("people.fetch", "users.get_a_user")}
    build(folder, monkeypatch, CONFIG + RENAMED.format("true", "fetch"))
    assert aliases(folder) == {"people.fetch": ("people.load", "users.get_a_user")}
    build(folder, monkeypatch, CONFIG + RENAMED.format("false", "fetch"))
    assert aliases(folder) == {"people.fetch": ()}
    # The name stays when the collection changes, too.
    text = (folder / "api.json").read_text("utf-8").replace('"age"', '"size"')
    (folder / "api.json").write_text(text, "utf-8")
    build(folder, monkeypatch, CONFIG + RENAMED.format("false", "fetch"))
    assert aliases(folder) == {"people.fetch": ()}
    source = (folder / "client" / "shop" / "resources" / "people.py").read_text()
    assert "def load" not in source


def test_a_rename_with_its_former_name_breaks_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changes(text: str) -> list[Change]:
        lock = read_lock(folder / "collgen.lock")
        apis = []
        for config in (CONFIG, text):
            (folder / "collgen.toml").write_text(config, "utf-8")
            [job] = load_config(folder / "collgen.toml").clients
            apis.append(understand_job(job, None, lock=lock).api)
        return [change for one in compare(*apis) for change in one.changes]

    renamed = changes(CONFIG + RENAMED.format("true", "fetch"))
    assert not any(one.breaking for one in renamed)
    assert "method-renamed" in {one.code for one in renamed}
    broken = changes(CONFIG + RENAMED.format("false", "fetch"))
    assert {"method-renamed", "resource-removed"} <= {
        one.code for one in broken if one.breaking
    }
