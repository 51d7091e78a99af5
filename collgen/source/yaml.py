"""Text as YAML."""

from __future__ import annotations

from collgen.source import toml
from collgen.source.unicode import one_line


def string(text: str) -> str:
    """Return a double-quoted string of `text` in one line, without what cannot be seen."""
    # Without controls, a basic string of TOML has the escapes of YAML.
    return toml.string(one_line(text))
