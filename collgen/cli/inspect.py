"""`collgen inspect`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from collgen.cli.selection import collection_option, lock_option
from collgen.cli.variables import environment_option, globals_option


@click.command()
@click.argument("collection")
@click.option("--json", "as_json", is_flag=True, help="Print the whole model as JSON.")
@click.option(
    "--explain", is_flag=True,
    help="Say of each parameter what is known, who says so, where, and in which words.",
)  # fmt: skip
@click.option(
    "--request", "name", metavar="FOLDER/NAME", help="Print this request alone."
)
@collection_option
@lock_option
@environment_option
@globals_option
def inspect(
    collection: str,
    as_json: bool,
    explain: bool,
    name: str | None,
    collection_name: str | None,
    lock: Path | None,
    environments: tuple[Path, ...],
    globals_: Path | None,
) -> None:
    """Print what was understood of COLLECTION, a file or - for standard input."""
    from collgen import inspect as views
    from collgen.project.run import understand_job
    from collgen.project.select import job_of

    job = job_of(
        collection,
        lock,
        collection_name=collection_name,
        environments=environments,
        globals=globals_,
    )
    understanding = understand_job(
        job, None, stdin=sys.stdin.buffer, every_source=as_json or explain
    )
    api = understanding.api
    if name is not None:
        from collgen.inspect.select import choose

        api = replace(api, operations=tuple(choose(api.operations, name)))
    where = None
    if explain:
        from collgen.inspect.explain import places_of
        from collgen.postman import locations

        where = locations(understanding.document.source, places_of(api.operations))
    if as_json:
        import json

        click.echo(json.dumps(views.to_json(api, where), ensure_ascii=True, indent=2))
    elif where is not None:
        from collgen.inspect.explain import explain as explained

        for line in explained(api.operations, where):
            click.echo(line)
    else:
        click.echo(views.as_tree(api))
