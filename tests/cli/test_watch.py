"""`--watch`, `--diff` and `--json` of `collgen build`."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from collgen.__main__ import main
from tests.small import collection, request

PATIENCE = 60.0


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path, request())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, *items: dict[str, object]) -> None:
    (folder / "api.json").write_text(json.dumps(collection(*items)), "utf-8")


def run(*arguments: str, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("sys.argv", ["collgen", "build", "api.json", *arguments])
    return main()


def test_diff_prints_what_would_change_and_writes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("--diff", "-o", "client", monkeypatch=monkeypatch) == 0
    assert "+[project]" in capsys.readouterr().out
    assert not (folder / "client").exists()
    assert run("-o", "client", "-q", monkeypatch=monkeypatch) == 0
    assert run("--diff", "-o", "client", monkeypatch=monkeypatch) == 0
    assert capsys.readouterr().out == ""


def test_json_is_a_report_for_programs(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(folder, request(url="{{url}}/{{tenant}}/it"))
    assert run("--json", "-o", "client", monkeypatch=monkeypatch) == 0
    [client] = json.loads(capsys.readouterr().out)["clients"]
    assert (client["out"], client["operations"], client["written"]) == (
        "client",
        1,
        True,
    )
    assert "README.md" in client["files"]["create"]
    [finding] = [
        one for one in client["findings"] if one["code"] == "variable-undefined"
    ]
    assert finding["file"] == "api.json"
    assert run("--json", "--check", "-o", "client", monkeypatch=monkeypatch) == 0
    [client] = json.loads(capsys.readouterr().out)["clients"]
    assert (client["stale"], client["written"], client["files"]) == (False, False, {})


@pytest.fixture
def watching(folder: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-u", "-m", "collgen", "build", "api.json", "--watch"]
    process = subprocess.Popen(
        [*command, "-o", "client"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        preexec_fn=_listen,
    )
    timer = threading.Timer(PATIENCE, process.kill)
    timer.start()
    yield process
    timer.cancel()
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=PATIENCE)


def _listen() -> None:
    """Let an interrupt reach a child whose parents ignore it, as what runs in the background does."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def until(process: subprocess.Popen[str], words: str) -> str:
    assert process.stdout is not None
    for line in process.stdout:
        if words in line:
            return line
    raise AssertionError(f"the process ended without {words!r}")


@pytest.mark.slow
def test_watch_builds_after_each_change_and_survives_broken_input(
    folder: Path, watching: subprocess.Popen[str]
) -> None:
    until(watching, "Watching")
    write(folder, request(), request("List them", url="{{url}}/them"))
    assert "2 operations" in until(watching, "operations")
    (folder / "api.json").write_text("{", "utf-8")
    until(watching, "error[")
    write(folder, request())
    assert "1 operation," in until(watching, "1 operation")
