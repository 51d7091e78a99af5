"""A list of results worked out from both its ends: here from the first, in a child from the last.

Only where that is safe and pays: on Linux, with a second core, for many requests, and without
other threads, which a fork would lose. A child that fails is no fault: what it has not sent is
worked out here, so that an exception is raised where it would be without a child.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any, Final, Self, TypeVar

from collgen.frozen import values_getter

T = TypeVar("T")

FEWEST_REQUESTS: Final = 200
"""Fewer are done before a child would be of use."""
_PATIENCE = 1.0
"""Seconds that are waited for what the child is at, before that is worked out here too."""
_PIPE_SIZE: Final = 1 << 20
_LENGTH_BYTES: Final = 8
_FIRST, _LAST = 0, 1
"""Of what is begun: how many from the first on here, and where the child's own start.

Each leaves to the other what that has begun. Nothing is locked: where they meet, both may begin the
same, and it is done twice.
"""


@contextmanager
def from_both_ends(
    work: Callable[[int], T], count: int, *, requests: int, at_once: int = 1
) -> Iterator[Iterator[T]]:
    """Give `work(0)`, `work(1)`, … up to `count`; a child sends the last ones, `at_once` together.

    The child is at work from the beginning of the `with` block, whatever is done here. `requests`
    says how many requests all of it is about. What `work` does besides returning a value may be
    lost, or be done twice.
    """
    if requests < FEWEST_REQUESTS or not _is_safe():
        yield map(work, range(count))
        return
    begun = _shared(0, count)
    with _Child(lambda: _backwards(work, begun, at_once)) as child:
        yield _forwards(work, begun, count, child)


def _forwards(
    work: Callable[[int], T], begun: memoryview[int], count: int, child: _Child
) -> Iterator[T]:
    known: dict[int, T] = {}
    for number in range(count):
        begun[_FIRST] = number + 1
        within = _PATIENCE if number >= begun[_LAST] else 0.0
        while number not in known and child.has_sent(within):
            known.update(child.received())
        if number in known:
            yield known.pop(number)
        else:
            yield work(number)


def _backwards(
    work: Callable[[int], T], begun: memoryview[int], at_once: int
) -> Iterator[dict[int, T]]:
    while (start := max(begun[_FIRST], begun[_LAST] - at_once)) < begun[_LAST]:
        numbers = range(start, begun[_LAST])
        begun[_LAST] = start
        yield {number: work(number) for number in numbers}


def _shared(*numbers: int) -> memoryview[int]:
    """Return numbers in memory that a child shares."""
    import mmap

    memory = memoryview(mmap.mmap(-1, 8 * len(numbers))).cast("q")
    for place, number in enumerate(numbers):
        memory[place] = number
    return memory


def _is_safe() -> bool:
    if sys.platform != "linux":
        return False
    try:
        threads = sum(1 for _ in Path("/proc/self/task").iterdir())
        return len(os.sched_getaffinity(0)) > 1 and threads == 1
    except OSError:
        return False


class _Child:
    """A fork of this process that sends values; it is gone when the `with` block ends."""

    def __init__(self, values: Callable[[], Iterable[Any]]) -> None:
        self._values = values
        self._pid = 0
        self._pipe = -1

    def __enter__(self) -> Self:
        reading, writing = os.pipe()
        try:
            self._pid = os.fork()
        except OSError:  # as many processes as there may be
            os.close(reading)
            os.close(writing)
            return self
        if self._pid == 0:
            os.close(reading)
            _send_all(writing, self._values)
        os.close(writing)
        self._pipe = reading
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def has_sent(self, within: float) -> bool:
        """Tell whether the child has sent something, or ended, or does so in that many seconds.

        When it is stopped it never does again.
        """
        import select

        return self._pipe >= 0 and bool(select.select([self._pipe], [], [], within)[0])

    def received(self) -> Any:
        """Return what the child has sent; nothing, an empty dict, when it has ended."""
        import pickle

        size = int.from_bytes(self._read(_LENGTH_BYTES), "little")
        sent = self._read(size)
        if not size or len(sent) < size:
            self.stop()
            return {}
        return pickle.loads(sent)  # noqa: S301 - this process's own child wrote it

    def stop(self) -> None:
        """End the child, whatever it does."""
        if self._pipe < 0:
            return
        import signal

        os.close(self._pipe)
        self._pipe = -1
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self._pid, 0)

    def _read(self, size: int) -> bytes:
        parts = []
        while size and (part := os.read(self._pipe, size)):
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


def _send_all(pipe: int, values: Callable[[], Iterable[Any]]) -> None:
    """Send each value, and end this process: nothing of its parent's is closed or flushed twice."""
    try:
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE_SIZE)
        for value in values():
            sent = _pickled(value)
            waiting = memoryview(len(sent).to_bytes(_LENGTH_BYTES, "little") + sent)
            while waiting:
                waiting = waiting[os.write(pipe, waiting) :]
    finally:
        os._exit(0)


def _pickled(value: object) -> bytes:
    import io
    import pickle

    file = io.BytesIO()
    pickler = pickle.Pickler(file, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCERS
    pickler.dump(value)
    return file.getvalue()


class _Reducers(dict[type, Callable[[Any], Any]]):
    """Take a dataclass apart into its constructor's arguments: twice as fast as pickle's own way."""

    def __missing__(self, cls: type) -> Callable[[Any], Any]:
        if not is_dataclass(cls):
            raise KeyError(cls)
        values_of = values_getter(cls)

        def reduced(value: object) -> Any:
            return cls, values_of(value)

        self[cls] = reduced
        return reduced


_REDUCERS: Final = _Reducers()
