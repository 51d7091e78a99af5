"""Work shared with a forked child gives what it gives alone."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from collgen import second_core
from collgen.build import understand_file
from collgen.model import MISSING, Place, Schema
from collgen.render import render
from collgen.second_core import from_both_ends
from tests.bench.synthetic import collection

T = TypeVar("T")
MANY = second_core.FEWEST_REQUESTS


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fork wherever the system can, and wait for the child as long as it takes."""
    if not hasattr(os, "fork"):
        pytest.skip("this system cannot fork")
    monkeypatch.setattr(second_core, "_is_safe", lambda: True)
    monkeypatch.setattr(second_core, "_PATIENCE", 60.0)


def _all(work: Callable[[int], T], count: int, *, at_once: int = 1) -> list[T]:
    with from_both_ends(work, count, requests=MANY, at_once=at_once) as results:
        return list(results)


@pytest.mark.usefixtures("forked")
@pytest.mark.parametrize("at_once", [1, 3, 100])
def test_results_come_in_order_whoever_made_them(at_once: int) -> None:
    here = os.getpid()

    def work(number: int) -> tuple[int, bool]:
        if number < 3 and os.getpid() != here:
            raise ValueError
        if number == 0:
            time.sleep(0.5)  # for the child to begin
        return number, os.getpid() == here

    made = _all(work, 10, at_once=at_once)
    assert [number for number, _ in made] == list(range(10))
    assert [here for _, here in made][:3] == [True] * 3
    assert made[-1][1] == (at_once > 10)


@pytest.mark.usefixtures("forked")
def test_what_the_child_has_begun_is_left_to_it() -> None:
    here = os.getpid()

    def work(number: int) -> bool:
        time.sleep(0.3 if number else 0.1)
        return os.getpid() == here

    assert _all(work, 2) == [True, False]


@pytest.mark.usefixtures("forked")
def test_values_of_the_model_come_back_equal() -> None:
    value = (
        Schema(("string",), enum=("a", None)),
        MISSING,
        Place((1, "x")),
        ["\ud800"],
    )
    assert _all(lambda _: value, 3) == [value] * 3


@pytest.mark.usefixtures("forked")
def test_failure_is_raised_here_in_its_turn() -> None:
    def work(number: int) -> int:
        if number == 5:
            raise ValueError("five")
        return number

    with from_both_ends(work, 9, requests=MANY) as results:
        assert [next(results) for _ in range(5)] == [0, 1, 2, 3, 4]
        with pytest.raises(ValueError, match="five"):
            next(results)


@pytest.mark.usefixtures("forked")
def test_child_that_dies_or_cannot_send_is_replaced() -> None:
    here = os.getpid()

    def dies(number: int) -> int:
        if os.getpid() != here and number < 7:
            os._exit(3)
        return number

    assert _all(dies, 9) == list(range(9))

    def unsendable(number: int) -> Callable[[], int]:
        return lambda: number

    assert [one() for one in _all(unsendable, 4)] == [0, 1, 2, 3]


@pytest.mark.usefixtures("forked")
def test_child_is_gone_when_the_results_are_left_early() -> None:
    with from_both_ends(lambda number: number, 9, requests=MANY) as results:
        next(results)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@pytest.mark.usefixtures("forked")
def test_child_is_at_work_before_a_result_is_asked_for(tmp_path: Path) -> None:
    def work(number: int) -> None:
        (tmp_path / str(number)).touch()

    with from_both_ends(work, 3, requests=MANY):
        for _ in range(100):
            if (tmp_path / "0").exists():
                return
            time.sleep(0.1)
    pytest.fail("nothing was done")


def test_nothing_is_forked_beside_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork", raising=False)
    end = threading.Event()
    thread = threading.Thread(target=end.wait)
    thread.start()
    try:
        assert _all(str, 3) == ["0", "1", "2"]
    finally:
        end.set()
        thread.join()


@pytest.mark.usefixtures("forked")
def test_same_bytes_and_findings_as_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "many.json"
    made = collection(MANY)
    for folder in made["item"]:
        del folder["item"][0]["response"][0]["code"]
    path.write_text(json.dumps(made), encoding="utf-8")
    shared = understand_file(str(path))
    files = render(shared.api)
    monkeypatch.setattr(second_core, "FEWEST_REQUESTS", MANY + 1)
    alone = understand_file(str(path))
    assert shared.api == alone.api
    assert shared.report == alone.report
    assert len(shared.report.diagnostics) == len(made["item"])
    assert files == render(alone.api)
