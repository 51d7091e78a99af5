"""`collgen diff`."""

from __future__ import annotations

import sys

import click

_FORMATS = ("text", "markdown", "json")
_LEVELS = ("breaking", "any", "never")


@click.command()
@click.argument("old")
@click.argument("new")
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True,
    help="For a terminal, a pull request or a program.",
)  # fmt: skip
@click.option(
    "--fail-on", type=click.Choice(_LEVELS), default="breaking", show_default=True,
    help="Exit with 1 on changes that may break callers, on any, or never.",
)  # fmt: skip
def diff(old: str, new: str, form: str, fail_on: str) -> int:
    """Say what changed from the collection OLD to NEW, and what of it breaks callers.

    One of them may be - for standard input.
    """
    from collgen.build import understand_file
    from collgen.diff import compare, show

    if old == new == "-":
        raise click.UsageError("only one of OLD and NEW can be standard input")
    before = understand_file(old, stdin=sys.stdin.buffer)
    after = understand_file(new, stdin=sys.stdin.buffer)
    found = compare(before.api, after.api)
    if form == "json":
        click.echo(show.as_json(found))
    else:
        for line in show.as_text(found) if form == "text" else show.as_markdown(found):
            click.echo(line)
    if fail_on == "never":
        return 0
    return int(any(one.breaking or fail_on == "any" for one in found))
