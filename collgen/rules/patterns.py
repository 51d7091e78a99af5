"""Which requests a pattern of `collgen.toml` means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache


def matches(pattern: str, path: Sequence[str], identity: str = "") -> bool:
    """Return whether `pattern` is the request's id or fits its path, letter case and blanks aside.

    `*` stands for any text in one name, `**` for any number of folders:
    `Onboarding/**/Create *` fits `Onboarding`, `Users`, `Create a user`.
    """
    if identity and pattern == identity:
        return True
    names = "/".join(path).split("/")  # a name may have slashes too, as a pattern has
    return _compiled(pattern).fullmatch("/".join(map(_folded, names))) is not None


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    parts = []
    for name in pattern.split("/"):
        if name.strip() == "**":
            parts.append("(?:[^/]*/)*")
            continue
        pieces = (re.escape(piece) for piece in _folded(name).split("*"))
        parts.append("[^/]*".join(pieces) + "/")
    # The last name has no slash behind it; a last `**` is anything below.
    whole = "".join(parts)
    return re.compile(
        whole.removesuffix("/") if whole.endswith("/") else whole + "[^/]*"
    )


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
