"""`collgen build`."""

from __future__ import annotations

import re
import sys
import time
from dataclasses import replace
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collgen.cli.progress import shown_progress
from collgen.cli.selection import collection_option
from collgen.cli.summary import attention
from collgen.cli.variables import beside, environment_option, globals_option
from collgen.diagnostics import CollgenError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collgen.build import Progress
    from collgen.diagnostics import Diagnostic
    from collgen.generate import Part
    from collgen.generate.formatting import Formatter
    from collgen.output import Plan
    from collgen.project.job import Job

_TAKEN = {"docs", "httpx2", "tests"}
"""What the generated project imports, or calls its other folders."""


def _parts(
    ctx: click.Context, param: click.Parameter, value: str | None
) -> tuple[Part, ...]:
    """Return the parts in the order in which they are generated; none where none are named."""
    from collgen.generate import PARTS

    if value is None:
        return ()
    asked = [part.strip() for part in value.split(",") if part.strip()]
    unknown = [part for part in asked if part not in PARTS]
    if unknown or not asked:
        words = ", ".join(unknown) or repr(value)
        raise click.BadParameter(f"{words} is none of {', '.join(PARTS)}", ctx, param)
    return tuple(part for part in PARTS if part in asked)


def package_name(
    _ctx: click.Context, _param: click.Parameter, value: str | None
) -> str | None:
    """Return the value of an option `--package`, if it can be imported by that name."""
    import keyword

    if value is None:
        return None
    if not value.isascii() or not value.isidentifier() or keyword.iskeyword(value):
        raise click.BadParameter(f"{value!r} is no name that Python can import")
    if value in sys.stdlib_module_names or value in _TAKEN:
        raise click.BadParameter(f"{value!r} would stand before a package of that name")
    return value


