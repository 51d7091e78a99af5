"""Markdown that says what a text says, for GitHub's dialect and for Python-Markdown's.

Where the dialects differ about where code ends, a text could be code to one of them and HTML to
the other. So code is written anew, fenced or quoted in the one way that all agree on, and outside
of it no `<` and no backtick of the text's own is left.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import TYPE_CHECKING

from collgen.source.unicode import INVISIBLE, one_line, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

_ESCAPED_IN_TEXT = re.compile(
    r"""
      (?P<backslash> [\\*\[\]{|] | `  | (?<![^\W_])_ | _(?![^\W_]) | ^[#>!] | ^[-+](?=[\s+-]|\Z) )
    | (?P<number> ^\d{1,9} ) (?= [.)](?:\s|\Z) )
    | (?P<entity> [<~] | &(?=\#?\w+;) | ^=(?==*\Z) | ^:(?=::) | (?<=\w):(?=//) | (?<=\bwww)\. )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_UNSEEN = re.compile(rf"(?![\n\t])[{INVISIBLE}]")
_BACKTICKS = re.compile("`+")
_LANGUAGE = re.compile(r"[\w+#.-]{1,30}\Z", re.ASCII)


def text(text: str) -> str:
    """Return `text` in one line as it is, no character of it meaning anything to Markdown."""
    return _ESCAPED_IN_TEXT.sub(_escape, one_line(text))


def _escape(match: re.Match[str]) -> str:
    if match["backslash"]:
        return f"\\{match[0]}"
    if match["number"]:
        return f"{match[0]}\\"
    return {"<": "&lt;", "&": "&amp;"}.get(match[0]) or f"&#{ord(match[0])};"


def code(text: str, *, cell: bool = False) -> str:
    """Return a code span of `text`, for a table's cell if `cell`; nothing for an empty text."""
    if not text:
        return ""
    if not (text.isascii() and text.isprintable()):
        text = _shown(text).replace("\n", " ").replace("\t", " ")
    ticks = "`"
    if "`" in text:
        taken = {len(run) for run in _BACKTICKS.findall(text)}
        ticks *= next(
            length for length in range(1, len(taken) + 2) if length not in taken
        )
    if (
        text[0] == "`"
        or text[-1] == "`"
        or (text[0] == text[-1] == " " and text.strip())
    ):
        text = f" {text} "
    if cell:
        text = text.replace("|", "\\|")
        if text.endswith("\\"):
            # Before the pipe that ends the cell, some parsers would take it for an escape.
            text += " "
    return f"{ticks}{text}{ticks}"


def _shown(text: str) -> str:
    """Return `text` with the characters that cannot be seen as `\\u202e`."""
    text = re.sub("\r\n?", "\n", text)
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def fence(code: str, language: str = "") -> str:
    """Return `code` as a block, fenced longer than any fence in it."""
    if not (code.isascii() and code.isprintable()):
        code = _shown(code)
    marks = "`" * max(3, 1 + max(map(len, _BACKTICKS.findall(code)), default=0))
    info = language if _LANGUAGE.match(language) else ""
    return f"{marks}{info}\n{code}{'' if code.endswith(chr(10)) or not code else chr(10)}{marks}"


def anchor(heading: str) -> str:
    """Return what GitHub makes the `id` of a heading that reads `heading`, its markup taken off."""
    kept = (
        char
        for char in heading.strip().lower()
        if char in " -_" or char.isalnum() or unicodedata.category(char)[0] == "M"
    )
    return "".join(kept).replace(" ", "-")


# --- Markdown that someone else wrote --------------------------------------------------------

_FENCE = re.compile(r"( *)(?:(`{3,})([^`]*)|(~{3,})(.*))\Z")
_INDENTED = re.compile(r" {4,}(?=\S)")
_LIST_OR_INDENTED = re.compile(r"\s|[-*+](?:\s|\Z)|\d{1,9}[.)](?:\s|\Z)|>")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ ]+|\Z)(.*)")
_NO_HEADING = re.compile(r"( {0,3})(#|:(?=::))")
_UNDERLINE = re.compile(r" {0,3}(=+|-+) *\Z")
_NO_PARAGRAPH = re.compile(
    r"\s*(?:\Z|[-*+>|](?:\s|\Z)|\d{1,9}[.)]\s|\#|(?:[-*_] *){3,}\Z)|    "
)

