"""The options `-e` and `-g`: variables from files beside the collection."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

if TYPE_CHECKING:
    from collgen.understand import EnvironmentFiles, ScopeValues

_FILE: Final = click.Path(exists=True, dir_okay=False, path_type=Path)

environment_option: Final = click.option(
    "-e", "--environment", "environments", type=_FILE, multiple=True, metavar="FILE",
    help="Environment export: its variables go over the collection's. May be given again.",
)  # fmt: skip
globals_option: Final = click.option(
    "-g", "--globals", "globals_", type=_FILE, metavar="FILE",
    help="Globals export: its variables go below the collection's.",
)  # fmt: skip


def environment_files(
    environments: tuple[Path, ...], globals_: Path | None
) -> EnvironmentFiles | None:
    """Return the environments to build for; None without any file."""
    if not environments and globals_ is None:
        return None
    from collgen.diagnostics import Report
    from collgen.postman.environment import load_environment
    from collgen.understand import EnvironmentFiles

    report = Report()
    return EnvironmentFiles(
        tuple(load_environment(path, report) for path in environments),
        load_environment(globals_, report).variables if globals_ else (),
    )


def given_values(
    environments: tuple[Path, ...], globals_: Path | None, *, show_secrets: bool
) -> ScopeValues:
    """Return the values in the files; a later environment goes over an earlier one."""
    from collgen.diagnostics import Report
    from collgen.postman.environment import load_environment
    from collgen.understand import ScopeValues

    report = Report()
    return ScopeValues(
        environment=tuple(
            variable
            for path in environments
            for variable in load_environment(path, report).variables
        ),
        globals=load_environment(globals_, report).variables if globals_ else (),
        show_secrets=show_secrets,
    )
