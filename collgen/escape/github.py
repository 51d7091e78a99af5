"""A workflow command of GitHub Actions: one line, in which a collection's text stays text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from collgen.escape.unicode import visible

# As the runner's own toolkit writes them; what it reads back is exactly this.
_IN_MESSAGE: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def command(name: str, properties: Mapping[str, str], message: str) -> str:
    """Return the line for a command such as `warning`; properties without a value are left out."""
    shown = ",".join(
        f"{key}={_escaped(value, _IN_PROPERTY)}"
        for key, value in properties.items()
        if value
    )
    return f"::{name}{' ' if shown else ''}{shown}::{_escaped(message, _IN_MESSAGE)}"


# Of the runner: at a line's start, after blanks; and the older form, anywhere.
_OBEYED: Final = re.compile(r"^\s*::|##\[", re.MULTILINE)


def unread(text: str, token: str) -> str:
    """Return a text whose lines are no commands, between two that stop and resume reading them.

    `token` must be one that nobody can guess. A text without such lines is returned as it is.
    """
    if not _OBEYED.search(text):
        return text
    end = "" if text.endswith("\n") else "\n"
    return f"::stop-commands::{token}\n{text}{end}::{token}::\n"


def _escaped(text: str, table: Mapping[int, str]) -> str:
    return visible(text).translate(table)
