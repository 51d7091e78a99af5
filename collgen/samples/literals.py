"""JSON values as literals of a language: laid out over lines, short ones on one."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from collgen.escape.escaped import Escaped
from collgen.model import JsonValue

_LINE_LENGTH: Final = 80


def _number(value: float) -> str:
    # `json.dumps` would make an encoder for each number.
    return str(value) if isinstance(value, int) else json.dumps(value)


@dataclass(frozen=True, slots=True)
class LiteralSyntax:
    """How a language writes lists and objects; each is a constant of ours.

    JavaScript's object is `{`, `}` with members `{}: {}`.
    """

    target: type[Escaped]
    string: Callable[[str], Escaped]
    key: Callable[[str], Escaped] | None = None
    """How the names of members stand, if not as strings."""
    null: str = "null"
    true: str = "true"
    false: str = "false"
    number: Callable[[float], str] = _number
    list_brackets: tuple[str, str] = ("[", "]")
    object_brackets: tuple[str, str] = ("{", "}")
    member: str = "{}: {}"
    item: str = "{}"
    empty_list: str = "[]"
    empty_object: str = "{}"
    separator: str = ","
    trailing: bool = False
    """A comma after the last of several lines."""
    spaced: bool = False
    """Blanks inside the brackets of an object on one line."""
    joint: str = ", "
    """Between the members of one line."""
    indent: str = "  "

    def write(self, value: JsonValue, level: int = 0, used: int = 0) -> Escaped:
        """Return the literal, for a line of so many levels with so many columns in use."""
        return self.target(self._write(value, level, used))

    def _write(self, value: JsonValue, level: int, used: int) -> str:
        if not isinstance(value, (list, dict)):
            return self._scalar(value)
        if not value:
            return self.empty_object if isinstance(value, dict) else self.empty_list
        items = self._items(value, level + 1)
        if _is_flat(value):
            line = self._on_one_line(value, items)
            room = _LINE_LENGTH - len(self.indent) * level - used
            if len(line) <= room and "\n" not in line:
                return line
        opening, closing = self._brackets(value)
        inner = self.indent * (level + 1)
        lines = f"{self.separator}\n{inner}".join(items)
        end = self.separator if self.trailing else ""
        return f"{opening}\n{inner}{lines}{end}\n{self.indent * level}{closing}"

    def _scalar(self, value: str | float | None) -> str:
        if isinstance(value, str):
            return self._checked(self.string(value))
        if value is None:
            return self.null
        if isinstance(value, bool):
            return self.true if value else self.false
        return self.number(value)

    def _on_one_line(self, value: JsonValue, items: list[str]) -> str:
        opening, closing = self._brackets(value)
        blank = " " if self.spaced and isinstance(value, dict) else ""
        return f"{opening}{blank}{self.joint.join(items)}{blank}{closing}"

    def _items(
        self, value: list[JsonValue] | dict[str, JsonValue], level: int
    ) -> list[str]:
        if isinstance(value, list):
            return [self.item.format(self._write(each, level, 0)) for each in value]
        items = []
        key_of = self.key or self.string
        for name, each in value.items():
            key = self._checked(key_of(name))
            literal = self._write(each, level, len(key) + len(self.member) - 4)
            items.append(self.member.format(key, literal))
        return items

    def _brackets(self, value: JsonValue) -> tuple[str, str]:
        return self.object_brackets if isinstance(value, dict) else self.list_brackets

    def _checked(self, part: Escaped) -> str:
        self.target.check(part)
        return part


def _is_flat(value: list[JsonValue] | dict[str, JsonValue]) -> bool:
    """Return whether no inner value has members of its own."""
    inner = value.values() if isinstance(value, dict) else value
    return not any(isinstance(each, (list, dict)) and each for each in inner)


class _JsonText(Escaped):
    """A text of JSON, before it is escaped for where it stands."""

    __slots__ = ()


# `json.dumps` would make an encoder for each text.
_ENCODER: Final = json.JSONEncoder(ensure_ascii=False)


def _json(text: str) -> _JsonText:
    return _JsonText(_ENCODER.encode(text))


_JSON: Final = LiteralSyntax(_JsonText, _json)


def indented_json(value: JsonValue) -> str:
    """Return JSON over several lines, where it is long: `{"a": [1, 2]}` stays on one."""
    return str(_JSON.write(value))
