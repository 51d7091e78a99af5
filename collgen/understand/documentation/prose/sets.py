"""Closed sets of values: candidates first, then the words for and against each.

`Allowed values: a, b`, ``sorted in `asc` or `desc` order``, `1 = daily, 2 = weekly`, one value a
line or a sentence. A set is found only when the words close it: `e.g.` and `such as` leave it open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.lexicon import words
from collgen.understand.documentation.prose.neighbours import (
    EDGE,
    at,
    closing,
    is_pause,
    touches,
)
from collgen.understand.documentation.prose.tokens import concept, each
from collgen.understand.documentation.prose.values import (
    Value,
    ValueList,
    inside_of_glosses,
    read_list,
    read_value,
    without_glued_words,
)
from collgen.understand.documentation.text import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.understand.documentation.prose.reading import Prose
    from collgen.understand.documentation.prose.tokens import Token

BOOLEANS: Final = frozenset({"true", "false"})
_NOTHING: Final = frozenset({"null", "none", "empty", ""})
_ENOUGH: Final = 3.5
_CLEAR: Final = 2.0
"""Weight of a value whose clause says what it does."""
_ALLOWED, _VALUES, _PLAIN, _ONE_OF = each("allowed values plain_values one_of")
_ENUM, _ONLY, _CAN_BE, _WEAK, _INCLUDE = each("enum only can_be weak_can_be include")
_OPEN, _EXAMPLE, _IS, _THE, _OF, _FIELD = each("open example is the of field")
_FOLLOWING, _EITHER, _NOT, _WHEN = each("following either not when")
_BEHIND, _SEVERAL, _MEANS, _NO_MEMBER = each("accepted_behind several means no_member")
_LABEL, _DEFAULT, _KIND, _DEPRECATED, _AND = each("label default kind deprecated and")
_SET_TO, _ALSO, _THIS, _TO, _OR, _FOR = each("set_to also this to or for")
_NEEDED = concept("required", "needed", "provided", "should_provide")
_ANNOUNCING: Final = (
    _VALUES | _ONE_OF | _ENUM | _CAN_BE | _INCLUDE | _EITHER | _ALLOWED | _ONLY
)
_PLAIN_WORD: Final = re.compile(
    r"[a-z][a-z0-9_-]*|[A-Z][A-Z0-9_-]*|[a-z]+(?:[A-Z][a-z0-9]*)+|[A-Z][a-z]+|[^\W\d_]+"
)
_DATE_LIKE: Final = re.compile(r"[yYmMdDhHsSTZ:/.-]{2,}")
_NAME_LIKE: Final = re.compile(r"[A-Z][a-z]+")
_BRACKETS: Final = frozenset("([{<")


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


def read_values(prose: Prose) -> None:
    """Record `enum` for a closed set, `type` boolean for true and false."""
    found = [
        one
        for one in _candidates(prose)
        if one.score >= _ENOUGH and _is_about(prose, one)
    ]
    if not found:
        return
    best = max(found, key=lambda one: one.score)
    _extend(prose, best)
    _tell(prose, best)


def _tell(prose: Prose, found: Candidate) -> None:
    lowered = {text.lower() for text in found.texts}
    if all(text[:1] == "-" for text in found.texts):
        for value in found.values:
            value.text = value.text[1:]  # bullets without a space
    start = prose.tokens[max(0, found.first - 3)].start
    end = prose.tokens[found.end - 1].end
    if lowered <= BOOLEANS | {"null"} and lowered & BOOLEANS:
        prose.tell("type", "boolean", start, end)
    elif lowered & BOOLEANS and lowered <= {"true", "false", "0", "1"}:
        return
    elif lowered - _NOTHING:
        values = [literal(text) for text in found.texts]
        alike = len({type(value) for value in values}) == 1
        stated = alike and found.score >= _ENOUGH + 1
        prose.tell("enum", values, start, end, stated=stated)


def _is_about(prose: Prose, found: Candidate) -> bool:
    """Return whether the values can be the parameter's own: not its name, not mere signs."""
    lowered = [text.lower() for text in found.texts]
    if any(map("".join(lowered).__contains__, "=(<>")):
        return False
    known = set(found.texts)
    if any(
        token.mark
        and "," in token.text
        and set(map(str.strip, token.text.split(","))) <= known
        for token in prose.tokens
    ) and not any(
        value.mark and "," in prose.tokens[value.first].text for value in found.values
    ):
        return False  # `Example: "a,b"`: several at a time
    if found.score >= 2 * _ENOUGH - 1 and all(
        value.mark in ("`", '"') for value in found.values
    ):
        return prose.own_name not in lowered
    return (prose.own_name not in lowered or len(lowered) > 2) and all(
        any(map(str.isalnum, word)) for word in lowered
    )


