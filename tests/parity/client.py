"""Sends every request of a collection through the generated client, to a recorder on loopback.

Reads jobs, each `[collection, environment, globals or "", port, network, folder]` on a line: builds the client
into the folder, and executes the Python snippets one after the other, in a process of its own.
Nothing is resolved and nothing is encrypted: every connection goes to the recorder. Prints
`{"requests": count, "errors": {index: error}, "curl": […]}` on a line.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import socket
import sys
import traceback
import warnings
from pathlib import Path
from typing import Any

import httpcore2
import httpx2  # noqa: F401 (loaded once for all)
from httpcore2._backends.sync import SyncStream

from collgen.build import understand_file
from collgen.generate import Part, generate
from collgen.generate.templates import Templates
from collgen.model import Api
from collgen.project.environments import scope_values
from collgen.samples.writing import sample
from tests.parity.recorder import HOST, address

_PATH = re.compile(r'\bPath\(\s*("(?:[^"\\]|\\.)*")\s*\)')
FILE_CONTENT = "content of a file\n"


class _Backend(httpcore2.SyncBackend):
    """Connects to the recorder, whatever the host is."""

    port = 0
    network = 0
    index = 0

    def connect_tcp(self, *_: Any, **__: Any) -> httpcore2.NetworkStream:
        connection = socket.create_connection(
            (HOST, _Backend.port),
            timeout=10,
            source_address=(address(self.network, _Backend.index), 0),
        )
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return _Stream(connection)


class _Stream(SyncStream):
    def start_tls(self, *_: Any, **__: Any) -> httpcore2.NetworkStream:
        return self


def main() -> None:
    for line in sys.stdin:
        # What a package loads and defines would be in the way of the next one's.
        if (child := os.fork()) == 0:
            try:
                answer = _answer(*json.loads(line))
            except Exception:
                answer = {"fault": traceback.format_exc()[-1500:]}
            print(json.dumps(answer), flush=True)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if status:
            print(json.dumps({"fault": f"status {status}"}), flush=True)


def _answer(
    collection: str,
    environment: str,
    globals_: str,
    port: str,
    network: str,
    folder: str,
) -> dict[str, Any]:
    warnings.simplefilter("ignore")  # a deprecated request is sent all the same
    _Backend.port, _Backend.network = int(port), int(network)
    httpcore2._sync.connection_pool.SyncBackend = _Backend  # type: ignore[attr-defined]
    given = scope_values(
        (Path(environment),), Path(globals_) if globals_ else None, show_secrets=True
    )
    understood = [
        understand_file(collection, package="parity_client", values=values)
        for values in (None, given)
    ]
    plain, exact = (one.api for one in understood)
    kept_back = {
        diagnostic.place.pointer
        for one in understood
        for diagnostic in one.report
        if diagnostic.code == "credentials-kept-back" and diagnostic.place is not None
    }
    parts: tuple[Part, ...] = ("client",)
    for path, text in generate(plain, parts).items():
        target = Path(folder, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    sys.path.insert(0, folder)
    os.chdir(folder)
    errors = _send_all(exact)
    templates = Templates()
    curl = [
        sample(exact, operation, "curl", templates) for operation in exact.operations
    ]
    return {
        "requests": len(curl),
        "errors": errors,
        "curl": curl,
        "kept_back": [
            operation.index
            for operation in exact.operations
            if (*operation.place.pointer, "request") in kept_back
        ],
    }


def _send_all(api: Api) -> dict[int, str]:
    errors = {}
    for operation in api.operations:
        _Backend.index = operation.index
        code = sample(api, operation, "python", Templates())
        for name in {*_PATH.findall(code)}:
            Path(json.loads(name)).write_text(FILE_CONTENT, encoding="utf-8")
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                exec(compile(code, "snippet", "exec"), {"__name__": "__main__"})
        except Exception as error:  # whatever it is, it is a request that was not sent
            errors[operation.index] = f"{type(error).__name__}: {error}"[:300]
    return errors


if __name__ == "__main__":
    main()
