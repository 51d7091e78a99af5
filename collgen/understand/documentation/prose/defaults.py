"""The default value that a description states, when it is a literal."""

from __future__ import annotations

import re

from collgen.model import JsonValue
from collgen.understand.documentation.prose.told import Prose
from collgen.understand.documentation.text import literal, number, unquote

_WORDS = (
    r"defaults?|기본\s?값|默认值?|預設值?|默認值?|デフォルト値?|既定値?|初期値|por defecto|predeterminad[oa]"
    r"|valor padrão|padrão|par défaut|standardwert|predefinito|по умолчанию|varsayılan|domyślnie|standaard"
)
GATES = ("default", "기본", "默认", "預設", "默認", "デフォルト", "既定", "初期値", "por defecto", "predeterminad",
         "padrão", "par défaut", "standardwert", "predefinito", "умолчани", "varsayılan", "domyślnie",
         "standaard", "if not ", "if omitted", "when omitted", "if unspecified", "if empty", "if absent", "if left")  # fmt: skip

_QUOTED = r"`[^`\n]{0,100}`|\"[^\"\n]{0,100}\"|'[^'\n]{0,100}'"
_VALUE = rf"(?P<value>{_QUOTED}|[^\s,;()\[\]{{}}\"`']+(?:,\d{{3}})*(?:,[^\s,;()\"`']+)*)"

# `defaults to X`, `default is X`, `the default value is X`, `Default: X`, `(default X)`.
_AFTER = re.compile(
    rf"(?<![\w-])(?P<word>{_WORDS})(?![\w-])"
    r"(?P<plural>\s+(?:values?|settings?|options?)\b|(?<=s)\s*(?=:))?"
    r"(?:\s+(?:for|of)\s+(?:the |this )?[\w`]+(?=\s+is\b))?"
    r"(?P<link>\s*(?:\b(?:is|are|to|of|be|being|will be|would be|it is|it's)\b(?:\s+(?:set\s+)?to\b)?|[:=]|-\s)\s*"
    r"(?:(?:to|is|be|the value|value)\s+)?|\s+(?=[`\"'(]|true\b|false\b|-?\d)|\s*[(\[]\s*(?=[`\"'\w-]+\s*[)\]]))"
    rf"{_VALUE}",
    re.IGNORECASE,
)
# `X is the default`, `X (default)`, `X by default`.
_BEFORE = re.compile(
    rf"(?P<value>{_QUOTED}|(?<![\w.-])-?\w[\w.-]{{0,60}})"
    r"\s*(?:(?:is|being)\s+(?:the\s+|used\s+as\s+)?default\b(?!\s+(?:value\s+)?(?:for|of|when|if)\b)|[(\[]\s*(?:the\s+)?(?:by\s+)?default\s*[)\]]"
    r"|(?:is\s+used\s+)?by\s+default\b)",
    re.IGNORECASE,
)
# `If not set, X is used`.
_UNSET = re.compile(
    r"\b(?:if|when)\s+(?:(?:it(?:'s| is)?|this(?: \w+)?(?: is)?|the (?:\w+ )?(?:value|parameter|field)(?: is)?|value(?: is)?|nothing is|no value is|none is)\s+)?"
    r"(?:not\s+(?:set|specified|provided|given|present|supplied|defined|passed|included|sent)|omitted|unspecified|unset|absent|empty|left\s+(?:out|blank|empty)"
    r"|set|specified|provided|given)\s*,\s*(?:then\s+)?"
    rf"(?:(?:the\s+)?(?:value\s+)?(?:of\s+)?(?:it\s+)?(?P<to>defaults?\s+to\s+|default\s+is\s+)?){_VALUE}(?P<used>\s+(?:is|will\s+be)\s+(?:used|assumed|applied|taken))?",
    re.IGNORECASE,
)
_END = re.compile(
    r"[\s`\"']*(?:$|[.;:)\]\n!]|,(?!\s*\w+\s*(?:$|[.)\n]))|-\s|\b(?:if|when)\b(?:\s+\w+){0,3}?\s+(?:not|omitted|unspecified|unset|empty|absent|missing|left|no)\b"
    r"|\b(?:and|or|but)\s+(?:can|may|must|should|is|will|the|it|has|max|maximum|min|minimum|cannot|this|if)\b|\bis used\b|\(|\bunless\b)",
    re.IGNORECASE,
)
_SHIFTED = re.compile(
    r"[\s`\"']*(?:\w+\s+){0,2}?(?:ago|before|after|behind|from now|prior|earlier|later|in the (?:past|future)|percent of|times|of the|x)\b",
    re.IGNORECASE,
)
_FOR_SOME = re.compile(r"[\s`\"']*(?:\w+\s+){0,2}?(?:for|if|when|in case)\s+(?!not\b|omitted\b|unspecified\b|no\b|empty\b)", re.IGNORECASE)
_UNSET_WORDS = re.compile(r"\b(?:not|omitted|unspecified|unset|empty|absent|missing|left)\b", re.IGNORECASE)
_NUMBER_WITH_UNIT = re.compile(r"(-?\d[\d,]*(?:\.\d+)?)(ms|msecs?|secs?|seconds?|s|minutes?|mins?|bytes?|%|px)?", re.IGNORECASE)
_NO_LITERAL = frozenset(
    "a an the all any no none not as to of in on by is it its your our this that these those when if which what whatever "
    "and or for with from same current today now yesterday user users value values empty blank unset nothing null/none "
    "undefined system server account caller unlimited returns return returned both depends whichever see based sorted "
    "sorting only will can may should you we they he she automatically set be used using first last latest newest oldest "
    "ascending descending e.g i.e etc maximum minimum max min standard unknown n/a na - -- there".split()
)
# Words that are values where the default is given as `Default: all` but not as `defaults to all`.
_AFTER_COLON = frozenset("all any none both unlimited first last latest newest oldest ascending descending standard maximum minimum now today max min only unknown".split())


