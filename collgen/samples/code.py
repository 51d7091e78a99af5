"""What the samples in programming languages share: names, texts with values, and the view."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Final, Protocol

from collgen.escape.escaped import Escaped
from collgen.model import JsonValue
from collgen.samples.language import Subject
from collgen.samples.literals import LiteralSyntax, indented_json
from collgen.samples.request import (
    BinaryBody,
    EnvironmentVariable,
    FilePart,
    FormBody,
    JsonBody,
    MultipartBody,
    SampleRequest,
    SignedAuth,
    Text,
    TextBody,
    TextPart,
    UrlArgument,
    UserAuth,
)
from collgen.samples.urls import strict, strict_url

NO_BODY: Final[Mapping[str, object]] = {
    "kind": None, "json": None, "text": None, "fields": (), "parts": (), "file": None,
    "uses_files": False, "has_file_parts": False, "has_typed_parts": False,
    "has_typed_texts": False,
}  # fmt: skip
"""What a template prints of a request without a body."""
_LARGEST: Final = 2**53
_TEXT_TYPE = re.compile(r"text/|application/(.*\+)?xml|application/javascript")
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Named:
    """A name and its value, both as source."""

    name: Escaped
    value: Escaped
    has_default: bool = False
    """An environment variable may be missing."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a multipart body, as source."""

    name: Escaped
    value: Escaped | None = None
    """Of a field; a file has a name."""
    file: Escaped | None = None
    content_type: Escaped | None = None


class EscapeModule(Protocol):
    """A module of `collgen.escape`."""

    def string(self, text: str) -> Escaped:
        """Return a string literal."""

    def comment(self, text: str) -> Escaped:
        """Return a comment of one line."""


class InterpolatingModule(EscapeModule, Protocol):
    """A module of `collgen.escape` for a language whose strings may have values in them."""

    def interpolated(self, *parts: str) -> Escaped:
        """Return a string literal of texts and values."""


class CodeLanguage:
    """A programming language: its own module says what is special in it."""

    title: ClassVar[str]
    fence: ClassVar[str]
    template: ClassVar[str]
    target: ClassVar[type[Escaped]]
    escape: EscapeModule
    """The module that writes its strings and comments."""
    camel: ClassVar[bool] = True
    """Whether names are `userId`; otherwise they are `user_id`."""
    reserved: ClassVar[frozenset[str]] = frozenset()
    """Keywords, and what the template names itself."""
    literals: ClassVar[LiteralSyntax | None] = None
    """How JSON is built; None for a language that takes it as a text."""
    json_level: ClassVar[int] = 0
    """Levels that the JSON in the template is indented by."""
    auth: ClassVar[frozenset[str]] = frozenset({"basic"})
    """The schemes of `UserAuth` that the template can print."""

    def string(self, text: str) -> Escaped:
        """Return a string literal."""
        return self.escape.string(text)

    def long_string(self, text: str) -> Escaped:
        """Return a literal for a text of several lines."""
        return self.string(text)

    def comment(self, text: str) -> Escaped:
        """Return a comment of one line."""
        return self.escape.comment(text)

    def variable(self, name: str) -> Escaped:
        """Return the expression that is the value of a variable."""
        return self.target(name)

    def concatenated(self, parts: list[str | Escaped]) -> Escaped:
        """Return the expression for texts and variables one after the other."""
        return self.target.joined(
            " + ",
            [p if isinstance(p, Escaped) else self.string(p) for p in parts],
        )

    def environment(self, env: str, default: str) -> Escaped:
        """Return the expression for an environment variable."""
        raise NotImplementedError

    def can_build(self, value: JsonValue) -> bool:
        """Return whether the language builds the JSON value; otherwise it is a text."""
        return is_portable(value)

    def view(self, subject: Subject) -> Mapping[str, object]:
        """Return what the template prints."""
        return _View(self, subject).values()

    def names(self, subject: Subject) -> frozenset[str]:
        """Return the names of the variables in a sample."""
        return _View(self, subject).names()

    def header_lines(self, subject: Subject) -> list[Escaped]:
        """Return each header as the expression for one line: `"Accept: text/plain"`."""
        return _View(self, subject).header_lines()


