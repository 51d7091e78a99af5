"""A person's own classes beside the generated ones: found, typed, never touched."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from collgen.__main__ import main
from tests.small import collection, request, saved

CLIENT = '''\
"""The client of ours."""

from ._client import Shop as _Shop


class Shop(_Shop):
    """The client with more."""

    def twice(self) -> int:
        return 2
'''
USERS = """\
from ...resources.users import AsyncUsersResource as _AsyncUsersResource
from ...resources.users import UsersResource as _UsersResource


class UsersResource(_UsersResource):
    def first(self) -> int:
        return 1


class AsyncUsersResource(_AsyncUsersResource):
    async def first(self) -> int:
        return 1
"""
DEEP = """\
from ...resources.users.admins import AdminsResource as _AdminsResource


class AdminsResource(_AdminsResource):
    def third(self) -> int:
        return 3
"""
PROGRAM = """\
from typing import assert_type

from shop import AsyncShop, Shop
from shop.custom.users import UsersResource

client = Shop()
assert_type(client.users, UsersResource)
assert_type(client.users.first(), int)
assert_type(client.twice() + client.users.first() + client.users.admins.third(), int)
client.users.get_it


async def call(client: AsyncShop) -> int:
    return await client.users.first()

if __name__ == "__main__":
    assert client.with_options(timeout=3).twice() == 2
    assert client.users.admins.third() == 3
    print(type(client).__module__, type(AsyncShop().users).__module__)
"""


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    users = {
        "name": "Users",
        "item": [
            request(response=[saved()]),
            {"name": "Admins", "item": [request()]},
        ],
    }
    (tmp_path / "api.json").write_text(json.dumps(collection(users)), "utf-8")
    monkeypatch.chdir(tmp_path)
    assert build(monkeypatch) == 0
    return tmp_path / "out"


def build(monkeypatch: pytest.MonkeyPatch, *options: str) -> int:
    command = ["collgen", "build", "api.json", "-q", "-o", "out", *options]
    monkeypatch.setattr("sys.argv", command)
    return main()


def write_custom(out: Path) -> dict[Path, str]:
    files = {
        out / "shop" / "_custom.py": CLIENT,
        out / "shop" / "custom" / "users" / "__init__.py": USERS,
        out / "shop" / "custom" / "users" / "admins.py": DEEP,
    }
    for file, text in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return files


@pytest.mark.slow
def test_own_classes_stand_in_the_place_of_generated_ones(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = write_custom(out)
    assert build(monkeypatch, "--check") == 1
    assert build(monkeypatch) == 0
    assert build(monkeypatch, "--check") == 0
    assert build(monkeypatch, "--force") == 0
    assert {file: file.read_text("utf-8") for file in files} == files
    (out / "program.py").write_text(PROGRAM, encoding="utf-8")
    run = [sys.executable, "-W", "error", "program.py"]
    done = subprocess.run(run, cwd=out, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["shop._custom", "shop.custom.users"]
    mypy = [sys.executable, "-m", "mypy", "--strict", "shop", "program.py"]
    typed = subprocess.run(mypy, cwd=out, capture_output=True, text=True, check=False)
    assert typed.returncode == 0, typed.stdout
    ruff = [sys.executable, "-m", "ruff", "check", "--isolated", "--select=F,I,E9"]
    subprocess.run([*ruff, "shop/__init__.py", "shop/resources"], cwd=out, check=True)


def test_a_file_that_is_no_python_changes_nothing_and_is_not_run(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in ("class Shop(:", "raise SystemExit('run')\n"):
        (out / "shop" / "_custom.py").write_text(text, encoding="utf-8")
        assert build(monkeypatch) == 0
        assert "_custom" not in (out / "shop" / "__init__.py").read_text("utf-8")


def test_without_its_file_the_generated_class_is_back(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = out / "shop" / "_custom.py"
    own.write_text(CLIENT, encoding="utf-8")
    assert build(monkeypatch) == 0
    assert "from ._custom import Shop" in (out / "shop/__init__.py").read_text("utf-8")
    own.unlink()
    assert build(monkeypatch) == 0
    assert "_custom" not in (out / "shop" / "__init__.py").read_text("utf-8")
