"""Secrets within texts: descriptions, bodies, scripts, URLs, whatever language they are in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from collgen.secrets.names import (
    is_secret_name,
    is_signed_url_name,
    is_suspicious_name,
)
from collgen.secrets.values import is_placeholder, looks_random
from collgen.secrets.words import shapes

REDACTED: Final = "REDACTED"
_SHORTEST: Final = 4
_SHORTEST_SHAPE: Final = 16
_LONG: Final = 20
"""What stands beside a name that is often something else, or in prose, is certain from this on."""


class Finding(NamedTuple):
    """A secret in a text."""

    start: int
    end: int
    is_certain: bool
    """It is known by its shape, or it looks random: worth a warning, and kept out everywhere."""
    replacement: str = REDACTED


_ESCAPED_LETTER: Final = re.compile(
    r"\\u00(4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9a])", re.IGNORECASE
)
# Parts of all names of secrets: a text without any of them names none.
_HINTS: Final = tuple(
    """pass secret credential key auth hmac cookie token jwt pwd pin otp cvv cvc session sid sig pw
    bearer nonce csrf xsrf contrase senha""".split()
)
_HINT: Final = re.compile("|".join(_HINTS))
_NAME: Final = re.compile(r"[\w.$-]{1,60}")
_NAME_END: Final = re.compile(r"[\w.$-]{0,60}")
_LONGEST_NAME: Final = 60
# What stands between a name and its value: `": "`, `=`, `'] = "`, `>`, `", value="`, ` (`.
_BETWEEN: Final = re.compile(
    r"""
      (?P<quoted>\\?["'`]\]?)?            # the end of the name
      (?: \s{0,20}(?P<sign>[:=]|=>|:=)\s{0,20}
        | (?P<argument>\s{0,3},\s{0,10})(?=\\?["'`])    # set("token", "abc")
        | (?P<element>(?:\s[^<>]{0,200})?>(?:<!\[CDATA\[)?)
        | (?P<flag>[ ]))
    """,
    re.VERBOSE,
)
_CALL: Final = re.compile(r"\(\s{0,5}\\?[\"'`]$")
# A name in a cell of a table or at the head of a list's item: what may hold an example of it.
_CELL_START: Final = re.compile(
    r"(?:^|\n)[ >]{0,8}\|[^\n|]{0,20}$|<t[dh][^<>]{0,80}>\W{0,8}$"
)
_ITEM_START: Final = re.compile(
    r"(?:^|\n)\s{0,12}(?:[-*+]|\d{1,3}[.)])\s{1,4}[*_`]{0,4}$"
)
_ROW: Final = re.compile(r"[^\n]{0,2000}")
_HTML_ROW: Final = re.compile(r"(?:(?!</?tr\b|</table)[\s\S]){0,2000}", re.IGNORECASE)
# A whole cell, and a word that no address, path or name of a file is.
_CELL: Final = re.compile(
    r"[|>]\s*[\"'`]{0,3}(?!\w+://)(?P<value>[^\s\"'`|<>]{12,400})[\"'`]{0,3}\s*(?=[|<]|$)"
)
_TOKEN: Final = re.compile(
    r"(?<![\w./:@#?&=%-])(?P<value>[\w+-]{20,400}={0,2})(?![\w./:@#?&(-])"
)
_SCHEME: Final = re.compile(r"(?:bearer|basic|token|apikey|digest)[ ]+", re.IGNORECASE)
_IN_QUOTES: Final = {
    quote: re.compile(rf"[^{quote}\\\n]{{1,4000}}") for quote in ('"', "'", "`")
}
_BARE: Final = re.compile(r"[^\s\"'`<>&,;{}()\[\]|\\]{1,4000}")
_IN_ELEMENT: Final = re.compile(r"[^<>\n\]]{1,4000}")
_NUMBER: Final = re.compile(r"-?\d[\d.]{3,}(?![\w.])")
_QUOTED_ITEM: Final = re.compile(r"""\\?(["'])([^"'\\\n]{4,400})\\?\1(?!\s*:)""")
_NESTED: Final = re.compile(r"[\[{][^\]}]{0,2000}")
_AUTHORITY: Final = re.compile(
    r"://[^\s/:@?#\"'<>]{0,100}:(?P<value>[^\s/@?#\"'<>]{1,100})@"
)
_CURL_USER: Final = re.compile(
    r"""(?:\s-u|--user|--proxy-user)[ =]{0,3}["']?[^\s:"']{1,100}:(?P<value>[^\s"']{1,100})"""
)
_WITH_SCHEME: Final = re.compile(
    r"\b(?:bearer|basic)[ ]+(?P<value>[\w+/=.~-]{12,})", re.IGNORECASE
)


@lru_cache(maxsize=1 << 12)
def find_secrets(text: str) -> tuple[Finding, ...]:
    """Return the secrets in a text, in order and apart from each other.

    `{"token": "9aF3x0Qm2L"}` has one from 11 to 21.
    """
    if len(text) < _SHORTEST + 2:
        return ()
    lowered = text.lower()
    found = [*_shaped(text, lowered), *_in_addresses(text), *_named(text, lowered)]
    if not found:
        return ()
    found.sort(key=lambda one: (one.start, -one.end))
    apart: list[Finding] = []
    for one in found:
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return tuple(apart)


def without_escapes(text: str) -> str:
    """Return a text with the letters that JSON may write as escapes: `\\u0070assword`."""
    return _ESCAPED_LETTER.sub(lambda match: chr(int(match[1], 16)), text)


def searched(text: str) -> tuple[str, tuple[Finding, ...]]:
    """Return the secrets in a text, and the text they are in: without escapes that hide some."""
    if "\\u00" in text:
        plain = without_escapes(text)
        if findings := find_secrets(plain):
            return plain, findings
    return text, find_secrets(text)


def redact_text(text: str) -> str:
    """Return a text without its secrets."""
    return replaced(*searched(text))


def replaced(text: str, findings: tuple[Finding, ...]) -> str:
    """Put what stands in a secret's place; a text keeps its lines."""
    if not findings:
        return text
    parts, end = [], 0
    for one in findings:
        lines = text.count("\n", one.start, one.end)
        parts += [text[end : one.start], one.replacement, "\n" * lines]
        end = one.end
    return "".join([*parts, text[end:]])


def _shaped(text: str, lowered: str) -> Iterator[Finding]:
    if len(text) < _SHORTEST_SHAPE:
        return
    for hint, pattern in shapes():
        if hint in lowered:
            for match in pattern.finditer(text):
                group = "value" if "value" in pattern.groupindex else 0
                yield Finding(*match.span(group), is_certain=True)
    if "bearer " in lowered or "basic " in lowered:
        for match in _WITH_SCHEME.finditer(text):
            if looks_random(match["value"]) and not is_placeholder(match["value"]):
                yield Finding(*match.span("value"), is_certain=True)


def _in_addresses(text: str) -> Iterator[Finding]:
    """Yield passwords of user information: `https://joe:password@host`, `curl -u joe:password`."""
    if "@" in text:
        for match in _AUTHORITY.finditer(text):
            yield from _literal(text, *match.span("value"))
    if "-u" in text:
        for match in _CURL_USER.finditer(text):
            yield from _literal(text, *match.span("value"))


def _named(text: str, lowered: str) -> Iterator[Finding]:
    """Yield the values beside names of secrets."""
    if len(lowered) != len(text) or not any(map(lowered.__contains__, _HINTS)):
        return
    end = 0
    for hint in _HINT.finditer(lowered):
        if hint.start() < end:
            continue
        start = _start_of_name(text, hint.start(), end)
        match = _NAME_END.match(text, hint.end())
        end = match.end() if match else hint.end()
        name = text[start:end]
        if is_signed_url_name(name) and text[start - 1 : start] in ("?", "&", ";"):
            yield from _signature(text, end)
        elif is_secret_name(name):
            yield from _value(text, start, end, is_suspicious=False)
            yield from _examples(text, start, end)
        elif is_suspicious_name(name):
            yield from _value(text, start, end, is_suspicious=True)
            yield from _examples(text, start, end)


def _start_of_name(text: str, position: int, least: int) -> int:
    least = max(least, position - _LONGEST_NAME)
    while position > least and (
        text[position - 1].isalnum() or text[position - 1] in "_-.$"
    ):
        position -= 1
    return position


def _signature(text: str, end: int) -> Iterator[Finding]:
    match = _BARE.match(text, end + 1) if text[end : end + 1] == "=" else None
    if match and "{{" not in text[match.start() - 1 : match.end() + 2]:
        yield Finding(*match.span(), is_certain=looks_random(match[0]))


def _value(
    text: str, start: int, end: int, *, is_suspicious: bool
) -> Iterator[Finding]:
    between = _BETWEEN.match(text, end)
    if between is None:
        return
    if between["element"] is not None:
        is_tag = re.search(
            r"<(?:[\w.-]+:)?$", text[max(0, start - _LONGEST_NAME) : start]
        )
        match = _IN_ELEMENT.match(text, between.end()) if is_tag else None
        if match and text[match.end() : match.end() + 1] in ("<", "]"):
            yield from _found(text, match.start(), match.end(), is_suspicious)
        return
    if between["argument"] and not _CALL.search(text, max(0, start - 10), start):
        return
    at = between.end()
    at += text.startswith("\\", at)
    quote = text[at : at + 1]
    # A word behind a name is prose, unless the name is an option: `--token abc`.
    if between["flag"] is not None and not text.startswith("--", start):
        return
    if quote in _IN_QUOTES:
        yield from _quoted(text, at + 1, quote, is_suspicious)
    elif quote in ("[", "{") and text[at : at + 2] != "{{":
        if not is_suspicious:
            yield from _nested(text, at)
    elif number := _NUMBER.match(text, at) if between["quoted"] else None:
        if not is_suspicious:
            yield Finding(*number.span(), is_certain=False, replacement="0")
    else:
        yield from _bare(text, at, is_suspicious)


def _examples(text: str, start: int, end: int) -> Iterator[Finding]:
    """Yield what looks random in a secret's row of a table, or in its item of a list.

    `| api_key | string | 9aF3x0Qm2L7z |` has one from 21 to 33.
    """
    before = text[max(0, start - _LONGEST_NAME) : start]
    is_cell = _CELL_START.search(before) is not None
    if not is_cell and not _ITEM_START.search(before):
        return
    line = before.rpartition("\n")[2].lstrip()
    is_html = is_cell and "<" in before[-100:] and not line.startswith("|")
    row = (_HTML_ROW if is_html else _ROW).match(text, end)
    stop = row.end() if row else end
    for pattern in (_CELL, _TOKEN) if is_cell else (_TOKEN,):
        for match in pattern.finditer(text, end, stop):
            value = match["value"]
            if looks_random(value) and not is_placeholder(value):
                yield Finding(*match.span("value"), is_certain=len(value) >= _LONG)


def _quoted(text: str, at: int, quote: str, is_suspicious: bool) -> Iterator[Finding]:
    scheme = _SCHEME.match(text, at)
    at = scheme.end() if scheme else at
    match = _IN_QUOTES[quote].match(text, at)
    if match is None or text[match.end() : match.end() + 1] not in (quote, "\\"):
        return
    is_prose = " " in match[0].strip()
    yield from _found(text, at, match.end(), is_suspicious or is_prose)


def _nested(text: str, at: int) -> Iterator[Finding]:
    """Yield what looks random within a list or an object under a secret's name."""
    match = _NESTED.match(text, at)
    for item in _QUOTED_ITEM.finditer(text, at, match.end() + 1 if match else at):
        if "://" not in item[2]:  # a link to what is called like a secret
            yield from _found(text, *item.span(2), is_suspicious=True)


def _bare(text: str, at: int, is_suspicious: bool) -> Iterator[Finding]:
    scheme = _SCHEME.match(text, at)
    at = scheme.end() if scheme else at
    match = _BARE.match(text, at)
    # What is called or indexed is an expression of a script.
    if match is None or text[match.end() : match.end() + 1] in ("(", "["):
        return
    end = match.end() - (len(match[0]) - len(match[0].rstrip(".:!?")))
    # Without quotes it may be a word of a sentence.
    is_entry = text[match.end() : match.end() + 1] == "&" or text[at - 1] == "="
    yield from _found(text, at, end, is_suspicious or not is_entry)


def _found(text: str, start: int, end: int, is_suspicious: bool) -> Iterator[Finding]:
    value = text[start:end]
    if len(value) < _SHORTEST or is_placeholder(value):
        return
    is_random = looks_random(value)
    if is_random or not is_suspicious:
        is_long = len(value) >= _LONG or not is_suspicious
        yield Finding(start, end, is_certain=is_random and is_long)


def _literal(text: str, start: int, end: int) -> Iterator[Finding]:
    if not is_placeholder(text[start:end]):
        yield Finding(start, end, is_certain=looks_random(text[start:end]))
