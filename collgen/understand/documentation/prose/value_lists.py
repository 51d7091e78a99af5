"""Reading a written list of values: `a, b or c`, `1 = one, 2 = two`, one value a line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from collgen.understand.documentation.text import literal, unquote, word_set

MOST: Final = 300
"""Longest list that is taken for a set of values."""

_QUOTED = r"`[^`\n]{1,80}`|\"[^\"\n]{1,80}\"|'[^'\n,]{1,80}'"
_ITEM = re.compile(rf"\s*(?P<value>{_QUOTED}|[^\s,;|()\[\]{{}}\"`=]+)")
_SEPARATOR = re.compile(
    r"\s*(?:,\s*(?:and/or\b|or\b|and\b|&)?|;\s*(?:or\b|and\b)?|\|\|?|/|\b(?:or|and|и|или|oder|und|ou|et|y|e|o|atau|veya|hoặc|lub)\b|或者?|和|または|또는|&(?=\s)|、)[ ]*"
    r"(?:(?:either|also)\b[ ]+)?",
    re.IGNORECASE,
)
_NOTE = re.compile(r"\s*\([^()\n]{0,200}\)|\s*\"[^\"\n]{0,60}\"(?=\s*[,;|/])")
_WORDS = re.compile(
    r"[ ]*(?:=>?|->|:|-(?=[ A-Za-z]))[ ]*[^,;|/()\n=]{1,80}(?:\([^()\n]{0,80}\))?|[ ]+(?:for|if|when|means|meaning|which|that)\b[^,;|()\n.]{1,60}?(?=\s*(?:[,;|.\n]|$|\bor\b))",
    re.IGNORECASE,
)
# `"test" "live"`: quotes alone keep the values apart.
_SPACE = re.compile(r"[ ]+(?=[`\"])")
_END = re.compile(
    r"['\"`]?\s*(?:$|[.)\]}>\n!?;]|,?\s*-\s|\(|\b(?:are|is|which|that|where|with|depending|respectively|only|values?|options?|can|as|if|when|for|by|in|the|see|use|default\w*|e\.g)\b|,\s*(?:default|depending|where|which|if|when|the|use|see|e\.g)|[A-Z])",
)
_DEFAULT_CLAUSE = re.compile(
    r"defaults?\b\s*(?:to|is|value|:|=|[`\"']|[\w-]+\s*(?:$|[.;)\n]))", re.IGNORECASE
)
_LINE = re.compile(
    rf"[ ]*(?:[-*][ ]*|\d{{1,2}}[.)][ ]+(?=[`\"'A-Za-z]))?(?P<value>{_QUOTED}|-?[^\W_]?[\w./+]*\w(?=-[A-Za-z ])|[\w$@*+%-][\w.:/+-]*(?<![.:-])|[\w*+])"
    r"(?:(?P<note>[ ]*(?:[,;.]?$|\(|[:=]|->|=>|-))|(?P<loose>[.,;]?[ ]+\S))"
)
_DEFAULT_ALONE = re.compile(r"[ ]*\(?default\s*[:=]", re.IGNORECASE)
_CODED_VALUE = r"`[^`\n]{1,40}`|\"[^\"\n]{1,40}\"|'[^'\n]{1,40}'|-?\d{1,6}|[A-Z][A-Z0-9_]{0,30}|true|false|[a-z][a-z0-9_]{0,30}(?=[ ]?[-:=(][ ]?[^\x00-\x7f])"
_CODED = re.compile(
    rf"(?:^|(?<=[\s,;(:|/{{\[]))(?P<value>{_CODED_VALUE})(?:(?:[ ]*\([^()\n]{{0,40}}\))?[ ]*(?:=>?|:|->|-(?=[^\W\d_]| )|表示|代表)[ ]*[`\"']?[^\W\d_][^,;|/=\n()]{{0,60}}(?:\([^()\n]{{0,60}}\))?|[ ]*\([ ]*[^\W\d_][^()\n]{{0,60}}\)|[ ]+(?:for|means|to mean)[ ]+[^,;|/=\n().]{{1,60}}?)(?=[ ]*(?:[,;|/\n).\]}}]|$|\b(?:or|and|ou|o|oder|или|atau)\b|\d))"
)
_BETWEEN_CODED = re.compile(
    r"[ ,;|/).-]*(?:\b(?:or|and|ou|o|oder|или|atau|veya)\b)?[ `\"'(]*"
)
_DASHED = re.compile(
    rf"(?:^|(?<=\s))- (?P<value>{_QUOTED}|[\w+][\w.+-]*)(?=[ ]*(?::|$|\n|- |\(|[.,;](?:\s|$)))"
)
_BRACKETED = re.compile(rf"\w+ \((?P<value>{_QUOTED})\)")
_OR = re.compile(
    r"(?: (?:order|values?|\w+ing))?\s*(?:,|/|\bor\b|\band\b|, or)\s*(?:in |the |an? )?(?:don't )?"
)
_NO_VALUE = word_set(
    "the a an any following these this those of in to from be is are not it its set "
    "valid greater less more at least most between unique same equal provided specified "
    "your you one with without must should may as by than etc etc. e.g e.g. i.e i.e. "
    "such like including and or either for on if when case while whereas but then"
)
_LABELS = word_set(
    "example examples note notes validation type format default usage required optional "
    "description max min maximum minimum important warning tip constraints length "
    "values see request response url method e.g"
)
_TYPE_WORDS = word_set(
    "string strings number numbers integer integers boolean booleans array arrays "
    "object objects int float text letters digits"
)


@dataclass(frozen=True, slots=True)
class ValueList:
    """Values as written, with their quotes, and where they stand."""

    values: tuple[str, ...]
    start: int
    end: int
    lines: bool = False
    """One value a line, with any words behind it."""

    @property
    def words(self) -> list[str]:
        """The values without their quotes."""
        return [unquote(value) for value in self.values]

    @property
    def quoted(self) -> bool:
        """Whether the first value stands in quotes or code marks."""
        return self.values[0][0] in "`\"'"


def read_inline(text: str, start: int) -> ValueList | None:
    """Read the list that starts at `start`; None when an item is no plain value."""
    while start < len(text) and text[start] in " ([{<":
        start += 1
    values: list[str] = []
    position = end = start
    while len(values) < MOST:
        found = _ITEM.match(text, position)
        if found is None:
            break
        value = _bare(found["value"])
        begin = found.start("value")
        lowered = value.lower()
        if (
            not value
            or (lowered in _NO_VALUE and value != "A")
            or (lowered.startswith("default") and _DEFAULT_CLAUSE.match(text, begin))
        ):
            break
        after = begin + len(value)
        separator, noted = _next(text, after)
        values.append(value)
        end = noted
        if separator is None:
            if (
                value[0] not in "`\"'"
                and noted == after
                and not _END.match(text, after)
            ):
                return None
            break
        position = separator.end()
    if len(values) == 1 and values[0][0] in '`"' and "," in values[0]:
        inside = read_inline(unquote(values[0]), 0)
        values = list(inside.values) if inside is not None else values
    if len(values) == 1 and "/" in values[0] and values[0][0] not in "`\"'":
        values = _slashed(values[0])
    if not values or all(value.lower() in _TYPE_WORDS for value in values):
        return None
    return ValueList(tuple(values), start, end)


def _bare(value: str) -> str:
    if value[0] in "`\"'" and len(value) > 1 and value[-1] == value[0]:
        return value
    return value.rstrip(".:!?'").lstrip("'")


def _next(text: str, after: int) -> tuple[re.Match[str] | None, int]:
    """Return the separator behind a value, and where the words about the value end."""
    note = _NOTE.match(text, after)
    end = note.end() if note is not None else after
    separator = _SEPARATOR.match(text, end)
    if separator is None and text[after - 1] in '`"':
        separator = _SPACE.match(text, end)
    if separator is not None:
        return separator, end
    words = _WORDS.match(text, end)
    if words is not None:
        return _SEPARATOR.match(text, words.end()), words.end()
    return None, end


def _slashed(value: str) -> list[str]:
    parts = value.strip("/").split("/")
    plain = len(parts) > 1 and all(re.fullmatch(r"[\w.+-]+", part) for part in parts)
    # `application/json` and paths are one value.
    return (
        parts
        if plain
        and not re.match(r"(?:application|text|image|audio|video|multipart|/)", value)
        else [value]
    )


def read_lines(text: str, start: int) -> ValueList | None:
    """Read one value a line: bullets, or lines that hold a value and words about it."""
    values: list[str] = []
    position = start
    bulleted = False
    while position < len(text) and len(values) < MOST:
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        line = text[position:end]
        if _DEFAULT_ALONE.match(line):
            position = end + 1
            continue
        if line.strip():
            found = _LINE.match(line)
            if found is None or (found["loose"] and found["value"][0] not in "`\"'"):
                break
            bullet = line[: found.start("value")].strip() != ""
            label = not values and line.rstrip().endswith(":")
            if (bulleted and not bullet) or (
                not label and not _is_value(found["value"], found["note"])
            ):
                break
            if bullet and not bulleted:
                # What stands before the first bullet is a label.
                values.clear()
            bulleted = bulleted or bullet
            if not label:
                values.append(found["value"])
        elif values and not _more(text, end):
            break
        position = end + 1
    if len(values) < 2 or any(value.lower() in _LABELS for value in values):
        return None
    return ValueList(tuple(values), start, min(position, len(text)), lines=True)


def _is_value(written: str, note: str | None) -> bool:
    # `any: all of them` is a value, whatever the word alone would be.
    told = note is not None and note.strip() in (":", "-", "=", "(")
    return (told or written.lower() not in _NO_VALUE) and "=" not in written


def _more(text: str, position: int) -> bool:
    """Tell whether another bullet follows an empty line."""
    return text[position : position + 8].lstrip().startswith(("-", "*", "`"))


def read_coded(text: str) -> ValueList | None:
    """Read `0: off, 1: on`, `M (Male) and F (Female)`, `DESC for descending or ASC for ascending`.

    All stand on one line: what is written one a line is for `read_lines`.
    """
    matches: list[re.Match[str]] = []
    for found in _CODED.finditer(text):
        if (
            matches
            and _BETWEEN_CODED.fullmatch(text, matches[-1].end(), found.start()) is None
        ):
            if len(matches) > 1:
                break
            matches = []
        matches.append(found)
    values = tuple(found["value"] for found in matches)
    if (
        len(values) < 2
        or len(set(values)) < len(values)
        or len({type(literal(value)) for value in values}) > 1
    ):
        return None
    return ValueList(values, matches[0].start(), matches[-1].end())


def read_dashed(text: str, start: int) -> ValueList | None:
    """Read `- a: words - b: words`: bullets that were joined to one line."""
    stop = text.find("\n\n", start)
    values: list[str] = []
    end = start
    for found in _DASHED.finditer(text, start, stop if stop >= 0 else len(text)):
        values.append(found["value"])
        end = found.end()
    return ValueList(tuple(values), start, end) if len(values) > 1 else None


def read_bracketed(text: str) -> ValueList | None:
    """Read ``ascending (`asc`) or descending (`desc`)``."""
    values: list[re.Match[str]] = []
    for found in _BRACKETED.finditer(text):
        if values and not _OR.fullmatch(text, values[-1].end(), found.start()):
            if len(values) > 1:
                break
            values = []
        values.append(found)
    if len(values) < 2:
        return None
    return ValueList(
        tuple(found["value"] for found in values), values[0].start(), values[-1].end()
    )
