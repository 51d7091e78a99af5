"""Options that say which collection is meant, and by which names."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

collection_option: Final = click.option(
    "--collection", "collection_name", metavar="NAME",
    help="Of an input that holds several collections, the one of this name.",
)  # fmt: skip
lock_option: Final = click.option(
    "--lock", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE",
    help="File that keeps the client's names.  [default: as collgen.toml says]",
)  # fmt: skip
