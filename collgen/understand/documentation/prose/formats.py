"""Formats of texts and regular expressions: `uri`, `email`, `uuid`, `date`, `date-time`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.lexicon import words
from collgen.understand.documentation.prose.neighbours import at, is_pause
from collgen.understand.documentation.prose.patterns import Hit, first_hit, hits, rows
from collgen.understand.documentation.prose.tokens import concept, each

if TYPE_CHECKING:
    from collgen.understand.documentation.prose.reading import Prose

_OF, _OR, _URI, _EMAIL, _MAIL, _UUID, _DATE, _TIME = each(
    "of or uri email mail uuid date time"
)
_MOMENT, _ISO, _RFC, _LIST = each("moment iso rfc list")
_NAMED: Final = _URI | _EMAIL | _MAIL | _UUID
_DAY_PATTERN: Final = re.compile(
    r"\by{4}-m{2}-d{2}(?![a-z])(?!\s*['`\[]*T['`\]]*h)(?!['`\[]*\s*h{2})"
    r"|%Y-%m-%d\b(?![T\s]*%H)|(?<!\d)\d{4}-\d\d-\d\d(?![\dT:-])(?!\s\d\d:)",
    re.IGNORECASE,
)
_MOMENT_PATTERN: Final = re.compile(
    r"\by{4}-m{2}-d{2}[\s'`\[]*T[\s'`\]]*h{2}:?m{2}|(?<!\d)\d{4}-\d\d-\d\dT\d\d:\d\d",
    re.IGNORECASE,
)
_OTHER_PATTERN: Final = re.compile(
    r"\b(?:dd?[/.-]mm?[/.-]y{2,4}|mm?[/.-]dd?[/.-]y{2,4}|y{4}/mm|y{4}m{2}d{2}"
    r"|y{4}-m{2}-d{2}\s+h{2}:m{2})\b"
    r"|(?<!\d)\d{4}-\d\d-\d\d \d\d:\d\d",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d")
_E164: Final = re.compile(r"\bE\.?164\b", re.IGNORECASE)
_REGEX: Final = re.compile(
    r"[`\"/]\s*(?P<regex>\^[^\n`]{1,200}?\$)\s*[`\"/]?|`(?P<code>\(?\^[^\n`]{2,200}\$\)?)`"
    r"|(?<=\s)(?P<bare>\^\S{1,200}\$)(?=\s|$|[.,;)])"
)


def read_formats(prose: Prose) -> None:
    """Record `format` and `pattern`."""
    types = set(prose.types)
    if not types or "string" in types:
        _noun(prose)
        if not prose.knows("format"):
            _date(prose)
        if "^" in prose.text:
            _pattern(prose)
    if not types and not prose.knows("format"):
        _texts(prose)


def _noun(prose: Prose) -> None:
    """Record the format whose word is what the value is."""
    if not prose.mask & _NAMED:
        return
    for hit in hits(prose, rows("formats")):
        index = hit.named["at"]
        bits = prose.tokens[index].concepts
        name = "uri" if bits & _URI else "uuid" if bits & _UUID else "email"
        bare = name == "email" and not bits & _EMAIL
        kind = hit.row.yields
        if (
            kind == "stated"
            or (kind == "named" and _is_named_so(prose, name, index))
            or (kind == "head" and (not bare or _is_mail_address(prose, index)))
        ):
            prose.record_tokens("format", name, max(0, index - 1), index + 1)
            return


def _is_named_so(prose: Prose, name: str, index: int) -> bool:
    """Return whether name and words say the same: `webhook_url` and `the URL that …`."""
    if prose.own_name.endswith(tuple(words(f"name.{name}"))):
        return not prose.mask & _LIST
    mail = any(map(prose.own_name.__contains__, words("prose.mail")))
    return (
        name == "email"
        and mail
        and is_pause(prose.tokens, index + 1)
        and not prose.mask & _OR
    )


def _is_mail_address(prose: Prose, index: int) -> bool:
    """Return whether the word *mail* is an address: the name has it, too."""
    ends = (
        is_pause(prose.tokens, index + 1) or at(prose.tokens, index + 1).concepts & _OF
    )
    return bool(ends) and not words("prose.mail").isdisjoint(prose.name_words)


def _pattern(prose: Prose) -> None:
    for found in _REGEX.finditer(prose.text):
        if found["code"] or any(
            token.concepts & concept("pattern")
            for token in prose.tokens
            if token.end <= found.start() + 1
        ):
            regex = found["regex"] or found["code"] or found["bare"]
            prose.record("pattern", regex, *found.span())
            return


def _date(prose: Prose) -> None:
    """Record `date` or `date-time` by a pattern of letters, a norm, or a noun."""
    text = prose.text
    if prose.mask & concept("not_date"):
        return
    if "yy" in prose.lower or "%y" in prose.lower or _YEAR.search(text):
        day, moment = _DAY_PATTERN.search(text), _MOMENT_PATTERN.search(text)
        if day is None and _OTHER_PATTERN.search(text):
            return
        if moment is not None:
            prose.record("format", "date-time", *moment.span())
            return
        written = day is not None and not day[0][0].isdigit()
        norm = prose.mask & (_ISO | _RFC)
        if day is not None and (
            (written and not prose.mask & concept("time_zone"))
            or (prose.mask & _DATE and not norm)
        ):
            prose.record("format", "date", *day.span())
            return
    if prose.mask & (_ISO | _RFC):
        hit = first_hit(prose, rows("formats.norms"))
        kind = None if hit is None else _kind_of_norm(prose, hit)
        if hit is not None and kind is not None:
            prose.record_tokens("format", kind, hit.first, hit.end)
        return
    found = first_hit(prose, rows("formats.moments"))
    if found is not None:
        prose.record_tokens(
            "format", "date-time", found.named["at"], found.named["at"] + 1
        )
    elif prose.own_name.endswith(tuple(words("name.datetime"))) and (
        prose.mask & (_DATE | _TIME | _MOMENT) or prose.own_name in prose.lower
    ):
        prose.record("format", "date-time", 0, len(text))


def _kind_of_norm(prose: Prose, hit: Hit) -> str | None:
    """Return what a norm for dates is used for: `ISO 8601 date`, `date in ISO 8601 format`."""
    if hit.row.yields != "any":
        return None if hit.row.yields == "none" else hit.row.yields
    timed = prose.mask & (_TIME | _MOMENT | concept("timestamp", "zone"))
    named = (
        "date" in prose.name_words and not {"time", "at", "datetime"} & prose.name_words
    )
    return None if prose.mask & _DATE and not timed and named else "date-time"


def _texts(prose: Prose) -> None:
    """Record that phone numbers in E.164 form, Base64 and UUIDs are texts."""
    found = _E164.search(prose.text) if "164" in prose.text else None
    if found is not None:
        prose.record("type", "string", *found.span())
        return
    own = prose.own_name.endswith("uuid")
    for index, token in enumerate(prose.tokens):
        based = index < 8 and token.concepts & concept("base64")
        if based or (own and token.lower.endswith("uuid")):
            prose.record_tokens("type", "string", index, index + 1)
            return
