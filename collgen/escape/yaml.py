"""Text as YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from collgen.escape import toml
from collgen.escape.escaped import Yaml
from collgen.escape.unicode import one_line

if TYPE_CHECKING:
    from collgen.model import JsonValue

_PLAIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*")
_WORDS: Final = {"false", "n", "no", "null", "off", "on", "true", "y", "yes"}
"""Plain texts that YAML 1.1 or 1.2 takes for another value."""
_SEEN: Final = r"[^\x00-\x20\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff]"
_BLOCK: Final = re.compile(
    rf"(?:{_SEEN}(?: *{_SEEN})*)?(?:\n(?: *{_SEEN}(?: *{_SEEN})*)?)+"
)
"""Lines without blanks at their ends and without what cannot be seen: a block shows them."""


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


def document(value: JsonValue) -> Yaml:
    """Return a whole document, which YAML 1.1 and 1.2 read alike: doubtful texts are quoted."""
    import yaml

    class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
        """Writes each value where it stands, and never an alias."""

        def ignore_aliases(self, _data: object) -> bool:
            return True

    def text(dumper: Any, data: str) -> Any:
        is_plain = _PLAIN.fullmatch(data) and data.lower() not in _WORDS
        style = None if is_plain else "|" if _BLOCK.fullmatch(data) else '"'
        return dumper.represent_scalar("tag:yaml.org,2002:str", data, style=style)

    Dumper.add_representer(str, text)
    return Yaml(
        yaml.dump(value, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=100)
    )
