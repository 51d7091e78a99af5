"""The words of names and placeholders, and the shapes of known tokens: data files."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

_HERE: Final = Path(__file__).parent
_NAME_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^\W\d_a-zA-Z]+")
_LONGEST_WORD: Final = 40


@cache
def words_of_kind(kind: str) -> frozenset[str]:
    """Return a list of `words.toml`: `secret`, `about`, `placeholder`, …"""
    return frozenset(_words()[kind])


@cache
def suspicious_pairs() -> frozenset[tuple[str, str]]:
    """Return the pairs of words that make a name suspicious together."""
    return frozenset((pair[0], pair[1]) for pair in _words()["suspicious_pairs"])


@cache
def _words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = tomllib.loads(
        (_HERE / "words.toml").read_text("utf-8")
    )
    return found


@cache
def shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the shapes of known tokens: a part that each has in lower case, and the pattern."""
    found = tomllib.loads((_HERE / "shapes.toml").read_text("utf-8"))["shape"]
    return tuple(
        (hint, re.compile(one["pattern"]))
        for one in found
        for hint in ([one["hint"]] if isinstance(one["hint"], str) else one["hint"])
    )


@lru_cache(maxsize=1 << 13)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case: `clientsecret2` is `client`, `secret`."""
    found: list[str] = []
    for word in _NAME_WORD.findall(name):
        found += _unglued(word.lower())
    return tuple(found)


def _unglued(word: str) -> list[str]:
    """Take a word apart into words that are known, if it is wholly made of such."""
    known = _vocabulary()
    if word in known or len(word) > _LONGEST_WORD:
        return [word]
    # For each length of the beginning: its words, the fewest; None if it is not made of any.
    best: list[list[str] | None] = [[]]
    for end in range(1, len(word) + 1):
        ways = [
            [*before, word[start:end]]
            for start, before in enumerate(best)
            if before is not None and word[start:end] in known
        ]
        best.append(min(ways, key=len, default=None))
    return best[-1] or [word]


@cache
def _vocabulary() -> frozenset[str]:
    kinds = (
        "secret",
        "secret_at_end",
        "key_owners",
        "suspicious",
        "about",
        "places",
        "others",
    )
    # Words of two letters would be found within others.
    return frozenset(
        word
        for kind in kinds
        for word in words_of_kind(kind)
        if len(word) > 2 or word in ("id", "pw", "db")
    )
