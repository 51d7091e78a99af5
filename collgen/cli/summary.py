"""What needs attention, for a person."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from collgen.escape import terminal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collgen.diagnostics import Diagnostic, Severity

_SHOWN: Final = 3
"""Findings of one kind that are listed without --verbose."""
_LONGEST_PATH: Final = 200
_ORDER: Final[dict[Severity, int]] = {"error": 0, "warning": 1, "note": 2}


def attention(findings: Sequence[Diagnostic], *, verbose: bool) -> str:
    """Return the findings by severity and kind, each with its place; empty when there are none."""
    if not findings:
        return ""
    found = sorted(findings, key=_importance)
    kinds = Counter(one.code for one in found)
    seen: Counter[str] = Counter()
    lines = []
    for one in found:
        seen[one.code] += 1
        if verbose or seen[one.code] <= _SHOWN:
            lines.append(shown(one))
        elif seen[one.code] == _SHOWN + 1:
            lines.append(f"    … and {kinds[one.code] - _SHOWN:,} more of {one.code}")
    head = _counted(found)
    more = (
        "" if verbose or len(lines) == len(found) else " (all of them with --verbose)"
    )
    return "\n".join([f"{head}{more}:", *lines])


def _importance(one: Diagnostic) -> tuple[bool, int, str]:
    """Put first what a client cannot do without its user."""
    return one.code != "auth-by-script", _ORDER[one.severity], one.code


def shown(one: Diagnostic) -> str:
    """Return a diagnostic for a terminal, which no text of a collection can speak to.

    Lines after the first are indented, so that none of them is a command of a CI log.
    """
    where = f"{one.location}: " if one.location else ""
    text = f"{where}{one.severity}[{one.code}]: {one.message}"
    lines = [*text.split("\n"), *(one.hint.split("\n") if one.hint else ())]
    return "\n    ".join(terminal.source(line) for line in lines)


def shortened(path: str) -> str:
    """Return a path for a message: of a very long one the beginning."""
    return terminal.line(path, _LONGEST_PATH)


def _counted(found: list[Diagnostic]) -> str:
    from collgen.diagnostics import counted

    counts = Counter(one.severity for one in found)
    return ", ".join(
        counted(counts[severity], severity) for severity in _ORDER if counts[severity]
    )
