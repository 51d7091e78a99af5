"""The tests that a generated project brings along, run as its owner would."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from collgen.build import plan_build, understand_file
from tests.golden.test_golden import CASES, source_of

NO_TESTS = 5


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_generated_tests_pass(case: Path, tmp_path: Path) -> None:
    understanding = understand_file(str(source_of(case)))
    plan_build(understanding, tmp_path, ("client", "docs", "tests")).apply()

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--tb=short"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    has_requests = any(tmp_path.glob("tests/test_*.py"))
    assert done.returncode == (0 if has_requests else NO_TESTS), done.stdout
