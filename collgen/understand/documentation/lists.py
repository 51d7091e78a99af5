"""Lines that stand as headings, and items of lists that document an argument."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from collgen import patterns as re
from collgen.understand.documentation.text import word_set
from collgen.understand.documentation.type_words import read_type
from collgen.understand.documentation.wire_names import NameCell, read_name

_TITLE = re.compile(
    r"(?:\*\*|__)[^*_\n]{1,120}(?:\*\*|__)[ :]*|[^.\n|]{1,80}:\s*(?:\*\*)?|[^.\n|]{0,20}(?:(?:required|optional|query|path|body|header|request|input|url|response)\s+(?:body\s+|query\s+)?(?:parameters?|params?|fields?|arguments?|headers?|body))\W{0,6}",
    re.IGNORECASE,
)


def is_title(line: str) -> bool:
    """Tell whether a line of its own stands as a heading for what follows."""
    if (
        len(line) > 140
        or not line
        or ("`" in line and not line.rstrip("*").endswith(":"))
    ):
        return False
    return _TITLE.fullmatch(line) is not None


_ARGUMENT_HEADING = re.compile(
    r"(?:\*\*|__)?\s*`(?P<name>[^`\n]{1,80})`\s*(?:\*\*|__)?(?P<rest>[^\n]{0,60})"
)
_HEADING_REST = re.compile(r"(?:\s*[•·|:,(*–-][\w\s•·|:,()\[\]<>/*–-]{0,60})?")


def argument_heading(text: str) -> NameCell | None:
    """`` `amount` • Integer ``: a name in code marks, alone or with its type."""
    found = _ARGUMENT_HEADING.fullmatch(text.strip())
    if found is None or _HEADING_REST.fullmatch(found["rest"]) is None:
        return None
    name = read_name(f"`{found['name']}`")
    return (
        None if name is None else NameCell(name.name, found["rest"].strip(" •·|:,–-*"))
    )


_TYPED_HEADING = re.compile(
    r"(?:\*\*|__)?\s*(?P<name>[A-Za-z_][\w.\[\]-]{0,79})(?P<star>\*)?\s*(?:\*\*|__)?\s*[•·|:,(–-]\s*(?P<rest>[^\n]{1,60})"
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


_LABELS: Final = word_set(
    "example examples note notes e.g important warning tip default type format usage "
    "response request returns http https step"
)
_ITEM = re.compile(
    r"(?P<name>(?:\*\*|__)?`[^`\n]{1,80}`(?:\*\*|__)?|(?:\*\*|__)[^*\n]{1,80}?(?:\*\*|__)|\"[\w.\[\]$-]{1,60}\"|[A-Za-z_$@][\w.\-\[\]$@]{0,79}|\{\{[^{}\n]{1,60}\}\})(?P<star>\s*\\?\*+)?"
    r"(?P<note>\s*[(\[][^()\[\]\n]{0,120}[)\]])?(?P<colon>\s*(?:[:|]|->|=>|→|•|–|—|\s-{1,2}(?=\s)|-(?=\s))\s*)?(?P<rest>.*)",
    re.DOTALL,
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
    found = _ITEM.fullmatch(text.strip())
    if found is None:
        return None
    written, rest = found["name"], found["rest"].strip()
    note = (found["note"] or "").strip()
    marked = written[0] in '*`_{"'
    if found["colon"] is None and ((rest and not note) or not marked):
        return None
    if written.startswith(("**", "__")):
        written = written.strip("*_").rstrip(":")
    name = read_name(written)
    if name is None or "/" in name.name:
        return None
    if name.name.lower() in _LABELS and "`" not in written:
        return None
    if not marked and len(name.name) < 2 and not note:
        return None
    starred = name.starred or bool(found["star"])
    return ListItem(NameCell(name.name, note, starred), rest, marked)
