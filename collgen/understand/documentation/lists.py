"""Lines that stand as headings, and items of lists that document an argument."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from collgen.understand.documentation.lexicon import (
    Clause,
    alternatives,
    wording,
    words,
)
from collgen.understand.documentation.prose import read_prose
from collgen.understand.documentation.prose.reading import name_words
from collgen.understand.documentation.titles import fold
from collgen.understand.documentation.type_words import read_type
from collgen.understand.documentation.wire_names import NameCell, read_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from collgen.understand.documentation.blocks import Item


@cache
def _title() -> re.Pattern[str]:
    """`**Anything**`, `Anything:`, `Required query parameters`."""
    kind, noun = alternatives("heading.title_words"), alternatives(
        "heading.title_nouns"
    )
    return re.compile(
        r"(?:\*\*|__)[^*_\n]{1,120}(?:\*\*|__)[ :]*|[^.\n|]{1,80}:\s*(?:\*\*)?"
        rf"|[^.\n|]{{0,20}}{kind}\s+(?:{kind}\s+)?{noun}\W{{0,6}}",
        re.IGNORECASE,
    )


def is_title(line: str) -> bool:
    """Return whether a line of its own stands as a heading for what follows."""
    if (
        len(line) > 140
        or not line
        or ("`" in line and not line.rstrip("*").endswith(":"))
    ):
        return False
    return _title().fullmatch(line) is not None


_ARGUMENT_HEADING = re.compile(
    r"(?:\*\*|__)?\s*`(?P<name>[^`\n]{1,80})`\s*(?:\*\*|__)?(?P<rest>[^\n]{0,60})"
)
_HEADING_REST = re.compile(r"(?:\s*[•·|:,(*–-][\w\s•·|:,()\[\]<>/*–-]{0,60})?")


_BOLD_HEADING = re.compile(
    r"(?:\*\*|__)(?P<name>[A-Za-z_][\w.\[\]-]{0,79})(?:\*\*|__)(?P<rest>\s[^\n]{1,60})"
)
# `id=[integer]`, as a widely copied template for the pages of an API has it.
_TEMPLATE = re.compile(
    r"[-*\s]*`(?P<name>[A-Za-z_][\w.\[\]-]{0,79}?)=\[?(?P<type>[a-z]{2,20})\]?`\W*",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[`*_]+")


def argument_heading(text: str) -> NameCell | None:
    """`` `amount` • Integer ``: a name in code marks, alone or with its type.

    A name in bold needs its type behind it: `**amount** *integer*`.
    """
    text = text.strip()
    found = _ARGUMENT_HEADING.fullmatch(text)
    if found is not None:
        bare = _HEADING_REST.fullmatch(found["rest"]) is not None
        rest = found["rest"] if bare else _typed_rest(found["rest"])
        name = read_name(f"`{found['name']}`")
        if name is None and rest is not None and (found := _TEMPLATE.fullmatch(text)):
            return _template(found)
    else:
        found = _BOLD_HEADING.fullmatch(text)
        if found is None:
            return None
        rest, name = _typed_rest(found["rest"]), read_name(found["name"])
    if name is None or rest is None:
        return None
    return NameCell(name.name, rest.strip(" •·|:,–-*"))


def _template(found: re.Match[str]) -> NameCell | None:
    if not read_type(found["type"]).types:
        return None
    return NameCell(found["name"], f"({found['type']})")


def _typed_rest(rest: str) -> str | None:
    """`` *string* `required` ``: a type, and words that are as short, in marks of their own."""
    labels = [
        word for word in re.split(r"[\s•·|:,()–-]+", _MARKS.sub("", rest)) if word
    ]
    if not 0 < len(labels) <= 4 or not read_type(labels[0]).types:
        return None
    short = words("line.short")
    if any(word.lower() not in short and not read_type(word).types for word in labels):
        return None
    return ", ".join(labels)


_TYPED_HEADING = re.compile(
    r"(?:\*\*|__)?\s*(?P<name>[A-Za-z_][\w.\[\]-]{0,79})(?P<star>\*)?\s*(?:\*\*|__)?"
    r"\s*[•·|:,(–-]\s*(?P<rest>[^\n]{1,60})"
)


def typed_heading(text: str) -> NameCell | None:
    """`amount • Integer`: a heading of one bare name with its type."""
    found = _TYPED_HEADING.fullmatch(text.strip())
    if found is None:
        return None
    rest = found["rest"].strip(" •·|:,–-*()")
    if not read_type(rest).types and not read_type(rest.split(",")[0]).types:
        return None
    return NameCell(found["name"], rest, bool(found["star"]))


_ITEM = re.compile(
    r"(?P<name>(?:\*\*|__)?`[^`\n]{1,80}`(?:\*\*|__)?|(?:\*\*|__)[^*\n]{1,80}?(?:\*\*|__)"
    r"|\"[\w.\[\]$-]{1,60}\"|[A-Za-z_$@][\w.\-\[\]$@]{0,79}|\{\{[^{}\n]{1,60}\}\})"
    r"(?P<star>\s*\\?\*+)?"
    r"(?P<note>\s*(?:\((?:[^()\[\]\n]|\[\]){0,120}\)|\[[^()\[\]\n]{0,120}\]))?"
    r"(?P<colon>\s*(?:[:|]|->|=>|→|•|–|—|\s-{1,2}(?=\s|$)|-(?=\s|$))\s*)?(?P<rest>.*)",
    re.DOTALL,
)


# `*(string, required)*`: the note has marks of its own.
_MARKED_NOTE = re.compile(r"(?<![*_])[*_]{1,2}(\([^()\n]{1,120}\))[*_]{1,2}")


# `name: (string, required) words`.
_NOTE_BEHIND = re.compile(r"[(\[](?P<note>[^()\[\]\n]{1,80})[)\]]")


def _states_something(note: str) -> bool:
    """Return whether a note holds a type or a presence."""
    first = re.split(r"[,:;]", note)[0].strip().lower()
    return first in words("cell.required", "cell.optional") or bool(
        read_type(first).types
    )


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list that documents an argument."""

    name: NameCell
    description: str
    marked: bool
    """The name stands in code marks, bold or quotes."""


