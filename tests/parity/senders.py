"""What sends requests: a process for each kind of sender, which stays for many collections."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Self

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
_PATIENCE = 900
"""Seconds for all requests of one collection by one sender."""


class Sender:
    """A process that reads a job as a line of JSON, and writes a line of JSON when it is done."""

    def __init__(self, command: list[str]) -> None:
        self._command = command
        self._process: subprocess.Popen[str] | None = None

    def ask(self, *job: str) -> dict[str, Any]:
        """Return what the process answers, or its `fault`; the next job finds a new one then."""
        process = self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        timer = threading.Timer(_PATIENCE, process.kill)
        timer.start()
        try:
            process.stdin.write(json.dumps(job) + "\n")
            process.stdin.flush()
            line = process.stdout.readline()
        except BrokenPipeError:
            line = ""
        finally:
            timer.cancel()
        if line:
            answer: dict[str, Any] = json.loads(line)
            return answer
        self.stop()
        return {"fault": f"{self._command[-1]} ended, or took too long"}

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _running(self) -> subprocess.Popen[str]:
        if self._process is None:
            clean = {k: v for k, v in os.environ.items() if "proxy" not in k.lower()}
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                cwd=ROOT,
                env=clean,
            )
        return self._process


class Senders:
    """Postman's runtime and the generated client; use it in a `with` statement."""

    def __init__(self) -> None:
        self._runtime = Sender(["node", str(HERE / "runtime.cjs")])
        self._client = Sender([sys.executable, "-m", "tests.parity.client"])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._runtime.stop()
        self._client.stop()

    def runtime(
        self, collection: Path, work: Path, port: int, network: int
    ) -> dict[str, Any]:
        """Let the runtime send a collection with the variables in `work`."""
        (work / "files").mkdir()
        places = (*_variables(work), str(port), str(network))
        return self._runtime.ask(str(collection), *places, str(work / "files"))

    def client(
        self, collection: Path, work: Path, port: int, network: int
    ) -> dict[str, Any]:
        """Build the client of a collection in `work`, and let its Python snippets send."""
        places = (*_variables(work), str(port), str(network))
        return self._client.ask(str(collection), *places, str(work / "out"))


def _variables(work: Path) -> tuple[str, str]:
    """Return the files of an environment and, if there are any, of globals."""
    globals_ = work / "globals.json"
    return str(work / "environment.json"), str(globals_) if globals_.exists() else ""
