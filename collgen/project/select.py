"""Which clients a build is for."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from collgen.diagnostics import CollgenError, Diagnostic
from collgen.project.config import Config, find_config, load_config
from collgen.project.job import Job


def jobs(
    collection: str | None, config: Path | None, clients: Sequence[str]
) -> list[Job]:
    """Return what to build.

    Without a collection, what the project's file describes: all clients, or those named. With one,
    the file holds where it names that collection. Raises CollgenError when there is no file, for a
    client that it does not have, and for a file or a client that was asked for and is another
    collection's.
    """
    file = config or config_here()
    if file is None:
        if collection is not None and not clients:
            return [Job(collection)]
        missing = "no COLLECTION, and " if collection is None else ""
        raise _unusable(
            f"{missing}no collgen.toml here or above",
            "name a collection, or write a collgen.toml with `collgen init`",
        )
    found = load_config(file)
    chosen = _chosen(found, clients)
    if collection is None:
        return chosen
    wanted = Path(collection).resolve()
    same = [job for job in chosen if Path(job.collection).resolve() == wanted]
    if not same and (config is not None or clients):
        raise _unusable(
            f"{file.name} describes no such client of {collection}",
            "leave COLLECTION out to build what the file describes",
        )
    return [replace(job, collection=collection) for job in same] or [Job(collection)]


def config_here() -> Path | None:
    """Return the file that holds here, relative to where the command runs, as messages name it."""
    file = find_config(Path.cwd())
    if file is None:
        return None
    with suppress(ValueError):  # another drive of Windows
        return Path(os.path.relpath(file))
    return file


def job_of(collection: str, lock: Path | None = None, **options: object) -> Job:
    """Return the job of a collection, as the project's file describes it if it does.

    `options` are fields of a job; those without a value leave what the file says.
    """
    chosen = {name: value for name, value in options.items() if value}
    if lock is not None:
        chosen["lock"] = lock
    if collection == "-":
        return replace(Job(collection), **chosen)  # type: ignore[arg-type]
    return replace(jobs(collection, None, ())[0], **chosen)  # type: ignore[arg-type]


def _chosen(config: Config, names: Sequence[str]) -> list[Job]:
    known = {job.client: job for job in config.clients}
    for name in names:
        if name not in known:
            raise _unusable(
                f"{config.file.name} has no client {name!r}",
                f"it has {', '.join(filter(None, known)) or 'one, without a name'}",
            )
    return [known[name] for name in names] if names else list(config.clients)


def _unusable(message: str, hint: str) -> CollgenError:
    return CollgenError(Diagnostic("config-unusable", "error", message, hint=hint), 2)
