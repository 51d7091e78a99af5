"""What a person may choose for a package: its names, its version, its Python."""

from __future__ import annotations

import builtins
import keyword
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from collgen.understand.names.titles import TAKEN_CLASSES

_TAKEN: Final = frozenset({"docs", "httpx2", "tests"})
"""Packages that stand beside the generated one, or that it imports."""


def package_problem(name: str) -> str | None:
    """Return why no package can be called so: `class`, `json`; None if it can."""
    if not name.isascii() or not name.isidentifier() or keyword.iskeyword(name):
        return f"{name!r} is no name that Python can import"
    if name in sys.stdlib_module_names or name in _TAKEN:
        return f"{name!r} would stand before a package of that name"
    return None


def class_problem(name: str) -> str | None:
    """Return why no client's class can be called so: `None`, `ValueError`; None if it can."""
    if not name.isascii() or not name.isidentifier() or keyword.iskeyword(name):
        return f"{name!r} is no name of a class"
    if hasattr(builtins, name):
        return f"{name!r} is a name of Python's own"
    if name in TAKEN_CLASSES:
        return f"{name!r} is a name that every client's package has already"
    return None


def version_problem(text: str) -> str | None:
    """Return why no package can have this version (PEP 440); None if it can."""
    from packaging.version import InvalidVersion, Version

    try:
        Version(text)
    except InvalidVersion:
        return f"{text!r} is no version, such as 1.2.0"
    return None


def license_problem(text: str) -> str | None:
    """Return why this names no licence (PEP 639: an SPDX expression); None if it does."""
    from packaging.licenses import (
        InvalidLicenseExpression,
        canonicalize_license_expression,
    )

    try:
        canonicalize_license_expression(text)
    except InvalidLicenseExpression:
        return f"{text!r} is no SPDX expression of licences, such as MIT"
    return None


def license_text_problem(metadata: Mapping[str, str], folder: Path) -> str | None:
    """Return why no LICENSE can be written; None if it can."""
    from collgen.generate.publishing import known_licenses

    file, name = metadata.get("license-file"), metadata.get("license")
    if file is not None:
        is_there = (folder / file).is_file()
        return None if is_there else f"{file} is no file, the text of the licence"
    if name is None:
        return "a LICENSE needs `license` or `license-file` in `metadata`"
    if name not in (known := known_licenses()):
        return (
            f"the text of {name!r} is not at hand: name a `license-file` in `metadata`"
            f" (known are {', '.join(known)})"
        )
    return None


def python_problem(text: str) -> str | None:
    """Return why this names no versions of Python (PEP 440); None if it does."""
    from packaging.specifiers import InvalidSpecifier, SpecifierSet

    try:
        SpecifierSet(text)
    except InvalidSpecifier:
        return f"{text!r} names no versions of Python, as >=3.11 does"
    return None
