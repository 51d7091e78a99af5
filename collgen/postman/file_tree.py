"""The files of a folder or of an archive: a folder is packed into an archive, and read from it.

So both are one value of bytes that can be hashed and looked into again. Nothing outside is
reached: links are not followed, and names that lead out are left out.
"""

from __future__ import annotations

import contextlib
import io
import os
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from collgen.diagnostics import CollgenError, Report
from collgen.postman.files import fail, read_text
from collgen.postman.syntax import note_duplicates, parse

if TYPE_CHECKING:
    from collgen.postman.collection import Pointer
    from collgen.postman.values import Json

MAGIC: Final = b"PK\x03\x04"
_EMPTY: Final = b"PK\x05\x06"
_PACKED: Final = b"folder"
_SUFFIXES: Final = (".json", ".yaml", ".yml")
_MOST_FILES: Final = 50_000
_MOST_BYTES: Final = 400_000_000
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_LINK: Final = (stat.S_IFLNK | 0o777) << 16


@dataclass(frozen=True, slots=True)
class FileTree:
    """Text files by their path below the root, in order; `prefix` leads to a part of them."""

    file: str
    contents: Mapping[str, bytes] = field(repr=False)
    is_archive: bool = False
    prefix: str = ""
    """Empty, or a path that ends in a slash."""

    def paths(self) -> Iterator[str]:
        """Yield the paths of the files below the prefix, without it."""
        for path in self.contents:
            if path.startswith(self.prefix):
                yield path[len(self.prefix) :]

    def below(self, folder: str) -> FileTree:
        """Return the files of a folder."""
        prefix = f"{self.prefix}{folder}/" if folder else self.prefix
        return FileTree(self.file, self.contents, self.is_archive, prefix)

    def text(self, path: str, report: Report) -> str:
        """Return the text of a file."""
        whole = self.prefix + path
        return read_text(self.contents[whole], self.name(path), report)

    def name(self, path: str) -> str:
        """Return what to call a file in messages."""
        return f"{self.file}/{self.prefix}{path}"

    def value(self, path: str, report: Report) -> Json:
        """Return the value of a JSON or YAML file; raise CollgenError when it is none."""
        content, name = self.text(path, report), self.name(path)
        duplicates: list[Pointer] = []
        if path.endswith(".json"):
            value = parse(content, name, duplicates)
        else:
            from collgen.postman.yaml_syntax import parse_yaml

            value = parse_yaml(content, name, duplicates)
        note_duplicates(duplicates, (self.prefix + path,), report)
        return value

    def all_text(self) -> str:
        """Return the text of every file that is text."""
        found = []
        for path in self.paths():
            with contextlib.suppress(CollgenError):
                found.append(self.text(path, Report()))
        return "\n".join(found)


def is_archive(content: bytes) -> bool:
    """Return whether these are the bytes of a ZIP archive."""
    return content.startswith((MAGIC, _EMPTY))


def pack(folder: Path) -> bytes:
    """Return the JSON and YAML files of a folder as an archive, the same for the same files."""
    buffer = io.BytesIO()
    count = size = 0
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.comment = _PACKED
        for path, is_link in _found(folder):
            name = path.relative_to(folder).as_posix()
            info = zipfile.ZipInfo(name.encode("utf-8", "replace").decode(), _EPOCH)
            content = b"" if is_link else _content(path)
            info.external_attr = _LINK if is_link else 0
            count, size = count + 1, size + len(content)
            if count > _MOST_FILES or size > _MOST_BYTES:
                _too_large(str(folder))
            archive.writestr(info, content)
    return buffer.getvalue()


def unpack(content: bytes, file: str, report: Report) -> FileTree:
    """Return the JSON and YAML files of an archive; what leads out of it is left out."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            contents = dict(sorted(_read(archive, file, report)))
            is_folder = archive.comment == _PACKED
    except _DAMAGED as error:
        fail("input-not-text", f"the ZIP archive cannot be read: {error}", file)
    return FileTree(file, contents, is_archive=not is_folder)


_DAMAGED: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,  # a way of packing that Python does not know
    RuntimeError,  # a password
    OSError,
    ValueError,
)


def _found(folder: Path) -> Iterator[tuple[Path, bool]]:
    """Yield the files of a folder that may belong to a collection, and whether each is a link."""
    for root, folders, files in os.walk(folder, followlinks=False):
        here = Path(root)
        links = [name for name in folders if (here / name).is_symlink()]
        folders[:] = sorted(n for n in folders if n not in links and not _is_hidden(n))
        for name in sorted(links + [n for n in files if n.endswith(_SUFFIXES)]):
            path = here / name
            if path.is_symlink():
                yield path, True
            elif path.is_file():  # and no pipe, which would block
                yield path, False


def _is_hidden(name: str) -> bool:
    return (name.startswith(".") and name != ".resources") or name in (
        "__MACOSX",
        "node_modules",
    )


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        fail(
            "input-unreadable", f"the file cannot be read: {error.strerror}", str(path)
        )


def _read(
    archive: zipfile.ZipFile, file: str, report: Report
) -> Iterator[tuple[str, bytes]]:
    infos = archive.infolist()
    if len(infos) > _MOST_FILES or sum(i.file_size for i in infos) > _MOST_BYTES:
        _too_large(file)
    for info in infos:
        name = PurePosixPath(info.filename)
        mode = info.external_attr >> 16
        if stat.S_ISLNK(mode):
            message = f"{info.filename!r} is a link, which is not followed: left out"
            report.warn("file-link", message)
        elif name.is_absolute() or ".." in name.parts or "\\" in info.filename:
            message = f"{info.filename!r} leads out of the archive: left out"
            report.warn("file-outside", message)
        elif (
            not info.is_dir()
            and info.filename.endswith(_SUFFIXES)
            and not any(_is_hidden(part) for part in name.parts[:-1])
        ):
            yield name.as_posix(), archive.read(info)


def _too_large(file: str) -> None:
    message = f"it holds more than {_MOST_FILES:,} files or {_MOST_BYTES // 10**6} MB"
    fail("input-too-large", message, file, "Name the collection's own folder.")
