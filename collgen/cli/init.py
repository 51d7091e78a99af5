"""`collgen init`."""

from __future__ import annotations

from pathlib import Path

import click


def _known_license(_: click.Context, __: click.Parameter, name: str) -> str:
    """Refuse a licence whose text is not at hand."""
    from collgen.generate.publishing import known_licenses

    if name and name not in (known := known_licenses()):
        raise click.BadParameter(f"known are {', '.join(known)}")
    return name


@click.command()
@click.argument("collection", required=False)
@click.option(
    "-o", "--out", metavar="DIR", default="client", show_default=True,
    help="Folder of the generated project.",
)  # fmt: skip
@click.option(
    "-e", "--environment", "environments", metavar="FILE", multiple=True,
    help="Environment export. May be given again.",
)  # fmt: skip
@click.option(
    "--package", metavar="NAME", default="", help="Import name of the package."
)
@click.option(
    "--license", "license_", metavar="ID", default="", callback=_known_license,
    help="Licence of the package: MIT, Apache-2.0, …",
)  # fmt: skip
@click.option(
    "--make/--no-make", default=True, help="Write a Makefile with a target `client`."
)
@click.option(
    "--pre-commit/--no-pre-commit", default=True, help="Write a hook for pre-commit."
)
@click.option(
    "--github/--no-github", default=True, help="Write a workflow for GitHub Actions."
)
@click.option("--gitlab/--no-gitlab", default=False, help="Write a job for GitLab CI.")
def init(
    collection: str | None,
    out: str,
    environments: tuple[str, ...],
    package: str,
    license_: str,
    make: bool,
    pre_commit: bool,
    github: bool,
    gitlab: bool,
) -> int:
    """Write collgen.toml for COLLECTION, and what keeps the client up to date.

    A file that is there is never changed: what it should have is printed.
    """
    from collgen.project.init import Wanted, collections_in, project_files, write_new

    if collection is None:
        found = collections_in(Path.cwd())
        if len(found) != 1:
            collection = click.prompt(
                "Collection", type=click.Choice(list(found)) if found else str
            )
        else:
            [collection] = found
    if not Path(collection).is_file():
        raise click.BadParameter(f"{collection} is no file")
    wanted = Wanted(
        Path(collection).as_posix(),
        out,
        environments,
        package,
        license_,
        make,
        pre_commit,
        github,
        gitlab,
    )
    files = project_files(wanted)
    written, kept = write_new(Path.cwd(), files)
    for path in written:
        click.echo(f"created {path}")
    for path in kept:
        click.echo(f"kept    {path}, which is there; it should have:\n")
        click.echo("\n".join(f"    {line}" for line in files[path].splitlines()) + "\n")
    click.echo("Now: collgen build")
    return 0
