"""Single cells of an argument table to facts, each kind of column in its own way."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from collgen.understand.documentation.prose import read_prose
from collgen.understand.documentation.text import (
    is_blank,
    literal,
    number,
    plain,
    word_set,
)
from collgen.understand.documentation.type_words import TypeWords, read_type

if TYPE_CHECKING:
    from collections.abc import Callable

    from collgen.understand.documentation.header_words import Role
    from collgen.understand.documentation.row_facts import RowFacts
    from collgen.understand.documentation.wire_names import NameCell

_CellReader: TypeAlias = "Callable[[RowFacts, str, str], None]"

_YES = word_set(
    "yes y true required mandatory m r x ✓ ✔ ✅ ☑ * compulsory always 是 必填 必须 必須 必选 "
    "必需 必传 ○ 〇 ◯ ⭕ ● ◎ да обязательный обязательно обязательное oui obligatoire requis sí si "
    "sim obligatorio obligatoria obligatório obrigatório requerido ja pflicht "
    "erforderlich 필수 예 evet zorunlu wymagane tak verplicht 1 req req. must obligatory "
    "needed pflichtfeld sì obbligatorio vereist obligatorisk påkrævet påkrevd pakollinen "
    "kyllä ano povinné igen ya wajib diperlukan نعم إلزامي إجباري مطلوب có bắt так ναι "
    "υποχρεωτικό כן חובה ใช่ จำเป็น हाँ आवश्यक 要 :white_check_mark: :heavy_check_mark: :check:"
)
_NO = word_set(
    "no n false optional o - none 否 可选 选填 非必填 非必须 非必需 任意 × ❌ ✗ ✘ ✖ ✕ ⨯ ー нет необязательный "
    "необязательно опционально non facultatif optionnel não nao opcional nein 선택 아니오 "
    "hayır isteğe opcjonalne nie optioneel 0 recommended usually opt opt. facultativo "
    "opzionale nee nej valgfri valgfritt valfri ei ne nem nepovinné tidak opsional opsiyonel "
    "لا اختياري không tùy tuỳ ні όχι προαιρετικό לא ไม่ ไม่จำเป็น नहीं वैकल्पिक 不要 무 facoltativo "
    ":x: :heavy_multiplication_x: :negative_squared_cross_mark:"
)
_CONDITIONAL = word_set(
    "conditional c cm cond cond. conditionally depends conditionnel condicional bedingt "
    "条件必填 条件必须 条件必须填 条件 条件付き 条件付き必須 有条件 조건부 △ условно koşullu"
)
_LIMITS: Final = word_set("minLength maxLength minimum maximum format")
_TYPE_CELL: Final = _LIMITS | word_set(
    "type enum items items_enum separator unit required default"
)
_BESIDE_TYPE: Final = _LIMITS | word_set("enum default required items_enum")
_MORE_THAN_A_TYPE = re.compile(r"[(\[,;:|\n]|[<>]=|\d|\benum\b", re.IGNORECASE)
_ASSIGNED = re.compile(
    r"(?P<type>[^=\n]{2,40}?)(?<![<>!])\s*=\s*(?P<value>`[^`\n]{1,60}`|\"[^\"\n]{0,60}\"|'[^'\n]{0,60}'|[\w.+-]{1,60})"
)
_ENUM_CELL: Final = word_set(
    "enum type minimum maximum minLength maxLength items_enum default"
)
_EMPTY: Final = word_set("- -- --- n/a na none nil . / \\") | {""}
_NAMED: Final = {"optional": False, "opt": False, "required": True, "mandatory": True}
_LETTERS: Final = {
    **dict.fromkeys(("m", "r", "req"), True),
    **dict.fromkeys(("o", "c", "opt"), False),
}
"""What stands in brackets behind a name: `id (M)`."""
_WORD_ALONE = re.compile(r"`?[\w.-]+`?")
_FIRST_WORD = re.compile(r"[^\s,.;:(]+")
_WHEN: Final = r"(?:if|when|unless|only|for|conditional(?:ly)?)\b"
_UNDER_CONDITION = re.compile(
    rf"(?:not (?:required|mandatory)|non|only|if|when|sometimes)\b|\w+(?: .*?\b|(?:, | ?[(-] ?|; ?))(?:but )?{_WHEN}"
)
# `0..1`, `[1..n]`: how often the value occurs, as UML and XML Schema write it.
_OCCURS = re.compile(
    r"(?P<least>\d{1,3})\s*(?:\.\.|-|:)\s*(?:\d{1,4}|n|m|\*|unbounded)"
)


def read_presence(row: RowFacts, given: dict[Role, str], name: NameCell) -> None:
    """Tell `required` from the columns and marks that are about it, and `conditional`."""
    for cell, inverse in (
        (given.get("required"), False),
        (given.get("optional"), True),
    ):
        if cell is None:
            continue
        quote = plain(cell)
        required, conditional = _read_presence(quote, inverse=inverse)
        if required is not None:
            row.add("required", required, "table", quote)
        if conditional:
            row.add("conditional", " ".join(quote.split()), "table", quote)
        if "efault" in quote:
            # `Optional, default=20`.
            prose = read_prose(cell, name.name, row.types())
            row.extend((one for one in prose if one[0] == "default"), "table")
    if name.starred:
        row.add("required", True, "table", f"{name.name}*")
    letter = name.rest.strip("()[] ").lower()
    if letter in _LETTERS:
        row.add("required", _LETTERS[letter], "table", f"{name.name} {name.rest}")


@lru_cache(maxsize=1 << 10)
def _read_presence(quote: str, *, inverse: bool) -> tuple[bool | None, bool]:
    """Return what a presence cell says, and whether it names a condition.

    A few words fill the whole column.
    """
    required = presence_of(quote, inverse=inverse)
    first = _FIRST_WORD.match(quote.lower())
    conditional = first is not None and first[0] in _CONDITIONAL
    return required, conditional or (required is False and len(quote.split()) > 2)


def presence_of(cell: str, *, inverse: bool = False) -> bool | None:
    """Return whether a presence cell says that the value is required; None when it does not say.

    `inverse` is for a column called `Optional`, where yes means that it is not.
    """
    words = cell.replace("`", "").strip(" *.[]()").lower()
    if not words or (inverse and words in _EMPTY):
        return None
    occurs = _OCCURS.fullmatch(words)
    if occurs is not None:
        return int(occurs["least"]) > 0
    first = _FIRST_WORD.match(words)
    word = words if words in _YES or words in _NO or first is None else first[0]
    if word in _CONDITIONAL or _UNDER_CONDITION.match(words):
        return False
    if word in _NAMED:
        return _NAMED[word]
    if word in _YES:
        return not inverse
    return inverse if word in _NO else None


def read_type_cell(row: RowFacts, cell: str, name: NameCell) -> None:
    """Tell `type` and what stands with it, from the type cell or from the words beside the name."""
    if not cell and not name.rest:
        return
    quote = plain(cell)
    read = read_type(quote) if cell else TypeWords()
    if not read.types and name.rest:
        read, quote = _type_beside(name.rest)
    if read.types:
        row.add(
            "type",
            list(read.types) if len(read.types) > 1 else read.types[0],
            "table",
            quote,
        )
    for word, value in (
        ("items", read.items),
        ("format", read.format),
        ("minLength", read.min_length),
        ("maxLength", read.max_length),
        ("required", read.required),
        ("separator", read.separator),
    ):
        if value is None:
            continue
        # `string?` says less of presence than a column of its own.
        marked = word == "required" and quote[-1:] in ("?", "!")
        if not (marked and row.knows(word)):
            row.add(word, value, "table", quote)
    if cell and (not read.types or _MORE_THAN_A_TYPE.search(quote)):
        words = _TYPE_CELL if not read.types else _LIMITS
        if len(read.types) == 1:
            words = _BESIDE_TYPE
        row.extend(
            (
                one
                for one in read_prose(cell, name.name, row.types())
                if one[0] in words
            ),
            "table",
        )
    assigned = _ASSIGNED.fullmatch(quote) if "=" in quote else None
    if assigned is not None and read_type(assigned["type"]).types:
        # `int = 20`, as source code writes a default.
        row.add("type", read_type(assigned["type"]).types[0], "table", quote)
        row.add("default", literal(assigned["value"]), "table", quote)


def _type_beside(rest: str) -> tuple[TypeWords, str]:
    """`name (string, required)`, `name • Integer`, a second line `string`."""
    quote = rest.split("\n")[0].strip("()•|:,-* ")
    if quote.startswith("["):
        quote = quote.strip("[] ")
    read = read_type(quote)
    return (read if read.types else read_type(quote.split(",")[0])), quote


def read_other(row: RowFacts, given: dict[Role, str], name: str) -> None:
    """Tell what the columns for defaults, values, examples, limits, patterns and units hold."""
    for role, cell in given.items():
        reader = _READERS.get(role)
        if reader is not None and plain(cell).lower() not in _EMPTY:
            reader(row, cell, name)


def _default(row: RowFacts, cell: str, name: str) -> None:
    text = plain(cell)
    if _WORD_ALONE.fullmatch(text):
        row.add("default", literal(text), "table", text)
        return
    told = read_prose(f"Default: {cell}", name, row.types())
    for word, value, _ in told:
        if word == "default":
            row.add("default", value, "table", text)
            return
    if " " not in text and not is_blank(text.strip("`\"'")):
        row.add("default", literal(text), "table", text)


def _enum(row: RowFacts, cell: str, name: str) -> None:
    lead = "\n" if "\n" in plain(cell) else " "
    told = read_prose(f"Allowed values:{lead}{cell}", name, row.types())
    row.extend((one for one in told if one[0] in _ENUM_CELL), "table")


def _example(row: RowFacts, cell: str, _name: str) -> None:
    row.add("example", literal(plain(cell)), "table", plain(cell))


def _prose(row: RowFacts, cell: str, name: str) -> None:
    row.extend(read_prose(cell, name, row.types()), "table")


def _limit(word: str) -> _CellReader:
    def read(row: RowFacts, cell: str, name: str) -> None:
        value = number(plain(cell).strip("`"))
        if value is None:
            lead = "Length: " if word == "maxLength" else ""
            row.extend(read_prose(f"{lead}{cell}", name, row.types()), "table")
        elif word != "maxLength" or (
            isinstance(value, int) and set(row.types()) <= {"string", "null"}
        ):
            row.add(word, value, "table", cell)

    return read


def _pattern(row: RowFacts, cell: str, _name: str) -> None:
    row.add("pattern", plain(cell).strip("`/"), "table", cell)


def _unit(row: RowFacts, cell: str, _name: str) -> None:
    row.add("unit", plain(cell).strip("`"), "table", cell)


_READERS: Final[dict[Role, _CellReader]] = {
    "default": _default,
    "enum": _enum,
    "example": _example,
    "format": _prose,
    "rules": _prose,
    "minimum": _limit("minimum"),
    "maximum": _limit("maximum"),
    "max_length": _limit("maxLength"),
    "pattern": _pattern,
    "unit": _unit,
}
