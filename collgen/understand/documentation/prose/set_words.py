"""The words that stand before a set of values.

Each pattern ends where the first value starts; it runs only where its topic is touched.
"""

from __future__ import annotations

import re

from collgen.understand.documentation.prose import topics

_ADJECTIVE = r"(?:allowed|valid|possible|accepted|acceptable|available|permitted|supported|legal|eligible|permissible|allowable|current|expected|recognized|predefined)"
_NOUN = r"(?:values?|options?|choices|types?|statuses|states?|formats?|modes?|enums?|inputs?|entries|settings|variants|kinds|codes|levels|units|names|keys|orders?|fields?|directions?|methods?)"
_LINK = r"[ ]*(?:\(s\))?[ ]*(?::|=|\bare\b[ ]*:?|\bis\b[ ]*:?|-[ ]|(?=\())[ ]*"
_OF = r"(?:(?:exactly |any |either )?(?:one|any|either) of[ ]*(?:the following|these|the|following)?(?: \w+)?[ ]*:?[ ]*)?"

# Words that only a set of values follows.
STRONG: tuple[tuple[int, re.Pattern[str]], ...] = (
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
            r"\benum(?:eration)?(?: values?)?[ ]*(?::|=|\bof\b|(?=[(\[{<]))[ ]*",
            re.IGNORECASE,
        ),
    ),
    (
        topics.FOREIGN_SET,
        re.compile(
            r"(?:取值范围?|枚举值?|可选值|可取值|选项|허용\s?값|가능한 값|valores (?:posibles|permitidos|possíveis|aceitos|válidos|aceptados)|valeurs (?:possibles|autorisées|acceptées)"
            r"|mögliche werte|erlaubte werte|возможные значения|допустимые значения|valori (?:possibili|ammessi)|(?:olası|geçerli) değerler"
            r"|nilai (?:yang )?(?:mungkin|valid|tersedia|diperbolehkan)|giá trị (?:hợp lệ|cho phép)|القيم (?:الممكنة|المسموحة|المتاحة)|取り得る値|設定可能な値)[ ]*(?:are|son|são|sont|:|=|为|은|는|-)?[ ]*(?![ \[(:=]*-?\d+\s*[-~到至])",
            re.IGNORECASE,
        ),
    ),
)
# Verbs that have other uses: the values must look like ones.
WEAK: tuple[tuple[int, re.Pattern[str]], ...] = (
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
    (
        topics.FOREIGN_SET,
        re.compile(
            r"\b(?:pode|puede|deve|debe) ser[ ]*:?[ ]*|\bpeut être[ ]*:?[ ]*|\bkann[ ]*:?[ ]*(?=[`\"'])",
            re.IGNORECASE,
        ),
    ),
    (topics.EITHER, re.compile(r"\beither[ ]*:?[ ]*", re.IGNORECASE)),
)
