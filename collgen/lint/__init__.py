"""What in a collection keeps its client from being better, where, and how to mend it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collgen.lint import (
    contradictions,
    documentation,
    leaks,
    naming,
    requests,
    saved,
    variables,
)
from collgen.lint.inherited import INHERITED
from collgen.lint.rule import SEVERITIES, Rule, Severity
from collgen.lint.subject import Subject
from collgen.postman import locations

if TYPE_CHECKING:
    from collgen.build import Understanding
    from collgen.diagnostics import Location
    from collgen.model import Place

__all__ = ["RULES", "SEVERITIES", "Finding", "Rule", "Severity", "lint"]

_OWN: Final = (
    contradictions.default_contradicts,
    contradictions.documentation_contradicts,
    contradictions.example_contradicts,
    documentation.arguments_undocumented,
    documentation.collection_undocumented,
    documentation.column_unread,
    documentation.name_misspelled,
    documentation.presence_unknown,
    documentation.request_undocumented,
    documentation.table_unread,
    documentation.type_unknown,
    leaks.secret_in_text,
    naming.folder_empty,
    naming.name_repeated,
    naming.name_unsaid,
    requests.hosts_differ,
    requests.key_repeated,
    requests.path_variable_unused,
    requests.request_repeated,
    requests.script_changes_request,
    requests.url_unencrypted,
    saved.response_empty,
    saved.response_misplaced,
    saved.response_missing,
    saved.success_missing,
    variables.host_undefined,
    variables.variable_repeated,
    variables.variable_undefined,
    variables.variable_unused,
)
RULES: Final = {
    rule.code: rule
    for rule in sorted(
        (*_OWN, *INHERITED), key=lambda one: (SEVERITIES.index(one.severity), one.code)
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
    beside: Collection[str] = (),
) -> list[Finding]:
    """Return what these rules find, in the order of the file.

    The understanding has to have every source: see `understand_file`. `beside` are the variables
    that files beside the collection define.
    """
    found = list(_found(understanding, rules, beside))
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
    understanding: Understanding, rules: Iterable[Rule], beside: Collection[str]
) -> Iterator[tuple[Rule, str, Place, str]]:
    document = understanding.document
    subject = Subject(document.collection, understanding.api, frozenset(beside))
    inherited = {}
    for rule in rules:
        if rule.check is None:
            inherited[rule.code] = rule
            continue
        for message, place in rule.check(subject):
            yield rule, message, place, rule.mend
    for one in understanding.report:
        if one.code in inherited:
            yield inherited[one.code], one.message, one.place, one.hint
