"""`collgen openapi`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from collgen.cli.selection import collection_option, lock_option
from collgen.cli.variables import environment_option, globals_option


@click.command()
@click.argument("collection")
@click.option(
    "-o", "--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help="Write it here: as YAML where the name ends in .yaml or .yml, else as JSON.",
)  # fmt: skip
@collection_option
@lock_option
@environment_option
@globals_option
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
@click.option("-v", "--verbose", is_flag=True, help="List everything noticed.")
def openapi(
    collection: str,
    out: Path | None,
    collection_name: str | None,
    lock: Path | None,
    environments: tuple[Path, ...],
    globals_: Path | None,
    quiet: bool,
    verbose: bool,
) -> None:
    """Print COLLECTION, a file, a folder or - for input, as an OpenAPI 3.1 document."""
    from collgen.cli.summary import attention
    from collgen.openapi import document, print_json, print_yaml
    from collgen.output.single import write_file
    from collgen.postman import locate
    from collgen.project.run import understand_job
    from collgen.project.select import job_of

    job = job_of(
        collection,
        lock,
        collection_name=collection_name,
        environments=environments,
        globals=globals_,
    )
    understanding = understand_job(job, None, stdin=sys.stdin.buffer)
    report = understanding.report
    found = document(understanding.api, report)
    is_yaml = out is not None and out.suffix in (".yaml", ".yml")
    text = print_yaml(found) if is_yaml else print_json(found)
    if out is None:
        click.echo(text, nl=False)
    else:
        write_file(out, text)
    if not quiet and out is not None:
        count = sum(len(item) for item in found["paths"].values())
        requests = len(understanding.api.operations)
        click.echo(f"{count:,} operations of {requests:,} requests in {out}.", err=True)
    findings = list(report)
    if findings and not quiet:
        located = locate(understanding.document.source, findings)
        click.echo(attention(located, verbose=verbose), err=True)
