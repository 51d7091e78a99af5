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

_OF_OTHER_STAGES: Final = {"python": "collgen.generate.python_sample"}
"""What is written by those who know the generated client."""


@cache
def language_names() -> tuple[str, ...]:
    """Return the names of all languages: `curl`, `javascript-fetch`, …"""
    files = Path(languages.__path__[0]).glob("*.py")
    own = (file.stem for file in files if not file.stem.startswith("_"))
    offered = (each.name for each in entry_points(group=ENTRY_POINTS))
    names = (name.replace("_", "-") for name in own)
    return tuple(sorted({*names, *_OF_OTHER_STAGES, *offered}))


@cache
def language(name: str) -> Language:
    """Return the language of that name."""
    for each in () if name in _OF_OTHER_STAGES else entry_points(group=ENTRY_POINTS):
        if each.name == name:
            offered: Language = each.load()
            return offered
    own = f"{languages.__name__}.{name.replace('-', '_')}"
    found: Language = import_module(_OF_OTHER_STAGES.get(name, own)).LANGUAGE
    return found
