"""The options `-e` and `-g`: environment and globals files."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

_FILE: Final = click.Path(exists=True, dir_okay=False, path_type=Path)

environment_option: Final = click.option(
    "-e", "--environment", "environments", type=_FILE, multiple=True, metavar="FILE",
    help="Environment export: its variables go over the collection's. May be given again.",
)  # fmt: skip
globals_option: Final = click.option(
    "-g", "--globals", "globals_", type=_FILE, metavar="FILE",
    help="Globals export: its variables go below the collection's.",
)  # fmt: skip
