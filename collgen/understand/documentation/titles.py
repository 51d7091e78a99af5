"""Which argument a table or list of values is about, by the words of its heading."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from collgen.understand.documentation.text import plain, word_set

_MARKED = re.compile(r"`([\w.\[\]$-]{1,60})`")
_WORD = re.compile(r"[\w.\-]+")
_GENERIC: Final = word_set(
    "a all allowed an and available are below each enum enumeration enums field fields following for "
    "in is list listed of option options parameter parameters possible predefined property reference "
    "supported table the these this valid value values accepted are current here table"
)
_KINDS: Final = word_set("code codes type types name names id ids key keys")
_SEPARATORS = re.compile(r"[\s_.\-\[\]]+")


@lru_cache(maxsize=1 << 14)
def fold(name: str) -> str:
    """Return a name without its separators and in lower case."""
    return _SEPARATORS.sub("", name).lower()


@lru_cache(maxsize=1 << 10)
def titled_names(title: str) -> frozenset[str]:
    """Return the folded names that a heading may speak of: `Order statuses` is `orderstatus`."""
    marked = _MARKED.findall(title)
    if marked:
        return frozenset(map(fold, marked))
    words = [w for w in _WORD.findall(plain(title)) if w.lower() not in _GENERIC]
    if not 0 < len(words) <= 4:
        return frozenset()
    names = {fold("".join(words)), fold("".join((*words[:-1], _singular(words[-1]))))}
    if len(words) > 1 and words[-1].lower() in _KINDS:
        names.add(fold("".join(words[:-1])))
    return frozenset(names)


def last_word(title: str) -> frozenset[str]:
    """Return the last word of a heading, as it is and in the singular."""
    words = [w.lower() for w in _WORD.findall(plain(title))]
    words = [word for word in words if word not in _GENERIC]
    return frozenset({words[-1], _singular(words[-1])} if words else ())


def _singular(word: str) -> str:
    lower = word.lower()
    if lower.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if lower.endswith(("uses", "sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if lower.endswith("s") and not lower.endswith("ss") else word
