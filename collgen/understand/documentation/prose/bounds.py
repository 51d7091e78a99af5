"""Smallest and largest values, and shortest and longest texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collgen.understand.documentation.prose import topics
from collgen.understand.documentation.text import number, word_set

if TYPE_CHECKING:
    from collgen.understand.documentation.prose.told import Prose

_N = r"-?\d(?:[\d,]*\d)?(?:\.\d+)?"
_LENGTH_UNIT = r"(?:\w+\s+)?(?:characters?|chars?|letters|symbols|code\s?points|caractères|caracteres|caratteri|zeichen|karakter|символ\w*|ký tự|حرف\w*|文字|字符|자)\b"
_BETWEEN = re.compile(
    rf"\b(?:between|from|range(?:s|d)?(?:\s+(?:is|of|from|between))?\s*:?|values?\s+(?:from|of|between)|within)\s*[(\[]?\s*(?P<low>{_N})(?:\s*\([^()\n]{{1,40}}\))?\s*(?:and|to|-|\.\.\.?|through|~)\s*(?P<high>{_N})(?P<rest>[^.\n]{{0,40}})",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    rf"(?:(?<=range)|(?<![A-Za-z0-9_\])]))(?:[(]\s*(?:range:?\s*)?(?P<low>{_N})\s*%?\s*(?:-|\.\.\.?|to|~)\s*(?P<high>{_N})\s*%?\s*(?:[)]|[,;](?=\s*(?:default|max|min|inclusive|both)\b))|\[\s*(?P<first>{_N})\s*(?:-|\.\.\.?|to|~|,)\s*(?P<last>{_N})\s*\])",
    re.IGNORECASE,
)
_VALUES = re.compile(
    rf"\b(?:allowed|valid|possible|accepted|acceptable|permitted|supported)(?:\s+(?:values?|range)\s*(?::|=|\bis\b|\bare\b|-)|\s*:)\s*(?:from\s+|between\s+)?(?P<low>{_N})\s*(?:-|to|\.\.\.?|through|and|~)\s*(?P<high>{_N})(?P<rest>[^.\n]{{0,40}})",
    re.IGNORECASE,
)
_TO = re.compile(
    rf"(?<![\w.])(?P<low>{_N})\s*(?:to|-|~)\s*(?P<high>{_N})\s+(?={_LENGTH_UNIT})(?P<rest>[^.\n]{{0,40}})",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"\s*(?P<low>{_N})\s*(?:to|-|\.\.\.?)\s*(?P<high>{_N})\s*\.?\s*", re.IGNORECASE
)
# `1 - 100, default 20`, `Latitude, -90 to 90`: parts of a line that are nothing but a range.
_PART = re.compile(
    rf"(?:^\s*|[,:]\s+)(?P<low>{_N})(?:\s*(?:-|~|\.\.\.?)\s*|\s+to\s+)(?P<high>{_N})(?=\s*(?:$|[,;)\n]|\.(?!\d)))",
    re.IGNORECASE | re.MULTILINE,
)
_PAIRS = (
    (topics.BETWEEN, (), _BETWEEN),
    (topics.ALLOWED, (), _VALUES),
    (topics.CHARACTERS, (), _TO),
    (0, ("(", "["), _BRACKETED),
)
_PAIR_TOPICS = topics.BETWEEN | topics.ALLOWED | topics.CHARACTERS
_LIMIT_TOPICS = (
    topics.CHARACTERS
    | topics.LENGTH
    | topics.UPPER
    | topics.LOWER
    | topics.FOREIGN_LIMIT
    | topics.FOREIGN_MOST
    | topics.MORE_THAN
)
_NUMBERS = re.compile(r"\d+")
_UPPER = re.compile(
    rf"(?:\b(?P<key>max(?:im(?:um|al))?\.?(?:\s+(?:allowed|possible|permitted|supported|accepted))?)(?:\s+number of [a-z][^.\n,;0-9]{{0,50}}?(?=\s+is\b)|\s+(?:page|batch|file|list)\s+(?:size|length)|[ _-]*(?P<what>value|length|size|limit|number|len|count))?(?:\s+(?:allowed|supported|permitted))?(?:\s+(?:and|&)\s+default\s+value)?(?:\s+of\s+(?:characters|chars)\b)?\s*(?:\bis\b|\bof\b|:|=|\bto\b|-(?=\s))*\s*"
    rf"|\b(?:up to|at most|no (?:more|longer|greater|larger) than|not (?:more|greater|larger|longer|exceed) than|cannot exceed|must not exceed|not exceed(?:ing)?|less than or equal to|limited to|<=|smaller than or equal to|a maximum of)\s*|<=\s*)"
    rf"`?(?P<n>{_N})`?(?P<rest>[^.\n]{{0,40}})",
    re.IGNORECASE,
)
_LOWER = re.compile(
    rf"(?:\b(?P<key>min(?:im(?:um|al))?\.?(?:\s+(?:allowed|possible|permitted|supported|accepted))?)(?:\s+(?:page|batch|file|list)\s+(?:size|length)|[ _-]*(?P<what>value|length|size|limit|number|len|count))?(?:\s+(?:allowed|supported|permitted))?(?:\s+of\s+(?:characters|chars)\b)?\s*(?:\bis\b|\bof\b|:|=|\bto\b|-(?=\s))*\s*"
    rf"|\b(?:at least|no (?:less|shorter|fewer|smaller) than|not less than|greater than or equal to|a minimum of|larger than or equal to)\s*|>=\s*)"
    rf"`?(?P<n>{_N})`?(?P<rest>[^.\n]{{0,40}})",
    re.IGNORECASE,
)
_FOREIGN_TEXT = r"(?P<text>(?:个|個)?(?:文字|字符|汉字|字|글자|자)|caracteres|caractères|caratteri|zeichen|karakter|символ\w*|ký tự|حرف\w*)"
# `50字以内`, `50 caractères maximum`, `100 maximum`.
_FOREIGN_BEHIND = re.compile(
    rf"(?<![\w.-])(?P<n>{_N})\s*(?:{_FOREIGN_TEXT}\s*)?(?:以内|以下|이내|이하|maximum\b|máximo\b|massimo\b|max\b)",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    rf"(?:(?P<low>最小[值値]?|最少|最短|최소값?|최솟값|mínimo|mín\.?|minimal|minimaal|minimum|не менее|минимум|tối thiểu|الحد الأدنى)|最大[值値]?|最多|最長|最长|不超过|不能超过|不得超过|최대값?|최댓값|máximo|máx\.?|massimo|maximal|maximaal"
    rf"|maksimal|maksimum|en fazla|не более|максимум|tối đa|الحد الأقصى)"
    rf"\s*(?:de|di|is|:|=|为|是|は|는|은)?\s*(?P<n>{_N})\s*{_FOREIGN_TEXT}?",
    re.IGNORECASE,
)
_OR_MORE = re.compile(
    rf"`?(?<![\w.])(?P<n>{_N})`?\s+or\s+(?P<way>greater|more|higher|larger|above|less|lower|fewer|below|smaller)\b",
    re.IGNORECASE,
)
_ABOVE = re.compile(
    rf"\b(?:greater|larger|more|higher)\s+than\s+`?(?P<n>{_N}|zero)`?(?!\s*(?:%|[a-z]))(?=\s*(?:$|[.,;)\n]))",
    re.IGNORECASE,
)
_MAX_AFTER = re.compile(
    rf"(?<![\w.])(?P<n>{_N})\s*(?P<rest>(?:\w+\s+)?(?:characters?|chars?))\s*(?:\(?\s*(?:max(?:imum)?|at most|long|or less|or fewer|limit)\b)(?!\)?\s*(?:each|per)\b)",
    re.IGNORECASE,
)
_CHAR_LIMIT = re.compile(
    rf"\b(?:character|char)s?\s+(?:limit|length|max(?:imum)?)\s*(?:is|of|:|=|-)?\s*(?P<n>{_N})",
    re.IGNORECASE,
)
_FOREIGN_UP_TO = re.compile(
    rf"(?:\b(?:até|hasta|jusqu'à|bis zu|fino a|hingga)|до)\s*(?P<n>{_N})\s*{_FOREIGN_TEXT}",
    re.IGNORECASE,
)
_LONGEST = (
    (topics.AT_MOST, _MAX_AFTER),
    (topics.AT_MOST, _CHAR_LIMIT),
    (topics.FOREIGN_UP_TO, _FOREIGN_UP_TO),
)
_EXACTLY = re.compile(rf"\bexactly\s+(?P<n>{_N})\s+(?={_LENGTH_UNIT})", re.IGNORECASE)
_LENGTH_OF = re.compile(
    rf"\blength\s*(?:(?:is|of|must be|should be|:|=)\s*)*(?:(?P<between>between|from)\s+)?(?P<op><=|<|=<)?\s*(?P<low>{_N})(?:\s*(?:and|to|-)\s*(?P<high>{_N}))?",
    re.IGNORECASE,
)
_POSITIVE = re.compile(
    r"\bpositive\s+(?:(?:whole|non-zero|nonzero)\s+)?(?P<what>integers?|ints?|whole numbers?)\b",
    re.IGNORECASE,
)
_NON_NEGATIVE = re.compile(
    r"\bnon-?\s?negative\s+(?:integers?|ints?|numbers?|whole numbers?|values?|decimals?)\b|\b(?:must|should|has to) be (?:an? )?non-?negative\b",
    re.IGNORECASE,
)
_SIGNED = (("positive", _POSITIVE, 1), ("negative", _NON_NEGATIVE, 0))
_CHARACTERS = re.compile(_LENGTH_UNIT, re.IGNORECASE)
_LONG = re.compile(r"\s*(?:\w+\s+)?long\b", re.IGNORECASE)
# Nouns after a number that make it a limit of something else than the value.
_ELSE = re.compile(
    r"\s*(?:[-\w]+\s+){0,1}?(?:items?|elements?|entries|ids?|values?|orders?|key-value|keys?|pairs?|files?|tags?|words?|lines?|times?|mb|kb|gb|bytes?|megabytes?|kilobytes?|days?|months?|weeks?|years?|hours?|"
    r"decimals?|decimal places|digits?|requests?|records?|objects?|users?|results?|rows?|symbols?|levels?|percent|attempts?|recipients?|numbers?|messages?|addresses|ayahs?|accounts?|parameters?|fields?|nodes?|minutes?|seconds?|ms|milliseconds?|of)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\s*(?:$|[.,;)\n|])")
_SAID = re.compile(
    r"[:=]|\b(?:is|allowed|possible|permitted|supported|accepted)\b|<|>", re.IGNORECASE
)
# Names of values that are texts whatever else is known.
_TEXTS = word_set(
    "name title description text message comment comments address label subject content body note notes slug username "
    "password email url street city remark remarks reason caption summary nickname bio"
)
_COUNT_NAMES = word_set(
    "limit limite cantidad quantidade anzahl size count perpage pagesize max min num number top take rows first "
    "last page length amount quantity qty total duration timeout time interval days hours minutes seconds width "
    "height radius offset skip ttl maxresults results percent port age year month day hour minute level retries "
    "attempts priority price latitude longitude lat lon lng"
)
_RELATIVE = re.compile(
    r"\s*(?:\w+\s+){0,2}?(?:from (?:today|now)|ago|before|after|in the past|in the future|old|each|per)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\s*(?:ms|milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\s*(?:$|[.,;)])",
    re.IGNORECASE,
)
_OR_WORD = re.compile(r"\s*,?\s*or\s+(?:[`\"']|all\b|-?\d)", re.IGNORECASE)
_PERIOD = re.compile(r"\s*(?:hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE)
_DIGITS = re.compile(r"\s*digits?\b", re.IGNORECASE)


def read_bounds(prose: Prose) -> None:
    """Tell `minimum`, `maximum`, `minLength` and `maxLength`."""
    found = prose.topics
    if found & topics.SIGN:
        _signs(prose)
    text = prose.text
    paired = (
        found & _PAIR_TOPICS
        or "(" in text
        or "[" in text
        or ", " in text
        or ": " in text
        or text[0].isdigit()
    )
    if not (paired or found & _LIMIT_TOPICS or "<=" in text or ">=" in text):
        return
    numbers = _NUMBERS.findall(text)
    if not numbers:
        return
    if found & (topics.CHARACTERS | topics.LENGTH):
        _lengths(prose)
    if paired and len(numbers) > 1:
        _pairs(prose)
    if found & topics.UPPER or "<=" in text:
        for match in _UPPER.finditer(text):
            _one_side(prose, match, "maximum", "maxLength")
    if found & topics.LOWER or ">=" in text:
        for match in _LOWER.finditer(text):
            _one_side(prose, match, "minimum", "minLength")
    if found & topics.FOREIGN_LIMIT:
        _foreign(prose)
    if found & topics.FOREIGN_MOST:
        _foreign_behind(prose)
    if found & topics.MORE_THAN:
        _more_or_less(prose)


def _foreign(prose: Prose) -> None:
    """`最大100`, `máximo 100 caracteres`."""
    for found in _FOREIGN.finditer(prose.text):
        low = found["low"] is not None
        if found["text"] or _is_text(prose):
            _tell(prose, "minLength" if low else "maxLength", found["n"], found)
        elif _is_count(prose):
            _tell(prose, "minimum" if low else "maximum", found["n"], found)


def _foreign_behind(prose: Prose) -> None:
    """`50字以内`, `100 maximum`."""
    for found in _FOREIGN_BEHIND.finditer(prose.text):
        if found["text"]:
            _tell(prose, "maxLength", found["n"], found)
        elif _is_count(prose):
            _tell(prose, "maximum", found["n"], found)


def _more_or_less(prose: Prose) -> None:
    """`1 or greater`, `greater than 0`."""
    for found in _OR_MORE.finditer(prose.text):
        low = found["way"].lower() in ("greater", "more", "higher", "larger", "above")
        if not _CHARACTERS.match(prose.text[found.end() :].lstrip()):
            _tell(prose, "minimum" if low else "maximum", found["n"], found)
    if "integer" in prose.types:
        for found in _ABOVE.finditer(prose.text):
            value = number(found["n"]) if found["n"] != "zero" else 0
            if isinstance(value, int):
                prose.tell("minimum", value + 1, *found.span())


def _signs(prose: Prose) -> None:
    for word, pattern, least in _SIGNED:
        found = pattern.search(prose.text) if word in prose.lower else None
        if found is not None:
            prose.tell("minimum", least, *found.span())


def _lengths(prose: Prose) -> None:
    for topic, pattern in _LONGEST:
        if not prose.topics & topic:
            continue
        for found in pattern.finditer(prose.text):
            if not _is_of_parts(prose, found):
                _tell(prose, "maxLength", found["n"], found)
    if prose.topics & topics.EXACTLY:
        for found in _EXACTLY.finditer(prose.text):
            _tell(prose, "minLength", found["n"], found)
            _tell(prose, "maxLength", found["n"], found)
    if not prose.topics & topics.LENGTH:
        return
    for found in _LENGTH_OF.finditer(prose.text):
        before = prose.text[max(0, found.start() - 12) : found.start()].lower()
        if "max" in before or "min" in before or prose.numeric or "path" in before:
            continue
        if found["high"]:
            _tell(prose, "minLength", found["low"], found)
            _tell(prose, "maxLength", found["high"], found)
        elif found["op"] in ("<=", "=<"):
            _tell(prose, "maxLength", found["low"], found)


def _pairs(prose: Prose) -> None:
    whole = _WHOLE.fullmatch(prose.text)
    if whole is not None:
        _pair(prose, whole, _WHOLE)
    if _is_count(prose):
        for found in _PART.finditer(prose.text):
            _pair(prose, found, _PART)
    for topic, signs, pattern in _PAIRS:
        if not (prose.topics & topic or any(sign in prose.text for sign in signs)):
            continue
        for found in pattern.finditer(prose.text):
            _pair(prose, found, pattern)


def _pair(prose: Prose, found: re.Match[str], pattern: re.Pattern[str]) -> None:
    groups = found.groupdict()
    low_text, high_text = (
        found["low"] or groups["first"],
        found["high"] or groups["last"],
    )
    low, high = number(low_text.rstrip(",")), number(high_text.rstrip(","))
    if low is None or high is None or low >= high:
        return
    if prose.deep_in_bullet(found.start()) or _OR_WORD.match(prose.text, found.end()):
        return
    rest = groups.get("rest") or ""
    if (
        _CHARACTERS.match(rest.lstrip(" )]`"))
        or _LONG.match(rest)
        or _of_length(prose, found)
    ):
        _tell(prose, "minLength", low_text, found)
        _tell(prose, "maxLength", high_text, found)
    elif _value_range(prose, rest, strict=pattern is _BRACKETED):
        _tell(prose, "minimum", low_text, found)
        _tell(prose, "maximum", high_text, found)


def _of_length(prose: Prose, found: re.Match[str]) -> bool:
    """Tell whether `length` stands right before the match."""
    before = prose.lower[max(0, found.start() - 12) : found.start()].rstrip(" :=")
    return before.endswith(("length", "length is", "length of"))


def _value_range(prose: Prose, rest: str, *, strict: bool) -> bool:
    if (
        {"string", "array", "object", "boolean"} & set(prose.types)
        or prose.knows("separator")
        or prose.knows("enum")
    ):
        return False
    if _RELATIVE.match(rest) or _DIGITS.match(rest):
        return False
    return not (strict and not prose.numeric and not prose.types and _year(rest))


def _year(rest: str) -> bool:
    return rest.strip().startswith(")")


def _one_side(prose: Prose, found: re.Match[str], word: str, length: str) -> None:
    rest = found["rest"]
    what = (found["what"] or "").lower()
    if prose.deep_in_bullet(found.start()):
        return
    if (
        _CHARACTERS.match(rest.lstrip(" -)`"))
        or _of_length(prose, found)
        or what in ("length", "len")
        or "characters" in found[0][: found.start("n") - found.start()].lower()
    ):
        if (what in ("length", "len") and prose.numeric) or _is_of_parts(prose, found):
            return
        _tell(prose, length, found["n"], found)
        return
    keyed = found["key"] is not None or found[0].startswith(("<=", ">="))
    if found["key"] is not None and _is_text(prose) and _ALONE.match(rest):
        # `string, max 255` speaks of its length.
        _tell(prose, length, found["n"], found)
        return
    if {"string", "array", "object", "boolean"} & set(prose.types) or prose.knows(
        "separator"
    ):
        return
    if _RELATIVE.match(rest):
        return
    other = _ELSE.match(rest)
    counts = _is_count(prose)
    if what in ("size", "number", "count", "limit") and not counts:
        return
    direct = (
        keyed and (":" in found[0] or "=" in found[0]) and _TIME.match(rest) is not None
    )
    if other is not None and not counts and not direct:
        return
    if (
        not counts
        and not direct
        and not (keyed and (what == "value" or _SAID.search(found[0])))
    ):
        return
    if not keyed and _PERIOD.match(rest):
        return
    if rest[:1].isalpha() and not rest.startswith(("ms", "s ")):
        return
    _tell(prose, word, found["n"], found)


# `key names up to 40 characters` limits no value.
_OF_PARTS = re.compile(
    r"\b(?:key|keys|names|values)\s+(?:names?\s+)?(?:of\s+|are\s+)?(?:up to\s+|at most\s+)?$",
    re.IGNORECASE,
)


def _is_of_parts(prose: Prose, found: re.Match[str]) -> bool:
    before = prose.text[max(0, found.start() - 24) : found.start()]
    return _OF_PARTS.search(before) is not None


def _is_count(prose: Prose) -> bool:
    """Tell whether the value is a number: by its type, or by a name for what is counted."""
    return prose.numeric or not _COUNT_NAMES.isdisjoint(prose.name.split())


def _is_text(prose: Prose) -> bool:
    return prose.types == ("string",) or (
        not prose.types and not _TEXTS.isdisjoint(prose.name.split())
    )


def _tell(prose: Prose, word: str, written: str, found: re.Match[str]) -> None:
    value = number(written.rstrip(",."))
    if value is None:
        return
    if word.endswith("Length") and (
        not isinstance(value, int) or value < 0 or "array" in prose.types
    ):
        return
    prose.tell(word, value, *found.span())
