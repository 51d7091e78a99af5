"""Text as YAML."""

from __future__ import annotations

import html
from typing import Final

from collgen.escape import toml
from collgen.escape.escaped import Yaml
from collgen.escape.unicode import one_line

_LONGEST_TITLE: Final = 120
_BRACKETS: Final = str.maketrans("<>", "‹›")


def string(text: str) -> Yaml:
    """Return a double-quoted string of `text` in one line, without what cannot be seen."""
    # Without controls, a basic string of TOML has the escapes of YAML.
    return Yaml(toml.string(one_line(text)))


def title(text: str) -> Yaml:
    """Return a title for a site, cut where it is long.

    Themes print it as HTML, or even undo an escape first. As the key of a mapping it must not have
    more than 1024 characters (YAML 1.2.2, section 8.2.2).
    """
    line = one_line(text)
    if len(line) > _LONGEST_TITLE:
        line = f"{line[:_LONGEST_TITLE].rstrip()}…"
    return string(html.escape(line.translate(_BRACKETS), quote=False))


def margin(depth: int) -> Yaml:
    """Return the white space before an entry that is `depth` levels deep in a list of lists."""
    return Yaml(" " * (4 * depth - 2))
