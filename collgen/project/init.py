"""The files that a project needs to build its client again and again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from collgen.escape import shell, toml, yaml
from collgen.generate.templates import Templates

_MAKE_TARGET = """\
.PHONY: client
client: ## Build the API's client anew
\tcollgen build
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the project is to build, and which files it wants for that."""

    collection: str
    """Relative to the project's folder, with slashes."""
    out: str
    environments: tuple[str, ...] = ()
    package: str = ""
    license: str = ""
    """An SPDX identifier whose text is at hand."""
    make: bool = True
    pre_commit: bool = True
    github: bool = True
    gitlab: bool = False


def project_files(wanted: Wanted) -> dict[str, str]:
    """Return the files by their path in the project's folder."""
    templates = Templates()
    files: dict[str, str] = {
        "collgen.toml": templates.render(
            "init/collgen.toml.jinja",
            collection=toml.string(wanted.collection),
            environments=(
                toml.array(wanted.environments) if wanted.environments else None
            ),
            out=toml.string(wanted.out),
            package=toml.string(wanted.package) if wanted.package else None,
            project_files=toml.array(
                ("gitignore", "changelog", *(["license"] if wanted.license else []))
            ),
            license=toml.string(wanted.license) if wanted.license else None,
        )
    }
    if wanted.make:
        files["Makefile"] = _MAKE_TARGET
    if wanted.pre_commit:
        files[".pre-commit-config.yaml"] = templates.render(
            "init/pre-commit-config.yml.jinja",
            files=yaml.string(_changed(wanted)),
        )
    if wanted.github:
        files[".github/workflows/client.yml"] = templates.render(
            "init/github.yml.jinja", out=yaml.string(wanted.out)
        )
        files[".collgen/propose.sh"] = templates.render(
            "init/propose.sh.jinja",
            collection=shell.quote(wanted.collection),
        )
    if wanted.gitlab:
        files[".collgen/gitlab-ci.yml"] = templates.render(
            "init/gitlab.yml.jinja",
            collection=yaml.string(wanted.collection),
            enter=yaml.string(f"cd {shell.quote(wanted.out)}"),
        )
    return files


def _changed(wanted: Wanted) -> str:
    """Return a regular expression for the files whose change makes the client stale."""
    inputs = ("collgen.toml", "collgen.lock", wanted.collection, *wanted.environments)
    return f"^({'|'.join(map(re.escape, inputs))}|{re.escape(wanted.out)}/.*)$"


def write_new(folder: Path, files: dict[str, str]) -> tuple[list[str], list[str]]:
    """Write the files that are not there. Return their paths, and those that were left alone."""
    written: list[str] = []
    kept: list[str] = []
    for path, text in files.items():
        target = folder / path
        if target.exists():
            kept.append(path)
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return written, kept


def collections_in(folder: Path) -> Sequence[str]:
    """Return the files of a folder that look like collections, by name."""
    found = sorted(folder.glob("*.json")) + sorted(folder.glob("*/*.json"))
    return [
        path.relative_to(folder).as_posix()
        for path in found
        if '"info"' in (text := path.read_text("utf-8", "replace")[:4000])
        and "schema.getpostman.com" in text
    ]
