"""Tell what a build is made of, so that one of which nothing has changed can be known again."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from collgen import __version__
from collgen.installed import PACKAGE, TEMPLATES

_DEPENDENCIES: Final = (
    "black",
    "jinja2",
    "jsonschema",
    "markdown_it_py",
    "pyyaml",
    "ruff",
)
"""Packages whose next version may make another output of the same input."""


def made_of(content: bytes, options: Mapping[str, object]) -> str:
    """Return a hash of all that decides about the output: equal only if a build makes the same.

    `content` is the collection's, `options` are those that a build was called with: of a path
    among them counts what it holds. collgen's own files and the versions of the packages that it
    builds on count too; neither names of folders nor times do: every machine gets the same hash.
    Empty when it cannot be told: an unreadable file, an option of some new kind.
    """
    told = hashlib.sha256()
    try:
        plain = {n: v for n, v in options.items() if not isinstance(v, Path)}
        told.update(
            json.dumps([__version__, _releases(), plain], sort_keys=True).encode()
        )
        folders = {n: v for n, v in sorted(options.items()) if isinstance(v, Path)}
        for name, place in (*folders.items(), ("", PACKAGE), ("", TEMPLATES)):
            told.update(f"\n{name}\n".encode())
            for path in _files(place):
                name = path.relative_to(place).as_posix()
                _add(told, name.encode(errors="surrogateescape"), path.read_bytes())
    except (OSError, TypeError, _Unclear):
        return ""
    _add(told, content)
    return told.hexdigest()


class _Unclear(Exception):  # noqa: N818 - not an error
    """It cannot be told what a build is made of."""


def _releases() -> list[str]:
    """Return the folders that tell which releases are installed: `black-26.1.0.dist-info`.

    `importlib.metadata` reads them too, but takes longer to import than all else here takes.
    """
    installed = [
        path.name.lower()
        for folder in sys.path
        for path in sorted(Path(folder).glob("*.dist-info"))
    ]
    first = [
        next((name for name in installed if name.startswith(f"{package}-")), "")
        for package in _DEPENDENCIES
    ]
    if not all(first):
        raise _Unclear
    return first


def _files(place: Path) -> Iterator[Path]:
    """Yield a file itself, or all files of a folder in order; not what Python compiled."""
    if not place.is_dir():
        yield place
        return
    for name, folders, files in os.walk(place):
        folder = Path(name)
        if any((folder / below).is_symlink() for below in folders):
            raise _Unclear  # it may have no end
        folders[:] = sorted(below for below in folders if below != "__pycache__")
        yield from (folder / file for file in sorted(files))


def _add(told: hashlib._Hash, *parts: bytes) -> None:
    for part in parts:
        told.update(b"%d\n" % len(part))
        told.update(part)
