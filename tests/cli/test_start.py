"""The installed command ends with its exit code, and with all that it said."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PLIVO = Path(__file__).parents[2] / "collections" / "plivo.postman_collection.json"


@pytest.mark.parametrize(
    ("collection", "code", "stream", "words"),
    [
        (str(PLIVO), 0, "stdout", "Plivo in "),
        ("missing.json", 1, "stderr", "there is no such file"),
    ],
)
def test_code_and_words_arrive(
    tmp_path: Path, collection: str, code: int, stream: str, words: str
) -> None:
    command = [sys.executable, "-m", "collgen", "build", collection, "-o", "out"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == code
    assert words in getattr(done, stream)


def test_usage_is_code_2() -> None:
    command = [sys.executable, "-m", "collgen", "build", "--no-such-option"]
    assert subprocess.run(command, capture_output=True).returncode == 2