def _candidates(prose: Prose) -> Iterator[Candidate]:
    yield from _inline(prose)
    if "\n" in prose.text or " - " in prose.text:
        yield from _lines(prose)
    yield from _right_coded(prose)
    yield from _scattered(prose)
    yield from _labelled(prose)
    yield from _single(prose)


# --- lists in a line ---------------------------------------------------------------------------


def _inline(prose: Prose) -> Iterator[Candidate]:
    tokens = prose.tokens
    if not (prose.mask & (_OR | _AND) or any(map(prose.text.__contains__, ',|/;`"'))):
        return
    index = 0
    while index < len(tokens):
        if not _may_start(prose, index):
            index += 1
            continue
        found = read_list(tokens, index)
        again = _behind_label(prose, found) or _behind_other(found)
        if again:
            index = again
            continue
        if len(found.values) < 2 or len(set(found.texts)) < 2:
            index += 1
            continue
        marks = [bool(value.mark) for value in found.values]
        if sum(marks) > 1 and all(marks[:-1]) and not found.values[-1].is_code:
            found.values.pop()
            found.cut = True
        without_glued_words(found.values)
        inside_of_glosses(found.values)
        yield _weighed(prose, found)
        index = max(found.values[-1].end, index + 1)


def _behind_label(prose: Prose, found: ValueList) -> int:
    """Return where the values begin behind `status:`, when the list took that for its first one."""
    first = found.values[0] if found.values else None
    if first is None or first.mark or not first.gloss or first.end >= len(prose.tokens):
        return 0
    others = found.values[1:]
    if first.sign not in (":", "=") or (
        others and all(value.sign == first.sign for value in others)
    ):
        return 0
    return first.end + 1


def _behind_other(found: ValueList) -> int:
    """Return where the marked values begin behind words without marks: ``Colour, `a` or `b```."""
    values = found.values
    if len(values) < 3 or values[0].is_code:
        return 0
    if all(value.mark for value in values[1:]) or all(
        value.text.isupper() or value.text.isdigit() for value in values[1:]
    ):
        return values[1].first
    return 0


_GOING_ON: Final = frozenset(
    {",", ";", "|", "||", "/", "&", "(", "=", "=>", "->", ":", "-"}
)


def _may_go_on(tokens: list[Token], index: int) -> bool:
    """Return whether a separator, or words about the value, may follow a token."""
    if index + 1 >= len(tokens):
        return bool(tokens[index].mark) and "," in tokens[index].text
    behind = tokens[index + 1]
    return (
        not behind.spaced
        or behind.text in _GOING_ON
        or bool(behind.concepts & (_OR | _AND | _MEANS))
        or behind.kind == "marked"
        or tokens[index].text in _BRACKETS
    )


def _may_start(prose: Prose, index: int) -> bool:
    token = prose.tokens[index]
    if not _may_go_on(prose.tokens, index):
        return False
    if token.kind == "marked" or (token.kind == "number") or token.text.isupper():
        return True
    if token.kind not in ("word", "sign") or (
        token.kind == "sign" and token.text not in "-+@#*$"
    ):
        return False
    if index == 0:
        return True
    before = prose.tokens[index - 1]
    behind = at(prose.tokens, index + 1)
    if token.kind == "word" and (
        behind.text in (",", "|", "/") or behind.concepts & _OR
    ):
        return True
    return (
        before.is_break
        or before.text in "([{:=-|,)]"
        or bool(
            before.concepts
            & (_ANNOUNCING | _IS | _FOLLOWING | _TO | _OF | _FOR | _THE | _OR)
        )
    )


