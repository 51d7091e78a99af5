"""A text as one stream of tokens: numbers, marked values, words, signs, lines."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple, TypeAlias

from collgen.understand.documentation.lexicon import (
    UNSPACED,
    alternatives_of,
    is_unspaced,
    languages,
    vocabulary,
    words,
)
from collgen.understand.documentation.text import number

Kind: TypeAlias = Literal["number", "marked", "word", "sign", "stop", "line", "edge"]
_AREA: Final = "prose."
_BREAKS: Final = frozenset({"stop", "line", "edge"})
_SMALL: Final = frozenset("or and to between is the of not when".split())
"""Concepts of words that are short, and mean something else in other languages."""
_STEM: Final = 4
"""Letters that all words of a stem have in common, at least."""


@cache
def _bit_of() -> dict[str, int]:
    """Return the bit of each concept that prose is read for."""
    names = [key[len(_AREA) :] for key in vocabulary() if key.startswith(_AREA)]
    return {name: 1 << number for number, name in enumerate(names)}


@cache
def bit_numbers() -> dict[str, int]:
    """Return the number of the bit of each concept."""
    return {name: bit.bit_length() - 1 for name, bit in _bit_of().items()}


@cache
def concept(*names: str) -> int:
    """Return the bits of concepts."""
    bits = 0
    for name in names:
        bits |= _bit_of()[name]
    return bits


def each(names: str) -> tuple[int, ...]:
    """Return the bit of each concept: `each("is the of")`."""
    return tuple(map(concept, names.split()))


class Token:
    """A number, a marked value, a word or a sign, with what is known of it."""

    __slots__ = (
        "concepts",
        "end",
        "is_break",
        "is_quoted",
        "kind",
        "lower",
        "mark",
        "spaced",
        "start",
        "text",
    )

    def __init__(
        self, kind: Kind, text: str, start: int, end: int, spaced: bool, mark: str = ""
    ) -> None:
        """Start without concepts."""
        self.kind: Kind = kind
        self.is_break = kind in _BREAKS
        """Whether a sentence ends here: at a stop, a new line, the edge of the text."""
        self.text = text
        """As it is written, without the marks around it."""
        self.lower = text.lower()
        if not text.isascii():
            self.lower = self.lower.replace("i\u0307", "i")  # of the Turkish `İsteğe`
        self.start = start
        self.end = end
        self.spaced = spaced
        """Whether a space, a new line or nothing stands before."""
        self.mark = mark
        """`` ` ``, `"` or `'` around it, `*` for bold and slanted."""
        self.is_quoted = mark not in ("", "*")
        """Whether it stands in code marks or quotes: bold alone makes no value."""
        self.concepts = 0

    @property
    def number(self) -> float | int | None:
        """The number that it is: `50`, `` `limit=50` ``, `three`."""
        return number_of(self.kind, self.text)

    def __repr__(self) -> str:
        """Show what it is, for tests."""
        return f"{self.kind}:{self.text}"


