"""Formats, patterns, units, examples and the other marks of a value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from collgen.understand.documentation.lexicon import words
from collgen.understand.documentation.prose.neighbours import (
    EDGE,
    at,
    is_pause,
    opens,
    touches,
)
from collgen.understand.documentation.prose.reading import unit_of
from collgen.understand.documentation.prose.tokens import concept, each
from collgen.understand.documentation.prose.values import read_value
from collgen.understand.documentation.text import literal, sentence_end

if TYPE_CHECKING:
    from collgen.understand.documentation.prose.reading import Prose
    from collgen.understand.documentation.prose.tokens import Token

_DEPRECATED, _READ_ONLY, _SEPARATED, _IS = each("deprecated read_only separated is")
_THE, _THIS, _OF, _OR, _URI, _EMAIL, _MAIL = each("the this of or uri email mail")
_UUID, _DATE, _TIME, _MOMENT, _ISO, _RFC = each("uuid date time moment iso rfc")
_VALID, _FORMAT, _LIST, _NOT_FORMAT = each("valid format list not_format")
_EXAMPLE, _UNIT, _IN_UNIT, _COUNT, _EPOCH = each("example unit in_unit count epoch")
_BASE64, _PHONE, _ADDRESS = each("base64 phone address")
_NAMED: Final = _URI | _EMAIL | _MAIL | _UUID
_HEAD: Final = 7
"""Words of the noun phrase that a text may begin with."""
_SEPARATORS: Final = {
    "comma": ",",
    "semicolon": ";",
    "pipe": "|",
    "space": " ",
    "colon": ":",
    "newline": "\n",
}
_DAY_PATTERN: Final = re.compile(
    r"\by{4}-m{2}-d{2}(?![a-z])(?!\s*['`\[]*T['`\]]*h)(?!['`\[]*\s*h{2})"
    r"|%Y-%m-%d\b(?![T\s]*%H)|(?<!\d)\d{4}-\d\d-\d\d(?![\dT:-])(?!\s\d\d:)",
    re.IGNORECASE,
)
_MOMENT_PATTERN: Final = re.compile(
    r"\by{4}-m{2}-d{2}[\s'`\[]*T[\s'`\]]*h{2}:?m{2}|(?<!\d)\d{4}-\d\d-\d\dT\d\d:\d\d",
    re.IGNORECASE,
)
_OTHER_PATTERN: Final = re.compile(
    r"\b(?:dd?[/.-]mm?[/.-]y{2,4}|mm?[/.-]dd?[/.-]y{2,4}|y{4}/mm|y{4}m{2}d{2}"
    r"|y{4}-m{2}-d{2}\s+h{2}:m{2})\b"
    r"|(?<!\d)\d{4}-\d\d-\d\d \d\d:\d\d",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d")
_E164: Final = re.compile(r"\bE\.?164\b", re.IGNORECASE)
_REGEX: Final = re.compile(
    r"[`\"/]\s*(?P<regex>\^[^\n`]{1,200}?\$)\s*[`\"/]?|`(?P<code>\(?\^[^\n`]{2,200}\$\)?)`"
    r"|(?<=\s)(?P<bare>\^\S{1,200}\$)(?=\s|$|[.,;)])"
)


def read_marks(prose: Prose) -> None:
    """Record `deprecated`, `readOnly` and `separator`: what the rules after this one look at."""
    tokens = prose.tokens
    if not prose.mask & (_DEPRECATED | _READ_ONLY | _SEPARATED):
        return
    for index, token in enumerate(tokens):
        if token.concepts & _DEPRECATED and _is_deprecated(prose, index):
            prose.tell_span("deprecated", True, index, index + 1)
        elif token.concepts & _READ_ONLY and token.mark != "`":
            before = at(tokens, index - 1)
            behind = at(tokens, index + 1)
            noun = behind.concepts & concept("access_noun")
            if not noun and (opens(tokens, index) or (before.concepts & _IS)):
                prose.tell_span("readOnly", True, index, index + 1)
        elif token.concepts & _SEPARATED:
            _separator(prose, index)


def _is_deprecated(prose: Prose, index: int) -> bool:
    """`Deprecated. Use …`, `(deprecated)`, `This field is deprecated`, `A deprecated property`."""
    tokens = prose.tokens
    token = tokens[index]
    if prose.in_bullet(token.start):
        return False
    before = at(tokens, index - 1)
    behind = at(tokens, index + 1)
    noun = bool(behind.concepts & concept("deprecated_noun"))
    if opens(tokens, index) or _only_signs(tokens[:index]) or (before.text == "@"):
        return behind.kind != "word" or not noun or is_pause(tokens, index + 2)
    if before is EDGE:
        return False
    clause = _clause_before(tokens, index)
    if before.concepts & (_IS | concept("adverb", "be_verb")):
        subject = [
            one
            for one in clause
            if not one.concepts & (_IS | concept("adverb", "be_verb"))
        ]
        if all(
            one.concepts & (_THIS | _THE | concept("field")) or prose.is_own(one)
            for one in subject
        ):
            return True
        return bool(subject) and bool(
            subject[0].concepts & concept("gerund") or subject[0].lower.endswith("ing")
        )
    article = before.concepts & concept("a")
    return (
        bool(article) and len(clause) <= 3 and bool(behind.concepts & concept("field"))
    )


def _only_signs(tokens: list[Token]) -> bool:
    return len(tokens) < 6 and not any(
        token.kind in ("word", "number", "marked") for token in tokens
    )


def _clause_before(tokens: list[Token], index: int) -> list[Token]:
    start = index
    while (
        start
        and not tokens[start - 1].is_break
        and tokens[start - 1].text not in (",", ";", ":", "(")
    ):
        start -= 1
    return tokens[start:index]


def _separator(prose: Prose, index: int) -> None:
    """`Comma-separated list of ids`, `ids separated by ';'`."""
    if prose.knows("separator"):
        return
    tokens = prose.tokens
    for position in range(max(1, index - 5), index):
        if (
            tokens[position].text in ("-", ":", "=")
            and tokens[position - 1].mark
            and tokens[position].spaced
        ):
            return  # what one of the values means
    if touches(tokens, index - 4, index, _OR):
        return  # `… or a comma separated list`
    joined = " " in tokens[index].text or (
        at(tokens, index + 1).concepts & concept("for")
    )
    sign, noun = "", None
    for one in (*tokens[max(0, index - 2) : index], tokens[index]):
        for name, written in _SEPARATORS.items():
            if one.concepts & concept(name):
                sign = written
    behind = index + 1
    if not sign and joined:
        for position in range(index + 1, min(len(tokens), index + 6)):
            one = tokens[position]
            if one.mark and one.text in (",", ";", "|"):
                sign = one.text
            for name, written in _SEPARATORS.items():
                if one.concepts & concept(name):
                    sign = sign or written
            if sign in (":", "\n"):
                sign = ""
            if sign or one.is_break:
                behind = position + 1
                break
    if behind < len(tokens):
        noun = tokens[behind]
    if not sign:
        return
    if (
        noun is not None
        and noun.concepts & concept("text_noun", "pair_noun")
        and not noun.concepts & _LIST
    ):
        if noun.concepts & concept("text_noun"):
            prose.tell_span("type", "string", index, behind + 1)
        return
    around = tokens[max(0, index - 14) : index + 6]
    if any(one.concepts & concept("pair_noun") for one in around):
        return
    if sign == " " and not any(one.concepts & _LIST for one in around):
        return
    said = _said_text(prose)
    if said:
        # `Comma-separated indices … Must be a string`: what is in it is for the API to read.
        prose.tell_span("type", "string", said - 1, said + 1)
        return
    prose.tell_span("separator", sign, max(0, index - 1), behind)
    if not prose.types:
        prose.tell_span("type", "array", max(0, index - 1), behind)
        prose.tell_span("items", "string", max(0, index - 1), behind)


def _said_text(prose: Prose) -> int:
    """Return where `must be a string` ends, if it stands there."""
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        if not token.concepts & concept("text_noun") or not index:
            continue
        position = index - 1
        while position > 0 and tokens[position].concepts & (
            _THE | _VALID | concept("adjective")
        ):
            position -= 1
        subject = at(tokens, position - 1)
        about = subject.concepts & (_THIS | concept("field")) or subject.is_break
        of = at(tokens, index + 1).concepts & _OF
        if tokens[position].concepts & concept("must_be_a") and about and not of:
            return index
    return 0


def read_formats(prose: Prose) -> None:
    """Record `format` and `pattern`."""
    types = set(prose.types)
    if not types or "string" in types:
        _format(prose)
        if "^" in prose.text:
            _pattern(prose)
    if not types and not prose.knows("format"):
        _texts(prose)


def _pattern(prose: Prose) -> None:
    for found in _REGEX.finditer(prose.text):
        if found["code"] or any(
            token.concepts & concept("pattern")
            for token in prose.tokens
            if token.end <= found.start() + 1
        ):
            regex = found["regex"] or found["code"] or found["bare"]
            prose.tell("pattern", regex, *found.span())
            return


def _format(prose: Prose) -> None:
    """Record the format whose word is the head of the text, or that it states outright."""
    tokens = prose.tokens
    for index, token in enumerate(tokens if prose.mask & _NAMED else ()):
        if token.mark in ("`", '"', "'"):
            continue
        bits = token.concepts & (_URI | _EMAIL | _MAIL | _UUID)
        if not bits or prose.knows("format"):
            continue
        name = "uri" if bits & _URI else "uuid" if bits & _UUID else "email"
        bare = name == "email" and not bits & _EMAIL
        named = _is_named_so(prose, name, index) or (
            name == "email"
            and _names_mail(prose)
            and is_pause(tokens, index + 1)
            and not prose.mask & _OR
        )
        if named or _is_head(prose, index, bare=bare) or _is_said(tokens, index):
            prose.tell_span("format", name, max(0, index - 1), index + 1)
    if not prose.knows("format"):
        _date(prose)


def _is_named_so(prose: Prose, name: str, index: int) -> bool:
    """Return whether name and words say the same: `webhook_url` and `the URL that …`."""
    ends = prose.own_name.endswith(tuple(words(f"name.{name}")))
    if not ends or prose.mask & _LIST:
        return False
    behind = at(prose.tokens, index + 1)
    before = at(prose.tokens, index - 1)
    if before.concepts & concept("or", "not"):
        return False
    return behind is EDGE or not (
        behind.concepts & (_OR | _NOT_FORMAT)
        or (behind.text in ("-", "/") and not behind.spaced)
    )


def _names_mail(prose: Prose) -> bool:
    """Return whether the parameter's name holds a word for an e-mail: `fromEmail`."""
    return any(map(prose.own_name.__contains__, words("prose.mail")))


