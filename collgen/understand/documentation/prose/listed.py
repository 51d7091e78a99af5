"""Lists of values in a line, weighed by the words before, in and behind them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.lexicon import words
from collgen.understand.documentation.prose.neighbours import at, is_pause, touches
from collgen.understand.documentation.prose.patterns import (
    hit_before,
    hit_behind,
    hits,
    rows,
)
from collgen.understand.documentation.prose.reading import is_name
from collgen.understand.documentation.prose.tokens import concept, each
from collgen.understand.documentation.prose.value_lists import (
    ValueList,
    inside_of_glosses,
    read_list,
    without_glued_words,
)
from collgen.understand.documentation.text import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.understand.documentation.prose.reading import Prose
    from collgen.understand.documentation.prose.values import Value

BOOLEANS: Final = frozenset({"true", "false"})
ENOUGH: Final = 3.5
_CLOSED: Final = 4.0
"""How much words weigh that announce all values."""
_IS, _KIND, _THE = each("is kind the")
_LABEL: Final = concept("label")
_BEHIND, _NO_MEMBER, _DEFAULT, _OPEN = each("accepted_behind no_member default open")
_PLAIN_WORD: Final = re.compile(
    r"[a-z][a-z0-9_-]*|[A-Z][A-Z0-9_-]*|[a-z]+(?:[A-Z][a-z0-9]*)+|[A-Z][a-z]+|[^\W\d_]+"
)
_DATE_LIKE: Final = re.compile(r"[yYmMdDhHsSTZ:/.-]{2,}")
_DATE_PART: Final = re.compile(r"[ydh]", re.IGNORECASE)
_NAME_LIKE: Final = re.compile(r"[A-Z][a-z]+")


@dataclass(slots=True)
class Candidate:
    """What may be a set, where it stands, and how much speaks for it."""

    values: list[Value]
    first: int
    end: int
    score: float
    lines: bool = False

    @property
    def texts(self) -> list[str]:
        """The values as written, each once."""
        return list(dict.fromkeys(value.text for value in self.values))


def listed(prose: Prose) -> Iterator[Candidate]:
    """Yield the lists that stand in a line: `a, b or c`, `1 = one, 2 = two`."""
    tokens = prose.tokens
    index = 0
    for start in sorted({hit.named["at"] for hit in hits(prose, rows("sets.starts"))}):
        if start < index:
            continue
        found = read_list(tokens, start)
        again = _behind_label(prose, found) or _behind_other(prose, found)
        if again:
            found = read_list(tokens, again)
        if len(found.values) < 2:
            continue
        index = found.values[-1].end
        if len(set(found.texts)) < 2:
            continue
        marks = [bool(value.mark) for value in found.values]
        if sum(marks) > 1 and all(marks[:-1]) and not found.values[-1].is_code:
            found.values.pop()
            found.cut = True
        without_glued_words(found.values)
        inside_of_glosses(found.values)
        yield Candidate(found.values, found.first, found.end, _weight(prose, found))
        index = found.values[-1].end


def _behind_label(prose: Prose, found: ValueList) -> int:
    """Return where the values begin behind `status:`, when the list took that for its first one."""
    first = found.values[0] if found.values else None
    if first is None or first.mark or not first.gloss or first.end >= len(prose.tokens):
        return 0
    others = found.values[1:]
    alike = others and all(value.sign == first.sign for value in others)
    time = first.text[-1:].isdigit() and not at(prose.tokens, first.end + 1).spaced
    if first.sign not in (":", "=", "-") or alike or time:
        return 0  # `UTC+02:00`
    return first.end + 1


def _behind_other(prose: Prose, found: ValueList) -> int:
    """Return where the marked values begin behind words without marks: ``Colour, `a` or `b```."""
    tokens = prose.tokens
    values = found.values
    if len(values) < 3 or values[0].is_code:
        return 0
    if prose.is_own(tokens[values[0].first]) and all(one.gloss for one in values[1:]):
        return values[1].first  # `The order, ascending (asc) or descending (desc)`
    marked = all(value.mark for value in values[1:])
    coded = all(value.text.isupper() or value.text.isdigit() for value in values[1:])
    announced = at(tokens, values[0].first - 1).text == ":"
    return values[1].first if marked or (coded and not announced) else 0


def _weight(prose: Prose, found: ValueList) -> float:
    """Return how much speaks for a list, less what speaks against it."""
    announced = _announced(prose, found)
    evidence = _Evidence(prose, found, announced)
    score = announced + sum(evidence.for_())
    if score < ENOUGH:
        return score
    score -= sum(evidence.against())
    # One of them may be missing; or they are words for the values only.
    unsaid = announced < 1 and not (evidence.alone or evidence.kind)
    plain = not found.all_marked and not all(evidence.code) and not evidence.piped
    chosen = found.or_ or evidence.glossed or "/" in found.signs
    vague = plain and announced < (2 if found.or_ else _CLOSED)
    vague = vague and not (evidence.kind and chosen)
    doubtful = found.cut or evidence.of_own or unsaid or vague
    return min(score, ENOUGH + 0.5) if doubtful else score


def _announced(prose: Prose, found: ValueList) -> float:
    """Return how much the words around a list announce values: 4 surely, 2 maybe."""
    if at(prose.tokens, found.end).concepts & _BEHIND and not found.runs_on:
        return _CLOSED
    row = hit_before(prose, rows("sets.announced"), found.first)
    if row is not None:
        return float(row.yields)
    code = all(value.is_code for value in found.values)
    if found.or_ or code or prose.is_named("kinds"):
        row = hit_before(prose, rows("sets.own"), found.first)
    return 0.0 if row is None else float(row.yields)


class _Evidence:
    """A list of values, and what speaks for and against it."""

    def __init__(self, prose: Prose, found: ValueList, announced: float) -> None:
        """Look at the values and at their neighbours."""
        self.prose, self.found, self.announced = prose, found, announced
        self.tokens, self.values = prose.tokens, found.values
        self.before = at(self.tokens, found.first - 1)
        self.behind = at(self.tokens, found.end)
        self.lowered = {text.lower() for text in found.texts}
        self.code = [value.is_code for value in self.values]
        self.kind = prose.is_named("kinds")
        self.closed = is_pause(self.tokens, found.end)
        self.glossed = sum(value.gloss for value in self.values)
        self.alone = self._is_alone()
        names = all(map(_NAME_LIKE.fullmatch, found.texts))
        self.piped = set(found.signs) == {"|"} and ("|" in prose.text or self.alone)
        self.slashed = set(found.signs) == {"/"} and self.alone and self._is_alike()
        self.of_own = self.kind and found.or_ and not found.and_ and self._is_of_own()
        """`The open or closed state of the shop`: values of what the name says."""
        self.named = self.alone and (self.slashed or (found.or_ and names))

    def _is_alone(self) -> bool:
        """Return whether a list fills a sentence, a bracket, or what follows a colon."""
        before, behind = self.before, self.behind
        marked = self.found.all_marked
        opened = (
            before.is_break
            or (before.kind == "sign" and before.text in "([{:;-)]")
            or (before.text == "," and ((marked and self.found.or_) or self.kind))
        )
        closed = (
            behind.is_break
            or (behind.kind == "sign" and behind.text in ")]};-")
            or bool(behind.concepts & _DEFAULT)
            or (behind.text == "," and marked)
        )
        return opened and closed

    def _is_of_own(self) -> bool:
        values = self.values
        plain = all(not value.mark and not value.gloss for value in values)
        odd = any(self.tokens[value.first].concepts & _NO_MEMBER for value in values)
        return plain and not odd and self.prose.is_own(self.behind)

    def _is_alike(self) -> bool:
        texts = self.found.texts
        digits = any(any(map(str.isdigit, text)) for text in texts)
        cases = (str.islower, str.isupper, str.istitle)
        return not digits and any(all(map(case, texts)) for case in cases)

    def for_(self) -> Iterator[float]:
        """Yield what speaks for the list."""
        found, values, kind = self.found, self.values, self.kind
        yield 2 if found.all_marked else 1.5 if all(self.code) else 0.5 * any(self.code)
        if not self.announced and self.before.text == ":" and found.all_marked:
            yield 1.5 * (len(values) > 2)
        yield 0 < self.announced < _CLOSED and self.closed
        yield found.or_
        yield 2 * self.alone
        if self.piped:
            yield 4
        elif set(found.signs) == {"/"}:
            joined = not self.tokens[self.values[0].end].spaced
            sure = self.slashed or (joined and self.announced >= _CLOSED)
            yield (1 if sure else -3) + 5 * (self.lowered == BOOLEANS)
        yield 1.5 * (self.glossed * 2 > len(values))
        coded = self.glossed == len(values) and all(self.code)
        yield 1.5 * (coded and (self.alone or self.announced > 0))
        # `The role (buyer or seller)`
        yield 1.5 * (found.or_ and self.before.text == "(" and self.behind.text == ")")
        yield 3 * self.of_own
        if kind:
            yield 1 + (self.alone and not found.all_marked)
            whole = self.lowered & words("prose.everything")
            yield 4 * bool(
                not found.all_marked and found.or_ and len(values) > 2 and whole
            )
        yield any(value.default for value in values)
        yield 2 * (self.lowered <= BOOLEANS)
        yield self.alone and found.or_ and self.named
        if found.or_ and self.closed and self.announced < 1:
            # `Whether the label is plain or striped`
            first = found.first
            asked = touches(self.tokens, first - 8, first, concept("whether", "if"))
            yield 6 * bool(asked and self.before.concepts & _IS)

    def against(self) -> Iterator[float]:
        """Yield what speaks against it: it is open, a condition, names, a sentence."""
        prose, found, values, tokens = self.prose, self.found, self.values, self.tokens
        first = tokens[found.first]
        plain = not found.all_marked and not (
            all(self.code) or self.named or self.piped
        )
        marked = [bool(value.mark) for value in values]
        yield 6 * self._is_open()
        yield 5 * is_condition(prose, found.first)
        yield 6 * bool(hit_behind(prose, rows("sets.needed"), found.end))
        yield 6 * bool(hit_before(prose, rows("sets.argument"), found.first))
        if found.runs_on and not self.of_own:
            yield 4 if any(marked) else 2 if plain else 0.5
        elif any(marked) and not all(marked):
            yield 2.5 * (found.articles or not all(self.code))
        if plain:
            yield from self._words()
        if self.announced < _CLOSED:
            yield 4 * any(is_name(value.text) for value in values)
            yield 3 * (
                self.announced < 1.5 and not self.kind and prose.is_named("composed")
            )
            if found.and_ and not found.or_ and self.glossed < len(values):
                yield 1 if self.announced else 2
            yield 4 * found.joined
            yield 6 * any(not any(map(str.isalnum, text)) for text in found.texts)
        yield 6 * all(self._names_code(value) for value in values)
        # ``sent as `a` or `b` the …``: a condition
        yield 4 * bool(found.all_marked and self.behind.concepts & _THE)
        yield 4 * any(value.pattern for value in values)
        yield 6 * any(self._is_labelled(value) for value in values)
        kinds = {type(literal(value.text)) for value in values}
        yield 4 * (len(kinds) > 1 and plain and self.announced < _CLOSED)
        if at(tokens, found.first - 1).text == "[" and not self.announced:
            yield 6 * (len(values) == 2 and first.kind == "number" and prose.counts)
        yield 4 * any(self._is_numbering(value) for value in values)
        yield 12 * any(
            (
                self._are_dates(),
                is_table(prose, found),
                self.before.concepts & concept("between"),
                self._is_typed(),
            )
        )
        yield 2 * (not self.announced and prose.in_bullet(first.start))
        yield 6 * prose.is_deep_in_bullet(first.start)
        assigned = self.before.text == "=" and not first.spaced and found.first > 1
        yield 6 * (assigned and not prose.is_own(tokens[found.first - 2]))
        if first.kind == "number" and not self.announced and not self.glossed:
            yield 2 * (not (found.or_ and self.alone))

    def _words(self) -> Iterator[float]:
        """Yield what speaks against words without marks."""
        found, values, tokens = self.found, self.values, self.tokens
        weak = self.announced < _CLOSED
        odd = [
            value
            for value in values
            if tokens[value.first].concepts & _NO_MEMBER and not value.mark
        ]
        everything = words("prose.everything")
        whole = len(values) > 2 and all(one.text.lower() in everything for one in odd)
        yield 4 * bool(odd and weak and not whole and not (self.kind and self.alone))
        if weak and not self.kind and self.glossed < len(values):
            joined = found.or_ and not found.and_
            if self.announced < 1.5:
                yield 1 if joined else 2
            else:
                yield 2 * (not joined and not any(self.code))
            ends = (
                one.text.isalpha() and one.text[2:].endswith("ed") for one in values
            )
            yield 2 * any(ends)
        fits = (_PLAIN_WORD.fullmatch(one.text) or one.is_code for one in values)
        yield 2 * (not all(fits))
        if found.articles or self.before.concepts & concept("a"):
            yield 1 if self.kind else 2

    def _is_open(self) -> bool:
        """Return whether the words before, in or right behind a list leave it open."""
        prose, found = self.prose, self.found
        inner = any(
            token.concepts & _OPEN and not token.mark
            for value in self.values
            for token in self.tokens[value.first : value.end]
        )
        return inner or bool(
            hit_before(prose, rows("sets.open_before"), found.first)
            or hit_behind(prose, rows("sets.open_behind"), found.values[-1].end)
            or hit_behind(prose, rows("sets.open_behind"), found.end)
        )

    def _is_labelled(self, value: Value) -> bool:
        """`Min: 1, max: 50`."""
        label = self.tokens[value.first].concepts & _LABEL and not value.mark
        return bool(label) and value.sign in (":", "=")

    def _is_numbering(self, value: Value) -> bool:
        """`1. open 2. shut`: the number of an item of a list."""
        behind = at(self.tokens, value.end)
        number = self.tokens[value.first].kind == "number"
        return number and behind.text == "." and value.end + 1 < len(self.tokens)

    def _names_code(self, value: Value) -> bool:
        """`Small = 1`: the code on the right is the value."""
        right = at(self.tokens, value.end + 1)
        named = value.sign in ("=", "=>", "->") and not value.is_code
        return named and (right.kind == "number" or right.is_quoted)

    def _are_dates(self) -> bool:
        """`DD/MM/YYYY`; not `SMS or MMS`."""
        texts = self.found.texts
        return all(map(_DATE_LIKE.fullmatch, texts)) and any(
            map(_DATE_PART.search, texts)
        )

    def _is_typed(self) -> bool:
        """``- `a`, `b` (string)``, `"firstName": string`: names that have a type."""
        tokens = self.tokens
        typed = [
            value
            for value in self.values
            if at(tokens, value.end).text == ":"
            and at(tokens, value.end + 1).concepts & _KIND
        ]
        keyed = any(is_pause(tokens, value.end + 2) for value in typed if value.mark)
        end = self.values[-1].end
        bracketed = at(tokens, end).text == "(" and at(tokens, end + 2).text == ")"
        return (
            keyed
            or len(typed) * 2 >= len(self.values)
            or (bracketed and bool(at(tokens, end + 1).concepts & _KIND))
        )


def is_condition(prose: Prose, index: int) -> bool:
    """Return whether a list ends a clause with `if`, `when`, `used with`."""
    return hit_before(prose, rows("sets.condition"), index) is not None


def is_table(prose: Prose, found: ValueList) -> bool:
    """Return whether the pipes between values are those of a table inside of a cell."""
    return "|" in found.signs and ("|-" in prose.text or "| -" in prose.text)
