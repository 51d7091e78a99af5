"""YAML as Postman writes it: plain data, read event by event, so that nothing recurses.

Scalars have the types of YAML 1.2's core schema (section 10.3), keys are text as in JSON. Tags
other than the core schema's are refused, and aliases only up to a number of values.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import yaml

from collgen.postman.files import fail
from collgen.postman.syntax import integer
from collgen.postman.values import DEEPEST, Json

if TYPE_CHECKING:
    from collgen.postman.collection import Pointer

Mark: TypeAlias = tuple[int, int]
"""Line and column, one-based."""

_MOST_FROM_ALIASES: Final = 100_000
_PARSER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TOO_DEEP: Final = "exceeded maximum nesting depth"
"""What libyaml says, which looks ahead of what it hands over."""
_CORE: Final = "tag:yaml.org,2002:"
_TAGS: Final = {"!"} | {
    _CORE + name for name in ("bool", "float", "int", "map", "null", "seq", "str")
}
_NULLS: Final = {"", "~", "null", "Null", "NULL"}
_BOOLEANS: Final = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER: Final = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_ENDLESS: Final = re.compile(r"([-+]?)\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


@dataclass(slots=True)
class _Open:
    """A list or an object that is not closed yet."""

    value: list[Json] | dict[str, Json]
    mark: Mark
    anchor: str | None
    size: int = 1
    key: str | None = None

    def at(self) -> str | int:
        """Return where in it the next value stands."""
        return len(self.value) if self.key is None else self.key

    def add(self, value: Json) -> None:
        if isinstance(self.value, list):
            self.value.append(value)
        else:
            assert self.key is not None
            self.value[self.key] = value
            self.key = None


@dataclass(slots=True)
class _Builder:
    """Puts the events of one document together."""

    file: str
    noted: Callable[[Pointer, Mark], None] | None = None
    duplicates: list[Pointer] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _anchors: dict[str, tuple[Json, int]] = field(default_factory=dict)
    _from_aliases: int = 0
    _root: list[Json] = field(default_factory=list)

    def build(self, events: Iterator[yaml.Event]) -> Json:
        documents = 0
        for event in events:
            mark = _mark(event.start_mark)
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    hint = "Keep one to a file."
                    self._fail("a second document starts here", mark, hint)
            elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                self._start(event, mark)
            elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                self._end()
            elif isinstance(event, yaml.ScalarEvent):
                self._scalar(event, mark)
            elif isinstance(event, yaml.AliasEvent):
                self._alias(event, mark)
        return self._root[0] if self._root else None

    def _start(
        self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent, mark: Mark
    ) -> None:
        self._check_tag(event.tag, mark)
        if self._awaits_key():
            # `url: {{host}}` is an object in an object, and the inner one a key.
            message = "a {{variable}} stands outside of quotes, or a key is no text"
            self._fail(message, mark, "Put it between quotes.")
        if len(self._open) >= DEEPEST:
            message = f"values are nested deeper than {DEEPEST} levels"
            fail("too-deep", message, self.file, line=mark[0], column=mark[1])
        self._note(mark)
        value: list[Json] | dict[str, Json] = (
            {} if isinstance(event, yaml.MappingStartEvent) else []
        )
        self._open.append(_Open(value, mark, event.anchor))

    def _end(self) -> None:
        closed = self._open.pop()
        self._add(closed.value, closed.anchor, closed.size)

    def _scalar(self, event: yaml.ScalarEvent, mark: Mark) -> None:
        self._check_tag(event.tag, mark)
        if self._awaits_key():
            holder = self._open[-1]
            holder.key = event.value
            if event.value in holder.value:
                self.duplicates.append(tuple(each.at() for each in self._open))
            return
        self._note(mark)
        is_plain = event.implicit[0] and not event.style
        value = _resolved(event.value, is_plain=is_plain, tag=event.tag)
        self._add(value, event.anchor, 1)

    def _alias(self, event: yaml.AliasEvent, mark: Mark) -> None:
        name = event.anchor or ""
        if self._awaits_key() or name not in self._anchors:
            message = f"the alias *{name} stands for nothing, or for a value around it"
            self._fail(message, mark)
        value, size = self._anchors[name]
        self._from_aliases += size
        if self._from_aliases > _MOST_FROM_ALIASES:
            message = f"aliases stand for more than {_MOST_FROM_ALIASES:,} values"
            self._fail(message, mark)
        self._note(mark)
        self._add(value, None, size)

    def _add(self, value: Json, anchor: str | None, size: int) -> None:
        if anchor is not None:
            self._anchors[anchor] = value, size
        if self._open:
            self._open[-1].add(value)
            self._open[-1].size += size
        else:
            self._root.append(value)

    def _awaits_key(self) -> bool:
        if not self._open:
            return False
        holder = self._open[-1]
        return isinstance(holder.value, dict) and holder.key is None

    def _note(self, mark: Mark) -> None:
        if self.noted is not None:
            self.noted(tuple(each.at() for each in self._open), mark)

    def _check_tag(self, tag: str | None, mark: Mark) -> None:
        if tag is not None and tag not in _TAGS:
            self._fail(f"the tag {tag[:60]!r} is not read", mark, "Remove it.")

    def _fail(self, message: str, mark: Mark, hint: str = "") -> None:
        message = f"the file is not YAML that is read: {message}"
        line, column = mark
        fail("yaml-syntax", message, self.file, hint, line=line, column=column)


def parse_yaml(text: str, file: str, duplicates: list[Pointer]) -> Json:
    """Return the value of a YAML text; raise CollgenError with line and column where it is none.

    Keys that an object has twice are added to `duplicates`; the last one holds.
    """
    builder = _Builder(file, duplicates=duplicates)
    return _built(builder, text, file)


def marks(text: str, file: str) -> dict[Pointer, Mark]:
    """Return where each value of a YAML text starts."""
    found: dict[Pointer, Mark] = {}
    _built(_Builder(file, found.__setitem__), text, file)
    return found


def _built(builder: _Builder, text: str, file: str) -> Json:
    try:
        return builder.build(yaml.parse(text, Loader=_PARSER))
    except yaml.YAMLError as error:
        at = getattr(error, "problem_mark", None) or getattr(
            error, "context_mark", None
        )
        line, column = _mark(at) if at else (None, None)
        problem = getattr(error, "problem", None) or getattr(error, "reason", None)
        if problem == _TOO_DEEP:
            message = f"values are nested deeper than {DEEPEST} levels"
            fail("too-deep", message, file, line=line, column=column)
        is_variable = at is not None and ": {{" in _line(text, at.line)
        hint = "Put a text that starts with {{ between quotes." if is_variable else ""
        message = f"the file is not YAML: {problem or 'it cannot be parsed'}"
        fail("yaml-syntax", message, file, hint, line=line, column=column)


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number] if number < len(lines) else ""


def _resolved(value: str, *, is_plain: bool, tag: str | None) -> Json:
    kind = (tag or "").removeprefix(_CORE)
    if kind == "str" or not (is_plain or kind in ("bool", "float", "int", "null")):
        return value
    if value in _NULLS:
        return None
    if value in _BOOLEANS:
        return _BOOLEANS[value]
    if _INTEGER.fullmatch(value):
        return integer(value) if value.lstrip("+-").isdigit() else int(value, 0)
    if _FLOAT.fullmatch(value):
        return float(value)
    endless = _ENDLESS.fullmatch(value)
    if endless:
        is_number = endless[1] is not None
        return float(f"{endless[1]}inf") if is_number else float("nan")
    return value


def _mark(mark: Any) -> Mark:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
