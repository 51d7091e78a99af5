"""Markdown and HTML of a cell or a description to plain text, and the reading of literals."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collgen.model import JsonValue

_MARKUP = re.compile(r"[*_\[\]<>&\\~]")
_CODE = re.compile(r"(`+[^`\n]*`+)")
_BREAK = re.compile(r"<\s*(?:br|/p|/div|/tr|/h[1-6]|/ul|/ol)\s*/?>", re.IGNORECASE)
_LIST_ITEM = re.compile(r"<li[^<>]{0,80}>", re.IGNORECASE)
_CODE_TAG = re.compile(r"</?(?:code|tt|kbd|samp)>", re.IGNORECASE)
_BOLD_TAG = re.compile(r"</?(?:b|strong|em|i|mark)>", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|abbr|b|blockquote|center|dd|dl|dt|em|font|h[1-6]|i|img|ins|li|mark|ol|p|pre|q|s"
    r"|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul|div|hr|details|summary"
    r"|html|head|body|section|article|main|aside|header|footer|figure|figcaption)"
    r"(?:\s[^<>]{0,400})?/?>",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--[^<>]{0,400}-->")
_LINK = re.compile(
    r"!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+\"[^\"\n]*\")?\)"
)
_AROUND_CODE = re.compile(r"(\*{1,3}|_{1,3})(`[^`\n]+`)\1")
_STRONG = re.compile(r"\*\*([^*\n]+)\*\*|(?<!\w)__([^_\n]+)__(?!\w)|~~([^~\n]+)~~")
_EMPHASIS = re.compile(
    r"(?<![\w*])\*(?=[^\s*])([^*\n]{0,200}[^\s*])\*(?![\w*])"
    r"|(?<!\w)_(?=[^\s_])([^_\n]{0,200}[^\s_])_(?!\w)"
)
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_BULLET = re.compile(r"^([ \t]*)(?:\\?[*+]|[•·◦▪‣])(?=\s)", re.MULTILINE)
UNMARKED: Final = str.maketrans("", "", "\x02\x03")
_SPACES = re.compile(r"[^\S\n]+")

# One letter for each of the many that mean the same: the rules then know quotes, dashes,
# colons, commas and parentheses in one form only.
_ONE_FORM: Final = {
    **dict.fromkeys(map(ord, "“”„‟«»″＂"), '"'),
    **dict.fromkeys(map(ord, "‘’‚‛′´＇"), "'"),
    **dict.fromkeys(map(ord, "–—−‐‑‒―"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2009\u202f\u3000"), " "),
    **dict.fromkeys(map(ord, "\u200b\u200c\u200d\ufeff\u2060\ufe0e\ufe0f"), None),
    **dict(zip(map(ord, "：（）［］｜＝！？／"), ":()[]|=!?/", strict=True)),
    ord("。"): ". ",
    ord("，"): ", ",
    ord("、"): ", ",
    ord("；"): "; ",
    ord("～"): "~",
    ord("〜"): "~",
    ord("…"): "...",
    ord("≤"): "<=",
    ord("≥"): ">=",
    ord("→"): "->",
    ord("\t"): " ",
    ord("\r"): None,
}


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text: a set that reads better than a column of quoted strings."""
    return frozenset(text.split())


def is_blank(value: object) -> bool:
    """Return whether a text only stands for a value: `<your id>`, `<string>`."""
    return isinstance(value, str) and value[:1] == "<" and value[-1] == ">"


# `red<tab>The colour of …`, on several lines: what a list pasted from a page looks like.
_TABBED = re.compile(r"^([\w./-]{1,40})\t+(?=[^\s|])", re.MULTILINE)


@lru_cache(maxsize=1 << 14)
def plain(text: str) -> str:
    """Return `text` without markup, in lines; code spans keep their backticks."""
    written = marked(text)
    return written.translate(UNMARKED) if "\x02" in written else written


@lru_cache(maxsize=1 << 14)
def marked(text: str) -> str:
    """Return `text` as `plain` does, bold and slanted words between two signs of their own."""
    if "\x02" in text or "\x03" in text:
        text = text.translate(UNMARKED)
    if not text.isascii() or "\t" in text or "\r" in text:
        if "\t" in text and len(_TABBED.findall(text)) > 1:
            text = _TABBED.sub(r"- \1: ", text)
        text = text.translate(_ONE_FORM)
    if not _MARKUP.search(text):
        return _one_space(text)
    if "<" in text:
        text = _without_tags(text)
    if "&" in text:
        text = html.unescape(text).translate(_ONE_FORM)
    if "*" in text or "+" in text or not text.isascii():
        text = _BULLET.sub(r"\1-", text)
    if "`" in text:
        if "``" in text and "```" not in text:
            text = text.replace("``", "`")
        if "*`" in text or "_`" in text:
            text = _AROUND_CODE.sub(r"\2", text)
        parts = _CODE.split(text)
        parts[::2] = map(_without_emphasis, parts[::2])
        text = "".join(parts)
    else:
        text = _without_emphasis(text)
    return _one_space(text)


def _one_space(text: str) -> str:
    return (_SPACES.sub(" ", text) if "  " in text else text).strip()


def _without_tags(text: str) -> str:
    text = _COMMENT.sub("", text)
    text = _BREAK.sub("\n", text)
    text = _LIST_ITEM.sub("\n- ", text)
    text = _CODE_TAG.sub("`", text)
    text = _BOLD_TAG.sub("**", text)
    return _TAG.sub("", text)


