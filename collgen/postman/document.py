"""A collection file, read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from collgen.diagnostics import CollgenError, Report
from collgen.postman import formats
from collgen.postman.files import fail
from collgen.postman.formats.foreign import foreign_folder, foreign_text
from collgen.postman.locate import locate
from collgen.postman.source import Source, content_of, source_of
from collgen.postman.syntax import note_duplicates, parse
from collgen.postman.tree import Origin

if TYPE_CHECKING:
    from collgen.postman.collection import Collection, Pointer, Variable
    from collgen.postman.environment import Environment
    from collgen.postman.formats.format import Input


@dataclass(frozen=True, slots=True)
class Document:
    """A collection and what it was read from, where each pointer has its line."""

    collection: Collection
    source: Source
    environments: tuple[Environment, ...] = ()
    """Those of a data dump."""
    globals: tuple[Variable, ...] = ()
    """Those of a data dump."""

    @property
    def text(self) -> str:
        """The text of the whole input."""
        return self.source.text


def load(
    source: str | Path,
    *,
    stdin: BinaryIO | None = None,
    content: bytes | None = None,
    name: str | None = None,
    report: Report,
) -> Document:
    """Read a collection from a file or folder, or from standard input for `-`.

    `content` is what the source holds, if it is known; `name` chooses one of several collections.
    What had to be left out or repaired goes to the report. Raises CollgenError when there is
    no collection to read, or more than one.
    """
    if content is None:
        content = content_of(source, stdin=stdin)
    read_from = source_of(content, str(source), report)
    value = _value(read_from, report)
    try:
        collection = formats.read(value, _origin(str(source)), report, name)
        environments, globals_ = formats.scopes(value)
    except CollgenError as error:
        [diagnostic] = locate(read_from, [error.diagnostic])
        raise CollgenError(diagnostic, error.exit_code) from None
    return Document(collection, read_from, environments, globals_)


def collection_names(content: bytes, file: str) -> list[str]:
    """Return the names of the collections that an input holds; of a single one, its name."""
    source = source_of(content, file, Report())
    try:
        found = formats.members(_value(source, Report()), _origin(file))
    except CollgenError as error:
        [diagnostic] = locate(source, [error.diagnostic])
        raise CollgenError(diagnostic, error.exit_code) from None
    return [member.name for member in found]


def _value(source: Source, report: Report) -> Input:
    if source.tree is not None:
        if not source.tree.contents:
            kind = "archive" if source.tree.is_archive else "folder"
            fail("not-a-collection", f"the {kind} holds no collection", source.file)
        _refuse(foreign_folder(source.tree.paths()), source.file)
        return source.tree
    if not source.text[:200].lstrip().startswith(("{", "[")):
        _refuse(foreign_text(source.text), source.file)
    duplicates: list[Pointer] = []
    value = parse(source.text, source.file, duplicates)
    note_duplicates(duplicates, (), report)
    return value


def _refuse(other: tuple[str, str] | None, file: str) -> None:
    if other is not None:
        kind, hint = other
        fail("not-a-collection", f"this is {kind}, not a collection", file, hint)


def _origin(file: str) -> Origin:
    return Origin(file, "Collection" if file == "-" else _stem(Path(file)))


def _stem(path: Path) -> str:
    stem = path.name or path.resolve().name
    for suffix in (".json", ".zip", ".postman_collection"):
        stem = stem.removesuffix(suffix)
    return stem or "Collection"
