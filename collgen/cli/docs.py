"""`collgen docs`."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import click


@click.command()
@click.argument(
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
)
@click.option("--serve", is_flag=True, help="Show the site, and follow changes.")
@click.option(
    "--address", metavar="HOST:PORT",
    help="Where to serve the site.  [default: localhost:8000]",
)  # fmt: skip
def docs(folder: Path, serve: bool, address: str | None) -> int:
    """Make a site of the docs of the generated project in FOLDER."""
    from collgen.diagnostics import CollgenError, Diagnostic

    if not (folder / "zensical.toml").is_file():
        message = f"{folder} has no zensical.toml"
        hint = "Build its docs first: collgen build COLLECTION -o FOLDER"
        raise CollgenError(Diagnostic("docs-missing", "error", message, hint=hint))
    if find_spec("zensical") is None:
        message = "a site is made by Zensical, which is not installed"
        hint = "pip install 'collgen[docs]'"
        raise CollgenError(Diagnostic("zensical-missing", "error", message, hint=hint))
    command = [sys.executable, "-m", "zensical", "serve" if serve else "build"]
    if address:
        command += ["--dev-addr", address]
    return subprocess.run(command, cwd=folder, check=False).returncode  # noqa: S603
