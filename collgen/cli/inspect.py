"""`collgen inspect`."""

from __future__ import annotations

import sys

import click


@click.command()
@click.argument("collection")
@click.option("--json", "as_json", is_flag=True, help="Print the whole model as JSON.")
def inspect(collection: str, as_json: bool) -> None:
    """Print what was understood of COLLECTION, a file or - for standard input."""
    from collgen.build import understand_file
    from collgen.inspect import as_tree, to_json

    understanding = understand_file(collection, stdin=sys.stdin.buffer)
    if as_json:
        import json

        click.echo(json.dumps(to_json(understanding.api), ensure_ascii=True, indent=2))
    else:
        click.echo(as_tree(understanding.api))
