"""What a build would change on the disk."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from collgen.diagnostics import CollgenError, CollgenFault
from collgen.output import manifest
from collgen.output.apply import Overtaken, Transaction, remove_leftovers
from collgen.output.change import Change, State
from collgen.output.disk import Disk, check_folder, failure, has_files, problem
from collgen.output.lock import held
from collgen.output.manifest import Manifest, digest
from collgen.output.paths import check_relative, check_together
from collgen.output.record import NOTHING_KNOWN, Record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_WORDS: Final[dict[State, str]] = {
    "create": "created",
    "update": "updated",
    "edited": "edited by hand",
    "foreign": "not collgen's",
    "stale": "removed",
    "merge": "merged with your edits",
    "conflict": "merged with conflicts",
    "kept": "kept as edited",
    "same": "unchanged",
}
_SHOWN: Final = 20


@dataclass(frozen=True, slots=True)
class Plan:
    """The difference between a rendered output and the disk."""

    out: Path
    """As the caller wrote it; may be a link to a folder."""
    changes: tuple[Change, ...]
    manifest: Manifest
    listed: Manifest
    """The manifest that is there."""
    is_foreign: bool = False
    """The folder holds files, and nothing that collgen wrote."""
    generated: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """All that was rendered; empty where nothing had to be."""

    @classmethod
    def compare(
        cls,
        files: Mapping[str, str],
        out: Path,
        *,
        version: str,
        record: Record = NOTHING_KNOWN,
    ) -> Plan:
        """Compare `files`, the whole of what collgen renders, with the folder `out`.

        Only reads. Raises CollgenError when `out` cannot hold the files, and CollgenFault when a
        path or a text is none that collgen may write.
        """
        contents = {path: _encoded(path, text) for path, text in sorted(files.items())}
        check_together(contents)
        check_folder(out)
        try:
            disk = Disk(out)
            known = Manifest.parse(disk.read(manifest.NAME) or b"")
            changes = [*_rendered(contents, disk, known), *_gone(contents, disk, known)]
        except OSError as error:
            raise failure(error, out) from error
        for path in disk.blocked:
            if path not in known:
                raise problem(
                    "out-not-plain", f"{path} in {out} is a file, not a folder"
                )
        hashes = {path: digest(content) for path, content in contents.items()}
        kept = tuple(change.path for change in changes if change.state == "kept")
        new = Manifest(version, hashes, record=record, merged=kept)
        is_foreign = not (known.files or known.pending) and has_files(out)
        return cls(out, tuple(changes), new, known, is_foreign, contents)

    @classmethod
    def of_known(cls, out: Path, fingerprint: str) -> Plan | None:
        """Return the plan of a build that changes nothing, known by its fingerprint.

        None when an input or a written file has changed, or when that is unknown.
        """
        try:
            disk = Disk(out)
            known = Manifest.parse(disk.read(manifest.NAME) or b"")
            if (
                known.pending
                or not fingerprint
                or known.record.fingerprint != fingerprint
            ):
                return None
            contents = [(path, disk.read(path)) for path in sorted(known.files)]
        except (OSError, CollgenError):
            return None
        changes: list[Change] = []
        for path, content in contents:
            if content is None:
                return None
            is_same = digest(content) == known.files[path]
            if not is_same and path not in known.merged:
                return None
            changes.append(
                Change(path, "same" if is_same else "kept", content, content)
            )
        return cls(out, tuple(changes), known, known)

    def with_missing(self, files: Mapping[str, str]) -> Plan:
        """Return the plan that creates those of `files` that are not there.

        They are in no manifest: from then on they are a person's.
        """
        disk = Disk(self.out)
        missing = [
            Change(path, "create", _encoded(path, text), None)
            for path, text in files.items()
            if disk.read(path) is None
        ]
        changes = sorted((*self.changes, *missing), key=lambda one: one.path)
        return replace(self, changes=tuple(changes)) if missing else self

    def overwriting(self) -> Plan:
        """Return the plan with the edits that a build would keep overwritten."""
        changes = [
            (replace(change, state="update") if change.state == "kept" else change)
            for change in self.changes
        ]
        manifest = replace(self.manifest, merged=())
        return replace(self, changes=tuple(changes), manifest=manifest)

    @property
    def is_stale(self) -> bool:
        """Whether a build would change a file.

        Another fingerprint alone does not: other inputs may lead to the same files.
        """
        fingerprinted = replace(self.listed, record=self.manifest.record)
        return self.manifest != fingerprinted or any(
            not change.is_as_wanted for change in self.changes
        )

    @property
    def conflicts(self) -> tuple[Change, ...]:
        """The changes that would undo someone else's work."""
        return tuple(
            change for change in self.changes if change.state in ("edited", "foreign")
        )

    def show(self) -> list[str]:
        """Return a line for each file that is not as it should be: `update docs/index.md`."""
        return [
            f"{change.state} {change.path}"
            for change in self.changes
            if change.state != "same"
        ]

    def diff(self) -> Iterator[str]:
        """Yield the lines of a unified diff from the disk to what is rendered."""
        for change in self.changes:
            if not change.is_as_wanted:
                yield from change.diff()

    def summary(self) -> str:
        """Return the counts in words: `2 created, 1 updated, 297 unchanged`."""
        counts = Counter(change.state for change in self.changes)
        counted = [
            f"{counts[state]} {word}" for state, word in _WORDS.items() if counts[state]
        ]
        return ", ".join(counted) or "nothing to write"

    def apply(self, *, force: bool = False) -> None:
        """Write all that differs, or nothing.

        Raises CollgenError, with the output as it was, when a file was edited by hand or is not
        collgen's (unless `force`), when another build came between, and when the disk refuses.
        """
        if self.conflicts and not force:
            raise self._conflict()
        if self.is_foreign and not force:
            raise problem(
                "out-not-empty",
                f"{self.out} holds other files, and nothing that collgen wrote",
                "name a folder of its own with --out, or use --force to write there",
            )
        try:
            with held(self.out):
                self._write()
        except Overtaken as overtaken:
            raise self._overtaken(f"{overtaken.path} was changed") from None
        except OSError as error:
            raise failure(error, self.out) from error

    def _write(self) -> None:
        """Write while no other build does, if all is still as it was compared."""
        remove_leftovers(self.out)
        if not self.is_stale and self.manifest == self.listed:
            return
        disk = Disk(self.out)
        there = Manifest.parse(disk.read(manifest.NAME) or b"")
        if there == self.listed:
            self._check_unchanged(disk)
            Transaction(self.out).run(self.changes, self.manifest)
        elif there != self.manifest:
            raise self._overtaken("another build has written to it")

    def _check_unchanged(self, disk: Disk) -> None:
        """Raise CollgenError when a file is not as it was compared: it was edited meanwhile."""
        for change in self.changes:
            if disk.read(change.path) != change.old:
                raise self._overtaken(f"{change.path} was changed")

    def _overtaken(self, words: str) -> CollgenError:
        return problem(
            "out-changed",
            f"{self.out} is not as it was when the build began: {words}",
            "nothing was written; run the build again, if it is still wanted",
        )

    def _conflict(self) -> CollgenError:
        lines = [
            f"  {change.path} ({_WORDS[change.state]})"
            for change in self.conflicts[:_SHOWN]
        ]
        if len(self.conflicts) > _SHOWN:
            lines.append(f"  and {len(self.conflicts) - _SHOWN} more")
        files = "files" if len(self.conflicts) > 1 else "file"
        return problem(
            "not-overwritten",
            "\n".join(
                [
                    f"{len(self.conflicts)} {files} in {self.out} would lose changes:",
                    *lines,
                ]
            ),
            "--merge merges them, --force overwrites them; nothing was written",
        )


