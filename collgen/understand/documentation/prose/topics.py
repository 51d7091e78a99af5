"""Which subjects the words of a text may touch: what decides which rules look at it at all.

A rule is a regular expression or several; most texts hold none of the words that it is about. One
pass over a text's words finds all subjects at once.
"""

from __future__ import annotations

import re
from typing import Final

PRESENCE: Final = 1 << 0
CONDITION: Final = 1 << 1
NEEDED: Final = 1 << 2
DEPRECATED: Final = 1 << 3
READ_ONLY: Final = 1 << 4
SEPARATED: Final = 1 << 5
ALLOWED: Final = 1 << 6
VALUES: Final = 1 << 7
ONE_OF: Final = 1 << 8
ENUM: Final = 1 << 9
MODAL: Final = 1 << 10
ACCEPTS: Final = 1 << 11
EITHER: Final = 1 << 12
MEMBERS: Final = 1 << 13
SINGLE: Final = 1 << 14
TYPE_WORD: Final = 1 << 15
SIGN: Final = 1 << 16
EPOCH: Final = 1 << 17
COUNT: Final = 1 << 18
WHETHER: Final = 1 << 19
TRUTH: Final = 1 << 20
DEFAULT: Final = 1 << 21
UNSET: Final = 1 << 22
LENGTH: Final = 1 << 23
CHARACTERS: Final = 1 << 24
BETWEEN: Final = 1 << 25
UPPER: Final = 1 << 26
LOWER: Final = 1 << 27
MORE_THAN: Final = 1 << 28
URL: Final = 1 << 29
MAIL: Final = 1 << 30
UUID: Final = 1 << 31
DATE: Final = 1 << 32
TEXT: Final = 1 << 33
UNIT: Final = 1 << 34
EXAMPLE: Final = 1 << 35
PATTERN: Final = 1 << 36
OR: Final = 1 << 37
FOREIGN_SET: Final = 1 << 38
FOREIGN_LIMIT: Final = 1 << 39
APPLIES: Final = 1 << 40
FOREIGN_KIND: Final = 1 << 41
FOREIGN_RANGE: Final = 1 << 42
FOREIGN_LIST: Final = 1 << 43
AT_MOST: Final = 1 << 44
EXACTLY: Final = 1 << 45
FOREIGN_UP_TO: Final = 1 << 46
FOREIGN_COUNT: Final = 1 << 47
FOREIGN_WHETHER: Final = 1 << 48
MEASURED: Final = 1 << 49
FOREIGN_MOST: Final = 1 << 50

