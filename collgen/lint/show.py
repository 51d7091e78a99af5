"""Findings as a person, a program or a forge reads them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from collgen.diagnostics import counted
from collgen.escape import github, terminal
from collgen.lint import SEVERITIES, Finding

_SHOWN: Final = 5
"""Findings of one rule that are listed unless all are asked for."""
_LEVELS: Final = {"error": "error", "warning": "warning", "info": "notice"}


def as_text(findings: Sequence[Finding], *, every: bool) -> Iterator[str]:
    """Yield the findings rule by rule, the worst first; of each only a few unless `every`."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.rule.code, []).append(finding)
    for group in sorted(groups.values(), key=_rank):
        rule = group[0].rule
        yield f"{rule.severity}[{rule.code}] {len(group):,} × {rule.about}"
        mend = group[0].mend
        if mend:
            yield f"    to mend: {terminal.line(mend)}"
        for finding in group if every else group[:_SHOWN]:
            where = terminal.line(str(finding.location))
            yield f"    {where}: {terminal.line(finding.message)}"
        if not every and len(group) > _SHOWN:
            yield f"    … and {len(group) - _SHOWN:,} more"
        yield ""
    yield summary(findings)


def summary(findings: Sequence[Finding]) -> str:
    """Return how many findings there are of each severity."""
    counts = Counter(finding.rule.severity for finding in findings)
    parts = [
        counted(counts[severity], severity)
        for severity in SEVERITIES
        if counts[severity]
    ]
    rules = len({finding.rule.code for finding in findings})
    return (
        f"{', '.join(parts)} from {counted(rules, 'rule')}"
        if parts
        else "Nothing found."
    )


def as_json(findings: Sequence[Finding]) -> str:
    """Return the findings and their counts as a JSON object."""
    counts = Counter(finding.rule.severity for finding in findings)
    rules = Counter(finding.rule.code for finding in findings)
    value = {
        "summary": {severity: counts[severity] for severity in SEVERITIES},
        "rules": dict(sorted(rules.items())),
        "findings": [
            {
                "code": finding.rule.code,
                "severity": finding.rule.severity,
                "file": finding.location.file,
                "line": finding.location.line,
                "column": finding.location.column,
                "path": finding.location.path,
                "message": finding.message,
                "mend": finding.mend,
            }
            for finding in findings
        ],
    }
    return json.dumps(value, ensure_ascii=True, indent=2)


def as_github(findings: Sequence[Finding]) -> Iterator[str]:
    """Yield a workflow command for each finding, the worst first, and one line with the counts.

    GitHub shows only the first ten of each level.
    """
    for finding in sorted(
        findings, key=lambda one: SEVERITIES.index(one.rule.severity)
    ):
        location = finding.location
        position = {
            "file": "" if location.file == "-" else location.file,
            "line": str(location.line or ""),
            "col": str(location.column or ""),
            "title": finding.rule.code,
        }
        path = f"{location.path}: " if location.path else ""
        mend = f"\n{finding.mend}" if finding.mend else ""
        yield github.command(
            _LEVELS[finding.rule.severity], position, f"{path}{finding.message}{mend}"
        )
    yield summary(findings)


def _rank(group: Sequence[Finding]) -> tuple[int, int]:
    return SEVERITIES.index(group[0].rule.severity), len(group)
