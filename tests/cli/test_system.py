"""What the system refuses is one message and code 1: a full disk, a long path, a small encoding."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.small import body, collection, request

SAMPLES = Path(__file__).parents[2] / "collections"
PLIVO = str(SAMPLES / "plivo.postman_collection.json")
FULL = Path("/dev/full")
PATHS = {
    "one name of 300": "a" * 300,
    "one name of 5,000": "a" * 5000,
    "folders of 5,000": "/".join(["a" * 99] * 50),
}


def run(
    words: list[str], folder: Path, stdout: int = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "collgen", *words],
        cwd=folder,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
    )


@pytest.mark.parametrize(
    "command", ["inspect", "snippet", "lint -v", "build -v -o out"]
)
def test_a_terminal_without_the_characters_shows_escapes(
    tmp_path: Path, command: str
) -> None:
    name, *options = command.split()
    item = request("登录", header=[{"key": "登", "value": "登"}], body=body({"登": 1}))
    (tmp_path / "登.json").write_text(json.dumps(collection(item)), encoding="utf-8")
    done = run(
        [name, "登.json", *options], tmp_path, PYTHONIOENCODING="cp1252", PYTHONUTF8="1"
    )
    assert done.returncode == 0, done.stderr
    assert b"\\u767b" in done.stdout + done.stderr


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["build", "--help"],
        ["inspect", PLIVO],
        ["build", PLIVO, "-o", "out"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_output_that_cannot_be_written_fails(
    tmp_path: Path, words: list[str], unbuffered: str
) -> None:
    with FULL.open("wb") as full:
        done = run(words, tmp_path, full.fileno(), PYTHONUNBUFFERED=unbuffered)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS.keys())
@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["inspect"], []),
        (["build"], ["-o", "out"]),
        (["build", PLIVO, "-o"], []),
        (["build", PLIVO, "-o", "out", "--lock"], []),
        (["build", PLIVO, "-o", "out", "-e"], []),
        (["diff", PLIVO], []),
        (["openapi", PLIVO, "-o"], []),
        (["init"], []),
    ],
    ids=lambda words: " ".join(words)[-20:],
)
def test_a_path_that_is_too_long_is_one_message(
    tmp_path: Path, before: list[str], after: list[str], path: str
) -> None:
    done = run([*before, path, *after], tmp_path)
    assert done.returncode in (1, 2)
    assert b"Traceback" not in done.stderr
    assert b"fault of collgen" not in done.stderr
    assert done.stderr.strip()
