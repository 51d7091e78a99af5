"""Colour on a terminal, unless `NO_COLOR` is set (https://no-color.org)."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from collgen.diagnostics import Severity

_SEVERITIES: Final[dict[Severity, str]] = {
    "error": "red",
    "warning": "yellow",
    "note": "cyan",
}
_LINES: Final = {"+": "green", "-": "red", "@": "cyan"}


def severity(words: str, of: Severity) -> str:
    """Return words in the colour of a severity."""
    return _coloured(words, _SEVERITIES[of], bold=of == "error")


def diff_line(line: str) -> str:
    """Return a line of a unified diff in its colour."""
    return _coloured(line, _LINES.get(line[:1]))


def _coloured(words: str, colour: str | None, *, bold: bool = False) -> str:
    """Return words with a colour, which `click.echo` leaves out where no terminal is."""
    if colour is None or os.environ.get("NO_COLOR"):
        return words
    return click.style(words, fg=colour, bold=bold or None)
