"""`collgen config`."""

from __future__ import annotations

import json
from pathlib import Path

import click


@click.command()
@click.option(
    "--schema", is_flag=True, help="Print the JSON Schema of the file, for editors."
)
def config(schema: bool) -> int:
    """Check the project's file, and print which file it is and the clients that it describes."""
    from collgen.project.config import load_config
    from collgen.project.config import schema as config_schema
    from collgen.project.select import config_here

    if schema:
        click.echo(json.dumps(config_schema(), indent=2))
        return 0
    file = config_here()
    if file is None:
        click.echo("No collgen.toml here or above.", err=True)
        return 1
    click.echo(file)
    for job in load_config(file).clients:
        out = job.out or job.package or "."
        click.echo(
            f"    {job.client or 'client'}: {Path(job.collection).name} to {out}"
        )
    return 0
