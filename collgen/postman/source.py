"""What a collection is read from: one text, or the files of a folder or an archive."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from collgen.postman.file_tree import FileTree, is_archive, pack, unpack
from collgen.postman.files import fail, read_bytes, read_text
from collgen.postman.formats.foreign import address

if TYPE_CHECKING:
    from collgen.diagnostics import Report


@dataclass(frozen=True, slots=True)
class Source:
    """The input, as it was given."""

    file: str
    """As the person wrote it; `-` for standard input."""
    text: str = field(repr=False)
    """All of it; of several files one after the other."""
    tree: FileTree | None = field(default=None, repr=False)
    """The files, where it is more than one text."""


def content_of(source: str | Path, *, stdin: BinaryIO | None = None) -> bytes:
    """Return what a file holds, or standard input for `-`; of a folder an archive of its files.

    Raises CollgenError where there is nothing to read. Nothing is fetched.
    """
    place = address(str(source))
    if place is not None:
        kind, hint = place
        message = f"this is {kind}, which is not fetched, expected a file"
        fail("input-address", message, str(source), hint)
    if str(source) != "-" and Path(source).is_dir():
        return pack(Path(source))
    return read_bytes(source, stdin)


def source_of(content: bytes, file: str, report: Report) -> Source:
    """Return the source with this content."""
    if not is_archive(content):
        return Source(file, read_text(content, file, report))
    tree = unpack(content, file, report)
    return Source(file, tree.all_text(), tree)