def _encoded(path: str, text: str) -> bytes:
    """Return the bytes to write, or say that collgen made what it must not."""
    check_relative(path)
    if path == manifest.NAME:
        raise CollgenFault(f"{path} is written by this stage alone")
    if "\r" in text:
        raise CollgenFault(f"{path} has a carriage return in it")
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise CollgenFault(f"{path} has a lone surrogate at {error.start}") from error


def _rendered(
    contents: Mapping[str, bytes], disk: Disk, known: Manifest
) -> Iterator[Change]:
    for path, new in contents.items():
        old = disk.read(path)
        yield Change(path, _state(path, new, old, known), new, old)


def _state(path: str, new: bytes, old: bytes | None, known: Manifest) -> State:
    if old is None:
        return "create"
    if old == new:
        return "same"
    if known.owns(path, old):
        return "update"
    if path in known.merged and known.owns(path, new):
        return "kept"
    return "edited" if path in known else "foreign"


def _gone(
    contents: Mapping[str, bytes], disk: Disk, known: Manifest
) -> Iterator[Change]:
    """Yield what the last run wrote and this one does not."""
    for path in sorted({*known.files, *known.pending} - contents.keys()):
        if disk.is_folder(path):
            continue  # a run that died has put one into its place
        old = disk.read(path)
        if old is not None:
            yield Change(
                path, "stale" if known.owns(path, old) else "edited", None, old
            )
