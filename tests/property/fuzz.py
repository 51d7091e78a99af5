"""Build mutated collections: no traceback, no file that does not parse, the same at each run.

python -m tests.property.fuzz [--minutes 10] [--count N] [--seed 1]
"""

from __future__ import annotations

import argparse
import base64
import gc
import json
import os
import random
import re
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final

from tests.postman.formats.fuzz import mutated as mutated_tree
from tests.postman.formats.fuzz import seeds as tree_seeds
from tests.property.checking import Finding, Result, check
from tests.property.minimizing import minimized
from tests.property.mutations import HOSTILE, mutate
from tests.property.seeds import HERE, Seeds

CASES: Final = HERE / "build" / "fuzz"
_EVERY_COMMAND: Final = 8
_LAY_OUT: Final = 40
_TWICE: Final = 10
"""Each so many cases: what the other commands print; with the formatter; in another process."""


@dataclass(slots=True)
class Tally:
    """What came of all cases."""

    cases: int = 0
    twice: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    peak: int = 0

    def lines(self) -> list[str]:
        built = self.outcomes["built"]
        refused = ", ".join(f"{n:,} {code}" for code, n in self.outcomes.most_common(9))
        return [
            f"{self.cases:,} mutated collections, {built:,} built, {self.twice:,} built twice",
            f"slowest {self.slowest:.2f} s, peak memory {self.peak / 1e6:.0f} MB",
            f"outcomes: {refused}",
            f"findings: {sum(self.findings.values()):,} of {len(self.findings)} kinds",
            *(f"  {n:,} × {kind}" for kind, n in self.findings.most_common()),
        ]


def case(number: int, seed: int, seeds: Seeds, trees: dict[str, bytes]) -> bytes:
    """Return the input of one case, the same for the same numbers."""
    chance = random.Random(f"{seed}/{number}")
    if chance.random() < 0.03:
        return mutated_tree(trees, chance)
    value = mutate(seeds.draw(chance), chance, [seeds.draw(chance)])
    try:
        text = json.dumps(value, ensure_ascii=chance.random() < 0.5)
    except RecursionError:  # several deep nestings within each other
        text = "[" * 5000
    content = text.encode("utf-8", "surrogatepass")
    return _odd_bytes(content, chance) if chance.random() < 0.04 else content


def _odd_bytes(content: bytes, chance: random.Random) -> bytes:
    """Return JSON that its text makes odd: cut, in another encoding, with a key twice, …"""
    at = chance.randrange(len(content) + 1)
    match chance.randrange(6):
        case 0:
            return content[:at]
        case 1:
            return content[:at] + chance.randbytes(3) + content[at:]
        case 2:
            return content.decode("utf-8", "replace").encode(
                chance.choice(("utf-16", "utf-8-sig"))
            )
        case 3:
            keys = list(re.finditer(rb'"[a-z]+": "[^"\\]*", ', content))
            again = chance.choice(keys)[0] if keys else b""
            return content.replace(again, again * 2, 1) if again else content
        case 4:
            word = chance.choice(HOSTILE).encode("utf-8", "replace")
            return content[:at] + word + content[at:]
        case _:
            return content.replace(b'": ', b'"\r:\t\n')


class Twin:
    """Another process, whose hashes differ, that does the same."""

    def __init__(self) -> None:
        environment = {**os.environ, "PYTHONHASHSEED": "4321", "TZ": "Asia/Tokyo"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.property.fuzz", "--twin"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=HERE, env=environment,
        )  # fmt: skip

    def digest(self, content: bytes, *, every_command: bool, lay_out: bool) -> str:
        """Return the digest that the other process has for the same input."""
        sent, answers = self._process.stdin, self._process.stdout
        assert sent is not None
        assert answers is not None
        flags = b"%d%d" % (every_command, lay_out)
        sent.write(flags + base64.b64encode(content) + b"\n")
        sent.flush()
        return answers.readline().decode().strip()

    def close(self) -> None:
        """End the process."""
        self._process.communicate(timeout=60)


def serve(requests: IO[bytes]) -> None:
    """Be the other process."""
    gc.disable()
    for number, line in enumerate(requests):
        flags, content = line[:2], base64.b64decode(line[2:])
        try:
            result = check(
                content, every_command=flags[:1] == b"1", lay_out=flags[1:] == b"1"
            )
            print(result.digest, flush=True)
        except Finding as finding:
            print(finding.signature, flush=True)
        if number % 20 == 0:
            gc.collect()


def tried(content: bytes, number: int, twin: Twin | None) -> tuple[Result, bool]:
    """Check one case, in the other process too where it is its turn. Raises Finding."""
    every_command, lay_out = number % _EVERY_COMMAND == 0, number % _LAY_OUT == 0
    result = check(content, every_command=every_command, lay_out=lay_out)
    if twin is None or number % _TWICE:
        return result, False
    other = twin.digest(content, every_command=every_command, lay_out=lay_out)
    if other != result.digest:
        raise Finding("differs between two runs", f"{result.digest}\n{other}")
    return result, True


def run(
    seed: int, *, minutes: float, count: int, corpus: bool = True, keep: bool = True
) -> Tally:
    """Try cases until the time is over or so many were tried; write a case for each finding."""
    seeds = Seeds(random.Random(seed), corpus=corpus)
    tally, trees, twin = Tally(), tree_seeds(), Twin()
    print(f"{len(seeds)} parts of collections to start from, seed {seed}", flush=True)
    ends, gc_was_on = time.monotonic() + 60 * minutes, gc.isenabled()
    gc.disable()  # as the command line does
    for number in range(count):
        if time.monotonic() > ends:
            break
        content = case(number, seed, seeds, trees)
        tally.cases += 1
        try:
            result, is_twice = tried(content, number, twin)
            tally.twice += is_twice
            tally.outcomes[result.outcome] += 1
            tally.slowest = max(tally.slowest, result.seconds)
            tally.peak = max(tally.peak, result.peak)
        except Finding as finding:
            tally.findings[finding.signature] += 1
            if keep and tally.findings[finding.signature] == 1:
                place = write_case(content, finding, number, seed)
                print(f"{finding.signature}: {place}", flush=True)
        if number % 20 == 0:
            gc.collect()
        if number % 2000 == 1999:
            print(
                f"{number + 1:,} tried, {sum(tally.findings.values())} found",
                flush=True,
            )
    twin.close()
    if gc_was_on:
        gc.enable()
    return tally


def write_case(content: bytes, finding: Finding, number: int, seed: int) -> Path:
    """Write the smallest input found for a finding, and what it does, into a folder."""
    name = re.sub(r"\W+", "-", finding.signature).strip("-")[:80]
    folder = CASES / name
    folder.mkdir(parents=True, exist_ok=True)
    is_text = not content.startswith(b"PK")
    kind = "collection.json" if is_text else "collection.zip"
    small = minimized(content, finding.signature) if is_text else content
    (folder / kind).write_bytes(small)
    about = f"{finding.signature}\ncase {number} of seed {seed}\n\n{finding.details}\n"
    (folder / "about.txt").write_text(
        about, encoding="utf-8", errors="backslashreplace"
    )
    return folder / kind


def main(arguments: list[str]) -> int:
    """Run from the command line; 1 when something was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--count", type=int, default=10**9)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--twin", action="store_true", help=argparse.SUPPRESS)
    options: Any = parser.parse_args(arguments)
    if options.twin:
        serve(sys.stdin.buffer)
        return 0
    tally = run(options.seed, minutes=options.minutes, count=options.count)
    print("\n".join(tally.lines()))
    return int(bool(tally.findings))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