def read_default(prose: Prose) -> None:
    """Tell `default` when one literal value is named, and only one."""
    if not prose.has(*GATES):
        return
    found: list[tuple[JsonValue, int, int]] = []
    for match in _AFTER.finditer(prose.text):
        _collect(prose, match, found)
    if not found:
        for match in _BEFORE.finditer(prose.text):
            _before(match, found)
    if not found:
        for match in _UNSET.finditer(prose.text):
            if match["to"] or match["used"]:
                _collect(prose, match, found)
    if found and all(same(value, found[0][0]) for value, _, _ in found):
        prose.tell("default", found[0][0], found[0][1], found[0][2])


def same(one: JsonValue, other: JsonValue) -> bool:
    """Compare values with their kinds: 1 is not True."""
    return type(one) is type(other) and one == other


def _before(match: re.Match[str], found: list[tuple[JsonValue, int, int]]) -> None:
    written = match["value"]
    word = unquote(written)
    if word.lower() in _NO_LITERAL or word.lower() in _AFTER_COLON:
        return
    quoted = written != word
    by_default = match[0].lower().endswith("by default")
    if not quoted and by_default and not (number(word) is not None or word.lower() in ("true", "false")):
        return
    if not quoted and not re.fullmatch(r"-?\d[\d.,]*|true|false|[A-Z][A-Z0-9_]*|\w*[_\d]\w*", word, re.IGNORECASE if "(" in match[0] else 0):
        return
    found.append((literal(written), *match.span()))


def _collect(prose: Prose, match: re.Match[str], found: list[tuple[JsonValue, int, int]]) -> None:
    written = match["value"]
    after = prose.text[match.end("value") : match.end("value") + 80]
    colon = "link" in match.re.groupindex and (match["link"] or "").strip() in (":", "=", "-")
    quoted = written[0] in "`\"'"
    if _SHIFTED.match(after):
        return
    if not quoted:
        written, after = _trim(written, after)
    if not written or not quoted and written.lower() in _NO_LITERAL and not (colon and written.lower() in _AFTER_COLON and _END.match(after)):
        return
    some = _FOR_SOME.match(after)
    if some is not None and not _UNSET_WORDS.search(after[: some.end() + 40].split(".")[0]):
        return
    value = _value(prose, written, after, quoted=quoted)
    if value is not _NOTHING:
        assert not isinstance(value, _Nothing)
        found.append((value, match.start(), match.end("value")))


class _Nothing:
    pass


_NOTHING = _Nothing()


def _trim(written: str, after: str) -> tuple[str, str]:
    bare = written.rstrip(".:!?*")
    return bare, written[len(bare) :] + after


def _value(prose: Prose, written: str, after: str, *, quoted: bool) -> JsonValue | _Nothing:
    word = unquote(written)
    if quoted:
        return literal(word) if word.strip() or written.startswith(("\"", "'", "`")) else _NOTHING
    measured = _NUMBER_WITH_UNIT.fullmatch(word)
    if measured is not None:
        found = number(measured[1].rstrip(","))
        return found if found is not None else word
    if word.lower() in ("true", "false"):
        return word.lower() == "true"
    if not _END.match(after):
        return _NOTHING
    if word.lower() == "null":
        return None
    if "," in word:
        return [literal(part) for part in word.split(",")] if "array" in prose.types else word
    return word if re.search(r"\w", word) or word in ("*", "/") else _NOTHING
