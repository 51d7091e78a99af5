"""Read JSON as people write it in request bodies: comments, trailing commas, `{{variables}}`."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from math import isinf
from typing import Final, NoReturn

from collgen.model import JsonValue, Template
from collgen.postman.references import parse

MAX_DEPTH: Final = 200


@dataclass(frozen=True, slots=True)
class VariableRef:
    """What stands without quotes where a value would: `{{count}}`, `1{{a}}{{b}}`."""

    template: Template


@dataclass(frozen=True, slots=True)
class Note:
    """A comment on a member of an object."""

    path: tuple[str | int, ...]
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class ParsedBody:
    """The value of a JSON text, or why it has none."""

    value: JsonValue = None
    """A `VariableRef` may stand at any depth, in the place of a value."""
    reason: str = ""
    """Why the text is no JSON; empty when it is."""
    position: int = 0
    """Where in the text that shows, in characters."""
    notes: tuple[Note, ...] = ()
    """Comments on the line where a member ends: what authors say of it."""

    @property
    def ok(self) -> bool:
        """Return whether there is a value."""
        return not self.reason


class _FaultError(Exception):
    def __init__(self, reason: str, position: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.position = position


def parse_body(text: str) -> ParsedBody:
    """Return the value of `text`: strict JSON, or JSON with what Postman's users add to it."""
    try:
        value: JsonValue = _DECODER.decode(text)
    except RecursionError:
        return ParsedBody(reason=_TOO_DEEP)
    except ValueError:
        return _Lenient(text).parse()
    if text.count("[") + text.count("{") > MAX_DEPTH and _is_deep(value):
        return ParsedBody(reason=_TOO_DEEP)
    return ParsedBody(value)


_TEXT_OR_COMMENT = re.compile(
    r'("[^"\\]*(?:\\.[^"\\]*)*")|//[^\n]*|/\*.*?\*/', re.DOTALL
)


def without_comments(text: str) -> str:
    """Return a text without its comments, as the runtime sends what says that it is JSON."""
    if "//" not in text and "/*" not in text:
        return text
    return _TEXT_OR_COMMENT.sub(lambda match: match[1] or "", text)


_TOO_DEEP: Final = f"is nested deeper than {MAX_DEPTH} levels"


def _number(text: str) -> float:
    value = float(text)
    if isinf(value):
        raise ValueError(f"{text} is out of range")
    return value


def _no_constant(text: str) -> NoReturn:
    raise ValueError(f"{text} is no JSON")


_DECODER: Final = json.JSONDecoder(parse_float=_number, parse_constant=_no_constant)


def _is_deep(value: JsonValue) -> bool:
    level: list[JsonValue] = [value]
    for _ in range(MAX_DEPTH + 1):
        below: list[JsonValue] = []
        for item in level:
            if isinstance(item, dict):
                below.extend(item.values())
            elif isinstance(item, list):
                below.extend(item)
        if not below:
            return False
        level = below
    return True