def _weighed(prose: Prose, found: ValueList) -> Candidate:
    """Score a list by what stands before, in and behind it."""
    tokens, values = prose.tokens, found.values
    announced = _announced(prose, found.first)
    behind = at(tokens, found.end)
    score = announced
    if behind.concepts & _BEHIND and not found.runs_on:
        announced = score = 4.0
    closed = is_pause(tokens, found.end)
    plain = not found.all_marked
    code = [value.is_code for value in values]
    texts, lowered = found.texts, {text.lower() for text in found.texts}
    if found.all_marked:
        score += 2
    elif all(code):
        score += 1.5
    elif any(code):
        score += 0.5
    before = at(tokens, found.first - 1)
    if not announced and before.text == ":" and found.all_marked and len(values) > 2:
        score += 1.5
    kind = prose.is_named("kinds")
    alone = _is_alone(prose, found)
    if 0 < announced < 4 and closed:
        score += 1
    score += found.or_ + (2 if alone else 0)
    slashed = False
    piped = bool(found.signs) and set(found.signs) == {"|"}
    if piped and "|" not in prose.text and not alone:
        piped = False  # `on / off` among other words
    if piped:
        score += 4
    elif set(found.signs) == {"/"}:
        same = any(
            all(map(case, texts)) for case in (str.islower, str.isupper, str.istitle)
        )
        digits = any(any(map(str.isdigit, text)) for text in texts)
        slashed = same and not digits and alone
        score += 1 if slashed else -3
        if lowered == BOOLEANS:
            score += 5
    if sum(value.gloss for value in values) * 2 > len(values):
        score += 1.5
    if kind:
        score += 1 + (alone and plain)
        if (
            plain
            and found.or_
            and len(values) > 2
            and lowered & words("prose.everything")
        ):
            score += 3
    if any(value.default for value in values):
        score += 1
    if lowered <= BOOLEANS:
        score += 2
    if alone and found.or_ and all(map(_NAME_LIKE.fullmatch, texts)):
        score += 1
    named = (
        alone
        and (found.or_ or slashed)
        and (slashed or all(map(_NAME_LIKE.fullmatch, texts)))
    )
    clause = tokens[max(0, found.first - 8) : found.first]
    if (
        plain
        and found.or_
        and closed
        and not announced
        and any(one.concepts & concept("whether") for one in clause)
    ):
        score += 6 * bool(clause and clause[-1].concepts & _IS)
    score -= _against(
        prose,
        found,
        announced,
        plain=plain and not (all(code) or named or piped),
        kind=kind,
    )
    if found.cut:
        score = min(score, _ENOUGH + 0.5)  # one of them may be missing
    return Candidate(values, found.first, found.end, score)


def _against(
    prose: Prose, found: ValueList, announced: float, *, plain: bool, kind: bool
) -> float:
    """Return what speaks against a list: it is open, a condition, names, a sentence."""
    tokens, values = prose.tokens, found.values
    score = 0.0
    if _is_open(prose, found):
        score += 6
    if _is_condition(prose, found.first):
        score += 5
    behind = tokens[found.end : found.end + 2]
    if any(one.concepts & _NEEDED for one in behind if one.kind == "word"):
        score += 6
    marked = [bool(value.mark) for value in values]
    if found.runs_on:
        score += 4 if any(marked) else 2 if plain else 0.5
    elif any(marked) and not all(marked):
        score += (
            2.5 if found.articles or not all(value.is_code for value in values) else 0
        )
    if plain:
        odd = [
            value
            for value in values
            if tokens[value.first].concepts & _NO_MEMBER and not value.mark
        ]
        if (
            odd
            and announced < 4
            and not (
                len(values) > 2
                and all(v.text.lower() in words("prose.everything") for v in odd)
            )
        ):
            score += 4
        if announced < 4 and not kind and not all(value.gloss for value in values):
            joined = found.or_ and not found.and_
            if announced < 1.5:
                score += 1 if joined else 2
            elif not joined and not any(value.is_code for value in values):
                score += 2
            if any(
                v.text.isalpha() and v.text.endswith("ed") and len(v.text) > 4
                for v in values
            ):
                score += 2
        if not all(
            _PLAIN_WORD.fullmatch(value.text) or value.is_code for value in values
        ):
            score += 2
    if touches(tokens, found.first - 4, found.first, concept("must_set")):
        score += 6  # names of arguments
    if all(_DATE_LIKE.fullmatch(value.text) for value in values):
        score += 8
    if piped_rows(prose, found):
        score += 8
    if announced < 4:
        if any(prose.is_other_name(value.text) for value in values):
            score += 4
        if announced < 1.5 and not kind and prose.is_named("composed"):
            score += 3
        if found.and_ and not found.or_ and not all(value.gloss for value in values):
            score += 1 if announced else 2
    if plain and (
        found.articles
        or (found.first and tokens[found.first - 1].concepts & concept("a"))
    ):
        score += 1 if kind else 2
    behind_ = at(tokens, found.end)
    if found.all_marked and behind_.concepts & _THE:
        score += 4  # `sent as `a` or `b` the …`: a condition
    if any(value.pattern for value in values):
        score += 4
    if found.joined and announced < 4:
        score += 4
    before = at(tokens, found.first - 1)
    if before.concepts & concept("between"):
        score += 8
    if not announced and prose.in_bullet(tokens[found.first].start):
        score += 2
    if _typed_behind(prose, found):
        score += 8
    if prose.in_bullet(tokens[found.first].start, deep=True):
        score += 6
    if sum(_is_typed(tokens, value) for value in values) * 2 >= len(values):
        score += 8
    first = tokens[found.first]
    if (
        found.first > 1
        and tokens[found.first - 1].text == "="
        and not first.spaced
        and not prose.is_own(tokens[found.first - 2])
    ):
        score += 6
    if first.kind == "number" and not announced and not any(v.gloss for v in values):
        score += 0 if found.or_ and _is_alone(prose, found) else 2
    return score


