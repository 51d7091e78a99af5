"""Text as YAML."""

from __future__ import annotations

import html
from typing import Final

from collgen.escape import toml
from collgen.escape.unicode import one_line

_BRACKETS: Final = str.maketrans("<>", "‹›")


def string(text: str) -> str:
    """Return a double-quoted string of `text` in one line, without what cannot be seen."""
    # Without controls, a basic string of TOML has the escapes of YAML.
    return toml.string(one_line(text))


def title(text: str) -> str:
    """Return a title for a site, whose themes print it as HTML, or even undo an escape first."""
    return string(html.escape(text.translate(_BRACKETS), quote=False))
