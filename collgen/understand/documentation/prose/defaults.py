"""The default value that a description states, when it is a literal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from collgen.model import JsonValue
from collgen.understand.documentation.prose import topics
from collgen.understand.documentation.prose.value_lists import read_inline
from collgen.understand.documentation.text import literal, number, unquote, word_set

if TYPE_CHECKING:
    from collgen.understand.documentation.prose.told import Prose

_WORDS = (
    r"defaults?|기본\s?값|默认值?|預設值?|默認值?|デフォルト値?|既定値?|初期値|por defecto|predeterminad[oa]"
    r"|valor padrão|padrão|par défaut|standardwert|predefinito|по умолчанию|varsayılan|domyślnie|standaard"
)
_Found: TypeAlias = tuple[JsonValue, int, int]

_QUOTED = r"`[^`\n]{0,100}`|\"[^\"\n]{0,100}\"|'[^'\n]{0,100}'"
_VALUE = (
    rf"(?P<value>{_QUOTED}|[^\s,;()\[\]{{}}\"`']+(?:,\d{{3}})*(?:,[^\s,;()\"`']+)*)"
)

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
    rf"(?P<value>{_QUOTED}|(?<![\w.-])-?\d[\d,.]*(?=\s+\w+\s*\(\s*(?:the\s+)?default)|(?<![\w.-])-?\w[\w.-]{{0,60}})(?:\s+\w+(?=\s*\())?"
    r"\s*(?:(?:is|being)\s+(?:the\s+|used\s+as\s+)?default\b(?!\s+(?:value\s+)?(?:for|of|when|if)\b)|[(\[]\s*(?:the\s+)?(?:by\s+)?default\s*[)\]]"
    r"|(?:is\s+used\s+)?by\s+default\b)",
    re.IGNORECASE,
)
# `- 0 = All (default)`: the value that the line starts with.
_LINE_DEFAULT = re.compile(
    rf"^[ ]*(?:-[ ]*)?(?P<value>{_QUOTED}|-?\w[\w.-]*?)[ ]*(?:=|:|-(?=[ A-Za-z])|[(])[^\n]*?(?:\((?:the )?default\)|\bthis is the default\b(?! (?:option|behaviou?r)))",
    re.IGNORECASE | re.MULTILINE,
)
# `If not set, X is used`.
_UNSET = re.compile(
    r"\b(?:if|when)\s+(?:(?:it(?:'s| is)?|this(?: \w+)?(?: is)?|the (?:\w+ )?(?:value|parameter|field)(?: is)?|value(?: is)?|nothing is|no value is|none is)\s+)?"
    r"(?:not\s+(?:set|specified|provided|given|present|supplied|defined|passed|included|sent)|omitted|unspecified|unset|absent|empty|left\s+(?:out|blank|empty)"
    r"|set|specified|provided|given)(?P<comma>\s*,\s*(?:then\s+)?|\s+)"
    rf"(?:(?:it\s+)?(?P<to>defaults?\s+to\s+|default\s+is\s+)|(?:the\s+)?(?:value\s+)?(?:of\s+)?)?{_VALUE}(?P<used>\s+(?:value\s+|mode\s+)?(?:is|will\s+be(?:\s+be)?)\s+(?:used|assumed|applied|taken))?",
    re.IGNORECASE,
)
# `By default, the `series` mode is used`, `by default, the response returns 10 items`.
_BY_DEFAULT = re.compile(
    r"\bby\s+default,?\s+(?:the\s+(?:value\s+)?)?(?:(?P<value>`[^`\n]{1,60}`|\"[^\"\n]{1,60}\"|'[^'\n]{1,60}')\s+(?:\w+\s+)?is\s+(?:used|assumed|applied)|(?:an?\s+|the\s+|this\s+|it\s+)?(?:\w+\s+){0,3}?(?:returns?|shows?|lists?|contains?|includes?)\s+(?P<count>\d+)\s+(?:items|results|entries|records|rows|elements|objects)\b)",
    re.IGNORECASE,
)
# `The default sort is `-name``: quoted values only, since a phrase may follow.
_DEFAULT_OF = re.compile(
    r"\bdefault(?: \w+){1,2} (?:is|are):? (?P<value>`[^`\n]{1,60}`|\"[^\"\n]{1,60}\")(?=\s*(?:$|[.;)\n]))",
    re.IGNORECASE,
)
_DEFAULT_LINE = re.compile(
    r"^[ ]*\(?default[ ]+(?P<value>[\w.-]+)\)?[ ]*$", re.IGNORECASE | re.MULTILINE
)
_SEVERAL = re.compile(
    r"\bdefault(?:s|[ ]+values?)?[ ]*(?::|=|\bto\b|\bare\b|\bis\b)\s*(?=[\w`\"'])",
    re.IGNORECASE,
)
_END = re.compile(
    r"[\s`\"']*(?:$|[.;:)\]\n!]|,(?!\s*\w+\s*(?:$|[.)\n]))|-\s|\b(?:if|when)\b(?:\s+\w+){0,3}?\s+(?:not|omitted|unspecified|unset|empty|absent|missing|left|no)\b"
    r"|\b(?:and|or|but)\s+(?:can|may|must|should|is|will|the|it|has|max|maximum|min|minimum|cannot|this|if)\b|\bis used\b|\(|\bunless\b)",
    re.IGNORECASE,
)
_SHIFTED = re.compile(
    r"[\s`\"']*(?:\w+\s+){0,2}?(?:ago|before|after|behind|from (?:now|current|the|today)|prior|earlier|later|in the (?:past|future)|percent of|times|of the|x)\b",
    re.IGNORECASE,
)
_FOR_SOME = re.compile(
    r"[\s`\"']*(?:\w+\s+){0,2}?(?:for|if|when|in case)\s+(?!not\b|omitted\b|unspecified\b|no\b|empty\b)",
    re.IGNORECASE,
)
_CODE_LIKE = re.compile(r"[A-Z][A-Z0-9_]+|-?\d[\d.,]*|true|false")
_UNSET_WORDS = re.compile(
    r"\b(?:not|omitted|unspecified|unset|empty|absent|missing|left)\b", re.IGNORECASE
)
_NUMBER_WITH_UNIT = re.compile(
    r"(-?\d[\d,]*(?:\.\d+)?)(ms|msecs?|secs?|seconds?|s|minutes?|mins?|bytes?|%|px)?",
    re.IGNORECASE,
)
_NO_LITERAL = word_set(
    "a an the all any no none not as to of in on by is it its your our this that these "
    "those when if which what whatever and or for with from same current today now "
    "yesterday user users value values empty blank unset nothing null/none undefined "
    "system server account caller unlimited returns return returned both depends "
    "whichever see based sorted sorting only will can may should you we they he she "
    "automatically set be used using first last latest newest oldest ascending "
    "descending e.g i.e etc maximum minimum max min standard unknown n/a na - -- there"
)
# Words that are values where the default is given as `Default: all` but not as `defaults to all`.
_AFTER_COLON = word_set(
    "all any both unlimited first last latest newest oldest ascending descending "
    "standard maximum minimum now today max min only unknown"
)


def read_default(prose: Prose) -> None:
    """Tell `default` when one literal value is named, and only one."""
    found: list[_Found] = []
    if prose.topics & topics.DEFAULT:
        for rule in (_several, _after, _lines, _before, _by_default):
            rule(prose, found)
            if found:
                break
    if not found and prose.topics & topics.UNSET and prose.topics & topics.CONDITION:
        _unset(prose, found)
    if found and all(same(value, found[0][0]) for value, _, _ in found):
        prose.tell("default", found[0][0], found[0][1], found[0][2])


def _several(prose: Prose, found: list[_Found]) -> None:
    """`Default values: id, name` of a list."""
    if "array" not in prose.types:
        return
    for match in _SEVERAL.finditer(prose.text):
        values = read_inline(prose.text, match.end())
        if values is not None and (
            len(values.values) > 1 or "s" in match[0].lower().split("t", 1)[1][:8]
        ):
            if not {word.lower() for word in values.words} & _NO_LITERAL:
                words: list[JsonValue] = []
                for value in values.values:
                    words += [
                        literal(part) for part in unquote(value).split(",") if part
                    ]
                found.append((words, match.start(), values.end))


def _after(prose: Prose, found: list[_Found]) -> None:
    for match in _AFTER.finditer(prose.text):
        _collect(prose, match, found)
    if not found:
        for pattern in (_DEFAULT_OF, _DEFAULT_LINE):
            for match in pattern.finditer(prose.text):
                if (
                    unquote(match["value"]).lower() not in _NO_LITERAL
                    or _is_member(prose, unquote(match["value"]))
                    or match["value"].lower() == "all"
                ):
                    found.append((literal(match["value"]), *match.span()))


def _lines(prose: Prose, found: list[_Found]) -> None:
    if "\n" in prose.text:
        for match in _LINE_DEFAULT.finditer(prose.text):
            found.append((literal(match["value"]), *match.span()))


def _before(prose: Prose, found: list[_Found]) -> None:
    for match in _BEFORE.finditer(prose.text):
        _standing_before(match, found)


def _unset(prose: Prose, found: list[_Found]) -> None:
    for match in _UNSET.finditer(prose.text):
        if match["to"] or match["used"]:
            sure = (
                "," in match["comma"]
                or match["value"][0] in "`\"'"
                or _CODE_LIKE.fullmatch(match["value"]) is not None
            )
            if sure:
                _collect(prose, match, found)


def _by_default(prose: Prose, found: list[_Found]) -> None:
    for match in _BY_DEFAULT.finditer(prose.text):
        if match["value"]:
            found.append((literal(match["value"]), *match.span()))
        elif prose.numeric or not prose.types:
            found.append((int(match["count"]), *match.span()))


def same(one: JsonValue, other: JsonValue) -> bool:
    """Compare values with their kinds: 1 is not True."""
    return type(one) is type(other) and one == other


def _standing_before(match: re.Match[str], found: list[_Found]) -> None:
    written = match["value"]
    word = unquote(written)
    if word.lower() in _NO_LITERAL or word.lower() in _AFTER_COLON:
        return
    quoted = written != word
    by_default = match[0].lower().endswith("by default")
    if (
        not quoted
        and by_default
        and not (number(word) is not None or word.lower() in ("true", "false"))
    ):
        return
    if not quoted and not re.fullmatch(
        r"-?\d[\d.,]*|true|false|[A-Z][A-Z0-9_]*|\w*[_\d]\w*",
        word,
        re.IGNORECASE if "(" in match[0] else 0,
    ):
        return
    found.append((literal(written), *match.span()))


def _collect(prose: Prose, match: re.Match[str], found: list[_Found]) -> None:
    written = match["value"]
    after = prose.text[match.end("value") : match.end("value") + 80]
    colon = "link" in match.re.groupindex and (match["link"] or "").strip() in (
        ":",
        "=",
        "-",
    )
    quoted = written[0] in "`\"'"
    if _SHIFTED.match(after):
        return
    if not quoted:
        written, after = _trim(written, after)
    if not written or (
        not quoted
        and written.lower() in _NO_LITERAL
        and not (
            (colon and written.lower() in _AFTER_COLON and _END.match(after))
            or _is_member(prose, written)
        )
    ):
        return
    some = _FOR_SOME.match(after)
    if some is not None and not _UNSET_WORDS.search(
        after[: some.end() + 40].split(".")[0]
    ):
        return
    value = _value(prose, written, after, quoted=quoted)
    if value is not _NOTHING:
        assert not isinstance(value, _Nothing)
        found.append((value, match.start(), match.end("value")))


def _is_member(prose: Prose, word: str) -> bool:
    """Tell whether the word is one of the values that the description lists."""
    enum = prose.value("enum")
    return isinstance(enum, list) and word in enum


class _Nothing:
    pass


_NOTHING = _Nothing()


def _trim(written: str, after: str) -> tuple[str, str]:
    bare = written.rstrip(".:!?*")
    return bare, written[len(bare) :] + after


def _value(
    prose: Prose, written: str, after: str, *, quoted: bool
) -> JsonValue | _Nothing:
    word = unquote(written)
    if quoted:
        return (
            literal(word)
            if word.strip() or written.startswith(('"', "'", "`"))
            else _NOTHING
        )
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
        return (
            [literal(part) for part in word.split(",")]
            if "array" in prose.types
            else word
        )
    return word if re.search(r"\w", word) or word in ("*", "/") else _NOTHING
