"""What a difference means for the next release: its version and its entry in a changelog."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal, TypeAlias

from collgen.diff.changes import Changed
from collgen.escape import markdown

Step: TypeAlias = Literal["major", "minor", "patch"]
_VERSION: Final = re.compile(r"v?(\d+)(?:\.(\d+))?(?:\.(\d+))?")


def step(found: Sequence[Changed]) -> Step:
    """Return which part of the version is to be raised, as semantic versioning has it."""
    if any(one.breaking for one in found):
        return "major"
    added = any(
        one.kind == "added" or change.code.endswith("-added")
        for one in found
        for change in one.changes
    )
    return "minor" if added else "patch"


def next_version(version: str, raised: Step) -> str:
    """Return the version after `version`; before 1.0 a breaking change raises the minor part.

    >>> next_version("1.4.2", "minor")
    '1.5.0'
    """
    match = _VERSION.match(version)
    major, minor, patch = (
        (int(part or 0) for part in match.groups()) if match else (0, 0, 0)
    )
    if raised == "major" and major:
        return f"{major + 1}.0.0"
    if raised == "patch":
        return f"{major}.{minor}.{patch + 1}"
    return f"{major}.{minor + 1}.0"


def changelog_entry(found: Sequence[Changed], version: str) -> str:
    """Return a section of a changelog in Markdown."""
    return "\n".join([f"## {version}", *_sections(found), ""])


def with_entry(changelog: str, entry: str) -> str:
    """Return the changelog with the entry in front of its first section."""
    if not changelog.strip():
        return f"# Changelog\n\n{entry}"
    head, heading, rest = changelog.partition("\n## ")
    if not heading:
        return f"{changelog.rstrip()}\n\n{entry}"
    return f"{head.rstrip()}\n\n{entry}{heading}{rest}"


def _sections(found: Sequence[Changed]) -> Iterator[str]:
    parts = {
        "Breaking": [one for one in found if one.breaking],
        "Added": [one for one in found if one.kind == "added" and not one.breaking],
        "Changed": [one for one in found if one.kind != "added" and not one.breaking],
    }
    for title, group in parts.items():
        if not group:
            continue
        yield from ("", f"### {title}", "")
        for one in group:
            method = f" ({markdown.code(one.method)})" if one.method else ""
            yield f"- {markdown.text(one.title)}{method}"
            for change in one.changes:
                if one.kind == "changed" and change.breaking == one.breaking:
                    yield f"  - {markdown.with_code(change.message)}"