def _is_head(prose: Prose, index: int, *, bare: bool) -> bool:
    """Return whether a noun is what the value is: `The URL of …`, `Callback URL`.

    A `bare` one needs the name of the parameter to say the same.
    """
    tokens = prose.tokens
    start = index
    while start and not tokens[start - 1].is_break and index - start < _HEAD + 4:
        start -= 1
    if start and (tokens[start - 1].kind != "stop" or index - start > 4):
        sentences = sum(one.kind == "stop" for one in tokens[:start])
        leading = sentences == 1 and start < 4
        if not leading:
            return False
    head = tokens[start:index]
    if head and head[-1].text == ",":
        return False  # one of several
    if len(head) > _HEAD:
        return False
    for one in head:
        if one.kind == "sign" and one.text not in (
            "-",
            "(",
            ")",
            "[",
            "]",
            ":",
            "'",
            "/",
            "·",
            ",",
        ):
            return False
        if (
            one.concepts
            & (concept("not_head", "or", "when", "not", "list", "count") | _LIST)
            and not one.concepts & _VALID
        ):
            return False
    behind = at(tokens, index + 1)
    if behind is not EDGE and not is_pause(tokens, index + 1):
        glued = behind.text in ("-", "/") and not behind.spaced
        if glued or behind.concepts & _OR or behind.text == "/":
            return False
        if behind.kind == "word" and not behind.concepts & (
            concept(
                "follows_noun",
                "text_noun",
                "is",
                "of",
                "to",
                "the",
                "when",
                "for",
                "can_be",
                "identifying",
                "version",
                "format",
                "most",
                "default",
                "required",
                "optional",
                "and",
            )
        ):
            return False
        if behind.kind == "word" and behind.concepts & _NOT_FORMAT:
            return False
        if (
            behind.concepts & concept("and")
            and at(tokens, index + 2).kind == "word"
            and not at(tokens, index + 2).concepts
            & concept("can_be", "is", "the", "this")
        ):
            return False
    if bare:
        return not words("prose.mail").isdisjoint(prose.name_words) and (
            is_pause(tokens, index + 1) or bool(behind.concepts & _OF)
        )
    return True


