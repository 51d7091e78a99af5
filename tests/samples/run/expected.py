"""Sends each request with the generated client, to the recorder: what samples are held to.

Usage: python -m tests.samples.run.expected COLLECTION PORT NETWORK FOLDER
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import sys
import warnings
from pathlib import Path

import httpcore2

from collgen.generate import Part, generate
from collgen.generate.templates import Templates
from collgen.samples.writing import sample
from tests.parity.client import _Backend
from tests.samples.run.subjects import FILE_CONTENT, read

_PATH = re.compile(r'\bPath\(\s*("(?:[^"\\]|\\.)*")\s*\)')


def main(collection: str, port: str, network: str, folder: str) -> None:
    warnings.simplefilter("ignore")
    _Backend.port, _Backend.network = int(port), int(network)
    httpcore2._sync.connection_pool.SyncBackend = _Backend  # type: ignore[attr-defined]
    run = read(Path(collection))
    parts: tuple[Part, ...] = ("client",)
    for path, text in generate(run.api, parts).items():
        target = Path(folder, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    sys.path.insert(0, folder)
    os.chdir(folder)
    for operation in run.operations:
        _Backend.index = operation.index
        code = sample(run.api, operation, "python", Templates())
        for name in {*_PATH.findall(code)}:
            Path(json.loads(name)).write_text(FILE_CONTENT, encoding="utf-8")
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                exec(compile(code, "sample", "exec"), {"__name__": "__main__"})
        except Exception as error:
            print(
                operation.index, type(error).__name__, str(error)[:200], file=sys.stderr
            )


if __name__ == "__main__":
    main(*sys.argv[1:])
