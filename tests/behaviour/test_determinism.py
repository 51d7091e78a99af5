"""The same input makes the same bytes: under any hash seed, locale and working directory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

COLLECTION = Path(__file__).parents[2] / "collections" / "zoo.postman_collection.json"


def _built(out: Path, cwd: Path, **environment: str) -> dict[str, bytes]:
    command = [
        sys.executable,
        "-m",
        "collgen",
        "build",
        str(COLLECTION),
        "-o",
        str(out),
        "-q",
    ]
    root = str(Path(__file__).parents[2])
    subprocess.run(
        command,
        check=True,
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": root, **environment},
    )
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


def test_hash_seed_locale_and_working_directory_change_nothing(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    first = _built(
        tmp_path / "a", tmp_path, PYTHONHASHSEED="1", LC_ALL="C", PYTHONUTF8="0"
    )
    second = _built(
        tmp_path / "b",
        tmp_path / "elsewhere",
        PYTHONHASHSEED="2",
        LC_ALL="C.UTF-8",
        TZ="Asia/Tokyo",
    )
    assert first == second
    assert len(first) > 50
