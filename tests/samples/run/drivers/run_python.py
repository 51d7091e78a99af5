"""Run each of the samples that are named by their numbers."""

import sys
from pathlib import Path

for number in sys.argv[1:]:
    try:
        code = Path(f"s{number}.py").read_text(encoding="utf-8")
        exec(compile(code, f"s{number}.py", "exec"), {"__name__": "__main__"})
    except Exception as error:  # whatever it is, the request was not sent
        print("==", number, type(error).__name__, error)
