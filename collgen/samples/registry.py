"""The languages that samples can be written in: the modules of `languages/`, and plugins."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from collgen.samples import languages
from collgen.samples.language import Language

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

ENTRY_POINTS: Final = "collgen.samples"
"""Other packages offer languages under this group: a name, and a `Language`."""

_OF_OTHER_STAGES: Final = {"python": "collgen.generate.python_sample"}
"""What is written by those who know the generated client."""


@cache
def language_names() -> tuple[str, ...]:
    """Return the names of all languages: `curl`, `javascript-fetch`, …"""
    files = Path(languages.__path__[0]).glob("*.py")
    own = (file.stem for file in files if not file.stem.startswith("_"))
    names = (name.replace("_", "-") for name in own)
    return tuple(sorted({*names, *_OF_OTHER_STAGES, *_offered()}))


@cache
def language(name: str) -> Language:
    """Return the language of that name."""
    found: Language
    if name not in _OF_OTHER_STAGES and name in _offered():
        found = _offered()[name].load()
    else:
        own = f"{languages.__name__}.{name.replace('-', '_')}"
        found = import_module(_OF_OTHER_STAGES.get(name, own)).LANGUAGE
    return found


@cache
def _offered() -> dict[str, EntryPoint]:
    """Return the languages of other packages; reading what is installed takes a while."""
    from importlib.metadata import entry_points

    found = entry_points(group=ENTRY_POINTS)
    return {each.name: each for each in reversed(tuple(found))}
