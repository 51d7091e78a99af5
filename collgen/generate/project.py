"""The files around the package: `pyproject.toml`, `README.md`, and the settings of the site."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from packaging.version import InvalidVersion, Version

from collgen.escape import toml
from collgen.generate.auths import requirements
from collgen.generate.docs_options import LANGUAGES
from collgen.generate.guides import guides_of
from collgen.generate.metadata import Metadata
from collgen.generate.pages import Pages
from collgen.generate.readme import readme_view
from collgen.generate.site import render_site

if TYPE_CHECKING:
    from collgen.escape.escaped import Toml
    from collgen.generate.templates import Templates
    from collgen.model import Api

_NO_VERSION: Final = "0.0.0"
_PYTHON: Final = ">=3.11"
_HTTP_LIBRARY: Final = "httpx2>=2.16"


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


@dataclass(frozen=True, slots=True)
class AuthorView:
    """A person or a team."""

    name: Toml | None
    email: Toml | None
    has_both: bool


@dataclass(frozen=True, slots=True)
class MetadataView:
    """What the owner of the project wants it to say."""

    requires_python: Toml
    dependencies: Toml
    license: Toml | None
    authors: list[AuthorView]
    urls: list[tuple[Toml, Toml]]


def render_project(
    api: Api,
    templates: Templates,
    parts: Collection[str],
    metadata: Metadata = Metadata(),
    languages: int = len(LANGUAGES),
) -> dict[str, str]:
    """Return the files around the package.

    `parts` are those that were generated (`client`, `docs`, `tests`), so that nothing points to a
    file that is not there; `languages` is the number of those that the docs show calls in.
    """
    pages = Pages(api, languages)
    docs, tests = "docs" in parts, "tests" in parts
    guides = guides_of(api)
    files: dict[str, str] = {
        "pyproject.toml": templates.render(
            "pyproject.toml.jinja",
            project=toml.string(api.package.replace("_", "-").strip("-")),
            version=_version(api),
            description=toml.string(
                metadata.description
                or f"Python client for {' '.join(api.title.split())}"
            ),
            metadata=_metadata(metadata),
            package=toml.string(api.package),
            extras=_extras(api, tests=tests),
            tests=tests,
        ),
        "README.md": templates.render(
            "README.md.jinja",
            readme=readme_view(api, pages, guides, docs=docs),
            tests=tests,
        ),
    }
    if docs:
        files |= render_site(api, templates, pages, guides)
    return files


def _extras(api: Api, *, tests: bool) -> list[Extra]:
    extras = requirements(api) | ({"test": "pytest>=8"} if tests else {})
    return [
        Extra(toml.key(name), toml.array([library])) for name, library in extras.items()
    ]


def _metadata(metadata: Metadata) -> MetadataView:
    return MetadataView(
        requires_python=toml.string(metadata.requires_python or _PYTHON),
        dependencies=toml.array([_HTTP_LIBRARY, *metadata.dependencies]),
        license=toml.string(metadata.license) if metadata.license else None,
        authors=[
            AuthorView(
                toml.string(author.name) if author.name else None,
                toml.string(author.email) if author.email else None,
                has_both=bool(author.name and author.email),
            )
            for author in metadata.authors
        ],
        urls=[(toml.string(name), toml.string(url)) for name, url in metadata.urls],
    )


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
