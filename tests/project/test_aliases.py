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


CLASSES = """\
import warnings

import shop


def value(one: shop.models.User) -> shop.models.Member:
    return one


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    assert shop.models.User is shop.models.Member
print(*(one.message for one in caught))
"""


@pytest.mark.slow
def test_a_renamed_class_leaves_its_former_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = folder / "client"
    (client / "program.py").write_text(CLASSES, "utf-8")
    models = '[models]\nUser = "Member"\n'
    build(folder, monkeypatch, f"{CONFIG}[names]\naliases = true\n{models}")
    python = [sys.executable, "program.py"]
    done = subprocess.run(
        python, cwd=client, capture_output=True, text=True, check=True
    )
    assert "shop.models.User is called Member now.\n" in done.stdout
    mypy = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "shop"]
    typed = subprocess.run(
        [*mypy, "program.py"], cwd=client, capture_output=True, text=True, check=False
    )
    assert typed.returncode == 0, typed.stdout


def former(folder: Path) -> dict[str, tuple[str, ...]]:
    return dict(read_lock(folder / "collgen.lock").former_models)


def test_a_class_is_renamed_by_its_name_or_its_place(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = '[models."Users/Get *"]\nresponse = "{}"\n'
    by_name = '[models]\n{} = "{}"\n'
    for text, expected in (
        (by_name.format("User", "Member"), {"Member": ("User",)}),
        (by_name.format("User", "Person"), {"Person": ("Member", "User")}),
        (at.format("Human"), {"Human": ("Person", "Member", "User")}),
        ("", {"Human": ("Person", "Member", "User")}),
        (by_name.format("Human", "User"), {"User": ("Human", "Person", "Member")}),
    ):
        build(folder, monkeypatch, CONFIG + text)
        assert former(folder) == expected
        module = (folder / "client/shop/models/users.py").read_text("utf-8")
        assert f"class {next(iter(expected))}(" in module


def test_a_former_name_of_a_class_is_let_go(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = f"{CONFIG}[names]\naliases = true\n"
    build(folder, monkeypatch, f'{config}[models]\nUser = "Member"\n')
    capsys.readouterr()
    monkeypatch.setattr("sys.argv", ["collgen", "lock", "User", "--update"])
    assert main() == 0
    assert "models.User: now Member" in capsys.readouterr().out
    build(folder, monkeypatch, config)
    assert former(folder) == {}
    exports = (folder / "client/shop/models/__init__.py").read_text("utf-8")
    assert "Member" in exports
    assert "User" not in exports


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[models]\nUser = "user"', "models.User"),
        ('[models]\nUser = "Literal"', "it is Python's or the client's own"),
        ('[models]\nHome = "User"', "another class has it"),
        ('[models]\nNone_ = "Other"', "'None_', where no class is"),
        ('[models."No/*"]\nresponse = "Other"', "'No/*' of `models` fits no request"),
        ('[models."Users/*"]\n"response.a" = "Other"', "'response.a', where no class is"),
        ('[models."Users/*"]\n"answer" = "Other"', "'answer' does not match"),
    ],
)  # fmt: skip
def test_names_of_classes_are_checked(
    text: str, words: str, folder: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    value = json.loads((folder / "api.json").read_text("utf-8"))
    saved_user = value["item"][0]["item"][0]["response"][0]
    saved_user["body"] = '{"id": 1, "name": "Ann", "age": 1, "home": {"zip": "1"}}'
    (folder / "api.json").write_text(json.dumps(value), "utf-8")
    (folder / "collgen.toml").write_text(f"{CONFIG}{text}\n", "utf-8")
    monkeypatch.setattr("sys.argv", ["collgen", "build"])
    main()
    printed = capsys.readouterr().err
    assert words in printed
    assert "collgen.toml:" in printed


def test_a_class_with_its_former_name_breaks_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = read_lock(folder / "collgen.lock")

    def changes(aliases: str) -> set[str]:
        apis = []
        more = f'[names]\naliases = {aliases}\n[models]\nUser = "Member"\n'
        for config in (CONFIG, CONFIG + more):
            (folder / "collgen.toml").write_text(config, "utf-8")
            [job] = load_config(folder / "collgen.toml").clients
            apis.append(understand_job(job, None, lock=lock).api)
        found = [change for one in compare(*apis) for change in one.changes]
        return {f"{one.code} {one.breaking}" for one in found}

    assert changes("true") == {"model-renamed False"}
    assert "model-removed True" in changes("false")


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
