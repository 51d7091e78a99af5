"""Text to JSON, and what a person can do about text that is none."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from collgen.model import Place
from collgen.postman.files import fail
from collgen.postman.values import DEEPEST, Json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from collgen.diagnostics import Report
    from collgen.postman.collection import Pointer

_CONFLICT: Final = re.compile(r"^(?:<{7}|={7}|>{7})(?:[ \r\n]|\Z)", re.MULTILINE)
_WORD: Final = re.compile(r"[A-Za-z_$][\w$.-]*")
_MOST_DIGITS: Final = 4000


def parse(text: str, file: str, duplicates: list[Pointer] | None = None) -> Json:
    """Return the JSON value of a text; raise CollgenError with a friendly guess at the cause.

    Keys that an object has twice are added to `duplicates`; the last one holds (RFC 8259, 4).
    """
    twice: list[tuple[dict[str, Json], list[str]]] = []

    def joined(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        found = dict(pairs)
        if len(found) < len(pairs):
            counts = Counter(key for key, _ in pairs)
            twice.append((found, [key for key in found if counts[key] > 1]))
        return found

    hook = None if duplicates is None else joined
    try:
        try:
            value: Json = json.loads(text, object_pairs_hook=hook)
        except json.JSONDecodeError:
            raise
        except ValueError:  # an integer with more digits than Python converts
            value = json.loads(text, parse_int=integer, object_pairs_hook=hook)
        if duplicates is not None and twice:
            duplicates += _pointers(value, twice)
        return value
    except RecursionError:
        message = f"values are nested deeper than {DEEPEST} levels"
        fail("too-deep", message, file, "No collection is: is it the right file?")
    except json.JSONDecodeError as error:
        position, cause, hint = _cause(text, error)
        line = text.count("\n", 0, position) + 1
        column = position - text.rfind("\n", 0, position)
        fail(
            "json-syntax",
            f"the file is not JSON: {cause}",
            file,
            hint,
            line=line,
            column=column,
        )


def note_duplicates(found: Iterable[Pointer], at: Pointer, report: Report) -> None:
    """Warn of keys that stand twice in one object."""
    for pointer in found:
        message = (
            f"{str(pointer[-1])[:60]!r} stands twice in this object: the last one holds"
        )
        report.warn("duplicate-key", message, Place((*at, *pointer)))


def _pointers(
    value: Json, wanted: list[tuple[dict[str, Json], list[str]]]
) -> Iterator[Pointer]:
    """Yield where the keys of some objects of a value stand."""
    keys = {id(each): names for each, names in wanted}
    waiting: list[tuple[Json, Pointer]] = [(value, ())]
    while waiting:
        each, at = waiting.pop()
        if isinstance(each, dict):
            yield from ((*at, name) for name in keys.get(id(each), ()))
            waiting += [(inner, (*at, key)) for key, inner in reversed(each.items())]
        elif isinstance(each, list):
            pairs = [(inner, (*at, index)) for index, inner in enumerate(each)]
            waiting += reversed(pairs)


def integer(digits: str) -> int | float:
    """Return the number of these digits; infinity for more than any computer counts with."""
    return int(digits) if len(digits) <= _MOST_DIGITS else float(digits)


def _cause(text: str, error: json.JSONDecodeError) -> tuple[int, str, str]:
    """Return where the fault is, what it is, and what to do."""
    conflict = _CONFLICT.search(text)
    if conflict:
        hint = "Resolve the merge conflict, or export the collection again."
        return conflict.start(), "it holds git conflict markers", hint
    position = error.pos
    if error.msg.startswith("Extra data"):
        return position, *_extra(text, position)
    if position >= len(text.rstrip()):
        return (
            position,
            "it ends in the middle of a value",
            "The file was cut off: export again.",
        )
    if error.msg.startswith("Unterminated string"):
        return position, "the text that starts here has no closing quote", ""
    if error.msg.startswith("Invalid control character"):
        hint = "Write it as an escape (\\n, \\t)."
        return position, "there is a line break or tab inside a text", hint
    if error.msg.startswith(("Invalid \\", "Invalid \\u")):
        return (
            position,
            "there is a backslash that escapes nothing",
            "Write it as \\\\.",
        )
    return _at(text, position, error.msg)


def _at(text: str, position: int, message: str) -> tuple[int, str, str]:
    before = text[:position].rstrip()
    here = text[position]
    after_comma = before.endswith(",")
    if here in "}]" and after_comma:
        return (
            len(before) - 1,
            "there is a comma before a closing bracket",
            "Remove the comma.",
        )
    if here == "," and text[position + 1 :].lstrip()[:1] in (
        "}",
        "]",
    ):  # Python 3.13 points there
        return (
            position,
            "there is a comma before a closing bracket",
            "Remove the comma.",
        )
    if here == "," and (after_comma or before[-1:] in ("[", "{")):
        return position, "there is a comma too many", "Remove one of them."
    if text.startswith(("//", "/*", "#"), position):
        return (
            position,
            "there is a comment, which JSON does not have",
            "Remove the comment.",
        )
    if position == 0 and here == "<":
        return position, "it is HTML or XML", "Export the collection as JSON."
    if here in "'\u2018\u2019\u201c\u201d":
        return position, f"a text starts with {here}, expected a plain double quote", ""
    if here == "{" and text[position - 1 : position] == "{":
        hint = "Put it between quotes."
        return position - 1, "a {{variable}} stands outside of quotes", hint
    if here == "\\":
        hint = 'Write a quote inside a text as \\".'
        return (
            position,
            "a text has ended before this: a quote in it is not escaped",
            hint,
        )
    if "delimiter" in message:
        return position, *_missing_comma(text, position, before, message)
    word = _WORD.match(text, position)
    if position == len(text) - len(text.lstrip()):
        return (
            position,
            f"it starts with {text[position:position + 20].split()[0]!r}",
            "",
        )
    if word:
        return (
            position,
            f"{word[0]!r} stands where a value or a name in quotes was expected",
            "",
        )
    return position, f"{here!r} is not expected here ({message})", ""


def _missing_comma(
    text: str, position: int, before: str, message: str
) -> tuple[str, str]:
    if "':'" in message:
        return f"{text[position]!r} stands where a colon was expected", ""
    if before.endswith('"') and text[position] not in '"{[}]':
        hint = 'Write a quote inside a text as \\".'
        return (
            "there is text after a closing quote: a quote inside it is not escaped",
            hint,
        )
    if text[position] in "}]":
        missing = "}" if text[position] == "]" else "]"
        return f"a {missing!r} is missing before {text[position]!r}", ""
    return f"a comma is missing before {text[position]!r}", ""


def _extra(text: str, position: int) -> tuple[str, str]:
    if text[position] in "{[":
        return "a second document starts here", "Keep one collection to a file."
    if text[position] in "}]":
        return f"there is a {text[position]!r} too many", "Remove it."
    return f"the document has ended, and {text[position : position + 20]!r} follows", ""