def read_item(text: str) -> ListItem | None:
    """Return what `**name** (type): words` documents; None for other items."""
    if "(" in text:
        text = _MARKED_NOTE.sub(r"\1", text, count=1)
    found = _ITEM.fullmatch(text.strip())
    if found is None:
        return None
    written, rest = found["name"], found["rest"].strip()
    note = (found["note"] or "").strip()
    if (
        not note
        and (behind := _NOTE_BEHIND.match(rest)) is not None
        and _states_something(behind["note"])
    ):
        note, rest = f"({behind['note']})", rest[behind.end() :].lstrip(" :-–—")
    marked = written[0] in '*`_{"'
    if found["colon"] is None and (
        (rest and not note) or not (marked or _states_something(note[1:-1]))
    ):
        return None
    if written.startswith(("**", "__")):
        written = written.strip("*_").rstrip(":")
    name = read_name(written)
    if name is None or "/" in name.name:
        return None
    if (
        name.name.lower() in words("heading.label")
        and "`" not in written
        and not _states_something(note[1:-1])
    ):
        return None
    if not marked and len(name.name) < 2 and not note:
        return None
    starred = name.starred or bool(found["star"])
    return ListItem(NameCell(name.name, note, starred), rest, marked)


def read_line_items(lines: list[str], *, titled: bool) -> list[ListItem] | None:
    """Return the arguments of lines that stand as a list without its signs; None for other lines.

    A bare name needs a note behind it, or a title right above the lines.
    """
    items: list[ListItem] = []
    for line in lines:
        found = read_item(line)
        if found is None or not (
            found.marked or found.name.rest or (titled and found.name.name[0].islower())
        ):
            return None
        items.append(found)
    return items


def with_words(
    items: Sequence[tuple[Item, ListItem | None]], simple: frozenset[str] = frozenset()
) -> list[tuple[tuple[Item, ListItem], list[str]]]:
    """Return the items that are arguments, each with the items below it that say more about it.

    Below a text or a number there are no members, only what is said of it: its values, its default.
    The names of those that the request shows are `simple`, folded.
    """
    grouped: list[tuple[tuple[Item, ListItem], list[str]]] = []
    for number, (item, found) in enumerate(items):
        if grouped and (
            item.depth > grouped[-1][0][0].depth
            and (
                found is None
                or is_scalar(grouped[-1][0][1].name)
                or fold(grouped[-1][0][1].name.name) in simple
                or grouped[-1][1]
                or _are_values(grouped[-1][0], items[number:])
            )
        ):
            grouped[-1][1].append(f"- {item.text}")
        elif found is not None:
            grouped.append(((item, found), []))
    return grouped


def _are_values(
    parent: tuple[Item, ListItem], items: Sequence[tuple[Item, ListItem | None]]
) -> bool:
    """Return whether the items below an argument are its values, which its words announce."""
    above, argument = parent
    below: list[ListItem] = []
    for item, found in items:
        if item.depth <= above.depth:
            break
        if found is None or found.name.rest:
            return False
        below.append(found)
    if any(_names_a_type(found.description) for found in below):
        return False
    text = "\n".join(
        (argument.description, *(f"- `{one.name.name}`: -" for one in below))
    )
    statements = {one.word: one for one in read_prose(text, argument.name.name)}
    clause = Clause(argument.description)
    announced = wording("heading.announced").found_in(clause) or not words(
        "name.kinds"
    ).isdisjoint(name_words(argument.name.name))
    return announced and "enum" in statements


def _names_a_type(text: str) -> bool:
    first = re.split(r"[\s,.:;()]+", text.strip(" (["), maxsplit=1)[0]
    return bool(read_type(first).types)


def is_scalar(name: NameCell) -> bool:
    """Return whether the words behind a name give it the type of a text, a number or a truth."""
    types = read_type(name.rest.strip("()[]").split(",")[0]).types
    return bool(types) and not {"object", "array"} & set(types)