def _without_emphasis(text: str) -> str:
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "**" in text or "__" in text or "~~" in text:
        text = _STRONG.sub(
            lambda m: f"\x02{m[1] or m[2]}\x03" if m[3] is None else m[3], text
        ).replace("**", "")
    if "*" in text or "_" in text:
        text = _EMPHASIS.sub(lambda m: f"\x02{m[1] or m[2]}\x03", text)
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


_QUOTES: Final = frozenset("`\"'")
_QUOTED = re.compile(r"`+\s?([^`\n]*?)\s?`+|\"([^\"\n]*)\"|'([^'\n]*)'")
_INTEGER = re.compile(r"-?(?:\d{1,18}|\d{1,3}(?:[,_]\d{3}){1,5})")
_DECIMAL = re.compile(r"-?\d{1,18}\.\d{1,18}")
_WORDS: Final[dict[str, JsonValue]] = {"true": True, "false": False, "null": None}


def unquote(text: str) -> str:
    """Return `text` without the quotes or backticks that stand around all of it."""
    text = text.strip()
    found = _QUOTED.fullmatch(text) if text[:1] in _QUOTES else None
    if found is None:
        return text
    inner = next(group for group in found.groups() if group is not None)
    return unquote(inner) if inner and inner != text and inner[0] in "`\"'" else inner


def literal(text: str) -> JsonValue:
    """Return the JSON value that a written literal stands for; text stays text."""
    word = unquote(text)
    lowered = word.lower()
    if lowered in _WORDS:
        return _WORDS[lowered]
    found = number(word)
    return word if found is None else found


def number(text: str) -> int | float | None:
    """Return the number that `text` writes, with or without thousands separators."""
    if not text[-1:].isdigit():
        return None
    if _INTEGER.fullmatch(text):
        # A leading zero belongs to a code, not to a number.
        digits = text.lstrip("+-")
        if len(digits) > 1 and digits[0] == "0":
            return None
        return int(text.replace(",", "").replace("_", ""))
    return float(text) if _DECIMAL.fullmatch(text) else None


# A full stop behind `e.g`, `max` or a single letter ends no sentence.
_STOP = (
    r"[.!?](?=\s|$)(?<!\b[a-z]\.)(?<!\b(?:vs|no|cf)\.)(?<!\b(?:e\.g|i\.e|etc|max|min)\.)"
    r"(?<!\b(?:incl|resp)\.)(?<!approx\.)"
)
_SENTENCE_END = re.compile(
    rf"{_STOP}|\n\s*\n|\n(?=\s*(?:[-#|>]|\d+[.)])\s)", re.IGNORECASE
)
_SENTENCE_END_IN_LINE = re.compile(_STOP, re.IGNORECASE)


def sentence_end(text: str, start: int = 0) -> int:
    """Return where the sentence that holds `start` ends, without its full stop."""
    end = _SENTENCE_END if "\n" in text else _SENTENCE_END_IN_LINE
    found = end.search(text, start)
    return len(text) if found is None else found.start()


def shorten(text: str, limit: int = 120) -> str:
    """Return `text` on one line, cut at a word when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0] + " ..."


_NOTHING: Final = frozenset({"none", "null", "undefined", "n/a"})
"""What exporters write where there is no description."""
_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]+[^\n]*\n?")
_SKIPPED = re.compile(
    r"\s*(?:\||```|~~~|<(?:table|img|h[1-6])|!\[|[-*_]{3,}\s*$|\[!)", re.IGNORECASE
)
_NO_PROSE: Final = re.compile(
    r"<(table|pre|style|script)\b[^<>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL
)
_DOCUMENT: Final = re.compile(r"</?(?:html|head|body)\b[^<>]*>", re.IGNORECASE)
_PARAGRAPH_END: Final = re.compile(r"</(?:p|h[1-6]|div|blockquote)\s*>", re.IGNORECASE)
_NO_LETTER: Final = frozenset("|`~<!-*_[#")
"""How a line begins that is skipped."""


@lru_cache(maxsize=1 << 12)
def plain_summary(text: str) -> str:
    """Return the first sentence of a Markdown description as one plain line.

    Headings, tables, code and pictures are passed over; nothing is returned when no prose is left.
    """
    text = text[:4000]
    if "</" in text:
        text = _PARAGRAPH_END.sub(
            "\n\n", _NO_PROSE.sub("\n\n", _DOCUMENT.sub("", text))
        )
    lines = text.splitlines()
    if len(lines) > 1 or text.lstrip()[:1] in _NO_LETTER:
        lines = _first_paragraph(lines)
    prose = plain("\n".join(lines)).lstrip("-> ")
    first = prose[: sentence_end(prose) + 1]
    summary = " ".join(first.replace("`", "").split()).rstrip(":")
    return "" if summary.lower() in _NOTHING else summary


def _is_header(lines: list[str], number: int) -> bool:
    """Return whether a line is the header of a table, or its row of dashes."""
    below = lines[number + 1] if number + 1 < len(lines) else ""
    return any(one.strip() and not one.strip(" |:-") for one in (lines[number], below))


def _first_paragraph(written: list[str]) -> list[str]:
    """Return the first lines of prose among those of a Markdown text."""
    fenced = table = False
    lines: list[str] = []
    for number, line in enumerate(written):
        begin = line.lstrip()
        table = "|" in line and (table or _is_header(written, number))
        if table:
            if lines:
                break
            continue
        if begin.startswith(("```", "~~~")):
            fenced = not fenced
        elif fenced or (
            begin[:1] in _NO_LETTER
            and (_SKIPPED.match(line) or _HEADING.fullmatch(line))
        ):
            if lines:
                break
        elif begin:
            lines.append(line)
        elif lines:
            break
    return lines
