"""The option `--collection`: which one of several."""

from __future__ import annotations

from typing import Final

import click

collection_option: Final = click.option(
    "--collection", "collection_name", metavar="NAME",
    help="Of an input that holds several collections, the one of this name.",
)  # fmt: skip
