"""Find the variables in a text: the one place that knows how Postman writes them.

Postman puts values in with the pattern `{{([^{}]*?)}}`, again and again, innermost first. So
`{{{b}}}` is `b` within single braces, and `{{a{{b}}}}` is a variable whose name is composed. Blanks
inside the braces, which Postman takes for a part of the name, are a slip here: `{{ id }}` is `id`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from collgen.model.references import Dynamic, Literal, Reference, Segment, Template

# Postman repeats the substitution up to 19 times, since values may hold references themselves.
MOST_ROUNDS: Final = 19
LONGEST_TEXT: Final = 100_000
_DEEPEST: Final = 3
"""Names within names that are followed; in practice there is one."""
_LONGEST_KEPT: Final = 500
_INNERMOST: Final = re.compile(r"\{\{\s*[^{}\s][^{}]*\}\}")
_NESTED: Final = re.compile(r"\{\{[^{}]*\{\{")
_PIECES: Final = re.compile(r"\{+|\}+|[^{}]+")


def parse(text: str) -> Template:
    """Take a text apart: `order-{{id}}` is the literal `order-` and the reference `id`."""
    if "{{" not in text:
        return Template((Literal(text),)) if text else Template()
    return _kept(text) if len(text) <= _LONGEST_KEPT else _parsed(text)


def has_reference(text: str | None) -> bool:
    """Return whether a text refers to any variable."""
    if text is None or "{{" not in text:
        return False
    if _NESTED.search(text):
        return not parse(text).is_literal
    return _INNERMOST.search(text) is not None


def references(text: str) -> tuple[str, ...]:
    """Return the variables that a text refers to, in order; a dynamic one's name has its `$`."""
    if "{{" not in text:
        return ()
    found: list[str] = []
    waiting: list[Segment] = list(reversed(parse(text).segments))
    while waiting:
        match waiting.pop():
            case Reference(_, parts) if parts:
                waiting.extend(reversed(parts))
            case Reference(name):
                found.append(name)
            case Dynamic() as segment:
                found.append(segment.variable)
    return tuple(found)


def all_references(text: str) -> frozenset[str]:
    """Return what `references` does for a long text, such as a file's: its distinct references."""
    distinct = set(_INNERMOST.findall(text))
    return frozenset(name for one in distinct for name in references(one))


def whole_reference(text: str) -> str | None:
    """Return the variable's name when a text is one reference and nothing else."""
    if not text.startswith("{{"):
        return None
    match parse(text).segments:
        case (Reference(name),):
            return name
        case (Dynamic() as segment,):
            return segment.variable
    return None


def substitute(
    text: str, value: Callable[[str], str], rounds: int = MOST_ROUNDS
) -> str:
    """Put `value(name)` in place of each reference, and again for references in the values."""
    for _ in range(rounds):
        if "{{" not in text:
            break
        try:
            filled = parse(text).fill(_bounded(value))
        except _TooLongError:
            break
        if filled == text or len(filled) > LONGEST_TEXT:
            break
        text = filled
    return text


class _TooLongError(Exception):
    """Values that hold values many times multiply; no text of use is that long."""


def _bounded(value: Callable[[str], str]) -> Callable[[str], str]:
    """Return `value`, which raises when all that it has returned is too long."""
    length = 0

    def counted(name: str) -> str:
        nonlocal length
        found = value(name)
        length += len(found)
        if length > LONGEST_TEXT:
            raise _TooLongError
        return found

    return counted


def written(name: str) -> str:
    """Return a reference as Postman writes it: for messages, and to compare with a file's text."""
    return str(Reference(name))


@lru_cache(maxsize=1 << 12)
def _kept(text: str) -> Template:
    return _parsed(text)


def _parsed(text: str) -> Template:
    """Read from left to right, keeping the references that are open: linear in the text."""
    open_: list[list[Segment | str]] = [[]]
    for piece in _PIECES.findall(text):
        if piece[0] == "{":
            if len(piece) % 2:
                _close_none(open_)
                open_[0].append("{")
            open_.extend([] for _ in range(len(piece) // 2))
        elif piece[0] == "}":
            _close(open_, len(piece))
        else:
            open_[-1].append(piece)
    _close_none(open_)
    return Template.of(*open_[0])


def _close(open_: list[list[Segment | str]], count: int) -> None:
    """Close as many references as `count` closing braces can; the others are text."""
    while count >= 2 and len(open_) > 1:
        count -= 2
        parts = Template.of(*open_.pop()).segments
        open_[-1].append(_reference(parts))
    if count:
        _close_none(open_)
        open_[0].append("}" * count)


def _close_none(open_: list[list[Segment | str]]) -> None:
    """Take every reference that is still open for text: a single brace is no part of a name."""
    for parts in open_[1:]:
        open_[0].append("{{")
        open_[0].extend(parts)
    del open_[1:]


def _reference(parts: tuple[Segment, ...]) -> Segment | str:
    match parts:
        case ():
            return ""  # `{{}}` names nothing
        case (Literal(text),):
            name = text.strip()
            return (
                Dynamic(name[1:])
                if name[:1] == "$"
                else Reference(name) if name else ""
            )
    if _depth(parts) > _DEEPEST:
        return Literal("{{" + "".join(map(str, parts)) + "}}")
    name = "".join(s.text if isinstance(s, Literal) else s.name for s in parts)
    return Reference(name.strip(), parts)


def _depth(parts: tuple[Segment, ...]) -> int:
    inner = [p.parts for p in parts if isinstance(p, Reference) and p.parts]
    return 1 + max(map(_depth, inner), default=0)
