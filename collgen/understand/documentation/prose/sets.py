"""Closed sets of values: `allowed values: a, b`, `one of …`, `a | b`, coded lists, bullets.

A set is told only when the words close it. `e.g.`, `such as`, `…` and their like leave it open, and a
sentence about one of the values (`set this to 'hangup'`) names no set at all.
"""

from __future__ import annotations

import re
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from collgen.understand.documentation.prose import topics
from collgen.understand.documentation.prose.loose_sets import (
    BOOLEANS,
    CODE_LIKE,
    COMPOSED,
    bracketed,
    leading,
    piped,
    slashed,
    suffixed,
    whole,
)
from collgen.understand.documentation.prose.set_words import STRONG, WEAK
from collgen.understand.documentation.prose.value_lists import (
    ValueList,
    read_bracketed,
    read_coded,
    read_dashed,
    read_inline,
    read_lines,
)
from collgen.understand.documentation.text import literal, word_set

if TYPE_CHECKING:
    from collections.abc import Callable

    from collgen.understand.documentation.prose.told import Prose

_OPENED_BEFORE = re.compile(
    r"(?:\b(?:e\.g\.?|for example|for instance|such as|like|including|examples?)|\(ex\.?)[ :,(]*$",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"\b(?:e\.g|for example|for instance|such as|including|etc|and (?:so on|more|others)|among others|may be extended|(?:might|may|can) grow|examples?|not limited to|other values)\b|\.\.\.",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_ITSELF = word_set(
    "this it parameter field property attribute argument header param value"
)
_VALUE_NOUN = re.compile(
    r"\b(?:values?|options?|choices|enum)\b|\bone of\b", re.IGNORECASE
)
_QUOTE_IN_BRACKET = ("(`", '("', "('")
_CODE_SIGNS = ("=", ":", "-", "(", " for ", "表")
_SEVERAL = re.compile(
    r"\b(?:criteria|properties|information|formats|requirements|one or (?:more|several)|several of|combin\w+|operators?|expressions?|examples?"
    r"|(?:include|add|return|specify|contain)\w* (?:the |any of the )?following)\b",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    r"\b(?i:must (?:always )?be(?: set to)?|always(?: set to)?|(?:only|currently) (?:supported|supports|accepts)[ ]*:?|should always be|has to be|must equal|fixed to|current(?:ly)? supported:)[ ]*:?[ ]*"
    r"(?P<value>`[^`\n]{1,60}`|\"[^\"\n]{1,60}\"|'[^'\n]{1,60}'|[A-Z][A-Z0-9_]{2,40}\b|\w+_\w+|(?<=supported: )\w+)\s*(?=$|[.;\n)]|,\s|for\b|to\b|in order\b)",
)
# With none of these words and signs there is no set.
_SET_TOPICS = reduce(
    or_,
    (topic for topic, _ in (*STRONG, *WEAK)),
    topics.MEMBERS | topics.SINGLE | topics.OR,
)
_SIGN = re.compile(r"[|/,=:(`\"\n-]")
_NOT_ENUM = word_set(
    "positive negative unique empty blank null none lowercase uppercase unset omitted "
    "used left larger smaller true-like present absent required optional alphanumeric "
    "numeric set configured enabled disabled different identical filtered sorted "
    "combined repeated specified included excluded json xml csv ascii utf-8 absolute "
    "relative public private url uri email uuid encoded escaped decimal hexadecimal "
    "string integer number list array boolean object values value multiple several "
    "single both all"
)


def read_values(prose: Prose) -> None:
    """Tell `enum` for a closed set, `type` boolean for true and false."""
    if not (
        prose.topics & _SET_TOPICS or _SIGN.search(prose.text) or "表" in prose.text
    ):
        return
    for rule in _RULES:
        found = rule(prose)
        if found is not None and len(set(found.values)) >= (
            1 if rule is _single else 2
        ):
            words = [word.lower() for word in found.words]
            if not _is_open(prose.text, found) and _is_about(prose, words):
                _tell(prose, found, set(words))
            return


def _tell(prose: Prose, found: ValueList, lowered: set[str]) -> None:
    start = max(0, found.start - 24)
    if start:
        start = prose.text.find(" ", start, found.start) + 1 or found.start
    if lowered <= BOOLEANS | {"null"} and lowered & BOOLEANS:
        prose.tell("type", "boolean", start, found.end)
    elif lowered == {"true", "false", "0", "1"} or not lowered - {
        "null",
        "none",
        "empty",
        "",
    }:
        return
    else:
        prose.tell(
            "enum",
            [literal(value) for value in dict.fromkeys(found.values)],
            start,
            found.end,
        )


def _is_about(prose: Prose, words: list[str]) -> bool:
    """Tell whether the values can be the parameter's own: not its name, not mere signs."""
    if any(map("".join(words).__contains__, "=(<>")):
        return False
    return prose.own_name not in words and all(
        any(map(str.isalnum, word)) for word in words
    )


def _is_open(text: str, found: ValueList) -> bool:
    """Tell whether the words before, in or right behind the list leave it open."""
    behind = min(len(text), found.end + 24)
    newline = text.find("\n", found.end, behind)
    return (
        _OPENED_BEFORE.search(text, max(0, found.start - 20), found.start) is not None
        or _OPENED.search(
            text,
            found.end if found.lines else found.start,
            behind if newline < 0 else newline,
        )
        is not None
    )


def _strong(prose: Prose) -> ValueList | None:
    """`Allowed values: a, b`, `one of a, b`, `enum: a, b`."""
    for topic, pattern in STRONG:
        if not prose.topics & topic:
            continue
        for trigger in prose.starts(pattern):
            if prose.deep_in_bullet(trigger.start()) or not _is_own(prose, trigger):
                continue
            found = _after(prose.text, trigger.end())
            if found is not None and len(found.values) >= 2:
                return found
    return None


def _is_own(prose: Prose, trigger: re.Match[str]) -> bool:
    """Tell whether `possible values for …`, `(possible states: …)` speak of this parameter."""
    of = trigger.groupdict().get("of")
    if of is not None:
        words = set(_WORD.findall(of.lower()))
        return bool(words & _ITSELF or words & set(prose.name.split()))
    aside = prose.text[: trigger.start()].rstrip().endswith("(")
    return not aside or _VALUE_NOUN.search(trigger[0]) is not None


def _after(text: str, position: int) -> ValueList | None:
    dashed = read_dashed(text, position) if text.startswith("- ", position) else None
    if dashed is not None:
        return dashed
    newline = text.find("\n", position)
    if newline >= 0 and not text[position:newline].strip():
        return read_lines(text, newline + 1) or read_inline(text, newline + 1)
    return read_inline(text, position)


def _weak(prose: Prose) -> ValueList | None:
    """`Must be a or b`, `accepts a, b`: verbs that have other uses need values that look like ones."""
    for topic, pattern in WEAK:
        if not prose.topics & topic:
            continue
        for trigger in prose.starts(pattern):
            if prose.deep_in_bullet(trigger.start()):
                continue
            found = _after(prose.text, trigger.end())
            if found is None or len(found.values) < 2 or not _plausible(prose, found):
                continue
            return found
    return None


def _plausible(prose: Prose, found: ValueList) -> bool:
    if all(value[0] in "`\"'" for value in found.values):
        return not prose.text.startswith(" or a ", found.end)
    words = found.words
    lowered = {word.lower() for word in words}
    if lowered <= BOOLEANS:
        return True
    odd = lowered & _NOT_ENUM
    if odd and not (len(words) > 2 and odd <= {"both", "all"}):
        return False
    if any(CODE_LIKE.fullmatch(word) for word in words):
        return True
    if any(word.endswith("ed") and len(word) > 4 for word in words):
        return False
    joined = prose.text[found.start : found.end].lower()
    return (
        " or " in joined
        and " and " not in joined
        and prose.text[found.end : found.end + 1] in ("", ".", ")", "\n", ";")
    )


def _listed(prose: Prose) -> ValueList | None:
    """Values on the lines below the first one."""
    newline = prose.text.find("\n")
    if newline < 0 or not COMPOSED.isdisjoint(prose.name.split()):
        return None
    found = read_lines(prose.text, 0)
    if found is None:
        found = read_lines(prose.text, newline + 1)
        if found is None or _SEVERAL.search(prose.text, 0, newline):
            return None
    rest = prose.text[found.end :]
    # A paragraph may follow, words right behind the last line may not.
    return (
        None
        if rest.strip()
        and not prose.text[: found.end].endswith("\n\n")
        and not rest.startswith("\n")
        else found
    )


def _coded(prose: Prose) -> ValueList | None:
    """`1 = daily, 2 = weekly`."""
    text = prose.text
    # Two values need two signs.
    if sum(map(text.count, _QUOTE_IN_BRACKET)) > 1:
        found = read_bracketed(text)
        if found is not None:
            return found
    return read_coded(text) if sum(map(text.count, _CODE_SIGNS)) > 1 else None


def _single(prose: Prose) -> ValueList | None:
    """`Must be "personal"`: a set of one."""
    if not prose.topics & topics.SINGLE:
        return None
    found = _SINGLE.search(prose.text)
    if (
        found is None
        or found["value"].strip("`\"'").lower() in BOOLEANS
        or "." in found["value"]
    ):
        return None
    return ValueList((found["value"],), found.start("value"), found.end("value"))


_RULES: tuple[Callable[[Prose], ValueList | None], ...] = (
    _strong, suffixed, piped, _listed, _weak, _coded, bracketed, leading, slashed, whole, _single,
)  # fmt: skip
