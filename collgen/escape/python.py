"""Python source of names, strings, JSON values, texts of docstrings, and comments."""

from __future__ import annotations

import keyword
import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from collgen.diagnostics import CollgenFault
from collgen.escape.escaped import PythonSource
from collgen.escape.unicode import (
    INVISIBLE,
    INVISIBLE_IN_PROSE,
    SPACES,
    is_plain,
    one_line,
    prose,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collgen.model import JsonValue

Scalar: TypeAlias = "bool | int | float | str | None"
Tuple: TypeAlias = "tuple[Scalar | Tuple, ...]"

_SHORT_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED_IN_STRING = re.compile(rf"[\\{INVISIBLE}{SPACES}]")
_ESCAPED_IN_DOCSTRING = re.compile(rf'"""|[\\{INVISIBLE_IN_PROSE}]')
_ESCAPED_ALONE = re.compile(rf'"""|\A"|"\Z|[\\{INVISIBLE_IN_PROSE}]')
_MARGIN = re.compile(r"\n( *)[^ \n]")
_BRACES = str.maketrans({"{": "{{", "}": "}}"})
# Words that tell a tool something when they open a comment (or follow another `#`).
_DIRECTIVE = re.compile(
    r"((?:^|[#;])\s*)(noqa|nosec|nosonar|no cover|noinspection|pyre-\w+|"
    r"(?:type|fmt|yapf|isort|mypy|pyright|basedpyright|pylint|ruff|flake8|pytype|pragma|region"
    r"|cython)"
    r"(?=\s*:))|(coding)(?=[:=])",
    re.IGNORECASE,
)
# More digits than this the compiler refuses in decimal, and `str` too.
_MAX_DECIMAL_BITS = 14_000


def interpolated(*parts: str) -> PythonSource:
    """Return an f-string of texts and of expressions, which are `PythonSource`."""
    inner = (
        f"{{{part}}}" if isinstance(part, PythonSource) else _in_f_string(part)
        for part in parts
    )
    return PythonSource(f'f"{"".join(inner)}"')


def _in_f_string(text: str) -> str:
    quoted = string(text)
    inner = quoted[1:-1].translate(_BRACES)
    if quoted[0] == '"':
        return inner
    return inner.replace("\\'", "'").replace('"', '\\"')


@lru_cache(maxsize=8192)
def identifier(name: str) -> PythonSource:
    """Return a name, or several with dots between them, which `understand` has made identifiers.

    Raises CollgenFault for what is none.
    """
    if not all(map(_is_identifier, name.split("."))):
        raise CollgenFault(f"{name!r} is no identifier")
    return PythonSource(name)


def _is_identifier(name: str) -> bool:
    return name.isidentifier() and (not keyword.iskeyword(name) or name == "None")


def string(text: str) -> PythonSource:
    """Return the source of a string literal whose value is `text`, quoted as black quotes it."""
    if text.isascii() and text.isprintable() and "\\" not in text:
        if '"' not in text:
            return PythonSource(f'"{text}"')
        body = text
    else:
        body = _ESCAPED_IN_STRING.sub(_escape, text)
    double, single = body.count('"'), body.count("'")
    if single < double:
        return PythonSource("'" + body.replace("'", "\\'") + "'")
    return PythonSource('"' + body.replace('"', '\\"') + '"')


def _escape(match: re.Match[str]) -> str:
    found = match[0]
    if found in ('"', '"""'):
        return found.replace('"', '\\"')
    short = _SHORT_ESCAPES.get(found)
    if short is not None:
        return short
    code = ord(found)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def literal(value: JsonValue) -> PythonSource:
    """Return the source of `value` in one line, for a formatter to break.

    What is source already, as that of a file, stands as it is.
    """
    if isinstance(value, PythonSource):
        return value
    if isinstance(value, str):
        return string(value)
    if value is None or isinstance(value, bool):
        return PythonSource(value)
    if isinstance(value, int):
        return PythonSource(_integer(value))
    if isinstance(value, float):
        return PythonSource(_number(value))
    if isinstance(value, list):
        return PythonSource(f"[{', '.join(map(literal, value))}]")
    if isinstance(value, dict):
        members = [f"{string(key)}: {literal(item)}" for key, item in value.items()]
        return PythonSource(f"{{{', '.join(members)}}}")
    raise CollgenFault(f"a {type(value).__name__} is no JSON value")


def split_literal(value: JsonValue, width: int = 0, taken: int = 1) -> PythonSource:
    """Return the source of `value` for code in texts, which no formatter sees.

    Each member of a list or an object that is too long has a line of its own, as black lays it
    out. `width` is that of the lines, `taken` what other text takes of the first; without `width`
    all are too long. Lines after the first begin at column 0.
    """
    return _split(value, width, taken, "\n")


def _split(value: JsonValue, width: int, taken: int, newline: str) -> PythonSource:
    if not isinstance(value, (list, dict)) or not value:
        return literal(value)
    if width > 0 and taken + len(flat := literal(value)) <= width:
        return flat
    width, inner = width - 4, newline + "    "
    if isinstance(value, list):
        members = [_split(item, width, 1, inner) for item in value]
        return PythonSource(f"[{inner}{f',{inner}'.join(members)},{newline}]")
    pairs = []
    for name, item in value.items():
        key = string(name)
        pairs.append(f"{key}: {_split(item, width, len(key) + len(': ,'), inner)}")
    return PythonSource(f"{{{inner}{f',{inner}'.join(pairs)},{newline}}}")


def tuple_literal(values: Iterable[Scalar | Tuple]) -> PythonSource:
    """Return the source of a tuple of strings, numbers and other tuples."""
    members = [
        tuple_literal(value) if isinstance(value, tuple) else literal(value)
        for value in values
    ]
    comma = "," if len(members) == 1 else ""
    return PythonSource(f"({', '.join(members)}{comma})")


def _integer(value: int) -> str:
    if value.bit_length() <= _MAX_DECIMAL_BITS:
        return str(value)
    return f"{'-' if value < 0 else ''}0x{abs(value):X}"


def _number(value: float) -> str:
    if math.isfinite(value):
        return repr(value).replace("e+", "e")
    sign = "-" if value < 0 else ""
    return f'{sign}float("{"nan" if math.isnan(value) else "inf"}")'


def docstring_text(text: str) -> PythonSource:
    """Return text as it stands between the quotes of a docstring, or in a part of one.

    It neither ends the docstring nor joins a quote before or behind it. Any line break is a
    newline, any other white space a space.
    """
    if text.isascii() and '"' not in text and "\\" not in text and text.isprintable():
        return PythonSource(text.strip())
    plain = text if is_plain(text) else prose(text)
    lines = "\n".join([line.rstrip(" ") for line in plain.strip().split("\n")])
    source = _ESCAPED_ALONE.sub(_escape, lines)
    if source.endswith('\\"'):  # behind which black alone puts a blank, ruff does not
        source = source[:-2] + "\\x22"
    return PythonSource(source)


def docstring_code(source: PythonSource) -> PythonSource:
    """Return source of Python as it stands in an example inside a docstring."""
    return PythonSource(_ESCAPED_IN_DOCSTRING.sub(_escape, source))


@lru_cache(maxsize=4096)
def docstring(text: str, indent: int = 0) -> PythonSource:
    """Return the source of a docstring for `text` at column `indent`, as black leaves it.

    `inspect.cleandoc` of its value is that of `text`, but for white space: any line break is a
    newline, any other white space a space, and no line ends in one.
    """
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return PythonSource(f'"""{text.strip()}"""')
    plain = is_plain(text)
    body = _cleaned(text if plain else prose(text))
    if not plain or "\\" in body or '"""' in body:
        body = _ESCAPED_IN_DOCSTRING.sub(_escape, body)
    if body.startswith('"'):
        body = "\\" + body
    if "\n" not in body:
        # A quote before the closing ones would end the string too early.
        return PythonSource(f'"""{body}{" " if body.endswith(chr(34)) else ""}"""')
    margin = " " * indent
    first, *later = body.split("\n")
    body = "\n".join([first, *[margin + line if line else "" for line in later]])
    return PythonSource(f'"""{body}\n{margin}"""')


def _cleaned(text: str) -> str:
    """Do what black and `inspect.cleandoc` do: lines lose their common margin and their ends.

    The first line stands beside the quotes, so its own margin can neither be kept nor counted.
    """
    if " \n" in text or text.endswith(" "):
        text = "\n".join([line.rstrip(" ") for line in text.split("\n")])
    text = text.strip("\n")
    first, newline, rest = text.lstrip(" ").partition("\n")
    if not newline:
        return first
    common = min(map(len, _MARGIN.findall("\n" + rest)), default=0)
    if common:
        rest = re.sub(rf"^ {{{common}}}", "", rest, flags=re.MULTILINE)
    return f"{first}\n{rest}"


def comment(text: str) -> PythonSource:
    """Return a one-line comment that says `text` and tells no tool anything."""
    words = _DIRECTIVE.sub(_quoted_directive, one_line(text))
    # A `!` or `:` right after the hash means something to black, Sphinx and the shell.
    return PythonSource(f"# {words}" if words else "#")


def _quoted_directive(match: re.Match[str]) -> str:
    return f'"{match[3]}"' if match[3] else f'{match[1]}"{match[2]}"'


_KEPT = re.compile(r"\s*(?:\||#{1,6} |>|    )")
_FENCE = re.compile(r"\s*(```|~~~)")
_MARKER = re.compile(r"\s*(?:(?:[-*+]|\d{1,9}[.)]) +)?")
# A word that would begin a list, a heading, a quote or a table if it began a line.
_BLOCK_WORD = re.compile(
    r"(?:[-*+]|\d{1,9}[.)]|#{1,6}|-+|(?:[>|=]|```|~~~)[^ ]*)(?= |\Z)"
)


@lru_cache(maxsize=4096)
def wrap(text: str, width: int) -> str:
    """Break the lines of Markdown `text` that are longer than `width` between words.

    Lines are never joined, and neither code, tables nor headings are broken; a list item's later
    lines are indented below its text.
    """
    if len(text) <= width:
        return text
    if "\n" not in text and text[0].isalpha():  # prose, as most texts are
        return "\n".join(_wrapped(text, width))
    lines: list[str] = []
    in_fence = False
    for line in text.split("\n"):
        fence = _FENCE.match(line) is not None
        if len(line) <= width or fence or in_fence or _KEPT.match(line):
            lines.append(line)
        else:
            lines.extend(_wrapped(line, width))
        in_fence ^= fence
    return "\n".join(lines)


def _wrapped(line: str, width: int) -> list[str]:
    marker = _MARKER.match(line)
    head = marker[0] if marker else ""
    margin, text = " " * len(head), line[len(head) :]
    room = max(width - len(head), 0)
    lines: list[str] = []
    start = 0
    while len(text) - start > room:
        end = text.rfind(" ", start, start + room + 1)
        if end < 0:  # not even the first word fits
            end = text.find(" ", start)
        while end >= 0 and _BLOCK_WORD.match(text, end + 1):
            end = text.find(" ", end + 1)
        if end < 0:
            break
        lines.append(head + text[start:end])
        head, start = margin, end + 1
    return [*lines, head + text[start:]]
