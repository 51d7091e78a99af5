"""What in a collection keeps its client from being better, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collgen.lint.reported import REPORTED
from collgen.lint.rule import SEVERITIES, Rule, Severity
from collgen.lint.rules import own_rules
from collgen.lint.subject import Subject
from collgen.postman import locations

if TYPE_CHECKING:
    from collgen.build import Understanding
    from collgen.diagnostics import Location
    from collgen.model import Place

__all__ = ["RULES", "SEVERITIES", "Finding", "Rule", "Severity", "lint"]

RULES: Final = {
    rule.code: rule
    for rule in sorted(
        (*own_rules(), *REPORTED),
        key=lambda one: (SEVERITIES.index(one.severity), one.code),
    )
}
"""Every rule by its code, the worst first."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule found."""

    rule: Rule
    message: str
    location: Location
    mend: str


def lint(
    understanding: Understanding,
    rules: Iterable[Rule],
    *,
    defined: Collection[str] = (),
) -> list[Finding]:
    """Return what these rules find, in the order of the file.

    The understanding has to have every source: see `understand_file`. `defined` are the variables
    of environment and globals files.
    """
    found = list(_found(understanding, rules, defined))
    where = locations(
        understanding.document.source, (place for _, _, place, _ in found)
    )
    findings = [
        Finding(rule, message, where[place], mend)
        for rule, message, place, mend in found
    ]
    findings.sort(key=lambda one: (one.location.line or 0, one.location.column or 0))
    return findings


def _found(
    understanding: Understanding, rules: Iterable[Rule], defined: Collection[str]
) -> Iterator[tuple[Rule, str, Place, str]]:
    document = understanding.document
    subject = Subject(document.collection, understanding.api, frozenset(defined))
    reported = {}
    for rule in rules:
        if rule.check is None:
            reported[rule.code] = rule
            continue
        for message, place in rule.check(subject):
            yield rule, message, place, rule.mend
    for one in understanding.report:
        if one.code in reported:
            yield reported[one.code], one.message, one.place, one.hint
