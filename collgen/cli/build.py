"""`collgen build`."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collgen.cli.progress import shown_progress
from collgen.cli.summary import attention

if TYPE_CHECKING:
    from collgen.build import Understanding
    from collgen.render import Part
    from collgen.write import Plan


def _parts(ctx: click.Context, param: click.Parameter, value: str) -> tuple[Part, ...]:
    """Return the parts in the order in which they are generated."""
    from collgen.render import PARTS

    asked = [part.strip() for part in value.split(",") if part.strip()]
    unknown = [part for part in asked if part not in PARTS]
    if unknown or not asked:
        told = ", ".join(unknown) or repr(value)
        raise click.BadParameter(f"{told} is none of {', '.join(PARTS)}", ctx, param)
    return tuple(part for part in PARTS if part in asked)


def package_name(
    _ctx: click.Context, _param: click.Parameter, value: str | None
) -> str | None:
    """Return the value of an option `--package`, if it can be imported by that name."""
    import keyword

    if value is not None and (
        not value.isascii() or not value.isidentifier() or keyword.iskeyword(value)
    ):
        raise click.BadParameter(f"{value!r} is no name that Python can import")
    return value


@click.command()
@click.argument("collection")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path),
    help="Folder of the generated project.  [default: the package's name]",
)  # fmt: skip
@click.option(
    "--package", metavar="NAME", callback=package_name,
    help="Import name of the package, in place of one made from the collection's name.",
)  # fmt: skip
@click.option(
    "--only", "parts", metavar="PARTS", callback=_parts, default="client,docs,tests", show_default=True,
    help="What to generate, separated by commas.",
)  # fmt: skip
@click.option(
    "--templates", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR",
    help="Folder of Jinja templates that replace built-in ones of the same name.",
)  # fmt: skip
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
    collection: str,
    out: Path | None,
    package: str | None,
    parts: tuple[Part, ...],
    templates: Path | None,
    check: bool,
    force: bool,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Generate a client, its docs and its tests from COLLECTION, a file or - for standard input."""
    from collgen.build import plan_build, understand_file

    started = time.perf_counter()
    with shown_progress(enabled=not quiet) as progress:
        understanding = understand_file(
            collection,
            stdin=sys.stdin.buffer,
            package=package,
            progress=progress,
        )
        target = out if out is not None else Path(understanding.api.package)
        overrides = (templates,) if templates is not None else ()
        plan = plan_build(
            understanding, target, parts, templates=overrides, progress=progress
        )
        failed = strict and _is_lossy(understanding)
        if not check and not failed:
            progress("Writing", 0, 1)
            plan.apply(force=force)
    if failed:
        click.echo(attention(understanding, verbose=verbose), err=True)
        click.echo(
            "Nothing was written: --strict, and not all could be carried over.",
            err=True,
        )
        return 1
    if check:
        return _checked(plan, target, quiet=quiet)
    if not quiet:
        _tell(
            understanding, plan, target, time.perf_counter() - started, verbose=verbose
        )
    return 0


def _is_lossy(understanding: Understanding) -> bool:
    return any(found.severity in ("warning", "error") for found in understanding.report)


def _checked(plan: Plan, target: Path, *, quiet: bool) -> int:
    if not plan.is_stale:
        if not quiet:
            click.echo(f"{target} is up to date.")
        return 0
    if not quiet:
        for line in plan.show():
            click.echo(line)
        click.echo(f"{target} is stale: {plan.summary()}.", err=True)
    return 1


def _tell(
    understanding: Understanding,
    plan: Plan,
    target: Path,
    seconds: float,
    *,
    verbose: bool,
) -> None:
    api = understanding.api
    if verbose:
        for line in plan.show():
            click.echo(line)
    made = [
        _count(len(api.operations), "operation"),
        _count(len(api.models), "model"),
        f"{_count(len(plan.changes), 'file')} ({plan.summary()})",
    ]
    click.echo(f"{api.class_name} in {target}: {', '.join(made)}, {seconds:.2f} s.")
    found = attention(understanding, verbose=verbose)
    if found:
        click.echo(found, err=True)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