def piped_rows(prose: Prose, found: ValueList) -> bool:
    """Return whether the pipes between values are those of a table inside of a cell."""
    return "|" in found.signs and ("|-" in prose.text or "| -" in prose.text)


def _typed_behind(prose: Prose, found: ValueList) -> bool:
    """``- `a`, `b` (string)``: names that have a type."""
    behind = prose.tokens[found.values[-1].end : found.values[-1].end + 3]
    return (
        len(behind) == 3
        and behind[0].text == "("
        and bool(behind[1].concepts & _KIND)
        and behind[2].text == ")"
    )


def _is_typed(tokens: list[Token], value: Value) -> bool:
    """`"firstName": string`: a member of an object and its type."""
    behind = tokens[value.end : value.end + 2]
    return (
        len(behind) == 2 and behind[0].text == ":" and bool(behind[1].concepts & _KIND)
    )


def _announced(prose: Prose, index: int) -> float:
    """Return how much the words before a list announce values: 4 surely, 2 maybe."""
    tokens = prose.tokens
    colon = False
    seen = 0
    gap = apart = 0
    of = own = following = False
    position = index - 1
    while position >= 0 and gap < 6:
        token = tokens[position]
        if token.kind == "stop" or (
            token.kind == "line" and not colon and position != index - 1
        ):
            break
        if token.text in (":", "="):
            if colon and token.text == ":":
                break
            colon = True
        elif token.kind == "sign" and token.text in ",;)|":
            break
        elif token.concepts & _ANNOUNCING:
            seen |= token.concepts
            if token.concepts & _ALLOWED or token.concepts & _ONE_OF:
                break
        elif token.concepts & (_IS | _FOLLOWING | _THE):
            seen |= token.concepts & _IS
            following = following or bool(token.concepts & _FOLLOWING)
        elif token.kind == "line" or token.text in "([{-<":
            pass
        else:
            if seen & _ANNOUNCING:
                if not seen & _VALUES or seen & _ALLOWED or apart > 1:
                    break
                apart += 1
                position -= 1
                continue
            if token.concepts & _OF and seen == 0:
                of = True
            own = own or prose.is_own(token) or bool(token.concepts & (_FIELD | _THIS))
            gap += 1
            if not colon and not seen & _IS:
                gap += 2
        position -= 1
    if gap and of and not own and seen & (_VALUES | _ALLOWED):
        return 0
    negated = any(
        one.concepts & _NOT
        for one in tokens[max(0, position - 2) : index]
        if not one.mark
    )
    if negated:
        return -3
    joined = colon or seen & _IS or not gap
    if seen & (_ONE_OF | _ENUM) and not (seen & _ENUM and not joined):
        return 4
    if seen & _ALLOWED and (seen & _VALUES or (colon and gap == 0)) and joined:
        return 4
    if seen & _PLAIN and (colon or seen & (_IS | _CAN_BE)) and joined:
        return 4
    if seen & _VALUES and seen & _INCLUDE:
        return 3
    if following and (colon or seen & (_IS | _CAN_BE)) and gap <= 1:
        return 4
    if seen & _CAN_BE and gap <= 1:
        return 2 if not seen & _WEAK or seen & _EITHER else 1.5
    if seen & _VALUES and colon:
        return 1.5
    if seen & (_ONLY | _EITHER) and gap == 0:
        return 1
    return 0


