"""The parts of a difference between two Apis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collgen.model import Operation

Kind: TypeAlias = Literal["removed", "added", "changed"]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is other than before."""

    code: str
    """Stable and kebab-case: `argument-removed`."""
    breaking: bool
    """Whether code that was written for the old client may stop working."""
    message: str


@dataclass(frozen=True, slots=True)
class Changed:
    """One request, or what belongs to no single one, and all that changed of it."""

    title: str
    """The request's path as written, or `The client`."""
    method: str
    """The Python method in the old client, or in the new one when it is new; may be empty."""
    kind: Kind
    changes: tuple[Change, ...]

    @property
    def breaking(self) -> bool:
        """Whether any of it may break a caller."""
        return any(change.breaking for change in self.changes)


def title_of(operation: Operation) -> str:
    """Return the request's path for a person."""
    return " › ".join(name.strip() or "(unnamed)" for name in operation.path)
