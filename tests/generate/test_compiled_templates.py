"""Compiled templates are kept, and nothing depends on that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from collgen.escape.escaped import PythonSource
from collgen.generate import templates as module

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = "{% for name in names %}{{ name }}\n{% endfor %}"


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    monkeypatch.setattr(module, "TEMPLATES", tmp_path)
    (tmp_path / "names.py.jinja").write_text(PROGRAM, encoding="utf-8")
    return tmp_path


def _printed(overrides: tuple[Path, ...] = ()) -> str:
    names = [PythonSource("a")]
    return module.Templates(overrides).render("names.py.jinja", names=names)


def _kept(templates: Path) -> list[Path]:
    return list(templates.glob("__pycache__/*.cache"))


def test_template_is_compiled_once(
    templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _printed() == "a\n"
    assert len(_kept(templates)) == 1
    monkeypatch.setattr("jinja2.Environment.compile", None)
    assert _printed() == "a\n"


def test_template_that_changed_or_a_broken_file_is_compiled_anew(
    templates: Path,
) -> None:
    _printed()
    _kept(templates)[0].write_bytes(_kept(templates)[0].read_bytes()[:-20])
    assert _printed() == "a\n"
    (templates / "names.py.jinja").write_text(f"# {PROGRAM}", encoding="utf-8")
    assert _printed() == "# a\n"


def test_nothing_is_kept_of_a_users_templates(templates: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "names.py.jinja").write_text("mine", encoding="utf-8")
    assert _printed((own,)) == "mine"
    assert not list(tmp_path.rglob("*.cache"))


def test_nothing_is_written_where_python_may_not(
    templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    assert _printed() == "a\n"
    assert not _kept(templates)


def test_folder_that_cannot_be_written_goes_without(
    templates: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr("pathlib.Path.mkdir", refused)
    assert _printed() == "a\n"
    assert not _kept(templates)
