"""Count the lines of generated code for each endpoint, sync and async together.

python -m tests.corpus.lines [--sample N | FILE…]

Docstrings, blank lines and comments don't count. `calls` are the client and its resources, whatever
stands in them; `types` are models and params; the runtime, which is the same everywhere, counts in
neither.
"""

from __future__ import annotations

import argparse
import ast
import sys
import tokenize
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from collgen.build import understand_file
from collgen.generate import Part, generate
from tests.corpus.inputs import ROOT, corpus_folder, inputs, sample

_CLIENT: Final[tuple[Part, ...]] = ("client",)

_NO_CODE = {
    tokenize.COMMENT,
    tokenize.DEDENT,
    tokenize.ENDMARKER,
    tokenize.INDENT,
    tokenize.NEWLINE,
    tokenize.NL,
}
_KINDS = (
    ("/_runtime/", None),
    ("/_client.py", "calls"),
    ("/resources/", "calls"),
    ("/models", "types"),
    ("/params", "types"),
)
"""What counts as which, by a part of the path."""


def main() -> int:
    """Print the counts for each collection and for all together."""
    total: Counter[str] = Counter()
    print(f"{'calls':>8}{'types':>8}{'endpoints':>11}")
    for path in _chosen():
        found = count(path)
        total += found
        print(_row(found, path.name))
    print(_row(total, "all"))
    return 0


def _chosen() -> list[Path]:
    parser = argparse.ArgumentParser(description="Count lines for each endpoint.")
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--sample", type=int, default=40, metavar="N")
    options = parser.parse_args()
    files: list[Path] = options.files
    folder = corpus_folder()
    if files or folder is None:
        return files or sorted((ROOT / "collections").glob("*.json"))
    return [one.path for one in sample(inputs([folder]), options.sample)]


def count(path: Path) -> Counter[str]:
    """Return the lines of a collection's client, and how many endpoints it has."""
    found: Counter[str] = Counter()
    for name, text in generate(understand_file(str(path)).api, _CLIENT).items():
        kind = next((kind for mark, kind in _KINDS if mark in name), None)
        if kind is not None and name.endswith(".py"):
            found[kind] += sum(1 for _ in code_lines(text))
            found["endpoints"] += text.count(" = Endpoint(")
    return found


def code_lines(text: str) -> Iterator[int]:
    """Yield the numbers of the lines that hold code."""
    left_out = {
        number
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        for number in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }
    lines = iter(text.splitlines(keepends=True))
    used = {
        number
        for token in tokenize.generate_tokens(lambda: next(lines, ""))
        if token.type not in _NO_CODE
        for number in range(token.start[0], token.end[0] + 1)
    }
    yield from sorted(used - left_out)


def _row(found: Counter[str], name: str) -> str:
    endpoints = found["endpoints"] or 1
    calls, types = found["calls"] / endpoints, found["types"] / endpoints
    return f"{calls:>8.1f}{types:>8.1f}{found['endpoints']:>11}  {name}"


if __name__ == "__main__":
    sys.exit(main())
