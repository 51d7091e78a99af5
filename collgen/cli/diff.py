"""`collgen diff`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collgen.build import Understanding
    from collgen.diff import Changed
    from collgen.project.job import Job
    from collgen.understand.names.lock import NameLock

_FORMATS = ("text", "markdown", "json")
_LEVELS = ("breaking", "any", "never")


@click.command()
@click.argument("old")
@click.argument("new")
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True,
    help="For a terminal, a pull request or a program.",
)  # fmt: skip
@click.option(
    "--lock", "lock", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
    help="File that keeps the client's names.  [default: collgen.lock, if it is there]",
)  # fmt: skip
@click.option(
    "--release", metavar="VERSION",
    help="Say which version should follow VERSION.",
)  # fmt: skip
@click.option(
    "--changelog", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="Write an entry for the version of --release into this file.",
)  # fmt: skip
@click.option(
    "--fail-on", type=click.Choice(_LEVELS), default="breaking", show_default=True,
    help="Exit with 1 on changes that may break callers, on any, or never.",
)  # fmt: skip
def diff(
    old: str,
    new: str,
    form: str,
    lock: Path | None,
    release: str | None,
    changelog: Path | None,
    fail_on: str,
) -> int:
    """Say what changed from the collection OLD to NEW, and what of it breaks callers.

    OLD or NEW may be `REVISION:FILE` of git, and one of them - for standard input. OLD may be a
    lock, `collgen.lock`: then names are compared alone.
    """
    from collgen.diff import compare, show
    from collgen.diff.release import changelog_entry, next_version, step, with_entry
    from collgen.output.single import write_file
    from collgen.project.lockfile import read_lock

    if old == new == "-":
        raise click.UsageError("only one of OLD and NEW can be standard input")
    if changelog is not None and release is None:
        raise click.UsageError("--changelog needs --release")
    if Path(old).suffix == ".lock" and Path(old).is_file():
        found = _from_lock(Path(old), new)
    else:
        names = read_lock(lock or Path("collgen.lock"))
        job = _described(old, new)
        before, after = (_understood(job, source, names) for source in (old, new))
        found = compare(before.api, after.api)
    if form == "json":
        click.echo(show.as_json(found))
    else:
        for line in show.as_text(found) if form == "text" else show.as_markdown(found):
            click.echo(line)
    if release is not None and found:
        version = next_version(release, step(found))
        click.echo(f"The next version is {version}.", err=form == "json")
        if changelog is not None:
            there = changelog.read_text("utf-8") if changelog.exists() else ""
            entry = changelog_entry(found, version)
            write_file(changelog, with_entry(there, entry))
    if fail_on == "never":
        return 0
    return int(any(one.breaking or fail_on == "any" for one in found))


def _from_lock(file: Path, new: str) -> list[Changed]:
    """Compare the names of a lock with those that a collection has: without it they would move."""
    from collgen.diff.names import compare_names
    from collgen.project.lockfile import read_lock
    from collgen.project.names import locked_names
    from collgen.understand.names.lock import NO_LOCK

    lock = read_lock(file)
    after = _understood(_described(new), new, lock)
    names = locked_names(NO_LOCK, after.api, after.document.collection)
    usable = {one.name: one.aliases for one in after.api.models}
    return compare_names(lock, replace(names, former_models=usable))


def _described(*sources: str) -> Job:
    """Return what the project's file says of one of the sources, whichever revision of it."""
    from collgen.project.job import Job
    from collgen.project.select import job_of

    files = [one.partition(":")[2] or one for one in sources]
    jobs = (job_of(file) for file in files)
    return next((job for job in jobs if job.config is not None), Job(sources[0]))


def _understood(job: Job, source: str, lock: NameLock) -> Understanding:
    from collgen.project.revisions import content_at
    from collgen.project.run import understand_job

    if source == "-":
        content = sys.stdin.buffer.read()
    else:
        content = None if Path(source).exists() else content_at(source)
    return understand_job(replace(job, collection=source), content, lock=lock)
