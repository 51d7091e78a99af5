"""Mutate trees of version 3 and read them: no traceback, and no file is opened.

python -m tests.postman.formats.fuzz [--count 10000] [--seed 1]
"""

from __future__ import annotations

import argparse
import io
import json
import random
import sys
import tempfile
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any, Final

from collgen.diagnostics import CollgenError, Report
from collgen.installed import PACKAGE
from collgen.postman import content_of, load, locate
from tests.postman.formats.as_v3 import write_v3

_SEED: Final = Path(__file__).with_name("v1_converted.json")
_TOKENS: Final = (
    "{{x}}", "&a", "*a", "&a [*a]", "!!python/object/apply:os.system ['true']", "!x", "- ", "? ",
    ": ", "|", ">-", "---", "...", "%YAML 1.1", "\t", "\0", "\r", "\u2028", "\ufeff", "<<: *a", "[", "]",
    "{", "}", "'", '"', "#", "0x", "0o8", ".inf", ".nan", "1e999", "9" * 5000, "~", "null", "yes",
    "2026-01-01", "\\ud800", '"\\ud800"', "$kind: collection", "order: .nan", "url:", "body:", " " * 300,
    "[" * 300, "- " * 300, "? " * 300,
)  # fmt: skip
_PATHS: Final = (
    "../{}", "/etc/{}", "a/../../{}", "a\\{}", ".hidden/{}", "{}.bak", "x/{}",
    ".resources/{}", "{}/{}", "C:/{}", "{}\n", "é/{}",
)  # fmt: skip


def seeds() -> dict[str, bytes]:
    """Return the files of one tree."""
    with tempfile.TemporaryDirectory() as folder:
        write_v3(json.loads(_SEED.read_text(encoding="utf-8")), Path(folder))
        with zipfile.ZipFile(io.BytesIO(content_of(folder))) as archive:
            return {name: archive.read(name) for name in archive.namelist()}


def mutated(files: dict[str, bytes], chance: random.Random) -> bytes:
    """Return an archive of the files with one to eight changes."""
    found = dict(files)
    for _ in range(chance.randint(1, 8)):
        path = chance.choice(list(found))
        if chance.random() < 0.15:
            found[chance.choice(_PATHS).replace("{}", path)] = found.pop(path)
        else:
            found[path] = _changed(found[path], chance)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path, content in found.items():
            info = zipfile.ZipInfo(path)
            info.external_attr = 0o120777 << 16 if chance.random() < 0.02 else 0
            archive.writestr(info, content)
    data = buffer.getvalue()
    return data[: chance.randrange(len(data))] if chance.random() < 0.02 else data


def _changed(content: bytes, chance: random.Random) -> bytes:
    lines = content.split(b"\n")
    at = chance.randrange(len(lines))
    token = chance.choice(_TOKENS).encode()
    match chance.randrange(9):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[chance.randrange(len(lines))])
        case 2:
            other = chance.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        case 3:
            lines.insert(at, token)
        case 4:
            key, colon, _ = lines[at].partition(b":")
            lines[at] = key + colon + b" " + token
        case 5:
            cut = chance.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:cut] + token + lines[at][cut:]
        case 6:
            lines[at] = b" " * chance.randrange(9) + lines[at].lstrip()
        case 7:
            lines = lines[:at]
        case _:
            cut = chance.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:cut] + chance.randbytes(3) + lines[at][cut:]
    return b"\n".join(lines)


class Watch:
    """Counts the files that this process opens while it is on."""

    def __init__(self) -> None:
        self.is_on = False
        self.opened: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.is_on and event == "open":
            self.opened.append(str(arguments[0]))


def run(count: int, seed: int) -> Counter[str]:
    """Read that many mutated trees; return how many were read, and why others were not."""
    chance, files, watch = random.Random(seed), seeds(), Watch()
    outcomes: Counter[str] = Counter()
    for number in range(count):
        content = mutated(files, chance) if number else _packed(files)
        report = Report()
        watch.is_on = number > 99  # by then all that is read once was read
        try:
            document = load("tree.zip", content=content, report=report)
            locate(document.source, report)
            outcomes["read"] += 1
        except CollgenError as error:
            outcomes[error.diagnostic.code] += 1
        finally:
            watch.is_on = False
    own = (str(PACKAGE), sys.prefix, sys.base_prefix)
    outside = [path for path in watch.opened if not path.startswith(own)]
    if outside:
        raise AssertionError(f"files were opened: {outside[:5]}")
    return outcomes


def _packed(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return buffer.getvalue()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for outcome, times in run(options.count, options.seed).most_common():
        print(f"{times:>7,}  {outcome}")
