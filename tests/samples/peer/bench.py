"""Compare samples with those of postman-code-generators: how many send what Postman sends.

Usage: python -m tests.samples.peer.bench [--sample N] [--language NAME] [--verbose] [COLLECTION …]

For each collection Postman's runtime sends every request to a recorder. Then the samples of both
are run, and what arrives is compared with it. Requests that the runtime does not send, and those
that are signed in a way that neither writes down, do not count.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from collgen.build import understand_file
from collgen.project.environments import scope_values
from tests.corpus.inputs import corpus_folder, inputs, sample
from tests.parity.check import _document
from tests.parity.compare import ADDED, Request, parse
from tests.parity.environment import environment
from tests.parity.recorder import Recorder
from tests.parity.senders import Sender, Senders
from tests.samples.run.check import sent_requests
from tests.samples.run.judge import compared
from tests.samples.run.subjects import FILE_CONTENT, Run
from tests.samples.run.tools import TOOLS

if TYPE_CHECKING:
    from collgen.model import Api
    from collgen.understand import ScopeValues

HERE: Final = Path(__file__).parent
LANGUAGES: Final = (
    "curl", "javascript-node", "javascript-axios", "php-curl", "go", "java-okhttp",
    "ruby-net-http", "python-requests",
)  # fmt: skip
_NETWORK: Final = 9
_MOST_ROUNDS: Final = 30
# What is wrong with a sample keeps a compiler from making the others.
_FAULTY: Final = re.compile(r"\bs(\d+)(?:\.go:|/Sample\.java:\d+: error)")
_TRANSPORT: Final = frozenset(
    {
        "content-length",
        "transfer-encoding",
        "postman-token",
        "expect",
        "host",
        "cache-control",
        *ADDED,
    }
)
_REQUIRE: Final = """import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
"""
_WHEN_IDLE: Final = """
await new Promise((idle) => process.once("beforeExit", idle));
"""
"""Their samples do not wait for the answer."""
_MAIN_CLASS: Final = re.compile(r"^public class Main \{", re.MULTILINE)


@dataclass
class Tally:
    """How many samples of one language are right."""

    requests: int = 0
    right: Counter[str] = field(default_factory=Counter)
    """By whose they are: ours, theirs."""
    faults: dict[str, Counter[str]] = field(
        default_factory=lambda: {"ours": Counter(), "theirs": Counter()}
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("collections", nargs="*", type=Path)
    parser.add_argument("--sample", type=int, default=12)
    parser.add_argument("--language", action="append")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    collections = arguments.collections or _corpus(arguments.sample)
    tallies = {name: Tally() for name in arguments.language or LANGUAGES}
    peer = Sender(["node", str(HERE / "convert.cjs")])
    try:
        with Recorder() as recorder, Senders() as senders:
            for collection in collections:
                subject = _subject(collection, recorder, senders, peer)
                print(f"{collection.name}: {len(subject.expected)} requests")
                for name, tally in tallies.items():
                    _count(name, subject, recorder, tally, verbose=arguments.verbose)
    finally:
        peer.stop()
    print(f"{'language':18} {'requests':>8} {'ours':>14} {'theirs':>14}")
    for name, tally in tallies.items():
        ours, theirs = (
            f"{tally.right[whose]} ({tally.right[whose] / (tally.requests or 1):.1%})"
            for whose in ("ours", "theirs")
        )
        print(f"{name:18} {tally.requests:8} {ours:>14} {theirs:>14}")
    for name, tally in tallies.items():
        for whose, faults in tally.faults.items():
            kinds = ", ".join(f"{what} {n}" for what, n in faults.most_common(6))
            print(f"  {name}, {whose}: {kinds or 'all right'}")
    return 0


def _corpus(count: int) -> list[Path]:
    folder = corpus_folder()
    if folder is None:
        print("there is no corpus here: name a collection")
        return []
    return [one.path for one in sample(inputs([folder]), count)]


@dataclass(frozen=True)
class Subject:
    """One collection: what Postman sends, and the samples of both."""

    expected: dict[int, Request]
    run: Run
    theirs: dict[str, dict[str, str | None]]
    """By language and index; None for what they cannot write."""
    files: list[str]


def _subject(
    collection: Path, recorder: Recorder, senders: Senders, peer: Sender
) -> Subject:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        variables = work / "environment.json"
        variables.write_text(json.dumps(environment(_document(collection))))
        senders.runtime(collection, work, recorder.port, _NETWORK)
        sent = {n: parse(raw[-1]) for n, raw in recorder.take(_NETWORK).items()}
        answer = peer.ask(str(collection), str(variables), str(recorder.port))
        given = scope_values((variables,), None, show_secrets=True)
    api = understand_file(str(collection), package="samples_client", values=given).api
    run = Run(api, api.operations, _values(api, given))
    left_out = {*run.signed, *answer["signed"]}
    expected = {n: one for n, one in sent.items() if n not in left_out}
    return Subject(expected, run, answer["samples"], answer["files"])


def _count(
    name: str, subject: Subject, recorder: Recorder, tally: Tally, *, verbose: bool
) -> None:
    """Run the samples of one language, and add to its tally."""
    ours = subject.run.samples(name, recorder.port)
    tally.requests += len(subject.expected)
    for whose, samples in (("ours", ours), ("theirs", _theirs(subject, name))):
        asked = {n: text for n, text in samples.items() if n in subject.expected}
        sent = _sent(name, asked, subject, recorder)
        wrong = {
            n: _difference(one, sent.get(n)) for n, one in subject.expected.items()
        }
        faults = {n: text for n, text in wrong.items() if text}
        tally.right[whose] += len(wrong) - len(faults)
        tally.faults[whose].update(t.partition(":")[0] for t in faults.values())
        if verbose:
            for n, text in faults.items():
                print(f"  {name} {whose} {n}: {text[:300]}")


def _values(api: Api, given: ScopeValues) -> dict[str, str]:
    """Return the environment variables of our samples."""
    known = {one.key: one.value for one in given.environment}
    return {
        variable.env: str(known.get(variable.name, variable.default or ""))
        for variable in api.variables
    }


def _theirs(subject: Subject, name: str) -> dict[int, str]:
    found = subject.theirs[name].items()
    texts = {int(n): text for n, text in found if text}
    if name == "java-okhttp":
        return {
            n: _MAIN_CLASS.sub("public class Sample {", t) for n, t in texts.items()
        }
    if name.startswith("javascript"):
        return {n: f"{_REQUIRE}{text}{_WHEN_IDLE}" for n, text in texts.items()}
    return texts


def _sent(
    name: str, samples: dict[int, str], subject: Subject, recorder: Recorder
) -> dict[int, Request]:
    """Return what samples send; those that do not compile are left out, one after the other."""
    left = dict(samples)
    for _ in range(_MOST_ROUNDS):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            subject.run.write_files(folder)
            for file in subject.files:
                (folder / file).write_text(FILE_CONTENT)
            said = TOOLS[name][1](folder, left, subject.run.environment)
        found = sent_requests(recorder)
        faulty = {int(n) for n in _FAULTY.findall(said)} & {*left}
        if found or not faulty:
            return found
        left = {n: text for n, text in left.items() if n not in faulty}
    return {}


def _difference(expected: Request, sent: Request | None) -> str:
    if sent is None:
        return "not sent"
    names = {name for name, _ in expected.headers} - _TRANSPORT
    return "; ".join(compared(names, expected, sent))


if __name__ == "__main__":
    sys.exit(main())
