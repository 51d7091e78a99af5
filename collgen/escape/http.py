"""Text in an HTTP message, as it goes over the wire."""

from __future__ import annotations

from collgen.escape.escaped import Escaped
from collgen.escape.unicode import one_line, visible


class Http(Escaped):
    """A part of an HTTP/1.1 message."""

    __slots__ = ()


def line(text: str) -> Http:
    """Return a text that stays on its line: a line break would begin another header."""
    return Http(one_line(text))


def content(text: str) -> Http:
    """Return the text of a body, without what cannot be seen."""
    return Http(visible(text))
