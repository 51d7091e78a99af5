"""Files as they were in a revision of git."""

from __future__ import annotations

import subprocess

from collgen.diagnostics import CollgenError, Diagnostic


def content_at(source: str) -> bytes | None:
    """Return a file of a revision, `HEAD~1:api.json`; None for what names no revision.

    A path is relative to the current folder, as `git show REVISION:./FILE` has it. Raises
    CollgenError when git has no such revision or file.
    """
    revision, colon, path = source.partition(":")
    if not colon or not revision or not path:
        return None
    name = path if path.startswith(("/", "./", "../")) else f"./{path}"
    command = ["git", "show", "--end-of-options", f"{revision}:{name}"]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    except FileNotFoundError as error:
        raise _refused(source, "git is not installed") from error
    if done.returncode:
        words = " ".join(done.stderr.decode(errors="replace").split())
        raise _refused(source, words.removeprefix("fatal: "))
    return done.stdout


def _refused(source: str, words: str) -> CollgenError:
    message = f"{source} cannot be read: {words}"
    return CollgenError(Diagnostic("revision-unknown", "error", message))
