"""A row's cells to facts: one documented parameter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from collgen.model import Fact, JsonValue, Place, SourceKind
from collgen.understand.documentation.prose import Told, read_prose
from collgen.understand.documentation.sections import Section, read_place
from collgen.understand.documentation.text import literal, number, plain, shorten, word_set
from collgen.understand.documentation.type_words import TypeWords, read_type

if TYPE_CHECKING:
    from collgen.understand.documentation.columns import Role
    from collgen.understand.documentation.wire_names import NameCell

_YES = word_set(
    "yes y true required mandatory m r x ✓ ✔ ✅ ☑ * compulsory always o是 是 必填 必须 必須 必选 "
    "必需 必传 ○ 〇 да обязательный обязательно обязательное oui obligatoire requis sí si "
    "sim obligatorio obligatoria obligatório obrigatório requerido ja pflicht "
    "erforderlich 필수 예 evet zorunlu wymagane tak verplicht 1 req req. must obligatory "
    "needed"
)
_NO = word_set(
    "no n false optional o - – — none 否 可选 选填 非必填 非必须 非必需 任意 × ❌ ✗ ✘ нет необязательный "
    "необязательно опционально non facultatif optionnel não nao opcional nein 선택 아니오 "
    "hayır isteğe opcjonalne nie optioneel 0 recommended usually opt opt. facultativo "
    "opzionale"
)
_CONDITIONAL = word_set(
    "conditional c cond cond. conditionally depends conditionnel condicional bedingt "
    "条件必填 条件 조건부"
)
_LIMITS = frozenset({"minLength", "maxLength", "minimum", "maximum", "format"})
_TYPE_CELL = _LIMITS | {
    "type",
    "enum",
    "items",
    "items_enum",
    "separator",
    "unit",
    "required",
}
_EMPTY = word_set(
    "- -- --- – — n/a na none nil . / \\- \\"
) | {""}
_GROUP = re.compile(
    r"(?:heading|header) for (?:an? |the )?(?:array|list) of\b", re.IGNORECASE
)
_FIRST_WORD = re.compile(r"[^\s,.;:(]+")


class RowFacts:
    """Gathers the facts of one row, each with its place."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.facts: list[Fact] = []

    def add(self, word: str, value: JsonValue, source: SourceKind, quote: str) -> None:
        """Add a fact behind those that are already known."""
        if not self._told(word, value):
            self.facts.append(Fact(word, value, source, shorten(quote), self.place))

    def extend(self, told: Iterable[Told], source: SourceKind) -> None:
        """Add what prose told."""
        for word, value, quote in told:
            if not self._told(word, value):
                self.facts.append(Fact(word, value, source, quote, self.place))

    def _told(self, word: str, value: JsonValue) -> bool:
        return any(
            fact.word == word
            and fact.value == value
            and type(fact.value) is type(value)
            for fact in self.facts
        )

    def value(self, word: str) -> JsonValue:
        """Return the first value told for a word; None when there is none."""
        return next((fact.value for fact in self.facts if fact.word == word), None)

    def knows(self, word: str) -> bool:
        """Tell whether a fact of this word is there."""
        return any(fact.word == word for fact in self.facts)

    def types(self) -> tuple[str, ...]:
        """Return the type that is known so far."""
        value = self.value("type")
        return (
            tuple(map(str, value))
            if isinstance(value, list)
            else (str(value),) if value else ()
        )

    def end_with(self, name: str, source: SourceKind) -> None:
        """Add what the name alone tells: `ids[]` is a list."""
        if name.endswith("[]") and not self.types():
            self.add("type", "array", source, name)

    def settled(self) -> tuple[Fact, ...]:
        """Return the facts, values in the told type."""
        types = set(self.types())
        if not types:
            return tuple(self.facts)
        return tuple(_in_type(fact, types) for fact in self.facts)


