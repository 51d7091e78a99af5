"""Lay out generated Python: one run of a formatter over all files."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, Literal, TypeAlias

from collgen.diagnostics import CollgenFault

Formatter: TypeAlias = Literal["ruff", "black"]
LINE_LENGTH: Final = 88
_MOST_SHOWN: Final = 2_000


class InvalidPython(CollgenFault):
    """What was to be laid out does not parse."""


def format_python(
    files: Mapping[str, str], formatter: Formatter = "ruff"
) -> dict[str, str]:
    """Return the `.py` files of `{path: text}` in black's style.

    `ruff format` has that style and is a hundred times as fast; `black` is black itself. Raises
    InvalidPython for a file that is no Python.
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
        style = ["--line-length", str(LINE_LENGTH), "--target-version", "py311"]
        done = (
            subprocess.run(  # noqa: S603 - our own command; the files are only parsed
                [*command, *style, folder], capture_output=True, check=False
            )
        )
        if done.returncode:
            words = done.stderr.decode(errors="replace")
            for path, copy in copies.items():
                words = words.replace(str(copy), path)
            raise InvalidPython(words[:_MOST_SHOWN].strip())
        return {path: copy.read_text(encoding="utf-8") for path, copy in copies.items()}


def _with_black(files: Mapping[str, str]) -> dict[str, str]:
    from black import format_str
    from black.mode import Mode, TargetVersion
    from black.parsing import InvalidInput

    mode = Mode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
    laid_out = {}
    for path, text in files.items():
        try:
            laid_out[path] = format_str(text, mode=mode)
        except InvalidInput as error:
            raise InvalidPython(f"{path}: {error}") from error
    return laid_out
