"""Fingerprint a build's inputs, to skip builds that change nothing."""

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


def fingerprint(content: bytes, options: Mapping[str, object]) -> str:
    """Return a hash that is equal only for builds with the same output.

    `content` is the collection's, `options` are the build's: of a path among them its content
    counts. collgen's own files and the versions of its dependencies count too. Names of folders and
    times do not: every machine gets the same hash. Empty where an input cannot be hashed: an
    unreadable file, an option of another type.
    """
    digest = hashlib.sha256()
    try:
        plain = {n: v for n, v in options.items() if not isinstance(v, Path)}
        digest.update(
            json.dumps([__version__, _releases(), plain], sort_keys=True).encode()
        )
        folders = {n: v for n, v in sorted(options.items()) if isinstance(v, Path)}
        for name, place in (*folders.items(), ("", PACKAGE), ("", TEMPLATES)):
            digest.update(f"\n{name}\n".encode())
            for path in _files(place):
                name = path.relative_to(place).as_posix()
                _add(digest, name.encode(errors="surrogateescape"), path.read_bytes())
    except (OSError, TypeError, _Unhashable):
        return ""
    _add(digest, content)
    return digest.hexdigest()


class _Unhashable(Exception):  # noqa: N818 - not an error
    """An input cannot be hashed."""


def _releases() -> list[str]:
    """Return the folders that name the installed releases: `black-26.1.0.dist-info`.

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
        raise _Unhashable
    return first


def _files(place: Path) -> Iterator[Path]:
    """Yield a file itself, or all files of a folder in order; not what Python compiled."""
    if not place.is_dir():
        yield place
        return
    for name, folders, files in os.walk(place):
        folder = Path(name)
        if any((folder / below).is_symlink() for below in folders):
            raise _Unhashable  # it may have no end
        folders[:] = sorted(below for below in folders if below != "__pycache__")
        yield from (folder / file for file in sorted(files))


def _add(digest: hashlib._Hash, *parts: bytes) -> None:
    for part in parts:
        digest.update(b"%d\n" % len(part))
        digest.update(part)
