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
import stat
import tempfile
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from collgen.output import manifest
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


class Transaction:
    """One change of an output folder."""

    def __init__(self, out: Path) -> None:
        """Be ready to change the folder `out`, or to make it."""
        self._out = out
        self._undo: list[Callable[[], object]] = []

    def run(self, changes: Sequence[Change], final: Manifest) -> None:
        """Make `changes` and leave `final` as the manifest; on OSError, leave all as it was."""
        if os.path.lexists(self._out):
            self._change(changes, final)
        else:
            self._create(changes, final)

    def _create(self, changes: Sequence[Change], final: Manifest) -> None:
        above = self._out.absolute().parent
        made = [folder for folder in (above, *above.parents) if not folder.exists()]
        above.mkdir(parents=True, exist_ok=True)
        try:
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
        except BaseException:
            for folder in made:
                with suppress(OSError):
                    folder.rmdir()
            raise

    def _change(self, changes: Sequence[Change], final: Manifest) -> None:
        stage = Path(tempfile.mkdtemp(prefix=_STAGE, dir=self._out))
        try:
            self._commit(stage, changes, final)
        except BaseException:
            while self._undo:
                with suppress(OSError):
                    self._undo.pop()()
            raise
        finally:
            shutil.rmtree(stage, ignore_errors=True)

    def _commit(self, stage: Path, changes: Sequence[Change], final: Manifest) -> None:
        written = [change for change in changes if change.to_write is not None]
        for number, change in enumerate(written):
            _stage(stage / f"new-{number}", change, self._out / change.path)
        (stage / "journal").write_bytes(_journal(changes, final).render())
        (stage / "manifest").write_bytes(final.render())

        self._replace(stage / "journal", manifest.NAME, stage / "old-journal")
        # A file whose place a folder is to take has to go first.
        folders = {folder for change in written for folder in _folders(change.path)}
        removed = [change for change in changes if change.new is None]
        for number, change in enumerate(removed):
            if change.path in folders:
                self._remove(change.path, stage / f"gone-{number}")
        for number, change in enumerate(written):
            self._make_folder((self._out / change.path).parent)
            self._replace(stage / f"new-{number}", change.path, stage / f"old-{number}")
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
                self._remove(change.path, stage / f"gone-{number}")
        self._replace(stage / "manifest", manifest.NAME, stage / "old-manifest")

    def _replace(self, new: Path, path: str, kept: Path) -> None:
        place = self._out / path
        if _keep(place, kept):
            self._undo.append(partial(kept.replace, place))
        else:
            self._undo.append(partial(place.unlink, missing_ok=True))
        new.replace(place)

    def _remove(self, path: str, kept: Path) -> None:
        place = self._out / path
        self._undo.append(partial(kept.replace, place))
        place.replace(kept)
        with suppress(OSError):  # until a folder has something else in it
            for folder in _folders(path):
                (self._out / folder).rmdir()
                self._undo.append((self._out / folder).mkdir)

    def _make_folder(self, folder: Path) -> None:
        missing = []
        while not folder.is_dir():
            missing.append(folder)
            folder = folder.parent
        for each in reversed(missing):
            self._undo.append(each.rmdir)
            each.mkdir()

    def _is_one_file(self, path: str, twin: str) -> bool:
        """Return whether two names that differ in case alone are one to this file system."""
        with suppress(OSError):
            return (self._out / path).samefile(self._out / twin)
        return False


def _folders(path: str) -> list[str]:
    """Return the folders that `path` is in, innermost first."""
    folders = []
    while path := path.rpartition("/")[0]:
        folders.append(path)
    return folders


def _stage(place: Path, change: Change, target: Path) -> None:
    """Write the new content, with the permissions of the file that it replaces."""
    place.write_bytes(change.to_write or b"")
    if change.old is not None:
        place.chmod(stat.S_IMODE(target.lstat().st_mode))


def _keep(place: Path, kept: Path) -> bool:
    """Keep the file at `place` as `kept` too; False when there is none."""
    try:
        os.link(place, kept, follow_symlinks=False)
    except FileNotFoundError:
        return False
    except (OSError, NotImplementedError):
        shutil.copy2(place, kept, follow_symlinks=False)
    return True


def _journal(changes: Sequence[Change], final: Manifest) -> Manifest:
    """List what is there as collgen's, and what is about to be."""
    present = {
        change.path: digest(change.old) for change in changes if change.old is not None
    }
    return Manifest(final.version, present, final.files)
