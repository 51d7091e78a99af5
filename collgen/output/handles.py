"""Change files below a folder by the handles of their folders, so that no link is followed.

A folder that somebody swaps for a link while a build writes is refused by the system at the moment
when it is opened, not by a look beforehand. Where the system has no such handles (Windows), files
are changed by their paths.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
from collections import OrderedDict
from contextlib import suppress
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType
    from typing import Self

Spot: TypeAlias = "tuple[str, int | None]"
"""A name, and the handle of the folder that it is in; a whole path, where there are no handles."""

_BY_HANDLE: Final = (
    hasattr(os, "O_DIRECTORY") and {os.open, os.mkdir} <= os.supports_dir_fd
)
_FOLDER: Final = (
    os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
)
_NEW: Final = (
    os.O_WRONLY | os.O_CREAT | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
)  # fmt: skip
_MOST_OPEN: Final = 64


class Handles:
    """The folders below a root, which may be a link itself; use it in a `with`."""

    def __init__(self, root: Path) -> None:
        self._path = str(root)
        self._root = -1
        self._open: OrderedDict[str, int] = OrderedDict()

    def __enter__(self) -> Self:
        if _BY_HANDLE:
            self._root = os.open(self._path, os.O_RDONLY | os.O_DIRECTORY)
        return self

    def __exit__(
        self,
        _type: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        while self._open:
            os.close(self._open.popitem()[1])
        if self._root >= 0:
            os.close(self._root)

    def make_stage(self, prefix: str) -> str:
        """Make a new folder below the root, for its user alone, and return its name."""
        name = f"{prefix}{secrets.token_hex(4)}"
        self.make_folder(name, 0o700)
        return name

    def remove_stage(self, name: str) -> None:
        """Remove a folder and all that is in it, as far as possible."""
        place, handle = self._spot(name)
        shutil.rmtree(place, ignore_errors=True, dir_fd=handle)

    def write(self, path: str, content: bytes) -> None:
        """Write a new file. Raises FileExistsError where something is there."""
        place, handle = self._spot(path)
        descriptor = os.open(place, _NEW, 0o666, dir_fd=handle)
        with open(descriptor, "wb") as file:  # noqa: PTH123 - of a handle
            file.write(content)

    def read(self, path: str) -> bytes:
        """Return the content of a file, which is no link."""
        place, handle = self._spot(path)
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(place, flags, dir_fd=handle), "rb") as file:  # noqa: PTH123
            return file.read()

    def mode(self, path: str) -> int:
        """Return the permissions of a file."""
        place, handle = self._spot(path)
        return stat.S_IMODE(
            os.stat(place, dir_fd=handle, follow_symlinks=False).st_mode
        )

    def set_mode(self, path: str, mode: int) -> None:
        """Set the permissions of a file of the stage."""
        place, handle = self._spot(path)
        os.chmod(place, mode, dir_fd=handle)

    def replace(self, path: str, target: str) -> None:
        """Move a file to another place, over what is there."""
        (old, source), (new, goal) = self._spot(path), self._spot(target)
        os.replace(old, new, src_dir_fd=source, dst_dir_fd=goal)

    def keep(self, path: str, kept: str) -> bool:
        """Let `kept` be another name of the file at `path`; False when there is none."""
        (old, source), (new, goal) = self._spot(path), self._spot(kept)
        try:
            os.link(old, new, src_dir_fd=source, dst_dir_fd=goal, follow_symlinks=False)
        except FileNotFoundError:
            return False
        except (OSError, NotImplementedError):  # no such links on this file system
            with suppress(FileNotFoundError):
                self.write(kept, self.read(path))
                self.set_mode(kept, self.mode(path))
                return True
            return False
        return True

    def remove(self, path: str) -> None:
        """Remove a file, if it is there."""
        place, handle = self._spot(path)
        with suppress(FileNotFoundError):
            os.unlink(place, dir_fd=handle)

    def make_folder(self, path: str, mode: int = 0o777) -> None:
        """Make a folder. Raises FileExistsError where something is there."""
        place, handle = self._spot(path)
        os.mkdir(place, mode, dir_fd=handle)

    def remove_folder(self, path: str) -> None:
        """Remove an empty folder."""
        place, handle = self._spot(path)
        self._forget(path)
        os.rmdir(place, dir_fd=handle)

    def is_folder(self, path: str) -> bool:
        """Return whether there is a folder. Raises OSError for a link or a file."""
        if not path:
            return True
        try:
            place, handle = self._spot(path)
            mode = os.stat(place, dir_fd=handle, follow_symlinks=False).st_mode
        except FileNotFoundError:
            return False
        if not stat.S_ISDIR(mode):
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), path)
        return True

    def is_one_file(self, path: str, twin: str) -> bool:
        """Return whether two paths are one file: names that differ in case, where that is none."""
        (one, its), (other, others) = self._spot(path), self._spot(twin)
        first = os.stat(one, dir_fd=its, follow_symlinks=False)
        second = os.stat(other, dir_fd=others, follow_symlinks=False)
        return (first.st_dev, first.st_ino) == (second.st_dev, second.st_ino)

    def _spot(self, path: str) -> Spot:
        if not _BY_HANDLE:
            return f"{self._path}/{path}", None
        folder, _, name = path.rpartition("/")
        return name, self._folder(folder)

    def _folder(self, path: str) -> int:
        """Return the handle of a folder: opened from the one above, never through a link."""
        if not path:
            return self._root
        if path in self._open:
            self._open.move_to_end(path)
            return self._open[path]
        above, _, name = path.rpartition("/")
        handle = os.open(name, _FOLDER, dir_fd=self._folder(above))
        self._open[path] = handle
        if len(self._open) > _MOST_OPEN:
            os.close(self._open.popitem(last=False)[1])
        return handle

    def _forget(self, path: str) -> None:
        """Close the handles of a folder that goes."""
        for folder in [one for one in self._open if f"{one}/".startswith(f"{path}/")]:
            os.close(self._open.pop(folder))
