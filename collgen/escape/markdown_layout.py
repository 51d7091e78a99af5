"""Blocks of an author's Markdown, set apart as Python-Markdown needs them.

CommonMark lets a list or a table follow a paragraph without a blank line, and takes two spaces for
a nested list; Python-Markdown, which makes the sites, wants a blank line and four. What is written
here reads the same in both.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import Final

_ITEM: Final = re.compile(r"( *)([-*+]|\d{1,9}[.)]) +(?=\S)")
_RULE: Final = re.compile(r" {0,3}(?:(?:\* *){3,}|(?:- *){3,})\Z")
_DELIMITER_ROW: Final = re.compile(r" {0,3}\|?(?: *:?-+:? *\|)+(?: *:?-+:? *)?\Z")
_TAG: Final = re.compile(r"<[^<>]*>")
_PARAGRAPH: Final = re.compile(r"</?(?:p|br|div)\b[^<>]*>", re.IGNORECASE)
_CODE: Final = re.compile(r"\s*<code\b([^<>]*)>", re.IGNORECASE)
_CLASS: Final = re.compile(r"lang(?:uage)?-([\w+#.-]{1,30})", re.ASCII)
_FENCED: Final = re.compile(
    r"(^ {0,3}(?:```|~~~).*?^ {0,3}(?:```|~~~)[^\n]*$)", re.DOTALL | re.MULTILINE
)
_BLOCKS: Final = ("pre", "blockquote")


def set_apart(lines: Sequence[str]) -> Iterator[str]:
    """Yield `lines` with blank lines before lists and tables, and nested lists four spaces in.

    `Give one:`, `- a`, `  - b` becomes `Give one:`, ``, `- a`, `    - b`.
    """
    depths: list[int] = []  # the margins of the lists that are open
    before = ""
    for number, line in enumerate(lines):
        item = _ITEM.match(line)
        if item and not _RULE.match(line):
            margin = len(item[1])
            while depths and margin < depths[-1]:
                depths.pop()
            if not depths and margin > 3:  # code, or a paragraph's next line
                yield line
                before = line
                continue
            if not depths and before.strip():
                yield ""
            if not depths or margin >= depths[-1] + 2:
                depths.append(margin)
            line = " " * (4 * (len(depths) - 1)) + line[margin:]
        elif depths and line.strip():
            if line[:1] == " ":
                line = " " * (4 * len(depths)) + line.lstrip(" ")
            elif not before.strip():
                depths = []
        if (
            not depths
            and before.strip()
            and "|" not in before
            and _opens_table(lines, number)
        ):
            yield ""
        yield line
        before = line


def _opens_table(lines: Sequence[str], number: int) -> bool:
    return (
        "|" in lines[number]
        and number + 1 < len(lines)
        and _DELIMITER_ROW.match(lines[number + 1]) is not None
    )


def html_blocks(text: str) -> str:
    """Return `text` with HTML's blocks of code and quotes as Markdown has them.

    `<pre><code>a</code></pre>` becomes a fenced block, `<blockquote>a</blockquote>` is `> a`.
    Fenced code stays as it is.
    """
    pieces = _FENCED.split(text)
    pieces[::2] = map(_without_blocks, pieces[::2])
    return "".join(pieces)


def _without_blocks(text: str) -> str:
    folded = text.lower()
    pieces = []
    position = 0
    while True:
        starts = [(folded.find(f"<{name}", position), name) for name in _BLOCKS]
        start, name = min(
            ((at, name) for at, name in starts if at >= 0), default=(-1, "")
        )
        opened = folded.find(">", start) if start >= 0 else -1
        end = folded.find(f"</{name}", opened) if opened >= 0 else -1
        closed = folded.find(">", end) if end >= 0 else -1
        if closed < 0:
            pieces.append(text[position:])
            return "".join(pieces)
        inner = text[opened + 1 : end]
        pieces += [
            text[position:start],
            _fenced(inner) if name == "pre" else _quoted(inner),
        ]
        position = closed + 1


def _fenced(inner: str) -> str:
    code = _CODE.match(inner)
    language = _CLASS.search(code[1]) if code else None
    words = html.unescape(_TAG.sub("", inner)).strip("\n")
    marks = "`" * max(3, 1 + max(map(len, re.findall("`+", words)), default=0))
    return f"\n\n{marks}{language[1] if language else ''}\n{words}\n{marks}\n\n"


def _quoted(inner: str) -> str:
    lines = [line.strip() for line in _PARAGRAPH.sub("\n", inner).split("\n")]
    quoted = "\n".join(f"> {line}" for line in lines if line)
    return f"\n\n{quoted}\n\n"
