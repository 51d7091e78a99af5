"""A collection file, read."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from collgen.diagnostics import CollgenError, Report
from collgen.postman import formats
from collgen.postman.collection import Document
from collgen.postman.files import read_bytes, read_text
from collgen.postman.locate import located
from collgen.postman.syntax import parse
from collgen.postman.tree import Origin


def content_of(source: str | Path, *, stdin: BinaryIO | None = None) -> bytes:
    """Return what a file holds, or standard input for `-`, or raise CollgenError."""
    if str(source) != "-" and Path(source).is_dir():
        formats.read_directory(Path(source))
    return read_bytes(source, stdin)


def load(
    source: str | Path,
    *,
    stdin: BinaryIO | None = None,
    content: bytes | None = None,
    report: Report,
) -> Document:
    """Read a collection from a file, or from standard input for `-`; `content` if it is known.

    What had to be left out or repaired goes to the report. Raises CollgenError when there is
    no collection to read.
    """
    file = str(source)
    if content is None:
        content = content_of(source, stdin=stdin)
    text = read_text(content, file, report)
    if not text[:200].lstrip().startswith(("{", "[")):
        formats.refuse_yaml(text, file)
    value = parse(text, file)
    name = "Collection" if file == "-" else _stem(Path(file))
    try:
        collection = formats.read(value, Origin(file, name), report)
    except CollgenError as error:
        [diagnostic] = located([error.diagnostic], text, file)
        raise CollgenError(diagnostic, error.exit_code) from None
    return Document(collection, text, file)


def _stem(path: Path) -> str:
    stem = path.name
    for suffix in (".json", ".postman_collection"):
        stem = stem.removesuffix(suffix)
    return stem or "Collection"
