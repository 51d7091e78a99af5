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

    It is on the folder above, so that no file is left: the folder is made, and goes again when
    nothing is put into it. Where the system has no such locks nobody waits.
    """
    above = out.absolute().parent
    made = [folder for folder in (above, *above.parents) if not folder.exists()]
    descriptor = _locked(above)
    try:
        yield
    except BaseException:
        for folder in made:
            with suppress(OSError):
                folder.rmdir()
        raise
    finally:
        if descriptor >= 0:
            os.close(descriptor)


def _locked(folder: Path) -> int:
    """Make and lock a folder; return its handle, -1 where there are no locks."""
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            import fcntl

            descriptor = os.open(folder, os.O_RDONLY)
        except (ImportError, PermissionError):
            return -1
        try:
            with suppress(OSError):
                fcntl.flock(descriptor, fcntl.LOCK_EX)
            if _is_there(folder, descriptor):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)  # another build removed it while this one waited


def _is_there(folder: Path, descriptor: int) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(folder.stat(), os.fstat(descriptor))
    return False
