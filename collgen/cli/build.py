"""`collgen build`."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collgen.cli.progress import shown_progress
from collgen.cli.summary import attention
from collgen.cli.variables import environment_files, environment_option, globals_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collgen.build import Progress
    from collgen.diagnostics import Diagnostic
    from collgen.generate import Part
    from collgen.output import Plan
    from collgen.understand import EnvironmentFiles

_TAKEN = {"docs", "httpx2", "tests"}
"""What the generated project imports, or calls its other folders."""
_INDECISIVE = {"collection", "out", "check", "force", "strict", "quiet", "verbose"}
"""Parameters on which the output's bytes don't depend; of the collection its content counts."""


def _parts(ctx: click.Context, param: click.Parameter, value: str) -> tuple[Part, ...]:
    """Return the parts in the order in which they are generated."""
    from collgen.generate import PARTS

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

    if value is None:
        return None
    if not value.isascii() or not value.isidentifier() or keyword.iskeyword(value):
        raise click.BadParameter(f"{value!r} is no name that Python can import")
    if value in sys.stdlib_module_names or value in _TAKEN:
        raise click.BadParameter(f"{value!r} would stand before a package of that name")
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
@environment_option
@globals_option
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
    environments: tuple[Path, ...],
    globals_: Path | None,
    check: bool,
    force: bool,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Generate a client, its docs and its tests from COLLECTION, a file or - for standard input."""
    from collgen.output.fingerprint import made_of
    from collgen.postman import content_of

    started = time.perf_counter()
    content = content_of(collection, stdin=sys.stdin.buffer)
    options = click.get_current_context().params
    decisive = {name: options[name] for name in options.keys() - _INDECISIVE}
    decisive["environments"] = [[p.name, p.read_text("latin-1")] for p in environments]
    decisive["globals_"] = globals_.read_text("latin-1") if globals_ else None
    hashed = made_of(content, decisive | {"collection": Path(collection).name})
    with shown_progress(enabled=not quiet) as progress:
        plan = _known(out, package, hashed)
        if plan is None:
            plan = _planned(
                collection,
                content,
                out,
                package,
                parts,
                templates,
                environment_files(environments, globals_),
                hashed,
                progress,
            )
        findings = plan.manifest.record.findings
        failed = strict and _is_lossy(findings)
        if not check and not failed:
            progress("Writing", 0, 1)
            plan.apply(force=force)
    if failed:
        click.echo(_attention(findings, content, collection, verbose=verbose), err=True)
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
                _attention(findings, content, collection, verbose=verbose), err=True
            )
    return 0


def _known(out: Path | None, package: str | None, made_of: str) -> Plan | None:
    """Return the plan of a build that would change nothing, if that is known beforehand."""
    from collgen.output import Plan

    if out is None and package is None:
        return None
    return Plan.of_known(out or Path(str(package)), made_of)


def _planned(
    collection: str,
    content: bytes,
    out: Path | None,
    package: str | None,
    parts: Sequence[Part],
    templates: Path | None,
    beside: EnvironmentFiles | None,
    made_of: str,
    progress: Progress,
) -> Plan:
    from collgen.build import plan_build, understand_file
    from collgen.lint.undefined import note_undefined

    understanding = understand_file(
        collection,
        content=content,
        package=package,
        environments=beside,
        progress=progress,
    )
    note_undefined(understanding, beside.names() if beside is not None else ())
    return plan_build(
        understanding,
        out if out is not None else Path(understanding.api.package),
        parts,
        templates=(templates,) if templates is not None else (),
        made_of=made_of,
        progress=progress,
    )


def _is_lossy(findings: Sequence[Diagnostic]) -> bool:
    return any(found.severity in ("warning", "error") for found in findings)


def _attention(
    findings: Sequence[Diagnostic], content: bytes, file: str, *, verbose: bool
) -> str:
    from collgen.diagnostics import Report
    from collgen.postman import located, read_text

    text = read_text(content, file, Report())
    return attention(located(list(findings), text, file), verbose=verbose)


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
