"""One file of the output, and what is to happen to it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

State: TypeAlias = Literal[
    "create",
    "update",
    "same",
    "stale",
    "edited",
    "foreign",
    "kept",
    "merge",
    "conflict",
]

_CONFLICT: Final = re.compile(rb"^<{7} .*^={7}$.*^>{7} ", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Change:
    """The difference between what is rendered and what is there, for one path."""

    path: str
    state: State
    """`stale`: written by the last run and no longer rendered. `edited`: collgen's, changed by
    someone since. `foreign`: there, and never written by collgen. `kept`: edited, and left so.
    `merge`: both edited and rendered anew. `conflict`: the same, in the same lines."""
    new: bytes | None
    """None when it is to be removed."""
    old: bytes | None
    """None when it is not there."""

    @property
    def to_write(self) -> bytes | None:
        """The content to put there, None when there is nothing to do but perhaps a removal."""
        return None if self.is_as_wanted else self.new

    @property
    def is_as_wanted(self) -> bool:
        """Whether the file stays as it is."""
        return self.state in ("same", "kept")

    @property
    def has_conflicts(self) -> bool:
        """Whether both changed the same lines, now or earlier: the markers are still there."""
        left = self.state == "kept" and _CONFLICT.search(self.old or b"") is not None
        return self.state == "conflict" or left

    def diff(self) -> Iterator[str]:
        """Yield the lines of a unified diff, each with its line break."""
        import difflib

        names = (
            f"a/{self.path}" if self.old is not None else "/dev/null",
            f"b/{self.path}" if self.new is not None else "/dev/null",
        )
        old, new = (
            (content or b"").decode(errors="replace").splitlines(keepends=True)
            for content in (self.old, self.new)
        )
        yield from difflib.unified_diff(old, new, *names)