class InterpolatingLanguage(CodeLanguage):
    """A programming language whose strings may have values in them."""

    escape: InterpolatingModule

    def concatenated(self, parts: list[str | Escaped]) -> Escaped:
        """Return a string with values in it."""
        return self.escape.interpolated(*parts)


class _View:
    def __init__(self, language: CodeLanguage, subject: Subject) -> None:
        self._language = language
        self._operation = subject.operation
        self._request = request = subject.request
        self._environment = _environment(language, request)
        self._names: dict[EnvironmentVariable | UrlArgument, str] = {}
        taken = {*language.reserved}
        used: tuple[EnvironmentVariable | UrlArgument, ...] = self._environment
        for one in (*used, *request.arguments):
            self._names[one] = _name(one.name, language.camel, taken)

    def values(self) -> dict[str, object]:
        language, request = self._language, self._request
        headers = [
            (header.name.lower(), self._header(header.name, header.value))
            for header in request.merged_headers
        ]
        types = [each.value for name, each in headers if name == "content-type"]
        return {
            "notes": self._notes(),
            "environment": [
                Named(
                    self._assigned(one),
                    language.environment(one.env, one.default),
                    bool(one.default),
                )
                for one in self._environment
            ],
            "arguments": [
                Named(self._assigned(one), language.string(strict(one.text)))
                for one in request.arguments
            ],
            "method": language.string(request.method),
            "verb": request.method,
            "url": self._text(strict_url(request.url)),
            "has_values": bool(self._environment or request.arguments),
            "has_defaults": any(one.default for one in self._environment),
            "answer": self._answer(),
            "headers": [each for _, each in headers],
            "headers_without_type": [
                each for name, each in headers if name != "content-type"
            ],
            "content_type": types[0] if types else None,
            "lacks_type": request.lacks_type,
            "is_plain_json": types[:1] == [language.string("application/json")],
            **self._auth(),
            **self._body(),
        }

    def names(self) -> frozenset[str]:
        return frozenset(self._names.values())

    def header_lines(self) -> list[Escaped]:
        """Return headers as lines; libcurl sends one without a value that ends in a semicolon."""
        return [
            self._text((f"{h.name}: ", *h.value) if h.value else (f"{h.name};",))
            for h in self._request.merged_headers
        ]

    def _assigned(self, one: EnvironmentVariable | UrlArgument) -> Escaped:
        return self._language.variable(self._names[one])

    def _header(self, name: str, value: Text) -> Named:
        return Named(self._language.string(name), self._text(value))

    def _text(self, text: Text) -> Escaped:
        """Return the expression for a text with values in it."""
        parts: list[str | Escaped] = []
        for part in text:
            if isinstance(part, str):
                last = (
                    parts.pop() if parts and not isinstance(parts[-1], Escaped) else ""
                )
                parts.append(last + part)
            else:
                parts.append(self._language.variable(self._names[part]))
        match parts:
            case []:
                return self._language.string("")
            case [Escaped() as only]:
                return only
            case [str(only)]:
                return self._language.string(only)
        return self._language.concatenated(parts)

    def _notes(self) -> list[Escaped]:
        notes = []
        match self._request.auth:
            case SignedAuth(title):
                notes.append(f"To be signed with {title}: a library of yours does it.")
            case UserAuth(scheme) if scheme not in self._language.auth:
                notes.append(
                    f"Authenticates with {scheme}, which takes a library of its own."
                )
        if any("%" in one.text for one in self._request.arguments):
            notes.append("Values in the URL are percent-encoded.")
        return [self._language.comment(note) for note in notes]

    def _answer(self) -> str:
        """Return what a successful answer is: json, text, bytes or nothing."""
        if self._request.method == "HEAD":
            return ""
        types = [
            r.content_type or "" for r in self._operation.responses if r.status < 300
        ]
        if any("json" in each for each in types):
            return "json"
        if self._operation.result is None:
            return ""
        is_text = not types or any(
            each == "" or _TEXT_TYPE.match(each) for each in types
        )
        return "text" if is_text else "bytes"

    def _auth(self) -> dict[str, object]:
        shown = dict.fromkeys(("basic", "digest", "ntlm"))
        found: dict[str, object] = {**shown}
        match self._request.auth:
            case UserAuth(scheme, username, password) if scheme in self._language.auth:
                found[scheme] = Named(self._text(username), self._text(password))
        return found

    def _body(self) -> dict[str, object]:
        language = self._language
        found: dict[str, object] = {**NO_BODY}
        match self._request.body:
            case JsonBody(value, text) if language.can_build(value):
                found["kind"] = "json"
                if language.literals is None:
                    found["json"] = language.long_string(indented_json(value))
                else:
                    found["json"] = language.literals.write(value, language.json_level)
            case JsonBody(_, text) | TextBody(text):
                found |= {"kind": "text", "text": language.long_string(text)}
            case FormBody(fields):
                found |= {"kind": "form", "fields": [self._field(*f) for f in fields]}
            case MultipartBody(parts):
                found |= self._parts(parts)
            case BinaryBody(file_name):
                found |= {
                    "kind": "file",
                    "file": language.string(file_name),
                    "uses_files": True,
                }
        return found

    def _parts(self, parts: Sequence[TextPart | FilePart]) -> dict[str, object]:
        """Return the parts of a multipart body, and what kinds of them there are."""
        has_files = any(isinstance(each, FilePart) for each in parts)
        typed = [each for each in parts if each.content_type]
        return {
            "kind": "multipart",
            "parts": list(map(self._part, parts)),
            "uses_files": has_files,
            "has_file_parts": has_files,
            "has_typed_parts": bool(typed),
            "has_typed_texts": any(isinstance(each, TextPart) for each in typed),
        }

    def _field(self, name: str, value: str) -> Named:
        return Named(self._language.string(name), self._language.string(value))

    def _part(self, part: TextPart | FilePart) -> Part:
        string = self._language.string
        name = string(part.name)
        kind = string(part.content_type) if part.content_type else None
        if isinstance(part, FilePart):
            return Part(name, None, string(part.file_name), kind)
        return Part(name, string(part.value), None, kind)