def _is_said(tokens: list[Token], index: int) -> bool:
    """`Must be a valid URL`, `in UUID format`, `a valid email`."""
    before = list(tokens[max(0, index - 4) : index])
    unknown = 0
    while (
        before
        and not before[-1].concepts & _VALID
        and (
            before[-1].concepts & (_THE | concept("adjective"))
            or before[-1].text == ":"
            or (
                unknown < 2
                and before[-1].kind == "word"
                and not before[-1].concepts
                and any(one.concepts & concept("enter") for one in before)
            )
        )
    ):
        unknown += not before[-1].concepts
        before.pop()
    if not before:
        return False
    behind = at(tokens, index + 1)
    if (
        (behind.text in ("-", "/") and not behind.spaced)
        or behind.concepts & _OR
        or behind.concepts & _NOT_FORMAT
    ):
        return False
    last = before[-1]
    valid = last.concepts & _VALID and not any(
        one.concepts & (_OR | concept("not")) for one in before
    )
    must = last.concepts & concept("must_be_a")
    format_ = behind.concepts & _FORMAT
    enter = last.concepts & concept("enter")
    closes = (
        is_pause(tokens, index + 1)
        or behind.kind != "word"
        or (
            bool(
                behind.concepts
                & (
                    _FORMAT
                    | concept("follows_noun", "of", "to", "for", "version", "is")
                )
            )
        )
    )
    bracket = last.text == "(" and behind.text == ")"
    return bool(closes and (valid or must or enter or bracket)) or bool(
        format_ and not tokens[index].concepts & _URI
    )


