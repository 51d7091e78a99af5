"""Environment and globals files, as a build and as samples need them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from collgen.diagnostics import Report
from collgen.postman.collection import Variable
from collgen.postman.environment import load_environment
from collgen.understand import EnvironmentFiles, ScopeValues


def environment_files(
    environments: Sequence[Path], globals_: Path | None
) -> EnvironmentFiles | None:
    """Return the environments to build for; None without any file."""
    if not environments and globals_ is None:
        return None
    report = Report()
    return EnvironmentFiles(
        tuple(load_environment(path, report) for path in environments),
        _variables([globals_] if globals_ else ()),
    )


def scope_values(
    environments: Sequence[Path], globals_: Path | None, *, show_secrets: bool = False
) -> ScopeValues:
    """Return the variables of the files; those of a later environment go over an earlier one's."""
    return ScopeValues(
        environment=_variables(environments),
        globals=_variables([globals_] if globals_ else ()),
        show_secrets=show_secrets,
    )


def _variables(files: Iterable[Path]) -> tuple[Variable, ...]:
    report = Report()
    return tuple(
        variable
        for file in files
        for variable in load_environment(file, report).variables
    )
