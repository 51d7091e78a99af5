"""No text of a collection speaks to the terminal or to a CI's log."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from collgen.__main__ import main
from collgen.cli.summary import shown
from collgen.diagnostics import Diagnostic, Location
from collgen.escape import terminal
from tests.small import collection, request

HOSTILE = "\x1b]0;pwn\x07\n::add-mask::x\x9b\u202e ##[add-mask]y"


def _is_quiet(text: str) -> bool:
    controls = [c for c in text if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160]
    commands = [line for line in text.split("\n") if line.strip().startswith("::")]
    return not controls and not commands and "\u202e" not in text and "##[" not in text


@pytest.mark.parametrize(
    ("text", "shown_as"),
    [
        ("::add-mask::x", ": :add-mask::x"),
        ("  ::error::x", ": :error::x"),
        ("a ##[error]x", "a ## [error]x"),
        ("a ##vso[task.complete]x", "a ## vso[task.complete]x"),
        ("a::b # c ## d", "a::b # c ## d"),
    ],
)
def test_a_line_is_no_command_to_the_log_of_a_ci(text: str, shown_as: str) -> None:
    assert terminal.line(text) == shown_as
    assert terminal.source(text).strip() == shown_as


def test_a_diagnostic_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    found = Diagnostic("a-code", "warning", HOSTILE, hint=HOSTILE)
    assert _is_quiet(shown(found))
    assert _is_quiet(
        shown(Diagnostic("a", "note", "b", location=Location(HOSTILE, path=HOSTILE)))
    )


def test_a_build_prints_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    item = {**request(HOSTILE), "protocolProfileBehavior": {HOSTILE: True}}
    file = tmp_path / "api.json"
    file.write_text(json.dumps(collection({"name": HOSTILE, "item": [item]})), "utf-8")
    monkeypatch.setattr(
        "sys.argv", ["collgen", "build", str(file), "-v", "-o", str(tmp_path / "out")]
    )
    assert main() == 0
    printed = capsys.readouterr()
    assert "behavior-unknown" in printed.err
    assert _is_quiet(printed.err)
    assert _is_quiet(printed.out)


def test_a_long_chain_of_variables_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    variables = [
        {"key": f"v{number}", "value": f"{{{{v{number + 1}}}}}/{number}"}
        for number in range(400)
    ]
    value = collection(request(url="https://x.example.com/{{v0}}"), variable=variables)
    file = tmp_path / "api.json"
    file.write_text(json.dumps(value), "utf-8")
    monkeypatch.setattr(
        "sys.argv", ["collgen", "build", str(file), "-q", "-o", str(tmp_path / "out")]
    )
    assert main() == 0


def test_the_log_of_github_obeys_no_line_of_a_script(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    item = request(method="POST", body={"mode": "raw", "raw": "a\n::add-mask::x\n"})
    file = tmp_path / "api.json"
    file.write_text(json.dumps(collection(item)), "utf-8")
    command = ["collgen", "snippet", str(file), "--language", "curl"]
    monkeypatch.setattr("sys.argv", command)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    assert main() == 0
    script = capsys.readouterr().out
    assert "\n::add-mask::x" in script
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert main() == 0
    first, *lines, last = capsys.readouterr().out.splitlines()
    token = first.removeprefix("::stop-commands::")
    assert (len(token), last) == (32, f"::{token}::")
    assert lines == script.splitlines()
    assert main() == 0
    assert token not in capsys.readouterr().out