def _date(prose: Prose) -> None:
    text = prose.text
    written_out = "yy" in prose.lower or "%y" in prose.lower or _YEAR.search(text)
    if not (
        written_out or prose.mask & (_ISO | _RFC | _MOMENT)
    ) or prose.mask & concept("not_date"):
        return
    day = _DAY_PATTERN.search(text) if written_out else None
    if day is None and written_out and _OTHER_PATTERN.search(text):
        return
    moment = _MOMENT_PATTERN.search(text) if written_out else None
    if moment is not None:
        prose.tell("format", "date-time", *moment.span())
        return
    written = day is not None and not day[0][0].isdigit()
    tokens = prose.tokens
    if day is not None and written and not (prose.mask & concept("time_zone")):
        prose.tell("format", "date", *day.span())
        return
    for index, token in enumerate(tokens):
        if not token.concepts & (_ISO | _RFC) or token.mark == "`":
            continue
        kind = _kind_of_norm(prose, index)
        if kind is not None:
            prose.tell_span("format", kind, index, index + 1)
        return
    if day is not None and (prose.mask & _DATE):
        prose.tell("format", "date", *day.span())
        return
    for index, token in enumerate(tokens):
        if (
            token.concepts & _MOMENT
            and not token.mark
            and (
                index == 0
                or _is_head(prose, index, bare=False)
                or _is_at_end(tokens, index)
            )
        ):
            prose.tell_span("format", "date-time", index, index + 1)
            return


