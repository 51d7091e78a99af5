"""Closed sets of values: `allowed values: a, b`, `one of …`, `a | b`, coded lists, bullets.

A set is told only when the words close it. `e.g.`, `such as`, `…` and their like leave it open, and a
sentence about one of the values (`set this to 'hangup'`) names no set at all.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collgen.understand.documentation.prose import topics
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

_ADJECTIVE = r"(?:allowed|valid|possible|accepted|acceptable|available|permitted|supported|legal|eligible|permissible|allowable|current|expected|recognized|predefined)"
_NOUN = r"(?:values?|options?|choices|types?|statuses|states?|formats?|modes?|enums?|inputs?|entries|settings|variants|kinds|codes|levels|units|names|keys|orders?|fields?|directions?|methods?)"
_LINK = r"[ ]*(?:\(s\))?[ ]*(?::|=|\bare\b[ ]*:?|\bis\b[ ]*:?|-[ ]|(?=\())[ ]*"
_OF = r"(?:(?:exactly |any |either )?(?:one|any|either) of[ ]*(?:the following|these|the|following)?(?: \w+)?[ ]*:?[ ]*)?"

# Each ends where the first value starts; it runs only where its topic is touched.
_STRONG: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        topics.ALLOWED,
        re.compile(
            rf"(?:(?:^|[.;,(]\s*){_ADJECTIVE}(?=:)|\b{_ADJECTIVE} (?:\w+ ){{0,2}}?{_NOUN}\b)(?P<of> (?:for|of|in) [^.:\n]{{1,50}}?)?{_LINK}{_OF}",
            re.IGNORECASE,
        ),
    ),
    (
        topics.VALUES,
        re.compile(
            rf"\b(?:values?|options?|choices)[ ]*(?:in \w+ |\([^()\n]{{1,30}}\)[ ]*)?(?:(?:can|could|may|must|should|will) be(?: only)?[ ]*:?|are[ ]*:?|:)[ ]*{_OF}",
            re.IGNORECASE,
        ),
    ),
    (
        topics.ONE_OF,
        re.compile(
            r"\b(?:one|any) of[ ]*(?:(?:the )?(?:following|values|these|supported|allowed)(?: \w+)?)?[ ]*:?[ ]*",
            re.IGNORECASE,
        ),
    ),
    (
        topics.ENUM,
        re.compile(
            r"\benum(?:eration)?(?: values?)?[ ]*(?::|=|\bof\b|(?=\())[ ]*",
            re.IGNORECASE,
        ),
    ),
    (
        topics.FOREIGN_SET,
        re.compile(
            r"(?:取值范围?|枚举值?|可选值|可取值|选项|허용\s?값|가능한 값|valores (?:posibles|permitidos|possíveis|aceitos|válidos|aceptados)|valeurs (?:possibles|autorisées|acceptées)"
            r"|mögliche werte|erlaubte werte|возможные значения|допустимые значения|valori (?:possibili|ammessi))[ ]*(?:are|son|são|sont|:|=|为|은|는|-)?[ ]*",
            re.IGNORECASE,
        ),
    ),
)
_WEAK: tuple[tuple[int, re.Pattern[str]], ...] = (
    (
        topics.MODAL,
        re.compile(
            r"\b(?:must|should|can|could|may|needs? to|has to)(?: only)? (?:be|have)(?: set to| specified as| a value of| the value)?[ ]*:?[ ]*(?:either|only|exactly)?[ ]*:?[ ]*",
            re.IGNORECASE,
        ),
    ),
    (
        topics.ACCEPTS,
        re.compile(
            r"\b(?:accepts?|takes?|supports?)(?: only)?(?: the)?(?: following)?(?: values?| options?)?[ ]*:?[ ]*",
            re.IGNORECASE,
        ),
    ),
    (topics.EITHER, re.compile(r"\beither[ ]*:?[ ]*", re.IGNORECASE)),
)
_OPENED_BEFORE = re.compile(
    r"(?:\b(?:e\.g\.?|for example|for instance|such as|like|including|examples?)|\(ex\.?)[ :,(]*$",
    re.IGNORECASE,
)
_OPENED = re.compile(
    r"\b(?:e\.g|for example|for instance|such as|including|etc|and (?:so on|more|others)|among others|may be extended|(?:might|may|can) grow|examples?|not limited to|other values)\b|\.\.\.",
    re.IGNORECASE,
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
_WORD = re.compile(r"\w+")
_ITSELF = word_set(
    "this it parameter field property attribute argument header param value"
)
_VALUE_NOUN = re.compile(
    r"\b(?:values?|options?|choices|enum)\b|\bone of\b", re.IGNORECASE
)
_NAME_OF = re.compile(
    r"(?:.*[_-])?(?:id|ids|uuid|name|email|number|url|key|address|token)|\w+(?:Id|ID|Name|Number|Url|URL|Key|Token)",
    re.ASCII,
)
# Names of values that are composed of what their lists name.
_COMPOSED = word_set(
    "filter filters selector fields query q search expression expand include"
)
_PIPE_START = re.compile(
    r"(?<![|=\w])(?:`[^`\n]+`|\"[^\"\n]+\"|'[^'\n]+'|[^\s,;:()\[\]|=]+)(?:[ ]*\([^()\n]*\))?[ ]*(?=\|)"
)
_GLOSSES = re.compile(r"\([^()\n]*\)|[`\"'][^`\"'\n]*[`\"']")
_CODE_SIGNS = ("=", ":", "-", "(", " for ", "表")
_SLASHED = re.compile(
    r"(?:^|(?<=[(\[:\s]))[\w-]+(?:[ ]?/[ ]?[\w-]+){1,11}(?=$|[\s.,;)\]-])"
)
_CODE_LIKE = re.compile(
    r"[A-Z][A-Z0-9_+-]+|[A-Z]|-?\d+(?:\.\d+)?|\w+_\w+|\w+[a-z][A-Z]\w*|[a-z]+-[a-z-]+|[+-]\w+|[A-Za-z]+\d+\w*"
)
_NO_SLASH = word_set("and n w application text yyyy dd mm")
_NAME_LIKE = re.compile(r"[A-Z][a-z]+")
_SEVERAL = re.compile(
    r"\b(?:criteria|properties|information|formats|requirements|one or (?:more|several)|several of|combin\w+|operators?|expressions?|examples?"
    r"|(?:include|add|return|specify|contain)\w* (?:the |any of the )?following)\b",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    r"\b(?i:must (?:always )?be(?: set to)?|always(?: set to)?|(?:only|currently) (?:supported|supports|accepts)[ ]*:?|should always be|has to be|must equal|fixed to|current(?:ly)? supported:)[ ]*:?[ ]*"
    r"(?P<value>`[^`\n]{1,60}`|\"[^\"\n]{1,60}\"|'[^'\n]{1,60}'|[A-Z][A-Z0-9_]{2,40}\b|\w+_\w+|(?<=supported: )\w+)\s*(?=$|[.;\n)]|,\s|for\b|to\b|in order\b)",
)
_OPENING = re.compile(r"(?<!\w)\([ ]*(?=[\w`\"'-])|\w:[ ]*(?=[\w`\"'-])")
_OF_OTHER = re.compile(
    r"\b(?:values?|options?) (?:for|of|in) [^:\n]{1,40}:", re.IGNORECASE
)
_BEHIND = re.compile(r"[ ]*(?:$|[).;\n])")
_SIGN_LIKE = re.compile(r"[A-Z][A-Z0-9_-]*|-?\d+")
_PLAIN_WORD = re.compile(
    r"[a-z][a-z0-9_-]*|[A-Z][A-Z0-9_-]*|[a-z]+(?:[A-Z][a-z0-9]*)+|[A-Z][a-z]+"
)
# Names of values that are one of a few words: a bare list after them is that of the words.
_KIND_NAMES = word_set(
    "status state type kind mode sort order direction level role gender sex format category period interval frequency "
    "method action visibility priority severity channel orientation align alignment grouping granularity aggregation "
    "plan tier environment stage phase result outcome privacy access side operator orderby sortby sortorder"
)
_NOT_ENUM = word_set(
    "positive negative unique empty blank null none lowercase uppercase unset omitted "
    "used left larger smaller true-like present absent required optional alphanumeric "
    "numeric set configured enabled disabled different identical filtered sorted "
    "combined repeated specified included excluded json xml csv ascii utf-8 absolute "
    "relative public private url uri email uuid encoded escaped decimal hexadecimal "
    "string integer number list array boolean object values value multiple several "
    "single both all"
)
_BOOLEANS = frozenset({"true", "false"})


def read_values(prose: Prose) -> None:
    """Tell `enum` for a closed set, `type` boolean for true and false."""
    for rule in _RULES:
        found = rule(prose)
        if found is not None and len(set(found.values)) >= (
            1 if rule is _single else 2
        ):
            if not _is_open(prose.text, found) and _is_about(prose, found):
                _tell(prose, found)
            return


def _tell(prose: Prose, found: ValueList) -> None:
    lowered = {word.lower() for word in found.words}
    start = max(0, found.start - 24)
    if lowered <= _BOOLEANS | {"null"} and lowered & _BOOLEANS:
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


def _is_about(prose: Prose, found: ValueList) -> bool:
    """Tell whether the values can be the parameter's own: not its name, not mere signs."""
    words = [word.lower() for word in found.words]
    if any("=" in word or "(" in word for word in words):
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
    for topic, pattern in _STRONG:
        if not prose.topics & topic:
            continue
        for trigger in pattern.finditer(prose.text):
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
    for topic, pattern in _WEAK:
        if not prose.topics & topic:
            continue
        for trigger in pattern.finditer(prose.text):
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
    if lowered <= _BOOLEANS:
        return True
    odd = lowered & _NOT_ENUM
    if odd and not (len(words) > 2 and odd <= {"both", "all"}):
        return False
    if any(_CODE_LIKE.fullmatch(word) for word in words):
        return True
    if any(word.endswith("ed") and len(word) > 4 for word in words):
        return False
    joined = prose.text[found.start : found.end].lower()
    return (
        " or " in joined
        and " and " not in joined
        and prose.text[found.end : found.end + 1] in ("", ".", ")", "\n", ";")
    )


