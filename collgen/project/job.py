"""One build: what the project's file says, with the command line's options over it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from collgen.diagnostics import CollgenError, Diagnostic
from collgen.generate.metadata import Metadata
from collgen.project.config import (
    ClientConfig,
    Config,
    find_config,
    load_config,
)
from collgen.project.versions import version_of
from collgen.rules import Rules

if TYPE_CHECKING:
    from collgen.generate import Part
    from collgen.generate.formatting import Formatter


@dataclass(frozen=True, slots=True)
class Job:
    """What one build needs."""

    collection: str
    """A path, or `-` for standard input."""
    collection_name: str | None = None
    """Of an input that holds several collections, the one of this name."""
    out: Path | None = None
    package: str | None = None
    parts: tuple[Part, ...] = ("client", "docs", "tests")
    templates: Path | None = None
    formatter: Formatter = "ruff"
    environments: tuple[Path, ...] = ()
    globals: Path | None = None
    strict: bool = False
    metadata: Metadata = Metadata()
    version_from: str = ""
    rules: Rules = Rules()
    class_name: str | None = None
    lock: Path | None = None
    """Where the client's names are kept; None: nowhere."""

    def override(
        self,
        *,
        collection_name: str | None,
        out: Path | None,
        package: str | None,
        parts: tuple[Part, ...],
        templates: Path | None,
        formatter: Formatter,
        environments: tuple[Path, ...],
        globals_: Path | None,
        strict: bool,
        lock: Path | None,
    ) -> Self:
        """Return the job with the options that the command line has in place of the file's."""
        return replace(
            self,
            collection_name=collection_name or self.collection_name,
            out=out or self.out,
            package=package or self.package,
            parts=parts or self.parts,
            templates=templates or self.templates,
            formatter=formatter,
            environments=environments or self.environments,
            globals=globals_ or self.globals,
            strict=strict or self.strict,
            lock=lock or self.lock,
        )

    def package_metadata(self) -> Metadata:
        """Return the metadata with the version. Raises CollgenError when it cannot be had."""
        folder = self.lock.parent if self.lock is not None else Path()
        version = version_of(self.version_from, folder) or self.metadata.version
        return replace(self.metadata, version=version)

    def inputs(self) -> Iterator[Path]:
        """Yield the files and folders that decide about the output."""
        yield Path(self.collection)
        yield from self.environments
        yield from filter(None, (self.globals, self.templates))
        if self.rules.file and self.lock is not None:
            yield self.lock.with_name(self.rules.file)

    def fingerprint(self, content: bytes, lock: str) -> str:
        """Return the fingerprint of the build's inputs.

        `content` is the collection's, `lock` the text of the lock that the build leaves behind.
        """
        from collgen.output.fingerprint import fingerprint

        inputs = {
            "collection": Path(self.collection).name,
            "collection_name": self.collection_name,
            "package": self.package,
            "parts": self.parts,
            "templates": self.templates,
            "formatter": self.formatter,
            "environments": [
                [p.name, p.read_text("latin-1")] for p in self.environments
            ],
            "globals": self.globals.read_text("latin-1") if self.globals else None,
            "metadata": repr(self.package_metadata()),
            "rules": repr(self.rules),
            "class": self.class_name,
            "lock": lock,
        }
        return fingerprint(content, inputs)


def jobs(
    collection: str | None, config: Path | None, clients: Sequence[str]
) -> list[Job]:
    """Return what to build.

    Without a collection, what the project's file describes: all clients, or those named. With one,
    the file holds where it names that collection. Raises CollgenError when there is no file, and
    for a client that it does not have.
    """
    file = config or find_config(Path.cwd())
    if file is None:
        if collection is None:
            raise _unusable(
                "no COLLECTION, and no collgen.toml here or above",
                "name a collection, or write a collgen.toml with `collgen init`",
            )
        return [Job(collection)]
    found = load_config(file)
    chosen = _chosen(found, clients)
    if collection is None:
        return [_job(client) for client in chosen]
    same = [
        one for one in chosen if one.collection.resolve() == Path(collection).resolve()
    ]
    if not same:
        return [Job(collection)]
    return [replace(_job(client), collection=collection) for client in same]


def _chosen(config: Config, names: Sequence[str]) -> list[ClientConfig]:
    known = {client.name: client for client in config.clients}
    for name in names:
        if name not in known:
            raise _unusable(
                f"{config.file.name} has no client {name!r}",
                f"it has {', '.join(filter(None, known)) or 'one, without a name'}",
            )
    return [known[name] for name in names] if names else list(config.clients)


def _job(client: ClientConfig) -> Job:
    defaults = Job(str(client.collection))
    return replace(
        defaults,
        out=client.out,
        package=client.package,
        parts=client.parts or defaults.parts,
        templates=client.templates,
        environments=client.environments,
        globals=client.globals,
        strict=client.strict,
        metadata=client.metadata,
        version_from=client.version_from,
        rules=client.rules,
        class_name=client.class_name,
        lock=client.lock,
    )


def _unusable(message: str, hint: str) -> CollgenError:
    return CollgenError(Diagnostic("config-unusable", "error", message, hint=hint), 2)