_ENGLISH: Final[tuple[tuple[int, str], ...]] = (
    (PRESENCE, ("required requires require mandatory compulsory obligatory optional optionally conditional conditionally sometimes "
               "omitted ignored blank obligatorio obligatoria obrigatorio opcional obligatoire facultatif facultative facultativo "
               "requis requerido erforderlich pflichtfeld obbligatorio opzionale facoltativo wymagane wymagany opcjonalne opcjonalny "
               "zorunlu verplicht optioneel optionnel optionnelle requerida requise obbligatoria wajib opsional opsiyonel req opt")),
    (CONDITION, "if when unless case for to with only"),
    (NEEDED, "required mandatory needed"),
    (APPLIES, "applicable applies relevant effective only"),
    (DEPRECATED, "deprecated"),
    (READ_ONLY, "readonly read"),
    (SEPARATED, "separated delimited seperated split"),
    (ALLOWED, ("allowed valid possible accepted acceptable available permitted supported legal eligible permissible allowable current "
              "expected recognized predefined")),
    (VALUES, "value values option options choices"),
    (ONE_OF, "one any"),
    (ENUM, "enum enumeration"),
    (MODAL, "must should can could may need needs has"),
    (ACCEPTS, "accept accepts take takes support supports"),
    (EITHER, "either"),
    (MEMBERS, "values supported allowed options valid permitted accepted available"),
    (SINGLE, "must always only current currently has fixed"),
    (TYPE_WORD, ("string strings integer integers int number numbers float floats double doubles decimal decimals bool bools boolean booleans "
                "array arrays object objects list lists dictionary long key hash")),
    (SIGN, "positive negative nonnegative non whole"),
    (EPOCH, "unix epoch posix timestamp stamp time utc since"),
    (COUNT, "number count many length index page offset amount quantity size position no limit row line item record nb based"),
    (FOREIGN_COUNT, "numero nombre cantidad quantidade anzahl seitennummer nomor"),
    (WHETHER, "whether flag true should if is are has can do does include"),
    (FOREIGN_WHETHER, "indica especifica define indique ob"),
    (TRUTH, "true false"),
    (DEFAULT, "default defaults predeterminado predeterminada defecto standardwert standard predefinito standaard"),
    (UNSET, "set specified provided given omitted unspecified unset absent empty left present supplied defined passed included sent"),
    (LENGTH, "length maxlength minlength"),
    (CHARACTERS, "char chars character characters letter letters two three symbols points caracteres caratteri zeichen karakter long"),
    (BETWEEN, "between from range ranges ranged within through"),
    (UPPER, "max maximum maximal maxlength up most than exceed exceeding limited"),
    (AT_MOST, "max maximum most long less fewer limit length"),
    (EXACTLY, "exactly"),
    (LOWER, "min minimum minimal minlength least less than"),
    (MORE_THAN, "greater more higher larger above lower fewer below smaller less than"),
    (URL, "url uri"),
    (MAIL, "mail email"),
    (UUID, "uuid guid"),
    (DATE, "iso rfc yyyy date mm dd y"),
    (TEXT, "base stringified e"),
    (UNIT, ("millisecond milliseconds millis ms microsecond microseconds nanosecond nanoseconds second seconds sec secs minute minutes min "
           "mins hour hours day days week weeks month months year years cents kobo paise pence byte bytes kilobytes kb megabytes mb pixel "
           "pixels px meter meters metre metres kilometer kilometers km degrees percent minor minimal smallest grams kilograms kg celsius")),
    (MEASURED, "in unit units number duration timeout"),
    (EXAMPLE, "example examples eg g ex"),
    (PATTERN, "pattern regex regexp regular match matches matching expression"),
    (OR, "or"),
    (FOREIGN_KIND, "entier entero inteiro intero ganzzahl cadena texto booleano lista listado liste arreglo tableau elenco daftar metin bilangan"),
    (FOREIGN_RANGE, "entre zwischen von de antara a e y et bis dan"),
    (FOREIGN_LIST, "separados separadas kommagetrennt getrennt virgules virgule koma"),
    (FOREIGN_SET, "valores valeurs werte valori nilai pode puede peut kann"),
    (FOREIGN_LIMIT, "massimo maximal minimal maksimal maksimum maximaal minimaal fazla minimum"),
    (FOREIGN_MOST, "max maximum massimo"),
    (FOREIGN_UP_TO, "hasta bis fino hingga"),
)  # fmt: skip
_FOREIGN: Final[tuple[tuple[int, str], ...]] = (
    (
        PRESENCE,
        "obrigat|facultat|обязат|опциональн|обов|bắt buộc|tùy chọn|إلزامي|إجباري|مطلوب|اختياري|必須|必填|必选|必需|必传|任意|可选|可選|选填|選填|非必|필수|선택|isteğe",
    ),
    (
        DEFAULT,
        "기본|省略|缺省|未入力|默认|預設|默認|デフォルト|既定|初期値|padrão|défaut|умолчани|varsayılan|domyślnie",
    ),
    (
        FOREIGN_SET,
        "取值|枚举|可选值|可取值|选项|값|取り得る|設定可能|значени|válidos|posibles|possíveis|autorisées|acceptées|mögliche|değerler|giá trị|القيم",
    ),
    (
        FOREIGN_KIND,
        "列表|数组|リスト|配列|목록|배열|список|массив|时间戳|時間戳|タイムスタンプ|타임스탬프|(строка|(число|(целое|(整|(字符|(布尔|(文字列|(数値|(真偽|(문자|(정수|chaîne|booléen|sayı",
    ),
    (FOREIGN_RANGE, "от|từ|范围|範囲|범위|диапазон|到|至|から|à"),
    (FOREIGN_UP_TO, "até|jusqu|до"),
    (FOREIGN_LIST, "逗号|カンマ|쉼표|запят|vírgula|séparé|virgülle"),
    (
        FOREIGN_COUNT,
        "номер|numéro|numarası|개수|件数|数量|個数|条数|页码|頁碼|ページ番号|페이지 번호|количество|número",
    ),
    (FOREIGN_WHETHER, "是否|かどうか|여부"),
    (CHARACTERS, "caractères|символ|文字|字符|자|ký tự|حرف"),
    (
        FOREIGN_LIMIT | FOREIGN_MOST,
        "最大|最多|最小|最少|最长|最長|最短|超过|超過|以内|以下|이내|이하|máx|mín|최대|최소|최댓|최솟|не более|не менее|максимум|минимум|tối đa|tối thiểu|أقصى",
    ),
)
_TOPICS: Final[dict[str, int]] = {}
for _bit, _words in _ENGLISH:
    for _word in _words.split():
        _TOPICS[_word] = _TOPICS.get(_word, 0) | _bit
_TOPIC_WORDS: Final = frozenset(_TOPICS)
_WORD = re.compile(r"[a-z]+")
_FOREIGN_WORDS: Final = tuple(
    (bit, word) for bit, words in _FOREIGN for word in words.split("|")
)


def find_topics(lower: str) -> int:
    """Return the subjects, as bits, that the words of a lower-case text may touch."""
    found = 0
    for word in _TOPIC_WORDS.intersection(_WORD.findall(lower)):
        found |= _TOPICS[word]
    if not lower.isascii():
        for bit, word in _FOREIGN_WORDS:
            if word in lower:
                found |= bit
    return found
