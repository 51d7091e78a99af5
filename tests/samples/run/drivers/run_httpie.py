"""Run HTTPie for each of the commands in the file `words`."""

import contextlib
import io
import sys
from importlib import import_module
from pathlib import Path

main = import_module("httpie.core").main
commands = Path("words").read_bytes().decode().split("\1\0")
for command in filter(None, commands):
    words = command.removesuffix("\0").split("\0")
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            status = main(["http", *words])
    except SystemExit as end:
        status = end.code
    if status:
        print("==", words, status, file=sys.stderr)
