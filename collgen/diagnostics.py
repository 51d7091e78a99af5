"""What went wrong or needs attention, and where: the same kind of value from every stage."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from collgen.model import Place

Severity: TypeAlias = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Location:
    """A place a person can go to."""

    file: str
    line: int | None = None
    """One-based."""
    column: int | None = None
    """One-based, in characters."""
    path: str = ""
    """In words: `folder Calls › request Make a call › body.mode`."""

    def __str__(self) -> str:
        position = ":".join(
            str(part) for part in (self.file, self.line, self.column) if part
        )
        return f"{position}: {self.path}" if self.path else position


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what was found, what was expected, where, and how to mend it."""

    code: str
    """Stable and kebab-case: `auth-unsupported`."""
    severity: Severity
    message: str
    place: Place = Place()
    hint: str = ""
    location: Location | None = None
    """Filled in once, at the end, by `read.locate`."""

    def __str__(self) -> str:
        where = f"{self.location}: " if self.location else ""
        hint = f"\n    {self.hint}" if self.hint else ""
        return f"{where}{self.severity}[{self.code}]: {self.message}{hint}"


class CollgenError(Exception):
    """A fault of the input or of the call that ends the run, with the diagnostic that says why."""

    def __init__(self, diagnostic: Diagnostic, exit_code: int = 1) -> None:
        super().__init__(str(diagnostic))
        self.diagnostic = diagnostic
        self.exit_code = exit_code


class CollgenFault(Exception):  # noqa: N818 - not an error of its user's
    """A fault of collgen itself: something that no input may lead to."""

    def __init__(self, message: str) -> None:
        super().__init__(f"{message}; this is a fault of collgen, please report it")


@dataclass(slots=True)
class Report:
    """Collects diagnostics along the pipeline, in the order they were found."""

    diagnostics: list[Diagnostic] = field(default_factory=list)

    def error(
        self, code: str, message: str, place: Place = Place(), hint: str = ""
    ) -> None:
        """Add something that the collection asks for and the output does not do."""
        self.diagnostics.append(Diagnostic(code, "error", message, place, hint))

    def warn(
        self, code: str, message: str, place: Place = Place(), hint: str = ""
    ) -> None:
        """Add something that could not be carried over exactly."""
        self.diagnostics.append(Diagnostic(code, "warning", message, place, hint))

    def note(
        self, code: str, message: str, place: Place = Place(), hint: str = ""
    ) -> None:
        """Add something worth knowing that changes nothing."""
        self.diagnostics.append(Diagnostic(code, "note", message, place, hint))

    def add(self, diagnostic: Diagnostic) -> None:
        """Add a finding that stands elsewhere than in the collection."""
        self.diagnostics.append(diagnostic)

    def rewrite(self, message: Callable[[str], str]) -> None:
        """Put `message(text)` in place of each message and hint so far."""
        self.diagnostics[:] = [
            replace(one, message=message(one.message), hint=message(one.hint))
            for one in self.diagnostics
        ]

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.diagnostics)


def counted(number: int, noun: str) -> str:
    """Return a number and its noun: `1 request`, `2 requests`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
