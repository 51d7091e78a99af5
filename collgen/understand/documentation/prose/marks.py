"""Marks of a value: deprecated, read-only, separated values, its unit, an example."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.prose.neighbours import at, touches
from collgen.understand.documentation.prose.patterns import Hit, first_hit, hits, rows
from collgen.understand.documentation.prose.reading import unit_of
from collgen.understand.documentation.prose.tokens import concept, each
from collgen.understand.documentation.prose.values import read_value
from collgen.understand.documentation.text import literal, sentence_end

if TYPE_CHECKING:
    from collgen.understand.documentation.prose.reading import Prose

_EXAMPLE, _IS, _OR, _AND = each("example is or and")
_LIST, _SEPARATED = each("list separated")
_TEXT, _PAIR, _UNIT = each("text_noun pair_noun unit")
_SIGN_OF: Final = {
    "comma": ",", "semicolon": ";", "pipe": "|", "space": " ", "colon": ":", "newline": "\n",
}  # fmt: skip
_TYPICAL: Final = re.compile(r"(?=[^\W_])(?!.*=).*[\d_:/@+-]")
"""An example without marks that is no word of the sentence."""


def read_marks(prose: Prose) -> None:
    """Record `deprecated`, `readOnly` and `separator`: what the rules after this one look at."""
    for hit in hits(prose, rows("marks")):
        first = hit.named["at"]
        if hit.row.yields == "readOnly":
            prose.record_tokens("readOnly", True, first, first + 1)
        elif not prose.in_bullet(prose.tokens[first].start):
            prose.record_tokens("deprecated", True, first, first + 1)
    if prose.mask & _SEPARATED:
        _separators(prose)


def _separators(prose: Prose) -> None:
    """`Comma-separated list of ids`, `ids separated by ';'`."""
    found: dict[int, Hit] = {}
    for hit in hits(prose, rows("marks.separators")):
        found.setdefault(hit.named["word"], hit)
    for _, hit in sorted(found.items()):
        if hit.row.yields != "none" and not prose.knows("separator"):
            _separator(prose, hit)


def _separator(prose: Prose, hit: Hit) -> None:
    tokens = prose.tokens
    sign = _SIGN_OF.get(hit.row.yields) or tokens[hit.named["at"]].text
    noun = at(tokens, hit.end).concepts
    noun = 0 if noun & _LIST else noun
    listed = touches(tokens, hit.first - 14, hit.end + 6, _LIST)
    if (hit.row.yields == "sign" and sign not in (",", ";", "|")) or (
        sign == " " and not listed
    ):
        return
    if noun & _TEXT:
        prose.record_tokens("type", "string", hit.first, hit.end + 1)
    if noun & (_TEXT | _PAIR) or touches(tokens, hit.first - 14, hit.end + 6, _PAIR):
        return
    text = first_hit(prose, rows("marks.text"))
    if text is not None:
        # `Comma-separated indices … Must be a string`: what is in it is for the API to read.
        prose.record_tokens("type", "string", text.first, text.end)
        return
    prose.record_tokens("separator", sign, hit.first, hit.end)
    if not prose.types:
        prose.record_tokens("type", "array", hit.first, hit.end)
        prose.record_tokens("items", "string", hit.first, hit.end)


def read_unit(prose: Prose) -> None:
    """Record `unit`: `timeout in seconds`, `number of minutes`."""
    if not prose.mask & _UNIT:
        return
    if prose.types and not ({"integer", "number", "string"} & set(prose.types)):
        return
    numeric = prose.numeric or prose.knows("type_hint")
    end = len(prose.text) if numeric else sentence_end(prose.text)
    found = prose.unit_position(end)
    if found is not None:
        unit = unit_of(prose.tokens[found].lower)
        prose.record_tokens("unit", unit, max(0, found - 1), found + 1)


def read_example(prose: Prose) -> None:
    """Record `example`, when one single value is given as an example."""
    tokens = prose.tokens
    for index, token in enumerate(tokens if prose.mask & _EXAMPLE else ()):
        if not token.concepts & _EXAMPLE or token.mark:
            continue
        start = index + 1
        while start < index + 3 and (
            at(tokens, start).concepts & _IS
            or at(tokens, start).text in (":", ",", "=", "-")
        ):
            start += 1
        noun = token.concepts & concept("example_noun")
        if start >= len(tokens) or (noun and start == index + 1):
            continue
        value = read_value(tokens, start, slash=True)
        if value is None:
            return
        behind = at(tokens, value.end)
        several = behind.text in (",", "/", "|") or behind.concepts & (_OR | _AND)
        typical = _TYPICAL.match(value.text) and behind.text != "="
        if not several and (value.mark or typical):
            prose.record_tokens("example", literal(value.text), index, value.end)
        return