def _in_type(fact: Fact, types: set[str]) -> Fact:
    if fact.word in ("default", "example"):
        value = in_type(fact.value, types)
    elif fact.word == "enum" and isinstance(fact.value, list):
        value = [in_type(one, types) for one in fact.value]
    else:
        return fact
    return (
        fact
        if value is fact.value
        else Fact(fact.word, value, fact.source, fact.quote, fact.place)
    )


def in_type(value: JsonValue, types: set[str]) -> JsonValue:
    """Return a literal in the documented type: `300` of a string is "300"."""
    if types == {"string"} and isinstance(value, (bool, int, float)):
        return str(value).lower() if isinstance(value, bool) else str(value)
    if (
        types <= {"boolean", "null"}
        and isinstance(value, int)
        and not isinstance(value, bool)
        and value in (0, 1)
    ):
        return bool(value)
    return value


def read_row(
    name: NameCell,
    cells: Sequence[str],
    roles: Sequence[Role | None],
    section: Section,
    place: Place,
) -> tuple[str, tuple[Fact, ...]]:
    """Return the description and the facts of a row."""
    row = RowFacts(place)
    given: dict[Role, str] = {}
    descriptions: list[str] = []
    for role, cell in zip(roles, cells, strict=False):
        if role == "description" and cell.strip():
            descriptions.append(cell)
        elif role is not None and role not in given:
            given[role] = cell
    _presence(row, given, name)
    if descriptions and (grouping := _GROUP.match(plain(descriptions[0]))) is not None:
        # The type column then speaks of what stands below.
        row.add("type", "array", "table", grouping[0])
    _type(row, given, name)
    for role, cell in given.items():
        if role in _READERS and plain(cell).lower() not in _EMPTY:
            _READERS[role](row, cell, name.name)
    description = "\n".join(plain(text) for text in descriptions)
    for text in descriptions:
        row.extend(read_prose(text, name.name, row.types()), "prose")
    if name.rest:
        row.extend(read_prose(name.rest, name.name, row.types()), "table")
    if "rules" in given:
        row.extend(read_prose(given["rules"], name.name, row.types()), "table")
    row.end_with(name.name, "table")
    _heading(row, section)
    return description, row.settled()


def _presence(row: RowFacts, given: dict[Role, str], name: NameCell) -> None:
    for role in ("required", "optional"):
        if role not in given:
            continue
        quote = plain(given[role])
        value = read_presence_cell(quote, inverse=role == "optional")
        if value is not None:
            row.add("required", value, "table", quote)
        if quote.lower().split(" ")[0].strip("().,") in _CONDITIONAL or (
            len(quote.split()) > 2 and value is False
        ):
            row.add("conditional", " ".join(quote.split()), "table", quote)
    if name.starred:
        row.add("required", True, "table", f"{name.name}*")


def read_presence_cell(cell: str, *, inverse: bool = False) -> bool | None:
    """Return whether a presence cell says that the value is required; None when it does not say."""
    words = cell.replace("`", "").strip(" *.").lower()
    if words in _CONDITIONAL:
        return False
    if inverse and words in ("optional", "opt"):
        return False
    if inverse and words in ("required", "mandatory"):
        return True
    if words in _YES:
        return not inverse
    if words in _NO:
        return inverse and words not in ("-", "–", "—", "recommended", "usually")
    first = _FIRST_WORD.match(words)
    if first is None:
        return None
    if words.startswith(
        (
            "not required",
            "not mandatory",
            "non ",
            "required if",
            "required when",
            "required for",
            "required unless",
            "only ",
            "if ",
            "when ",
            "sometimes",
        )
    ):
        return False
    if first[0] in _CONDITIONAL or first[0] in ("optional", "recommended"):
        return False
    if first[0] in ("yes", "required", "mandatory", "true"):
        conditional = re.search(r"\b(?:if|when|unless|only|for)\b", words) is not None
        return False if conditional else not inverse
    if first[0] in ("no", "false"):
        return inverse
    return None


