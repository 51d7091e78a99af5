"""Required, optional or depending on something: what the words about a parameter say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.prose.neighbours import (
    EDGE,
    at,
    closing,
    is_pause,
    opens,
    touches,
)
from collgen.understand.documentation.prose.tokens import concept, each
from collgen.understand.documentation.text import UNMARKED, sentence_end

if TYPE_CHECKING:
    from collgen.understand.documentation.prose.reading import Prose
    from collgen.understand.documentation.prose.tokens import Token

_REQUIRED, _OPTIONAL, _NOT, _WHEN, _FOR = each("required optional not when for")
_ONLY, _IS, _THE, _THIS, _FIELD, _OR, _AND = each("only is the this field or and")
_PURPOSE, _EVERY, _CALL, _SOMETIMES = each("purpose every call sometimes")
_NEEDED, _APPLIES, _YES, _NO = each("needed applies flagged_yes flagged_no")
_EITHER, _ONE_OF, _PROVIDED, _CONDITIONAL = each("either one_of provided conditional")
_OMITTED, _KIND = each("omitted kind")
_PRESENCE: Final = _REQUIRED | _OPTIONAL
_CONDITION: Final = _WHEN | _FOR | _ONLY | concept("depends")
_OPENING: Final = frozenset("([{<")
_SEPARATING: Final = frozenset({",", ":", ";", "·", "•", "|", "-", "/", "!"})


def read_presence(prose: Prose) -> None:
    """Record `required`, and `conditional` with the words that say on what it depends."""
    if prose.mask & (_PRESENCE | _CONDITIONAL | _OMITTED):
        for rule in (
            _flagged,
            _leading,
            _bracketed,
            _alone,
            _sentence,
            _to_call,
            _omitted,
        ):
            if rule(prose):
                break
    if prose.mask & _PROVIDED and not prose.knows("required"):
        _provided(prose)
    if prose.mask & (_REQUIRED | _NEEDED | _APPLIES | _EITHER | _ONE_OF):
        _dependency(prose)


def _mark(token: Token) -> int:
    """Return the bits of presence of a word, in code marks too."""
    return token.concepts & _PRESENCE


def _flagged(prose: Prose) -> bool:
    """`required: true`, `Required? Yes`, `Mandatory - No`."""
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        if (
            not _mark(token)
            or index + 2 > len(tokens)
            or not (opens(tokens, index) or token.spaced)
        ):
            continue
        position = index + 1
        while (
            position < len(tokens)
            and position < index + 3
            and tokens[position].text in (":", "=", "?", "-")
        ):
            position += 1
        if position == index + 1 or position >= len(tokens):
            continue
        value = tokens[position]
        answer = (
            value.concepts & (_YES | _NO) if not value.mark or value.mark == "*" else 0
        )
        if value.mark == "`":
            answer = (
                _YES if value.lower == "true" else _NO if value.lower == "false" else 0
            )
        sure = tokens[index + 1].text in (":", "=") or is_pause(tokens, position + 1)
        if answer and sure:
            required = bool(token.concepts & _REQUIRED) == bool(answer & _YES)
            prose.tell_span("required", required, index, position + 1)
            return True
    return False


def _leading(prose: Prose) -> bool:
    """`Required. …`, `(optional) …`, `Sometimes required` where the text begins."""
    tokens = prose.tokens
    index = 0
    while (
        index < len(tokens)
        and index < 6
        and (
            tokens[index].text in _OPENING
            or tokens[index].kind == "line"
            or tokens[index].text in ("*", "-", "'", "`", "@", "•", "⚠")
        )
    ):
        index += 1
    start = index
    sometimes = negated = article = False
    while (
        index < len(tokens)
        and index < start + 5
        and not tokens[index].concepts & (_PRESENCE | _CONDITIONAL)
    ):
        token = tokens[index]
        if token.concepts & _SOMETIMES:
            sometimes = True
        elif token.concepts & _NOT or (token.text == "-" and negated):
            negated = True
        elif token.concepts & (_THE | _THIS | _IS | concept("can_be")) or prose_field(
            token
        ):
            article = True
        else:
            return False
        index += 1
    if index >= len(tokens):
        return False
    token = tokens[index]
    if token.concepts & _CONDITIONAL and not article:
        _tell_condition(prose, 0, sentence_end(prose.text))
        return True
    if not token.concepts & _PRESENCE:
        return False
    behind = _behind_brackets(tokens, index + 1)
    following = at(tokens, behind)
    if (
        token.concepts & _REQUIRED
        and not negated
        and not article
        and (sometimes or (following.concepts & _CONDITION and following.spaced))
    ):
        if not sometimes and _is_every(tokens, behind):
            prose.tell_span("required", True, start, behind + 1)
            return True
        if (
            following.concepts & _FOR
            and not following.concepts & _WHEN
            and not sometimes
            and behind > index + 1
        ):
            prose.tell_span(
                "required", True, start, index + 1
            )  # `(Required) For the shop`
            return True
        if (
            following.concepts & _ONLY
            and not following.concepts & _WHEN
            and behind > index + 1
        ):
            prose.tell_span(
                "required", True, start, index + 1
            )  # `(Required) Only open shops`
            return True
        _tell_condition(prose, 0, sentence_end(prose.text, tokens[index].end))
        return True
    bracketed = behind > index + 1 and start > 0
    ends = (
        is_pause(tokens, index + 1)
        or tokens[index + 1].text in _SEPARATING
        or bracketed
    )
    if token.mark == "*" and not article and start == index:
        ends = True  # `**Required** The name`
    noun = next(
        (one for one in tokens[index + 1 : index + 3] if one.concepts & _FIELD), None
    )
    if (
        token.concepts & _REQUIRED
        and start == index
        and (noun is not None or " " in token.text)
    ):
        ends = True  # `Mandatory header: …`, `Required field with …`
    if token.concepts & _OPTIONAL and not negated:
        both = (
            following.concepts & (_OR | _AND)
            and behind + 1 < len(tokens)
            and _mark(tokens[behind + 1])
        )
        if not both:
            prose.tell_span("required", False, start, index + 1)
            return True
    if ends and not article:
        prose.tell_span(
            "required", bool(token.concepts & _REQUIRED) != negated, start, index + 1
        )
        return True
    return False


def prose_field(token: Token) -> bool:
    """Return whether a token is a word for a parameter in another language: `Campo obligatorio`."""
    return bool(token.concepts & concept("field_noun"))


def _behind_brackets(tokens: list[Token], index: int) -> int:
    while at(tokens, index).text in (
        ")",
        "]",
        "}",
        ">",
        "*",
        "`",
        "'",
    ):
        index += 1
    return index


def _is_every(tokens: list[Token], index: int) -> bool:
    """`for all requests`, `in every call`, `for this endpoint`."""
    if index + 1 >= len(tokens) or not tokens[index].concepts & _FOR:
        return False
    return bool(tokens[index + 1].concepts & _EVERY) and touches(
        tokens, index + 2, index + 5, _CALL
    )


def _tell_condition(prose: Prose, start: int, end: int) -> None:
    prose.tell("required", False, start, end)
    words = " ".join(prose.text[start:end].translate(UNMARKED).split())
    prose.tell("conditional", words, start, end)


def _bracketed(prose: Prose) -> bool:
    """`The id (required)`, `(string, optional)`, `(required for gifts)`."""
    tokens = prose.tokens
    for opening, token in enumerate(tokens):
        if token.text not in ("(", "[", "{"):
            continue
        end = closing(tokens, opening)
        if not end or end - opening > 32:
            continue
        for index in range(opening + 1, min(end, opening + 12)):
            one = tokens[index]
            if not _mark(one):
                continue
            before = tokens[index - 1]
            negated = bool(before.concepts & _NOT) or (
                before.text == "-"
                and index > 1
                and bool(tokens[index - 2].concepts & _NOT)
            )
            if not (
                negated
                or before.text in ("(", "[", "{", ",", ";", "|", "/", ":", "·")
                or before.concepts & (_SOMETIMES | _IS)
                or prose_field(before)
            ):
                continue
            sometimes = bool(before.concepts & _SOMETIMES) and not negated
            if _settle(
                prose,
                index,
                index if not negated else index - 1,
                end - 1,
                negated=negated,
                sometimes=sometimes,
            ):
                return True
    return False


def _settle(
    prose: Prose,
    index: int,
    first: int,
    end: int,
    *,
    negated: bool,
    sometimes: bool = False,
) -> bool:
    """Record what a word of presence states whose clause goes on to the token before `end`."""
    tokens = prose.tokens
    token = tokens[index]
    rest = tokens[index + 1 : end]
    while rest and (rest[0].concepts & _FIELD or prose_field(rest[0])):
        rest = rest[1:]
    if token.concepts & _REQUIRED and not negated:
        closed = at(tokens, end).text in (")", "]", "}")
        behind = tokens[end + 1] if closed and end + 1 < len(tokens) else None
        if behind is not None and behind.concepts & _WHEN and not rest:
            _tell_condition(
                prose, tokens[first].start, sentence_end(prose.text, behind.end)
            )
            return True
        position = index + 1 + (end - index - 1 - len(rest))
        if rest and _is_every(tokens, position):
            prose.tell_span("required", True, first, end)
            return True
        if sometimes or (rest and rest[0].concepts & _CONDITION):
            stop = sentence_end(prose.text, token.end)
            _tell_condition(prose, tokens[first].start, stop)
            return True
        if rest and not (
            rest[0].concepts & (_PURPOSE | _AND)
            or rest[0].text in (",", "-", ";", "|", "/", "·", ".")
        ):
            return False
    elif (
        rest
        and not negated
        and rest[0].kind == "word"
        and not rest[0].concepts
        & (_PURPOSE | _AND | _CONDITION | concept("otherwise", "is", "default", "also"))
        and tokens[first].concepts & _OPTIONAL
        and end - first > 3
        and tokens[first - 1].text not in ("(", "[")
    ):
        return False
    prose.tell_span(
        "required", bool(token.concepts & _REQUIRED) != negated, first, index + 1
    )
    return True


def _alone(prose: Prose) -> bool:
    """`… Required.`, `string, required - …`, `name · optional`, `Campo obligatorio.`."""
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        if not _mark(token) or token.mark == "`":
            continue
        first = index
        negated = False
        if first and tokens[first - 1].concepts & _NOT:
            first, negated = first - 1, True
        while first and prose_field(tokens[first - 1]):
            first -= 1
        before = at(tokens, first - 1)
        dash = before.text == "-" and before.spaced
        stop = before.is_break or before.text in (")", "]")
        listed = before.text in (",", "·", "•", "|", ":", ";")
        if not (stop or listed or dash) or (
            stop
            and before is not EDGE
            and not token.text[:1].isupper()
            and first == index
            and before.kind != "line"
            and token.text.isascii()
        ):
            continue
        end = index + 1
        while end < len(tokens) and prose_field(tokens[end]):
            end += 1
        behind = at(tokens, end)
        pause = (
            is_pause(tokens, end)
            or (behind.text in ("·", "•", "|"))
            or (behind.text == "-" and (behind.spaced or listed))
        )
        condition = behind.concepts & _WHEN and token.concepts & _REQUIRED
        if condition and (listed or stop):
            _tell_condition(
                prose, tokens[first].start, sentence_end(prose.text, token.end)
            )
            return True
        if pause:
            prose.tell_span(
                "required",
                bool(token.concepts & _REQUIRED) != negated,
                first,
                index + 1,
            )
            return True
    return False


def _sentence(prose: Prose) -> bool:
    """`This field is required if …`, `Shop ID is required to open a till`."""
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        if not _mark(token) or token.mark:
            continue
        position = index - 1
        negated = False
        verb = False
        while position >= 0 and index - position < 6:
            one = tokens[position]
            if one.concepts & _NOT:
                negated = True
            elif one.concepts & _IS and not one.concepts & _THIS:
                verb = True
                break
            elif not (
                one.concepts & (_THE | _SOMETIMES) or one.concepts & concept("adverb")
            ):
                break
            position -= 1
        if not verb:
            continue
        subject = position - 1
        start = subject
        while (
            start >= 0
            and not tokens[start].is_break
            and tokens[start].text not in (";", "(", ":", ",", "!", "?")
            and subject - start < 6
        ):
            start -= 1
        words = tokens[start + 1 : position]
        while (
            words
            and (words[0].concepts & (_AND | concept("note_that")))
            and not words[0].concepts & _THIS
        ):
            words = words[1:]
        condition = (
            start >= 0
            and tokens[start].text == ","
            and any(one.concepts & _WHEN for one in _sentence_before(tokens, start))
        )
        about = (
            bool(words)
            and not condition
            and (
                all(
                    one.concepts & (_THIS | _THE | _FIELD) or prose.is_own(one)
                    for one in words
                )
                or (
                    start < 0
                    and any(prose.is_own(one) for one in words)
                    and not any(one.concepts & _WHEN for one in words)
                )
            )
        )
        if not about:
            continue
        end = index + 1
        while end < len(tokens) and not tokens[end].is_break:
            end += 1
        sometimes = touches(tokens, position + 1, index, _SOMETIMES)
        first = index - negated
        if _settle(prose, index, first, end, negated=negated, sometimes=sometimes):
            return True
    return False


def _sentence_before(tokens: list[Token], index: int) -> list[Token]:
    start = index
    while start and not tokens[start - 1].is_break:
        start -= 1
    return tokens[start:index]


def _to_call(prose: Prose) -> bool:
    """`A token that is required to make an API call`, `required for all requests`."""
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        if not token.concepts & _REQUIRED or token.mark:
            continue
        if _is_every(tokens, index + 1):
            prose.tell_span("required", True, index, index + 4)
            return True
        behind = tokens[index + 1 : index + 9]
        relative = (
            index > 1
            and tokens[index - 1].concepts & _IS
            and tokens[index - 2].concepts & concept("relative_pronoun")
        )
        if (
            relative
            and behind
            and behind[0].concepts & _PURPOSE
            and touches(behind, 1, 3, concept("calling"))
            and touches(behind, 2, len(behind), _CALL)
        ):
            prose.tell_span("required", True, index, index + 5)
            return True
    return False


def _omitted(prose: Prose) -> bool:
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        if token.concepts & _OMITTED:
            behind = at(tokens, index + 1)
            if behind is EDGE or not behind.concepts & _WHEN:
                prose.tell_span("required", False, index, index + 1)
                return True
    return False


def _provided(prose: Prose) -> None:
    """`Must be provided.` of the parameter itself."""
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        if not token.concepts & _PROVIDED or not is_pause(tokens, index + 1):
            continue
        before = tokens[max(0, index - 3) : index]
        while before and (before[-1].concepts & (_THIS | _FIELD | _THE)):
            before = before[:-1]
        if not before or before[-1].is_break or before[-1].text == "(":
            prose.tell_span("required", True, index, index + 1)
            return


def _dependency(prose: Prose) -> None:
    """`Applicable only if a is set`, `either a or b is needed`: used under a condition."""
    if prose.knows("conditional"):
        return
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        found = (
            _depends(prose, index)
            if token.concepts
            & (_REQUIRED | _NEEDED | _APPLIES | _EITHER | _ONE_OF | _WHEN)
            else 0
        )
        if not found:
            continue
        text = prose.text
        start = max(
            text.rfind(". ", 0, token.start) + 1, text.rfind("\n", 0, token.start) + 1
        )
        end = sentence_end(text, tokens[min(found, len(tokens) - 1)].start)
        span = tokens[index : found + 1]
        presence = any(
            one.concepts & (_REQUIRED | _NEEDED | _PROVIDED | concept("should_provide"))
            for one in span
        )
        if presence and not prose.knows("required"):
            if any(_is_every(tokens, position) for position in range(index, found + 1)):
                return
            prose.tell("required", False, start, end)
        words = " ".join(text[start:end].translate(UNMARKED).split())
        prose.tell("conditional", words, start, end)
        return


def _depends(prose: Prose, index: int) -> int:
    """Return the index of the last token of a dependency that begins here; 0 for none."""
    tokens = prose.tokens
    token = tokens[index]
    before = at(tokens, index - 1)
    behind = at(tokens, index + 1)
    if token.concepts & (_REQUIRED | _NEEDED) and not token.mark:
        follows = behind.concepts & _WHEN and not behind.mark
        leads = (
            before.is_break
            or before.text in (",", ";", "(", "-")
            or before.concepts & (_IS | _FIELD | _SOMETIMES)
        )
        if follows and leads:
            return index + 1
        if before.concepts & _SOMETIMES and not before.concepts & _FIELD:
            return index
    if token.concepts & _APPLIES and not token.mark:
        only = (before.concepts & _ONLY) or (behind.concepts & _ONLY)
        position = index + 1 + bool(behind.concepts & _ONLY)
        last = at(tokens, position)
        if last.concepts & _WHEN and (
            only or token.concepts & concept("applies_alone")
        ):
            return position
        if only and last.concepts & concept("limited_to"):
            return position
    if token.concepts & (_EITHER | _ONE_OF):
        for position in range(index + 1, min(len(tokens), index + 16)):
            one = tokens[position]
            if one.is_break:
                return 0
            if one.concepts & (
                _REQUIRED | _NEEDED | _PROVIDED | concept("should_provide")
            ):
                return position if position > index + 2 else 0
    if token.concepts & _WHEN:
        for position in range(index + 1, min(len(tokens), index + 20)):
            one = tokens[position]
            if one.is_break:
                return 0
            if one.text == "," and position + 3 < len(tokens):
                clause = tokens[position + 1 : position + 6]
                subject = clause[0].concepts & (_THIS | _THE)
                word = next(
                    (n for n, c in enumerate(clause) if c.concepts & _REQUIRED), 0
                )
                if (
                    subject
                    and word
                    and clause[word - 1].concepts & _IS
                    and touches(clause, 0, word, _FIELD)
                ):
                    return position + 1 + word
    return 0
