"""`collgen build`."""

from __future__ import annotations

import re
import sys
import time
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
    from collgen.output import Plan

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
def build(**options: Any) -> int:
    """Generate a client, its docs and its tests from COLLECTION: a file, a folder, or - for
    standard input. Of an input with several collections, each gets a folder of its own in OUT.
    """
    from collgen.postman import content_of

    asked = _Options(**options)
    content = content_of(asked.collection, stdin=sys.stdin.buffer)
    try:
        return _build(asked, content)
    except CollgenError as error:
        if error.diagnostic.code != "several-collections":
            raise
    return _build_each(asked, content)


@dataclass(frozen=True, slots=True)
class _Options:
    """What the command was called with."""

    collection: str
    out: Path | None
    package: str | None
    parts: tuple[Part, ...]
    templates: Path | None
    environments: tuple[Path, ...]
    globals_: Path | None
    collection_name: str | None
    check: bool
    force: bool
    strict: bool
    quiet: bool
    verbose: bool

    def decisive(self) -> dict[str, object]:
        """Return those on which the output's bytes depend."""
        names = {field.name for field in fields(self)} - _INDECISIVE
        found: dict[str, object] = {name: getattr(self, name) for name in names}
        files = self.environments
        found["environments"] = [[p.name, p.read_text("latin-1")] for p in files]
        globals_ = self.globals_
        found["globals_"] = globals_.read_text("latin-1") if globals_ else None
        return found | {"collection": Path(self.collection).name}


def _build_each(asked: _Options, content: bytes) -> int:
    """Build every collection of an input, each into a folder that is named after it."""
    from collgen.postman import collection_names

    if asked.package is not None:
        raise click.UsageError("--package names one: choose it with --collection")
    codes, taken = [], set()
    for name in collection_names(content, asked.collection):
        folder = stem = (
            re.sub(r"\W+", "_", name.lower()).strip("_")[:60] or "collection"
        )
        number = 2
        while folder in taken:
            folder, number = f"{stem}_{number}", number + 1
        taken.add(folder)
        out = (asked.out or Path()) / folder
        one = replace(asked, collection_name=name, out=out)
        codes.append(_build(one, content))
    return max(codes)


def _build(asked: _Options, content: bytes) -> int:
    """Build one collection."""
    from collgen.output.fingerprint import made_of

    started = time.perf_counter()
    hashed = made_of(content, asked.decisive())
    with shown_progress(enabled=not asked.quiet) as progress:
        plan = _known(asked.out, asked.package, hashed)
        if plan is None:
            plan = _planned(asked, content, hashed, progress)
        findings = plan.manifest.record.findings
        failed = asked.strict and _is_lossy(findings)
        if not asked.check and not failed:
            progress("Writing", 0, 1)
            plan.apply(force=asked.force)
    shown = _attention(findings, content, asked)
    if failed:
        click.echo(shown, err=True)
        click.echo(
            "Nothing was written: --strict, and not all could be carried over.",
            err=True,
        )
        return 1
    if asked.check:
        return _checked(plan, quiet=asked.quiet)
    if not asked.quiet:
        _tell(plan, time.perf_counter() - started, verbose=asked.verbose)
        if findings:
            click.echo(shown, err=True)
    return 0


def _known(out: Path | None, package: str | None, made_of: str) -> Plan | None:
    """Return the plan of a build that would change nothing, if that is known beforehand."""
    from collgen.output import Plan

    if out is None and package is None:
        return None
    return Plan.of_known(out or Path(str(package)), made_of)


def _planned(asked: _Options, content: bytes, made_of: str, progress: Progress) -> Plan:
    from collgen.build import plan_build, understand_file
    from collgen.lint.undefined import note_undefined

    files = beside(asked.environments, asked.globals_)
    understanding = understand_file(
        asked.collection,
        content=content,
        collection_name=asked.collection_name,
        package=asked.package,
        beside=files,
        progress=progress,
    )
    note_undefined(understanding, files.names() if files is not None else ())
    return plan_build(
        understanding,
        asked.out if asked.out is not None else Path(understanding.api.package),
        asked.parts,
        templates=(asked.templates,) if asked.templates is not None else (),
        made_of=made_of,
        progress=progress,
    )


def _is_lossy(findings: Sequence[Diagnostic]) -> bool:
    return any(found.severity in ("warning", "error") for found in findings)


def _attention(findings: Sequence[Diagnostic], content: bytes, asked: _Options) -> str:
    if not findings or (asked.quiet and not asked.strict):
        return ""
    from collgen.diagnostics import Report
    from collgen.postman import locate, source_of

    source = source_of(content, asked.collection, Report())
    return attention(locate(source, findings), verbose=asked.verbose)


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
