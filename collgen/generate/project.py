"""The files around the package: `pyproject.toml`, `README.md`, and the settings of the site."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from packaging.version import InvalidVersion, Version

from collgen.escape import toml
from collgen.generate.auths import requirements
from collgen.generate.readme import readme_view
from collgen.generate.site import render_site

if TYPE_CHECKING:
    from collgen.escape.escaped import Toml
    from collgen.generate.templates import Templates
    from collgen.model import Api

_NO_VERSION = "0.0.0"


@dataclass(frozen=True, slots=True)
class Extra:
    """An optional dependency."""

    name: Toml
    requirements: Toml


@dataclass(frozen=True, slots=True)
class VersionView:
    """The version of the package."""

    value: Toml
    rejected: Toml | None
    """The collection's own version, where no Python package can have it."""
    is_missing: bool


def render_project(
    api: Api, templates: Templates, parts: Collection[str]
) -> dict[str, str]:
    """Return the files around the package.

    `parts` are those that were generated (`client`, `docs`, `tests`), so that nothing points to a
    file that is not there.
    """
    docs, tests = "docs" in parts, "tests" in parts
    files: dict[str, str] = {
        "pyproject.toml": templates.render(
            "pyproject.toml.jinja",
            project=toml.string(api.package.replace("_", "-").strip("-")),
            version=_version(api),
            description=toml.string(f"Python client for {' '.join(api.title.split())}"),
            package=toml.string(api.package),
            extras=_extras(api, tests=tests),
            tests=tests,
        ),
        "README.md": templates.render(
            "README.md.jinja", readme=readme_view(api, docs=docs), tests=tests
        ),
    }
    if docs:
        files |= render_site(api, templates)
    return files


def _extras(api: Api, *, tests: bool) -> list[Extra]:
    extras = requirements(api) | ({"test": "pytest>=8"} if tests else {})
    return [
        Extra(toml.key(name), toml.array([library])) for name, library in extras.items()
    ]


def package_version(api: Api) -> str:
    """Return the collection's version in the form of PEP 440: `v1.2-beta.1` is `1.2b1`.

    A version that PEP 440 does not have, or none, is `0.0.0`.
    """
    try:
        return str(Version(api.version))
    except InvalidVersion:
        return _NO_VERSION


def _version(api: Api) -> VersionView:
    version = package_version(api)
    own = toml.comment(api.version)
    is_rejected = version == _NO_VERSION and own != version
    return VersionView(
        value=toml.string(version),
        rejected=own if own and is_rejected else None,
        is_missing=not own,
    )
