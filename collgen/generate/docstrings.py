"""The words of the generated client's docstrings, wrapped and escaped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from collgen.escape.escaped import PythonSource
from collgen.escape.python import (
    docstring_code,
    docstring_text,
    identifier,
    literal,
    split_literal,
    wrap,
)
from collgen.generate.saved_bodies import error_class
from collgen.generate.values import is_large, json_line
from collgen.generate.width import LINE_LENGTH
from collgen.model import JsonValue, Missing, Operation, Parameter, Schema
from collgen.samples.calls import accepted_call

_PRESENCE: Final = re.compile(
    r"\s*(?:[(\[](?:required|optional|mandatory)[)\]]|(?:required|optional|mandatory)[.:])\s*",
    re.IGNORECASE,
)
"""The signature says it."""
_PRESENCE_WORDS: Final = frozenset(
    "a an field is it mandatory optional parameter required the this".split()
)
_TYPE_WORDS: Final = frozenset(
    "any array be bool boolean can float int integer json list must number numeric object of or"
    " should str string text type value".split()
)
_SIGNATURE_WORDS: Final = _PRESENCE_WORDS | _TYPE_WORDS
_ENUM_WORDS: Final = frozenset(
    "allowed and are either one possible valid values".split()
)
_DEFAULT_WORDS: Final = frozenset("by default defaults to".split())
_LONGEST_REPEAT: Final = 80
"""Characters of a text that may say no more than the signature."""
_WORD: Final = re.compile(r"\w+")
_VALUE: Final = re.compile(r'"[^"]+"|-?\d[\d.]*\d|\d|\b(?:true|false|null)\b')
_IN_OTHER_WORDS: Final = {"at least 1": "positive", "at least 0": "negative"}
_LONGEST_DEFAULT: Final = 60
_MOST_ARGUMENTS: Final = 6
_MOST_LINES: Final = 10
"""Of an example: a longer one stands in the docs alone."""
_AWAIT: Final = "await client."
_LOOP: Final = "async for item in client.:"
_PLAIN_WORD: Final = re.compile(r"[^\W\d_A-Z]+(?![\w.(=/]|:/)|[^\W_]+\.$")
"""Begins a sentence that may have a capital: no name (`order_id`, `iPhone`)."""
_MARKUP: Final = re.compile(r"[<|*`]|\]\(|\{\{|https?:|={3}|-{3}")
_BLOCK: Final = re.compile(r"\n(?=\s*(?:[-*+>#|]|\d+[.)]|```))")
"""Where a paragraph of Markdown ends and a list, a quote or a table begins."""
_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z])(?<!\be\.g\.\s)(?<!\bi\.e\.\s)")
_LONGEST_WORDS: Final = 300
_ONLY_DEPRECATED: Final = ("Deprecated.", "DEPRECATED.", "Deprecated", "DEPRECATED")
_NO_SUMMARY: Final = re.compile(
    r"(?:none|null|undefined|n/?a|tbd|todo|\W*|https?://\S*)\.?|\$?\s*curl\s.*|.*\bcurl -.*|\|.*",
    re.IGNORECASE,
)
"""What stands where a summary should: nothing, an address, a command, a row of a table."""
_JSON_AT_END: Final = re.compile(r'\s*\{\s*"[^{}]*\}\s*\.?$')


def summary(operation: Operation, indent: int) -> PythonSource:
    """Return the first paragraph of a method's docstring: what the request does, or its name."""
    words = _JSON_AT_END.sub("", operation.summary)
    if words in _ONLY_DEPRECATED:
        words = ""
    if _NO_SUMMARY.fullmatch(words):
        words = ""
    address = f"{operation.method} {operation.url.path or '/'}."
    words = sentence(words) or sentence(operation.path[-1]) or address
    return paragraph(words, indent)


def paragraph(text: str, indent: int, first: int = 0, later: int = 0) -> PythonSource:
    """Return text wrapped for a docstring at column `indent`.

    `first` columns of its first line are taken; the later lines are indented by `later` columns.
    """
    room = LINE_LENGTH - indent - later
    lead = "x" * (first - later - 1) + " " if first > later else ""
    wrapped = wrap(f"{lead}{text}", room)
    return docstring_text(wrapped[len(lead) :])


def docstring(text: str, indent: int) -> PythonSource:
    """Return the inside of a docstring that is this text alone.

    Of one with several lines the closing quotes stand on a line of their own.
    """
    wrapped = paragraph(text, indent, first=len('""""""'))
    if "\n" not in wrapped:
        return wrapped
    return PythonSource.fill("{}\n", paragraph(text, indent, first=len('"""')))


@lru_cache(maxsize=4096)
def sentence(text: str) -> str:
    """Return `text` as one sentence: a capital first, a full stop last."""
    words = " ".join(text.split())
    if not any(map(str.isalnum, words)):
        return ""
    if words[-1] not in ".!?…。！？:":
        words += "."
    return words[0].upper() + words[1:] if _PLAIN_WORD.match(words) else words


def first_paragraph(text: str) -> str:
    """Return the first paragraph of a text in one line: `a\\nb\\n\\nc` is `a b`."""
    return " ".join(text.strip().partition("\n\n")[0].split())


def group_words(description: str, otherwise: str) -> str:
    """Return the first sentence of a folder's description where that is plain prose."""
    words = first_paragraph(_BLOCK.split(description)[0])
    first = _SENTENCE.split(words)[0]
    is_prose = (
        first[:1].isalnum() and first[-1] not in ":," and not _MARKUP.search(first)
    )
    return sentence(first if is_prose and len(first) <= _LONGEST_WORDS else otherwise)


