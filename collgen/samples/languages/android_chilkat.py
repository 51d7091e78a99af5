"""Samples in Java on Android: Chilkat's CkHttp."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from collgen.escape import java
from collgen.escape.java import Java
from collgen.model import JsonValue, Operation
from collgen.samples.java import AndroidLanguage
from collgen.samples.language import Subject
from collgen.samples.literals import indented_json
from collgen.samples.request import FormBody, JsonBody

_PLAIN_KEY = re.compile(r"[A-Za-z0-9_-]+")
_LARGEST_INT: Final = 2**31 - 1
_MOST_FIELDS: Final = 30
"""Fields of the saved answer that a sample reads."""
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Update:
    """One statement that puts a member into the JSON: `UpdateInt("a.b[0]", 5)`."""

    method: Java
    arguments: Java


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the answer that is read out."""

    type: Java
    name: Java
    method: Java
    path: Java


class _Chilkat(AndroidLanguage):
    title = "Android Java (Chilkat)"
    template = "samples/android_chilkat.java.jinja"
    auth = frozenset({"basic", "digest", "ntlm"})
    reserved = AndroidLanguage.reserved | {
        "content", "data", "domain", "req", "savedInstanceState", "sb", "success", "uri", "TAG",
    }  # fmt: skip

    def view(self, subject: Subject) -> Mapping[str, object]:
        """Return what the template prints."""
        view = dict(super().view(subject))
        body = subject.request.body
        updates: list[Update] = []
        comments: list[Java] = []
        if isinstance(body, JsonBody):
            if isinstance(body.value, dict) and _is_addressable(body.value):
                updates = list(_updates("", body.value))
                lines = indented_json(body.value).split("\n")
                comments = [java.indented_comment(line) for line in lines]
            else:
                view |= {"kind": "text", "text": java.string(body.text)}
        if isinstance(body, FormBody) and subject.request.method != "POST":
            view |= {"kind": "text", "text": java.string(urlencode(body.fields))}
            view["content_type"] = view["content_type"] or java.string(
                "application/x-www-form-urlencoded"
            )
        taken = {*self.reserved, *self.names(subject)}
        return {
            **view,
            "updates": updates,
            "comments": comments,
            "sent_type": view["content_type"]
            or java.string("application/octet-stream"),
            "fields_read": list(_answer_fields(subject.operation, taken)),
        }


LANGUAGE = _Chilkat()


def _is_addressable(value: JsonValue) -> bool:
    """Return whether each member has a path: a quotation mark in a key has no escape."""
    if isinstance(value, list):
        return all(map(_is_addressable, value))
    if not isinstance(value, dict):
        return not isinstance(value, str) or not any(
            "\ud800" <= c <= "\udfff" for c in value
        )
    return all(k and '"' not in k and _is_addressable(v) for k, v in value.items())


def _path(path: str, key: str) -> str:
    member = key if _PLAIN_KEY.fullmatch(key) else f'"{key}"'
    return f"{path}.{member}" if path else member


def _updates(path: str, value: JsonValue) -> Iterator[Update]:
    match value:
        case dict() if value:
            for key, each in value.items():
                yield from _updates(_path(path, key), each)
        case list() if value:
            for number, each in enumerate(value):
                yield from _updates(f"{path}[{number}]", each)
        case _ if path:
            yield _update(path, value)


def _update(path: str, value: JsonValue) -> Update:
    where = java.string(path)
    match value:
        case bool():
            text = Java(json.dumps(value))
            return Update(Java("UpdateBool"), Java.fill("{}, {}", where, text))
        case None:
            return Update(Java("UpdateNull"), where)
        case str():
            text = java.string(value)
            return Update(Java("UpdateString"), Java.fill("{}, {}", where, text))
        case int() if abs(value) <= _LARGEST_INT:
            return Update(Java("UpdateInt"), Java.fill("{}, {}", where, value))
        case int() | float():
            text = java.string(json.dumps(value))
            return Update(Java("UpdateNumber"), Java.fill("{}, {}", where, text))
        case list():
            return Update(Java("UpdateNewArray"), where)
    return Update(Java("UpdateNewObject"), where)


def _answer_fields(operation: Operation, taken: set[str]) -> Iterator[Field]:
    """Yield the fields of the saved answer, each with a name of its own."""
    bodies = (e.body for e in operation.examples if e.body and e.status < 300)
    try:
        value = json.loads(next(bodies, ""))
    except (ValueError, RecursionError):
        return
    if not isinstance(value, dict):
        return
    for number, (path, each) in enumerate(_leaves("", value)):
        if number == _MOST_FIELDS:
            return
        kind, method = ("String", "stringOf")
        if isinstance(each, bool):
            kind, method = ("boolean", "BoolOf")
        elif isinstance(each, int) and abs(each) <= _LARGEST_INT:
            kind, method = ("int", "IntOf")
        name = Java(_name(path, taken))
        yield Field(Java(kind), name, Java(method), java.string(path))


def _leaves(path: str, value: JsonValue) -> Iterator[tuple[str, JsonValue]]:
    match value:
        case dict():
            for key, each in value.items():
                if key and '"' not in key:
                    yield from _leaves(_path(path, key), each)
        case [first, *_]:  # the others are like the first
            yield from _leaves(f"{path}[0]", first)
        case list():
            return
        case _ if path:
            yield path, value


def _name(path: str, taken: set[str]) -> str:
    words = [word for word in _NOT_IN_NAMES.split(path) if word and word != "0"]
    base = "".join(word[0].upper() + word[1:] for word in words) or "Value"
    base = base[0].lower() + base[1:]
    base = base if not base[0].isdigit() else f"value{base}"
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}{number}"
    taken.add(name)
    return name
