"""What needs attention, for a person: once, with its count, in colour on a terminal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from collgen.__main__ import main
from collgen.cli.summary import attention
from collgen.diagnostics import Diagnostic, Location
from tests.small import collection, request


def finding(message: str, line: int) -> Diagnostic:
    return Diagnostic("odd", "warning", message, location=Location("a.json", line))


def test_the_same_words_are_printed_once_with_their_count(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    found = [finding("it is odd", line) for line in range(1, 6)] + [
        finding("it is even", 9)
    ]
    assert attention(found, verbose=False).splitlines() == [
        "6 warnings (all of them with --verbose):",
        "a.json:1: warning[odd]: it is odd (here and at 4 more)",
        "a.json:9: warning[odd]: it is even",
    ]
    assert len(attention(found, verbose=True).splitlines()) == 7


@pytest.mark.parametrize(("value", "is_coloured"), [("1", False), ("", True)])
def test_colour_is_left_out_where_nobody_wants_it(
    value: str, is_coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", value)
    assert ("\x1b[" in attention([finding("odd", 1)], verbose=False)) is is_coloured


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    body = {"mode": "raw", "raw": "{no", "options": {"raw": {"language": "json"}}}
    value = collection(request("A", method="POST", body=body))
    (tmp_path / "api.json").write_text(json.dumps(value), "utf-8")
    (tmp_path / "collgen.toml").write_text(
        'collection = "api.json"\nout = "client"\n', "utf-8"
    )
    (tmp_path / "below").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("sys.argv", ["collgen", *arguments])
    return main()


def test_paths_are_relative_to_where_the_command_runs(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("build", monkeypatch=monkeypatch) == 0
    printed = "".join(capsys.readouterr())
    assert "Shop in client: " in printed
    assert "\napi.json:1:" in printed
    monkeypatch.chdir(folder / "below")
    assert run("build", monkeypatch=monkeypatch) == 0
    assert "Shop in ../client: " in capsys.readouterr().out
    assert (folder / "collgen.lock").is_file()


def test_a_check_does_not_repeat_what_the_build_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("build", "-q", monkeypatch=monkeypatch) == 0
    assert run("build", "--check", monkeypatch=monkeypatch) == 0
    assert "".join(capsys.readouterr()) == "client is up to date.\n"


def test_a_dry_run_lists_files_and_writes_none(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("build", "--dry-run", monkeypatch=monkeypatch) == 0
    printed = capsys.readouterr().out.splitlines()
    assert "create pyproject.toml" in printed
    assert "create collgen.lock" in printed
    assert not (folder / "client").exists()
    assert not (folder / "collgen.lock").exists()
