"""Required, optional or depending on something: what the words about a parameter say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collgen.understand.documentation.prose.patterns import first_hit, hits, rows
from collgen.understand.documentation.text import UNMARKED, sentence_end

if TYPE_CHECKING:
    from collgen.understand.documentation.prose.reading import Prose


def read_presence(prose: Prose) -> None:
    """Record `required`, and `conditional` with the words that say on what it depends."""
    hit = first_hit(prose, rows("presence"))
    if hit is not None:
        first = hit.named.get("at", hit.first)
        if hit.row.yields == "conditional":
            end = sentence_end(prose.text, prose.tokens[hit.end - 1].end)
            prose.record("required", False, prose.tokens[first].start, end)
            _record_condition(prose, prose.tokens[first].start, end)
        else:
            required = hit.row.yields == "required"
            prose.record_tokens("required", required, first, hit.end)
    if not prose.knows("conditional"):
        _dependency(prose)


def _dependency(prose: Prose) -> None:
    """`Applicable only if a is set`, `either a or b is needed`: used under a condition."""
    found = hits(prose, rows("presence.dependency"))
    hit = min(found, key=lambda one: one.first, default=None)
    if hit is None:
        return
    text = prose.text
    begin = prose.tokens[hit.first].start
    start = max(text.rfind(". ", 0, begin), text.rfind("\n", 0, begin)) + 1
    end = sentence_end(text, prose.tokens[hit.end - 1].start)
    if hit.row.yields == "needed" and not prose.knows("required"):
        prose.record("required", False, start, end)
    _record_condition(prose, start, end)


def _record_condition(prose: Prose, start: int, end: int) -> None:
    words = " ".join(prose.text[start:end].translate(UNMARKED).split())
    prose.record("conditional", words, start, end)
