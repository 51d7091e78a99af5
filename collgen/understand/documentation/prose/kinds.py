"""The type that prose tells: said outright, or followed from what the value is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.lexicon import words
from collgen.understand.documentation.prose.neighbours import (
    EDGE,
    at,
    is_pause,
    opens,
    touches,
)
from collgen.understand.documentation.prose.tokens import concept, each
from collgen.understand.documentation.type_words import type_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from collgen.understand.documentation.prose.reading import Prose
    from collgen.understand.documentation.prose.tokens import Token

_KIND, _LIST, _OBJECT, _ADJECTIVE, _THE = each("kind list object_noun adjective the")
_IS, _OF, _WHETHER, _INDICATE, _FLAG, _WHEN = each("is of whether indicate flag when")
_TRUTH, _OR, _FIELD, _THIS, _COUNT, _COUNTED = each("truth or field this count counted")
_PAGE, _SAID, _NOT_KIND = each("page_noun said_as not_kind")
_PRESENCE: Final = concept("required", "optional")


def read_kind(prose: Prose) -> None:
    """Record `type` where the words say what the value is."""
    if prose.types or prose.knows("enum"):
        return
    for bits, rule in _RULES:
        if (not bits or prose.mask & bits) and rule(prose):
            return


def _kind_of(token: Token) -> str | None:
    """Return the type that a word names: `integers` is integer."""
    known = type_of()
    lower = token.lower
    return known.get(lower) or known.get(lower.rstrip("s"))


def _tell(
    prose: Prose, index: int, kind: str | None = None, first: int | None = None
) -> bool:
    kind = kind or _kind_of(prose.tokens[index])
    if kind is None:
        return False
    prose.tell_span("type", kind, index if first is None else first, index + 1)
    return True


def _leading(prose: Prose) -> bool:
    """`Integer - …`, `(string)`, `age, integer, at least 18`, a line that is a type."""
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        if not token.concepts & _KIND or token.mark in ('"', "'") or " " in token.text:
            continue
        if token.lower in words("prose.plural_kind") or (
            prose.in_bullet(token.start) and token.mark != "" and index > 3
        ):
            continue
        if not _opens_kind(prose, index):
            continue
        behind = at(tokens, index + 1)
        if behind.text == "(":
            inside = at(tokens, index + 2)
            note = inside.concepts & (
                concept("default", "most", "least", "example", "allowed") | _PRESENCE
            )
            short = at(tokens, index + 3).text == ")"
            if note or (
                short and (is_pause(tokens, index + 4) or tokens[index + 4].text == "-")
            ):
                return _tell(prose, index)
            continue
        dash = behind.text in ("-", "·", "•", "|") and (
            behind.spaced or behind.text != "-"
        )
        colon = behind.text == ":"
        comma = behind.text == "," and (
            not opens(tokens, index)
            or index == 0
            or tokens[index - 1].text in ("(", ",", ")", "]")
            or True
        )
        if comma and behind is not EDGE:
            follows = at(tokens, index + 2)
            listed = index > 0 and tokens[index - 1].text in ("(", ",")
            if not (
                listed
                or (
                    follows.concepts
                    & (
                        _PRESENCE
                        | concept(
                            "default",
                            "most",
                            "least",
                            "one_of",
                            "example",
                            "can_be",
                            "length",
                            "max_length",
                            "min_length",
                            "must_be_a",
                        )
                    )
                )
            ):
                continue
            return _tell(prose, index)
        closed = behind.text in (")", "]", ";")
        after = at(tokens, index + 2)
        if closed and after.concepts & _OR:
            continue  # `the number (int) or the name`
        if behind.is_break or closed or dash or colon:
            return _tell(prose, index)
    return False


def _opens_kind(prose: Prose, index: int) -> bool:
    """Return whether a word for a type stands for itself: first, in brackets, between commas."""
    tokens = prose.tokens
    first = index
    while first and (
        tokens[first - 1].concepts & _PRESENCE or tokens[first - 1].text in ("`", "*")
    ):
        first -= 1
    before = at(tokens, first - 1)
    if before is EDGE or before.text in ("(", "["):
        inner = (
            before is not EDGE
            and first > 1
            and not before.spaced
            and tokens[first - 2].kind == "word"
        )
        return not inner
    if before.kind == "line":
        behind = at(tokens, index + 1)
        return behind.is_break
    if before.text == ",":
        return True
    typed = (
        before.text in (":", "=")
        and first > 1
        and tokens[first - 2].concepts & concept("type_noun")
    )
    leading = all(
        one.kind != "word" or one.concepts & _PRESENCE for one in tokens[:first]
    )
    return (
        bool(typed)
        or (leading and before.text in (".", ")", "]", "-", ":", "·", "•", ";", "|"))
        or (leading and before.kind == "stop")
    )


def _flag(prose: Prose) -> bool:
    """`Whether …`, `Indicates if …`, `flag to show …`, `Is it open?`."""
    tokens = prose.tokens
    index = _behind_presence(tokens)
    start = index
    while index < len(tokens) and index < start + 9:
        token = tokens[index]
        if token.concepts & _WHETHER:
            break
        if (
            token.concepts & concept("if")
            and index > start
            and touches(tokens, start, index, _INDICATE | _TRUTH)
        ):
            break
        if token.concepts & _FLAG and (
            at(tokens, index + 1).concepts
            & (concept("to", "relative_pronoun", "indicate", "for"))
        ):
            follow = at(tokens, index + 2)
            if tokens[index + 1].concepts & (concept("to") | _INDICATE) or (
                follow.concepts & (_INDICATE | _WHETHER)
            ):
                break
            return False
        if not token.concepts & (
            _THE
            | _INDICATE
            | _FLAG
            | _FIELD
            | _KIND
            | _PRESENCE
            | concept("relative_pronoun", "to", "used", "this", "truth")
        ):
            return _question(prose)
        index += 1
    if index >= len(tokens) or index == start + 9:
        return _question(prose)
    if _has_other_values(prose) or prose.knows("enum"):
        return False
    # `Whether the label is plain or striped` has two values that are words.
    ahead = tokens[index + 1 : index + 6]
    if (
        any(one.concepts & _OR and not one.mark for one in ahead[2:])
        and touches(ahead, 0, 3, _IS)
        and not touches(tokens, index + 1, index + 8, concept("not"))
    ):
        last = next(n for n, one in enumerate(ahead) if one.concepts & _OR)
        if last >= 2 and ahead[last - 2].concepts & (_IS | concept("adjective")):
            return False
    prose.tell_span("type", "boolean", start, index + 1)
    return True


def _question(prose: Prose) -> bool:
    tokens = prose.tokens
    if (
        not tokens
        or tokens[-1].text != "?"
        or not tokens[0].concepts & concept("question")
        or len(tokens) > 20
    ):
        return False
    if sum(one.kind == "stop" for one in tokens) > 1 or prose.knows("enum"):
        return False
    prose.tell_span("type", "boolean", 0, len(tokens))
    return True


def _has_other_values(prose: Prose) -> bool:
    """Return whether the text names a marked value that is none of true and false."""
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        if (
            not token.mark
            or token.mark == "*"
            or token.lower in ("true", "false", "1", "0", "null", prose.own_name)
        ):
            continue
        before = at(tokens, index - 1)
        behind = at(tokens, index + 1)
        if before.text == "(" and behind.text == ")" and token.mark != "`" + "`":
            return True
        setting = touches(tokens, index - 2, index, concept("set_to"))
        if setting:
            return True
    return False


def _behind_presence(tokens: list[Token]) -> int:
    """Return the index behind `(Optional)`, `Required.` at the start."""
    index = 0
    while (
        at(tokens, index).text in ("(", "[") or at(tokens, index).concepts & _PRESENCE
    ):
        index += 1
    if index and tokens[index - 1].concepts & _PRESENCE:
        while at(tokens, index).text in (
            ")",
            "]",
            ".",
            ":",
            ",",
            ";",
            "-",
        ):
            index += 1
        return index
    return 0


def _said(prose: Prose) -> bool:
    """`Must be an integer`, `This is a 20 character string`, `of type array`, `boolean value`."""
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        if (
            not token.concepts & _KIND
            or token.mark in ('"', "'")
            or prose.in_bullet(token.start)
        ):
            continue
        before = at(tokens, index - 1)
        behind = at(tokens, index + 1)
        if before.concepts & concept("positive", "non_negative", "whole") and _kind_of(
            token
        ) in ("integer", "number"):
            whole = before.concepts & concept("natural") or _kind_of(token) == "integer"
            return _tell(prose, index, "integer" if whole else "number", index - 1)
        if token.concepts & concept("boolean_noun") and behind.concepts & (
            _FIELD | concept("plain_values")
        ):
            return _tell(prose, index, "boolean")
        if behind.concepts & _NOT_KIND and not behind.concepts & _OR:
            continue
        if behind.concepts & _OR:
            return False
        position = index - 1
        while position >= 0 and _qualifies(tokens, position):
            position -= 1
        if position < 0:
            continue
        lead = tokens[position]
        if lead.text == ":" and position:
            position -= 1
            lead = tokens[position]
        said = lead.concepts & _SAID and not lead.concepts & concept("not")
        if lead.concepts & concept("weak_said") and not touches(
            tokens, position + 1, index, _THE
        ):
            said = 0
        is_ = (
            lead.concepts & _IS
            and touches(tokens, position + 1, index, concept("a"))
            and _is_first_clause(tokens, position)
        )
        if not (said or is_):
            continue
        kind = _kind_of(token)
        of = behind.concepts & _OF
        inner = at(tokens, index + 2)
        if (
            kind in ("number", "object", "array")
            and token.lower not in ("array", "arrays", "objects")
            and behind.concepts & _OF
            and (not (inner.concepts & (_KIND | concept("id_noun"))))
            and (said or kind == "number")
        ):
            continue
        if token.lower in words("prose.plural_kind") and kind in ("number",) and of:
            continue
        is_stated = _tell(prose, index, kind, position)
        if is_stated and of and prose.types == ("array",) and inner is not EDGE:
            _items(prose, index + 2)
        return is_stated
    return False


def _qualifies(tokens: list[Token], position: int) -> bool:
    token = tokens[position]
    if token.text == "-" and not token.spaced:
        return True
    if token.kind == "number":
        return True
    return bool(
        token.concepts
        & (
            _THE
            | _ADJECTIVE
            | _PRESENCE
            | concept(
                "either",
                "characters",
                "positive",
                "non_negative",
                "whole",
                "separated",
                "comma",
            )
        )
    ) and not token.concepts & concept("is")


def _is_first_clause(tokens: list[Token], position: int) -> bool:
    return not any(one.is_break or one.text in (",", ";") for one in tokens[:position])


def _initial(prose: Prose) -> bool:
    """`An array of ids`, `JSON object with …`, `Floating point number`, `A string that …`."""
    tokens = prose.tokens
    starts = [_behind_presence(tokens)]
    for index, token in enumerate(tokens):
        if token.concepts & (concept("as") | _IS) and at(
            tokens, index + 1
        ).concepts & concept("a"):
            starts.append(index + 1)
    for index, token in enumerate(tokens[:6]):
        if token.kind != "word":
            break
        if token.concepts & concept("unspaced_list") and is_pause(tokens, index + 1):
            prose.tell_span("type", "array", 0, index + 1)
            return True
    for number, start in enumerate(starts):
        index = start
        while (
            index < len(tokens)
            and index < start + 6
            and (
                _qualifies(tokens, index)
                or (index == start and tokens[index].concepts & (_THIS | _IS))
                or (tokens[index].concepts & _IS and index == start + 1)
            )
            and not (
                tokens[index].concepts & (_KIND | _LIST | _OBJECT)
                and not _qualified_kind(tokens, index)
            )
        ):
            index += 1
        if index >= len(tokens):
            continue
        if _noun_phrase(prose, start, index, later=number > 0):
            return True
    return False


def _qualified_kind(tokens: list[Token], index: int) -> bool:
    """`Decimal number`, `string array`: the next word is the noun."""
    behind = at(tokens, index + 1)
    return bool(behind.concepts & (_KIND | _LIST)) and bool(
        tokens[index].concepts & _ADJECTIVE
    )


def _noun_phrase(prose: Prose, start: int, index: int, *, later: bool) -> bool:
    tokens = prose.tokens
    token = tokens[index]
    behind = at(tokens, index + 1)
    follows = (
        is_pause(tokens, index + 1)
        or behind.text in ("(", "-", ":")
        or (
            bool(
                behind.concepts
                & concept(
                    "describes",
                    "relative_pronoun",
                    "to",
                    "of",
                    "used",
                    "for",
                    "indicate",
                    "when",
                    "and",
                    "is",
                )
            )
        )
    )
    if token.mark in ('"', "'"):
        return False
    if (
        token.concepts & _LIST
        and behind.concepts & (_OF | concept("relative_pronoun", "describes", "for"))
        and not behind.concepts & concept("to")
    ):
        if later and not behind.concepts & _OF:
            return False
        prose.tell_span("type", "array", start, index + 2)
        _items(prose, index + 2)
        return True
    if later:
        return False
    kind = _kind_of(token) if token.concepts & _KIND else None
    if kind in ("integer", "boolean") and (
        behind is EDGE or not behind.concepts & _NOT_KIND
    ):
        return _tell(prose, index, kind, start)
    if kind == "number" and (
        (
            (
                token.concepts & concept("float_noun")
                and behind.concepts & (concept("number_noun") | _FIELD)
            )
        )
        or (index > start and touches(tokens, start, index, concept("float_noun")))
    ):
        return _tell(prose, index, kind, start)
    if token.concepts & concept("float_noun") and behind.concepts & concept(
        "number_noun"
    ):
        return _tell(prose, index, "number", start)
    described = (
        is_pause(tokens, index + 1)
        or behind.text in ("(", "-")
        or bool(behind.concepts & concept("describes", "relative_pronoun"))
    )
    if token.concepts & _OBJECT and described:
        return _tell(prose, index, "object", start)
    if kind == "string" and follows and token.lower in words("prose.text_noun"):
        return _tell(prose, index, "string", start)
    return False


def _items(prose: Prose, index: int) -> None:
    """Return the type of the items: `array of strings`."""
    for position in range(index, min(len(prose.tokens), index + 2)):
        token = prose.tokens[position]
        kind = _kind_of(token) if token.concepts & (_KIND | _OBJECT | _LIST) else None
        if kind is None and token.lower in words("prose.text_items"):
            kind = "string"
        if kind is not None:
            prose.tell_span("items", kind, index, position + 1)
            return


def _letters(prose: Prose) -> bool:
    """`Three-letter ISO code`, `2-character code`: a text, whatever its letters are."""
    tokens = prose.tokens
    index = _behind_presence(tokens)
    while at(tokens, index).concepts & (_THE | _THIS | _IS):
        index += 1
    if index + 2 >= len(tokens) or not (
        tokens[index].kind == "number"
        or tokens[index].concepts & concept("number_word")
    ):
        return False
    position = index + 1 + (tokens[index + 1].text == "-")
    if not tokens[position].concepts & concept("characters"):
        return False
    if touches(tokens, position + 1, position + 6, concept("code_noun", "text_noun")):
        prose.tell_span("type", "string", index, position + 1)
        return True
    return False


def _epoch(prose: Prose) -> bool:
    """`Unix timestamp`, `in milliseconds since the epoch`, `timestamp in seconds`."""
    tokens = prose.tokens
    if touches(tokens, 0, 8, concept("hash_noun")):
        return False
    for index, token in enumerate(tokens):
        if prose.in_bullet(token.start):
            continue
        behind = tokens[index + 1 : index + 4]
        before = tokens[max(0, index - 3) : index]
        if token.concepts & concept("epoch") and any(
            one.concepts & concept("timestamp", "time", "unit", "date")
            for one in (*behind[:2], *before[-1:])
        ):
            if touches(tokens, 0, index, concept("hash_noun")):
                return False
            prose.tell_span("type", "integer", index, index + 1)
            return True
        if (
            token.concepts & concept("timestamp")
            and touches(tokens, index + 1, index + 5, concept("instant_unit"))
            and any(
                one.concepts & concept("in_unit") or one.text in ("(", ",")
                for one in behind[:2]
            )
        ):
            prose.tell_span("type", "integer", index, index + 2)
            return True
        timed = (
            token.concepts & concept("time")
            and behind
            and behind[0].concepts & concept("in_unit")
        )
        if touches(tokens, 0, index, concept("hash_noun")):
            timed = 0
        if timed and len(behind) > 1 and behind[1].concepts & concept("instant_unit"):
            prose.tell_span("type", "integer", index, index + 3)
            return True
        if (
            token.concepts & concept("since")
            and any(one.concepts & concept("unit") for one in before)
            and any(
                one.concepts & concept("epoch") or one.text == "1970"
                for one in tokens[index + 1 : index + 6]
            )
        ):
            prose.tell_span("type", "integer", max(0, index - 1), index + 1)
            return True
        if token.concepts & concept("unspaced_epoch"):
            prose.tell_span("type", "integer", index, index + 1)
            return True
    return False


def _count(prose: Prose) -> bool:
    """`The maximum number of rows`, `how many rows`, `page number`, `# of rows`."""
    tokens = prose.tokens
    index = _behind_presence(tokens)
    start = index
    while (
        index < len(tokens)
        and index < start + 6
        and tokens[index].concepts
        & (_THE | concept("count_adjective", "most", "least", "indicate", "this", "is"))
        and not (
            tokens[index].concepts & (_COUNT | _PAGE) and _is_counting(tokens, index)
        )
    ):
        index += 1
    if index >= len(tokens):
        return False
    token = tokens[index]
    behind = at(tokens, index + 1)
    if token.concepts & concept("how_many"):
        prose.tell_span("type", "integer", start, index + 1)
        return True
    if token.concepts & _COUNT and behind.concepts & _OF:
        return _counted(prose, start, index)
    if token.concepts & _PAGE and behind.concepts & _COUNTED:
        prose.tell_span("type", "integer", start, index + 2)
        return True
    if not touches(tokens, index + 1, index + 5, _FIELD) and (
        token.concepts & (concept("max_length", "min_length")) and behind.concepts & _OF
    ):
        prose.tell_span("type", "integer", start, index + 2)
        return True
    for position, one in enumerate(tokens):
        if one.concepts & concept("by_number"):
            prose.tell_span("type", "integer", position, position + 1)
            return True
        if one.concepts & concept("unspaced_count") and (True):
            prose.tell_span("type", "integer", position, position + 1)
            return True
    return False


def _is_counting(tokens: list[Token], index: int) -> bool:
    """Return whether `number`, `limit`, `page` are followed by what they count."""
    behind = at(tokens, index + 1)
    return bool(behind.concepts & (_OF | _COUNTED))


def _counted(prose: Prose, start: int, index: int) -> bool:
    """Record an integer for a number of things: `the number of pages`, `the number of the page`."""
    tokens = prose.tokens
    position = index + 2
    the = at(tokens, position).concepts & _THE
    if the:
        position += 1
        if at(tokens, position).concepts & _PAGE:
            prose.tell_span("type", "integer", start, position + 1)
            return True
        return False
    for one in tokens[position : position + 3]:
        if one.kind == "sign":
            return False
        lower = one.lower.partition(" ")[0]
        if (lower.endswith("s") and not lower.endswith("ss")) or one.concepts & concept(
            "mass_noun"
        ):
            prose.tell_span("type", "integer", start, position + 1)
            return True
    return False


def _if_true(prose: Prose) -> bool:
    """`If true, …`, `set to true to …`, `true if …`, ``(`true`) or``."""
    tokens = prose.tokens
    if not ("true" in prose.lower or "false" in prose.lower):
        return False
    if prose.knows("enum") or _has_other_values(prose):
        return False
    for index, token in enumerate(tokens):
        if token.lower not in ("true", "false") or prose.in_bullet(token.start):
            continue
        before = at(tokens, index - 1)
        behind = at(tokens, index + 1)
        pause = (
            behind.text in (",", ".", ":", ";", ")")
            or behind.is_break
            or (
                bool(
                    behind.concepts
                    & (_THE | _IS | _THIS | _OR | concept("and", "then", "returns"))
                )
            )
        )
        goal = behind.concepts & (concept("to", "for", "when", "if"))
        if before.is_break:
            if goal or (behind.text in ("-", ":", "=")):
                return _tell(prose, index, "boolean")
            continue
        if before.text == "(" and behind.text == ")":
            after = at(tokens, index + 2)
            if after.concepts & (concept("to") | _OR):
                return _tell(prose, index, "boolean")
            continue
        position = index - 1
        while (
            position >= 0
            and index - position < 6
            and not tokens[position].concepts & _WHEN
            and (
                tokens[position].concepts
                & (_IS | concept("set_to", "to", "this", "the", "field"))
                or tokens[position].text == "="
                or prose.is_own(tokens[position])
            )
        ):
            position -= 1
        if position >= 0 and tokens[position].concepts & _WHEN and pause:
            return _tell(prose, index, "boolean", position)
        setting = touches(tokens, index - 4, index, concept("set_to"))
        if setting and goal:
            return _tell(prose, index, "boolean", index - 1)
    return False


_RULES: Final[tuple[tuple[int, Callable[[Prose], bool]], ...]] = (
    (_KIND, _leading),
    (_WHETHER | _INDICATE | _FLAG | concept("question", "truth"), _flag),
    (_KIND, _said),
    (_KIND | _LIST | _OBJECT | concept("float_noun", "unspaced_list"), _initial),
    (concept("characters"), _letters),
    (concept("epoch", "timestamp", "since", "unspaced_epoch", "instant_unit"), _epoch),
    (
        _COUNT
        | _PAGE
        | concept(
            "how_many", "by_number", "unspaced_count", "max_length", "min_length"
        ),
        _count,
    ),
    (0, _if_true),
)
