"""`collgen lint`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from collgen.cli.selection import collection_option
from collgen.cli.variables import environment_option, globals_option

if TYPE_CHECKING:
    from collgen.lint import Finding, Rule

_FORMATS = ("text", "json", "github")
_LEVELS = ("error", "warning", "info", "never")


def _codes(
    ctx: click.Context, param: click.Parameter, value: str | None
) -> frozenset[str] | None:
    """Return the codes that a list of names and patterns means."""
    if value is None:
        return None
    import fnmatch

    from collgen.lint import RULES

    found: set[str] = set()
    for pattern in filter(None, (part.strip() for part in value.split(","))):
        codes = fnmatch.filter(RULES, pattern)
        if not codes:
            raise click.BadParameter(_unknown(pattern, list(RULES)), ctx, param)
        found.update(codes)
    return frozenset(found)


def _unknown(pattern: str, codes: list[str]) -> str:
    import difflib

    near = difflib.get_close_matches(pattern, codes, 3)
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    return f"{pattern!r} is no rule{hint}"


@click.command()
@click.argument("collection")
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True,
    help="For a person, a program, or as annotations of GitHub Actions.",
)  # fmt: skip
@click.option(
    "--select", metavar="RULES", callback=_codes,
    help="Only these rules: codes or patterns, separated by commas (`secret-*`).",
)  # fmt: skip
@click.option("--ignore", metavar="RULES", callback=_codes, help="All but these rules.")
@click.option(
    "--fail-on", type=click.Choice(_LEVELS), default="error", show_default=True,
    help="Exit with 1 when something as bad as this was found.",
)  # fmt: skip
@collection_option
@environment_option
@globals_option
@click.option("-q", "--quiet", is_flag=True, help="Print the counts alone.")
@click.option("-v", "--verbose", is_flag=True, help="List every finding.")
def lint(
    collection: str,
    form: str,
    select: frozenset[str] | None,
    ignore: frozenset[str] | None,
    fail_on: str,
    collection_name: str | None,
    environments: tuple[Path, ...],
    globals_: Path | None,
    quiet: bool,
    verbose: bool,
) -> int:
    """Say what in COLLECTION, a file or - for standard input, keeps the client from being
    better.
    """
    from collgen import lint as linter
    from collgen.build import understand_file
    from collgen.project.environments import environment_files

    understanding = understand_file(
        collection,
        stdin=sys.stdin.buffer,
        collection_name=collection_name,
        every_source=True,
    )
    files = environment_files(environments, globals_)
    rules: list[Rule] = [
        rule
        for code, rule in linter.RULES.items()
        if (select is None or code in select) and code not in (ignore or ())
    ]
    defined = files.names() if files is not None else understanding.defined
    findings = linter.lint(understanding, rules, defined=defined)
    _print(findings, form, quiet=quiet, verbose=verbose)
    if fail_on == "never":
        return 0
    failing = linter.SEVERITIES[: _LEVELS.index(fail_on) + 1]
    return int(any(finding.rule.severity in failing for finding in findings))


def _print(findings: list[Finding], form: str, *, quiet: bool, verbose: bool) -> None:
    from collgen.lint import show

    if form == "json":
        click.echo(show.as_json(findings))
    elif quiet:
        click.echo(show.summary(findings))
    else:
        lines = (
            show.as_github(findings)
            if form == "github"
            else show.as_text(findings, every=verbose)
        )
        for line in lines:
            click.echo(line)
