"""Text as YAML."""

from __future__ import annotations

from collgen.escape import toml
from collgen.escape.escaped import Yaml
from collgen.escape.unicode import one_line


def string(text: str) -> Yaml:
    """Return a double-quoted string of `text` in one line, without what cannot be seen."""
    # Without controls, a basic string of TOML has the escapes of YAML.
    return Yaml(toml.string(one_line(text)))


def title(text: str) -> Yaml:
    """Return a title for a site, cut where it is long.

    As the key of a mapping it must not have more than 1024 characters (YAML 1.2.2, section 8.2.2).
    """
    return Yaml(toml.title(text))


def margin(depth: int) -> Yaml:
    """Return the white space before an entry that is `depth` levels deep in a list of lists."""
    return Yaml(" " * (4 * depth - 2))
