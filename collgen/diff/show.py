"""Differences as a person reads them, in a terminal or in a pull request, and as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from collgen.diff.changes import Change, Changed
from collgen.escape import markdown, terminal

_MARK: Final = {"removed": "-", "added": "+", "changed": "~"}


def as_text(found: Sequence[Changed]) -> Iterator[str]:
    """Yield a paragraph for each request that differs; what breaks callers is marked."""
    for one in found:
        method = f" ({one.method})" if one.method else ""
        word = "" if one.kind == "changed" else f": {one.kind}"
        yield terminal.line(f"{_MARK[one.kind]} {one.title}{method}{word}")
        for change in _details(one):
            mark = "breaking" if change.breaking else ""
            yield f"    {mark:<9} {terminal.line(change.message)}  [{change.code}]"
    if found:
        yield ""
    yield summary(found)


def as_markdown(found: Sequence[Changed]) -> Iterator[str]:
    """Yield the same as text for a pull request: breaking changes first, the rest folded up."""
    yield f"**{summary(found)}**"
    parts = (
        ("Breaking changes", [one for one in found if one.breaking]),
        ("Other changes", [one for one in found if not one.breaking]),
    )
    for title, group in parts:
        if not group:
            continue
        yield ""
        yield f"### {title}"
        yield ""
        for one in group:
            method = f" ({markdown.code(one.method)})" if one.method else ""
            word = "" if one.kind == "changed" else f": {one.kind}"
            title = markdown.without_mentions(markdown.text(one.title))
            yield f"- **{title}**{method}{word}"
            for change in _details(one):
                mark = "**breaking**: " if change.breaking else ""
                words = markdown.without_mentions(markdown.with_code(change.message))
                yield f"  - {mark}{words}"


def as_json(found: Sequence[Changed]) -> str:
    """Return the changes and their counts as a JSON object."""
    value = {
        "summary": _counts(found),
        "requests": [
            {
                "title": one.title,
                "method": one.method or None,
                "kind": one.kind,
                "breaking": one.breaking,
                "changes": [
                    {
                        "code": change.code,
                        "breaking": change.breaking,
                        "message": change.message,
                    }
                    for change in one.changes
                ],
            }
            for one in found
        ],
    }
    return json.dumps(value, ensure_ascii=True, indent=2)


def summary(found: Sequence[Changed]) -> str:
    """Return how many requests differ, and how many changes break callers."""
    if not found:
        return "Nothing that a caller can see has changed."
    counts = _counts(found)
    kinds = [
        f"{counts[kind]} {kind}"
        for kind in ("removed", "changed", "added")
        if counts[kind]
    ]
    breaking = counts["breaking"]
    effect = (
        "none of it breaks callers" if not breaking else f"{breaking} may break callers"
    )
    return f"{', '.join(kinds)}; of {counts['changes']} changes {effect}."


def _counts(found: Sequence[Changed]) -> dict[str, int]:
    kinds = Counter(one.kind for one in found)
    changes = [change for one in found for change in one.changes]
    return {
        "removed": kinds["removed"],
        "changed": kinds["changed"],
        "added": kinds["added"],
        "changes": len(changes),
        "breaking": sum(change.breaking for change in changes),
    }


def _details(one: Changed) -> list[Change]:
    """Return what changed of a request that is in both versions, the worst first."""
    if one.kind != "changed":
        return []
    return sorted(one.changes, key=lambda change: not change.breaking)