NUMBER_WORDS: Final = {"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4}


def number_of(kind: str, text: str) -> float | int | None:
    """Return the number that a token is: `50`, `` `limit=50` ``, `three`; a range has no comma."""
    if kind == "number":
        return number(text) if "," not in text or len(text) > 4 else None
    if kind == "marked" and text[-1:].isdigit():
        return number(text.rpartition("=")[2])
    return NUMBER_WORDS.get(text.lower())


_NUMBER: Final = (
    r"(?:(?<![\w)\]%.\"'`])-)?(?:\d{1,3}(?:,\d{3})+(?!,?\d)|\d+)(?:\.\d+)?(?!\.?\d)"
)
_SPACED_WORD: Final = r"\w+(?:'[^\W\d_]{1,3}(?!\w))?"


def _token_pattern(word: str) -> re.Pattern[str]:
    return re.compile(
        # Most tokens are words: they come first, and no other kind begins with a letter.
        rf"(?P<word>(?=[^\W\d_])(?:[^\W\d_](?:\.[^\W\d_])+\.?(?!\w)|{word}))"
        r"|(?P<line>\s*\n\s*(?:-[ ]+|\|[ ]*|\d{1,2}[.)][ ]+(?=[^\W\d]|[`\"']))?|^-[ ]+)"
        r"|(?P<code>`[^`\n]*`)|(?P<double>\"[^\"\n]{0,120}\")"
        r"|(?P<single>(?<!\w)'[^'\n]{1,100}'(?!\w))"
        r"|(?P<bold>\x02[^\s\x02\x03`\":]{1,60}\x03)"
        r"|(?P<version>\d+(?:\.\d+){2,})"
        rf"|(?P<number>(?<![A-Za-z0-9_]){_NUMBER})"
        rf"|(?P<other>{word})"
        r"|(?P<sign><=|>=|=>|=<|->|==|!=|\.\.+|\|\||&&|[^\s\x02\x03])"
    )


_TOKENS: Final = _token_pattern(_SPACED_WORD)
_UNSPACED_TOKENS: Final = _token_pattern(
    rf"[{UNSPACED}]+|(?:(?![{UNSPACED}])\w)+(?:'[^\W\d_]{{1,3}}(?!\w))?"
)


def tokenize(text: str) -> list[Token]:
    """Return the tokens of a text.

    `Max. 50 chars, default `a`` is word, stop, number, word, sign, word, marked.
    """
    unspaced = not text.isascii() and is_unspaced(text)
    tokens: list[Token] = []
    end = 0
    for found in (_UNSPACED_TOKENS if unspaced else _TOKENS).finditer(text):
        group = found.lastgroup
        start, behind = found.span()
        spaced, end = start > end or start == 0, behind
        written = text[start:end]
        if group == "word":
            if unspaced and is_unspaced(written):
                tokens += _segments(written, start, spaced=spaced)
            else:
                tokens.append(Token("word", written, start, end, spaced))
        elif group == "sign":
            if written == "." and _is_short(tokens, text[end : end + 2]):
                continue
            stop = written in ".!?" and (
                end == len(text)
                or text[end].isspace()
                or (written == "." and _runs_together(tokens, text[end : end + 2]))
            )
            tokens.append(
                Token("stop" if stop else "sign", written, start, end, spaced)
            )
        elif group == "number":
            tokens.append(Token("number", written, start, end, spaced))
        elif group == "line":
            tokens.append(Token("line", _line(written), start, end, spaced))
        elif group in ("version", "other"):
            tokens.append(Token("word", written, start, end, spaced))
        else:
            mark = "*" if group == "bold" else written[0]
            inner = written[1:-1].strip()
            tokens.append(Token("marked", inner, start, end, spaced, mark))
    return _with_concepts(tokens)


def _is_short(tokens: list[Token], behind: str) -> bool:
    """Return whether a dot is one of an abbreviation before a number: `max. 50`."""
    before = tokens[-1].lower if tokens else ""
    return behind[1:].isdigit() and before in words("prose.abbreviated")


def _runs_together(tokens: list[Token], behind: str) -> bool:
    """Return whether a sentence ends without a space: `… the points.Default is 5`."""
    before = tokens[-1].text if tokens and tokens[-1].kind == "word" else ""
    return (
        len(before) > 2 and before.islower() and behind.istitle() and behind.isalpha()
    )


def _line(written: str) -> str:
    """Return a new line, one with a bullet, or a paragraph's."""
    if written.strip():
        return "\n-"
    return "\n\n" if written.count("\n") > 1 else "\n"


def _segments(written: str, start: int, *, spaced: bool) -> list[Token]:
    """Take a word of a script without spaces apart where a known form begins or ends."""
    tokens: list[Token] = []
    for part in _unspaced_forms().split(written):
        if part:
            tokens.append(Token("word", part, start, start + len(part), spaced))
            start, spaced = start + len(part), False
    return tokens


@cache
def _unspaced_forms() -> re.Pattern[str]:
    forms = (form for name in _bit_of() for form in vocabulary()[f"{_AREA}{name}"])
    return re.compile(f"({alternatives_of(filter(is_unspaced, forms))})")


class _Form(NamedTuple):
    """A form of concepts, without its first word."""

    rest: tuple[str, ...]
    bits: int
    by_language: dict[str, int]
    """Bits of small words, which mean something else in other languages: the Dutch `of`."""


@cache
def _forms() -> tuple[dict[str, list[_Form]], dict[str, list[tuple[str, int]]]]:
    """Return the forms of all concepts by first word, and the stems by first letters."""
    found: dict[tuple[str, ...], _Form] = {}
    stems: dict[str, dict[str, int]] = {}
    for language, concepts in languages().items():
        for name, bit in _bit_of().items():
            for form in concepts.get(f"{_AREA}{name}", ()):
                if form.endswith("*"):
                    known = stems.setdefault(form[:_STEM], {})
                    known[form[:-1]] = known.get(form[:-1], 0) | bit
                    continue
                key = _split(form)
                one = found.setdefault(key, _Form(key[1:], 0, {}))
                if name in _SMALL and not is_unspaced(form):
                    one.by_language[language] = one.by_language.get(language, 0) | bit
                else:
                    found[key] = one._replace(bits=one.bits | bit)
    for key in found:
        for stem, bit in stems.get(key[0][:_STEM], {}).items():
            if len(key) == 1 and key[0].startswith(stem):
                found[key] = found[key]._replace(bits=found[key].bits | bit)
    forms: dict[str, list[_Form]] = {}
    for key in sorted(found, key=len, reverse=True):
        forms.setdefault(key[0], []).append(found[key])
    return forms, {key: list(known.items()) for key, known in stems.items()}


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """Return the languages of each word that is a form of a concept."""
    found: dict[str, dict[str, None]] = {}
    for language, concepts in languages().items():
        for concept_, forms in concepts.items():
            for form in forms if concept_.startswith(_AREA) else ():
                for word in form.rstrip("*").split():
                    if language == "en" and len(word) == 1 and word != "a":
                        continue  # `y` for yes
                    found.setdefault(word, {})[language] = None
    return {word: tuple(known) for word, known in found.items()}


_SIGNS: Final = re.compile(r"[^\w\s.'-]|\d|\n|[^\x00-\x7f]")
_WORDS: Final = re.compile(r"[a-z]+")
_STATING: Final = """
    or most least above below or_more or_less exactly length max_length min_length characters
    digits positive non_negative default by_default unset required optional conditional omitted
    provided needed applies one_of can_be enum only either accepted_behind deprecated read_only
    separated kind list object_noun whether flag truth count page_noun how_many epoch timestamp
    since unit uri email mail uuid moment iso rfc base64 question by_number unspaced_count
    example single float_noun
""".split()
"""Concepts without which a text of mere words states nothing."""


def states_something(text: str) -> bool:
    """Return whether a text may hold facts, by its words and signs alone."""
    lower = text.lower()
    if _SIGNS.search(text) is not None or "yy" in lower:
        return True
    found = _WORDS.findall(lower)
    known, stems = _stating_words()
    return not known.isdisjoint(found) or not stems.isdisjoint(
        word[:_STEM] for word in found
    )


@cache
def _stating_words() -> tuple[frozenset[str], frozenset[str]]:
    """Return the first words of those forms, and the first letters of their stems."""
    forms = [form for name in _STATING for form in vocabulary()[f"{_AREA}{name}"]]
    return (
        frozenset(word for form in forms for word in _WORDS.findall(form)[:1]),
        frozenset(form[:_STEM] for form in forms if form.endswith("*")),
    )


def _language(tokens: list[Token]) -> str:
    """Return the language that most words are of; English where that leaves a doubt."""
    known = _languages_of()
    # In their order: among languages with as many words, the first one counts.
    words = dict.fromkeys(token.lower for token in tokens if token.kind == "word")
    counts: dict[str, int] = {}
    for word in words:
        for language in known.get(word, ()):
            counts[language] = counts.get(language, 0) + 1
    return max(counts, key=lambda one: (counts[one], one == "en"), default="en")


def _split(form: str) -> tuple[str, ...]:
    """Return the words of a form; a hyphen between two of them is left out."""
    texts = [found[0] for found in _TOKENS.finditer(form)]
    return tuple(text for text in texts if text != "-") or tuple(texts)


def _with_concepts(tokens: list[Token]) -> list[Token]:
    """Give each word its concepts, and join the words of a phrase."""
    language = _language(tokens)
    joined: list[Token] = []
    skip = 0
    for index, token in enumerate(tokens):
        if index < skip:
            continue
        joined.append(token)
        if token.kind == "number" or token.is_quoted:
            continue
        for rest, bits, small in _forms_of(token.lower):
            if small:
                bits |= small.get(language, 0)
            end = index + 1
            if rest:
                behind = tokens[end].lower if end < len(tokens) else ""
                if behind != rest[0] and behind != "-":
                    continue
                end = _phrase_end(tokens, end, rest)
            if end and bits:
                token.concepts = bits
                if end > index + 1:
                    last = tokens[end - 1]
                    token.end, token.kind, skip = last.end, "word", end
                    token.text = " ".join(one.text for one in tokens[index:end])
                    token.lower = token.text.lower()
                break
    return joined


@lru_cache(maxsize=1 << 13)
def _forms_of(word: str) -> tuple[_Form, ...]:
    """Return the forms that begin with a word, or the stem that it has; the longest first."""
    forms, stems = _forms()
    known = forms.get(word)
    if known is not None:
        return tuple(known)
    bits = 0
    for stem, bit in stems.get(word[:_STEM], ()):
        bits |= bit if word.startswith(stem) else 0
    return (_Form((), bits, {}),) if bits else ()


def _phrase_end(tokens: list[Token], index: int, rest: tuple[str, ...]) -> int:
    """Return the index behind the words of a phrase; 0 when others stand there."""
    for word in rest:
        if index < len(tokens) and tokens[index].text == "-" and word != "-":
            index += 1
        if (
            index >= len(tokens)
            or tokens[index].lower != word
            or tokens[index].is_quoted
        ):
            return 0
        index += 1
    return index
