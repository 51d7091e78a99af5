"""Run the samples of every language whose tool is there, and compare with the generated client.

Usage: python -m tests.samples.run.check [--language NAME] [--only TEXT] [--sample N] [--verbose]
                                         [COLLECTION …]
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.parity.compare import Request, parse
from tests.parity.recorder import Recorder
from tests.samples.run.deliberate import deliberate
from tests.samples.run.judge import differences
from tests.samples.run.subjects import Run, read
from tests.samples.run.tools import PARSERS, TOOLS

ROOT: Final = Path(__file__).parents[3]
OWN: Final = (
    ROOT / "collections" / "zoo.postman_collection.json",
    Path(__file__).parent / "hostile.postman_collection.json",
)
_NETWORK: Final = 7


@dataclass
class Tally:
    """What became of one language's samples."""

    sent: int = 0
    equal: int = 0
    deliberate: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("collections", nargs="*", type=Path)
    parser.add_argument("--language", action="append")
    parser.add_argument(
        "--sample", type=int, default=0, help="collections of the corpus"
    )
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    collections = arguments.collections or [*OWN, *_corpus(arguments.sample)]
    languages = arguments.language or [*TOOLS, *PARSERS]
    there = [n for n in languages if n in TOOLS and shutil.which(TOOLS[n][0])]
    parsed = {name: Tally() for name in languages if name in PARSERS}
    tallies = {name: Tally() for name in there}
    with Recorder() as recorder:
        for collection in collections:
            _check(collection, tallies, recorder, verbose=arguments.verbose)
            _parse(collection, parsed, verbose=arguments.verbose)
    print(f"{'language':18} {'sent':>5} {'equal':>5} {'deliberate':>10} {'failing':>7}")
    for name, tally in tallies.items():
        meant = tally.deliberate.total()
        print(
            f"{name:18} {tally.sent:5} {tally.equal:5} {meant:10} {len(tally.faults):7}"
        )
        for reason, count in tally.deliberate.items():
            print(f"    {count} deliberate: {reason}")
    for name, tally in parsed.items():
        print(
            f"{name:18} {tally.sent:5} {tally.equal:5} {0:10} {len(tally.faults):7} (parsed only)"
        )
    for name in sorted({*languages} & {*TOOLS} - {*there}):
        print(f"{name:18} not run: there is no {TOOLS[name][0]}")
    return int(any(t.faults for t in (*tallies.values(), *parsed.values())))


def _corpus(count: int) -> list[Path]:
    if not count:
        return []
    from tests.corpus.inputs import corpus_folder, inputs, sample

    folder = corpus_folder()
    return [one.path for one in sample(inputs([folder]), count)] if folder else []


def _check(
    collection: Path, tallies: dict[str, Tally], recorder: Recorder, *, verbose: bool
) -> None:
    run = read(collection)
    expected = expected_requests(collection, recorder)
    print(
        f"{collection.name}: {len(expected)} of {len(run.operations)} sent by the client"
    )
    for name, tally in tallies.items():
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            run.write_files(folder)
            samples = {
                index: text
                for index, text in run.samples(name, recorder.port).items()
                if index in expected and index not in run.signed
            }
            said = TOOLS[name][1](folder, samples, run.environment)
        sent = sent_requests(recorder)
        found = judged(run, expected, samples.keys(), sent)
        tally.sent += len(sent)
        tally.equal += len(samples) - len(found)
        for index in [*found]:
            if reason := deliberate(name, run.request(run.operations[index])):
                tally.deliberate[reason] += 1
                del found[index]
        tally.faults += [f"{collection.name} {each}" for each in found.values()]
        if found:
            kinds = Counter(each.partition(":")[0] for each in found.values())
            print(f"  {name}: {len(found)} of {len(samples)} failing: {dict(kinds)}")
        if verbose and found:
            shown = list(found.items())[:15]
            print("\n".join(f"    {n} {each}" for n, each in shown))
            told = [line for line in said.split("\n") if line not in ("{}", "200", "")]
            print("\n".join(f"    | {line[:300]}" for line in told[-15:]))


def _parse(collection: Path, tallies: dict[str, Tally], *, verbose: bool) -> None:
    run = read(collection)
    for name, tally in tallies.items():
        with tempfile.TemporaryDirectory() as place:
            samples = run.samples(name, 80)
            said = PARSERS[name](Path(place), samples, {})
        faults = {
            line.split()[1]: line for line in said.split("\n") if line.startswith("== ")
        }
        tally.sent += len(samples)
        tally.equal += len(samples) - len(faults)
        tally.faults += [f"{collection.name} {each}" for each in faults.values()]
        if faults:
            print(f"  {name}: {len(faults)} of {len(samples)} do not parse")
        if verbose and said:
            print("\n".join(f"    | {line[:300]}" for line in said.split("\n")[:20]))


def expected_requests(collection: Path, recorder: Recorder) -> dict[int, Request]:
    """Return what the generated client sends, by index."""
    with tempfile.TemporaryDirectory() as folder:
        module = "tests.samples.run.expected"
        command = [sys.executable, "-m", module, str(collection), str(recorder.port)]
        subprocess.run(
            [*command, str(_NETWORK), folder], cwd=ROOT, check=True, capture_output=True
        )
    return {n: parse(raw[-1]) for n, raw in recorder.take(_NETWORK).items()}


def sent_requests(recorder: Recorder) -> dict[int, Request]:
    """Return what arrived, by the number in its path."""
    found = {}
    for raw in recorder.requests.pop("127.0.0.1", []):
        request = parse(raw)
        _, first, *rest = request.target.split("/", 2)
        number, mark, query = first.partition("?")
        target = mark + query + "".join(f"/{each}" for each in rest)
        if number[1:].isdigit():
            found[int(number[1:])] = Request(
                request.method, target or "/", request.headers, request.body
            )
    return found


def judged(
    run: Run,
    expected: dict[int, Request],
    asked: Collection[int],
    sent: dict[int, Request],
) -> dict[int, str]:
    """Return in what the asked requests differ, by index."""
    found = {}
    for operation in run.operations:
        index = operation.index
        if index not in asked:
            continue
        if index not in sent:
            found[index] = "not sent: " + "/".join(operation.path)
        elif others := differences(
            run.request(operation), expected[index], sent[index]
        ):
            found[index] = "; ".join(others)
    return found


if __name__ == "__main__":
    sys.exit(main())
