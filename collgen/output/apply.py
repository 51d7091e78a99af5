"""Change many files as one.

What is to be written is staged on the same file system first, so that a full disk shows before
anything has changed. A new output appears by one rename of its folder. In an output that is
there, each file is replaced by a rename: a reader finds the old file or the new one, never a
part. The manifest is the journal: before the first rename it is replaced by one that lists the
old and the new hash of each file, after the last one by the final one. A run that finds such a
journal knows every file as collgen's, whichever of both it is, and completes what was begun.
When a rename fails, the old files are put back from the links to them that were kept.
(Files are not synced to the device one by one: the promise is for a process that dies, not for a
power cut; that would cost more than all of a build.)
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from collgen.output import manifest
from collgen.output.handles import Handles
from collgen.output.manifest import Manifest, digest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from collgen.output.change import Change

_STAGE: Final = ".collgen-stage-"


def remove_leftovers(out: Path) -> None:
    """Remove the stages of runs that died, in `out` and next to it, as far as possible."""
    for folder, prefix in ((out, _STAGE), (out.absolute().parent, _beside(out))):
        # What `mkdtemp` adds; without it, `out` would claim the stages of `out-2`.
        pattern = re.compile(rf"{re.escape(prefix)}\w{{8}}\Z")
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                if pattern.match(entry.name) and entry.is_dir(follow_symlinks=False):
                    shutil.rmtree(entry.path, ignore_errors=True)


def _beside(out: Path) -> str:
    return f"{_STAGE}{out.name}-"


class Overtaken(Exception):  # noqa: N818 - of somebody else, at the same moment
    """A file was changed after it was compared."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class Transaction:
    """One change of an output folder."""

    def __init__(self, out: Path) -> None:
        """Be ready to change the folder `out`, or to make it."""
        self._out = out

    def run(self, changes: Sequence[Change], final: Manifest) -> None:
        """Make `changes` and leave `final` as the manifest.

        On OSError, and on Overtaken, all is as it was.
        """
        if os.path.lexists(self._out):
            self._change(changes, final)
        else:
            self._create(changes, final)

    def _create(self, changes: Sequence[Change], final: Manifest) -> None:
        above = self._out.absolute().parent
        stage = Path(tempfile.mkdtemp(prefix=_beside(self._out), dir=above))
        try:
            root = stage / "out"
            root.mkdir()
            for change in changes:
                if change.new is not None:
                    place = root / change.path
                    place.parent.mkdir(parents=True, exist_ok=True)
                    place.write_bytes(change.new)
            (root / manifest.NAME).write_bytes(final.render())
            root.rename(self._out)
        finally:
            shutil.rmtree(stage, ignore_errors=True)

    def _change(self, changes: Sequence[Change], final: Manifest) -> None:
        with Handles(self._out) as handles:
            stage = handles.make_stage(_STAGE)
            try:
                _Update(handles, stage).run(changes, final)
            finally:
                handles.remove_stage(stage)


class _Update:
    """The files of an output that is there, replaced one after the other from a stage in it."""

    def __init__(self, handles: Handles, stage: str) -> None:
        self._handles = handles
        self._stage = stage
        self._undo: list[Callable[[], object]] = []

    def run(self, changes: Sequence[Change], final: Manifest) -> None:
        """Make the changes; when one fails, put back what was there."""
        try:
            self._commit(changes, final)
        except BaseException:
            while self._undo:
                with suppress(OSError):
                    self._undo.pop()()
            raise

    def _commit(self, changes: Sequence[Change], final: Manifest) -> None:
        stage, handles = self._stage, self._handles
        written = [change for change in changes if change.to_write is not None]
        for number, change in enumerate(written):
            handles.write(f"{stage}/new-{number}", change.to_write or b"")
            if change.old is not None:
                mode = handles.mode(change.path)
                handles.set_mode(f"{stage}/new-{number}", mode)
        handles.write(f"{stage}/journal", _journal(changes, final).render())
        handles.write(f"{stage}/manifest", final.render())

        self._replace("journal", manifest.NAME, "old-journal")
        # A file whose place a folder is to take has to go first.
        folders = {folder for change in written for folder in _folders(change.path)}
        removed = [change for change in changes if change.new is None]
        for number, change in enumerate(removed):
            if change.path in folders:
                self._remove(change, f"gone-{number}")
        for number, change in enumerate(written):
            self._make_folders(change.path)
            self._replace(f"new-{number}", change.path, f"old-{number}")
            self._check_kept(change, f"old-{number}")
        names = {
            change.path.casefold(): change.path
            for change in changes
            if change.new is not None
        }
        for number, change in enumerate(removed):
            twin = names.get(change.path.casefold())
            if change.path not in folders and not (
                twin and self._is_one_file(change.path, twin)
            ):
                self._remove(change, f"gone-{number}")
        self._replace("manifest", manifest.NAME, "old-manifest")

    def _replace(self, new: str, path: str, kept: str) -> None:
        new, kept = f"{self._stage}/{new}", f"{self._stage}/{kept}"
        if self._handles.keep(path, kept):
            self._undo.append(partial(self._handles.replace, kept, path))
        else:
            self._undo.append(partial(self._handles.remove, path))
        self._handles.replace(new, path)

    def _remove(self, change: Change, kept: str) -> None:
        path = change.path
        self._undo.append(partial(self._handles.replace, f"{self._stage}/{kept}", path))
        self._handles.replace(path, f"{self._stage}/{kept}")
        self._check_kept(change, kept)
        with suppress(OSError):  # until a folder has something else in it
            for folder in _folders(path):
                self._handles.remove_folder(folder)
                self._undo.append(partial(self._handles.make_folder, folder))

    def _check_kept(self, change: Change, kept: str) -> None:
        """Raise Overtaken when the file that went is not the one that was compared."""
        try:
            there = self._handles.read(f"{self._stage}/{kept}")
        except FileNotFoundError:
            there = None
        if there != change.old:
            raise Overtaken(change.path)

    def _make_folders(self, path: str) -> None:
        missing = []
        for folder in _folders(path):
            if self._handles.is_folder(folder):
                break
            missing.append(folder)
        for folder in reversed(missing):
            self._handles.make_folder(folder)
            self._undo.append(partial(self._handles.remove_folder, folder))

    def _is_one_file(self, path: str, twin: str) -> bool:
        """Return whether two names that differ in case alone are one to this file system."""
        with suppress(OSError):
            return self._handles.is_one_file(path, twin)
        return False


def _folders(path: str) -> list[str]:
    """Return the folders that `path` is in, innermost first."""
    folders = []
    while path := path.rpartition("/")[0]:
        folders.append(path)
    return folders


def _journal(changes: Sequence[Change], final: Manifest) -> Manifest:
    """List what is there as collgen's, and what is about to be."""
    present = {
        change.path: digest(change.old) for change in changes if change.old is not None
    }
    return Manifest(final.version, present, final.files)