def _is_alone(prose: Prose, found: ValueList) -> bool:
    """Return whether a list fills a sentence, a bracket, or what follows a colon."""
    tokens = prose.tokens
    before = at(tokens, found.first - 1)
    behind = at(tokens, found.end)
    opened = (
        before.is_break
        or (before.kind == "sign" and before.text in "([{:-)]")
        or (
            before.text == ","
            and ((found.all_marked and found.or_) or prose.is_named("kinds"))
        )
    )
    closed = (
        behind.is_break
        or (behind.kind == "sign" and behind.text in ")]};-")
        or bool(behind.concepts & _DEFAULT)
        or (behind.text == "," and found.all_marked)
    )
    return opened and closed


def _is_open(prose: Prose, found: ValueList) -> bool:
    """Return whether the words before, in or right behind a list leave it open."""
    tokens = prose.tokens
    for position in range(found.first - 1, max(-1, found.first - 7), -1):
        token = tokens[position]
        if token.is_break:
            break
        if token.concepts & (_OPEN | _EXAMPLE) and not token.concepts & _INCLUDE:
            return True
    for value in found.values:
        if any(
            t.concepts & _OPEN for t in tokens[value.first : value.end] if not t.mark
        ):
            return True
    for token in tokens[found.values[-1].end : found.end + 4]:
        if token.is_break:
            break
        if token.concepts & _OPEN and not token.concepts & _INCLUDE:
            return True
    return False


def _is_condition(prose: Prose, index: int) -> bool:
    """Return whether a list ends a clause with `if`, `when`, `used with`."""
    tokens = prose.tokens
    for position in range(index - 1, max(-1, index - 10), -1):
        token = tokens[position]
        if token.is_break or token.text in (",", ";", ":", "("):
            return False
        if token.concepts & _WHEN and not token.mark:
            return True
        if token.concepts & (_ONE_OF | _CAN_BE) and not token.concepts & _SET_TO:
            return False
    return False


# --- one value a line --------------------------------------------------------------------------


def _lines(prose: Prose) -> Iterator[Candidate]:
    """Values that begin the lines, with or without signs of a list."""
    tokens = prose.tokens
    starts = [0]
    for index, one in enumerate(tokens):
        dash = (
            one.text == "-"
            and one.spaced
            and index
            and index + 1 < len(tokens)
            and (
                tokens[index - 1].kind == "stop"
                or tokens[index - 1].text == ":"
                or tokens[index + 1].mark == "`"
            )
        )
        if index + 1 < len(tokens) and (
            one.kind == "line" or (dash and tokens[index + 1].spaced)
        ):
            starts.append(index + 1)
    run: list[ValueList] = []
    lead, bulleted, others, foreign = -1, False, 0, 0
    for number, start in enumerate(starts):
        end = starts[number + 1] - 1 if number + 1 < len(starts) else len(tokens)
        if start >= end:
            continue
        bullet = start > 0 and "-" in tokens[start - 1].text
        found = _line_values(prose, start, end, bullet=bullet)
        paragraph = start > 0 and tokens[start - 1].text == "\n\n"
        if run and bulleted and not bullet and paragraph:
            break
        if found is None:
            foreign += bullet and not run
            if bulleted and not bullet:
                continue  # words of the bullet above
            if len(run) > 1:
                others += bullet
                if bullet:
                    continue
                break
            run, lead, bulleted = [], number, False
            continue
        if not run:
            lead, bulleted = number - 1, bullet
        if bulleted and not bullet:
            continue
        run.append(found)
    if len(run) < 2:
        return
    values = [value for one in run for value in one.values]
    without_glued_words(values)
    if len({one.text for one in values}) < len(values):
        return
    first, end = run[0].first, run[-1].values[-1].end
    score = 2.5 + sum(bool(one.signs) for one in run) / len(run)
    score += 1.5 * all(value.mark for value in values)
    score += 0.5 * all(value.is_code for value in values) + prose.is_named("kinds")
    score += 0.5 * bulleted - 0.5 * others - 2 * min(foreign, 2)
    if all(
        value.text.istitle() and len(value.text) > 1 and not value.mark
        for value in values
    ) and not prose.is_named("kinds"):
        score -= 1
    if len({type(literal(value.text)) for value in values}) > 1:
        score -= 2
    if any(prose.is_other_name(value.text) for value in values):
        score -= 4
    if any(
        tokens[start].concepts & _OPEN and not tokens[start].concepts & _INCLUDE
        for start in starts
    ):
        score -= 6
    before = starts[lead] if 0 <= lead < len(starts) else 0
    head = tokens[before:first] if lead >= 0 else []
    if any(one.concepts & (_ANNOUNCING & ~_ALLOWED) for one in head):
        score += 1
    if any(one.concepts & (_SEVERAL | _EXAMPLE) and not one.mark for one in head) or (
        not prose.is_named("kinds") and prose.is_named("composed")
    ):
        score -= 4
    if any(one.concepts & _FIELD and one.lower.endswith("s") for one in head):
        score -= 3
    yield Candidate(values, first, end, score, lines=True)


