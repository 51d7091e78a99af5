"""Text to words, and words to identifiers that PEP 8 agrees with.

Letters of other scripts are kept, since Python allows them (`登录`); letters of the Latin script
lose their accents. What is no letter or digit separates words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

MAX_LENGTH: Final = 60
"""Longest identifier, before a number that a clash may add."""

# Written in one word although their capitals say otherwise.
_BRANDS = (
    "OAuth|OpenAPI|OpenID|GraphQL|GitHub|GitLab|PayPal|YouTube|LinkedIn|WhatsApp|IPv|"
    "MySQL|PostgreSQL|NoSQL|JavaScript|WebSocket|iOS|macOS|iDEAL|eSIM|MapBox|"
    "[A-Z]aaS|DeepL|Peer2Peer"
)
_WORD = re.compile(
    rf"(?<![A-Z])(?:{_BRANDS})(?![a-z])[0-9]*"
    "|(?<![A-Za-z0-9])[A-Z][0-9][A-Z](?![A-Za-z0-9])"  # B2B, P2P
    "|[A-Z]{2,}s(?![A-Za-z0-9])"  # plural of an acronym: IDs
    "|[A-Z]{4,}(?:e[dnrs]|ing)(?![A-Za-z0-9])"  # an ending behind capitals: ORDERed
    "|(?<![A-Za-z0-9])[B-Z][A-Z][a-z]{2,}(?![A-Za-z0-9])"  # a slip of the pen, or EMail
    "|[A-Z]{2,}s(?=[A-Z][a-z])"
    "|[0-9]*[A-Z]+(?![a-z])[0-9]*"  # acronym: HTTP of HTTPServer, S3 of S3Bucket
    "|[0-9]*[A-Z]?[a-z][a-z0-9]*"
    "|[0-9]+"
    "|[^\\x00-\\x7f]+"
)
_PLAIN = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_APOSTROPHE = re.compile(r"(?<=[^\W_])['`]")
_MINUS = re.compile(r"(?:^|(?<=\s))-(?=\d)")
_MARKS: Final = {"’": "'", "‘": "'", "ʼ": "'", "´": "'", "−": "-"}
_SYMBOLS: Final = {
    "&": " and ",
    "%": " percent ",
    "+": " plus ",
    "ß": "ss",
    "ø": "o",
    "Ø": "O",
    "æ": "ae",
    "Æ": "Ae",
    "œ": "oe",
    "Œ": "Oe",
    "đ": "d",
    "Đ": "D",
    "ð": "d",
    "Ð": "D",
    "ł": "l",
    "Ł": "L",
    "þ": "th",
    "Þ": "Th",
    "ı": "i",
}
_TRANSLATE: Final = str.maketrans(_SYMBOLS)


WINDOWS_DEVICES: Final = frozenset(
    ["con", "prn", "aux", "nul"]
    + [f"{kind}{n}" for kind in ("com", "lpt") for n in range(10)]
)
"""Names that no file can have on Windows, whatever its extension."""


ARTICLES: Final = frozenset({"a", "an", "the"})
CONNECTING: Final = frozenset(
    "about and as at between by for from in into of on or per than that to under using via which"
    " with within without your its their our my this these those is are was be".split()
)
"""After these something has to follow."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a table that is written as one text."""
    return frozenset(text.split())


@lru_cache(maxsize=1 << 16)
def split_words(text: str) -> tuple[str, ...]:
    """Return the words of `text` as written: `getUserByID` gives get, User, By, ID."""
    if not text.isascii():
        text = _fold(text)
    if not text.replace("_", "").isalnum():
        text = _APOSTROPHE.sub("", text)
        text = _MINUS.sub(" minus ", text)
    text = text.translate(_TRANSLATE)
    return tuple(_WORD.findall(text))


# Variation selectors, joiners, directional marks: part of no name that a person can type.
_IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)


@lru_cache(maxsize=1 << 16)
def snake(words: str, fallback: str = "value") -> str:
    """Return a snake_case identifier for `words`.

    `fallback`, itself an identifier, stands in when nothing of `words` can be used, and before a
    name that would start with a digit: `snake("2fa", "get")` is `get_2fa`.
    """
    if len(words) <= MAX_LENGTH and _PLAIN.fullmatch(words):
        return words
    return _join([word.lower() for word in split_words(words)], fallback)


