"""The collection's own items, as folded blocks of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.escape.escaped import Markdown
from collgen.generate.bodies import pretty
from collgen.generate.code_blocks import block, cut

if TYPE_CHECKING:
    from collgen.model import JsonValue

_LONGEST: Final = 20_000
_LEFT_OUT: Final = Markdown("Without its saved responses, which stand above.")


def item_block(item: JsonValue) -> Markdown | None:
    """Return an item as a block; of a long one what is not shown above."""
    if not isinstance(item, dict):
        return None
    text = pretty(item)
    if len(text) <= _LONGEST:
        return block(text, "json")
    text = pretty({key: value for key, value in item.items() if key != "response"})
    shown, left = cut(text, _LONGEST)
    if left:
        return Markdown.fill("{}\n\n({} more characters)", block(shown, "json"), left)
    return Markdown.fill("{}\n\n{}", _LEFT_OUT, block(shown, "json"))
