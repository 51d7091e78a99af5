"""Links that a response has in its head (RFC 8288)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_LINK = (
    r"""<([^>]*)>((?:\s*;\s*[^\s=;,"]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)"""
)
_RELATION = r"""(?i);\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]*))"""
_OF_ANOTHER = r"(?i);\s*anchor\s*="


def next_link(headers: Mapping[str, str]) -> str | None:
    """Return the address of the next page, None when no link is called so."""
    for address, parameters in re.findall(_LINK, headers.get("link", "")):
        # Of several relations the first one counts (3.3).
        relation = re.search(_RELATION, parameters)
        if relation is None or re.search(_OF_ANOTHER, parameters):
            continue
        if "next" in (relation[1] or relation[2] or "").lower().split():
            return str(address)
    return None
