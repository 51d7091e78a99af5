"""Plant hostile text in every field of the zoo, and look at all that comes out.

python -m tests.property.hostile [--fields N]: every payload in every field, one at a time.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import yaml

from collgen.build import understand_file
from collgen.diagnostics import CollgenError
from collgen.openapi import document, print_yaml
from tests.property.checking import (
    Finding,
    check_files,
    check_printed,
    generated,
    printed,
)
from tests.property.looks import SHELLS, Shell, is_code, runs_in_markdown
from tests.property.planting import COLLECTION, FIELDS, PAYLOADS, Field, planted, pruned

_MARKS: Final = ("canary", "javascript", "onerror", "<script", "touch")


def faults(field: Field, payload: str, shell: Shell) -> Iterator[str]:
    """Yield what is wrong with what comes out when `payload` is in `field`; none when refused."""
    collection = planted(pruned(COLLECTION, field), field, payload)
    content = json.dumps(collection).encode()
    try:
        found = understand_file("case.json", content=content, every_source=True)
        files = generated(found, lay_out=False)
    except CollgenError:
        return
    try:
        check_files(files)
        for name, text in printed(found):
            check_printed(name, text)
            if name.removeprefix("snippet ") in SHELLS:
                left = shell.left_by(text)
                if left:
                    yield f"{name} made {left}: {text[:500]}"
    except Finding as finding:
        yield f"{finding.signature}: {finding.details[:500]}"
    for path, text in files.items():
        if not any(mark in text for mark in _MARKS) or "/_runtime/" in path:
            continue
        if path.endswith(".py") and is_code(text):
            yield f"{path} is code"
        elif path.endswith(".md"):
            yield from (f"{path}: {one}" for one in runs_in_markdown(text))
    described = document(found.api, found.report)
    if yaml.safe_load(print_yaml(described)) != json.loads(json.dumps(described)):
        yield "the OpenAPI document in YAML is another"


def main(arguments: list[str]) -> int:
    """Plant everything; 1 when something came through."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fields", type=int, default=len(FIELDS))
    options = parser.parse_args(arguments)
    tried = came_through = 0
    gc.disable()
    with tempfile.TemporaryDirectory() as folder:
        shell = Shell(Path(folder))
        for field in FIELDS[: options.fields]:
            for name, payload in PAYLOADS.items():
                tried += 1
                for words in faults(field, payload, shell):
                    came_through += 1
                    print(f"{'.'.join(field)}, {name}: {words}", flush=True)
            gc.collect()
    print(
        f"{tried:,} plantings in {options.fields} kinds of field, {came_through:,} came through"
    )
    return int(bool(came_through))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
