"""Files of a project to publish that stand there once, and are its owner's from then on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Final, Literal, TypeAlias

from collgen.escape import markdown
from collgen.generate.metadata import Metadata
from collgen.generate.project import package_version
from collgen.generate.templates import Templates
from collgen.installed import TEMPLATES
from collgen.model import Api

ProjectFile: TypeAlias = Literal[
    "gitignore", "license", "changelog", "github", "gitlab"
]
PATHS: Final[dict[ProjectFile, str]] = {
    "gitignore": ".gitignore",
    "license": "LICENSE",
    "changelog": "CHANGELOG.md",
    "github": ".github/workflows/tests.yml",
    "gitlab": ".gitlab-ci.yml",
}
_LICENSES: Final = TEMPLATES / "project" / "licenses"
_HOLDER: Final = "<holder>"


def known_licenses() -> list[str]:
    """Return the SPDX identifiers of the licences whose texts are at hand."""
    return sorted(path.stem for path in _LICENSES.glob("*.txt"))


def render_publishing(
    api: Api,
    templates: Templates,
    wanted: Collection[ProjectFile],
    metadata: Metadata,
    parts: Collection[str],
    license_text: str = "",
) -> dict[str, str]:
    """Return the wanted files by path. `license_text` goes over the text of a known licence."""
    if metadata.version:
        api = replace(api, version=metadata.version)
    tests = "tests" in parts and bool(api.operations)
    files: dict[str, str] = {}
    for one in wanted:
        match one:
            case "gitignore":
                text = templates.source("project/gitignore")
            case "license":
                text = license_text or _license(api, templates, metadata)
            case "changelog":
                text = templates.render(
                    "project/CHANGELOG.md.jinja",
                    version=markdown.text(package_version(api)),
                    title=markdown.text(" ".join(api.name.split())),
                )
            case _:
                text = templates.render(f"project/{one}.yml.jinja", tests=tests)
        files[PATHS[one]] = text
    return files


def _license(api: Api, templates: Templates, metadata: Metadata) -> str:
    """Return the licence's text with the authors as its holders; no year, which would move."""
    names = [one.name or one.email for one in metadata.authors]
    holder = ", ".join(names) or f"the authors of {api.package}"
    text = templates.source(f"project/licenses/{metadata.license}.txt")
    return text.replace(_HOLDER, " ".join(holder.split()))
