"""The environments and globals that stand in the same file as the collection."""

from __future__ import annotations

from dataclasses import replace

from collgen.diagnostics import Report
from collgen.model import Place
from collgen.understand.variables.environments import EnvironmentFiles
from collgen.understand.variables.postman_scope import ScopeValues


def with_own_scopes(
    own: EnvironmentFiles,
    values: ScopeValues | None,
    files: EnvironmentFiles | None,
    report: Report,
) -> tuple[ScopeValues | None, EnvironmentFiles | None]:
    """Return what a client is built for: the scopes of a data dump, unless files were named."""
    is_named = files is not None or (values and (values.environment or values.globals))
    if is_named or not (own.environments or own.globals):
        return values, files
    names = [repr(one.name) for one in own.environments]
    names += ["its globals"] if own.globals else []
    report.note(
        "dump-scopes",
        f"the client is built for the environments of the data dump: {', '.join(names)}",
        Place(("environments",)),
        "-e and -g name files to use in their place",
    )
    if values is None:
        return None, own
    only = own.environments[0].variables if len(own.environments) == 1 else ()
    return replace(values, environment=only, globals=own.globals), None
