"""The Jinja environment: where templates are found, and what they may use."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
)

from collgen.escape import python, toml
from collgen.installed import TEMPLATES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2.bccache import Bucket


class _Bytecode(FileSystemBytecodeCache):
    """Compiled templates, beside them, as Python keeps modules: where it can and may write."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        if not sys.dont_write_bytecode:
            with suppress(OSError):
                Path(self.directory).mkdir(exist_ok=True)
                super().dump_bytecode(bucket)


def make_environment(overrides: Sequence[Path] = ()) -> Environment:
    """Return the environment; a file of the same name in `overrides` replaces a template."""
    loaders = [FileSystemLoader(directory) for directory in (*overrides, TEMPLATES)]
    environment = Environment(
        loader=ChoiceLoader(loaders),
        autoescape=False,  # noqa: S701 - values are escaped before
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # it would ask the disk at each use
        bytecode_cache=None if overrides else _Bytecode(str(TEMPLATES / "__pycache__")),
    )
    environment.filters["literal"] = python.literal
    environment.filters["docstring"] = python.docstring
    environment.filters["toml"] = toml.string
    return environment
