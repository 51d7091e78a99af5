"""Words for types, as type cells and prose write them, to JSON Schema's types and formats."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from collgen.understand.documentation.text import word_set


@dataclass(frozen=True, slots=True)
class TypeWords:
    """What a type cell says."""

    types: tuple[str, ...] = ()
    format: str | None = None
    items: str | None = None
    max_length: int | None = None
    min_length: int | None = None
    required: bool | None = None
    separator: str | None = None


_STRING = ("string", "str", "text", "char", "chars", "character", "varchar", "nvarchar", "alphanumeric",
           "password", "html", "markdown", "token", "строка", "文字列", "字符串", "문자열", "texto", "cadena",
           "chaîne", "zeichenkette", "stringa", "tekst", "metin", "base64", "byte", "email", "e-mail",
           "uuid", "guid", "uri", "url", "date", "datetime", "date-time", "phone", "ip", "ipv4", "ipv6",
           "alphabetic", "alpha", "string64", "strings", "hostname", "enum", "objectid", "文本", "字符",
           "jwt", "hex", "xml", "csv", "texte", "testo", "varchar2", "nvarchar2", "clob", "fecha", "datum", "tanggal",
           "tarih", "дата", "日期", "日付", "날짜", "localdate", "localdatetime", "datetimeoffset", "offsetdatetime",
           "zoneddatetime", "alfanumérico", "alfanumerico", "alphanumérique", "alphanumerisch", "cadena de texto",
           "cadena de caracteres", "chaîne de caractères", "phone number", "teks", "文字型", "نص", "سلسلة", "سلسلة نصية",
           "chuỗi", "chuỗi ký tự", "ciąg znaków", "текст", "рядок", "κείμενο", "sträng")  # fmt: skip
_INTEGER = ("integer", "int", "int32", "int64", "long", "short", "bigint", "smallint", "tinyint", "uint",
            "uint32", "uint64", "i32", "i64", "u32", "u64", "int8", "int16", "uint8", "uint16", "epoch", "целое", "整数", "整型", "整數",
            "정수", "entero", "inteiro", "entier", "ganzzahl", "intero", "integers", "tamsayı", "ints",
            "longs", "biginteger", "число целое", "liczba całkowita", "целое число", "ціле число", "número entero",
            "numero entero", "número inteiro", "numero inteiro", "nombre entier", "numero intero", "ganze zahl",
            "tam sayı", "bilangan bulat", "số nguyên", "عدد صحيح", "heltal", "geheel getal")  # fmt: skip
_NUMBER = ("number", "float", "float32", "float64", "f32", "f64", "double", "decimal", "numeric", "money", "real", "num",
           "число", "数値", "数字", "数值", "숫자", "número", "numero", "nombre", "zahl", "numérico",
           "numerico", "numérique", "numbers", "floats", "decimals", "bigdecimal", "percentage", "浮点", "浮点数",
           "小数", "実数", "실수", "дробное число", "вещественное число", "número decimal", "numero decimale",
           "nombre décimal", "dezimalzahl", "ondalık sayı", "sayı", "bilangan desimal", "angka", "số thực", "số", "رقم",
           "عدد", "عدد عشري", "liczba", "getal", "tal")  # fmt: skip
_BOOLEAN = ("boolean", "bool", "булево", "логический", "真偽値", "布尔", "布尔值", "布林", "불리언", "불린",
            "booleano", "booléen", "boolescher", "wahrheitswert", "booleana", "booleans", "bit",
            "logical", "lógico", "логическое", "булев", "булевый", "булево значение", "真偽", "論理", "mantıksal", "منطقي",
           "logiczny")  # fmt: skip
_ARRAY = ("array", "list", "arr", "collection", "set", "массив", "список", "配列", "数组", "陣列", "배열",
          "lista", "arreglo", "tableau", "liste", "matriz", "arrays", "vector", "列表", "jsonarray", "リスト", "목록",
          "dizi", "larik", "mảng", "مصفوفة", "قائمة", "tablica", "arraylist", "vetor", "elenco")  # fmt: skip
_OBJECT = ("object", "dict", "dictionary", "map", "hash", "json", "struct", "hashmap", "объект",
           "オブジェクト", "对象", "物件", "객체", "objeto", "objet", "objekt", "oggetto", "objects",
           "jsonobject", "key-value", "record", "hashtable", "nesne", "objek", "đối tượng", "كائن", "obiekt",
           "jsonb")  # fmt: skip

TYPES: Final[dict[str, str]] = {
    word: kind
    for kind, words in (
        ("string", _STRING),
        ("integer", _INTEGER),
        ("number", _NUMBER),
        ("boolean", _BOOLEAN),
        ("array", _ARRAY),
        ("object", _OBJECT),
    )
    for word in words
}
_FORMATS: Final = {
    "email": "email",
    "e-mail": "email",
    "uuid": "uuid",
    "guid": "uuid",
    "uri": "uri",
    "url": "uri",
    "date": "date",
    "datetime": "date-time",
    "date-time": "date-time",
    "localdate": "date",
    "localdatetime": "date-time",
    "datetimeoffset": "date-time",
    "offsetdatetime": "date-time",
    "zoneddatetime": "date-time",
    **dict.fromkeys(
        ("fecha", "datum", "tanggal", "tarih", "дата", "日期", "日付", "날짜"), "date"
    ),
    "ipv4": "ipv4",
    "ipv6": "ipv6",
    "hostname": "hostname",
}
_FILES = frozenset({"file", "binary", "blob", "stream", "upload", "multipartfile", "archivo", "fichier",
                    "datei", "arquivo", "файл", "文件", "ファイル", "파일"})  # fmt: skip
_QUALIFIERS = word_set(
    "a an the not type value of valid signed unsigned positive negative json non optional "
    "required mandatory nullable escaped encoded utf-8 utf8 ascii unicode plain single simple raw "
    "big small"
)
_ISO = re.compile(r"\biso[\s-]*(?:8601|time|date)|\brfc[\s-]?3339")
_LIST_OF = re.compile(
    r"(?:an? )?(?:json )?(?:array ?list|i?enumerable|i?collection|i?list|iterable|sequence|hash ?set|vector|slice|array|list|set)s?"
    r"(?:\s+of\s+(?:an? |the )?([\w -]{1,60})|\s*[\[<({]\s*([\w -]{1,40})\s*[\]>)}]|\s+([a-z]+))?"
)
_SUFFIX_LIST = re.compile(
    r"([\w.-]{1,40})\s?\[\s*\]|\[\s*\]\s?([\w.-]{1,40})|\[\s*([\w.-]{1,40})\s*(?:,\s*\.\.\.)?\]"
)
# `lista de cadenas`, `массив строк`.
_FOREIGN_LIST = re.compile(
    r"(?:lista|arreglo|vetor|elenco|tableau|liste|matriz|array|массив|список|масив|daftar|mảng|danh sách)"
    r"\s+(?:(?:de|di|des|von|из|các)\s+)?(?P<of>[^\W\d_][\w -]{1,40})"
)
# `字符串数组`, `文字列の配列`.
_LIST_BEHIND = re.compile(
    r"(?P<of>[^\x00-\x7f]{1,12}?|[a-z]{2,20}) ?(?:の|의)? ?(?:数组|陣列|列表|配列|リスト|배열|목록)"
)
# `整数型`, `정수형`, `整数値`.
_KIND_SUFFIX = re.compile(r"(?P<of>[^\x00-\x7f]{1,8})(?:型|形|類型|类型|値|值|형|타입)")
_OTHER_DATE = re.compile(
    r"\b(?:dd?[/.-]mm?[/.-]y{2,4}|mm?[/.-]dd?[/.-]y{2,4}|y{4}/mm?/dd?|y{4}m{2}d{2}|unix|epoch)\b"
)
_MARKED = re.compile(r"[\w<>\[\],.!?-]{2,60}")
_NULLABLE = word_set("nullable null none nil")
_MAP = re.compile(r"(?:map|dict|dictionary|hashmap|record)\s*[\[<(].{0,80}")
_PARENTHESES = re.compile(
    r"([\w-]{2,20})\s*[(<]\s*\$?([^()<>]{1,60})\s*[)>]\s*(.*)", re.DOTALL
)
_LENGTH = re.compile(
    r"(?:max(?:imum)?\.?\s*|(?P<least>\d{1,6})\s*(?:-|~|\.\.)\s*)?(?P<most>\d{1,6})(?:\s*(?:chars?|characters?))?(?:\s*max)?"
)
_BETWEEN = re.compile(r"\s*(?:/|\||,|;|\bor\b|\bou\b|\boder\b)\s*")
_WORD = re.compile(r"[^\W\d_][\w'-]*")
_SEPARATED = re.compile(r"^(?:comma|csv)[\s-]*(?:separated|delimited)?")


@lru_cache(maxsize=1 << 12)
def read_type(cell: str) -> TypeWords:
    """Return what a type cell says; an empty value when it names no type."""
    text = (
        " ".join(cell.replace("`", "").replace('"', "").split()).strip(" .;:*").lower()
    )
    if not text or len(text) > 2000:
        return TypeWords()
    if ("!" in text or "?" in text) and _MARKED.fullmatch(text):
        return _marked(text)
    return _read(text[:200])


def _marked(text: str) -> TypeWords:
    """`String!` and `[ID!]!` of GraphQL, `string?` of many languages, `?string` of PHP."""
    bare = text.replace("!", "").replace("?", "")
    if bare.strip("[]") == "id":
        bare = bare.replace("id", "string")
    read = _read(bare)
    if not read.types:
        return read
    if text[0] == "?":
        return replace(read, types=(*read.types, "null"))
    last = text[-1]
    required = True if last == "!" else False if last == "?" else None
    return replace(read, required=required)


def _read(text: str) -> TypeWords:
    known = TYPES.get(text)
    if known is not None:
        return TypeWords((known,), _FORMATS.get(text))
    if text in _FILES:
        return TypeWords(("string",), "binary")
    if text.startswith(("object", "{")) and "{" in text[:8]:
        return TypeWords(("object",))
    if _SEPARATED.match(text):
        return (
            TypeWords(("array",), items="string", separator=",")
            if "list" in text
            else TypeWords(("string",))
        )
    if _MAP.match(text):
        return TypeWords(("object",))
    found = _list_type(text) or _parenthesised(text) or _alternatives(text)
    if found is None and not text.isascii():
        found = _compound(text)
    if found is not None:
        return found
    if _ISO.search(text):
        return TypeWords(
            ("string",),
            "date" if "time" not in text and "iso date" in text else "date-time",
        )
    return _by_words(text)


def _list_type(text: str) -> TypeWords | None:
    if text.endswith("[][]"):
        return TypeWords(("array",), items="array")
    found = _LIST_OF.fullmatch(text)
    if found is not None:
        inner = (found[1] or found[2] or found[3] or "").strip()
        return TypeWords(("array",), items=_single(inner))
    found = _SUFFIX_LIST.fullmatch(text)
    if found is not None:
        return TypeWords(("array",), items=_single(found[1] or found[2] or found[3]))
    found = _FOREIGN_LIST.fullmatch(text)
    if found is not None:
        return TypeWords(("array",), items=_single(found["of"]))
    return None


def _compound(text: str) -> TypeWords | None:
    """`字符串数组`, `整数型`: words that are written without a space between them."""
    found = _LIST_BEHIND.fullmatch(text)
    if found is not None:
        return TypeWords(("array",), items=_single(found["of"].rstrip("の의")))
    found = _KIND_SUFFIX.fullmatch(text)
    kind = TYPES.get(found["of"]) if found is not None else None
    return None if kind is None else TypeWords((kind,))


def _single(text: str) -> str | None:
    if not text:
        return None
    types = _read(text).types
    return types[0] if len(types) == 1 else None


def _parenthesised(text: str) -> TypeWords | None:
    found = _PARENTHESES.fullmatch(text)
    if found is None:
        return None
    outer = _read(found[1])
    if not outer.types:
        return None
    inner = found[2].strip()
    length = _LENGTH.fullmatch(inner)
    if length is not None:
        if outer.types != ("string",):
            return outer
        least = None if length["least"] is None else int(length["least"])
        return replace(outer, max_length=int(length["most"]), min_length=least)
    if inner in _FORMATS:
        return (
            replace(outer, format=_FORMATS[inner])
            if outer.types == ("string",)
            else outer
        )
    if inner in _NULLABLE:
        return replace(outer, types=(*outer.types, "null"))
    if outer.format in ("date", "date-time") and _OTHER_DATE.search(inner):
        return replace(outer, format=None)
    if "required" in inner or "optional" in inner:
        return replace(outer, required=_presence(inner))
    return outer


def _presence(text: str) -> bool | None:
    if "not required" in text or "optional" in text:
        return False
    return True if text.strip() == "required" else None


def _said(words: list[str]) -> bool | None:
    """`string required`: the presence that stands among the words of a type."""
    named = "required" in words or "mandatory" in words
    if "optional" in words or (named and "not" in words):
        return False
    return True if named else None


def _alternatives(text: str) -> TypeWords | None:
    """`string/integer`, `number | null`, `string, required`."""
    parts = [part for part in _BETWEEN.split(text) if part]
    if not 2 <= len(parts) <= 6:
        return None
    required: bool | None = None
    found: list[TypeWords] = []
    nullable = False
    for part in parts:
        if part in ("required", "optional", "mandatory"):
            required = part != "optional"
        elif part in ("null", "nullable", "none", "nil"):
            nullable = True
        else:
            found.append(_read(part))
    if not found or not all(one.types for one in found):
        return None
    kinds = list(dict.fromkeys(kind for one in found for kind in one.types))
    if nullable:
        kinds.append("null")
    only = found[0] if len(found) == 1 else TypeWords()
    return replace(only, types=tuple(kinds), required=required)


def _by_words(text: str) -> TypeWords:
    """`unsigned int`, `JSON object`, `positive integer`: one known word among qualifiers."""
    words = _WORD.findall(text)
    if not words or len(words) > 5:
        return TypeWords()
    known = [word for word in words if word in TYPES and word not in _QUALIFIERS]
    rest = [word for word in words if word not in TYPES and word not in _QUALIFIERS]
    if known and not rest and len({TYPES[word] for word in known}) == 1:
        null = ("null",) if "nullable" in words else ()
        form = next((_FORMATS[word] for word in known if word in _FORMATS), None)
        return TypeWords((TYPES[known[-1]], *null), form, required=_said(words))
    return TypeWords(("object",)) if text in ("json", "json object") else TypeWords()
