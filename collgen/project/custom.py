"""Find the user's own classes in an output: they are read, never run or changed."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from collgen.generate.custom import FILE, FOLDER, Custom, classes_in


def custom_classes(out: Path, package: str) -> Custom:
    """Return the classes that `_custom.py` and `custom/` of a package define."""
    folder = out / package
    files = [folder / FILE, *sorted((folder / FOLDER).rglob("*.py"))]
    found: dict[str, frozenset[str]] = {}
    for file in files:
        with suppress(OSError, UnicodeDecodeError):
            parts = file.relative_to(folder).with_suffix("").parts
            module = ".".join(part for part in parts if part != "__init__")
            found[module] = classes_in(file.read_text(encoding="utf-8"))
    return Custom(found)
