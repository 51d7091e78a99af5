"""The default value that a description states, when it is a literal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

from collgen.model import JsonValue
from collgen.understand.documentation.prose import topics
from collgen.understand.documentation.prose.value_lists import read_inline
from collgen.understand.documentation.text import literal, number, unquote, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.understand.documentation.prose.told import Prose

_WORDS = (
    r"defaults?|省略時|省略时|未入力時|缺省值?|기본\s?값|默认值?|預設值?|默認值?|デフォルト値?|既定値?|初期値|por defecto|predeterminad[oa]"
    r"|standard(?=:\s*(?:`|\d|true\b|false\b))|valor padrão|padrão|(?:par )?défaut|standardwert|predefinito|по умолчанию|varsayılan|domyślnie|standaard"
)
_FIRST = r"[dpsv]|[^\x00-\x7f]"
"""What they begin with, and few other words do."""
_Found: TypeAlias = tuple[JsonValue, int, int]

_QUOTED = r"`[^`\n]{0,100}`|\"[^\"\n]{0,100}\"|'[^'\n]{0,100}'"
_VALUE = (
    rf"(?P<value>{_QUOTED}|[^\s,;()\[\]{{}}\"`']+(?:,\d{{3}})*(?:,[^\s,;()\"`']+)*)"
)

# `defaults to X`, `default is X`, `the default value is X`, `Default: X`, `(default X)`.
_AFTER = re.compile(
    rf"(?<![\w-])(?={_FIRST})(?P<word>{_WORDS})(?![a-z_-])"
    r"(?P<plural>\s+(?:values?|settings?|options?)\b|(?<=s)\s*(?=:))?"
    r"(?:\s+(?:for|of)\s+(?:the |this )?[\w`]+(?=\s+is\b))?"
    r"(?P<link>\s*(?:\b(?:is|are|to|of|be|being|will be|would be|it is|it's)\b(?:\s+(?:set\s+)?to\b)?|[:=]|-\s)\s*"
    r"(?:(?:to|is|be|the value|value)\s+)?|\s+(?=[`\"'(]|true\b|false\b|-?\d)|(?<=[^\x00-\x7f])[为為は은는で是]?[ ]*(?=[`\"'\w-])|\s*[(\[]\s*(?=[`\"'\w-]+\s*[)\]]))"
    rf"{_VALUE}",
    re.IGNORECASE,
)
# `X is the default`, `X (default)`, `X by default`.
_BEFORE = re.compile(
    rf"(?:(?<![\w.-])(?P<count>-?\d[\d,.]*)[ ]+[a-z]+|(?P<value>{_QUOTED}|(?<![\w.-])-?\w(?:[\w.-]{{0,60}}\w)?))\s*"
    r"(?:(?:is|being)\s+(?:the\s+|used\s+as\s+)?default\b(?!\s+(?:value\s+)?(?:for|of|when|if)\b)|[(\[]\s*(?:the\s+)?(?:by\s+)?default\s*[)\]]"
    r"|(?:is\s+used\s+)?by\s+default\b|par défaut\b|por defecto\b|por padrão\b|по умолчанию)",
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
    r"\bdefault(?: \w+){1,2} (?:is|are):? (?P<value>`[^`\n]{1,60}`|\"[^\"\n]{1,60}\"|(?=[\w-]{0,40}[\d_])[\w-]{1,60})(?=\s*(?:$|[.;)\n]|and\b))",
    re.IGNORECASE,
)
# `Time zone, default UTC`, `(default asc)`.
_DEFAULT_TAIL = re.compile(
    r"(?:(?P<open>\()|[,;])\s*default\s+(?P<value>[\w.-]{1,40})(?(open)(?=\s*\))|(?=\s*(?:$|[.;)\n])))",
    re.IGNORECASE,
)
_DEFAULT_LINE = re.compile(
    r"^[ ]*\(?default[ ]+(?P<value>[\w.-]+)\)?[ ]*$", re.IGNORECASE | re.MULTILINE
)
_SEVERAL = re.compile(
    r"\bdefault(?:(?P<plural>s|[ ]+values)|[ ]+value)?[ ]*(?::|=|\bto\b|\bare\b|\bis\b)\s*(?=[\w`\"'])",
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
_CODE_LIKE = re.compile(r"[A-Z][A-Z0-9_]+|-?\d[\d.,]*|true|false|\w*[_\d]\w*")
_STANDS_ALONE = re.compile(
    r"(?:^|[,;:(|/\n-]\s*|\b(?:be|or|either|is|are|and)\s+)$", re.IGNORECASE
)
_PLAIN_LITERAL = re.compile(r"-?\d[\d.,]*|true|false", re.IGNORECASE)
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
    "he it is all any both unlimited first last latest newest oldest ascending descending "
    "standard maximum minimum now today max min only unknown"
)


def read_default(prose: Prose) -> None:
    """Tell `default` when one literal value is named, and only one."""
    found: list[_Found] = []
    if prose.topics & topics.DEFAULT:
        for rule in (_several, _after, _lines, _before, _by_default):
            found = list(rule(prose))
            if found:
                break
    if not found and prose.topics & topics.UNSET and prose.topics & topics.CONDITION:
        found = list(_unset(prose))
    if found and all(_same(value, found[0][0]) for value, _, _ in found):
        prose.tell("default", *found[0])


def _same(one: JsonValue, other: JsonValue) -> bool:
    return type(one) is type(other) and one == other


def _several(prose: Prose) -> Iterator[_Found]:
    """`Default values: id, name` of a list."""
    if "array" not in prose.types:
        return
    for match in _SEVERAL.finditer(prose.text):
        found = read_inline(prose.text, match.end())
        if found is None or {word.lower() for word in found.words} & _NO_LITERAL:
            continue
        if len(found.values) > 1 or match["plural"]:
            parts = [part for word in found.words for part in word.split(",") if part]
            yield [literal(part) for part in parts], match.start(), found.end


def _after(prose: Prose) -> Iterator[_Found]:
    told = False
    for match in _AFTER.finditer(prose.text):
        colon = match["link"].strip() in (":", "=", "-")
        for found in _literal_after(prose, match, colon=colon):
            told = True
            yield found
    for pattern in () if told else (_DEFAULT_OF, _DEFAULT_TAIL, _DEFAULT_LINE):
        for match in pattern.finditer(prose.text):
            word = unquote(match["value"])
            if word == "all" or _is_literal(prose, word):
                yield literal(match["value"]), *match.span()


def _lines(prose: Prose) -> Iterator[_Found]:
    if "\n" in prose.text:
        for match in _LINE_DEFAULT.finditer(prose.text):
            yield literal(match["value"]), *match.span()


def _before(prose: Prose) -> Iterator[_Found]:
    for match in _BEFORE.finditer(prose.text):
        written = match["count"] or match["value"]
        word = unquote(written)
        if word.lower() in _NO_LITERAL:
            continue
        if written == word:
            by_default = not match[0].rstrip(")] ").lower().endswith(
                "default"
            ) or match[0].lower().endswith("by default")
            pattern = _PLAIN_LITERAL if by_default else _CODE_LIKE
            enum = prose.value("enum")
            if pattern.fullmatch(word) is None and not (
                by_default and isinstance(enum, list) and word in enum
            ):
                if (
                    "(" not in match[0]
                    or by_default
                    or not _STANDS_ALONE.search(
                        prose.text[max(0, match.start() - 12) : match.start()]
                    )
                ):
                    continue
                written = written.lstrip("-")
        yield literal(written), *match.span()


def _unset(prose: Prose) -> Iterator[_Found]:
    for match in _UNSET.finditer(prose.text):
        if not match["to"] and not match["used"]:
            continue
        written = match["value"]
        # Without a comma the words run on: only what looks like a value ends the clause.
        if (
            "," in match["comma"]
            or written[0] in "`\"'"
            or _CODE_LIKE.fullmatch(written)
        ):
            if match["used"] and (
                _CODE_LIKE.fullmatch(written) or written[0] in "`\"'"
            ):
                yield literal(written), match.start(), match.end("value")
            else:
                yield from _literal_after(prose, match)


def _by_default(prose: Prose) -> Iterator[_Found]:
    for match in _BY_DEFAULT.finditer(prose.text):
        if match["value"]:
            yield literal(match["value"]), *match.span()
        elif prose.numeric or not prose.types:
            yield int(match["count"]), *match.span()


def _literal_after(
    prose: Prose, match: re.Match[str], *, colon: bool = False
) -> Iterator[_Found]:
    """Yield the value of a match when what follows leaves it a literal that always holds."""
    written = match["value"]
    after = prose.text[match.end("value") : match.end("value") + 80]
    quoted = written[0] in "`\"'"
    if not quoted:
        bare = written.rstrip(".:!?*")
        written, after = bare, written[len(bare) :] + after
    if not written or _SHIFTED.match(after) or _is_for_some(after):
        return
    named = colon and written.lower() in _AFTER_COLON and _END.match(after) is not None
    if not (quoted or named or _is_literal(prose, written)):
        return
    for value in _values(prose, written, after, quoted=quoted):
        yield value, match.start(), match.end("value")


def _is_literal(prose: Prose, word: str) -> bool:
    """Tell whether a word can be a value; any can that the description lists as one."""
    enum = prose.value("enum")
    return word.lower() not in _NO_LITERAL or (isinstance(enum, list) and word in enum)


def _is_for_some(after: str) -> bool:
    """`10 for guests`, ``asc` when …`: it does not hold always. `if not set` says nothing new."""
    some = _FOR_SOME.match(after)
    if some is None:
        return False
    clause = after[: some.end() + 40].split(".", 1)[0]
    return _UNSET_WORDS.search(clause) is None


def _values(
    prose: Prose, written: str, after: str, *, quoted: bool
) -> Iterator[JsonValue]:
    """Yield the value that is written; nothing when the words run on."""
    if quoted:
        yield literal(written)
        return
    measured = _NUMBER_WITH_UNIT.fullmatch(written)
    if measured is not None:
        found = number(measured[1].rstrip(","))
        yield written if found is None else found
    elif written.lower() in ("true", "false"):
        yield written.lower() == "true"
    elif _END.match(after):
        if written.lower() == "null":
            yield None
        elif "," in written and "array" in prose.types:
            yield [literal(part) for part in written.split(",")]
        elif re.search(r"\w", written) or written in ("*", "/"):
            yield written