_TOKEN = re.compile(
    r"""
    (?P<space>(?:[\s\ufeff]+|//[^\r\n]*|/\*(?:[^*]|\*(?!/))*\*/)+)
    | (?P<string>"[^"\\]*(?:\\.[^"\\]*)*"?)
    | (?P<variable>[\w.+-]*\{\{[^{}]*\}\}(?:[\w.+-]|\{\{[^{}]*\}\})*)
    | (?P<blank><[^<>\r\n]*>)
    | (?P<mark>[\[\]{},:])
    | (?P<word>-?[\w.+-]+)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_COMMENT = re.compile(r"[ \t]*(?://+([^\r\n]*)|/\*+((?:[^*]|\*(?!/))*)\*/)")
_CODE: Final = '"{}[],'
"""What a member that is commented out begins with."""
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_LITERALS: Final[dict[str, JsonValue]] = {"true": True, "false": False, "null": None}


class _Lenient:
    """A recursive-descent parser over tokens that are found as it goes."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = _TOKEN.finditer(text)
        self._path: list[str | int] = []
        self._notes: list[Note] = []
        self._comment = ""
        """The comment behind the last token, on the same line."""
        self._comment_at = 0
        self._line = self._counted = 0
        self._advance()

    def parse(self) -> ParsedBody:
        try:
            value = self._value()
            if self._kind != "end":
                raise self._fault("the end")
        except _FaultError as fault:
            return ParsedBody(reason=fault.reason, position=fault.position)
        notes = tuple(self._notes)
        return ParsedBody(value, notes=notes)

    def _advance(self) -> None:
        self._comment = ""
        for match in self._tokens:
            if match.lastgroup != "space":
                self._kind = match.lastgroup or ""
                self._lexeme = match.group()
                self._start = match.start()
                return
            if "/" in match[0]:
                found = _COMMENT.match(match[0])
                if found is not None:
                    words = found[1] or found[2] or ""
                    self._comment = " ".join(words.split()).rstrip(",")
                    self._comment_at = match.start()
        self._kind, self._lexeme, self._start = "end", "", len(self._text)

    def _fault(self, expected: str) -> _FaultError:
        found = "the end of the text" if self._kind == "end" else _quote(self._lexeme)
        return _FaultError(f"found {found} where {expected} should be", self._start)

    def _value(self) -> JsonValue:
        kind, lexeme = self._kind, self._lexeme
        if kind == "string":
            value: JsonValue = self._string()
        elif kind == "mark" and lexeme == "{":
            return self._object()
        elif kind == "mark" and lexeme == "[":
            return self._array()
        elif kind == "variable":
            value = VariableRef(parse(lexeme))  # type: ignore[assignment]
        elif kind == "blank" and self._path:
            value = lexeme  # `<your id>`: a blank to be filled in, read as if it had its quotes
        elif kind == "word" and lexeme in _LITERALS:
            value = _LITERALS[lexeme]
        elif kind == "word" and (number := _NUMBER.fullmatch(lexeme)):
            value = self._number(number)
        else:
            raise self._fault("a value")
        self._advance()
        return value

    def _string(self) -> str:
        lexeme = self._lexeme
        if len(lexeme) < 2 or lexeme[-1] != '"':
            raise _FaultError(
                "a text that starts here has no closing quote", self._start
            )
        try:
            text: str = json.loads(lexeme, strict=False)
        except json.JSONDecodeError as error:
            raise _FaultError(error.msg, self._start + error.pos) from error
        return text

    def _number(self, number: re.Match[str]) -> int | float:
        lexeme = number.group()
        try:
            return _number(lexeme) if number[1] or number[2] else int(lexeme)
        except ValueError as error:
            raise _FaultError(
                f"{_quote(lexeme)} is out of range", self._start
            ) from error

    def _descend(self) -> None:
        if len(self._path) >= MAX_DEPTH:
            raise _FaultError(_TOO_DEEP, self._start)
        self._advance()

    def _object(self) -> dict[str, JsonValue]:
        self._descend()
        members: dict[str, JsonValue] = {}
        while self._lexeme != "}" or self._kind != "mark":
            if self._kind == "string":
                key = self._string()
            elif self._kind == "variable":
                key = self._lexeme
            else:
                raise self._fault("a name in double quotes")
            self._advance()
            self._expect(":")
            self._path.append(key)
            members[key] = self._member()
            self._path.pop()
        self._advance()
        return members

    def _member(self) -> JsonValue:
        """Return a value, and keep the comment behind it or behind its comma."""
        value = self._value()
        comment = self._comment
        if self._lexeme != "}":
            self._expect(",")
            comment = self._comment or comment
        if comment and comment[0] not in _CODE:
            line = self._text.count("\n", self._counted, self._comment_at)
            self._line, self._counted = self._line + line, self._comment_at
            self._notes.append(Note(tuple(self._path), comment, self._line))
        return value

    def _array(self) -> list[JsonValue]:
        self._descend()
        items: list[JsonValue] = []
        while self._lexeme != "]" or self._kind != "mark":
            self._path.append(len(items))
            items.append(self._value())
            self._path.pop()
            if self._lexeme != "]":
                self._expect(",")
        self._advance()
        return items

    def _expect(self, mark: str) -> None:
        if self._lexeme != mark or self._kind != "mark":
            raise self._fault(_quote(mark))
        self._advance()


def _quote(lexeme: str) -> str:
    return f"‘{lexeme[:20]}…’" if len(lexeme) > 20 else f"‘{lexeme}’"
