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
    alike = _alike(found, verbose=verbose)
    kinds = Counter(one.code for one, _ in alike)
    seen: Counter[str] = Counter()
    lines = []
    for one, times in alike:
        seen[one.code] += 1
        if verbose or seen[one.code] <= _SHOWN:
            lines.append(shown(one, times))
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


def _alike(
    found: Sequence[Diagnostic], *, verbose: bool
) -> list[tuple[Diagnostic, int]]:
    """Return the first of findings that say the same of several places, and how many do."""
    if verbose:
        return [(one, 1) for one in found]
    counts = Counter((one.code, one.message) for one in found)
    first = {(one.code, one.message): one for one in reversed(found)}
    keys = dict.fromkeys((one.code, one.message) for one in found)
    return [(first[key], counts[key]) for key in keys]


def shown(one: Diagnostic, times: int = 1) -> str:
    """Return a diagnostic for a terminal, which no text of a collection can speak to.

    `times` is the number of places that it is about. Lines after the first are indented, so that
    none of them is a command of a CI log.
    """
    from collgen.cli import colour

    where = terminal.source(f"{one.location}: ") if one.location else ""
    kind = colour.severity(f"{one.severity}[{one.code}]", one.severity)
    count = f" (here and at {times - 1:,} more)" if times > 1 else ""
    lines = [
        *f"{one.message}{count}".split("\n"),
        *(one.hint.split("\n") if one.hint else ()),
    ]
    text = "\n    ".join(terminal.source(line) for line in lines)
    return f"{where}{kind}: {text}"


def shortened(path: str) -> str:
    """Return a path for a message: of a very long one the beginning."""
    return terminal.line(path, _LONGEST_PATH)


def _counted(found: list[Diagnostic]) -> str:
    from collgen.diagnostics import counted

    counts = Counter(one.severity for one in found)
    return ", ".join(
        counted(counts[severity], severity) for severity in _ORDER if counts[severity]
    )
