"""The Jinja environment: where templates are found, and what they may use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined

from collgen.installed import TEMPLATES
from collgen.source import python, toml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def make_environment(overrides: Sequence[Path] = ()) -> Environment:
    """Return the environment; a file of the same name in `overrides` replaces a template."""
    loaders = [FileSystemLoader(directory) for directory in (*overrides, TEMPLATES)]
    environment = Environment(
        loader=ChoiceLoader(loaders),
        autoescape=False,  # noqa: S701 - it is no HTML; values pass the filters of `source`
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["literal"] = python.literal
    environment.filters["docstring"] = python.docstring
    environment.filters["toml"] = toml.string
    return environment