def _line_values(
    prose: Prose, start: int, end: int, *, bullet: bool
) -> ValueList | None:
    """Return the values that begin a line, set apart from the words about them by a sign."""
    tokens = prose.tokens
    if bullet:
        start = _behind_condition(prose, start, end)
    found = read_list(tokens[:end], start)
    value = found.values[0] if found.values else read_value(tokens, start)
    if value is None:
        return None
    labelled = value.end >= end or tokens[value.end].text in (":", "=", "-")
    if (
        tokens[start].concepts & (_LABEL | _DEPRECATED)
        and value.mark in ("", "*")
        and labelled
    ):
        return None
    if tokens[start].text in _BRACKETS or value.end > end:
        return None
    if len(found.values) > 1 and all(one.mark for one in found.values):
        found.signs = ":"
        return found
    behind = tokens[value.end] if value.end < end else None
    if (
        behind is not None
        and behind.text == ":"
        and value.end + 1 == end
        and not value.mark
        and not bullet
    ):
        return None  # a line that says what the next ones are
    sign = (
        behind is None
        or (behind.kind == "sign" and behind.text in (":", "-", "=", "->", "=>", "|"))
        or (behind.text == "(" and closing(tokens, value.end) > 0)
    )
    tail = behind is not None and behind.kind in ("stop",) and value.end + 1 == end
    if behind is not None and behind.text in (",", ";") and value.end + 1 == end:
        tail = True
    if not (
        sign
        or tail
        or value.mark
        or (
            bullet and behind is not None and behind.concepts & _MEANS and value.is_code
        )
    ):
        return None
    if value.mark and not (
        sign
        or tail
        or bullet
        or start == 0
        or behind is None
        or behind.concepts & (_MEANS | _IS)
    ):
        return None
    one = ValueList([value], value.end)
    one.signs = ":" if sign or tail else ""
    return one


def _behind_condition(prose: Prose, start: int, end: int) -> int:
    """Return where the value stands in a bullet like ``If set to `a`, …``, ``when `a` …``."""
    tokens = prose.tokens
    if not tokens[start].concepts & _WHEN:
        return start
    for index in range(start + 1, min(end, start + 5)):
        if tokens[index].mark and tokens[index].lower != prose.own_name:
            return index
        if not (
            tokens[index].concepts & (_CAN_BE | _IS | _THIS)
            or tokens[index].text == "="
            or tokens[index].text == "=="
            or tokens[index].lower == prose.own_name
        ):
            break
    return start


# --- label = code ------------------------------------------------------------------------------


