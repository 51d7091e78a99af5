"""`collgen init`, `config` and `lock`: a project from nothing, and the names that it keeps."""

from __future__ import annotations

import json
import shutil
import subprocess
import tomllib
from pathlib import Path

import jsonschema
import pytest

from collgen.__main__ import main
from collgen.project.config import load_config
from tests.small import collection, request, saved


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "api.json").write_text(json.dumps(collection(request())), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("sys.argv", ["collgen", *arguments])
    return main()


def test_a_project_is_made_and_built(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("init", "--gitlab", monkeypatch=monkeypatch) == 0
    [client] = load_config(folder / "collgen.toml").clients
    assert client.collection == str(folder / "api.json")
    assert run("build", "-q", monkeypatch=monkeypatch) == 0
    assert run("build", "-q", "--check", monkeypatch=monkeypatch) == 0
    (folder / "collgen.lock").unlink()
    assert run("build", "-q", "--check", monkeypatch=monkeypatch) == 1


@pytest.mark.parametrize("license_", ["", "MIT"])
def test_the_project_has_the_files_of_one_to_publish(
    license_: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = ["--license", license_] if license_ else []
    assert run("init", *options, monkeypatch=monkeypatch) == 0
    assert run("build", "-q", monkeypatch=monkeypatch) == 0
    client = folder / "client"
    names = {"LICENSE", ".gitignore", "CHANGELOG.md"}
    expected = names if license_ else names - {"LICENSE"}
    assert {path.name for path in client.iterdir()} & names == expected
    assert run("build", "-q", "--check", monkeypatch=monkeypatch) == 0
    assert run("init", "--license", "Mine", monkeypatch=monkeypatch) == 2


def test_what_is_there_is_kept_and_printed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "Makefile").write_text("all:\n")
    assert run("init", "api.json", monkeypatch=monkeypatch) == 0
    assert (folder / "Makefile").read_text() == "all:\n"
    assert "\tcollgen build" in capsys.readouterr().out


@pytest.mark.parametrize(
    "name", ['a"b.json', "$(touch x).json", "a'b.json", "é 漢.json"]
)
def test_odd_file_names_stay_text(
    name: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "api.json").rename(folder / name)
    assert run("init", "--gitlab", monkeypatch=monkeypatch) == 0
    text = (folder / "collgen.toml").read_text("utf-8")
    assert tomllib.loads(text)["collection"] == name
    script = folder / ".collgen" / "propose.sh"
    subprocess.run(["/bin/sh", "-n", script], check=True)


def test_the_workflows_script_proposes_what_a_build_changes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The script runs as written, with stand-ins for the forge and for collgen's installation."""
    assert run("init", monkeypatch=monkeypatch) == 0
    remote = folder.parent / f"{folder.name}.git"
    git = [
        shutil.which("git") or "git",
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@example.com",
    ]
    subprocess.run([git[0], "init", "-q", "--bare", remote], check=True)
    for arguments in (
        ["init", "-q", "-b", "main"], ["remote", "add", "origin", str(remote)],
        ["add", "-A"], ["commit", "-qm", "One"], ["commit", "-qm", "Two", "--allow-empty"],
    ):  # fmt: skip
        subprocess.run([*git, *arguments], check=True)
    tools = folder.parent / f"{folder.name}-tools"
    tools.mkdir()
    log = tools / "log"
    for name, does in {
        "collgen": '[ "$1" = build ] && echo new > client.txt; echo "changes"',
        "gh": f'echo "$@" >> "{log}"',
    }.items():
        tool = tools / name
        tool.write_text(f"#!/bin/sh\n{does}\n")
        tool.chmod(0o755)
    environment = {"PATH": f"{tools}:/usr/bin:/bin", "HOME": str(tools)}
    script = ["/bin/sh", ".collgen/propose.sh"]
    subprocess.run(script, check=True, env=environment)
    assert "pr create" in log.read_text()
    branches = subprocess.run(
        [git[0], "-C", remote, "branch"], check=True, capture_output=True, text=True
    ).stdout
    assert "collgen/" in branches


def test_the_schema_is_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("config", "--schema", monkeypatch=monkeypatch) == 0
    schema = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(schema)


def test_a_difference_is_found_with_the_rules_of_the_project(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the file skips and renames is skipped and renamed in both collections."""
    config = 'collection = "api.json"\nout = "client"\nskip = ["Tests/**"]\n'
    names = '[names]\n"Get it" = "fetch"\n'
    (folder / "collgen.toml").write_text(config + names, "utf-8")
    new = collection(request("Get it"), {"name": "Tests", "item": [request("No")]})
    (folder / "new.json").write_text(json.dumps(new), "utf-8")
    assert run("diff", "api.json", "new.json", monkeypatch=monkeypatch) == 0
    assert "Nothing that a caller can see" in capsys.readouterr().out
    new = collection(request("Get it"), request("Two"))
    (folder / "new.json").write_text(json.dumps(new), "utf-8")
    run("diff", "new.json", "api.json", monkeypatch=monkeypatch)
    assert "(two): removed" in capsys.readouterr().out


def test_a_collection_is_compared_with_the_lock(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = '{"id": 1, "name": "Ann", "home": {"zip": "1"}}'
    users = [
        request("Get a user", url="{{url}}/users/:id", response=[saved(text=answer)]),
        request("Drop a user", url="{{url}}/users/:id", method="DELETE"),
    ]
    (folder / "api.json").write_text(
        json.dumps(collection({"name": "Users", "item": users}))
    )
    config = 'collection = "api.json"\nout = "client"\n'
    (folder / "collgen.toml").write_text(config, "utf-8")
    assert run("build", "-q", monkeypatch=monkeypatch) == 0
    lock = ("diff", "collgen.lock", "api.json", "--format", "json")

    def changes(code: int) -> set[tuple[str | None, str, bool]]:
        capsys.readouterr()
        assert run(*lock, monkeypatch=monkeypatch) == code
        return {
            (one["method"], change["code"], change["breaking"])
            for one in json.loads(capsys.readouterr().out)["requests"]
            for change in one["changes"]
        }

    assert changes(0) == set()
    renamed = [{**users[0], "name": "Fetch a user"}, request("New", url="{{url}}/new")]
    (folder / "api.json").write_text(
        json.dumps(collection({"name": "Users", "item": renamed}))
    )
    assert changes(1) == {
        ("users.drop_a_user", "request-removed", True),
        ("users.get_new", "request-added", False),
    }
    (folder / "collgen.toml").write_text(
        f'{config}[models]\nUser = "Member"\n', "utf-8"
    )
    found = changes(1)
    assert (None, "model-removed", True) in found
    aliases = "[names]\naliases = true\n"
    (folder / "collgen.toml").write_text(
        f'{config}{aliases}[models]\nUser = "Member"\n', "utf-8"
    )
    assert (None, "model-removed", True) not in changes(1)


def test_a_build_says_which_names_it_kept_and_how(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    items = [
        {"id": f"r{n}", **request(name, url=f"{{{{url}}}}/{n}")}
        for n, name in enumerate(("List users", "Drop a user", "Ping", "Pong"))
    ]

    def build() -> list[str]:
        (folder / "api.json").write_text(json.dumps(collection(*items)), "utf-8")
        assert run("build", monkeypatch=monkeypatch) == 0
        return capsys.readouterr().out.splitlines()[1:]

    config = 'collection = "api.json"\nout = "client"\n'
    (folder / "collgen.toml").write_text(config, "utf-8")
    assert build() == []
    items[0]["name"] = "Browse users"
    items.pop(1)
    assert build() == [
        "drop_a_user stays reserved: 'Drop a user' is gone",
        "list_users stays: 'List users' is 'Browse users' now, known by its id",
    ]
    assert build() == []
    for item in items:
        item["id"] = f"new {item['id']}"
    items[0]["name"] = "Users"
    assert build() == [
        "list_users stays: 'Browse users' is 'Users' now, known by its method, URL",
        "2 requests have another id, and keep their name by method, URL, path",
    ]
    assert run("build", "--json", monkeypatch=monkeypatch) == 0
    assert json.loads(capsys.readouterr().out)["clients"][0]["kept_names"] == []


def test_a_name_is_listed_and_let_go(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    build = ("build", "api.json", "-q", "-o", "client", "--lock", "collgen.lock")
    assert run(*build, monkeypatch=monkeypatch) == 0
    changed = collection(request("Fetch it"))
    (folder / "api.json").write_text(json.dumps(changed), "utf-8")
    assert run(*build, monkeypatch=monkeypatch) == 0
    assert run("lock", monkeypatch=monkeypatch) == 0
    assert "get_it: Fetch it" in capsys.readouterr().out
    assert run("lock", "other", monkeypatch=monkeypatch) == 2
    assert run("lock", "get_it", "--forget", monkeypatch=monkeypatch) == 0
    assert run(*build, monkeypatch=monkeypatch) == 0
    capsys.readouterr()
    assert run("lock", monkeypatch=monkeypatch) == 0
    assert "fetch_it: Fetch it" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (("inspect",), "fetch  GET"),
        (("openapi",), '"operationId": "fetch"'),
        (("snippet",), "client.fetch("),
    ],
)
def test_commands_know_the_names_and_the_rules_of_the_project(
    command: tuple[str, ...],
    words: str,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(*command, "api.json", monkeypatch=monkeypatch) == 0
    assert words not in capsys.readouterr().out
    text = 'collection = "api.json"\nout = "client"\n[names]\n"Get it" = "fetch"\n'
    (folder / "collgen.toml").write_text(text, "utf-8")
    assert run(*command, "api.json", monkeypatch=monkeypatch) == 0
    assert words in capsys.readouterr().out
    assert run("build", "-q", monkeypatch=monkeypatch) == 0
    (folder / "collgen.toml").unlink()
    locked = (*command, "api.json", "--lock", "collgen.lock")
    assert run(*locked, monkeypatch=monkeypatch) == 0
    assert words in capsys.readouterr().out
