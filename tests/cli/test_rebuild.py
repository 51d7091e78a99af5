"""A build of which nothing has changed is known again; a stale output is never taken for fresh."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from collgen import build, installed
from collgen.__main__ import main
from collgen.output import Plan
from collgen.output import fingerprint as rebuild
from collgen.output.manifest import NAME, digest

_QUERY = [{"key": "limit", "value": "10"}, {"key": None, "value": "nameless"}]
_URL = {"raw": "", "host": ["https://shop.example.com"], "path": ["shops"]}
# One request, with something to say about it.
_COLLECTION = {
    "info": {
        "name": "Shop",
        "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    "item": [
        {
            "name": "List shops",
            "request": {"method": "GET", "url": {**_URL, "query": _QUERY}},
        }
    ],
}


@dataclass
class Project:
    """A built output, what it was built from, and how to build it again."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch
    understood: int = 0
    """How often the collection was understood anew."""

    @property
    def collection(self) -> Path:
        return self.folder / "shop.json"

    @property
    def templates(self) -> Path:
        return self.folder / "templates"

    @property
    def out(self) -> Path:
        return self.folder / "out"

    def build(self, *options: str) -> tuple[int, str, str]:
        command = ["collgen", "build", str(self.collection), "-o", str(self.out)]
        command += ["--templates", str(self.templates), *options]
        self.monkeypatch.setattr(sys, "argv", command)
        code = main()
        said = self.capsys.readouterr()
        return code, said.out, said.err


