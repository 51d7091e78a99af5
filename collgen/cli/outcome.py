"""What a build did, for a person or for a program."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import click

from collgen.cli.summary import attention

if TYPE_CHECKING:
    from collgen.project.run import Outcome

_SHOWN: Final = 10
"""Names that are listed without --verbose."""


@dataclass(frozen=True, slots=True)
class Mode:
    """What is done with what a build would change."""

    check: bool = False
    diff: bool = False
    dry_run: bool = False

    @property
    def writes(self) -> bool:
        """Whether files are written."""
        return not (self.check or self.diff or self.dry_run)


@dataclass(slots=True)
class Printer:
    """Prints outcomes as the command line asks for."""

    quiet: bool = False
    verbose: bool = False
    as_json: bool = False
    _reports: list[dict[str, Any]] = field(default_factory=list)

    @property
    def shows_progress(self) -> bool:
        """Whether a terminal shows how far the work is."""
        return not (self.quiet or self.as_json)

    def show(self, outcome: Outcome, mode: Mode, seconds: float) -> int:
        """Print an outcome and return its exit code."""
        if self.as_json:
            self._reports.append(_report(outcome, mode, seconds))
        elif outcome.is_refused:
            self._attention(outcome)
            click.echo(
                "Nothing was written: --strict, and not all could be carried over.",
                err=True,
            )
        elif mode.diff:
            self._diff(outcome)
        elif mode.dry_run:
            self._dry_run(outcome)
        elif mode.check:
            self._check(outcome)
        elif not self.quiet:
            self._written(outcome, seconds)
        conflicts = outcome.conflicts if mode.writes or mode.check else []
        if conflicts and not (self.as_json or outcome.is_refused):
            words = ", ".join(conflicts)
            click.echo(f"Conflicts to resolve in {words}.", err=True)
        return int(
            outcome.is_refused or (mode.check and outcome.is_stale) or bool(conflicts)
        )

    def end(self) -> None:
        """Print what waits for the last outcome: the report for programs."""
        if self.as_json:
            click.echo(json.dumps({"clients": self._reports}, indent=2))

    def _attention(self, outcome: Outcome) -> None:
        if outcome.findings:
            words = attention(outcome.located(), verbose=self.verbose)
            click.echo(words, err=True)

    def _diff(self, outcome: Outcome) -> None:
        from collgen.cli.colour import diff_line
        from collgen.escape import terminal

        for line in outcome.plan.diff():
            text = line[:1] + terminal.source(line[1:].rstrip("\n"))
            click.echo(diff_line(text))

    def _dry_run(self, outcome: Outcome) -> None:
        plan, lock = outcome.plan, outcome.lock
        lines = plan.show()
        if lock.is_stale:
            lines.append(f"{'update' if lock.old else 'create'} {lock.file}")
        for line in lines:
            click.echo(line)
        self._kept(outcome)
        click.echo(f"Nothing was written to {plan.out}: {plan.summary()}.", err=True)

    def _check(self, outcome: Outcome) -> None:
        if self.quiet:
            return
        plan, lock = outcome.plan, outcome.lock
        if not outcome.is_stale:
            click.echo(f"{plan.out} is up to date.")
            return
        if lock.is_stale:
            click.echo(f"{lock.file} is stale.", err=True)
        if plan.is_stale:
            for line in plan.show():
                click.echo(line)
            click.echo(f"{plan.out} is stale: {plan.summary()}.", err=True)

    def _written(self, outcome: Outcome, seconds: float) -> None:
        from collgen.diagnostics import counted

        plan = outcome.plan
        record = plan.manifest.record
        if self.verbose:
            for line in plan.show():
                click.echo(line)
        made = [
            counted(record.operations, "operation"),
            counted(record.models, "model"),
            f"{counted(len(plan.changes), 'file')} ({plan.summary()})",
        ]
        click.echo(
            f"{record.client} in {plan.out}: {', '.join(made)}, {seconds:.2f} s."
        )
        self._kept(outcome)
        self._attention(outcome)

    def _kept(self, outcome: Outcome) -> None:
        """Print which names the lock has kept: the next build has nothing to say of them."""
        from collgen.escape import terminal

        lines = outcome.kept_names
        shown = lines if self.verbose else lines[:_SHOWN]
        for line in shown:
            click.echo(terminal.line(line))
        if len(lines) > len(shown):
            click.echo(f"… and {len(lines) - len(shown):,} more names stay.")


def _report(outcome: Outcome, mode: Mode, seconds: float) -> dict[str, Any]:
    plan = outcome.plan
    files: dict[str, list[str]] = {}
    for change in plan.changes:
        if change.state != "same":
            files.setdefault(change.state, []).append(change.path)
    return {
        "client": plan.manifest.record.client,
        "out": str(plan.out),
        "operations": plan.manifest.record.operations,
        "models": plan.manifest.record.models,
        "stale": outcome.is_stale,
        "written": mode.writes and not outcome.is_refused,
        "files": files,
        "kept_names": outcome.kept_names,
        "seconds": round(seconds, 3),
        "findings": [
            {
                "code": one.code,
                "severity": one.severity,
                "message": one.message,
                "hint": one.hint,
                "file": one.location.file if one.location else None,
                "line": one.location.line if one.location else None,
                "column": one.location.column if one.location else None,
                "path": one.location.path if one.location else "",
            }
            for one in outcome.located()
        ],
    }
