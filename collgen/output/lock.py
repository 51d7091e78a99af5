"""One build at a time may write into a folder."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def held(out: Path) -> Iterator[None]:
    """Wait for other builds into `out`, and keep them waiting; the lock ends with the process.

    It is on the folder above, which is there before and after `out` appears, so that no file is
    left. Where the system has no such locks nobody waits.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    folders = (*out.absolute().parents, out.absolute())
    above = next(folder for folder in folders if folder.is_dir())
    descriptor = -1
    with suppress(OSError):
        descriptor = os.open(above, os.O_RDONLY)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if descriptor >= 0:
            os.close(descriptor)
