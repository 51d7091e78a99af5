"""Compare what the generated client sends with what Postman's own runtime sends.

Usage: python -m tests.parity.check [--sample N] [--only TEXT] [--curl] [--verbose] [FOLDER …]

For each collection: an environment that defines every variable, Postman's runtime (node), the
Python snippets on the generated client, and on request the curl snippets, all sending to one
recorder on loopback.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from tests.corpus.inputs import Input, corpus_folder, inputs, sample
from tests.parity import curl
from tests.parity.compare import Difference, Request, differences, parse
from tests.parity.deliberate import named
from tests.parity.environment import environment
from tests.parity.recorder import Recorder
from tests.parity.senders import ROOT, Senders


@dataclass
class Result:
    """How the requests of one collection compare; indices by outcome."""

    name: str
    requests: int = 0
    sendable: int = 0
    unsent: Counter[str] = field(default_factory=Counter)
    """Why the runtime did not send the others."""
    equal: Counter[str] = field(default_factory=Counter)
    deliberate: dict[str, Counter[str]] = field(default_factory=dict)
    failing: dict[str, list[tuple[int, str, str]]] = field(default_factory=dict)
    """By sender: index, cause, details."""


def main() -> int:
    arguments = _arguments()
    chosen = _chosen(arguments)
    if not chosen:
        print("parity: no collection fits")
        return 1
    total = Result("all")
    with Recorder() as recorder, ExitStack() as stack:
        pool = stack.enter_context(ThreadPoolExecutor(arguments.jobs))
        idle: SimpleQueue[Senders] = SimpleQueue()
        for _ in range(arguments.jobs):
            idle.put(stack.enter_context(Senders()))

        def checked(number: int, one: Input) -> Result:
            senders, network = idle.get(), number % 40 * 3 + 10
            try:
                return check(one, recorder, senders, network, with_curl=arguments.curl)
            finally:
                idle.put(senders)

        for result in pool.map(checked, range(len(chosen)), chosen):
            show(result, verbose=arguments.verbose)
            if arguments.report:
                with arguments.report.open("a", encoding="utf-8") as report:
                    report.write(json.dumps(vars(result)) + "\n")
            _add(total, result)
    _summary(total)
    return 1 if any(total.failing.values()) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--only", default="")
    parser.add_argument("--skip", type=int, default=0)
    parser.add_argument("--count", type=int, default=0)
    parser.add_argument("--curl", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--report", type=Path, help="add a line of JSON a collection")
    return parser.parse_args()


def _chosen(arguments: argparse.Namespace) -> list[Input]:
    folders = list(arguments.folders)
    if not folders:
        corpus = corpus_folder()
        folders = [ROOT / "collections"]
        if corpus is not None:
            folders.append(corpus)
        else:
            print(
                "parity: there is no corpus here; only the project's own samples are compared"
            )
    found = [one for one in inputs(folders) if arguments.only in one.name]
    if arguments.sample:
        own = [one for one in found if one.path.parent == ROOT / "collections"]
        others = [one for one in found if one not in own]
        found = own + sample(others, arguments.sample)
    found = found[arguments.skip :]
    return found[: arguments.count] if arguments.count else found


def check(
    one: Input, recorder: Recorder, senders: Senders, network: int, *, with_curl: bool
) -> Result:
    """Compare what the senders send for one collection."""
    result = Result(one.name)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        file = work / "environment.json"
        document = _document(one.path)
        items = list(_requests(document))
        file.write_text(json.dumps(environment(document)), encoding="utf-8")
        said = senders.runtime(one.path, work, recorder.port, network)
        runtime = {
            n: [parse(r) for r in raw] for n, raw in recorder.take(network).items()
        }
        answer = senders.client(one.path, work, recorder.port, network + 1)
        others = {"python": (recorder.take(network + 1), answer.get("errors", {}))}
        if with_curl and "curl" in answer:
            curl.send(answer["curl"], recorder, network + 2, work / "out")
            others["curl"] = (recorder.take(network + 2), {})
    result.requests, result.sendable = one.requests, len(runtime)
    unsent = [i for i in range(one.requests) if i not in runtime]
    result.unsent.update(_reason(said, index) for index in unsent)
    for sender, (raw, errors) in others.items():
        sent = {n: [parse(r) for r in found] for n, found in raw.items()}
        fault = answer.get("fault") or said.get("fault")
        if fault:
            result.failing.setdefault(sender, []).append((-1, "harness", fault))
        for index, expected in runtime.items():
            arrived = sent.get(index, [])
            is_kept_back = index in answer.get("kept_back", ())
            _judge(
                result, sender, index, expected, arrived, errors, items[index],
                is_kept_back=is_kept_back,
            )  # fmt: skip
    return result


def _reason(said: dict[str, Any], index: int) -> str:
    """Return why the runtime did not send a request, without the request's own words."""
    error = said.get("fault") or said["errors"].get(str(index), "no reason given")
    return re.split(r"[\"':{]", str(error))[0].strip()[:80]


