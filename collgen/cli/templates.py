"""`collgen templates`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.option(
    "-o", "--out", type=click.Path(file_okay=False, path_type=Path),
    help="Folder to copy them to. Files that are there already are kept.",
)  # fmt: skip
def templates(out: Path | None) -> None:
    """List the built-in templates, or copy them to a folder for `build --templates`."""
    from collgen.generate.own_templates import built_in_templates

    for name, path in built_in_templates():
        target = out / name if out is not None else None
        if target is None:
            click.echo(name)
        elif target.exists():
            click.echo(f"{target} is there already.", err=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
