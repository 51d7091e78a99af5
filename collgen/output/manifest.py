"""The list, kept in the output, of what collgen wrote there."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from collgen.output.paths import fault_of
from collgen.output.record import NOTHING_KNOWN, Record

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME: Final = ".collgen.json"

_DIGEST = re.compile(r"[0-9a-f]{64}\Z")


def digest(content: bytes) -> str:
    """Return the hash by which a file's content is known."""
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class Manifest:
    """The files that collgen wrote, by path, with the hashes of their content."""

    version: str = ""
    """The generator's."""
    files: Mapping[str, str] = field(default_factory=dict)
    pending: Mapping[str, str] = field(default_factory=dict)
    """What an unfinished run was about to write: its files may have either content."""
    record: Record = NOTHING_KNOWN
    """The inputs' fingerprint and what the build reported."""
    merged: tuple[str, ...] = ()
    """Files that have a person's edits, too; `files` has the hashes of what was generated."""

    @classmethod
    def parse(cls, content: bytes) -> Manifest:
        """Read a manifest. What is broken, or names a place outside of the output, is left out."""
        try:
            data = json.loads(content)
        except (ValueError, RecursionError):
            return cls()
        if not isinstance(data, dict):
            return cls()
        return cls(
            str(data.get("version", "")),
            _hashes(data.get("files")),
            _hashes(data.get("pending")),
            Record.parse(data.get("record")),
            _paths(data.get("merged")),
        )

    def render(self) -> bytes:
        """Return the manifest's bytes: the same for the same files."""
        data: dict[str, object] = {
            "version": self.version,
            "files": dict(sorted(self.files.items())),
        }
        if self.pending:
            data["pending"] = dict(sorted(self.pending.items()))
        if self.merged:
            data["merged"] = list(self.merged)
        if self.record.fingerprint:
            data["record"] = self.record.render()
        return f"{json.dumps(data, indent=1)}\n".encode()

    def owns(self, path: str, content: bytes) -> bool:
        """Return whether the file at `path` is as collgen wrote it when it has this `content`."""
        known = {self.files.get(path), self.pending.get(path)} - {None}
        return bool(known) and digest(content) in known

    def __contains__(self, path: str) -> bool:
        """Return whether collgen wrote, or was about to write, a file at `path`."""
        return path in self.files or path in self.pending


def _paths(data: object) -> tuple[str, ...]:
    listed = data if isinstance(data, list) else []
    return tuple(one for one in listed if isinstance(one, str) and not fault_of(one))


def _hashes(data: object) -> dict[str, str]:
    if not isinstance(data, dict):
        return {}
    return {
        path: value
        for path, value in data.items()
        if isinstance(value, str) and _DIGEST.match(value) and fault_of(path) is None
    }