_SPECIAL = re.compile(
    r"""
      (?<!`)(?P<ticks>`+)(?!`)(?P<code>[^\n]*?[^`\n])(?P=ticks)(?!`)
    | \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<line> <br\ *\/?>\ *\n? )
    | (?P<autolink> <(?:https?://|mailto:)[^\s<>`"']+> )
    | (?P<opener> \](?:\(|:)\s* ) (?P<target> [^\s()<>`]* )
    | (?P<mark> [<`{|] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED_IN_URL = re.compile(r"[\\\x00-\x20\x7f-\xa0\xad]")
_SCHEMES = frozenset({"http", "https", "mailto", "tel", "ftp"})


def block(text: str, *, below: int = 2) -> str:
    """Return Markdown that an author wrote, made harmless, to stand in a document of ours.

    No HTML gets through, no link with a scheme that runs something, no open fence and no template
    syntax; its headings begin one level below `below`.
    """
    parts = []
    for is_code, lines, language in _chunks(visible(text)):
        if is_code:
            parts.append(fence("\n".join(lines), language))
        else:
            parts.append(_safe("\n".join(_shifted(lines, below)), line_break="  \n"))
    return "\n".join(parts).strip("\n")


def cell(text: str) -> str:
    """Return Markdown that an author wrote as one cell of a table, made harmless as in `block`."""
    parts: list[str] = []
    for is_code, lines, _ in _chunks(visible(text)):
        if is_code:
            parts.extend(code(line, cell=True) for line in lines if line.strip())
        else:
            source = _safe("\n".join(lines), line_break="<br>", in_cell=True)
            parts.extend(line.strip() for line in source.split("\n") if line.strip())
    joined = "<br>".join(parts)
    backslashes = len(joined) - len(joined.rstrip("\\"))
    return f"{joined}\\" if backslashes % 2 else joined


def _chunks(source: str) -> Iterator[tuple[bool, list[str], str]]:
    """Yield the blocks of code and the lines between them: (is it code, lines, language)."""
    lines: list[str] = []
    language = margin = marks = ""
    above = ""  # the last line that is not blank
    for line in source.split("\n"):
        match = _FENCE.match(line)
        if marks:
            if (
                match
                and (match[2] or match[4] or "").startswith(marks)
                and not (match[3] or match[5] or "").strip()
            ):
                yield True, lines, language
                lines, marks, above = [], "", ""
            else:
                lines.append(line.removeprefix(margin))
        elif match:
            if lines:
                yield False, lines, ""
            lines, margin, marks = [], match[1], match[2] or match[4]
            language = next(iter((match[3] or match[5] or "").split()), "")
        else:
            lines.append(line)
            above = line or above
    if marks or lines:
        yield bool(marks), lines, language


def _shifted(lines: list[str], below: int) -> Iterator[str]:
    """Yield `lines` with headings of one style, further down."""
    waiting: str | None = None
    for line in lines:
        underline = _UNDERLINE.match(line)
        if underline and waiting is not None and not _NO_PARAGRAPH.match(waiting):
            waiting = _heading(1 if "=" in underline[1] else 2, waiting.strip(), below)
            continue
        if waiting is not None:
            yield waiting
        heading = _HEADING.match(line)
        if heading:
            waiting = _heading(len(heading[1]), heading[2], below)
        elif underline and "=" in underline[1]:
            waiting = f"\\{line.strip()}"
        else:
            waiting = (
                _NO_HEADING.sub(
                    lambda match: f"{match[1]}&#{ord(match[2])};", line, count=1
                )
                if _NO_HEADING.match(line)
                else line
            )
    if waiting is not None:
        yield waiting


def _heading(level: int, words: str, below: int) -> str:
    return f"{'#' * min(6, level + below)} {words}".rstrip()


def _safe(source: str, *, line_break: str, in_cell: bool = False) -> str:
    """Return inline Markdown without HTML, dangerous links, stray backticks and template syntax."""

    def replace(match: re.Match[str]) -> str:
        kind = match.lastgroup
        if match["ticks"]:
            content = match["code"]
            if (
                len(content) > 2
                and content[0] == content[-1] == " "
                and content.strip()
            ):
                content = content[1:-1]
            if "|" in content and "<" in content and not in_cell:
                # In a table the pipe ends the cell, and with it the code.
                return text(content)
            return code(
                content.replace("\\|", "|") if in_cell else content, cell=in_cell
            )
        if match["escaped"]:
            return {"<": "&lt;", "`": "&#96;"}.get(match["escaped"], match[0])
        if kind == "line":
            return line_break
        if kind == "autolink":
            return match[0].replace("{", "%7B").replace("|", "%7C")
        if match["opener"]:
            return match["opener"] + _target(match["target"])
        if match[0] == "|":
            return "\\|" if in_cell else "|"
        return {"<": "&lt;", "`": "&#96;", "{": "\\{"}[match[0]]

    return _SPECIAL.sub(replace, source)


def _target(url: str) -> str:
    """Return the target of a link, or `#` when a browser might run it."""
    scheme = _SCHEME.match(_IGNORED_IN_URL.sub("", html.unescape(url)))
    if scheme and scheme[1].lower() not in _SCHEMES:
        return "#"
    return url.replace("{", "%7B").replace("}", "%7D").replace("|", "%7C")