def _bracketed(prose: Prose) -> ValueList | None:
    """`Status (active, shut)`, `order (ASC or DESC)`, `flag (0 or 1)`, `by status: active, shut`."""
    text = prose.text
    if ("(" not in text and ":" not in text) or not _COMPOSED.isdisjoint(
        prose.name.split()
    ):
        return None
    if prose.topics & topics.VALUES and _OF_OTHER.search(text):
        return None
    named = not _KIND_NAMES.isdisjoint(prose.name.split())
    for opening in _OPENING.finditer(prose.text):
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
        _SIGN_LIKE.fullmatch(word) for word in found.words
    )
    if found.quoted or joined:
        return not any(_NAME_OF.fullmatch(word) for word in found.words)
    return named and all(_PLAIN_WORD.fullmatch(word) for word in found.words)


def _first(prose: Prose) -> ValueList | None:
    """``asc` or `desc`, …`: quoted values that begin the text."""
    if prose.text[:1] not in '`"':
        return None
    found = read_inline(prose.text, 0)
    if (
        found is None
        or len(found.values) < 2
        or not all(value[0] in '`"' for value in found.values)
    ):
        return None
    return (
        found
        if prose.text[found.end : found.end + 1] in ("", ",", ".", ";", "-")
        else None
    )


def _suffixed(prose: Prose) -> ValueList | None:
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