def _environment(
    language: CodeLanguage, request: SampleRequest
) -> tuple[EnvironmentVariable, ...]:
    """Return the environment variables that the sample uses: not those of other schemes."""
    auth = request.auth
    if isinstance(auth, UserAuth) and auth.scheme in language.auth:
        return request.environment
    return request.environment_without_auth


def _name(words: str, camel: bool, taken: set[str]) -> str:
    """Return an identifier of its own in ASCII: `user_id`, or `userId`."""
    base = _identifier(words, camel)
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}{number}" if camel else f"{base}_{number}"
    taken.add(name)
    return name


@lru_cache(maxsize=1 << 10)
def _identifier(words: str, camel: bool) -> str:
    parts = [part for part in _NOT_IN_NAMES.split(words) if part]
    if not parts or not words.isascii() or parts[0][0].isdigit():
        parts = ["value"]
    if camel:
        return parts[0].lower() + "".join(part.capitalize() for part in parts[1:])
    return "_".join(parts)


def is_portable(value: JsonValue) -> bool:
    """Return whether every language writes the JSON value as it is: no 1.0, no 1e30, no 2**60."""
    if isinstance(value, bool) or value is None:
        return True
    if isinstance(value, int):
        return abs(value) <= _LARGEST
    if isinstance(value, float):
        return not value.is_integer() and "e" not in repr(value)
    if isinstance(value, str):
        return value.isascii() or not any("\ud800" <= c <= "\udfff" for c in value)
    if isinstance(value, list):
        return all(map(is_portable, value))
    return all(is_portable(k) and is_portable(v) for k, v in value.items())
