"""Test scripts read as text, never run: the statuses, fields and types that they assert."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from collgen.model import Fact, JsonValue, Place
from collgen.postman.collection import Script
from collgen.understand.documentation import DocumentedParameter, shorten

_STATUSES: Final = (
    re.compile(r"(?<!not\.)to\.have\.status\(\s*([1-5]\d\d)\s*\)"),
    re.compile(r"\bresponse(?:Code)?\.code\s*===?\s*([1-5]\d\d)\b"),
    re.compile(
        r"\bexpect\(\s*pm\.response\.code\s*\)\.(?:to\.)?(?:be\.)?"
        r"(?:eql?|equals?)\(\s*([1-5]\d\d)\b"
    ),
    re.compile(
        r"\bexpect\(\s*pm\.response\.code\s*\)\.to\.be\.oneOf\(\s*\[([\d,\s]{3,60})\]"
    ),
)
_BODY: Final = (
    r"(?:pm\.response\.json\(\s*\)|JSON\.parse\(\s*(?:responseBody|pm\.response\.text\(\s*\))\s*\))"
)
_PATH: Final = (
    r"(?:\??\.[A-Za-z_$][\w$]{0,80}|\[(?:\d{1,6}|\"[^\"\]\n]{1,80}\"|'[^'\]\n]{1,80}')\]){0,20}"
)
_ASSIGNED = re.compile(
    rf"\b(?:var|let|const)\s+(?P<name>[\w$]{{1,60}})\s*=\s*"
    rf"(?P<from>{_BODY}|[A-Za-z_$][\w$]{{0,60}})(?P<path>{_PATH})\s*(?:;|$)",
    re.MULTILINE,
)
_EXPECTED = re.compile(
    rf"\bexpect\(\s*(?P<from>{_BODY}|[A-Za-z_$][\w$]{{0,60}})(?P<path>{_PATH})\s*"
    rf"(?:,[^()\n]{{0,200}})?\)\.(?P<chain>[^;\n]{{1,300}})"
)
_STEP = re.compile(r"\??\.([A-Za-z_$][\w$]*)|\[(\d+)\]|\[[\"']([^\"']+)[\"']\]")
_KIND = re.compile(r"(?:be|is)\.an?\(\s*[\"'](\w{3,10})[\"']\s*\)")
_PROPERTY = re.compile(
    r"have\.(?:own\.|nested\.)?property\(\s*[\"']([^\"'\n]{1,120})[\"']\s*"
    r"(?:,\s*([^()\n]{1,80}))?\)"
)
_KEYS = re.compile(r"(?:have|include|contain)\.(?:all\.)?keys\(([^()\n]{1,400})\)")
_QUOTED = re.compile(r"[\"']([^\"'\n]{1,80})[\"']")
_EQUAL = re.compile(r"(?:eql?|equals?)\(\s*([^\s,)][^,)\n]{0,120})")
_THERE = re.compile(
    r"\bto\.exist\b|\b(?:not\.(?:to\.)?(?:be\.)?|to\.not\.(?:be\.)?|to\.be\.not\.)"
    r"(?:undefined|null|empty|a\(\s*[\"']undefined)"
    r"|\bnot\.(?:to\.)?(?:eql?|equals?)\(\s*(?:undefined|null)\s*\)"
    r"|\bto\.not\.(?:eql?|equals?)\(\s*(?:undefined|null)\s*\)"
)
_NOT = re.compile(r"\bnot\b")
_KINDS: Final[dict[str, JsonValue]] = {
    "string": "string",
    # JavaScript has one type for all numbers.
    "number": ["integer", "number"],
    "boolean": "boolean",
    "array": "array",
    "object": "object",
}
_LITERAL = re.compile(
    r"(?P<string>[\"'][^\"'\n]*[\"'])|(?P<number>-?\d{1,15}(?:\.\d{1,15})?)|(?P<boolean>true|false)"
)
_MAX_FIELDS: Final = 400
_SET: Final = re.compile(
    r"""\.(?:set|setEnvironmentVariable|setGlobalVariable)\(\s*["'`]([^"'`]{1,200})["'`]"""
)


@dataclass(frozen=True, slots=True)
class Asserted:
    """What a request's tests say of the answer."""

    statuses: tuple[Fact, ...] = ()
    """`status` facts, in the scripts' order, each status once."""
    fields: tuple[DocumentedParameter, ...] = ()
    """Fields that have to be there, with their types, by their paths from the root."""


_NOTHING: Final = Asserted()


def read_tests(scripts: Iterable[Script]) -> Asserted:
    """Return what the test scripts assert of a response's status and JSON body."""
    statuses: dict[int, Fact] = {}
    fields: dict[tuple[tuple[str | None, ...], str], DocumentedParameter] = {}
    for script in scripts:
        if script.listen != "test" or (
            "expect" not in script.source
            and "status" not in script.source
            and "responseCode" not in script.source
        ):
            continue
        _read(script, statuses, fields)
    if not statuses and not fields:
        return _NOTHING
    return Asserted(tuple(statuses.values()), tuple(fields.values()))


def _read(
    script: Script,
    statuses: dict[int, Fact],
    fields: dict[tuple[tuple[str | None, ...], str], DocumentedParameter],
) -> None:
    text = _without_comments(script.source)
    lines = _Lines(text, Place(script.pointer))
    for pattern in _STATUSES:
        for found in pattern.finditer(text):
            for number in re.findall(r"[1-5]\d\d", found[1]):
                place = lines.place(found.start())
                fact = Fact("status", int(number), "script", shorten(found[0]), place)
                statuses.setdefault(int(number), fact)
    known: dict[str, tuple[str | None, ...]] = {}
    for found in _ASSIGNED.finditer(text):
        start = _start(found["from"], known)
        if start is not None:
            known[found["name"]] = (*start, *_steps(found["path"]))
    for found in _EXPECTED.finditer(text):
        start = _start(found["from"], known)
        if start is None:
            continue
        place = lines.place(found.start())
        quote = shorten(found[0])
        path = (*start, *_steps(found["path"]))
        for where, kind in _asserted(path, found["chain"]):
            if where and where[-1] is not None and len(fields) < _MAX_FIELDS:
                _add(fields, where, kind, quote, place)


def _add(
    fields: dict[tuple[tuple[str | None, ...], str], DocumentedParameter],
    path: tuple[str | None, ...],
    kind: JsonValue,
    quote: str,
    place: Place,
) -> None:
    facts = [Fact("required", True, "script", quote, place)]
    if kind is not None:
        facts.append(Fact("type", kind, "script", quote, place))
    key = (path, str(kind))
    name = ".".join(step or "[]" for step in path)
    fields.setdefault(
        key, DocumentedParameter(name, path, None, "", tuple(facts), place)
    )


def _start(
    source: str, known: dict[str, tuple[str | None, ...]]
) -> tuple[str | None, ...] | None:
    return () if source.endswith(")") else known.get(source)


def _steps(path: str) -> tuple[str | None, ...]:
    return tuple(
        None if found[2] is not None else found[1] or found[3]
        for found in _STEP.finditer(path)
    )


def _asserted(
    path: tuple[str | None, ...], chain: str
) -> list[tuple[tuple[str | None, ...], JsonValue]]:
    """Return the paths that have to be there, each with its type or None."""
    if path[-1:] == ("length",):
        return [] if _NOT.search(chain) else [(path[:-1], None)]
    if _THERE.search(chain):
        return [(path, None)]
    if _NOT.search(chain):
        return []
    if found := _PROPERTY.search(chain):
        inner = _steps("." + found[1]) if "nested" in chain else (found[1],)
        return [((*path, *inner), _kind_of(found[2] or ""))]
    if found := _KEYS.search(chain):
        return [((*path, name), None) for name in _QUOTED.findall(found[1])]
    if found := _KIND.search(chain):
        kind = _KINDS.get(found[1].lower())
        return [] if kind is None else [(path, kind)]
    if found := _EQUAL.search(chain):
        value = found[1].strip()
        return [] if value in ("undefined", "null") else [(path, _kind_of(value))]
    if re.search(r"\bbe\.(?:true|false)\b", chain):
        return [(path, "boolean")]
    return []


def _kind_of(literal: str) -> JsonValue:
    found = _LITERAL.fullmatch(literal.strip())
    if found is None:
        return None
    return _KINDS[str(found.lastgroup)]


def _without_comments(source: str) -> str:
    """Return a script with its comments blanked; a `//` inside a line may be part of a URL."""
    pieces: list[str] = []
    end = 0
    while (start := source.find("/*", end)) >= 0:
        close = source.find("*/", start + 2)
        if close < 0:
            break
        pieces.append(source[end:start])
        pieces.append("\n" * source.count("\n", start, close))
        end = close + 2
    pieces.append(source[end:])
    return re.sub(r"(?m)^[ \t]*//[^\n]*$", "", "".join(pieces))


class _Lines:
    """Counts lines, forwards only where it can."""

    def __init__(self, text: str, base: Place) -> None:
        self._text, self._base = text, base
        self._offset = self._line = 0

    def place(self, offset: int) -> Place:
        """Return the place of an offset."""
        if offset < self._offset:
            self._offset = self._line = 0
        self._line += self._text.count("\n", self._offset, offset)
        self._offset = offset
        return Place(self._base.pointer, self._line)


def variables_set(source: str) -> list[str]:
    """Return the variables to which a script gives a value: `pm.environment.set("id", …)`."""
    return _SET.findall(source) if "set" in source else []
