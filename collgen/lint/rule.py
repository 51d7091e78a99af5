"""What a rule is: a name, how bad its finding is, how to mend it, and the function that looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from collgen.lint.subject import Subject
from collgen.model import Place

Severity: TypeAlias = Literal["error", "warning", "info"]
SEVERITIES: Final[tuple[Severity, ...]] = ("error", "warning", "info")
"""Worst first."""

Check: TypeAlias = Callable[[Subject], Iterator[tuple[str, Place]]]
"""Yields what was found, in words, and where."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing to look for."""

    code: str
    severity: Severity
    about: str
    """What it finds, in a few words of a sentence."""
    mend: str = ""
    """How to mend it; empty where each finding says so itself."""
    check: Check | None = None
    """None when reading or understanding reports it."""


def rule(severity: Severity, about: str, mend: str) -> Callable[[Check], Rule]:
    """Make a rule of a function, named as the function is: `name_repeated` is `name-repeated`."""

    def made(check: Check) -> Rule:
        return Rule(check.__name__.replace("_", "-"), severity, about, mend, check)

    return made


def listed(names: list[str], most: int = 8) -> str:
    """Return names one after the other; beyond `most` of them only how many more there are."""
    shown = ", ".join(names[:most])
    return shown if len(names) <= most else f"{shown} and {len(names) - most} more"
