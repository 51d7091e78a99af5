"""The one door: what is read from files passes here, and leaves its secrets behind.

A secret is known by its place (a credential of an auth, a variable that is secret), by the name
next to it, or by its shape. One that looks random is taken out wherever else it stands, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, unquote

from collgen.auth.fields import Credential
from collgen.auth.registry import kind_named
from collgen.model import JsonValue
from collgen.postman.collection import (
    AuthBlock,
    Collection,
    Entry,
    Pointer,
    Url,
    Variable,
)
from collgen.postman.references import has_reference
from collgen.postman.values import text_of
from collgen.redaction.walk import Walk, rebuilt
from collgen.secrets.names import (
    is_secret_name,
    is_signed_url_name,
    is_suspicious_name,
)
from collgen.secrets.text import REDACTED, redact_text, replaced, searched
from collgen.secrets.values import is_placeholder, looks_random

_RUN: Final = re.compile(r"[A-Za-z0-9]{6,}")
_SHORTEST_KNOWN: Final = 8
_USER_INFORMATION: Final = re.compile(r"(?<=://)[^\s/@?#{}]+:[^\s/@?#{}]*@")
_SCHEME: Final = re.compile(r"\s*[A-Za-z][\w-]*\s+(?=\S)")
_COOKIE: Final = re.compile(r"(?P<name>[^=;\s]+)=(?P<value>[^;\s]{4,})")
# `token="abc"` within an Authorization header; base64 may end in `=`.
_PARAMETER: Final = re.compile(
    r"""(?P<name>[A-Za-z_]\w{0,30}=(?=["\w]))?(?P<quote>"?)[^\s",]+"""
)


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret that a file spells out; never its value."""

    pointer: Pointer
    what: str
    """Where it is, in words: `the field 'X-Api-Key'`, `the body`."""
    is_within_text: bool
    """It stands in a text, not in a place that is a secret's."""


class Redactor:
    """Takes the secrets out of a collection, its environments and globals."""

    def __init__(self) -> None:
        self.secrets: list[Secret] = []
        self._known: dict[str, set[str]] = {}
        """Values to be taken out everywhere, by a run of letters and digits in them."""

    def variables(self, found: Iterable[Variable]) -> tuple[Variable, ...]:
        """Return variables of an environment; a value that held a secret becomes secret."""
        cleaner = _Cleaner(self)
        cleaned = tuple(map(cleaner.variable, found))
        self.secrets = []  # those of another file than the collection's
        return cleaned

    def collection(self, found: Collection) -> Collection:
        """Return a collection without secrets."""
        found = _Cleaner(self).collection(found)
        return _Forgetter(self).collection(found) if self._known else found

    def learn(self, value: str) -> None:
        """Take a value out of every text from now on, if it cannot be mistaken for a word."""
        value = value.strip()
        if not looks_random(value):
            return
        for form in {
            value,
            unquote(value),
            quote(value, safe=""),
            value.replace("/", r"\/"),
        }:
            runs = _RUN.findall(form)
            if runs and len(form) >= _SHORTEST_KNOWN:
                self._known.setdefault(max(runs, key=len), set()).add(form)

    def known_out(self, text: str) -> str:
        """Return a text without the secrets that are known by now."""
        if len(text) < _SHORTEST_KNOWN or not self._known:
            return text
        runs = self._known.keys() & set(_RUN.findall(text))
        forms = {form for run in runs for form in self._known[run]}
        for form in sorted(forms, key=len, reverse=True):
            text = text.replace(form, REDACTED)
        return text

    def message(self, text: str) -> str:
        """Return a text for a person without secrets."""
        return self.known_out(redact_text(text))


class _Forgetter(Walk):
    """Takes out of every text what was found to be a secret anywhere."""

    def __init__(self, redactor: Redactor) -> None:
        self.text_without = redactor.known_out

    def text(self, text: str, what: str, pointer: Pointer) -> str:
        del what, pointer
        return self.text_without(text)


class _Cleaner(Walk):
    """Finds secrets by their places, names and shapes."""

    def __init__(self, redactor: Redactor) -> None:
        self._redactor = redactor
        self._numbers: dict[str, int] = {}

    def text(self, text: str, what: str, pointer: Pointer) -> str:
        text, findings = searched(text)
        if not findings:
            return text
        certain = [text[one.start : one.end] for one in findings if one.is_certain]
        for value in certain:
            self._redactor.learn(value)
        if certain:
            number = "a secret" if len(certain) == 1 else f"{len(certain)} secrets"
            self._add(pointer, f"{what} holds {number}", is_within_text=True)
        return replaced(text, findings)

    def url(self, url: Url) -> Url:
        if not url.raw:  # a shape may span the host and the parts of the path
            self.text("/".join((url.host, *url.path)), "the URL", url.pointer)
        return super().url(url)

    def entry_value(self, entry: Entry, value: str) -> str:
        name, pointer = entry.key or "", entry.pointer
        what = f"the field {name!r}"
        if name.strip().lower() in ("authorization", "proxy-authorization"):
            return self._authorization(name, value, pointer)
        if name.strip().lower() == "cookie":
            return self._cookie(value, pointer)
        if is_signed_url_name(name) and not has_reference(value):
            self._taken(value, what, pointer)
            return REDACTED  # made-up ones too: no such URL is of use
        if is_secret_name(name) or (is_suspicious_name(name) and looks_random(value)):
            return self._taken(value, what, pointer)
        return self.text(value, what, pointer)

    def variable(self, variable: Variable) -> Variable:
        name, value, pointer = variable.key, variable.value, variable.pointer
        variable = rebuilt(
            variable,
            description=self.text(variable.description, "the description", pointer),
        )
        what = f"the variable {name!r}"
        if variable.type == "secret" or is_secret_name(name):
            return rebuilt(variable, value=self._json_taken(value, what, pointer))
        if isinstance(value, str) and (info := _USER_INFORMATION.search(value)):
            # An address goes on without who logs in there.
            self._taken(info[0].rstrip("@").partition(":")[2], what, pointer)
            value = _USER_INFORMATION.sub("", value)
        cleaned = self.json(value, name, what, pointer)
        # What is left of it is no value.
        kind = variable.type if cleaned == value else "secret"
        return rebuilt(variable, value=cleaned, type=kind)

    def auth(self, block: AuthBlock) -> AuthBlock:
        rows = kind_named(block.type).inputs.values()
        public = {r.key: r.is_public for r in rows if isinstance(r, Credential)}
        constants = {row.key for row in rows} - public.keys()
        fields: list[tuple[str, JsonValue]] = []
        for key, value in block.fields:
            what = f"{key!r} of the {block.type} auth"
            if key in public and isinstance(value, str | int | float) and value != "":
                value = self._credential(
                    text_of(value), what, block.pointer, public[key]
                )
            else:
                name = "" if key in constants else key
                value = self.json(value, name, what, block.pointer)
            fields.append((key, value))
        return rebuilt(block, fields=tuple(fields))

    def _credential(
        self, text: str, what: str, pointer: Pointer, is_public: bool
    ) -> str:
        """Return what is left of a credential: equal ones of one collection stay equal."""
        if is_public and not looks_random(text):
            return text
        left = self._taken(text, what, pointer)
        if left != REDACTED:
            return left
        number = self._numbers.setdefault(text, len(self._numbers) + 1)
        return REDACTED if number == 1 else f"{REDACTED}-{number}"

    def user_information(self, text: str, pointer: Pointer) -> str:
        user, colon, password = text.partition(":")
        if not password:
            return text
        return (
            f"{user}{colon}{self._taken(password, 'the password in the URL', pointer)}"
        )

    def json(
        self, value: JsonValue, name: str, what: str, pointer: Pointer
    ) -> JsonValue:
        """Return a JSON value without the secrets in it; `name` is the key that it stands under."""
        if isinstance(value, list | dict):
            return super().json(value, name, what, pointer)
        if is_secret_name(name):
            return self._json_taken(value, what, pointer)
        if not isinstance(value, str):
            return value
        if is_suspicious_name(name) and looks_random(value):
            return self._taken(value, what, pointer)
        return self.text(value, what, pointer)

    def _json_taken(self, value: JsonValue, what: str, pointer: Pointer) -> JsonValue:
        if isinstance(value, list):
            return [self._json_taken(item, what, pointer) for item in value]
        if isinstance(value, dict):
            return {
                key: self._json_taken(item, what, pointer)
                for key, item in value.items()
            }
        if value is None or isinstance(value, bool):
            return value
        return self._taken(text_of(value), what, pointer)

    def _taken(self, text: str, what: str, pointer: Pointer) -> str:
        """Return what is left of a value in a secret's place."""
        if has_reference(text):
            return self.text(text, what, pointer)
        if is_placeholder(text):
            return text
        self._redactor.learn(text)
        self._add(pointer, f"{what} is written out", is_within_text=False)
        return REDACTED

    def _authorization(self, name: str, text: str, pointer: Pointer) -> str:
        """Return a header's value with its scheme alone: `Token token="REDACTED"`."""
        if has_reference(text):
            return self.text(text, f"the field {name!r}", pointer)
        scheme = _SCHEME.match(text)
        start = scheme.end() if scheme else 0
        if is_placeholder(text[start:]):
            return text

        def taken(match: re.Match[str]) -> str:
            is_name = match["name"] and not looks_random(match["name"])
            before = f"{match['name']}{match['quote']}" if is_name else ""
            self._redactor.learn(match[0].removeprefix(before))
            return f"{before}{REDACTED}"

        self._add(pointer, f"the field {name!r} is written out", is_within_text=False)
        return text[:start] + _PARAMETER.sub(taken, text[start:])

    def _cookie(self, text: str, pointer: Pointer) -> str:
        """Return the header without secret cookies: `lang=english; sess=REDACTED`."""

        def kept(match: re.Match[str]) -> str:
            name, value = match["name"], match["value"]
            what = f"the cookie {name!r}"
            if is_secret_name(name) or looks_random(value):
                return f"{name}={self._taken(value, what, pointer)}"
            return f"{name}={self.text(value, what, pointer)}"

        return _COOKIE.sub(kept, text)

    def _add(self, pointer: Pointer, what: str, *, is_within_text: bool) -> None:
        secret = Secret(pointer, redact_text(what), is_within_text)
        self._redactor.secrets.append(secret)