def _judge(
    result: Result,
    sender: str,
    index: int,
    expected: list[Request],
    sent: list[Request],
    errors: dict[str, str],
    item: dict[str, Any],
    *,
    is_kept_back: bool,
) -> None:
    deliberate = result.deliberate.setdefault(sender, Counter())
    if not sent:
        error = errors.get(str(index), "nothing was sent")
        cause = error.partition(":")[0]
        meant = named([Difference("error", None, error)], expected[0], item)
        if meant:
            deliberate[meant[0]] += 1
        else:
            result.failing.setdefault(sender, []).append(
                (index, f"error {cause}", error)
            )
        return
    found = differences(expected[-1], sent[-1])
    if not found:
        result.equal[sender] += 1
        return
    meant = named(found, expected[-1], item, is_kept_back=is_kept_back)
    if meant:
        deliberate[" + ".join(meant)] += 1
        return
    cause = " + ".join(sorted({one.what for one in found}))
    details = "\n".join(map(str, found))
    result.failing.setdefault(sender, []).append((index, cause, details))


def _document(path: Path) -> dict[str, Any]:
    data = path.read_bytes()
    text = data.decode(
        "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    )
    document: dict[str, Any] = json.loads(text)
    inner: dict[str, Any] = document.get("collection", document)
    return inner


def _requests(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the requests in document order; what is written as a text has no fields."""
    for item in node["item"] or ():
        if not isinstance(item, dict):
            continue
        if isinstance(item.get("item"), list):
            yield from _requests(item)
        else:
            request = item.get("request")
            yield request if isinstance(request, dict) else {}


def show(result: Result, *, verbose: bool) -> None:
    words = [f"{result.sendable} of {result.requests} sent by the runtime"]
    words += [_words(result, sender) for sender in result.deliberate]
    print(f"{result.name}: {'; '.join(words)}", flush=True)
    if verbose:
        for sender, found in result.failing.items():
            for index, cause, details in found:
                print(
                    f"  {sender} {index} [{cause}]\n    "
                    + details.replace("\n", "\n    ")
                )


def _words(result: Result, sender: str) -> str:
    meant = sum(result.deliberate[sender].values())
    failing = len(result.failing.get(sender, []))
    return (
        f"{sender} {result.equal[sender]} equal, {meant} deliberate, {failing} failing"
    )


def _add(total: Result, one: Result) -> None:
    total.requests += one.requests
    total.sendable += one.sendable
    total.unsent += one.unsent
    total.equal += one.equal
    for sender, counts in one.deliberate.items():
        total.deliberate.setdefault(sender, Counter()).update(counts)
    for sender, found in one.failing.items():
        total.failing.setdefault(sender, []).extend(found)


def _summary(total: Result) -> None:
    print(f"\n{total.requests} requests, {total.sendable} sent by the runtime")
    for reason, count in total.unsent.most_common(20):
        print(f"    not sent by the runtime, {reason}: {count}")
    for sender in total.deliberate:
        failing = total.failing.get(sender, [])
        equal = total.equal[sender]
        share = equal / total.sendable if total.sendable else 1.0
        print(f"{sender}: {equal} equal ({share:.2%}), {len(failing)} failing")
        for name, count in total.deliberate[sender].most_common():
            print(f"    deliberate {name}: {count}")
        for cause, count in Counter(cause for _, cause, _ in failing).most_common(40):
            print(f"    failing {cause}: {count}")


if __name__ == "__main__":
    sys.exit(main())
