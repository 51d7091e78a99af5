"""Formats, patterns, units, examples and the other marks of a value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.prose import topics
from collgen.understand.documentation.text import literal, sentence_end

if TYPE_CHECKING:
    from collgen.understand.documentation.prose.told import Prose

_NEXT = r"(?=\s*(?:$|[.;:)\n(]|-\s|\b(?:that|which|where|to|of|for|from|in|on|at|used|is|will|with|you|we|they|the|your|invoked|called|pointing|should|must|can|when|if|hosting|containing|after|returned|saved|identif\w+|generated|associated|assigned|belong\w+|format)\b))"
_HEAD = (
    r"(?:[(\[]?(?:required|optional)[)\]]?[.:,;-]?\s*)?(?:(?:this|it)\s+(?:is|specifies|defines|sets|contains)\s+)?"
    r"(?:(?:specif(?:y|ies)|sets?|provides?|enter|pass|contains?|indicates?|must be|should be|needs to be)\s+)?(?:(?:an?|the|your|valid|optional|must be|should be)\s+){0,3}"
    r"(?:(?!(?:an?|the|your|this|that|of|for|from|in|to|or|and|if|with|by|on|when|whether|is|are|be|has|where|which|not|no|list|set|array|comma|separated|multiple|overrides?|send|get|id|ids|name|returned|using|via|vanity|short|relative|custom|csv|partial)\b)[\w'./-]+\s+){0,4}"
)
_URI = re.compile(
    rf"{_HEAD}(?P<word>ur[il])\b(?!\s*[-/]|\s+(?:encoded|safe|friendly|slug|path|parameter|param|key|name|id|part|segment|prefix|template|scheme|host|pattern|or|and|query)\b){_NEXT}",
    re.IGNORECASE,
)
_VALID_URI = re.compile(
    r"\b(?:must be|should be|needs to be)\s+(?:an?\s+)?(?:valid\s+|absolute\s+|full\s+|public\s+|publicly accessible\s+|https?\s+|fully qualified\s+)*ur[il]\b(?!\s*[-/]|\s+(?:encoded|safe|or)\b)"
    r"|^\W*valid\s+(?:https?\s+)?ur[il]\b(?!\s*-|\s+encoded)|\b(?:enter|provide|specify|supply|pass)\s+(?:an?|the|your)\s+(?:[\w-]+\s+){0,2}ur[il]\s+(?:in|for|as|here|to)\b",
    re.IGNORECASE,
)
_EMAIL = re.compile(
    rf"{_HEAD}(?P<word>e-?mail\s+address)\b(?!es|\s+or\b|\s*/){_NEXT}", re.IGNORECASE
)
_BARE_EMAIL = re.compile(
    rf"{_HEAD}(?P<word>e-?mail)\b(?!\s+(?:or|and|template|body|subject|text|content|message|id)\b|\s*/)(?=\s*(?:$|[.;)\n(]|\b(?:of|do|da|del|du|der)\b))",
    re.IGNORECASE,
)
_VALID_EMAIL = re.compile(
    r"\bvalid\s+e-?mail\b|\be-?mail\s+(?:v[áa]lido|valide|valido|válida)\b|\bgültige\s+e-?mail|\b(?:must be|should be)\s+an?\s+e-?mail(?:\s+address)?\b",
    re.IGNORECASE,
)
_UUID = re.compile(
    rf"{_HEAD}(?P<word>uuid|guid)\b(?:\s*v[1-7])?(?!\s*[-/]|\s+(?:or|and)\b){_NEXT}",
    re.IGNORECASE,
)
_VALID_UUID = re.compile(
    r"\b(?:valid|must be an?|should be an?|in|as an?|format:?|is an?)\s+(?:valid\s+)?(?:uuid|guid)\b(?:\s*v?[1-7])?(?!\s+or\b)|\((?:uuid|guid)(?:\s*v[1-7])?\)|\buuid(?:\s*v?[1-7])?\s+format\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\by{4}-m{2}-d{2}(?![a-z'\[])(?!\s*[T'\[hH])|\b%Y-%m-%d\b(?![T\s]*%H)|\bISO(?:[\s-]?8601)?\s+date\b(?!\s*-?\s*/?time)(?=\s*(?:format\s*)?(?:$|[.,;)(]))|\bfull-date\b",
    re.IGNORECASE,
)
_DATE_TIME = re.compile(
    r"\bISO[\s-]?8601\b(?!\s*(?:duration|week|period|date\s*(?:$|[.,;)]|format)|\(?YYYY-MM-DD\)?))|\bRFC[\s-]?3339\b|\by{4}-m{2}-d{2}\s*'?T'?\s*h{2}:m{2}|\bISO\s+(?:date[\s-]?time|timestamp|time)\b",
    re.IGNORECASE,
)
_OTHER_DATE = re.compile(
    r"\b(?:dd?[/.-]mm?[/.-]y{2,4}|mm?[/.-]dd?[/.-]y{2,4}|y{4}/mm|y{4}m{2}d{2}|y{4}-m{2}-d{2}\s+h{2}:m{2}|duration|unix|epoch|milliseconds)\b",
    re.IGNORECASE,
)
_E164 = re.compile(r"\bE\.?164\b", re.IGNORECASE)
_BASE64 = re.compile(r"\bbase-?64\b(?:\s*-?\s*encoded)?", re.IGNORECASE)
_PATTERN = re.compile(
    r"(?:\b(?:match(?:es|ing)?|regex(?:p)?|regular expression|pattern)\b[^\n`\"]{0,30}?)[`\"/]\s*(?P<regex>\^[^\n`]{1,200}?\$)\s*[`\"/]?|`(?P<code>\(?\^[^\n`]{2,200}\$\)?)`",
    re.IGNORECASE,
)
_BARE_PATTERN = re.compile(
    r"\b(?:regex(?:p)?|regular expression|pattern)\s*:?\s+(?P<regex>\^\S{1,200}\$)(?P<code>)(?=\s|$|[.,;)])",
    re.IGNORECASE,
)
_DEPRECATED = re.compile(
    r"^[(\[\s]*deprecated\b(?!\s+(?:\w+\s+){0,2}?(?:fields?|items?|methods?|versions?|endpoints?|entities|parameters|values|api)\b(?!\s*[.:)]))"
    r"|\b(?:this|it)\s+(?:\w+\s+)?(?:is|has been|was|will be)\s+(?:now\s+)?deprecated\b"
    r"|[(\[]\s*(?:[^()\[\]]{0,40},\s*)?deprecated\b[^()\[\]]{0,60}[)\]]|(?:[.!]\s+|\n\s*)deprecated\s*(?:[.:!,;-]|since\b|in\b|$)",
    re.IGNORECASE,
)
_READ_ONLY = re.compile(
    r"(?:^|[(\[.;,]\s*)read[\s-]?only\b(?!\s+(?:access|scope|permission|user|mode|key|token|replica|file|api|transaction)\b)|\b(?:is|field is) read[\s-]?only\b",
    re.IGNORECASE,
)
_SEPARATED = re.compile(
    r"\b(?P<by>comma|semicolon|semi-colon|pipe|space|colon|newline)s?[\s-]*(?:separated|delimited|seperated)\b\s*(?P<list>\w+\s+)?"
    r"|\b(?:separated|delimited|seperated|split)\s+(?:by|with|using)\s+(?:an?\s+|the\s+)?(?:[`\"'(]\s*(?P<sign>[,;|])\s*[`\"')]|(?P<with>comma|semicolon|pipe|space)s?(?:\s+character)?\b)",
    re.IGNORECASE,
)
_STRING_SAID = re.compile(
    r"\b(?:must|should|has to|needs to) be an? (?:valid |single |plain )?string\b(?! of\b)",
    re.IGNORECASE,
)
_SIGNS: Final = {
    "comma": ",",
    "semicolon": ";",
    "semi-colon": ";",
    "pipe": "|",
    "space": " ",
    "colon": ":",
    "newline": "\n",
}
_STRING_WORDS = frozenset({"string", "pair", "text", "value"})
_UNIT = re.compile(
    r"\b(?:in|specified in|expressed in|measured in|given in|unit(?:s)?(?:\s+(?:is|are))?\s*[:=]?)\s+(?:the\s+|utc\s+|epoch\s+|unix\s+|minor\s+unit[s]?\s+of\s+)?[`\"']?(?P<unit>milliseconds?|millis|ms|microseconds?|nanoseconds?|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?|cents|kobo|paise|pence|bytes?|kilobytes|kb|megabytes|mb|pixels?|px|meters?|metres?|kilometers?|km|degrees|percent|minor units?|minor currency units?|minimal currency units?|smallest currency units?|grams|kilograms|kg|celsius)\b(?!\s+(?:ago|before|after|from))"
    r"|\b(?:number of|duration,? in|timeout,? in)\s+(?P<count>milliseconds|seconds|minutes|hours|days|weeks|bytes)\b",
    re.IGNORECASE,
)
_UNITS: Final = {"ms": "milliseconds", "millis": "milliseconds", "sec": "seconds", "secs": "seconds", "min": "minutes", "mins": "minutes",
                 "kb": "kilobytes", "mb": "megabytes", "px": "pixels", "metres": "meters", "metre": "meters", "km": "kilometers",
                 "kg": "kilograms", "byte": "bytes", "second": "seconds", "minute": "minutes", "hour": "hours", "day": "days",
                 "millisecond": "milliseconds", "microsecond": "microseconds", "meter": "meters", "week": "weeks", "month": "months",
                 "year": "years", "nanosecond": "nanoseconds", "pixel": "pixels", "minor unit": "minor units",
                 "minor currency unit": "minor units", "minor currency units": "minor units", "minimal currency unit": "minor units",
                 "minimal currency units": "minor units", "smallest currency unit": "minor units", "smallest currency units": "minor units"}  # fmt: skip
_EXAMPLE = re.compile(
    r"(?:\be\.?g\.?[,:]?|\bfor example,?:?|\bexamples?\s*(?:value)?\s*(?::|-|=|\bis\b)|\bex:)\s*(?P<value>`[^`\n]{1,100}`|\"[^\"\n]{1,100}\"|'[^'\n]{1,100}'|[^\s,;()\[\]`\"']{1,100})(?P<more>\s*[,/|]|\s+(?:or|and)\b)?",
    re.IGNORECASE,
)


def read_marks(prose: Prose) -> None:
    """Tell `deprecated`, `readOnly` and `separator`: what the rules after this one look at."""
    if prose.topics & topics.DEPRECATED:
        for found in _DEPRECATED.finditer(prose.text):
            line = prose.text.rfind("\n", 0, found.start()) + 1
            # A bullet of its own is about one of the values.
            if line == 0 or prose.text[line : line + 1] != "-":
                prose.tell("deprecated", True, *found.span())
    if prose.topics & topics.READ_ONLY:
        marked = _READ_ONLY.search(prose.text)
        if marked is not None:
            prose.tell("readOnly", True, *marked.span())
    if prose.topics & topics.SEPARATED:
        _separator(prose)


def _separator(prose: Prose) -> None:
    found = _SEPARATED.search(prose.text)
    if found is None:
        return
    by = (found["by"] or found["with"] or "").lower()
    sign = found["sign"] or _SIGNS.get(by)
    what = (found["list"] or "").strip().lower()
    if sign is None or what in _STRING_WORDS:
        if what == "string":
            prose.tell("type", "string", *found.span())
        return
    if (
        sign == " "
        and "list" not in found[0].lower()
        and "list" not in prose.lower[: found.start()]
    ):
        return
    before = prose.lower[max(0, found.start() - 60) : found.start()]
    if (
        "pair" in before
        or "key=value" in before
        or "pairs" in prose.lower[found.end() : found.end() + 20]
    ):
        return
    said = _STRING_SAID.search(prose.text) if "string" in prose.lower else None
    if said is not None:
        # `Comma-separated indices … Must be a string`: what is in it is for the API to read.
        prose.tell("type", "string", *said.span())
        return
    prose.tell("separator", sign, *found.span())
    if not prose.types:
        prose.tell("type", "array", *found.span())
        prose.tell("items", "string", *found.span())


def read_formats(prose: Prose) -> None:
    """Tell `format` and `pattern`."""
    types = set(prose.types)
    if not types or "string" in types:
        _format(prose)
        if "^" in prose.text:
            found = _PATTERN.search(prose.text) or _BARE_PATTERN.search(prose.text)
            if found is not None:
                prose.tell("pattern", found["regex"] or found["code"], *found.span())
    if not types and not prose.knows("format"):
        _texts(prose)


def _format(prose: Prose) -> None:
    text = prose.text
    if prose.topics & topics.URL:
        found = _URI.match(text) or _VALID_URI.search(text)
        if found is not None:
            prose.tell("format", "uri", *found.span())
    if prose.topics & topics.MAIL:
        found = (
            _EMAIL.match(text)
            or _VALID_EMAIL.search(text)
            or (_BARE_EMAIL.match(text) if "mail" in prose.name else None)
        )
        if found is not None:
            prose.tell("format", "email", *found.span())
    if prose.topics & topics.UUID:
        found = _UUID.match(text) or _VALID_UUID.search(text)
        if found is not None:
            prose.tell("format", "uuid", *found.span())
    if prose.topics & topics.DATE:
        _date(prose)


def _date(prose: Prose) -> None:
    if _OTHER_DATE.search(prose.text):
        return
    day, moment = _DATE.search(prose.text), _DATE_TIME.search(prose.text)
    if moment is not None and not (
        day is not None
        and "T" not in moment[0]
        and "time" not in moment[0].lower()
        and moment[0].upper().startswith("ISO")
    ):
        prose.tell("format", "date-time", *moment.span())
    elif day is not None:
        prose.tell("format", "date", *day.span())


def _texts(prose: Prose) -> None:
    """Words that say the value is a text although they name no format of JSON Schema."""
    if prose.topics & topics.TEXT:
        found = _E164.search(prose.text) or re.match(
            r"[^.\n]{0,40}?\bbase-?64\b", prose.text, re.IGNORECASE
        )
        if found is not None:
            prose.tell("type", "string", *found.span())
    if "uuid" in prose.name and "uuid" in prose.lower and prose.name.endswith("uuid"):
        found = re.search(r"\b\w*uuid\b", prose.text, re.IGNORECASE)
        if found is not None:
            prose.tell("type", "string", *found.span())


def read_unit(prose: Prose) -> None:
    """Tell `unit`."""
    if not (prose.topics & topics.UNIT and prose.topics & topics.MEASURED):
        return
    if prose.types and not ({"integer", "number", "string"} & set(prose.types)):
        return
    numeric = prose.numeric or prose.knows("likely_type")
    found = _UNIT.search(
        prose.text, 0, len(prose.text) if numeric else sentence_end(prose.text)
    )
    if found is not None and not (found["count"] and found.start() > 24):
        unit = (found["unit"] or found["count"]).lower()
        prose.tell("unit", _UNITS.get(unit, unit), *found.span())


def read_example(prose: Prose) -> None:
    """Tell `example`, when one single value is given as an example."""
    if not prose.topics & topics.EXAMPLE:
        return
    found = _EXAMPLE.search(prose.text)
    if found is None or found["more"]:
        return
    written = found["value"]
    if written[0] not in "`\"'":
        written = written.rstrip(".:,")
        if (
            not re.search(r"[\d_:/@+-]", written)
            or "=" in written
            or not written[0].isalnum()
            or found["more"]
        ):
            return
    prose.tell("example", literal(written), *found.span())
