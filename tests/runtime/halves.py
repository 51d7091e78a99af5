"""Make the synchronous half of the runtime from the asynchronous one.

python -m tests.runtime.halves
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import black
from unasync import Rule, unasync_files

from collgen.generate.runtime import RUNTIME

_NAMES = {
    "AsyncBinaryResponse": "BinaryResponse",
    "AsyncEventStream": "EventStream",
    "AsyncHTTPClient": "HTTPClient",
    "AsyncPage": "Page",
    "AsyncStreamingResponse": "StreamingResponse",
    "AsyncTransport": "Transport",
    "_async": "_sync",
    "_async_events": "_sync_events",
    "_async_paging": "_sync_paging",
    "aclose": "close",
    "aiter_bytes": "iter_bytes",
    "aread": "read",
    "async_close_when_forgotten": "close_when_forgotten",
    "async_event_loop": "event_loop",
    "async_in_time": "in_time",
    "async_read": "read",
    "async_run_hook": "run_hook",
    "async_sleep": "sleep",
    "async_write": "write",
    "asynccontextmanager": "contextmanager",
    "asynchronous": "synchronous",
}


def synchronous_half() -> dict[str, str]:
    """Return the text of each synchronous module by its file name."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "sync"
        sources = sorted(RUNTIME.glob("_async*.py"))
        copies = [Path(folder) / "async" / source.name for source in sources]
        copies[0].parent.mkdir()
        for source, copy in zip(sources, copies, strict=True):
            copy.write_bytes(source.read_bytes())
        rule = Rule("async", "sync", additional_replacements=_NAMES)
        # `unasync` replaces the folder's name in the whole path.
        unasync_files([f"{copy}" for copy in copies], [rule])
        return {
            path.name.replace("_async", "_sync"): _laid_out(path)
            for path in sorted(made.iterdir())
        }


def _laid_out(path: Path) -> str:
    """Return a module with sorted imports, as black leaves it."""
    source = path.name.replace("_sync", "_async")
    first = f"# Made from {source} by unasync: change that and run `make runtime`.\n"
    ruff = Path(sys.executable).with_name("ruff")
    options = "--quiet --isolated --no-cache --fix --unsafe-fixes --select I,UP028"
    subprocess.run([ruff, "check", *options.split(), path], check=True)
    return black.format_str(first + path.read_text("utf-8"), mode=black.Mode())


if __name__ == "__main__":
    for name, text in synchronous_half().items():
        (RUNTIME / name).write_text(text, encoding="utf-8")
