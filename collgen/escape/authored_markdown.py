"""Markdown that an author wrote, made harmless, for the dialects of `markdown.py`.

What is meant stays: headings, lists, tables, links and code, which is written anew.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from urllib.parse import urlsplit

from collgen.escape import markdown
from collgen.escape.escaped import Markdown
from collgen.escape.html_tables import HtmlTable, has_table, split_tables
from collgen.escape.markdown_layout import html_blocks, set_apart
from collgen.escape.unicode import INVISIBLE, SPACES, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(r"( *)(?:(`{3,})([^`]*)|(~{3,})(.*))\Z")
_INDENTED = re.compile(r" {4,}(?=\S)")
_LIST_OR_INDENTED = re.compile(r"\s|[-*+](?:\s|\Z)|\d{1,9}[.)](?:\s|\Z)|>")
_HEADING = re.compile(r" {0,3}(#{1,6})(?: +|\Z)(.*)")
_NO_HEADING = re.compile(r"( {0,3})(#|:(?=::))")
_UNDERLINE = re.compile(r" {0,3}(=+|-+) *\Z")
_NO_PARAGRAPH = re.compile(
    r"\s*(?:\Z|[-*+>|](?:\s|\Z)|\d{1,9}[.)]\s|\#|(?:[-*_] *){3,}\Z)|    "
)

_SPECIAL = re.compile(
    r"""(?=[`\\<\[\]{|~%\#!]) (?:
      (?P<ticks>`+)(?!`)(?P<code>[^\n]{0,2000}?[^`\n])(?P=ticks)(?!`)
    | \\(?P<escaped>[!-/:-@\[-`{-~])
    | (?P<local> !?\[(?P<words>(?![\s(:!])[^\[\]<>\n]{1,300}(?<![\s!\\]))\ *
        \]\((?P<place>(?!//|www\.)(?:[/\#][^\s()<>`\[\]&\\]*|[^\s()<>`\[\]:&\\]*))
        (?:\ +"[^"\n]*")?\) )
    | (?P<lost> !\[\]\((?!//|www\.)(?P<own_file>[^\s()<>`\[\]:&\\%]*)\) )
    | (?P<image> !\[(?P<unnamed>(?=\](?:\((?P<file>[^\s()<>`]*))?))? )
    | (?P<autolink> <(?:https?://|mailto:)[^\s<>`"']+> )
    | (?P<opener> \](?:\(|:)\s* ) (?P<target> (?:[^\s()<>`\[\]] | \([^\s()<>`\[\]]*\))* )
    | <code\b[^<>]*>(?P<html_code>[^<>\n]+)</code>
    | <a\s[^<>]*?href\s*=\s*["'](?P<href>[^\s"'<>`()]+)["'][^<>]*>(?P<label>[^<>`\[\]]+)</a>
    | <img\s[^<>]*?src\s*=\s*["'](?P<src>[^\s"'<>`()]+)["'][^<>]*>
    | <(?P<tag>/?(?:br|hr|b|strong|i|em|u|p|div|span|ul|ol|li|h[1-6]|aside|font|html|head|body
        |section|article|main|center|small|blockquote))\b[^<>]*>\ *\n?
    | (?P<mark> [<{|] | `+ | ~~(?=~) | (?<=\{)[%\#] )
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_BEGINS_SPECIAL = r"`\\<\[\]{|~%#!"
_MAYBE_SPECIAL = re.compile(f"[{_BEGINS_SPECIAL}]")
_MARKS = {
    "<": "&lt;",
    "`": "&#96;",
    "{": "\\{",
    "~": "&#126;",
    "%": "&#37;",
    "#": "&#35;",
}
# With none of these on its one line, and no space before it, a text is harmless as it is. Sets of
# ASCII alone are searched for in a third of the time.
_WORTH_A_LOOK = re.compile(rf"[{_BEGINS_SPECIAL}\n{INVISIBLE}{SPACES}]")
_WORTH_A_LOOK_IN_ASCII = re.compile(rf"[{_BEGINS_SPECIAL}\x00-\x1f\x7f]")
# What a tag of formatting is in Markdown; one that is not here parts paragraphs.
_TAGS = {
    "br": "  \n", "hr": "\n\n---\n\n", "li": "\n- ", "/li": "\n", "span": "", "u": "",
    "font": "", "small": "",
    "b": "**", "strong": "**", "i": "*", "em": "*",
    **{f"h{level}": "\n\n**" for level in range(1, 7)},
    **{f"/h{level}": "**\n\n" for level in range(1, 7)},
}  # fmt: skip
# What would keep the stars around a heading from meaning anything.
_AROUND_HEADING = re.compile(
    r"(<h[1-6]\b[^<>]*>)\s+|(?<!\s)\s+(</h[1-6]>)", re.IGNORECASE
)
_BLANK_ITEM = re.compile(r"^ *(?:[-*+]|\d{1,9}[.)]) *(?:\n(?! +\S)|\Z)", re.MULTILINE)
# Words of a heading from which GitHub and Python-Markdown make the same anchor.
_PLAIN_WORDS = re.compile(r"[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*")
_IMAGE_FILE = re.compile(r"[\w-]{1,60}\.(?:png|jpe?g|gif|svg|webp)\Z", re.IGNORECASE)
_ALT = re.compile(r"""\balt\s*=\s*(?:"([^"<>]+)"|'([^'<>]+)')""", re.IGNORECASE)
_NOWHERE: frozenset[str] = frozenset()
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_IGNORED_IN_URL = re.compile(r"[\\\x00-\x20\x7f-\xa0\xad]")
_SCHEMES = frozenset({"http", "https", "mailto", "tel", "ftp"})


class _Heading(NamedTuple):
    level: int
    words: str


class _Code(NamedTuple):
    text: str
    language: str


_Part: TypeAlias = "_Code | list[str | _Heading]"


def block(text: str, *, below: int = 2) -> Markdown:
    """Return Markdown that an author wrote, made harmless, to stand in a document of ours.

    No HTML gets through, no link with a scheme that runs something, no open fence and no template
    syntax. Its highest headings are one level below `below`, the others keep their distance. HTML
    tables become Markdown's.
    """
    if not text:
        return Markdown()
    if "</pre" in text.lower() or "</blockquote" in text.lower():
        text = html_blocks(text)
    if "</h" in text:
        text = _AROUND_HEADING.sub(r"\1\2", text)
    pieces = split_tables(text) if has_table(text) else [text]
    parsed = [list(_parsed(p)) if isinstance(p, str) else p for p in pieces]
    texts = [part for piece in parsed if isinstance(piece, list) for part in piece]
    headings = [
        line
        for part in texts
        if isinstance(part, list)
        for line in part
        if isinstance(line, _Heading)
    ]
    shift = below + 1 - min((each.level for each in headings), default=1)
    anchors = frozenset(
        each.words.lower().replace(" ", "-")
        for each in headings
        if _PLAIN_WORDS.fullmatch(each.words)
    )
    parts = [
        _written(piece, shift, anchors) if isinstance(piece, list) else _table(piece)
        for piece in parsed
    ]
    return Markdown("\n\n".join(filter(None, parts)))


def _table(table: HtmlTable) -> str:
    head, *rows = (" | ".join(map(cell, row)).join(("| ", " |")) for row in table.rows)
    return "\n".join((head, f"|{' --- |' * len(table.rows[0])}", *rows))


def _parsed(text: str) -> Iterator[_Part]:
    for is_code, lines, language in _chunks(visible(text)):
        yield _Code("\n".join(lines), language) if is_code else list(_headings(lines))


def _written(parts: list[_Part], shift: int, anchors: frozenset[str]) -> str:
    written: list[str] = []
    for part in parts:
        if isinstance(part, _Code):
            written.append(markdown.fence(part.text, part.language))
            continue
        lines = [
            (
                f"{'#' * min(6, line.level + shift)} {line.words}"
                if isinstance(line, _Heading)
                else line
            )
            for line in part
        ]
        text = _safe("\n".join(set_apart(lines)), anchors=anchors)
        written.append(_BLANK_ITEM.sub("", text))
    return "\n".join(written).strip("\n")


def cell(text: str) -> Markdown:
    """Return Markdown that an author wrote as one cell of a table, made harmless as in `block`."""
    joined = _joined(text, in_cell=True)
    backslashes = len(joined) - len(joined.rstrip("\\"))
    return Markdown(f"{joined}\\" if backslashes % 2 else joined)


def lines(text: str) -> Markdown:
    """Return Markdown that an author wrote in one line, to stand behind other text.

    It is made harmless as in `block`; its line breaks are `<br>`, code is in code spans.
    """
    return Markdown(_joined(text, in_cell=False))


def _joined(text: str, *, in_cell: bool) -> str:
    if not text:
        return ""
    worth_a_look = _WORTH_A_LOOK_IN_ASCII if text.isascii() else _WORTH_A_LOOK
    if text[0] != " " and not worth_a_look.search(text):
        return text.rstrip()
    parts: list[str] = []
    for is_code, lines, _ in _chunks(visible(text)):
        if is_code:
            parts.extend(
                markdown.code(line, cell=in_cell) for line in lines if line.strip()
            )
        else:
            source = _safe("\n".join(lines), in_cell=in_cell)
            parts.extend(line.strip() for line in source.split("\n") if line.strip())
    return "<br>".join(parts)


def _chunks(source: str) -> Iterator[tuple[bool, list[str], str]]:
    """Yield the blocks of code and the lines between them: (is it code, lines, language)."""
    lines: list[str] = []
    is_code, language, margin, marks = False, "", "", ""
    above = ""  # the last line that is not blank
    for line in source.split("\n"):
        if marks:  # inside of a fence
            if _closes(line, marks):
                yield True, lines, language
                lines, marks, is_code, above = [], "", False, ""
            else:
                lines.append(line.removeprefix(margin))
            continue
        match = _FENCE.match(line)
        indented = _INDENTED.match(line) is not None
        after_blank = not lines or not lines[-1].strip()
        begins = indented and after_blank and not _LIST_OR_INDENTED.match(above)
        ends = is_code and not indented and bool(line.strip())
        if lines and (match or ends or (begins and not is_code)):
            yield is_code, _trimmed(lines) if is_code else lines, ""
            lines = []
        if match:
            is_code, margin, marks = True, match[1], match[2] or match[4]
            language = next(iter((match[3] or match[5] or "").split()), "")
            continue
        is_code = (is_code or begins) and not ends
        lines.append(line.removeprefix("    ") if is_code else line)
        above = above if is_code or not line.strip() else line
    if marks:
        yield True, lines, language
    elif lines:
        yield is_code, _trimmed(lines) if is_code else lines, ""


def _closes(line: str, marks: str) -> bool:
    """Return whether `line` closes the fence that `marks` opened."""
    line = line.strip()
    return line.startswith(marks) and not line.strip(marks[0])


def _trimmed(lines: list[str]) -> list[str]:
    """Drop the blank lines at the end, which part a block from the next."""
    while lines and not lines[-1].strip():
        lines.pop()
    return [*lines, ""]


def _headings(lines: list[str]) -> Iterator[str | _Heading]:
    """Yield `lines` with headings of both styles as such, without empty ones."""
    waiting: str | None = None
    for line in lines:
        underline = _UNDERLINE.match(line)
        if underline and waiting is not None and not _NO_PARAGRAPH.match(waiting):
            yield _Heading(1 if "=" in underline[1] else 2, waiting.strip())
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = None
        if heading := _HEADING.match(line):
            if words := heading[2].strip():
                yield _Heading(len(heading[1]), words)
        else:
            waiting = _without_marks(line)
    if waiting is not None:
        yield waiting


def _without_marks(line: str) -> str:
    """Return `line` with what one dialect or the other takes for a mark before it as an entity."""
    match = _NO_HEADING.match(line)
    if match is None:
        return line
    return f"{match[1]}&#{ord(match[2])};{line[match.end() :]}"


def _safe(
    source: str, *, in_cell: bool = False, anchors: frozenset[str] = _NOWHERE
) -> str:
    """Return inline Markdown without HTML, dangerous links, stray backticks and templates."""
    if not _MAYBE_SPECIAL.search(source):
        return source

    def replace(match: re.Match[str]) -> str:
        kind = match.lastgroup
        found = match[0]
        if kind == "mark":
            if found == "|":
                return "\\|" if in_cell else found
            return "".join(map(_MARKS.__getitem__, found))
        if kind == "code":
            return _code_again(match["code"], in_cell)
        if kind == "escaped":
            return {"<": "&lt;", "`": "&#96;"}.get(match["escaped"], found)
        if kind == "image":
            # A page loads nothing from where the author says: an image is a link to it.
            return "[" + _image(match["file"]) if match["unnamed"] is not None else "["
        if kind == "lost":
            return _image(match["own_file"])
        if kind == "local":
            words = _safe(match["words"], in_cell=in_cell)
            place = match["place"]
            if place.startswith("#") and place[1:] in anchors:
                return f"[{words}]({place})"
            return words  # A link within the author's site leads nowhere here.
        if kind == "autolink":
            return found.replace("{", "%7B").replace("|", "%7C")
        if kind == "target":
            return match["opener"] + _target(match["target"])
        if kind == "html_code":
            return _code_again(html.unescape(match["html_code"]), in_cell)
        if kind == "label":
            return f"[{markdown.text(html.unescape(match['label']))}]({_target(match['href'])})"
        if kind == "src":
            alt = _ALT.search(found)
            words = html.unescape(alt[1] or alt[2]).strip() if alt else ""
            title = markdown.text(words) or _image(match["src"])
            return f"[{title}]({_target(match['src'])})"
        return _tag(match["tag"].lower(), found)

    return _SPECIAL.sub(replace, source)


def _image(url: str | None) -> str:
    """Return words for an image that has none: its file's name, or the host that has it."""
    try:
        parts = urlsplit(url or "")
        host = parts.hostname
    except ValueError:
        return "image"
    if file := _IMAGE_FILE.search(parts.path):
        return markdown.text(f"image {file[0]}")
    return markdown.text(f"image at {host}") if host else "image"


def _code_again(content: str, in_cell: bool) -> str:
    """Write a code span anew."""
    if len(content) > 2 and content[0] == content[-1] == " " and content.strip():
        content = content[1:-1]
    if "|" in content and "<" in content and not in_cell:
        # In a table of the author's the pipe ends the cell, and with it the code.
        return markdown.text(content)
    return markdown.code(content, cell=in_cell)


def _tag(name: str, found: str) -> str:
    """Say in Markdown what a tag of formatting says; its attributes are gone."""
    said = _TAGS.get(name)
    if said is None:
        said = _TAGS.get(name.lstrip("/"), "\n\n")
        if found.endswith(" ") and not said.endswith("\n"):
            said += " "
    return f"{said}\n" if found.endswith("\n") and not said.endswith("\n") else said


def _target(url: str) -> str:
    """Return the target of a link, or `#` when a browser might run it, or it leads nowhere here."""
    plain = _IGNORED_IN_URL.sub("", html.unescape(url))
    scheme = _SCHEME.match(plain)
    if scheme and scheme[1].lower() not in _SCHEMES:
        return "#"
    if not scheme and not plain.startswith("//"):
        if not plain.lower().startswith("www."):
            return "#"
        url = f"https://{url}"
    return url.replace("{", "%7B").replace("}", "%7D").replace("|", "%7C")