@pytest.fixture
def project(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Project:
    found = Project(tmp_path, capsys, monkeypatch)
    found.collection.write_text(json.dumps(_COLLECTION), encoding="utf-8")
    found.templates.mkdir()
    (found.templates / "README.md.jinja").write_text("# mine\n", encoding="utf-8")
    real = build.understand_file

    def counted(*args: object, **options: object) -> object:
        found.understood += 1
        return real(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(build, "understand_file", counted)
    assert found.build()[0] == 0
    assert found.understood == 1
    return found


def _said(told: tuple[int, str, str]) -> tuple[int, str, str]:
    """Leave out the seconds."""
    code, out, err = told
    return code, out.rpartition(",")[0], err


@pytest.mark.parametrize("options", [(), ("-q",), ("-v",), ("--strict",)])
def test_says_the_same_as_before_without_any_work(
    project: Project, options: tuple[str, ...]
) -> None:
    with pytest.MonkeyPatch.context() as without:
        without.setattr(Plan, "of_known", lambda *_: None)
        expected = _said(project.build(*options))
    assert project.understood == 2
    assert _said(project.build(*options)) == expected
    assert project.understood == 2
    if options in ((), ("-v",), ("--strict",)):
        assert "shop.json:" in expected[2]


def _edit_collection(project: Project) -> tuple[str, ...]:
    text = project.collection.read_text(encoding="utf-8")
    project.collection.write_text(text.replace("limit", "most"), encoding="utf-8")
    return ()


def _edit_template(project: Project) -> tuple[str, ...]:
    template = project.templates / "README.md.jinja"
    template.write_text("# yours\n", encoding="utf-8")
    return ()


def _add_template(project: Project) -> tuple[str, ...]:
    (project.templates / "docs").mkdir()
    index = project.templates / "docs" / "index.md.jinja"
    index.write_text("# index\n", encoding="utf-8")
    return ()


def _leave_out_tests(_: Project) -> tuple[str, ...]:
    return ("--only", "client,docs")


def _rename_package(_: Project) -> tuple[str, ...]:
    return ("--package", "menagerie")


def _delete_file(project: Project) -> tuple[str, ...]:
    (project.out / "docs" / "index.md").unlink()
    return ()


@pytest.mark.parametrize(
    "change",
    [
        _edit_collection,
        _edit_template,
        _add_template,
        _leave_out_tests,
        _rename_package,
        _delete_file,
    ],
)
def test_a_change_makes_the_output_stale(
    project: Project, change: Callable[[Project], tuple[str, ...]]
) -> None:
    options = change(project)
    assert project.build("--check", *options)[0] == 1
    assert project.build(*options)[0] == 0
    assert project.understood == 3
    again = project.build(*options)
    assert (again[0], project.understood) == (0, 3)


def test_a_file_edited_by_hand_stops_the_build(project: Project) -> None:
    page = project.out / "docs" / "index.md"
    page.write_text("# by hand\n", encoding="utf-8")
    assert project.build("--check")[0] == 1
    code, _, err = project.build()
    assert code == 1
    assert "docs/index.md (edited by hand)" in err


def test_an_edit_that_is_merged_stays_until_both_change_the_same(
    project: Project,
) -> None:
    page = project.out / "docs" / "index.md"
    page.write_text(f"{page.read_text('utf-8')}\nBy hand.\n", encoding="utf-8")
    assert project.build("--merge")[0] == 0
    assert project.build("--check")[0] == 0
    _edit_template_words(project, "other words")
    code, _, err = project.build()
    assert (code, "--merge merges them" in err) == (1, True)
    code, _, err = project.build("--merge")
    assert (code, "Conflicts to resolve in docs/index.md." in err) == (1, True)
    assert ">>>>>>> generated now" in page.read_text("utf-8")
    page.write_text("other words\nBy hand.\n", encoding="utf-8")
    assert project.build("--check")[0] == 0
    assert project.build("--force")[0] == 0
    assert page.read_text("utf-8") == "other words\n"


def _edit_template_words(project: Project, words: str) -> None:
    (project.templates / "docs").mkdir(exist_ok=True)
    index = project.templates / "docs" / "index.md.jinja"
    index.write_text(f"{words}\n", encoding="utf-8")


def test_what_a_person_writes_into_readme_and_metadata_stays(project: Project) -> None:
    for name in ("README.md", "pyproject.toml"):
        file = project.out / name
        more = "\n[tool.mine]\nx = 1\n" if name == "pyproject.toml" else "\n## Mine\n"
        file.write_text(file.read_text("utf-8") + more, encoding="utf-8")
    metadata = project.out / "pyproject.toml"
    text = metadata.read_text("utf-8")
    version = re.search(r'^version = ".*"$', text, re.M)
    assert version is not None
    metadata.write_text(text.replace(version[0], 'version = "9.9.9"'), "utf-8")
    _edit_collection(project)
    assert project.build()[0] == 0
    assert 'version = "9.9.9"' in metadata.read_text("utf-8")
    assert "[tool.mine]\nx = 1\n" in metadata.read_text("utf-8")
    assert "## Mine\n" in (project.out / "README.md").read_text("utf-8")
    assert project.build("--check")[0] == 0


def test_a_check_finds_a_file_that_was_changed_together_with_its_hash(
    project: Project,
) -> None:
    client, listed = project.out / "shop" / "_client.py", project.out / ".collgen.json"
    before = client.read_bytes()
    client.write_bytes(before + b"import os\n")
    text = listed.read_text(encoding="utf-8")
    assert digest(before) in text
    listed.write_text(text.replace(digest(before), digest(client.read_bytes())))
    code, out, _ = project.build("--check")
    assert code == 1
    assert "update shop/_client.py" in out


def test_a_new_version_of_collgen_builds_anew(project: Project) -> None:
    project.monkeypatch.setattr(rebuild, "__version__", "99")
    project.build()
    assert project.understood == 2


@pytest.mark.parametrize("folder", ["PACKAGE", "TEMPLATES"])
def test_another_source_of_collgen_builds_anew(project: Project, folder: str) -> None:
    own = project.folder / folder
    shutil.copytree(getattr(installed, folder), own)
    project.monkeypatch.setattr(rebuild, folder, own)
    project.build()
    assert project.understood == 1
    with next(own.rglob("*.*")).open("a", encoding="utf-8") as file:
        file.write("\n")
    project.build()
    assert project.understood == 2


def test_a_new_release_of_a_package_builds_anew_and_is_no_staleness(
    project: Project,
) -> None:
    project.monkeypatch.setattr(rebuild, "_releases", lambda: ["black-99"])
    assert project.build("--check")[0] == 0
    assert project.understood == 2
    project.build()
    project.build()
    assert project.understood == 3


def test_an_unfinished_run_is_not_known_again(project: Project) -> None:
    manifest = project.out / NAME
    data = json.loads(manifest.read_bytes())
    manifest.write_text(json.dumps(data | {"pending": data["files"]}), "utf-8")
    assert project.build("--check")[0] == 1
    assert project.understood == 2


def test_a_templates_folder_with_links_is_never_known_again(project: Project) -> None:
    (project.templates / "more").symlink_to(project.folder)
    project.build()
    project.build()
    assert project.understood == 3


def test_the_same_hash_on_every_machine(tmp_path: Path) -> None:
    hashes = set()
    for name in ("one", "two"):
        (tmp_path / name / "docs").mkdir(parents=True)
        (tmp_path / name / "docs" / "a.jinja").write_text("a", encoding="utf-8")
        hashes.add(rebuild.fingerprint(b"{}", {"templates": tmp_path / name}))
    assert len(hashes) == 1
    assert "" not in hashes
    assert rebuild.fingerprint(b"{}", {"templates": {1}}) == ""
