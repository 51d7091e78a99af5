"""The Python interface: the stages of a build, one function each.

What `collgen` exports is covered by semantic versioning, and nothing else is.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from collgen import __version__
from collgen.diagnostics import Diagnostic, Report
from collgen.generate import USUAL_PARTS, Part
from collgen.generate.metadata import Metadata

if TYPE_CHECKING:
    from collgen.generate.formatting import Formatter
    from collgen.model import Api
    from collgen.output import Change
    from collgen.postman import Document

PathLike: TypeAlias = "str | os.PathLike[str]"


def load(
    source: PathLike | bytes, *, name: str | None = None, report: Report | None = None
) -> Document:
    """Read a collection: a file, a folder, or the bytes of a file.

    Args:
        source: Where it is, or what it holds.
        name: Of an input that holds several collections, the one of this name.
        report: Gets what was noticed.

    Raises:
        CollgenError: It cannot be read.
    """
    from collgen import postman

    content = source if isinstance(source, bytes) else None
    path = "-" if isinstance(source, bytes) else os.fspath(source)
    report = Report() if report is None else report
    return postman.load(path, content=content, name=name, report=report)


def understand(
    document: Document,
    *,
    package: str | None = None,
    class_name: str | None = None,
    environments: Iterable[PathLike] = (),
    globals: PathLike | None = None,  # noqa: A002 - Postman's word
    lock: PathLike | None = None,
    report: Report | None = None,
) -> Api:
    """Return what a collection means, without the secrets that it spells out.

    Args:
        document: What `load` returned.
        package: Import name of the package, in place of one made from the collection's name.
        class_name: Name of the client's class, likewise.
        environments: Environment exports, whose addresses and settings become defaults.
        globals: A globals export.
        lock: File that keeps the client's names; see `keep_names`.
        report: Gets what was noticed.

    Raises:
        CollgenError: An environment, the globals or the lock cannot be read.
    """
    from collgen.build import understand_document
    from collgen.project.environments import environment_files
    from collgen.project.lockfile import NameFile

    files = [Path(one) for one in environments]
    return understand_document(
        document,
        Report() if report is None else report,
        package=package,
        class_name=class_name,
        lock=NameFile.read(None if lock is None else Path(lock)).lock,
        environments=environment_files(
            files, None if globals is None else Path(globals)
        ),
    ).api


def generate(
    api: Api,
    parts: Iterable[Part] = USUAL_PARTS,
    *,
    templates: Iterable[PathLike] = (),
    formatter: Formatter = "ruff",
    metadata: Metadata = Metadata(),
) -> dict[str, str]:
    """Return every file of the generated project, by its path.

    The pages of the docs are those of `collgen build`, but for the items of the collection, of
    which an `Api` knows nothing.

    Args:
        api: What `understand` returned.
        parts: `client`, `docs`, `tests`, `openapi`.
        templates: Folders of templates that replace built-in ones of the same name.
        formatter: What lays out the Python: `ruff` or `black`.
        metadata: What `pyproject.toml` says of the package.

    Raises:
        CollgenError: A template is wrong.
    """
    from collgen.build import generate_files

    folders = [Path(one) for one in templates]
    return generate_files(
        api, tuple(parts), Report(), folders, formatter=formatter, metadata=metadata
    )


def write(
    files: Mapping[str, str], out: PathLike, *, force: bool = False, merge: bool = False
) -> tuple[Change, ...]:
    """Write a generated project, all of it or nothing, and return what was done to each file.

    Args:
        files: What `generate` returned. What an earlier call wrote beyond that is removed.
        out: The folder.
        force: Overwrite files that were edited by hand.
        merge: Merge them with what is generated.

    Raises:
        CollgenError: A file was edited by hand, or the disk refuses. The folder is as it was.
    """
    from collgen.build import write_plan
    from collgen.output import Plan
    from collgen.output.merging import merge_edits

    plan = Plan.compare(files, Path(out), version=__version__)
    plan = plan.overwriting() if force else merge_edits(plan, everything=merge)
    write_plan(plan, force=force)
    return plan.changes


def keep_names(document: Document, api: Api, lock: PathLike) -> None:
    """Write the names that callers use into a lock file, for `understand` to keep them.

    Raises:
        CollgenError: The file holds something else.
    """
    from collgen.project.lockfile import NameFile
    from collgen.project.names import locked_names

    file = NameFile.read(Path(lock))
    file.changed(locked_names(file.lock, api, document.collection)).write()


def locate(document: Document, report: Report) -> list[Diagnostic]:
    """Return what was noticed, with file, line and column."""
    from collgen import postman

    return postman.locate(document.source, list(report))