def _right_coded(prose: Prose) -> Iterator[Candidate]:
    """`Day = '0', Good till cancel = '1'`: the codes stand on the right."""
    tokens = prose.tokens
    if "=" not in prose.text and "->" not in prose.text:
        return
    values: list[Value] = []
    for index, token in enumerate(tokens):
        if (
            token.text not in ("=", "=>", "->")
            or token.kind != "sign"
            or not index
            or index + 1 >= len(tokens)
        ):
            continue
        left, right = tokens[index - 1], tokens[index + 1]
        if (
            right.kind not in ("number", "marked")
            or left.kind == "number"
            or (left.kind == "marked" and left.mark != "*")
        ):
            continue
        if left.text == ")" or left.kind == "word":
            value = read_value(tokens, index + 1)
            if value is not None and left.lower != prose.own_name:
                values.append(value)
    if len(values) > 1 and len({one.text for one in values}) == len(values):
        kinds = {type(literal(one.text)) for one in values}
        if len(kinds) == 1:
            yield Candidate(values, values[0].first, values[-1].end, 7.5)


# --- one value a clause ------------------------------------------------------------------------


def _scattered(prose: Prose) -> Iterator[Candidate]:
    """``Use `a` to warm it. Use `b` to …``, ``newest first (`desc`) or oldest first (`asc`)``."""
    tokens = prose.tokens
    if sum(map(prose.text.count, "`\"'")) < 4:
        return
    found: dict[str, Value] = {}
    clauses: list[float] = []
    bracketed = 0
    for index, token in enumerate(tokens):
        if (
            token.kind != "marked"
            or token.mark == "*"
            or not token.text
            or " " in token.text
        ):
            continue
        if token.lower == prose.own_name:
            continue
        if prose.in_bullet(token.start) and not _leads_line(tokens, index):
            continue
        before = at(tokens, index - 1)
        behind = at(tokens, index + 1)
        if before.text == "(" and behind.text == ")":
            weight, bracketed = 1.5, bracketed + 1
        elif _begins_clause(tokens, index) and (
            behind.concepts & (_MEANS | _IS) or behind.text in (":", "-", "=")
        ):
            weight = _CLEAR
        elif before.concepts & _CAN_BE and not _excluded(prose, index):
            weight = _weight_of_verb(tokens, index)
        else:
            continue
        if token.text not in found:
            found[token.text] = Value(token.text, index, index + 1, token.mark)
            clauses.append(weight)
    if len(found) < 2:
        return
    score = sum(clauses) / len(clauses) * 2 + prose.is_named("kinds")
    if bracketed == len(found):
        score = 3.0 + prose.is_named("kinds") + (1 if prose.has("whether", "or") else 0)
    lowered = {text.lower() for text in found}
    if lowered & BOOLEANS:
        return
    if any(prose.is_other_name(text) for text in found):
        score -= 4
    composed = not prose.is_named("kinds") and prose.is_named("composed")
    if composed and min(clauses) < _CLEAR:
        score -= 2
    values = list(found.values())
    yield Candidate(values, values[0].first, values[-1].end, score)


def _weight_of_verb(tokens: list[Token], index: int) -> float:
    """Return how much ``set to `a` to …``, ``use `a``` says of a value."""
    behind = at(tokens, index + 1)
    if touches(tokens, index - 4, index, _WHEN):
        return _CLEAR
    if behind is EDGE or behind.kind == "stop" or behind.text == ",":
        return 1.5
    if behind.concepts & _TO and tokens[index - 1].concepts & _SET_TO:
        return _CLEAR
    return 1.5 if behind.concepts & (_MEANS | _TO | _WHEN | _FOR) else 0.5


def _leads_line(tokens: list[Token], index: int) -> bool:
    """Return whether few words stand between the begin of a line and a value: `- If set to `a``."""
    return any(token.kind == "line" for token in tokens[max(0, index - 4) : index])


def _begins_clause(tokens: list[Token], index: int) -> bool:
    before = at(tokens, index - 1)
    return before.is_break or before.text in (",", ";", ":")


def _excluded(prose: Prose, index: int) -> bool:
    """Return whether the clause that ends with a value says `not`, or names the default."""
    tokens = prose.tokens
    return any(
        one.concepts & (_NOT | _EXAMPLE | _DEFAULT) and not one.mark
        for one in tokens[max(0, index - 4) : index]
    )


