"""Where a package's version is kept, if not in `collgen.toml` itself."""

from __future__ import annotations

import subprocess
from pathlib import Path

from collgen.diagnostics import CollgenError, Diagnostic


def version_of(source: str, folder: Path) -> str:
    """Return the version that `version-from` names; empty for the collection's own.

    `git-tag` is the newest tag that HEAD has behind it, `file:PATH` the first line of a file; both
    without a leading `v`. Raises CollgenError when there is none.
    """
    if source == "git-tag":
        return _git_tag(folder)
    kind, _, path = source.partition(":")
    if kind != "file":
        return ""
    try:
        lines = (folder / path).read_text(encoding="utf-8").split()
    except (OSError, UnicodeDecodeError) as error:
        raise _missing(f"{path} cannot be read: {error}") from error
    if not lines:
        raise _missing(f"{path} is empty")
    return lines[0].removeprefix("v")


def _git_tag(folder: Path) -> str:
    command = ["git", "describe", "--tags", "--abbrev=0"]
    try:
        done = subprocess.run(  # noqa: S603 - a command of our own
            command, cwd=folder, capture_output=True, text=True, check=False
        )
    except FileNotFoundError as error:
        raise _missing("git is not installed") from error
    if done.returncode:
        raise _missing(f"git has no tag: {' '.join(done.stderr.split())}")
    return done.stdout.strip().removeprefix("v")


def _missing(words: str) -> CollgenError:
    return CollgenError(
        Diagnostic("version-missing", "error", f"the version is not known: {words}")
    )
