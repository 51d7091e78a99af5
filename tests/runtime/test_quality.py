"""The runtime ends in users' packages: it passes their tools as it is."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import black
import pytest

from collgen.generate.runtime import RUNTIME
from tests.runtime.halves import synchronous_half

# Uses that must pass, with the types that editors show; and below, uses that must not.
GOOD = """
from __future__ import annotations

from datetime import datetime
from typing import Any, assert_type

from courier import NULL, AsyncCourier, Courier, RequestOptions, models
from courier._runtime._async import AsyncBinaryResponse
from courier._runtime._response import RawResponse
from courier._runtime._sync import StreamingResponse


def use(client: Courier) -> None:
    messages = client.messages
    assert_type(messages.send(to="x", caption=NULL), models.Message)
    assert_type(messages.list_all(tag=["a"]), list[models.Message])
    assert_type(messages.get(message_id="1"), models.Message | None)
    assert_type(messages.find(id=1), models.Message | list[models.Message])
    assert_type(messages.latest(), datetime)
    assert_type(messages.counts(), dict[str, int])
    assert_type(messages.raw(), Any)
    assert_type(messages.pdf(), bytes)
    assert_type(messages.send(to="x").parts[0].name, str)
    assert_type(client.with_options(timeout=3), Courier)
    assert_type(messages.export().read(), bytes)
    raw = messages.with_raw_response
    assert_type(raw.send(to="x", caption=NULL), RawResponse[models.Message])
    assert_type(raw.send(to="x").parse(), models.Message)
    assert_type(raw.raw(), RawResponse[Any])
    assert_type(client.with_raw_response.ping().parse(), None)
    with messages.with_streaming_response.list_all(tag=["a"]) as streamed:
        assert_type(streamed, StreamingResponse[list[models.Message]])
    for event in messages.events():
        assert_type(event.data, str)
    messages.attach(file=b"x")
    messages.attach(file=[("n", b"x"), ("n", b"x", "text/x")])
    messages.ping = None  # type: ignore[attr-defined]  # pyright: ignore
    with client as same:
        assert_type(same, Courier)


async def use_async(client: AsyncCourier) -> None:
    messages = client.messages
    assert_type(await messages.send(to="x"), models.Message)
    assert_type((await messages.export()), AsyncBinaryResponse)
    raw = messages.with_raw_response
    assert_type((await raw.send(to="x")).parse(), models.Message)
    async with messages.with_streaming_response.list_all() as streamed:
        assert_type(await streamed.parse(), list[models.Message])
    assert_type(await messages.list_all(), list[models.Message])
    assert_type(
        await messages.find(id=1, options=RequestOptions(timeout=3)),
        models.Message | list[models.Message],
    )
    async with client as same:
        assert_type(same, AsyncCourier)
"""
BAD = """
from courier import Courier, RequestOptions, models


def use(client: Courier, message: models.Message) -> None:
    client.messages.send(from_="x")
    client.messages.send(to="x", caption=3)
    message.idd
    RequestOptions(3)
    client.messages.attach(file="path")
    client.messages.with_raw_response.send(to=3)
    client.messages.with_raw_response.sent()
"""


@pytest.mark.parametrize(
    "path", sorted(RUNTIME.rglob("*.py")), ids=lambda path: path.stem
)
def test_runtime_is_as_black_leaves_it(path: Path) -> None:
    source = path.read_text("utf-8")
    assert black.format_str(source, mode=black.Mode()) == source


@pytest.mark.parametrize(
    "options", [[], ["--select", "A,ARG,B,C4,D1,E,F,I,N,PL,RET,RUF,S,SIM,TC,UP,W"]]
)
def test_runtime_passes_ruff(package: Path, options: list[str]) -> None:
    ignored = ["--ignore", "D105,D107,PLC0415,PLR09,PLR2004,PLW0603"] if options else []
    _run(
        "ruff",
        "check",
        "--isolated",
        "--no-cache",
        *options,
        *ignored,
        "courier/_runtime",
        at=package.parent,
    )


def test_synchronous_half_is_made_from_the_asynchronous_one() -> None:
    for name, text in synchronous_half().items():
        assert (RUNTIME / name).read_text("utf-8") == text, "run `make runtime`"


@pytest.mark.slow
def test_package_passes_mypy_strict(package: Path) -> None:
    root = package.parent
    (root / "good.py").write_text(GOOD)
    _run("mypy", "--strict", "--cache-dir", ".mypy", "courier", "good.py", at=root)
    (root / "bad.py").write_text(BAD)
    report = _run("mypy", "--strict", "--cache-dir", ".mypy", "bad.py", at=root, code=1)
    assert _lines(report, ": error") == [6, 7, 8, 9, 10, 11, 12]


@pytest.mark.slow
def test_package_passes_pyright_strict(package: Path) -> None:
    root = package.parent
    (root / "good.py").write_text(GOOD)
    (root / "bad.py").write_text(BAD)
    settings = {
        "include": ["courier", "good.py", "bad.py"],
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
    }
    (root / "pyrightconfig.json").write_text(json.dumps(settings))
    report = _run("pyright", "--pythonpath", sys.executable, "-p", ".", at=root, code=1)
    assert _lines(report, " - error") == [6, 7, 8, 9, 10, 11, 12], report
    assert "good.py:" not in report
    assert "courier/" not in report.replace("bad.py", "")


def _run(tool: str, *arguments: str, at: Path, code: int = 0) -> str:
    program = Path(sys.executable).with_name(tool)
    if not program.exists():
        pytest.skip(f"{tool} is not installed beside this Python")
    done = subprocess.run([program, *arguments], cwd=at, capture_output=True, text=True)
    report = done.stdout + done.stderr
    assert done.returncode == code, report
    return report


def _lines(report: str, mark: str) -> list[int]:
    """Return the numbers of the faulty lines of `bad.py`."""
    found = [
        int(line.split("bad.py:", 1)[1].split(":", 1)[0])
        for line in report.splitlines()
        if mark in line and "bad.py:" in line
    ]
    return sorted(set(found))
