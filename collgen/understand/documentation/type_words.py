"""Words for types, as type cells and prose write them, to JSON Schema's types and formats."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

from collgen.understand.documentation.lexicon import alternatives, words


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


_KINDS: Final = ("string", "integer", "number", "boolean", "array", "object")
_FORMATS: Final = (
    "email",
    "uuid",
    "uri",
    "date",
    "date-time",
    "ipv4",
    "ipv6",
    "hostname",
)
_ISO = re.compile(r"\biso[\s-]*(?:8601|time|date)|\brfc[\s-]?3339")
_SUFFIX_LIST = re.compile(
    r"([\w.-]{1,40})\s?\[\s*\]|\[\s*\]\s?([\w.-]{1,40})|\[\s*([\w.-]{1,40})\s*(?:,\s*\.\.\.)?\]"
)
_OTHER_DATE = re.compile(
    r"\b(?:dd?[/.-]mm?[/.-]y{2,4}|mm?[/.-]dd?[/.-]y{2,4}|y{4}/mm?/dd?|y{4}m{2}d{2}|unix|epoch)\b"
)
_MARKED = re.compile(r"[\w<>\[\],.!?-]{2,60}")
_PARENTHESES = re.compile(
    r"([\w-]{2,20})\s*[(<]\s*\$?([^()<>]{1,60})\s*[)>]\s*(.*)", re.DOTALL
)
_WORD = re.compile(r"[^\W\d_][\w'-]*")


@cache
def type_of() -> dict[str, str]:
    """Return the JSON Schema type of each word for one."""
    found: dict[str, str] = {}
    for kind in _KINDS:
        for form in words(f"type.{kind}"):
            found.setdefault(form, kind)
    return found


@cache
def _format_of() -> dict[str, str]:
    """Return the format of each word for one."""
    return {form: one for one in _FORMATS for form in words(f"type.{one}")}


@cache
def _list_of() -> re.Pattern[str]:
    """`array of objects`, `list<string>`, `lista de cadenas`, `массив строк`."""
    lists, of = alternatives("type.list"), alternatives("type.of")
    return re.compile(
        rf"(?:an? )?(?:json )?{lists}(?:s(?!\w))?(?:\s+{of}\s*(?:an? |the )?([\w -]{{1,60}})"
        r"|\s*[\[<({]\s*([\w -]{1,40})\s*[\]>)}]|\s+([^\W\d_]+))?"
    )


@cache
def _list_behind() -> re.Pattern[str]:
    """`字符串数组`, `文字列の配列`: the list stands behind, often without a space."""
    return re.compile(
        r"(?P<of>[^\x00-\x7f]{1,12}?|[a-z]{2,20}) ?"
        rf"{alternatives('type.of_behind')}? ?{alternatives('type.list_behind')}"
    )


@cache
def _kind_suffix() -> re.Pattern[str]:
    """`整数型`, `정수형`, `整数値`."""
    return re.compile(rf"(?P<of>[^\x00-\x7f]{{1,8}}){alternatives('type.suffix')}")


@cache
def _map() -> re.Pattern[str]:
    return re.compile(rf"{alternatives('type.map')}\s*[\[<(].{{0,80}}")


@cache
def _length() -> re.Pattern[str]:
    """`max 20 chars`, `3-20`, `20` in brackets behind a type."""
    most, chars = alternatives("type.most"), alternatives("type.characters")
    return re.compile(
        rf"(?:{most}\.?\s*|(?P<least>\d{{1,6}})\s*(?:-|~|\.\.)\s*)?"
        rf"(?P<most>\d{{1,6}})(?:\s*{chars})?(?:\s*{most})?"
    )


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:/|\||,|;|\b{alternatives('type.or')}\b)\s*")


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
    known = type_of().get(text)
    if known is not None:
        return TypeWords((known,), _format_of().get(text))
    if text in words("type.file"):
        return TypeWords(("string",), "binary")
    if text.startswith(("object", "{")) and "{" in text[:8]:
        return TypeWords(("object",))
    if text.startswith(tuple(words("type.separated"))):
        listed = any(map(text.__contains__, words("type.list")))
        return (
            TypeWords(("array",), items="string", separator=",")
            if listed
            else TypeWords(("string",))
        )
    if _map().match(text):
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
    found = _list_of().fullmatch(text)
    if found is not None:
        inner = (found[1] or found[2] or found[3] or "").strip()
        return TypeWords(("array",), items=_single(inner))
    found = _SUFFIX_LIST.fullmatch(text)
    if found is not None:
        return TypeWords(("array",), items=_single(found[1] or found[2] or found[3]))
    return None


def _compound(text: str) -> TypeWords | None:
    """`字符串数组`, `整数型`: words that are written without a space between them."""
    found = _list_behind().fullmatch(text)
    if found is not None:
        return TypeWords(("array",), items=_single(found["of"]))
    found = _kind_suffix().fullmatch(text)
    kind = type_of().get(found["of"]) if found is not None else None
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
    length = _length().fullmatch(inner)
    if length is not None:
        if outer.types != ("string",):
            return outer
        least = None if length["least"] is None else int(length["least"])
        return replace(outer, max_length=int(length["most"]), min_length=least)
    if inner in _format_of():
        return (
            replace(outer, format=_format_of()[inner])
            if outer.types == ("string",)
            else outer
        )
    if inner in words("type.null"):
        return replace(outer, types=(*outer.types, "null"))
    if outer.format in ("date", "date-time") and _OTHER_DATE.search(inner):
        return replace(outer, format=None)
    required = _presence(_WORD.findall(inner))
    if required and inner not in words("cell.required"):
        return outer  # `required for guests`
    return replace(outer, required=required)


def _presence(found: list[str]) -> bool | None:
    """`string required`: the presence that stands among the words of a type."""
    named = not words("cell.required").isdisjoint(found)
    negated = named and not words("type.not").isdisjoint(found)
    if negated or not words("cell.optional").isdisjoint(found):
        return False
    return True if named else None


def _alternatives(text: str) -> TypeWords | None:
    """`string/integer`, `number | null`, `string, required`."""
    parts = [part for part in _between().split(text) if part]
    if not 2 <= len(parts) <= 6:
        return None
    required: bool | None = None
    found: list[TypeWords] = []
    nullable = False
    for part in parts:
        if part in words("cell.required", "cell.optional"):
            required = part in words("cell.required")
        elif part in words("type.null"):
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
    found = _WORD.findall(text)
    if not found or len(found) > 5:
        return TypeWords()
    types, formats = type_of(), _format_of()
    stating = [word for word in found if word not in words("type.qualifier")]
    if (
        stating
        and types.keys() >= set(stating)
        and len({types[word] for word in stating}) == 1
    ):
        null = ("null",) if not words("type.null").isdisjoint(found) else ()
        form = next((formats[word] for word in stating if word in formats), None)
        kinds = (types[stating[-1]], *null)
        return TypeWords(kinds, form, required=_presence(found))
    return TypeWords(("object",)) if text in ("json", "json object") else TypeWords()
