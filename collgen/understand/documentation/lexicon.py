"""The words of human languages by concept: one file a language, all of them joined.

A file `vocabulary/<language>.toml` has the forms of a concept between commas. `form*` also stands
for all longer words that begin with it. A language that is written without spaces has its forms
found inside other words.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_FOLDER: Final = Path(__file__).parent / "vocabulary"
_WORD: Final = re.compile(r"\w+")
UNSPACED: Final = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9d"
"""Letters of scripts that are written without spaces: Thai, Kana, Han, Hangul."""
_UNSPACED: Final = re.compile(f"[{UNSPACED}]")


@cache
def languages() -> dict[str, dict[str, tuple[str, ...]]]:
    """Return the forms of each concept by language."""
    import tomllib  # late: only a text that is looked at needs it

    return {
        path.stem: {
            f"{area}.{concept}": tuple(" ".join(written.split()).split(", "))
            for area, concepts in tomllib.loads(path.read_text("utf-8")).items()
            for concept, written in concepts.items()
        }
        for path in sorted(_FOLDER.glob("*.toml"))
    }


@cache
def vocabulary() -> dict[str, tuple[str, ...]]:
    """Return the forms of each concept, `cell.yes`: ("yes", "true", …, "sí", …)."""
    joined: dict[str, dict[str, None]] = {}
    for concepts in languages().values():
        for concept, forms in concepts.items():
            joined.setdefault(concept, {}).update(dict.fromkeys(forms))
    return {concept: tuple(forms) for concept, forms in joined.items()}


@cache
def words(*concepts: str) -> frozenset[str]:
    """Return the forms of concepts, as they are written in the files."""
    return frozenset(form for concept in concepts for form in vocabulary()[concept])


@cache
def alternatives(*concepts: str) -> str:
    """Return a regular expression for the forms of concepts, the longest first."""
    return alternatives_of(words(*concepts))


def alternatives_of(forms: Iterable[str]) -> str:
    """Return a regular expression for forms, the longest first."""
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return f"(?:{'|'.join(map(_as_pattern, longest_first))})"


def _as_pattern(form: str) -> str:
    stem = form.endswith("*")
    return re.escape(form.rstrip("*")) + (r"\w*" if stem else "")


def is_unspaced(text: str) -> bool:
    """Return whether a text is of a script that is written without spaces."""
    return _UNSPACED.search(text) is not None


class Clause:
    """The words of a heading or of a sentence, in lower case."""

    __slots__ = ("padded", "text", "words")

    def __init__(self, text: str) -> None:
        """Take the words apart; the dot of the Turkish `İstek` would stand behind its letter."""
        self.text = text.lower().replace("i\u0307", "i")
        self.words = _WORD.findall(self.text)
        self.padded = f" {' '.join(self.words)} "


class Wording:
    """The forms of a concept, to be found in a clause."""

    __slots__ = ("_parts", "_phrases", "_words")

    def __init__(self, *concepts: str) -> None:
        """Sort the forms by how they are found: words, phrases and stems, parts of words."""
        single, phrases, parts = set(), [], []
        for form in words(*concepts):
            if is_unspaced(form):
                parts.append(form)
                continue
            spaced = " ".join(_WORD.findall(form))
            if form.endswith("*"):
                phrases.append(f" {spaced}")
            elif " " in spaced:
                phrases.append(f" {spaced} ")
            else:
                single.add(spaced)
        self._words, self._phrases = frozenset(single), tuple(phrases)
        self._parts = tuple(parts)

    def found_in(self, clause: Clause) -> bool:
        """Return whether a clause has one of the forms."""
        return (
            not self._words.isdisjoint(clause.words)
            or any(map(clause.padded.__contains__, self._phrases))
            or (
                not clause.text.isascii()
                and any(map(clause.text.__contains__, self._parts))
            )
        )


@cache
def wording(*concepts: str) -> Wording:
    """Return the forms of concepts as something to be found."""
    return Wording(*concepts)