def _type(row: RowFacts, given: dict[Role, str], name: NameCell) -> None:
    cell = given.get("type", "")
    read = read_type(plain(cell)) if cell else TypeWords()
    quote = cell
    if not read.types and name.rest:
        quote = name.rest.strip("()[]•|:,- \n")
        read = read_type(quote.split("\n")[0].rstrip("•*- "))
        if not read.types and "," in quote:
            read = read_type(quote.split(",")[0])
    if read.types:
        row.add(
            "type",
            list(read.types) if len(read.types) > 1 else read.types[0],
            "table",
            plain(quote),
        )
    for word, value in (
        ("items", read.items),
        ("format", read.format),
        ("maxLength", read.max_length),
        ("required", read.required),
        ("separator", read.separator),
    ):
        if value is not None:
            row.add(word, value, "table", plain(quote))
    if cell and (not read.types or "(" in cell or "enum" in cell.lower()):
        words = _LIMITS if read.types and "enum" not in cell.lower() else _TYPE_CELL
        told = read_prose(cell, name.name, row.types())
        row.extend((one for one in told if one[0] in words), "table")


def _default(row: RowFacts, cell: str, name: str) -> None:
    text = plain(cell)
    told = read_prose(f"Default: {cell}", name, row.types())
    value = next((one for one in told if one[0] == "default"), None)
    if value is not None:
        row.add("default", value[1], "table", text)
    elif " " not in text:
        row.add("default", literal(text), "table", text)


def _enum(row: RowFacts, cell: str, name: str) -> None:
    told = read_prose(f"Allowed values: {cell}", name, row.types())
    row.extend(
        (
            one
            for one in told
            if one[0]
            in (
                "enum",
                "type",
                "minimum",
                "maximum",
                "minLength",
                "maxLength",
                "items_enum",
                "default",
            )
        ),
        "table",
    )


def _example(row: RowFacts, cell: str, _name: str) -> None:
    row.add("example", literal(plain(cell)), "table", plain(cell))


def _prose(row: RowFacts, cell: str, name: str) -> None:
    row.extend(read_prose(cell, name, row.types()), "table")


def _limit(word: str) -> _Reader:
    def read(row: RowFacts, cell: str, name: str) -> None:
        value = number(plain(cell).strip("`"))
        if value is not None and (
            not word.endswith("Length") or isinstance(value, int)
        ):
            if word == "maxLength" and set(row.types()) & {
                "integer",
                "number",
                "boolean",
                "array",
                "object",
            }:
                return
            row.add(word, value, "table", cell)
        else:
            row.extend(
                read_prose(
                    f"Length: {cell}" if word == "maxLength" else cell,
                    name,
                    row.types(),
                ),
                "table",
            )

    return read


def _pattern(row: RowFacts, cell: str, _name: str) -> None:
    row.add("pattern", plain(cell).strip("`/"), "table", cell)


def _unit(row: RowFacts, cell: str, _name: str) -> None:
    row.add("unit", plain(cell).strip("`"), "table", cell)


from collections.abc import Callable  # noqa: E402

_Reader = Callable[[RowFacts, str, str], None]
_READERS: dict[Role, _Reader] = {
    "default": _default,
    "enum": _enum,
    "example": _example,
    "format": _prose,
    "minimum": _limit("minimum"),
    "maximum": _limit("maximum"),
    "max_length": _limit("maxLength"),
    "pattern": _pattern,
    "unit": _unit,
}


def _heading(row: RowFacts, section: Section) -> None:
    # What has a default can be left out, whatever the heading above a whole group says.
    if (
        section.required is not None
        and not row.knows("required")
        and not (section.required and row.knows("default"))
    ):
        row.add("required", section.required, "heading", section.title)


def row_location(cells: Sequence[str], roles: Sequence[Role | None]) -> str | None:
    """Return the location that the row's own cell names."""
    for role, cell in zip(roles, cells, strict=False):
        if role == "location":
            return read_place(cell)
    return None
