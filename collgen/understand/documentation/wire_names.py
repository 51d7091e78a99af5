"""The name cell of a row: the wire name, and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from collgen.understand.documentation.lexicon import alternatives
from collgen.understand.documentation.text import plain

if TYPE_CHECKING:
    from collgen.understand.documentation.records import Path


@dataclass(frozen=True, slots=True)
class NameCell:
    """What a name cell says."""

    name: str
    rest: str = ""
    """Words behind the name: a type, `required`, a note."""
    starred: bool = False
    """An asterisk marks the name as required."""
    depth: int = 0
    """How far arrows or dashes before the name push it below the rows above."""


_ARROWS = re.compile(r"\s*((?:(?:↳|└─*|├─*|»|»|>|->|--?>|--+|- |·|└|⮡|∟|\\_)\s*)+)")
_ARROW = re.compile(r"↳|└─*|├─*|»|->|--?>|>|--|- |·|⮡|∟|\\_")
_NAME = re.compile(
    r"\s*\*?\s*(?:`\s*(?P<code>[^`\n]{1,120}?)\s*`|\"(?P<double>[^\"\n]{1,120})\""
    r"|'(?P<single>[^'\n]{1,120})'"
    r"|(?P<bare>[:{\[<$@#_]{0,2}[^\W_][\w.\-\[\]$@:/{}]*[\]}>*]{0,3}|_\w[\w.\-\[\]]*))"
)
_REST = re.compile(r"\s*(?P<star>\*+)?\s*(?P<rest>.*)", re.DOTALL)
_WIRE = re.compile(
    r"[$@#_:-]{0,2}\w[\w.\-\[\]$@:/*\"'{}]*|[A-Za-z_][\w.]*\[[^\[\]]*\](?:\[[^\[\]]*\])*"
)
_BRACES = re.compile(
    r"^(?:\{\{\s*([^{}]+?)\s*\}\}|\{\s*([^{}]+?)\s*\}|<\s*([^<>]+?)\s*>|:([A-Za-z_]\w*))$"
)


@lru_cache(maxsize=1 << 13)
def read_name(cell: str) -> NameCell | None:
    """Return what a name cell holds; None when it holds no single wire name."""
    if len(cell) > 400:
        return None
    bare = cell[1:-1] if cell[:1] == cell[-1:] == "`" else cell
    if bare.isidentifier():
        return NameCell(bare)
    # Before the quotes are put into one form: `» name` stands one step below.
    text = plain(cell.replace("»", "↳") if cell.lstrip().startswith("»") else cell)
    depth = 0
    arrows = _ARROWS.match(text)
    if arrows is not None:
        depth = len(_ARROW.findall(arrows[1]))
        text = text[arrows.end() :]
    found = _NAME.match(text)
    if found is None:
        return None
    name = next(group for group in found.groups() if group is not None)
    starred = text.lstrip().startswith("*")
    while name.endswith("*") and not name.endswith(".*"):
        name, starred = name[:-1], True
    name = name.rstrip(":.,") if found["bare"] else name.strip()
    inner = _BRACES.match(name)
    if inner is not None:
        name = next(group for group in inner.groups() if group is not None)
    after = _REST.match(text, found.end())
    rest = after["rest"].strip() if after is not None else ""
    if rest.startswith("?"):
        # `name?: type`, as TypeScript marks what may be left out.
        rest = f"({rest[1:].lstrip(': ') or 'optional'}, optional)"
    typed = _type_first().fullmatch(text.strip())
    if typed is not None:
        return NameCell(typed["name"], f"({typed['type']})", starred, depth)
    starred = starred or bool(after and after["star"])
    if not name or _WIRE.fullmatch(name) is None or not _is_note(rest):
        return None
    return NameCell(name, rest, starred, depth)


@cache
def _type_first() -> re.Pattern[str]:
    """`string name`, as source code declares; other words for types stand before nouns too."""
    return re.compile(
        rf"(?P<type>{alternatives('line.declared')}) (?P<name>[A-Za-z_][\w.\[\]-]{{0,79}})",
        re.IGNORECASE,
    )


@cache
def _note() -> re.Pattern[str]:
    return re.compile(rf"[(\[\n:•|,*-]|{alternatives('line.note')}\b", re.IGNORECASE)


def _is_note(rest: str) -> bool:
    """Words after a name may annotate it; a second name or a sentence may not."""
    return not rest or _note().match(rest) is not None


_PART = re.compile(
    r"\[(?P<index>\d*|\*|n|i)\]|\[(?P<quote>[\"']?)(?P<key>[^\[\]\"']+)(?P=quote)\]"
    r"|\.?(?P<part>[^.\[\]]+)|\."
)


@lru_cache(maxsize=1 << 13)
def read_path(name: str) -> Path:
    """Return the keys that a nested name walks: `items[0].id`, `metadata[key]`, `a.*.b`."""
    if "." not in name and "[" not in name:
        return (name,)
    path: list[str | None] = []
    for found in _PART.finditer(name):
        if found["index"] is not None or found["part"] in ("*", "#"):
            path.append(None)
        elif found["key"] or found["part"]:
            path.append(found["key"] or found["part"])
    return tuple(path) or (name,)
