"""What the manifest keeps of a build: the fingerprint of its inputs, its counts, its findings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, get_args

from collgen.diagnostics import Diagnostic, Location, Severity
from collgen.model import Place

if TYPE_CHECKING:
    from collgen.model import JsonValue

_SEVERITIES: Final = get_args(Severity)


@dataclass(frozen=True, slots=True)
class Record:
    """One build, as the manifest remembers it."""

    fingerprint: str = ""
    """Of the inputs, see `collgen.output.fingerprint`; empty: not known."""
    client: str = ""
    """The name of the client's class."""
    operations: int = 0
    models: int = 0
    findings: tuple[Diagnostic, ...] = ()
    """Without their locations, but for those in `collgen.toml`."""

    @classmethod
    def parse(cls, data: object) -> Record:
        """Return the record that `render` gave as `data`; nothing known for anything else."""
        match data:
            case {
                "fingerprint": str(fingerprint),
                "client": str(client),
                "operations": int(operations),
                "models": int(models),
                "findings": list(findings),
            }:
                read = tuple(map(_finding, findings))
                if None not in read:
                    known = tuple(one for one in read if one is not None)
                    return cls(fingerprint, client, operations, models, known)
        return cls()

    def render(self) -> dict[str, JsonValue]:
        """Return the record as JSON."""
        return {
            "fingerprint": self.fingerprint,
            "client": self.client,
            "operations": self.operations,
            "models": self.models,
            "findings": [
                [d.code, d.severity, d.message, d.hint, _where(d), *d.place.pointer]
                for d in self.findings
            ],
        }


NOTHING_KNOWN: Final = Record()


def _where(found: Diagnostic) -> JsonValue:
    """Return the line in the collection, or the location in another file."""
    at = found.location
    return found.place.line if at is None else [at.file, at.line, at.column, at.path]


def _finding(data: object) -> Diagnostic | None:
    match data:
        case [
            str(code),
            str(severity),
            str(message),
            str(hint),
            where,
            *pointer,
        ] if severity in _SEVERITIES and all(
            isinstance(part, (str, int)) for part in pointer
        ):
            line = where if isinstance(where, int) else None
            location = _location(where)
            if where is not None and line is None and location is None:
                return None
            place = Place(tuple(pointer), line)  # type: ignore[arg-type]
            return Diagnostic(code, severity, message, place, hint, location)  # type: ignore[arg-type]
    return None


def _location(data: object) -> Location | None:
    match data:
        case [str(file), int() | None as line, int() | None as column, str(path)]:
            return Location(file, line, column, path)
    return None
