"""What one build needs: what the project's file says, or the command line's options over it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from collgen.generate.metadata import Metadata
from collgen.project.versions import version_of
from collgen.rules import Rules

if TYPE_CHECKING:
    from collgen.generate import Part
    from collgen.generate.formatting import Formatter
    from collgen.generate.publishing import ProjectFile

DEFAULT_PARTS: Final[tuple[Part, ...]] = ("client", "docs", "tests")


@dataclass(frozen=True, slots=True)
class Job:
    """One client to build."""

    collection: str
    """A path, or `-` for standard input."""
    collection_name: str | None = None
    """Of an input that holds several collections, the one of this name."""
    config: Path | None = None
    """The project's file that describes the client; None where none does."""
    client: str = ""
    """The name of its table `[clients.NAME]`; empty where the file describes one client."""
    environments: tuple[Path, ...] = ()
    globals: Path | None = None
    out: Path | None = None
    package: str | None = None
    class_name: str | None = None
    parts: tuple[Part, ...] = DEFAULT_PARTS
    project_files: tuple[ProjectFile, ...] = ()
    """Files that are written where they are not there."""
    license_file: Path | None = None
    docs_languages: tuple[str, ...] = ()
    """Those that the docs show calls in; none: the usual ones."""
    templates: Path | None = None
    formatter: Formatter = "ruff"
    strict: bool = False
    merge: bool = False
    """Merge what was edited by hand with what is generated."""
    force: bool = False
    """Overwrite what was edited by hand."""
    lock: Path | None = None
    """Where the client's names are kept; None: nowhere."""
    metadata: Metadata = Metadata()
    version_from: str = ""
    """`collection`, `git-tag` or `file:PATH`; empty where the version is written out."""
    rules: Rules = Rules()

    @property
    def folder(self) -> Path | None:
        """The folder of the generated project, where it is known before anything is read."""
        return self.out or (Path(self.package) if self.package is not None else None)

    def with_version(self) -> Self:
        """Return the job with the version of `version_from` in its metadata.

        Raises CollgenError when there is none.
        """
        folder = self.config.parent if self.config is not None else Path()
        version = version_of(self.version_from, folder)
        if not version:
            return self
        return replace(self, metadata=replace(self.metadata, version=version))

    def inputs(self) -> Iterator[Path]:
        """Yield the files and folders that decide about the output."""
        yield Path(self.collection)
        yield from self.environments
        yield from filter(None, (self.globals, self.templates, self.config))

    def fingerprint(self, content: bytes, lock: str) -> str:
        """Return the fingerprint of the build's inputs.

        `content` is the collection's, `lock` the text of the lock that the build leaves behind;
        the job is one `with_version`.
        """
        from collgen.output.fingerprint import fingerprint

        inputs = {
            "collection": Path(self.collection).name,
            "collection_name": self.collection_name,
            "package": self.package,
            "parts": self.parts,
            "docs_languages": self.docs_languages,
            "templates": self.templates,
            "formatter": self.formatter,
            "environments": [
                [p.name, p.read_text("latin-1")] for p in self.environments
            ],
            "globals": self.globals.read_text("latin-1") if self.globals else None,
            "metadata": repr(self.metadata),
            "rules": repr(self.rules),
            "class": self.class_name,
            "lock": lock,
            "custom": self._custom(),
        }
        return fingerprint(content, inputs)

    def _custom(self) -> list[object]:
        """Return the classes of the user's own files in the output, by module."""
        from collgen.generate.custom import FILE, FOLDER
        from collgen.project.custom import custom_classes

        out = self.folder
        if out is None:
            return []
        packages = {
            path.parent.name
            for path in (*out.glob(f"*/{FILE}"), *out.glob(f"*/{FOLDER}"))
        }
        return [
            [package, module, sorted(names)]
            for package in sorted(packages)
            for module, names in sorted(custom_classes(out, package).classes.items())
        ]
