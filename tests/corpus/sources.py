"""What is known of a collection's parameters, and who says it: from `collgen inspect --json` alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_SOURCE_WORDS = {
    "x-unit": "unit",
    "x-separator": "separator",
    "x-as-text": "as_text",
    "x-open-enum": "open_enum",
}
_NAMES = {"title"}
"""Words of a schema that are collgen's own names, not facts."""
COUNTED = ("type", "description", "required")


@dataclass
class KnownFacts:
    """Counts over parameters: by word, and for each word by its sources."""

    parameters: int = 0
    by_word: Counter[str] = field(default_factory=Counter)
    by_source: dict[str, Counter[str]] = field(default_factory=dict)
    facts: int = 0
    unsourced: list[str] = field(default_factory=list)
    """Each fact that no source states, in words."""

    def add(self, model: dict[str, Any]) -> None:
        """Count the parameters of a model."""
        for operation in model["operations"]:
            for parameter in operation["parameters"]:
                # The schema of a field's argument has the field already.
                if "argument" not in parameter:
                    self._add(parameter, " › ".join(operation["path"]))

    def merge(self, other: KnownFacts) -> None:
        """Add what another collection has."""
        self.parameters += other.parameters
        self.facts += other.facts
        self.by_word += other.by_word
        self.unsourced += other.unsourced
        for word, sources in other.by_source.items():
            self.by_source.setdefault(word, Counter()).update(sources)

    def _add(self, parameter: dict[str, Any], where: str) -> None:
        self.parameters += 1
        for word in _words(parameter):
            self.facts += 1
            sources = parameter["sources"].get(word)
            if not sources:
                self.unsourced.append(f"{where} › {parameter['name']}: {word}")
                continue
            # Presence is known where somebody says it, not where our rule fills the gap.
            if sources != ["rule"]:
                self.by_word[word] += 1
            self.by_source.setdefault(word, Counter()).update(sources)


def _words(parameter: dict[str, Any]) -> Iterator[str]:
    yield "required"
    if parameter["description"]:
        yield "description"
    for word in parameter["schema"]:
        if word not in _NAMES:
            yield _SOURCE_WORDS.get(word, word)


def table(known: KnownFacts) -> Iterator[str]:
    """Yield the report's lines: a row a word, a column a source."""
    sources = sorted({s for counts in known.by_source.values() for s in counts})
    yield f"{'parameters that have':<22}{'':>9}{'':>7}  of it from (several may say it)"
    yield f"{'':<22}{'count':>9}{'':>7}" + "".join(f"{s:>13}" for s in sources)
    rest = sorted(set(known.by_source) - set(COUNTED))
    for word in (*COUNTED, *rest):
        counts = known.by_source.get(word, Counter())
        share = known.by_word[word] / (known.parameters or 1)
        cells = "".join(f"{counts[s] or '':>13}" for s in sources)
        name = "presence" if word == "required" else word
        yield f"{name:<22}{known.by_word[word]:>9,}{share:>7.1%}{cells}"
    yield (
        f"{known.parameters:,} parameters, {known.facts:,} facts; "
        f"facts without a source: {len(known.unsourced)}"
    )
    yield from (f"    {where}" for where in known.unsourced[:20])
