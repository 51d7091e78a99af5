"""Types, lists and ranges in other languages than English."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from collgen.understand.documentation.text import number
from collgen.understand.documentation.type_words import type_of

if TYPE_CHECKING:
    from collgen.model import JsonValue
    from collgen.understand.documentation.prose.told import Prose

_N = r"-?\d(?:[\d,]*\d)?(?:\.\d+)?"
# `entre 1 y 100`, `от 1 до 100`, `取值范围1-100`, `(1到100)`.
_RANGE = re.compile(
    r"(?:\b(?:entre|zwischen|von|antara)|\bde|от|từ|取值范围|范围|範囲|범위|диапазон|[(\[])\s*[:=为]?\s*"
    rf"(?P<low>{_N})\s*(?:y|e|et|und|bis|a|à|до|đến|dan|到|至|から|-|~)\s*(?P<high>{_N})(?![\d.]*\s*[^\W\d_])",
    re.IGNORECASE,
)
_SEPARATED = re.compile(
    r"逗号(?:分隔|隔开|分割)|カンマ区切り|쉼표로 구분|через запятую|разделённ\w+ запятой|separad[oa]s por (?:vírgulas?|comas?)"
    r"|séparé\w* par (?:des |une )?virgules?|kommagetrennt|durch kommas? getrennt|virgülle ayrılmış|dipisahkan (?:dengan )?koma",
    re.IGNORECASE,
)
# `(entier)`, `（整数）`: the type stands in brackets.
_TAGGED = re.compile(
    r"\(\s*(?P<kind>entier|entero|inteiro|intero|ganzzahl|cadena|texto|chaîne|booleano|booléen|строка|число|целое(?: число)?"
    r"|整数|整型|字符串|布尔值?|文字列|数値|真偽値|문자열|정수|tam sayı|metin|bilangan bulat)\s*[,)]",
    re.IGNORECASE,
)
_LIST = re.compile(
    r"(?:lista|listado|liste|arreglo|tableau|elenco|daftar|список|массив)\s+(?:de|des|di|der|von|из)?\s*\w"
    r"|[^\s,.;:]{0,12}?(?:列表|数组|リスト|配列|목록|배열)(?=$|[\s,.;:()])",
    re.IGNORECASE,
)
_EPOCH = re.compile(
    r"(?:时间戳|時間戳|タイムスタンプ|타임스탬프)\s*[(,:]?\s*(?:单位)?[:为]?\s*(?:毫秒|秒|ミリ秒|밀리초|초|ms\b|\d\d位)|(?:毫秒|秒)级?时间戳"
)


def read_foreign_range(prose: Prose) -> None:
    """Tell `minimum` and `maximum` of a written range."""
    if "string" in prose.types or "array" in prose.types:
        return
    for found in _RANGE.finditer(prose.text):
        low, high = number(found["low"]), number(found["high"])
        if low is not None and high is not None and low < high:
            prose.tell("minimum", low, *found.span())
            prose.tell("maximum", high, *found.span())


def read_foreign_separator(prose: Prose) -> None:
    """Tell `separator` of values that stand between commas."""
    found = _SEPARATED.search(prose.text)
    if found is not None:
        prose.tell("separator", ",", *found.span())
        if not prose.types:
            prose.tell("type", "array", *found.span())
            prose.tell("items", "string", *found.span())


def foreign_kind(prose: Prose, text: str) -> bool:
    """Tell `type` when a word in brackets, a list or a point in time says it."""
    tagged = _TAGGED.search(text)
    kind: JsonValue = None
    found = tagged
    if tagged is not None:
        kind = type_of().get(tagged["kind"].lower(), "integer")
    elif (found := _EPOCH.search(text)) is not None:
        kind = "integer"
    elif (found := _LIST.match(text)) is not None:
        kind = "array"
    if found is None:
        return False
    prose.tell("type", kind, *found.span())
    return True
