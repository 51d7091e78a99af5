"""What the owner of a generated project wants its `pyproject.toml` to say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Author:
    """A person or a team, as `pyproject.toml` has them."""

    name: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the generated project says of itself; empty: what the collection says."""

    version: str = ""
    description: str = ""
    authors: tuple[Author, ...] = ()
    license: str = ""
    urls: tuple[tuple[str, str], ...] = ()
    dependencies: tuple[str, ...] = ()
    requires_python: str = ""