@click.command()
@click.argument("collection", required=False)
@click.option(
    "--config", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
    help="The project's file.  [default: collgen.toml, here or above]",
)  # fmt: skip
@click.option(
    "--client", "clients", metavar="NAME", multiple=True,
    help="Build this client of the project's file alone. May be given again.",
)  # fmt: skip
@click.option(
    "-o", "--out", type=click.Path(path_type=Path),
    help="Folder of the generated project.  [default: the package's name]",
)  # fmt: skip
@click.option(
    "--package", metavar="NAME", callback=package_name,
    help="Import name of the package, in place of one made from the collection's name.",
)  # fmt: skip
@click.option(
    "--only", "parts", metavar="PARTS", callback=_parts,
    help="What to generate, separated by commas.  [default: client,docs,tests]",
)  # fmt: skip
@click.option(
    "--templates", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR",
    help="Folder of Jinja templates that replace built-in ones of the same name.",
)  # fmt: skip
@click.option(
    "--formatter", type=click.Choice(["ruff", "black"]), default="ruff", show_default=True,
    help="What lays out the generated Python: both do it in black's style, ruff a hundred times as fast.",
)  # fmt: skip
@environment_option
@globals_option
@collection_option
@click.option(
    "--check", is_flag=True, help="Write nothing; exit with 1 when OUT is stale."
)
@click.option("--force", is_flag=True, help="Overwrite files that were edited by hand.")
@click.option(
    "--strict",
    is_flag=True,
    help="Fail when anything could not be carried over exactly.",
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@click.option(
    "-v", "--verbose", is_flag=True, help="List every file and everything noticed."
)
def build(
    collection: str | None,
    config: Path | None,
    clients: tuple[str, ...],
    out: Path | None,
    package: str | None,
    parts: tuple[Part, ...],
    templates: Path | None,
    formatter: Formatter,
    environments: tuple[Path, ...],
    globals_: Path | None,
    collection_name: str | None,
    check: bool,
    force: bool,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Generate a client, its docs and its tests from COLLECTION, a file, a folder or - for input.

    Of an input with several collections, each gets a folder of its own in OUT. Without COLLECTION,
    build what collgen.toml describes.
    """
    from collgen.project.job import jobs

    found = jobs(collection, config, clients)
    if len(found) > 1 and (out is not None or package is not None):
        raise click.UsageError(
            "--out and --package are for one client: name it with --client"
        )
    failed = 0
    for job in found:
        wanted = job.override(
            collection_name=collection_name,
            out=out,
            package=package,
            parts=parts,
            templates=templates,
            formatter=formatter,
            environments=environments,
            globals_=globals_,
            strict=strict,
        )
        failed |= _build(wanted, check=check, force=force, quiet=quiet, verbose=verbose)
    return failed


def _build(job: Job, *, check: bool, force: bool, quiet: bool, verbose: bool) -> int:
    """Build the collection of an input, or each of several."""
    from collgen.postman import collection_names, content_of

    content = content_of(job.collection, stdin=sys.stdin.buffer)
    build_one = partial(
        _build_one, check=check, force=force, quiet=quiet, verbose=verbose
    )
    try:
        return build_one(job, content)
    except CollgenError as error:
        if error.diagnostic.code != "several-collections":
            raise
    if job.package is not None:
        raise click.UsageError("--package is for one: choose it with --collection")
    names = collection_names(content, job.collection)
    folders = zip(names, _folder_names(names), strict=True)
    codes = [
        build_one(
            replace(job, collection_name=name, out=(job.out or Path()) / folder),
            content,
        )
        for name, folder in folders
    ]
    return max(codes)


def _folder_names(names: Sequence[str]) -> list[str]:
    """Return a folder for each collection: `Pets & Co` → `pets_co`."""
    found: list[str] = []
    for name in names:
        stem = re.sub(r"\W+", "_", name.lower()).strip("_")[:60] or "collection"
        choices = (f"{stem}_{number}" for number in count(2))
        found.append(next(each for each in chain([stem], choices) if each not in found))
    return found


def _build_one(
    job: Job, content: bytes, *, check: bool, force: bool, quiet: bool, verbose: bool
) -> int:
    started = time.perf_counter()
    fingerprint = job.fingerprint(content)
    with shown_progress(enabled=not quiet) as progress:
        plan = _known(job, fingerprint)
        if plan is None:
            plan = _planned(job, content, fingerprint, progress)
        findings = plan.manifest.record.findings
        failed = job.strict and _is_lossy(findings)
        if not check and not failed:
            progress("Writing", 0, 1)
            plan.apply(force=force)
    if failed:
        click.echo(
            _attention(findings, content, job.collection, verbose=verbose), err=True
        )
        click.echo(
            "Nothing was written: --strict, and not all could be carried over.",
            err=True,
        )
        return 1
    if check:
        return _checked(plan, quiet=quiet)
    if not quiet:
        _tell(plan, time.perf_counter() - started, verbose=verbose)
        if findings:
            click.echo(
                _attention(findings, content, job.collection, verbose=verbose), err=True
            )
    return 0


def _known(job: Job, fingerprint: str) -> Plan | None:
    """Return the plan of a build that would change nothing, if that is known beforehand."""
    from collgen.output import Plan

    if job.out is None and job.package is None:
        return None
    return Plan.of_known(job.out or Path(str(job.package)), fingerprint)


def _planned(job: Job, content: bytes, fingerprint: str, progress: Progress) -> Plan:
    from collgen.build import plan_build, understand_file
    from collgen.lint.undefined import note_undefined

    files = beside(job.environments, job.globals)
    understanding = understand_file(
        job.collection,
        content=content,
        collection_name=job.collection_name,
        package=job.package,
        rules=job.rules,
        beside=files,
        progress=progress,
    )
    note_undefined(understanding, files.names() if files is not None else ())
    return plan_build(
        understanding,
        job.out if job.out is not None else Path(understanding.api.package),
        job.parts,
        templates=(job.templates,) if job.templates is not None else (),
        formatter=job.formatter,
        fingerprint=fingerprint,
        progress=progress,
    )


def _is_lossy(findings: Sequence[Diagnostic]) -> bool:
    return any(found.severity in ("warning", "error") for found in findings)


def _attention(
    findings: Sequence[Diagnostic], content: bytes, file: str, *, verbose: bool
) -> str:
    from collgen.diagnostics import Report
    from collgen.postman import locate, source_of

    source = source_of(content, file, Report())
    return attention(locate(source, findings), verbose=verbose)


def _checked(plan: Plan, *, quiet: bool) -> int:
    if not plan.is_stale:
        if not quiet:
            click.echo(f"{plan.out} is up to date.")
        return 0
    if not quiet:
        for line in plan.show():
            click.echo(line)
        click.echo(f"{plan.out} is stale: {plan.summary()}.", err=True)
    return 1


def _tell(plan: Plan, seconds: float, *, verbose: bool) -> None:
    record = plan.manifest.record
    if verbose:
        for line in plan.show():
            click.echo(line)
    made = [
        _count(record.operations, "operation"),
        _count(record.models, "model"),
        f"{_count(len(plan.changes), 'file')} ({plan.summary()})",
    ]
    click.echo(f"{record.client} in {plan.out}: {', '.join(made)}, {seconds:.2f} s.")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
