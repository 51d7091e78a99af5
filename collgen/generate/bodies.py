"""Saved bodies as fenced blocks of a page."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from collgen.escape.escaped import Markdown
from collgen.generate.code_blocks import block
from collgen.generate.pages import LONGEST_BODY

if TYPE_CHECKING:
    from collections.abc import Callable

    from collgen.model import Example, JsonValue

_MAX_EXAMPLE_LINES = 120
_LANGUAGES = (
    ("json", "json"),
    ("xml", "xml"),
    ("html", "html"),
    ("javascript", "javascript"),
)


def body_block(example: Example) -> Markdown:
    """Return the body of a saved answer, laid out for reading; nothing when there is none."""
    if not example.body:
        return Markdown()
    text, language = _pretty_text(example.body)
    if not language:
        language = _language(example)
    lines = text[:LONGEST_BODY].splitlines()[:_MAX_EXAMPLE_LINES]
    cut = "\n".join(lines)
    if len(cut) >= len(text.rstrip("\n")):
        return block(text, language)
    left = len(text) - len(cut)
    return Markdown.fill("{}\n\n({} more characters)", block(cut, language), left)


def _language(example: Example) -> str:
    kind = next(
        (value for name, value in example.headers if name.lower() == "content-type"), ""
    )
    return next(
        (language for word, language in _LANGUAGES if word in kind.lower()), "text"
    )


@lru_cache(maxsize=256)
def _pretty_text(body: str) -> tuple[str, str]:
    """Return `body` laid out for reading, and `json` when it is that."""
    try:
        return pretty(json.loads(body)), "json"
    except (ValueError, RecursionError):
        return body, ""


# `json.dumps` with an indent runs in Python and costs five times as much as this.
_quoted: Callable[[str], str] = json.encoder.encode_basestring
_CONSTANTS: Final = {None: "null", True: "true", False: "false"}


def pretty(value: JsonValue, margin: str = "\n") -> str:
    """Return JSON text with two columns for each level."""
    if isinstance(value, str):
        return _quoted(value)
    if type(value) is int:
        return str(value)
    inner = margin + "  "
    if isinstance(value, dict) and value:
        members = [
            f"{inner}{_quoted(key)}: {pretty(item, inner)}"
            for key, item in value.items()
        ]
        return f"{{{','.join(members)}{margin}}}"
    if isinstance(value, list) and value:
        return f"[{','.join([inner + pretty(item, inner) for item in value])}{margin}]"
    if value is None or isinstance(value, bool):
        return _CONSTANTS[value]
    return json.dumps(value)
