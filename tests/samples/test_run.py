"""Samples are run: a recorder on loopback gets from them what it gets from the generated client.

`make samples-run` runs all languages; here are those whose tools are quick and everywhere.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.parity.compare import Request
from tests.parity.recorder import Recorder
from tests.samples.run.check import OWN, expected_requests, judged, sent_requests
from tests.samples.run.deliberate import deliberate
from tests.samples.run.subjects import Run, read
from tests.samples.run.tools import TOOLS

QUICK = ("curl", "http", "javascript-fetch", "javascript-node", "python-httpx2", "wget")


@pytest.fixture(scope="module")
def recorder() -> Iterator[Recorder]:
    with Recorder() as found:
        yield found


@pytest.fixture(
    scope="module", params=OWN, ids=lambda path: path.name.partition(".")[0]
)
def known(
    request: pytest.FixtureRequest, recorder: Recorder
) -> tuple[Run, dict[int, Request]]:
    return read(request.param), expected_requests(request.param, recorder)


@pytest.mark.slow
@pytest.mark.parametrize("name", QUICK)
def test_sample_sends_what_the_client_sends(
    known: tuple[Run, dict[int, Request]], recorder: Recorder, tmp_path: Path, name: str
) -> None:
    command, tool = TOOLS[name]
    if shutil.which(command) is None:
        pytest.skip(f"there is no {command}")
    if command == "node" and not _has_files():
        pytest.skip("node is older than 20")
    run, expected = known
    run.write_files(tmp_path)
    samples = {
        index: text
        for index, text in run.samples(name, recorder.port).items()
        if index in expected and index not in run.signed
    }
    tool(tmp_path, samples, run.environment)
    found = judged(run, expected, samples.keys(), sent_requests(recorder))
    faults = {
        index: fault
        for index, fault in found.items()
        if not deliberate(name, run.request(run.operations[index]))
    }
    assert len(samples) > 100
    assert faults == {}


def _has_files() -> bool:
    """Return whether node has the class File."""
    code = "process.exit(typeof File === 'undefined' ? 1 : 0)"
    return subprocess.run(["node", "-e", code], check=False).returncode == 0
