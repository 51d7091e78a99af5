"""Where `collgen` and `python -m collgen` start."""

from __future__ import annotations

import sys


def start() -> None:
    """Run the command line and end the process at once.

    Python would first free each of the millions of values of a build, for a tenth of its time.
    """
    import os

    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):  # a full disk; or closed, after a broken pipe
            code = code or 1
    os._exit(code)


def main() -> int:
    """Run the command line and return its exit code."""
    if sys.argv[1:] in (["--help"], ["-h"]) and _is_wide():
        # click alone takes longer to import than Python takes to start; a test holds this text
        # against click's own.
        from pathlib import Path

        try:
            sys.stdout.write(
                Path(__file__).with_name("help.txt").read_text(encoding="utf-8")
            )
        except OSError:
            return 1
        return 0
    from collgen.cli import run

    return run()


def _is_wide() -> bool:
    """Return whether click would lay its help out for 80 columns, as the text is."""
    import os

    columns = os.environ.get("COLUMNS", "")
    if columns.isdigit():
        return int(columns) >= 80
    try:
        return os.get_terminal_size().columns >= 80
    except OSError:
        return True


if __name__ == "__main__":
    start()