def argument_words(parameter: Parameter) -> str:
    """Return what an argument means, and what it is limited to; nothing that its type says."""
    words, lower = parameter.summary, parameter.summary.lower()
    if "required" in lower or "optional" in lower or "mandatory" in lower:
        words = _PRESENCE.sub("", words)
    return with_limits(sentence(words), parameter.schema)


def with_limits(words: str, schema: Schema) -> str:
    """Return a description with those limits of the values that it does not have itself."""
    if len(words) <= _LONGEST_REPEAT and _repeats_signature(words, schema):
        words = ""
    found = limits(schema)
    if not found:
        return words
    lower = words.lower()
    more = [limit for limit in found if not _is_documented(limit, lower)]
    return " ".join([words, *_sentences(more)]).strip()


def limits(schema: Schema) -> list[str]:
    """Return what a value has to keep to, each in a few words: `at least 1`, `defaults to 5`."""
    found = []
    if schema.unit:
        found.append(f"in {schema.unit}")
    found += _range(schema.minimum, schema.maximum, "")
    found += _range(schema.min_length, schema.max_length, " characters")
    default = schema.default
    if not isinstance(default, Missing):
        text = json_line(default)
        if len(text) <= _LONGEST_DEFAULT:
            found.append(f"defaults to {text}")
    if schema.deprecated:
        found.append("deprecated")
    return found


def _range(low: float | None, high: float | None, unit: str) -> list[str]:
    if low is not None and low == high:
        return [f"exactly {low}{unit}"]
    if low is not None and high is not None:
        return [f"from {low} to {high}{unit}"]
    if low is not None:
        return [f"at least {low}{unit}"]
    return [] if high is None else [f"at most {high}{unit}"]


def _sentences(limits: list[str]) -> list[str]:
    """Return limits as sentences: `In seconds, at least 1. Defaults to 5.`"""
    together = [one for one in limits if not one.startswith(("defaults", "deprecated"))]
    alone = [one for one in limits if one not in together]
    return [sentence(one) for one in (", ".join(together), *alone) if one]


def _repeats_signature(words: str, schema: Schema) -> bool:
    """Whether a description says no more than the signature does.

    `Required.`; of a boolean `Boolean: 'true' or 'false'.`, of an enum `One of a, b.`
    """
    known = _SIGNATURE_WORDS if schema.type else _PRESENCE_WORDS
    left = set(_WORD.findall(words.lower())) - known
    if "boolean" in schema.type:
        left -= {"true", "false"}
    if schema.enum:
        left -= _ENUM_WORDS
        left -= set(_WORD.findall(str(schema.enum).lower()))
    if not isinstance(schema.default, Missing):
        left -= _DEFAULT_WORDS
        left -= set(_WORD.findall(str(schema.default).lower()))
    return not left


def _is_documented(limit: str, words: str) -> bool:
    """Whether a description, in lower case, has the values of a limit, or its unit, itself."""
    if limit.startswith("in "):
        return limit.removeprefix("in ").lower() in words
    if limit in _IN_OTHER_WORDS:
        return _IN_OTHER_WORDS[limit] in words
    values = _values(limit)
    return bool(values) and all(value in words for value in values)


@lru_cache(maxsize=1 << 12)
def _values(limit: str) -> tuple[str, ...]:
    return tuple(value.strip('"').lower() for value in _VALUE.findall(limit))


@dataclass(frozen=True, slots=True)
class ErrorView:
    """An error that a method raises on a documented status."""

    name: PythonSource
    status: int


def errors(operation: Operation) -> list[ErrorView]:
    """Return the errors of the statuses that the collection has answers for."""
    statuses = dict.fromkeys(r.status for r in operation.responses if r.status >= 400)
    return [ErrorView(identifier(error_class(status)), status) for status in statuses]


@dataclass(frozen=True, slots=True)
class ExampleArgument:
    """An argument of an example."""

    name: PythonSource
    value: PythonSource


@dataclass(frozen=True, slots=True)
class ExampleView:
    """The collection's own request as a call, for a docstring."""

    method: PythonSource
    arguments: tuple[ExampleArgument, ...]
    fits_line: bool
    is_paged: bool


def example(operation: Operation, indent: int) -> ExampleView | None:
    """Return the example of a method at column `indent`; none when it is long or takes nothing."""
    call = accepted_call(operation, operation.call.arguments)
    if not 0 < len(call.arguments) <= _MOST_ARGUMENTS or call.uses_null:
        return None
    if any(
        parameter.holds_files or is_large(value) for parameter, value in call.arguments
    ):
        return None
    room = LINE_LENGTH - indent
    arguments = tuple(
        ExampleArgument(
            identifier(parameter.python_name),
            _example_value(value, room - len(parameter.python_name) - len("    =,")),
        )
        for parameter, value in call.arguments
    )
    is_paged = operation.paging is not None
    sources = [f"{argument.name}={argument.value}" for argument in arguments]
    line = f"{_LOOP if is_paged else _AWAIT}{operation.name}({', '.join(sources)})"
    fits_line = "\n" not in line and len(line) <= room
    if not fits_line and "\n".join(sources).count("\n") >= _MOST_LINES - 2:
        return None
    return ExampleView(identifier(operation.name), arguments, fits_line, is_paged)


def _example_value(value: JsonValue, room: int) -> PythonSource:
    flat = docstring_code(literal(value))
    if len(flat) <= room or isinstance(value, str):
        return flat
    return docstring_code(split_literal(value))
