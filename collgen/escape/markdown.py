"""Text of ours or of a collection as Markdown, for GitHub's dialect and for Python-Markdown's.

Where the dialects differ about where code ends, a text could be code to one of them and HTML to
the other. So code is fenced or quoted in the one way that all agree on, and outside of it no `<`
and no backtick of the text's own is left.
"""

from __future__ import annotations

import re

from collgen.diagnostics import CollgenFault
from collgen.escape.escaped import Markdown, PythonSource
from collgen.escape.python import identifier
from collgen.escape.unicode import INVISIBLE, is_plain, one_line

# Not in it: what no alternative of `_ESCAPED_IN_TEXT` can begin with in the midst of a line.
_SPECIAL_IN_TEXT = re.compile(r"[\\*\[\]{|`_<~&#]")
_ESCAPED_IN_TEXT = re.compile(
    r"""(?=[\\*\[\]{|`_<~&%\#>!+\-0-9=:.]) (?:
      (?P<backslash> [\\*\[\]{|] | ` | (?<![^\W_])_ | _(?![^\W_]) | ^[\#>!] | ^[-+](?=[\s+-]|\Z) )
    | (?P<number> ^[0-9]{1,9} ) (?= [.)](?:\s|\Z) )
    | (?P<entity> [<~] | (?<=\{)[%\#] | &(?=\#?\w+;) | ^=(?==*\Z) | ^:(?=::) | (?<=\w):(?=//)
                | (?<=\bwww)\. )
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_PUNCTUATION = re.compile(r"""[<>&"'`*_\[\]{}()#!|~\\:%$]""")
_UNSEEN = re.compile(rf"(?![\n\t])[{INVISIBLE}]")
_BACKTICKS = re.compile("`+")
_LANGUAGE = re.compile(r"[\w+#.-]{1,30}\Z", re.ASCII)
# Most of what is shown as code: names, numbers, dates, paths.
_PLAIN_CODE = re.compile(r"[\w.:/+\[\]-]+\Z", re.ASCII)
_NOT_IN_PATH = re.compile(r"""[\s()<>\[\]{}"'`\\|&*:?]""")

_MENTION = re.compile(
    r"\\`|(?P<ticks>`+)[^`].*?(?<!`)(?P=ticks)(?!`)|(?P<mark>@(?=\w)|(?<!&)#(?=\d)|\bGH-(?=\d))"
)


def text(text: str) -> Markdown:
    """Return `text` in one line as it is, no character of it meaning anything to Markdown."""
    line = one_line(text)
    has_address = "://" in line or "www." in line.lower()
    if line[:1].isalpha() and not has_address and not _SPECIAL_IN_TEXT.search(line):
        return Markdown(line)
    # A heading of ours would lose its last hashes.
    stem = line.rstrip("#")
    hashes = "\\#" * (len(line) - len(stem))
    return Markdown(_ESCAPED_IN_TEXT.sub(_escape, stem) + hashes)


def html_text(text: str) -> Markdown:
    """Return `text` in one line for an HTML element like `<summary>`, no character of it markup."""
    return Markdown(
        _PUNCTUATION.sub(lambda match: f"&#{ord(match[0])};", one_line(text))
    )


def _escape(match: re.Match[str]) -> str:
    if match["backslash"]:
        return f"\\{match[0]}"
    if match["number"]:
        return f"{match[0]}\\"
    return {"<": "&lt;", "&": "&amp;"}.get(match[0]) or f"&#{ord(match[0])};"


def code(text: str, *, cell: bool = False) -> Markdown:
    """Return a code span of `text`, for a table's cell if `cell`; nothing for an empty text."""
    if not text:
        return Markdown()
    if _PLAIN_CODE.match(text):
        return Markdown(f"`{text}`")
    if not (text.isascii() and text.isprintable()):
        text = _shown(text).replace("\n", " ").replace("\t", " ")
    ticks = "`"
    if "`" in text:
        taken = {len(run) for run in _BACKTICKS.findall(text)}
        ticks *= next(
            length for length in range(1, len(taken) + 2) if length not in taken
        )
    if cell and text.endswith("\\"):
        # Before the pipe that ends the cell, some parsers would take it for an escape.
        text += " "
    if (
        text[0] == "`"
        or text[-1] == "`"
        or (text[0] == text[-1] == " " and text.strip())
    ):
        text = f" {text} "
    if cell:
        text = text.replace("|", "\\|")
    return Markdown(f"{ticks}{text}{ticks}")


def _shown(text: str) -> str:
    """Return `text` with the characters that cannot be seen as `\\u202e`."""
    if is_plain(text):
        return text
    text = re.sub("\r\n?", "\n", text)
    return _UNSEEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def fence(code: str, language: str = "") -> Markdown:
    """Return `code` as a block, fenced longer than any fence in it."""
    code = _shown(code)
    marks = "```"
    if marks in code:
        marks = "`" * (1 + max(map(len, _BACKTICKS.findall(code))))
    info = language if _LANGUAGE.match(language) else ""
    end = "" if code.endswith("\n") or not code else "\n"
    return Markdown(f"{marks}{info}\n{code}{end}{marks}")


def without_mentions(shown: Markdown) -> Markdown:
    """Return Markdown in which a forge finds no `@name`, `#1` or `GH-1` to notify or to link.

    A zero-width space stands behind their mark, as Renovate has it; code spans stay.
    """
    return Markdown(
        _MENTION.sub(
            lambda found: f"{found[0]}&#8203;" if found["mark"] else found[0], shown
        )
    )


def python(source: PythonSource) -> Markdown:
    """Return `source`, an expression or a name, to stand in a fenced block of a template.

    No line of it can end the block: backticks stand in literals alone, which have no line breaks.
    """
    return Markdown(source)


def name(name: str) -> Markdown:
    """Return a Python name, or several with dots between them, for code or for an anchor.

    Raises CollgenFault for what is none.
    """
    return python(identifier(name))


def link_target(path: str) -> Markdown:
    """Return the way to a page of the same docs: `../users.md#create`.

    Raises CollgenFault for what could be more than that.
    """
    if _NOT_IN_PATH.search(path):
        raise CollgenFault(f"{path!r} is no path of a page")
    return Markdown(path)


def hashes(level: int) -> Markdown:
    """Return the mark of a heading of this level: `##`."""
    return Markdown("#" * level)


def list_margin(depth: int) -> Markdown:
    """Return the white space before an item of a list inside of `depth` others."""
    return Markdown(" " * 4 * depth)


def with_code(message: str) -> Markdown:
    """Return a message whose parts between backticks are code."""
    parts = message.split("`")
    if len(parts) % 2 == 0:  # a name that holds a backtick
        return text(message)
    return Markdown.joined(
        "",
        (
            code(part) if number % 2 else _words(part)
            for number, part in enumerate(parts)
        ),
    )


def _words(part: str) -> Markdown:
    """Return text that stands beside code, with its blanks at the edges."""
    before = part[: len(part) - len(part.lstrip())]
    after = part[len(part.rstrip()) :] if part.strip() else ""
    return Markdown(f"{before}{text(part)}{after}")
