"""Look at the files below the output without following a link."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from collgen.diagnostics import CollgenError, Diagnostic

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_READ = (
    os.O_RDONLY | _NO_FOLLOW | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
)


def failure(error: OSError, out: Path) -> CollgenError:
    """Return the diagnostic of `error`, raised while reading or writing `out`."""
    reason = error.strerror or str(error)
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return problem("disk-full", f"no space left to write {out}: {reason}")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        place = error.filename if isinstance(error.filename, str) else out
        return problem("out-unwritable", f"{place} cannot be read or written: {reason}")
    return problem("out-failed", f"{out} cannot be written: {error}")


def problem(
    code: str, message: str, hint: str = "", exit_code: int = 1
) -> CollgenError:
    """Return an error of this stage."""
    return CollgenError(Diagnostic(code, "error", message, hint=hint), exit_code)


def check_folder(out: Path) -> None:
    """Raise CollgenError when `out` is not, and cannot become, a folder."""
    for place in (out, *out.absolute().parents):
        if place.is_dir():
            return
        if os.path.lexists(place):
            kind = "a link to nothing" if place.is_symlink() else "a file"
            raise problem(
                "out-is-file", f"{place} is {kind}, not a folder", exit_code=2
            )


def has_files(out: Path) -> bool:
    """Say whether the folder has anything in it that is not hidden."""
    try:
        with os.scandir(out) as entries:
            return any(not entry.name.startswith(".") for entry in entries)
    except FileNotFoundError:
        return False


class Disk:
    """The files below one folder; each folder on the way to a file is looked at once."""

    def __init__(self, root: Path) -> None:
        """Look below `root`, which may be a link itself and need not exist."""
        self._root = str(root)
        self._folders: dict[str, str] = {}
        self.blocked: list[str] = []
        """Plain files where a folder would have to be."""

    def read(self, path: str) -> bytes | None:
        """Return the content of the file at `path`, None when there is none.

        A link, or anything else that is no plain file, is refused, on the way to it too.
        """
        parent, _, name = path.rpartition("/")
        folder = self._folder(parent)
        if not folder:
            return None
        place = f"{folder}/{name}"
        if not _NO_FOLLOW and Path(place).is_symlink():
            raise self._refused(path)
        try:
            descriptor = os.open(place, _READ)
        except FileNotFoundError:
            return None
        except OSError as error:
            if error.errno in (errno.ELOOP, errno.EMLINK, errno.ENXIO):
                raise self._refused(path) from None
            raise
        try:
            return self._content(descriptor, path)
        finally:
            os.close(descriptor)

    def is_folder(self, path: str) -> bool:
        """Return whether there is a folder at `path`, and no link to one."""
        parent, _, name = path.rpartition("/")
        folder = self._folder(parent)
        place = Path(folder, name)
        return bool(folder) and place.is_dir() and not place.is_symlink()

    def _content(self, descriptor: int, path: str) -> bytes:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise self._refused(path)
        parts = []
        while part := os.read(descriptor, status.st_size + 1):
            parts.append(part)
        return b"".join(parts)

    def _folder(self, path: str) -> str:
        """Return the place of a folder below the root; empty when it is not there."""
        if not path:
            return self._root
        known = self._folders.get(path)
        if known is None:
            known = self._folders[path] = self._look_up(path)
        return known

    def _look_up(self, path: str) -> str:
        parent, _, name = path.rpartition("/")
        above = self._folder(parent)
        if not above:
            return ""
        place = f"{above}/{name}"
        try:
            mode = os.lstat(place).st_mode
        except FileNotFoundError:
            return ""
        if stat.S_ISDIR(mode):
            return place
        if not stat.S_ISREG(mode):
            raise self._refused(path)
        self.blocked.append(path)
        return ""

    def _refused(self, path: str) -> CollgenError:
        return problem(
            "out-not-plain",
            f"{path} in {self._root} is a link, or no plain file where collgen has one",
            "remove it or choose another output folder; collgen follows no link out of the output",
        )
