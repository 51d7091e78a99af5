"""A sample of `python -m tests.output.faults`: what a fault at any step leaves behind."""

from __future__ import annotations

import sys

import pytest

from tests.output.faults import inject, scenarios

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform == "win32", reason="a process is forked to be killed"
    ),
]


@pytest.mark.parametrize(("scenario", "fault"), list(scenarios()))
def test_a_fault_at_any_step_breaks_no_promise(scenario: str, fault: str) -> None:
    times, broke = inject(scenario, fault, every=6)
    assert times > 5
    assert not broke
