"""Which argument a table or list of values is about, by the words of its heading."""

from __future__ import annotations

import re
from functools import lru_cache

from collgen.understand.documentation.lexicon import words
from collgen.understand.documentation.text import plain

_MARKED = re.compile(r"`([\w.\[\]$-]{1,60})`")
_WORD = re.compile(r"[\w.\-]+")
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
    title_words = _significant_words(title)
    if not 0 < len(title_words) <= 4:
        return frozenset()
    names = {
        fold("".join(title_words)),
        fold("".join((*title_words[:-1], _singular(title_words[-1])))),
    }
    if len(title_words) > 1 and title_words[-1].lower() in words("heading.set_kind"):
        names.add(fold("".join(title_words[:-1])))
    return frozenset(names)


def detailed_name(title: str) -> str | None:
    """Return the folded name whose members a heading announces: `Address details` is `address`."""
    title_words = _significant_words(title)
    if len(title_words) < 2 or title_words[-1].lower() not in words("heading.details"):
        return None
    return fold("".join(title_words[:-1]))


def last_word(title: str) -> frozenset[str]:
    """Return the last word of a heading, as it is and in the singular."""
    title_words = _significant_words(title.lower())
    return frozenset(
        {title_words[-1], _singular(title_words[-1])} if title_words else ()
    )


def _significant_words(title: str) -> list[str]:
    """Return the words of a heading without those that stand in many."""
    generic = words("heading.set_title")
    return [one for one in _WORD.findall(plain(title)) if one.lower() not in generic]


def _singular(word: str) -> str:
    lower = word.lower()
    if lower.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if lower.endswith(("uses", "sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if lower.endswith("s") and not lower.endswith("ss") else word
