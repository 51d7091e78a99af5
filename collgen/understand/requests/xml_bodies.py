"""Bodies of XML and SOAP: a document of the collection, with arguments in the place of some texts.

An argument is what holds a variable, what SoapUI leaves blank (`?`), and what differs between the
request and its saved examples; what else the body of a SOAP call says may be left out, and is
then as the collection has it. The rest, the envelope, stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Final

from collgen.model import Dynamic, Reference, Template
from collgen.model.references import PathArgument, Segment
from collgen.postman.references import parse
from collgen.secrets.text import REDACTED

_LEAF: Final = re.compile(
    r"<(?:[\w.-]+:)?(?P<name>[A-Za-z_][\w.-]*)(?:\s[^<>]*)?(?<!/)>(?P<text>[^<>]*)</[^<>]*>"
)
_APART: Final = re.compile(r"<!(?:DOCTYPE|ENTITY|--|\[CDATA\[)", re.IGNORECASE)
"""What an argument may not stand in, or changes what text means."""
_ENVELOPE: Final = re.compile(r"<(?:[\w.-]+:)?Envelope[\s>]")
_SOAP_BODY: Final = re.compile(r"<(?P<name>(?:[\w.-]+:)?Body)[\s>]")
_MOST_LEAVES: Final = 40
_MOST_ARGUMENTS: Final = 200
_BLANK: Final = "?"
_LONGEST: Final = 100_000


@dataclass(frozen=True, slots=True)
class Document:
    """An XML body: its text with arguments, and what the collection has for each."""

    template: Template
    values: dict[str, str]
    """Text by the argument's name; references are still in it."""
    constant: frozenset[str] = frozenset()
    """Arguments that may be left out: the document has a text for them."""


def read_document(text: str, others: Sequence[str]) -> Document | None:
    """Return a body as a document with arguments; None for one without any.

    `others` are the bodies of saved examples. `<id>{{id}}</id>` has the argument `id`.
    """
    is_whole = text.lstrip().startswith("<") and text.rstrip().endswith(">")
    if not is_whole or len(text) > _LONGEST or _APART.search(text):
        return None
    segments: list[Segment] = []
    values: dict[str, str] = {}
    varying = _varying(text, others)
    constant = set()
    start_of_call, end_of_call = _span_of_call(text)
    end = 0
    for number, leaf in enumerate(_LEAF.finditer(text)):
        words = leaf["text"].strip()
        is_needed = words == _BLANK or number in varying
        is_in_call = start_of_call <= leaf.start() < end_of_call
        if is_needed or (is_in_call and words and "{{" not in words):
            start = leaf.start("text") + leaf["text"].find(words)
            if len(values) == _MOST_ARGUMENTS:
                return None
            name = _free(leaf["name"], values)
            segments += [*_references(text[end:start], values), PathArgument(name)]
            values[name] = unescape(words)
            if not is_needed and REDACTED not in words:
                constant.add(name)
            end = start + len(words)
    segments += _references(text[end:], values)
    if not values or any(isinstance(segment, Dynamic) for segment in segments):
        return None
    return Document(Template.of(*segments), values, frozenset(constant))


def values_of(template: Template, text: str) -> dict[str, str] | None:
    """Return what another body has for the arguments; None if it is another document."""
    values: dict[str, str] = {}
    name, at = "", 0
    for segment in (*template.segments, None):
        if isinstance(segment, PathArgument):
            if name:
                return None  # where does one end?
            name = segment.name
            continue
        literal = str(segment) if segment is not None else ""
        end = text.find(literal, at) if literal else len(text)
        value = text[at:end] if end >= at else "<"
        if "<" in value or ">" in value or (value and not name):
            return None
        if name and values.setdefault(name, unescape(value)) != unescape(value):
            return None
        name, at = "", end + len(literal)
    return values


def _span_of_call(text: str) -> tuple[int, int]:
    """Return where the body of a SOAP envelope stands; nowhere if it says too much."""
    envelope = _ENVELOPE.search(text)
    body = _SOAP_BODY.search(text, envelope.end()) if envelope is not None else None
    end = text.rfind(f"</{body['name']}") if body is not None else -1
    if body is None or len(_LEAF.findall(text, body.end(), end)) > _MOST_LEAVES:
        return 0, 0
    return body.end(), end


def _references(text: str, values: dict[str, str]) -> Iterator[Segment]:
    """Yield a text with an argument in place of each variable."""
    for segment in parse(text).segments:
        if isinstance(segment, Reference):
            values.setdefault(segment.name, str(segment))
            yield PathArgument(segment.name)
        else:
            yield segment


def _varying(text: str, others: Sequence[str]) -> set[int]:
    """Return the numbers of the leaves that other requests of the same shape have otherwise."""
    own = [leaf["text"].strip() for leaf in _LEAF.finditer(text)]
    shape = _shape(text)
    found = set()
    for other in others:
        if other != text and _shape(other) == shape:
            theirs = [leaf["text"].strip() for leaf in _LEAF.finditer(other)]
            found |= {
                n
                for n, pair in enumerate(zip(own, theirs, strict=True))
                if len({*pair}) > 1
            }
    return {number for number in found if own[number] and "{{" not in own[number]}


def _shape(text: str) -> str:
    """Return a document without the texts of its leaves and the values of attributes."""
    bare = _LEAF.sub(lambda leaf: leaf[0].replace(f">{leaf['text']}<", "><"), text)
    return re.sub(r'="[^"<>]*"', '=""', bare)


def _free(name: str, values: dict[str, str]) -> str:
    number, free = 1, name
    while free in values:
        number += 1
        free = f"{name}_{number}"
    return free