def _labelled(prose: Prose) -> Iterator[Candidate]:
    """`The possible values are. Off: Nothing is left out. Strict: …`: words before a colon."""
    tokens = prose.tokens
    if prose.text.count(":") + prose.text.count("-") < 2:
        return
    found: list[Value] = []
    for index in range(len(tokens) - 2):
        token, behind = tokens[index], tokens[index + 1]
        if (
            token.kind != "word"
            or token.concepts & _LABEL
            or " " in token.text
            or not token.text[:1].isupper()
        ):
            continue
        dash = (
            behind.text == "-"
            and not behind.spaced
            and not tokens[index + 2].spaced
            and tokens[index + 2].text[:1].isupper()
        )
        if not (behind.text == ":" or dash) or not (
            _begins_clause(tokens, index) or tokens[index - 1].text == ")"
        ):
            continue
        if index and tokens[index - 1].kind == "line":
            return  # a list of lines is read as such
        found.append(Value(token.text, index, index + 1))
    if len(found) < 2 or len({one.text for one in found}) < len(found):
        return
    head = tokens[: found[0].first]
    announced = touches(head, -12, len(head), _VALUES | _ALLOWED | _FOLLOWING)
    score = 1.0 + 3 * announced + prose.is_named("kinds") + (len(found) > 2)
    yield Candidate(found, found[0].first, found[-1].end, score)


# --- one value alone ---------------------------------------------------------------------------


def _single(prose: Prose) -> Iterator[Candidate]:
    """`Must be "personal"`: a set of one."""
    if not prose.mask & concept("single"):
        return
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        if not token.concepts & concept("single") or index + 1 >= len(tokens):
            continue
        start = index + 1
        while at(tokens, start).text == ":":
            start += 1
        value = read_value(tokens, start) if start < len(tokens) else None
        if value is None or value.text.lower() in BOOLEANS or "." in value.text:
            continue
        if len(read_list(tokens, start).values) > 1:
            continue
        strong = value.mark in ('"', "'", "`") or (
            value.is_code and not value.text[0].isdigit() and len(value.text) > 1
        )
        behind = at(tokens, value.end)
        ends = (
            behind.is_break
            or behind.text in (",", ")", ";")
            or bool(behind.concepts & (_FOR | _TO))
        )
        condition = touches(tokens[value.end :], 0, 3, _WHEN) or _is_condition(
            prose, index
        )
        if strong and ends and not condition:
            yield Candidate([value], value.first, value.end, _ENOUGH)
            return


def _extend(prose: Prose, found: Candidate) -> None:
    """Add what is stated later: ``can also be `c```, ``or when it was `d```."""
    tokens = prose.tokens
    if found.lines or not all(value.mark for value in found.values):
        return
    known = set(found.texts)
    index = found.end
    while index < len(tokens) and not tokens[index].is_break and index < found.end + 9:
        token = tokens[index]
        if token.mark in ("`", '"') and touches(tokens, found.end - 1, index, _OR):
            if not any(
                one.concepts & (_DEFAULT | _NOT) or one.text == "("
                for one in tokens[found.end : index]
            ):
                found.values.append(Value(token.text, index, index + 1, token.mark))
            break
        index += 1
    before = tokens[max(0, found.first - 3) : found.first]
    if any(one.concepts & _CAN_BE and one.concepts & _ALSO for one in before):
        # ``It is an `a`, but can also be a `b```
        for index in range(found.first - 1, -1, -1):
            if tokens[index].is_break:
                break
            if (
                tokens[index].mark == found.values[0].mark
                and tokens[index].lower != prose.own_name
            ):
                found.values.insert(
                    0, Value(tokens[index].text, index, index + 1, tokens[index].mark)
                )
    for index in range(found.end, len(tokens) - 1):
        if not tokens[index].concepts & _ALSO or tokens[index].mark:
            continue
        if tokens[index].concepts & _CAN_BE:
            more = read_list(tokens, index + 1)
        else:
            start = next(
                (
                    i
                    for i in range(index, min(len(tokens), index + 12))
                    if tokens[i].mark or tokens[i].is_break
                ),
                index,
            )
            more = read_list(tokens, start) if tokens[start].mark else ValueList()
            if len(more.values) < 2:
                continue
        for value in more.values:
            if value.mark and value.text not in known:
                found.values.append(value)
    for other in _inline(prose):
        alike = (
            other.first > found.end
            and other.score >= _ENOUGH + 2
            and all(v.mark for v in other.values)
        )
        if (
            alike
            and tokens[other.first - 1].concepts & _CAN_BE
            and not known & set(other.texts)
        ):
            found.values += other.values
