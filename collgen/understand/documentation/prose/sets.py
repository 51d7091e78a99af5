"""Closed sets of values: `allowed values: a, b`, `one of …`, `a | b`, coded lists, bullets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from collgen.model import JsonValue
from collgen.understand.documentation.prose.told import Prose
from collgen.understand.documentation.text import literal, unquote

GATES = ("value", "one of", "option", "either", "must be", "enum", "accept", "support", "|", "/", "allowed",
         " or ", "choice", "valid", "possible", "always", "取值", "枚举", "可选值", "허용", "値", "valores", "valeurs",
         "werte", "значени", "only", "true", "currently", "->", "\n", "= ", "=", "(0", "(1", ": 0", ": 1", "types", "is set to")  # fmt: skip

_ADJECTIVE = r"(?:allowed|valid|possible|accepted|acceptable|available|permitted|supported|legal|eligible|permissible|allowable|current|known|expected|recognized|predefined)"
_NOUN = r"(?:values?|options?|choices|types?|statuses|states|formats|modes|enum(?:s|eration)?|inputs?|parameters?|entries|settings|variants|kinds|codes|levels|units|names|keys|arguments?|orders?|fields?)"
_OPEN = re.compile(
    r"\b(?:e\.g|for example|for instance|such as|like|includ(?:e|es|ing)|etc|and (?:so on|more|others?)|among others|may be extended|might grow|"
    r"list (?:may|might|can) (?:grow|change)|and many|example|examples|not limited to)\b|\.\.\.",
    re.IGNORECASE,
)
# What stands right before the list. Each alternative ends where the first value starts.
_TRIGGER = re.compile(
    rf"\b{_ADJECTIVE}\s+(?:\w+\s+){{0,2}}?{_NOUN}\b(?:\s+(?:for|of|in)\s+[^.:\n]{{1,50}}?)?\s*(?P<a>\(s\))?\s*(?::|=|\bare\b\s*:?|\bis\b\s*:?|\binclude\b\s*:?|-\s|\()\s*(?:(?:one|any|either)\s+of\s*:?\s*)?"
    rf"|\b(?:the\s+)?(?:values?|options?|choices)\s*(?:\([^()\n]{{1,30}}\)\s*)?(?:(?:can|could|may|must|should|will)\s+be\s*(?:either|one\s+of|any\s+of)?(?:\s+(?:the\s+following|these)(?:\s+\w+)?)?\s*:?|are\s*:?|:)\s*"
    rf"|\b(?:accepts?|takes?)\s+(?:only\s+)?(?:the\s+)?(?:following\s+)?(?:values?|options?)?\s*:?\s*(?=[(`\"'A-Z])\(?"
    rf"|\b(?:must|should|can|could|may|needs? to|has to)\s+(?:only\s+)?(?:be|contain|have)(?:\s+(?:set\s+to|specified\s+as|a\s+value\s+of))?\s*:?\s*(?:either|only|exactly)?\s*(?:(?:one|any)\s+of\s*(?:the\s+(?:following|values?)(?:\s+\w+)?|these(?:\s+\w+)?)?)?\s*:?\s*"
    rf"|\b(?:is|are|as|to|with)\s+(?:either|(?:exactly\s+)?one\s+of)\s*(?:the\s+(?:following|values?)(?:\s+\w+)?|these(?:\s+\w+)?)?\s*:?\s*"
    rf"|\b(?:exactly\s+)?(?:one|any)\s+of\s*(?:(?:the\s+)?(?:following|values|these|supported|allowed)(?:\s+\w+)?)?\s*:?\s*\(?"
    rf"|(?:^|[.:;,(\n]\s*)either\s*:?\s*"
    rf"|\benum(?:eration)?(?:\s+values?)?\s*(?::|=|\bof\b|\()\s*"
    rf"|(?:取值范围?|枚举值?|可选值|可取值|选项|값|허용\s?값|valores (?:posibles|permitidos|possíveis|aceitos|válidos)|valeurs (?:possibles|autorisées|acceptées)|mögliche werte|erlaubte werte|возможные значения|допустимые значения|valori (?:possibili|ammessi))\s*(?:are|son|são|sont|:|=|为|은|는|-)*\s*",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"[ ]*(?:(?P<quoted>`[^`\n]{1,80}`|\"[^\"\n]{1,80}\"|'[^'\n]{1,80}')|(?P<bare>-?[^\W_]?[\w.+*#@%$~^:/-]*[\w*+%/)](?<!\))|[<>]=?|\*))"
)
_BETWEEN = re.compile(
    r"[ ]*(?:,[ ]*(?:and/or\b|or\b|and\b|&)?|;[ ]*(?:or\b|and\b)?|\|\|?|/|\b(?:or|and|и|или|oder|und|ou|et|y|e|o)\b|&(?=\s)|、)[ ]*(?:(?:either|as|an?)\b[ ]+)?",
    re.IGNORECASE,
)
_GLOSS = re.compile(r"[ ]*\([^()\n]{0,160}\)|[ ]*(?:=>?|->|:)[ ]*(?P<after>[^,;|/()\n]{1,80})|[ ]+-[ ]+[^,;|/()\n]{1,80}|[ ]+(?:for|when|if|which|that|meaning)\b[^,;|()\n]{1,80}?(?=,|;|\||\n|$|\.|\bor\b)")
_CLOSED = re.compile(
    r"[ ]*(?:$|[.)\]\n!?]|;|,?[ ]*-[ ]|[ ]?\(|\b(?:are|is)\b|\b(?:which|that|where|with|depending|respectively|only|values?|options?|can|as|if|when|for|by|in|-)\b|default|[,.]?[ ]*(?:default|depending|where|which|if|when|the default|use|see|e\.g)\b|[A-Z`\"])",
    re.IGNORECASE,
)
_LINE_ITEM = re.compile(
    r"[ ]*(?:[-*][ ]+|\d{1,2}[.)][ ]+(?=[`\"'A-Za-z]))?(?P<value>`[^`\n]{1,80}`|\"[^\"\n]{1,80}\"|'[^'\n]{1,80}'|-?\w[\w.:/+-]*(?<![.:]))"
    r"(?P<gloss>[ ]*(?:$|\([^()\n]{0,200}\)[^\n]{0,200}$|[,;.]$|(?:[:=]|->|=>|[ ]-|-(?=[ A-Z])|,[ ])[^\n]*$)|(?P<loose>[ ]+[^\n]+$))"
)
_CODED = re.compile(
    r"(?:(?<=^)|(?<=[\s,;(:|/]))(?P<value>`[^`\n]{1,40}`|\"[^\"\n]{1,40}\"|'[^'\n]{1,40}'|-?\d{1,6}|[A-Z][A-Z0-9_]{0,30})[ ]*(?:=|:|-(?=[A-Za-z ])|\()[ ]*[A-Za-z][^,;|/=\n()]{0,60}\)?[ ]*(?=[,;|/\n)]|$|\bor\b|\band\b|[.])"
)
_SUFFIX = re.compile(
    r"[ ]*(?:are|is)\s+(?:the\s+)?(?:only\s+)?(?:presently\s+|currently\s+)?(?:(?:allowed|valid|possible|accepted|supported|available|permitted)(?:\s+values?|\s+options?)?|values|options)\b",
    re.IGNORECASE,
)
_PIPES = re.compile(r"[^|\n]{1,80}\|[^|\n]{1,80}")
_SLASHED = re.compile(r"(?:^|[(\[:\s])(?P<list>[\w-]+(?:[ ]?/[ ]?[\w-]+){1,11})(?=$|[\s.,;)\]-])")
_WHOLE = re.compile(r"[\w.+:-]+(?:\s*(?:,|/|\||\bor\b|,\s*or\b|、)\s*[\w.+:-]+)+\s*\.?", re.IGNORECASE)
_MUST_BE = re.compile(
    r"\b(?:must\s+(?:always\s+)?be(?:\s+set\s+to)?|always(?:\s+set\s+to)?|(?:only|currently)\s+(?:supported|supports|accepts)\s*:?|should\s+always\s+be|has\s+to\s+be|must\s+equal)\s*:?\s*"
    r"(?P<value>`[^`\n]{1,60}`|\"[^\"\n]{1,60}\"|'[^'\n]{1,60}'|[A-Z][A-Z0-9_]{2,40}\b|\w+_\w+)\s*(?=$|[.;\n)]|,\s)",
)
_STOP = frozenset(
    "the a an any string strings number numbers integer integers value values following these this those of in to for from "
    "be is are not it its set valid boolean list array empty greater less more at least most between unique same equal used "
    "provided specified your you and or either one with without only must should can may as by than".split()
)
_BOOLEANS = frozenset({"true", "false"})


@dataclass(frozen=True, slots=True)
class Values:
    """A list of values as written, and where it stands."""

    items: tuple[str, ...]
    start: int
    end: int
    open: bool = False


def read_values(prose: Prose) -> None:
    """Tell `enum` for a closed set, `type` boolean for true and false."""
    if not prose.has(*GATES):
        return
    found = _triggered(prose) or _suffixed(prose) or _piped(prose) or _slashed(prose) or _whole(prose)
    if found is None and "\n" in prose.text:
        found = _lines(prose.text, prose.text.find("\n") + 1, prose.text.find("\n") + 1)
    if found is None:
        found = _coded(prose) or _single(prose)
    if found is None or found.open or _opened(prose.text, found):
        return
    values = [_literal(item) for item in dict.fromkeys(found.items)]
    lowered = {unquote(item).lower() for item in found.items}
    if lowered <= _BOOLEANS or lowered <= _BOOLEANS | {"null"}:
        prose.tell("type", "boolean", found.start, found.end)
    elif lowered <= {"true", "false", "0", "1"} and "true" in lowered:
        return
    else:
        prose.tell("enum", values, found.start, found.end)


def _opened(text: str, found: Values) -> bool:
    before = text[max(0, found.start - 24) : found.start + 40]
    after = text[max(found.end - 6, 0) : found.end + 40]
    del before
    return _OPEN.search(text[found.start : found.end + 16]) is not None or "..." in after[:12] or "may be extended" in after


def _literal(item: str) -> JsonValue:
    value = literal(item)
    return value if not isinstance(value, bool) else value


def _triggered(prose: Prose) -> Values | None:
    text = prose.text
    position = 0
    for _ in range(8):
        trigger = _TRIGGER.search(text, position)
        if trigger is None:
            return None
        position = max(trigger.end(), trigger.start() + 1)
        if "including" in trigger[0].lower():
            continue
        rest = trigger.end()
        values = None
        newline = re.compile(r"[ ]*\n\s*").match(text, rest)
        if newline is not None:
            values = _lines(text, newline.end(), trigger.start())
            values = values or _inline(text, newline.end(), trigger.start())
        elif text.startswith("- ", rest):
            values = _lines(text, rest, trigger.start())
        else:
            values = _inline(text, rest, trigger.start())
        if values is not None and len(values.items) >= 2:
            return values
    return None


def _inline(text: str, start: int, quote_start: int) -> Values | None:
    """Read `a, b or c` from `start`; None when an item is no plain value."""
    items: list[str] = []
    if text.startswith("(", start) or text.startswith("[", start) or text.startswith("{", start):
        start += 1
    position = start
    while len(items) < 80:
        found = _ITEM.match(text, position)
        if found is None:
            break
        item = (found["quoted"] or found["bare"] or "").rstrip(".:")
        if not item or not found["quoted"] and item.lower() in _STOP:
            return None
        end = found.start() + len(found[0]) - (len(found["bare"]) - len(item) if found["bare"] else 0)
        gloss = _GLOSS.match(text, end)
        after = gloss.end() if gloss is not None else end
        separator = _BETWEEN.match(text, after)
        if separator is None and gloss is not None:
            separator = _BETWEEN.match(text, end)
            after = end if separator is not None else after
        items.append(item)
        if separator is None or not text[separator.end() :].strip():
            if not found["quoted"] and gloss is None and not _CLOSED.match(text, end):
                return None
            position = after
            break
        following = _ITEM.match(text, separator.end())
        if following is None or (not following["quoted"] and (following["bare"] or "").lower().rstrip(".") in _STOP | {"etc"}):
            position = after
            break
        position = separator.end()
    else:
        return None
    if len(items) == 1 and "/" in items[0]:
        parts = [part for part in items[0].split("/") if part]
        if len(parts) >= 2 and all(re.fullmatch(r"[\w.-]+", unquote(part)) for part in parts):
            items = parts
    if not items:
        return None
    return Values(tuple(items), quote_start, position, _OPEN.search(text[start:position]) is not None)


def _lines(text: str, start: int, quote_start: int) -> Values | None:
    """Read one value a line, as a bullet or alone, with or without words about it."""
    items: list[str] = []
    position = start
    loose = False
    while position < len(text) and len(items) < 200:
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        line = text[position:end]
        if not line.strip():
            if items and not text[end:].lstrip().startswith("-"):
                break
            position = end + 1
            continue
        found = _LINE_ITEM.fullmatch(line)
        if found is None:
            break
        if found["loose"] is not None and found["value"][0] not in "`\"'":
            break
        if found["value"].lower() in _STOP:
            break
        loose = loose or found["loose"] is not None
        items.append(found["value"])
        position = end + 1
    if len(items) < 2:
        return None
    del loose
    rest = text[position : position + 1]
    del rest
    return Values(tuple(items), quote_start, min(position, len(text)))


def _suffixed(prose: Prose) -> Values | None:
    """`a, b, c are values`, `only a and b are supported`."""
    if not prose.has("values", "supported", "allowed", "options", "valid"):
        return None
    for sentence in re.finditer(r"[^.\n]+", prose.text):
        words = sentence[0]
        if " are " not in words and " is " not in words:
            continue
        start = sentence.start() + len(words) - len(words.lstrip())
        lead = re.compile(r"(?:only|currently|presently|at present|for now|at the moment)[, ]+(?:only\s+)?", re.I).match(prose.text, start)
        at = lead.end() if lead is not None else start
        found = _inline(prose.text, at, start)
        if found is not None and len(found.items) >= 2 and _SUFFIX.match(prose.text, found.end):
            return found
    return None


def _piped(prose: Prose) -> Values | None:
    """`a | b | c`, with or without words around."""
    text = prose.text
    if "|" not in text:
        return None
    for sentence in re.finditer(r"[^\n]+", text):
        if not _PIPES.search(sentence[0]):
            continue
        first = sentence[0].find("|")
        before = sentence[0][:first].rstrip()
        gloss = re.search(r"\([^()]*\)$", before)
        if gloss is not None:
            before = before[: gloss.start()].rstrip()
        word = re.search(r"(?:`[^`]+`|\"[^\"]+\"|'[^']+'|[^\s,;:()\[\]]+)$", before)
        if word is None:
            continue
        found = _inline(text, sentence.start() + word.start(), sentence.start() + word.start())
        if found is not None and len(found.items) >= 2 and "|" in text[found.start : found.end]:
            return found
    return None


def _slashed(prose: Prose) -> Values | None:
    """`true/false`, `asc/desc`, `up/down/not-available` alone, in parentheses or at the start."""
    if "/" not in prose.text:
        return None
    for found in _SLASHED.finditer(prose.text):
        parts = [part.strip() for part in found["list"].split("/")]
        span = found.span("list")
        alone = prose.text.strip(" .()[]") == found["list"]
        if {part.lower() for part in parts} == _BOOLEANS or alone and len(parts) >= 2 and not prose.text.startswith("/"):
            if alone and any(part[:1].isupper() and not part.isupper() for part in parts):
                continue
            return Values(tuple(parts), *span)
    return None


def _whole(prose: Prose) -> Values | None:
    """The whole text is `Classic or Simulive`, `ASC, DESC`, `true or false`."""
    text = prose.text.strip()
    if len(text) > 200 or not _WHOLE.fullmatch(text):
        return None
    found = _inline(text, 0, 0)
    if found is None or len(found.items) < 2 or found.end < len(text.rstrip(". ")):
        return None
    lowered = {unquote(item).lower() for item in found.items}
    valueish = lowered <= _BOOLEANS or all(re.fullmatch(r"[A-Z0-9_+-]{2,}|[A-Z][a-z]+|-?\d+|\w+_\w+", item) for item in found.items)
    return found if valueish else None


def _coded(prose: Prose) -> Values | None:
    """`1=Daily, 2=Weekly`, `0: off 1: on`, `M (Male) and F (Female)`, `1 (standard) or 2 (universal)`."""
    for line in prose.text.split("\n"):
        matches = list(_CODED.finditer(line)) if any(c in line for c in "=:-(") else []
        if len(matches) >= 2:
            values = tuple(match["value"] for match in matches)
            kinds = {type(literal(value)) for value in values}
            if len(kinds) == 1 and len(set(values)) == len(values) and _adjacent(line, matches):
                offset = prose.text.find(line)
                return Values(values, offset + matches[0].start(), offset + matches[-1].end())
    return None


def _adjacent(line: str, matches: list[re.Match[str]]) -> bool:
    """Nothing but separators may stand between the coded values."""
    for one, other in zip(matches, matches[1:], strict=False):
        if re.fullmatch(r"[\s,;|/).]*(?:\b(?:or|and)\b)?[\s`\"']*", line[one.end() : other.start()]) is None:
            return False
    return True


def _single(prose: Prose) -> Values | None:
    """`Must be "personal"`: a set of one."""
    found = _MUST_BE.search(prose.text) if prose.has("must", "always", "only", "current", "has to") else None
    if found is None or unquote(found["value"]).lower() in _BOOLEANS:
        return None
    return Values((found["value"],), *found.span())
