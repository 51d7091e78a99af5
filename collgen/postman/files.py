"""Bytes to text: where the input comes from, and in which encoding it is."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import BinaryIO, Final, NoReturn

from collgen.diagnostics import CollgenError, Diagnostic, Location, Report

_MAGIC: Final = {
    b"\x1f\x8b": ("a gzip archive", "Unpack it first."),
    b"%PDF": ("a PDF", ""),
    b"\x89PNG": ("an image", ""),
    b"\xff\xd8\xff": ("an image", ""),
}
_MULTIBYTE: Final = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_SURROGATE: Final = re.compile(
    r"\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    r"|(\\u[dD][89a-fA-F][0-9a-fA-F]{2})"
)


def read_bytes(source: str | Path, stdin: BinaryIO | None) -> bytes:
    """Return the content of a file, or of standard input for `-`."""
    if str(source) == "-":
        return (stdin or sys.stdin.buffer).read()
    return _bytes(Path(source))


def read_text(content: bytes, file: str, report: Report) -> str:
    """Return the text of a file's content, without its byte-order mark."""
    found = _decoded(content, file, report)
    if not found.strip():
        fail("input-empty", "the file is empty", file, "Export the collection again.")
    if "\0" in found or found[:1] < "\t":
        fail("input-not-text", "the file is not text but binary", file)
    return _whole_characters(found, report)


def fail(
    code: str,
    message: str,
    file: str,
    hint: str = "",
    *,
    line: int | None = None,
    column: int | None = None,
) -> NoReturn:
    """Raise the error that ends the run because of a whole file."""
    location = Location(file, line, column)
    raise CollgenError(Diagnostic(code, "error", message, hint=hint, location=location))


def _bytes(path: Path) -> bytes:
    file = str(path)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        fail("input-missing", "there is no such file", file)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        fail("input-unreadable", f"the file cannot be read: {reason}", file)


def _decoded(content: bytes, file: str, report: Report) -> str:
    for magic, (kind, hint) in _MAGIC.items():
        if content.startswith(magic):
            fail(
                "input-not-text",
                f"the file is {kind}, expected a collection as JSON",
                file,
                hint,
            )
    encoding = json.detect_encoding(content)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        if not encoding.startswith("utf-8"):
            fail("input-not-text", f"the file is not text in {encoding.upper()}", file)
        return _repaired(content, error.start, report)


def _repaired(content: bytes, start: int, report: Report) -> str:
    line = content.count(b"\n", 0, start) + 1
    wrong = len(_HIGH.findall(_MULTIBYTE.sub(b"", content)))
    if len(_MULTIBYTE.findall(content)) > wrong:
        message = (
            f"{wrong} bytes are not UTF-8 (first on line {line}) and became U+FFFD"
        )
        report.warn("input-encoding", message)
        return content.decode("utf-8-sig", "replace")
    message = (
        f"the file is not UTF-8 (first on line {line}); it was read as Windows-1252"
    )
    report.warn("input-encoding", message, hint="Save the file as UTF-8.")
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _whole_characters(found: str, report: Report) -> str:
    """Replace half characters, which no file can hold, by U+FFFD; escapes keep their length."""
    lost = 0

    def replaced(match: re.Match[str]) -> str:
        nonlocal lost
        if match[1] is None:
            return match[0]
        lost += 1
        return "\\ufffd"

    if "\\ud" in found or "\\uD" in found:
        found = _SURROGATE.sub(replaced, found)
    if lost:
        message = f"{lost} halves of a character (lone surrogates) became U+FFFD"
        report.warn("input-surrogate", message)
    return found
