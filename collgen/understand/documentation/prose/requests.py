"""What sentences about a request state of its names: "A parcel must have a `weight`"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.lexicon import Clause, wording
from collgen.understand.documentation.prose import read_prose
from collgen.understand.documentation.prose.neighbours import (
    closing,
    sentence_start,
    sentence_stop,
    touches,
)
from collgen.understand.documentation.prose.patterns import Hit, hits, rows
from collgen.understand.documentation.prose.reading import Prose, Statement
from collgen.understand.documentation.prose.tokens import concept
from collgen.understand.documentation.text import marked, shorten
from collgen.understand.documentation.titles import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS: Final = frozenset({"type", "items", "format"})
_CODE: Final = re.compile(r"`([^`\n]+)`")
_MARK: Final = re.compile(r"[`\"'\x02\x03]")
_BARRED: Final = concept("when", "not", "either", "one_of", "otherwise", "sometimes")
"""Of a sentence that is true of some requests, or the other way round."""


def read_requests(
    text: str, names: frozenset[str]
) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    """Yield what a paragraph states of code-marked names, of which `names` are the folded ones."""
    text = marked(text)
    between = (*_CODE.findall(text), *_MARK.split(text))
    if not any(fold(one.strip()) in names for one in between):
        return  # most paragraphs have none of them
    prose = Prose(text, "")
    own = {one.lower for one in prose.tokens if one.mark and fold(one.text) in names}
    if not own:
        return
    prose.know(frozenset(own))
    for hit in hits(prose, rows("requests.presence")):
        if not _is_barred(prose, hit):
            yield from _presence(prose, hit)
    for hit in hits(prose, rows("requests.details")):
        if not _is_of_answer(prose, hit):
            name = prose.tokens[hit.named["at"]].text
            yield name, tuple(
                one._replace(stated=False)
                for one in read_prose(_details(prose, hit), name)
                if hit.row.yields == "brackets" or one.word in _KINDS
            )


def _details(prose: Prose, hit: Hit) -> str:
    """Return what stands in the brackets behind a name, or in the rest of its sentence."""
    tokens, first = prose.tokens, hit.end
    if hit.row.yields == "brackets":
        end = closing(tokens, first - 1) - 1
    else:
        end = sentence_stop(tokens, first)
    return prose.text[tokens[first].start : tokens[end - 1].end] if end > first else ""


def _presence(prose: Prose, hit: Hit) -> Iterator[tuple[str, tuple[Statement, ...]]]:
    tokens = prose.tokens[hit.first : hit.end]
    quote = shorten(prose.text[tokens[0].start : tokens[-1].end])
    required = hit.row.yields == "required"
    for token in tokens:
        if token.mark and prose.is_own(token):
            yield token.text, (Statement("required", required, quote),)


def _is_barred(prose: Prose, hit: Hit) -> bool:
    tokens = prose.tokens
    first, end = sentence_start(tokens, hit.first), sentence_stop(tokens, hit.end)
    return touches(tokens, first, end, _BARRED) or _is_of_answer(prose, hit)


def _is_of_answer(prose: Prose, hit: Hit) -> bool:
    tokens = prose.tokens
    first, end = sentence_start(tokens, hit.first), sentence_stop(tokens, hit.end)
    sentence = " ".join(one.text for one in tokens[first:end] if not one.mark)
    return wording("heading.response").found_in(Clause(sentence))
