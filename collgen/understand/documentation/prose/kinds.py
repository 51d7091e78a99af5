"""The type that prose tells: said outright, or followed from what the value is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collgen.understand.documentation.prose import topics
from collgen.understand.documentation.prose.foreign import foreign_kind
from collgen.understand.documentation.text import word_set
from collgen.understand.documentation.type_words import type_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from collgen.model import JsonValue
    from collgen.understand.documentation.prose.told import Prose

_KIND = r"(?P<kind>strings?|integers?|int|numbers?|floats?|doubles?|decimals?|booleans?|bools?|arrays?|objects?|lists?|dictionary|long)"
_ADJ = r"(?:(?:\d{1,3}[\s-](?:characters?|chars?|letters?)|json|valid|positive|non-?negative|negative|whole|unsigned|signed|nullable|simple|single|plain|unique|optional|required|base64|url|32-bit|64-bit|utf-8|alphanumeric|numeric|random|floating|point|encoded|comma|separated|delimited)[\s-]+){0,3}"

_LEADING = re.compile(
    r"[(\[\s]*(?:(?:required|optional|mandatory)[\s,.:;)\]-]*)?[(\[]?\s*"
    r"`?(?P<kind>string|integer|int|float|double|boolean|bool|array|object|number|decimal)`?"
    r"(?:\s*\(\w+\))?\s*(?=[-:.;)\]·•]|\((?=(?:default|max|min|optional|required|e\.g|ex)\b)|,\s*(?:required|optional|default|max|min|one of|e\.g|must|length)|$|\n)",
    re.IGNORECASE,
)
_OWN_LINE = re.compile(
    r"^[ ]*(?:-[ ]*)?(?:type:[ ]*)?(?P<kind>string|integer|int|float|double|boolean|bool|array|object|number)[ ]*$",
    re.IGNORECASE | re.MULTILINE,
)
# `age, integer, at least 18`: a part of a comma-separated line that is nothing but a type.
_PART = re.compile(
    r"(?:^|,)\s*(?:required\s+|optional\s+)?(?P<kind>string|integer|int|float|double|boolean|bool|decimal)\s*(?=,|$|\.\s|\.$|\()",
    re.IGNORECASE,
)
_TAGGED = re.compile(
    r"\(\s*(?P<kind>string|integer|int|float|double|boolean|bool|array|object|number|decimal)(?:\s*,[^()]{0,60})?\s*\)",
    re.IGNORECASE,
)
_SAID = re.compile(
    rf"\b(?:must be|should be|needs? to be|has to be|can be|may be|takes?|accepts?|expects?|type\s*(?:is|:|=)|of type|formatted as|given as|passed as|specified as|sent as|represented as|as(?=\s+(?:an?|json)\s))(?:\s*:\s*|\s+)(?:either\s+)?(?:an?\s+|the\s+)?{_ADJ}{_KIND}\b(?!\s*(?:id|key|name|code|index|of the|identifier)\b)",
    re.IGNORECASE,
)
_IS = re.compile(
    rf"(?:this |the |it |your )?[^.\n,;]{{0,60}}?\b(?:is|are)\s+(?:also\s+provided\s+[^.\n]{{0,30}}\s+)?(?:an?\s+){_ADJ}{_KIND}\b(?!\s*(?:id|key|name|code|index|identifier)\b)",
    re.IGNORECASE,
)
_ADJECTIVES = re.compile(
    r"\b(?:positive|non-?negative|negative|whole)\s+(?:non-zero\s+)?(?P<kind>integers?|ints?|numbers?)\b",
    re.IGNORECASE,
)
_INITIAL = re.compile(
    rf"(?:an?\s+|the\s+|your\s+|optional\s+|this is\s+)*(?:an?\s+|the\s+)?{_ADJ}(?:(?P<kind>integer|boolean|bool)\b|(?P<float>float(?:ing[ -]point)?|decimal) (?:number|value)\b|(?P<list>list|array)s?\s+(?:of|containing|that|with|which)\b\s*(?P<of>[\w-]+(?:\s+[\w-]+)?)?|(?P<object>(?:json\s+)?object|dictionary|key[-/ ]value pairs?|hash)\b(?=\s*(?:$|[.,;(]|contain|with|that|describ|represent|of|which|hold|specif|defin))|(?P<string>string)\b(?=\s*(?:$|[.,;(:-]|contain|with|that|describ|represent|to|of|which|used|identif|specif|indicat|value)))",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?:^|\bas\s+|\bis\s+)(?:optional\s+|an?\s+)+(?:json\s+)?(?P<list>list|array)\s+of\s+(?P<of>[\w-]+)",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"(?:optional[.:,)]?\s+|the\s+|this is\s+|specif\w+\s+|sets?\s+|defines?\s+|limits?\s+|indicates?\s+|returns?\s+|denotes?\s+|represents?\s+|\(optional\)\s*|\(required\)\s*)*(?:the\s+|an?\s+)?(?:(?:maximum|max\.?|minimum|min\.?|total|desired|exact|page|requested|approximate|current|starting)\s+){0,2}"
    r"(?:(?:number|count|#|nb\.?|no\.) of (?!(?:the|this|your|an?)\b)(?P<what>(?:[\w`-]+ ){0,2}?[\w`-]+s(?<!ss)\b|[\w`-]+)|how many\b|number of the (?:page|row|line|result|item|record)\b|(?:\d-based )?(?:page|row|line|item|record) (?:number|index|count|size|limit)\b|(?:index|position|offset) of the (?:page|first|next|result|item|record)\b|(?:amount|quantity) of (?:items|results|records|rows|entries|elements|pages)\b)",
    re.IGNORECASE,
)
_FOREIGN_COUNT = re.compile(
    r"개수|件数|数量|個数|条数|页码|頁碼|ページ番号|페이지 번호|количество|номер страницы|n[úu]mer[oo] d[ae] (?:la )?p[áa]gina|numéro de (?:la )?page|seitennummer|sayfa numarası|nomor halaman|^(?:el |o |le |la |a |die )?(?:n[úu]mero de \w+s\b|cantidad de|quantidade de|nombre (?:maximum |max |total )de|anzahl)",
    re.IGNORECASE,
)
_FOREIGN_WHETHER = re.compile(
    r"(?:是否|(?:indica|especifica|define) s[ie]\b|indique si\b|gibt an, ob\b|.{0,80}?(?:かどうか|여부))",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"\s*(?:is|are|has|should|can|do|does|include)\b[^?\n]{0,80}\?\s*$", re.IGNORECASE
)
# `Three-letter ISO code`, `2-character code`: a text, whatever its letters are.
_LETTERS = re.compile(
    r"(?:\(?(?:required|optional)\)?[.:,]?\s+)?(?:an?\s+|the\s+|this is an?\s+)?(?:two|three|four|[1-9]\d?)[\s-](?:letters?|characters?|chars?)\s+(?:[\w-]+\s+){0,4}?(?:codes?|strings?|abbreviations?|identifiers?|ids?|symbols?|currency|country)\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"(?:the\s+)?(?:maximum|minimum|max|min)\s+length\s+(?:for|of)\s+the\b",
    re.IGNORECASE,
)
_BY_NUMBER = re.compile(
    r"\bby (?:the|a|this) (?:given|specified|provided)\s+number\b", re.IGNORECASE
)
_EPOCH = re.compile(
    r"\b(?:unix|epoch|posix)[\s-]*(?:epoch\s*)?(?:time(?:\s?stamp)?|seconds|milliseconds|ms|date)\b|\btime\s?stamp,?\s*(?:\w+\s+)?\(?in (?:utc |unix |epoch )?(?:milli)?(?:seconds|secs|ms)\b"
    r"|\bin (?:utc|unix|epoch) (?:milli)?seconds\b|\b(?:milli)?seconds since (?:the )?(?:unix )?(?:epoch|1970|january 1)|\bsince (?:the )?(?:unix )?epoch\b|\bin (?:milli)?seconds \(utc\)|\b(?:request|unix) time in (?:milli)?seconds",
    re.IGNORECASE,
)
_WHETHER = re.compile(
    r"(?:(?:optional|required)[.:,]?\s+|\(\w+\)\s*)?(?:(?:(?:an?\s+|the\s+)?(?:boolean\s+|optional\s+)?(?:flag|boolean|value|parameter|setting|switch|indicator)?\s*(?:that\s+|which\s+|used\s+)?(?:to\s+)?)"
    r"(?:indicat|specif|determin|defin|control|set|decid|choos|tell|say|show|denot|toggl|select)\w*\s+(?:whether|if)\b|whether(?:\s+or\s+not)?\b|(?:an?\s+)?(?:boolean\s+)?flag\s+(?:to\s+[a-z]+|(?:that\s+|which\s+|for\s+)?(?:indicat|specif|determin|whether)\w*)|true if\b|should (?:the|we|it|this|include|be)\b[^.\n]{0,60}\?)",
    re.IGNORECASE,
)
_IF_TRUE = re.compile(
    r"\b(?:if|when)\s+(?P<subject>[\w`]+\s+)??(?:(?:it\s+|this\s+(?:\w+\s+)?|the\s+\w+\s+)?(?:is\s+)?(?:set\s+)?(?:to\s+|=\s*|as\s+|is\s+|equals?\s+)?)[`\"']?(?:true|false)[`\"']?(?=\s*[,.:;)\n]|\s+(?:then|the|is|it|return|and|will|only|all|or)\b)"
    r"|\b(?:set|use|pass|send|specify|provide)(?:\s+(?:this|it|the (?:value|parameter|flag)))?(?:\s+(?:\w+\s+)?(?:to|as|parameter to|value to))?\s+[`\"']?(?:true|false)[`\"']?\s+(?:to|if|for|in order|when)\b|\([`\"']?(?:true|false)[`\"']?\)\s+(?:to|or)\b"
    r"|(?:^|[.;\n]\s*)[`\"']?(?:true|false)[`\"']?\s+(?:if|to|when|for|-|:|=)",
    re.IGNORECASE,
)
_IS_THIS_OR = re.compile(r"\s*(?:the\s+)?\w+\s+is\s+(?:\w+\s+)?or\b")
_PRONOUNS = word_set("it this set is this the value flag parameter")
_IN_BRACKETS = re.compile(r"\([`\"'](?!true|false)\w+[`\"']\)", re.IGNORECASE)
_SET_TO_OTHER = re.compile(
    r"\b(?:set|value|to)\b[^.\n]{0,40}?\bto\s+[`\"'](?!true|false)(\w[^`\"'\n]{0,40})[`\"']",
    re.IGNORECASE,
)
_BOOLEAN_VALUES = re.compile(
    r"\bboolean\s+(?:values?|flag|parameter|field|indicator|argument|property|type|option|switch|query)\b|\b(?:is|as|be) (?:a )?boolean(?=\s*(?:$|[.,;)\n]))",
    re.IGNORECASE,
)
_JSON_TEXT = re.compile(
    r"\b(?:json|stringified|serialized)[\s-]?(?:string|encoded string|encoded)\b|\bstringified\b",
    re.IGNORECASE,
)
_PLURALS = {"strings": "string", "integers": "integer", "numbers": "number", "ints": "integer", "objects": "object",
            "string": "string", "integer": "integer", "floats": "number", "booleans": "boolean", "urls": "string",
            "uris": "string", "emails": "string", "uuids": "string", "arrays": "array", "dictionaries": "object",
            "names": "string"}  # fmt: skip


def read_kind(prose: Prose) -> None:
    """Tell `type` where the words say what the value is."""
    if prose.types or prose.knows("enum"):
        return
    text = prose.text
    for topic, rule in _RULES:
        if (prose.topics & topic or (rule is _count and "#" in text)) and rule(
            prose, text
        ):
            return


def _leading(prose: Prose, text: str) -> bool:
    found = (
        _LEADING.match(text)
        or _TAGGED.search(text)
        or _PART.search(text)
        or ("\n" in text and _OWN_LINE.search(text))
        or None
    )
    return found is not None and _tell(prose, found)


def _tell(prose: Prose, found: re.Match[str]) -> bool:
    kind = found["kind"].lower()
    base = kind if kind in type_of() else kind.rstrip("s")
    types = type_of().get(base, type_of().get(kind))
    if types is None:
        return False
    if kind.startswith("list") and not found[0].lower().rstrip().endswith("list"):
        return False
    prose.tell("type", types, *found.span())
    return True


def _said(prose: Prose, text: str) -> bool:
    if prose.topics & topics.SIGN:
        found = _ADJECTIVES.search(text)
        if found is not None:
            kind: JsonValue = (
                "integer"
                if found["kind"].lower().startswith("int")
                or "whole" in found[0].lower()
                else "number"
            )
            prose.tell("type", kind, *found.span())
            return True
    found = _BOOLEAN_VALUES.search(text)
    if found is not None and not prose.in_bullet(found.start()):
        prose.tell("type", "boolean", *found.span())
        return True
    for found in _SAID.finditer(text):
        if prose.in_bullet(found.start()):
            continue
        if found["kind"].lower() in (
            "number",
            "numbers",
            "list",
            "lists",
            "object",
        ) and re.match(
            r"\s+(?:of\s+(?!objects?|strings?|integers?|numbers?|ids?)|in\b)",
            text[found.end() : found.end() + 20],
        ):
            continue
        return _tell(prose, found)
    found = _IS.match(text)
    if found is not None:
        after = text[found.end() : found.end() + 30]
        of = re.match(r"\s+of\s+(\w+)", after)
        if found["kind"].lower() in ("number", "numbers") and of is not None:
            return False
        told = _tell(prose, found)
        if told and of is not None and prose.types == ("array",):
            _items(prose, of[1], found.start(), found.end() + of.end())
        return told
    return False


def _initial(prose: Prose, text: str) -> bool:
    found = _INITIAL.match(_after_presence(text)) or _LISTED.search(text)
    if found is None:
        return False
    groups = found.groupdict()
    if groups.get("list"):
        prose.tell("type", "array", *_offset(prose, found))
        _items(prose, found["of"] or "", *_offset(prose, found))
    elif groups.get("object"):
        prose.tell("type", "object", *_offset(prose, found))
    elif groups.get("float"):
        prose.tell("type", "number", *_offset(prose, found))
    elif groups.get("string"):
        prose.tell("type", "string", *_offset(prose, found))
    else:
        prose.tell("type", type_of()[found["kind"].lower()], *_offset(prose, found))
    return True


_PRESENCE = re.compile(
    r"\s*[(\[]?\s*(?:required|optional|mandatory)\s*[)\]]?\s*[.:,;-]?\s*", re.IGNORECASE
)


def _after_presence(text: str) -> str:
    found = _PRESENCE.match(text)
    return text[found.end() :] if found is not None else text


def _offset(prose: Prose, found: re.Match[str]) -> tuple[int, int]:
    shift = len(prose.text) - len(found.string)
    return found.start() + shift, found.end() + shift


def _items(prose: Prose, words: str, start: int, end: int) -> None:
    first = words.lower().split()[:2]
    kind = next((_PLURALS[word] for word in first if word in _PLURALS), None)
    if kind is not None:
        prose.tell("items", kind, start, end)


def _letters(prose: Prose, text: str) -> bool:
    found = _LETTERS.match(text)
    if found is None:
        return False
    prose.tell("type", "string", *found.span())
    return True


def _epoch(prose: Prose, text: str) -> bool:
    found = _EPOCH.search(text)
    if found is None or prose.in_bullet(found.start()):
        return False
    prose.tell("type", "integer", *found.span())
    return True


def _count(prose: Prose, text: str) -> bool:
    rest = _after_presence(text)
    found = _COUNT.match(rest) or _LENGTH.match(rest) or _BY_NUMBER.search(rest)
    if found is None and prose.topics & topics.FOREIGN_COUNT:
        found = _FOREIGN_COUNT.search(rest)
    if found is None:
        return False
    what = found.groupdict().get("what")
    if what is not None and not what.rstrip("`").lower().endswith(
        ("s", "people", "children", "data", "media", "criteria", "feet", "leverage")
    ):
        return False
    prose.tell("type", "integer", *_offset(prose, found))
    return True


def _flag(prose: Prose, text: str) -> bool:
    found = _WHETHER.match(text) or _QUESTION.match(text)
    if found is None and prose.topics & topics.FOREIGN_WHETHER:
        found = _FOREIGN_WHETHER.match(text)
    if (
        found is None
        or prose.knows("enum")
        or _SET_TO_OTHER.search(text)
        or _IN_BRACKETS.search(text)
    ):
        return False
    if _IS_THIS_OR.match(text, found.end()):
        return False
    prose.tell("type", "boolean", *found.span())
    return True


def _if_true(prose: Prose, text: str) -> bool:
    if prose.knows("enum"):
        return False
    if _SET_TO_OTHER.search(text):
        return False
    for found in _IF_TRUE.finditer(text):
        subject = (found["subject"] or "it").strip("` ").lower()
        if not prose.in_bullet(found.start()) and (
            subject in _PRONOUNS or subject == prose.own_name
        ):
            prose.tell("type", "boolean", *found.span())
            return True
    return False


_RULES: tuple[tuple[int, Callable[[Prose, str], bool]], ...] = (
    (topics.TYPE_WORD, _leading),
    (topics.WHETHER | topics.FOREIGN_WHETHER, _flag),
    (topics.TYPE_WORD | topics.SIGN, _said),
    (topics.TYPE_WORD, _initial),
    (topics.CHARACTERS, _letters),
    (topics.FOREIGN_KIND, foreign_kind),
    (topics.EPOCH, _epoch),
    (topics.COUNT | topics.FOREIGN_COUNT, _count),
    (topics.TRUTH, _if_true),
)
