"""Every collection builds, loses no request and gives Python that compiles."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def _check(work: Path, *options: str) -> str:
    stages = ["--stage", "build,compile", "--work", str(work / "corpus")]
    command = [sys.executable, "-m", "tests.corpus.check", *stages, *options]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_sample_collections_keep_every_request(tmp_path: Path) -> None:
    assert "all clean" in _check(tmp_path, "--own")


@pytest.mark.slow
@pytest.mark.corpus
def test_real_collections_keep_every_request(tmp_path: Path) -> None:
    said = _check(tmp_path)
    if said.startswith("skipped"):
        pytest.skip(said.splitlines()[0])
    assert "all clean" in said