@lru_cache(maxsize=1 << 16)
def pascal(words: str, fallback: str = "Value") -> str:
    """Return a PascalCase identifier for `words`; `fallback` as for `snake`."""
    parts = [_capital(word) for word in split_words(words)]
    name, length = "", 0
    for part in parts:
        if length and length + len(part) > MAX_LENGTH:
            break
        # Digits that meet would read as one number.
        name += f"_{part}" if name[-1:].isdigit() and part[:1].isdigit() else part
        length = len(name)
    return _identifier(name[:MAX_LENGTH], fallback, "")


def fitting(words: str) -> str:
    """Return `words`, of a sentence too long for a name as many as fit and do not break off."""
    if len(words) <= MAX_LENGTH // 2:
        return words
    parts = split_words(words)
    if _length(parts) <= MAX_LENGTH:
        return words
    kept = [part for part in parts if part.lower() not in ARTICLES]
    cut = _length(kept) > MAX_LENGTH
    while len(kept) > 1 and _length(kept) > MAX_LENGTH:
        kept.pop()
    while cut and len(kept) > 1 and kept[-1].lower() in (*ARTICLES, *CONNECTING):
        kept.pop()
    return " ".join(kept)


def _length(parts: Sequence[str]) -> int:
    return sum(map(len, parts)) + len(parts) - 1


def _fold(text: str) -> str:
    """Return `text` without the accents of Latin letters and with NFKC's one form of the rest."""
    folded = []
    for character in _IGNORABLE.sub("", unicodedata.normalize("NFKC", text)):
        if not character.isascii():
            base = unicodedata.normalize("NFKD", character)[0]
            if base.isascii() and base.isalpha():
                character = base
            elif character not in _SYMBOLS:
                character = _MARKS.get(character) or (
                    character if f"a{character}".isidentifier() else " "
                )
        folded.append(character)
    return "".join(folded)


def _capital(word: str) -> str:
    if word.isupper() or word.islower() or word[:-1].isupper():
        return word.capitalize()
    return word[0].upper() + word[1:]


def _join(words: list[str], fallback: str) -> str:
    name = "_".join(words)
    if len(name) > MAX_LENGTH:
        cut = name.rfind("_", 0, MAX_LENGTH + 1)
        name = name[: cut if cut > 0 else MAX_LENGTH]
    return _identifier(name, fallback, "_")


def _identifier(name: str, fallback: str, joint: str) -> str:
    if name.isascii():
        if not name:
            return fallback
        return f"{fallback}{joint}{name}" if name[0].isdigit() else name
    # Lower case can bring marks of its own and joining can compose letters: settle both.
    name = unicodedata.normalize("NFKC", name)
    if not name.isidentifier():
        name = f"{fallback}{joint}{name}"
    return name if name.isidentifier() else fallback


_PLURALS: Final = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "indices": "index",
    "vertices": "vertex",
    "matrices": "matrix",
    "movies": "movie",
    "cookies": "cookie",
    "calories": "calorie",
    "statuses": "status",
    "aliases": "alias",
    "buses": "bus",
    "viruses": "virus",
    "bonuses": "bonus",
    "campuses": "campus",
    "responses": "response",
    "analyses": "analysis",
    "lives": "life",
    "leaves": "leaf",
    "shelves": "shelf",
    "halves": "half",
    "quizzes": "quiz",
}
_SAME: Final = frozenset(
    "series species news data media metadata information settings always gas".split()
)


@lru_cache(maxsize=1 << 12)
def singular(word: str) -> str:
    """Return the singular of an English word in lower case, or the word itself."""
    if word in _PLURALS:
        return _PLURALS[word]
    if (
        len(word) < 4
        or word[-1] != "s"
        or word in _SAME
        or word.endswith(("ss", "us", "is"))
    ):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y" if len(word) > 4 else word[:-1]
    if word.endswith(("sses", "ches", "shes", "xes", "zzes")):
        return word[:-2]
    return word[:-1]
