"""Lay out generated Python: one run of a formatter over all files."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal, TypeAlias

from collgen.diagnostics import CollgenFault
from collgen.generate.width import LINE_LENGTH

Formatter: TypeAlias = Literal["ruff", "black"]
_MOST_SHOWN: Final = 2_000
_RUFF_STYLE: Final = (
    *("--line-length", str(LINE_LENGTH)),
    *("--target-version", "py311"),
    *("--config", "format.skip-magic-trailing-comma = true"),
)


class InvalidPython(CollgenFault):
    """What was to be laid out does not parse."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


def format_python(
    files: Mapping[str, str], formatter: Formatter = "ruff"
) -> dict[str, str]:
    """Return the `.py` files of `{path: text}` in black's style.

    `ruff format` has that style and is a hundred times as fast; `black` is black itself. A comma
    behind a last item is no reason to split a line that fits, so templates put one everywhere.
    Raises InvalidPython for a file that is no Python.
    """
    format_all = _with_ruff if formatter == "ruff" else _with_black
    return format_all(
        {name: text for name, text in files.items() if name.endswith(".py")}
    )


def _with_ruff(files: Mapping[str, str]) -> dict[str, str]:
    from ruff import find_ruff_bin

    # Paths of the project may be too long or odd for this disk: the copies have numbers.
    with TemporaryDirectory(prefix="collgen-") as folder:
        copies = {
            path: Path(folder, f"{number}.py") for number, path in enumerate(files)
        }
        for path, text in files.items():
            copies[path].write_text(text, encoding="utf-8", newline="\n")
        command = [find_ruff_bin(), "format", "--isolated", "--no-cache"]
        done = (
            subprocess.run(  # noqa: S603 - our own command; the files are only parsed
                [*command, *_RUFF_STYLE, folder], capture_output=True, check=False
            )
        )
        if done.returncode:
            raise _invalid(done.stderr.decode(errors="replace"), copies)
        return {path: copy.read_text(encoding="utf-8") for path, copy in copies.items()}


def _invalid(message: str, copies: Mapping[str, Path]) -> InvalidPython:
    """Return the error for ruff's message: `error: Failed to parse /tmp/x/3.py:1:5: Expected …`."""
    for path, copy in copies.items():
        if f"{copy}:" in message:
            reason = message.partition(f"{copy}:")[2]
            return InvalidPython(path, reason[:_MOST_SHOWN].strip())
    raise CollgenFault(f"ruff failed: {message[:_MOST_SHOWN]}")


def _with_black(files: Mapping[str, str]) -> dict[str, str]:
    from black import format_str
    from black.mode import Mode, TargetVersion
    from black.parsing import InvalidInput

    mode = Mode(
        target_versions={TargetVersion.PY311},
        line_length=LINE_LENGTH,
        magic_trailing_comma=False,
    )
    laid_out = {}
    for path, text in files.items():
        try:
            laid_out[path] = format_str(text, mode=mode)
        except InvalidInput as error:
            raise InvalidPython(path, str(error)) from error
    return laid_out
