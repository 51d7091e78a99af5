"""Environment and globals files: variables that are not in a collection."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from collgen.postman.collection import Variable
from collgen.postman.files import fail, read_bytes, read_text
from collgen.postman.syntax import parse
from collgen.postman.values import text

if TYPE_CHECKING:
    from collgen.diagnostics import Report
    from collgen.postman.collection import Pointer
    from collgen.postman.values import Json


@dataclass(frozen=True, slots=True)
class Environment:
    """The variables of one file; those that are switched off are `disabled`."""

    name: str
    variables: tuple[Variable, ...]


def load_environment(path: Path, report: Report) -> Environment:
    """Read an environment or globals export, or raise CollgenError when it is none.

    Exports of Postman's API wrap it in `{"environment": …}` or `{"globals": …}`.
    """
    file = str(path)
    content = read_text(read_bytes(path, None), file, report)
    if path.suffix in (".yaml", ".yml"):
        from collgen.postman.yaml_syntax import parse_yaml

        value = parse_yaml(content, file, [])
    else:
        value = parse(content, file)
    if isinstance(value, dict):
        value = value.get("environment") or value.get("globals") or value
    entries = value.get("values") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(entries, list):
        message = "the document has no list `values`, expected an environment or globals export"
        fail(
            "not-an-environment", message, file, "Export the environment from Postman."
        )
    name = text(value.get("name")).strip() or path.name.partition(".")[0]
    return Environment(name, read_values(entries, ("values",)))


def read_values(entries: list[Json], pointer: Pointer) -> tuple[Variable, ...]:
    """Return the variables of a list `values`, which stands at `pointer`."""
    return tuple(
        Variable(
            key=text(entry.get("key")),
            value=entry.get("value"),
            type=text(entry.get("type")),
            disabled=entry.get("enabled") is False or entry.get("disabled") is True,
            pointer=(*pointer, number),
        )
        for number, entry in enumerate(entries)
        if isinstance(entry, dict) and entry.get("key") is not None
    )