def _is_at_end(tokens: list[Token], index: int) -> bool:
    """`… on or after the specified date/time`."""
    specified = touches(tokens, index - 3, index, concept("specified"))
    return specified and is_pause(tokens, index + 1)


def _kind_of_norm(prose: Prose, index: int) -> str | None:
    """Return what a norm for dates is used for: `ISO 8601 date`, `date in ISO 8601 format`."""
    tokens = prose.tokens
    behind = tokens[index + 1 : index + 4]
    for position, one in enumerate(behind):
        if one.is_break or one.text in ("(", ","):
            break
        if one.concepts & concept("period"):
            return None
        if one.concepts & (_MOMENT | _TIME):
            return "date-time"
        if one.concepts & _DATE:
            after = behind[position + 1 : position + 2]
            if after and (after[0].concepts & _TIME or after[0].text in ("-", "/")):
                return "date-time"
            return "date"
        if one.kind == "word" and not one.concepts & (
            _FORMAT | concept("text_noun", "adjective")
        ):
            break
    if tokens[index].concepts & _RFC:
        return "date-time"
    dated = prose.mask & _DATE and not prose.mask & (
        _TIME | _MOMENT | concept("timestamp", "zone")
    )
    if (
        dated
        and "date" in prose.name_words
        and not {"time", "at", "datetime"} & prose.name_words
    ):
        return None
    return "date-time"


def _texts(prose: Prose) -> None:
    """Record that phone numbers in E.164 form and Base64 are texts."""
    found = _E164.search(prose.text) if "164" in prose.text else None
    if found is not None:
        prose.tell("type", "string", *found.span())
        return
    for index, token in enumerate(prose.tokens[:8]):
        if token.is_break:
            break
        if token.concepts & _BASE64:
            prose.tell_span("type", "string", index, index + 1)
            return
    if prose.own_name.endswith("uuid"):
        for index, token in enumerate(prose.tokens):
            if token.lower.endswith("uuid"):
                prose.tell_span("type", "string", index, index + 1)
                return


def read_unit(prose: Prose) -> None:
    """Record `unit`: `timeout in seconds`, `number of minutes`."""
    if not prose.mask & _UNIT:
        return
    if prose.types and not ({"integer", "number", "string"} & set(prose.types)):
        return
    numeric = prose.numeric or prose.knows("type_hint")
    end = len(prose.text) if numeric else sentence_end(prose.text)
    found = prose.unit_position(end)
    if found is not None:
        prose.tell_span(
            "unit", unit_of(prose.tokens[found].lower), max(0, found - 1), found + 1
        )


def read_example(prose: Prose) -> None:
    """Record `example`, when one single value is given as an example."""
    if not prose.mask & _EXAMPLE:
        return
    tokens = prose.tokens
    for index, token in enumerate(tokens):
        if not token.concepts & _EXAMPLE or token.mark:
            continue
        position = index + 1
        while (
            at(tokens, position).text in (":", ",", "=", "-")
            or at(tokens, position).concepts & _IS
        ) and position < index + 3:
            position += 1
        if position >= len(tokens) or (
            token.concepts & concept("example_noun") and position == index + 1
        ):
            continue
        value = read_value(tokens, position, slash=True)
        if value is None:
            return
        behind = at(tokens, value.end)
        if behind.text in (",", "/", "|") or behind.concepts & (_OR | concept("and")):
            return
        if not value.mark and (
            not re.search(r"[\d_:/@+-]", value.text)
            or "=" in value.text
            or not value.text[0].isalnum()
        ):
            return
        if not value.mark and behind.text == "=":
            return
        prose.tell_span("example", literal(value.text), index, value.end)
        return
