"""One file, written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from collgen.output.disk import failure


def write_file(path: Path, text: str) -> None:
    """Write a text in the place of a file; one that holds it already is not touched."""
    content = text.encode("utf-8")
    try:
        if path.is_file() and path.read_bytes() == content:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
            file.write(content)
        Path(file.name).chmod(0o666 & ~_umask())
        Path(file.name).replace(path)
    except OSError as error:
        raise failure(error, path) from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
