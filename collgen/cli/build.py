"""`collgen build`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from collgen.cli.jobs import build_all
from collgen.cli.outcome import Mode, Printer
from collgen.cli.selection import collection_option
from collgen.cli.variables import environment_option, globals_option

if TYPE_CHECKING:
    from collgen.generate import Part
    from collgen.project.job import Job


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
    from collgen.project.choices import package_problem

    problem = None if value is None else package_problem(value)
    if problem is not None:
        raise click.BadParameter(problem)
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
    "--formatter", type=click.Choice(["ruff", "black"]),
    help="What lays out the generated Python: both do it in black's style, "
    "ruff a hundred times as fast.  [default: ruff]",
)  # fmt: skip
@environment_option
@globals_option
@collection_option
@click.option(
    "--lock", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="File that keeps the client's names.  [default: collgen.lock beside collgen.toml]",
)  # fmt: skip
@click.option(
    "--check", is_flag=True, help="Write nothing; exit with 1 when OUT is stale."
)
@click.option("--diff", is_flag=True, help="Write nothing; print what would change.")
@click.option(
    "--dry-run", is_flag=True, help="Write nothing; list the files that would change."
)
@click.option(
    "--merge", is_flag=True,
    help="Merge edited files with what is generated; exit with 1 on conflicts.",
)  # fmt: skip
@click.option(
    "--force", is_flag=True,
    help="Overwrite edited files, and write into a folder of other files.",
)  # fmt: skip
@click.option(
    "--strict",
    is_flag=True,
    help="Fail when anything could not be carried over exactly.",
)
@click.option("--watch", is_flag=True, help="Build again whenever an input changes.")
@click.option("--json", "as_json", is_flag=True, help="Print a report for programs.")
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@click.option(
    "-v", "--verbose", is_flag=True, help="List every file and everything noticed."
)
def build(
    collection: str | None,
    config: Path | None,
    clients: tuple[str, ...],
    globals_: Path | None,
    check: bool,
    diff: bool,
    dry_run: bool,
    watch: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
    **options: Any,
) -> int:
    """Generate a client, its docs and its tests from COLLECTION.

    COLLECTION is a file, a folder or - for standard input. Without it, build what collgen.toml
    describes.
    """
    from dataclasses import replace

    from collgen.project.select import jobs

    # Each of the other options is a field of `Job`.
    options["globals"] = globals_
    chosen = {name: value for name, value in options.items() if value}
    if watch and (check or diff or dry_run or as_json or collection == "-"):
        raise click.UsageError("--watch builds from files, and writes")

    def wanted() -> list[Job]:
        found = jobs(collection, config, clients)
        if len(found) > 1 and chosen.keys() & {"out", "package"}:
            raise click.UsageError(
                "--out and --package are for one client: name it with --client"
            )
        return [replace(job, **chosen) for job in found]

    mode = Mode(check=check, diff=diff, dry_run=dry_run)
    printer = Printer(quiet=quiet, verbose=verbose, as_json=as_json)
    if not watch:
        return build_all(wanted(), mode, printer)
    from collgen.cli.watch import build_on_change

    return build_on_change(wanted, mode, printer)
