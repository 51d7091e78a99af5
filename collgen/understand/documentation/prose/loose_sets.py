"""Sets of values that no words announce: between pipes, slashes or brackets, or alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collgen.understand.documentation.prose import topics
from collgen.understand.documentation.prose.value_lists import (
    ValueList,
    read_inline,
    read_lines,
)
from collgen.understand.documentation.text import word_set

if TYPE_CHECKING:
    from collgen.understand.documentation.prose.told import Prose

BOOLEANS = frozenset({"true", "false"})
CODE_LIKE = re.compile(
    r"[A-Z][A-Z0-9_+-]+|[A-Z]|-?\d+(?:\.\d+)?|\w+_\w+|\w+[a-z][A-Z]\w*|[a-z]+-[a-z-]+|[+-]\w+|[A-Za-z]+\d+\w*"
)
# Names of values that are composed of what their lists name.
COMPOSED = word_set(
    "filter filters selector fields query q search expression expand include"
)
_SUFFIX = re.compile(
    r"\s*(?:are|is)\s+(?:the\s+)?(?:only\s+)?(?:presently\s+|currently\s+)?(?:(?:allowed|valid|possible|accepted|supported|available|permitted)(?:\s+values?|\s+options?)?|values|options)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.\n]+")
_ONLY = re.compile(
    r"\s*(?:(?:only|currently|presently|at present|for now|at the moment)[, ]+)+",
    re.IGNORECASE,
)
_NAME_OF = re.compile(
    r"(?:.*[_-])?(?:id|ids|uuid|name|email|number|url|key|address|token)|\w+(?:Id|ID|Name|Number|Url|URL|Key|Token)",
    re.ASCII,
)
_PIPE_START = re.compile(
    r"(?<![|=\w])(?:`[^`\n]+`|\"[^\"\n]+\"|'[^'\n]+'|[^\s,;:()\[\]{}<>|=]+)(?:[ ]*\([^()\n]*\))?[ ]*(?=\|)"
)
_GLOSSES = re.compile(r"\([^()\n]*\)|[`\"'][^`\"'\n]*[`\"']")
_SLASHED = re.compile(
    r"(?:^|(?<=[(\[:\s]))[\w-]+(?:[ ]?/[ ]?[\w-]+){1,11}(?=$|[\s.,;)\]-])"
)
_NO_SLASH = word_set("and n w application text yyyy dd mm")
_NAME_LIKE = re.compile(r"[A-Z][a-z]+")
_OPENING = re.compile(r"(?<!\w)\([ ]*(?=[\w`\"'-])|\w:[ ]*(?=[\w`\"'-])")
_OF_OTHER = re.compile(
    r"\b(?:values?|options?) (?:for|of|in) [^:\n]{1,40}:", re.IGNORECASE
)
_BEHIND = re.compile(r"[ ]*(?:$|[).;\n])")
SIGN_LIKE = re.compile(r"[A-Z][A-Z0-9_-]*|-?\d+")
_NUMBER = re.compile(r"-?[\d.]+")
_PLAIN_WORD = re.compile(
    r"[a-z][a-z0-9_-]*|[A-Z][A-Z0-9_-]*|[a-z]+(?:[A-Z][a-z0-9]*)+|[A-Z][a-z]+"
)
# Names of values that are one of a few words: a bare list after them is that of the words.
KIND_NAMES = word_set(
    "status state type kind mode sort order direction level role gender sex format category period interval frequency "
    "method action visibility priority severity channel orientation align alignment grouping granularity aggregation "
    "ordem orden ordre ordenacao ordenação tipo tipe estado statut état estatus situacao situação modo modalidade sexo "
    "genero gênero género formato sortierung durum tür urutan jenis plan tier environment stage phase result outcome privacy access side operator orderby sortby sortorder"
)


def bracketed(prose: Prose) -> ValueList | None:
    """`Status (active, shut)`, `order (ASC or DESC)`, `flag (0 or 1)`, `by status: active, shut`."""
    text = prose.text
    if ("(" not in text and ":" not in text) or not COMPOSED.isdisjoint(
        prose.name.split()
    ):
        return None
    if prose.topics & topics.VALUES and _OF_OTHER.search(text):
        return None
    named = not KIND_NAMES.isdisjoint(prose.name.split())
    for opening in prose.starts(_OPENING):
        found = read_inline(prose.text, opening.end())
        if (
            found is None
            or len(found.values) < 2
            or prose.deep_in_bullet(opening.start())
        ):
            continue
        behind = _BEHIND.match(prose.text, found.end)
        if behind is None or (behind[0].strip() == ")") != opening[0].startswith("("):
            continue
        if _may_be_values(prose.text[found.start : found.end], found, named=named):
            return found
    return None


def _may_be_values(written: str, found: ValueList, *, named: bool) -> bool:
    joined = " or " in written.lower() and all(
        SIGN_LIKE.fullmatch(word) for word in found.words
    )
    if found.quoted or joined:
        return not any(_NAME_OF.fullmatch(word) for word in found.words)
    return named and all(_PLAIN_WORD.fullmatch(word) for word in found.words)


_QUOTED_START = re.compile(r"^(?=[`\"])|(?<=[a-z]{3}[.,])[ \n]+(?=[`\"])")


_DEFAULT_BEHIND = re.compile(r"[,;]?\s*\(?default\b", re.IGNORECASE)


def leading(prose: Prose) -> ValueList | None:
    """``asc` or `desc`, …`: quoted values that begin the text, or that are a whole sentence of it."""
    text = prose.text
    if "`" not in text and '"' not in text:
        return None
    for start in _QUOTED_START.finditer(text):
        found = read_inline(text, start.end())
        if (
            found is None
            or len(found.values) < 2
            or not all(value[0] in '`"' for value in found.values)
        ):
            continue
        ends = ("", ",", ".", ";", "-") if start.end() == 0 else ("", ".", "\n")
        comma = text[start.start() - 1 : start.start()] == ","
        if comma and " or " not in text[found.start : found.end]:
            continue
        if text[found.end : found.end + 1] in ends or (
            comma and _DEFAULT_BEHIND.match(text, found.end)
        ):
            return found
    return None


def suffixed(prose: Prose) -> ValueList | None:
    """`a, b, c are values`, `only a and b are supported`."""
    if not prose.topics & topics.MEMBERS:
        return None
    for sentence in _SENTENCE.finditer(prose.text):
        if " are " not in sentence[0] and " is " not in sentence[0]:
            continue
        lead = _ONLY.match(prose.text, sentence.start())
        found = read_inline(
            prose.text, lead.end() if lead is not None else sentence.start()
        )
        if (
            found is not None
            and len(found.values) >= 2
            and _SUFFIX.match(prose.text, found.end)
        ):
            return found
    return None


def piped(prose: Prose) -> ValueList | None:
    """`a | b | c`, with or without words around."""
    if "|" not in prose.text:
        return None
    for start in prose.starts(_PIPE_START):
        found = read_inline(prose.text, start.start())
        if (
            found is not None
            and len(found.values) >= 2
            and _only_pipes(prose.text[found.start : found.end])
        ):
            return found
    return None


def _only_pipes(written: str) -> bool:
    bare = _GLOSSES.sub("", written)
    return "|" in bare and "," not in bare and "/" not in bare


def slashed(prose: Prose) -> ValueList | None:
    """`true/false`; `asc/desc` and `up/down/not-available` when they stand alone."""
    if "/" not in prose.text:
        return None
    alone = prose.text.strip(" .()[]")
    for found in _SLASHED.finditer(prose.text):
        parts = tuple(part.strip() for part in found[0].split("/"))
        if {part.lower() for part in parts} == BOOLEANS:
            return ValueList(parts, *found.span())
        # `Status of the row, OPEN/SHUT`: behind other words only where the name asks for one of a few.
        stands = alone == found[0] or (
            alone.endswith(found[0])
            and prose.text[: found.start()].rstrip().endswith((",", ":", "(", "-"))
            and not KIND_NAMES.isdisjoint(prose.name.split())
        )
        if stands and parts[0].lower() not in _NO_SLASH and all(map(_is_lone, parts)):
            return ValueList(parts, *found.span())
    return None


def _is_lone(part: str) -> bool:
    """Tell whether one of `up/down` can be a value: `Berlin/Rome`, `A1/B2` are examples."""
    return (part.islower() or part.isupper()) and not any(map(str.isdigit, part))


def whole(prose: Prose) -> ValueList | None:
    """The whole text is `Classic or Simulive`, `ASC, DESC`, `true or false`."""
    text = prose.text
    if (
        len(text) > 400
        or text.count(" ") > 40
        or not ("," in text or " or " in text or "、" in text or "\n" in text)
    ):
        return None
    found = read_lines(text, 0) if "\n" in text else read_inline(text, 0)
    if found is None or len(found.values) < 2 or found.end < len(text.rstrip(" .)]}>")):
        return None
    words = found.words
    coded = all(CODE_LIKE.fullmatch(word) for word in words)
    by_name = not KIND_NAMES.isdisjoint(prose.name.split()) and all(
        _PLAIN_WORD.fullmatch(word) for word in words
    )
    named = " or " in text and all(
        _NAME_LIKE.fullmatch(word) or CODE_LIKE.fullmatch(word) for word in words
    )
    quoted = all(value[0] in "`\"'" for value in found.values)
    truth = {word.lower() for word in words} <= BOOLEANS
    if any(_NAME_OF.fullmatch(word) for word in words) or (
        text[0] == "[" and all(map(_NUMBER.fullmatch, words))
    ):
        return None
    return found if coded or named or quoted or truth or by_name else None
