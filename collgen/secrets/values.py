"""What a value beside a secret's name is: a secret, or a text that only fills its place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from collgen.secrets.words import words_of, words_of_kind

_FORMS: Final = re.compile(
    r"""<[^<>]*>|\[[^\[\]]*\]|\{+[^{}]*\}+|\(.*\)|%[A-Za-z_]\w*%  # <token>
    |\$\{?[A-Za-z_][\w.]*\}?  # ${TOKEN}
    |[xX0*._\-•\#?+$%@,/=\s]{3,}|(\w)\1*  # XXX, ***, 0000
    |0?123(?:4(?:5(?:6(?:7(?:89?0?)?)?)?)?)?|abc(?:def\w{0,6}|123)?|qwerty\w{0,4}""",
    re.VERBOSE | re.DOTALL,
)
_MASKED: Final = re.compile(r"[xX*•]{4,}|\.{3}|…")
_DIGITS: Final = re.compile(r"\d+")
_PIECE: Final = re.compile(r"[^\W_]+")
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_MOST_DIGITS: Final = 4
"""Of a number behind a word that does not make it random: `user1234`."""
_NUMBERED: Final = re.compile(rf"[^\W\d_]+\d{{1,{_MOST_DIGITS}}}")
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\d|\d\d?:\d\d")
_SHORTEST_RANDOM: Final = 8
_SHORTEST_LETTERS: Final = 16
_LEAST_DIFFERENT: Final = 6


@lru_cache(maxsize=1 << 13)
def is_placeholder(value: str) -> bool:
    """Return whether a value is a placeholder: `<token>`, `YOUR_API_KEY`, `test_key`."""
    text = value.strip()
    if (
        not text
        or "{{" in text
        or _FORMS.fullmatch(text)
        or text.startswith("REDACTED")
    ):
        return True
    if _MASKED.search(text):
        return True
    if any(len(digits) > _MOST_DIGITS for digits in _DIGITS.findall(text)):
        return False
    words = words_of(text)
    fillers = _fillers()
    if words and all(word in fillers for word in words):
        return True
    is_made_up = bool(words) and words[0] in words_of_kind("made_up")
    return is_made_up and not looks_random(text)


@lru_cache(maxsize=1 << 13)
def looks_random(value: str) -> bool:
    """Return whether a value looks random: `9aF3x0Qm2L`, not `user-1234` or `2025-01-31`."""
    if len(value) < _SHORTEST_RANDOM or len(set(value)) < _LEAST_DIFFERENT:
        return False
    if any(char.isspace() for char in value) or _MOMENT.match(value):
        return False
    text = "".join(_PIECE.findall(value))
    digits = sum(char.isdigit() for char in text)
    if digits == len(text):
        return False
    if digits and not _NUMBERED.fullmatch(text):
        return True
    # A word, or one with a number behind it, is a name (`account-2024`) unless its letters change
    # between upper and lower case more often than words do.
    return len(text) >= _SHORTEST_LETTERS and len(_WORD.findall(text)) * 4 > len(text)


@lru_cache(maxsize=1)
def _fillers() -> frozenset[str]:
    kinds = ("placeholder", "secret", "key_owners", "suspicious", "about", "others")
    return frozenset().union(*map(words_of_kind, kinds))
