"""The languages that samples can be written in: the modules of `languages/`, and plugins."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from typing import Final

from collgen.samples import languages
from collgen.samples.language import Language

ENTRY_POINTS: Final = "collgen.samples"
"""Other packages offer languages under this group: a name, and a `Language`."""


@cache
def language_names() -> tuple[str, ...]:
    """Return the names of all languages: `curl`, `javascript-fetch`, …"""
    files = Path(languages.__path__[0]).glob("*.py")
    own = (file.stem for file in files if not file.stem.startswith("_"))
    offered = (each.name for each in entry_points(group=ENTRY_POINTS))
    return tuple(sorted({*(name.replace("_", "-") for name in own), *offered}))


@cache
def language(name: str) -> Language:
    """Return the language of that name."""
    for each in entry_points(group=ENTRY_POINTS):
        if each.name == name:
            offered: Language = each.load()
            return offered
    module = import_module(f"{languages.__name__}.{name.replace('-', '_')}")
    found: Language = module.LANGUAGE
    return found