def _piped(prose: Prose) -> ValueList | None:
    """`a | b | c`, with or without words around."""
    if "|" not in prose.text:
        return None
    for start in _PIPE_START.finditer(prose.text):
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


def _slashed(prose: Prose) -> ValueList | None:
    """`true/false`; `asc/desc` and `up/down/not-available` when they stand alone."""
    if "/" not in prose.text:
        return None
    alone = prose.text.strip(" .()[]")
    for found in _SLASHED.finditer(prose.text):
        parts = tuple(part.strip() for part in found[0].split("/"))
        if {part.lower() for part in parts} == _BOOLEANS:
            return ValueList(parts, *found.span())
        if (
            alone == found[0]
            and parts[0].lower() not in _NO_SLASH
            and all(map(_is_lone, parts))
        ):
            return ValueList(parts, *found.span())
    return None


def _is_lone(part: str) -> bool:
    """Tell whether one of `up/down` can be a value: `Berlin/Rome`, `A1/B2` are examples."""
    return (part.islower() or part.isupper()) and not part[-1].isdigit()


def _whole(prose: Prose) -> ValueList | None:
    """The whole text is `Classic or Simulive`, `ASC, DESC`, `true or false`."""
    text = prose.text
    if (
        len(text) > 400
        or text.count(" ") > 40
        or not ("," in text or " or " in text or "、" in text or "\n" in text)
    ):
        return None
    found = read_lines(text, 0) if "\n" in text else read_inline(text, 0)
    if found is None or len(found.values) < 2 or found.end < len(text.rstrip(" .")):
        return None
    words = found.words
    coded = all(_CODE_LIKE.fullmatch(word) for word in words)
    by_name = not _KIND_NAMES.isdisjoint(prose.name.split()) and all(
        _PLAIN_WORD.fullmatch(word) for word in words
    )
    named = " or " in text and all(
        _NAME_LIKE.fullmatch(word) or _CODE_LIKE.fullmatch(word) for word in words
    )
    quoted = all(value[0] in "`\"'" for value in found.values)
    truth = {word.lower() for word in words} <= _BOOLEANS
    if any(_NAME_OF.fullmatch(word) for word in words):
        return None
    return found if coded or named or quoted or truth or by_name else None


def _listed(prose: Prose) -> ValueList | None:
    """Values on the lines below the first one."""
    newline = prose.text.find("\n")
    if newline < 0 or not _COMPOSED.isdisjoint(prose.name.split()):
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
    if "(" in text and any(quote in text for quote in "`\"'"):
        found = read_bracketed(text)
        if found is not None:
            return found
    # Two values need two signs.
    return read_coded(text) if sum(map(text.count, _CODE_SIGNS)) > 1 else None


def _single(prose: Prose) -> ValueList | None:
    """`Must be "personal"`: a set of one."""
    if not prose.topics & topics.SINGLE:
        return None
    found = _SINGLE.search(prose.text)
    if (
        found is None
        or found["value"].strip("`\"'").lower() in _BOOLEANS
        or "." in found["value"]
    ):
        return None
    return ValueList((found["value"],), found.start("value"), found.end("value"))


_RULES: tuple[Callable[[Prose], ValueList | None], ...] = (
    _strong, _suffixed, _piped, _listed, _weak, _coded, _bracketed, _first, _slashed, _whole, _single,
)  # fmt: skip
