"""Files of a project to publish: written once, then its owner's, and good enough for an index."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from collgen.__main__ import main
from collgen.generate.publishing import known_licenses
from tests.small import collection, request, saved

CONFIG = """\
collection = "api.json"
out = "client"
project-files = ["gitignore", "license", "changelog", "github", "gitlab"]

[metadata]
version = "1.2.0"
license = "MIT"
authors = [{name = "The shop"}]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    item = request(
        "List users", url="{{url}}/users", response=[saved(200, '{"id": 1}')]
    )
    (tmp_path / "api.json").write_text(json.dumps(collection(item)), "utf-8")
    (tmp_path / "collgen.toml").write_text(CONFIG, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def build(monkeypatch: pytest.MonkeyPatch, *options: str) -> int:
    monkeypatch.setattr("sys.argv", ["collgen", "build", "-q", *options])
    return main()


def test_files_are_written_once_and_are_the_owners_then(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = folder / "client"
    assert build(monkeypatch) == 0
    assert (
        (client / "LICENSE")
        .read_text("utf-8")
        .startswith("MIT License\n\nCopyright (c) The shop\n")
    )
    assert "## 1.2.0\n" in (client / "CHANGELOG.md").read_text("utf-8")
    for path in (".github/workflows/tests.yml", ".gitlab-ci.yml"):
        text = (client / path).read_text("utf-8")
        assert "python -m pytest" in text
        assert yaml.safe_load(text)
    (client / "CHANGELOG.md").write_text("# Ours\n", "utf-8")
    assert build(monkeypatch, "--check") == 0
    assert build(monkeypatch, "--force") == 0
    assert (client / "CHANGELOG.md").read_text("utf-8") == "# Ours\n"
    (client / "LICENSE").unlink()
    assert build(monkeypatch, "--check") == 1
    assert build(monkeypatch) == 0
    assert (client / "LICENSE").is_file()
    # What is not asked for any more stays: it is no file of collgen's.
    (folder / "collgen.toml").write_text(CONFIG.replace("project-files", "#"), "utf-8")
    assert build(monkeypatch) == 0
    assert (client / "LICENSE").is_file()


def test_nothing_is_written_that_nobody_asked_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "collgen.toml").write_text(CONFIG.replace("project-files", "#"), "utf-8")
    assert build(monkeypatch) == 0
    found = {path.name for path in (folder / "client").iterdir()}
    assert not found & {"LICENSE", "CHANGELOG.md", ".gitignore", ".github"}


@pytest.mark.parametrize("name", known_licenses())
def test_each_licence_that_is_known_has_its_text(
    name: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "collgen.toml").write_text(CONFIG.replace("MIT", name), "utf-8")
    assert build(monkeypatch) == 0
    text = (folder / "client" / "LICENSE").read_text("utf-8")
    assert "<holder>" not in text
    assert len(text) > 600


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('"MIT"', '"EUPL-1.2"', "the text of 'EUPL-1.2' is not at hand: name a `license-file`"),
        ('"MIT"', '"My own"', "'My own' is no SPDX expression"),
        ('license = "MIT"', "", "a LICENSE needs `license` or `license-file`"),
        ('"MIT"', '"MIT"\nlicense-file = "no.txt"', "no.txt is no file"),
        ('"gitlab"', '"poem"', "'poem' is not one of"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_written_is_refused(
    old: str, new: str, words: str, folder: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    (folder / "collgen.toml").write_text(CONFIG.replace(old, new, 1), "utf-8")
    assert build(monkeypatch) == 1
    printed = capsys.readouterr().err
    assert words in printed
    assert "collgen.toml:" in printed


def test_the_text_of_another_licence_is_the_owners(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "ours.txt").write_text("Ours alone.\n", "utf-8")
    more = 'license = "EUPL-1.2"\nlicense-file = "ours.txt"'
    (folder / "collgen.toml").write_text(
        CONFIG.replace('license = "MIT"', more), "utf-8"
    )
    assert build(monkeypatch) == 0
    assert (folder / "client" / "LICENSE").read_text("utf-8") == "Ours alone.\n"


def test_the_changelog_goes_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(monkeypatch)
    more = request("Drop users", method="DELETE", url="{{url}}/users")
    new = collection(json.loads((folder / "api.json").read_text())["item"][0], more)
    (folder / "new.json").write_text(json.dumps(new), "utf-8")
    options = ["--release", "1.2.0", "--changelog", "client/CHANGELOG.md"]
    monkeypatch.setattr(
        "sys.argv", ["collgen", "diff", "api.json", "new.json", *options]
    )
    assert main() == 0
    text = (folder / "client" / "CHANGELOG.md").read_text("utf-8")
    assert text.index("## 1.3.0\n") < text.index("## 1.2.0\n")


@pytest.mark.slow
def test_wheel_and_sdist_are_what_an_index_takes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(monkeypatch)
    client = folder / "client"
    commands = (
        ["hatchling", "build"],
        ["twine", "check", "--strict", "dist/shop-1.2.0-py3-none-any.whl", "dist/shop-1.2.0.tar.gz"],
        ["check_wheel_contents", "dist/shop-1.2.0-py3-none-any.whl"],
    )  # fmt: skip
    for command in commands:
        done = subprocess.run(
            [sys.executable, "-m", *command], cwd=client, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
    names = subprocess.run(
        ["tar", "tzf", "dist/shop-1.2.0.tar.gz"],
        cwd=client,
        capture_output=True,
        text=True,
    ).stdout
    assert "shop-1.2.0/LICENSE" in names
    assert "shop-1.2.0/shop/py.typed" in names
    assert ".collgen" not in names
