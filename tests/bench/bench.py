"""Measure collgen and its clients: every target is a ratio of two things measured in one run.

python -m tests.bench.bench [--runs N] [--only cold,growth,…] [--json] [--strict]
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.bench import builds, clients, sdks
from tests.bench.builds import Workspace


@dataclass(frozen=True, slots=True)
class Line:
    """One measured ratio; a line without a target is told for its interest."""

    what: str
    value: float
    base: float
    unit: str = "s"
    target: float | None = None

    @property
    def ratio(self) -> float:
        return self.value / self.base

    @property
    def verdict(self) -> str:
        if self.target is None:
            return ""
        return "ok" if self.ratio <= self.target else "MISSED"


def _cold(workspace: Workspace, runs: int) -> Iterator[Line]:
    chain = builds.chain_is_installed()
    costs = builds.cold(workspace, runs, chain=chain)
    collgen = costs["collgen"].seconds
    if not chain:
        print(
            "skipped: the chain is not installed; `make bench-setup` does it",
            file=sys.stderr,
        )
        yield Line("build 1,000: client alone / all", costs["client"].seconds, collgen)
        return
    convert, generate = costs["convert"].seconds, costs["generate"].seconds
    total = convert + generate
    yield Line("build 1,000: client, docs, tests / chain", collgen, total, target=0.4)
    yield Line("build 1,000: client alone / chain", costs["client"].seconds, total)
    yield Line("  of the chain: postman-to-openapi", convert, total)
    yield Line("  of the chain: openapi-python-client", generate, total)


def _growth(workspace: Workspace, runs: int) -> Iterator[Line]:
    costs = builds.growth(workspace, max(1, runs // 2))
    large, small = costs["10,000"], costs["1,000"]
    yield Line("build 10,000 / 1,000: time", large.seconds, small.seconds, target=10.5)
    yield Line(
        "build 10,000 / 1,000: memory",
        large.megabytes,
        small.megabytes,
        "MB",
        target=10.5,
    )


def _rebuild(workspace: Workspace, runs: int) -> Iterator[Line]:
    costs = builds.rebuilds(workspace, runs)
    cold = costs["cold"].seconds
    yield Line(
        "rebuild, nothing changed / cold", costs["same"].seconds, cold, target=0.25
    )
    yield Line(
        "rebuild, one request changed / cold",
        costs["changed"].seconds,
        cold,
        target=0.35,
    )


def _start(_: Workspace, runs: int) -> Iterator[Line]:
    costs = builds.start(runs * 4)
    yield Line(
        "collgen --help / python",
        costs["help"].seconds,
        costs["python"].seconds,
        target=3,
    )


def _import(workspace: Workspace, runs: int) -> Iterator[Line]:
    project = workspace.out("warehouse", fresh=True)
    workspace.build(workspace.collection(1000), project)
    costs = clients.importing(runs * 3, project, "warehouse")
    client, httpx2 = costs["client"].seconds, costs["httpx2"].seconds
    yield Line("import of 1,000 endpoints / import httpx2", client, httpx2, target=0.15)


def _call(workspace: Workspace, runs: int) -> Iterator[Line]:
    project = workspace.out("directory", fresh=True)
    workspace.build(workspace.collection(0), project)
    costs = clients.first_call(runs * 3, project)
    client, httpx2 = costs["client"].seconds, costs["httpx2"].seconds
    yield Line("first call of a process / httpx2", client, httpx2, target=1.15)
    bare, typed, _, _ = clients.warm_call(runs * 60, project, 3)
    yield Line(
        "warm typed call, 3 entries / httpx2 + .json()", typed, bare, target=1.15
    )
    bare, typed, read_bare, read_typed = clients.warm_call(runs * 20, project, 1155)
    yield Line(
        "warm typed call, 300 kB list / httpx2 + .json()", typed, bare, target=1.0
    )
    yield Line("  the same, two fields of each entry read", read_typed, read_bare)


def _memory(workspace: Workspace, runs: int) -> Iterator[Line]:
    project = workspace.out("warehouse-ready", fresh=True)
    workspace.build(workspace.collection(1000), project)
    costs = sdks.ready(runs, project)
    base = costs["httpx2"].megabytes
    for name, cost in costs.items():
        if name == "client":
            yield Line(
                "memory of 1,000 endpoints, ready to call / httpx2",
                cost.megabytes,
                base,
                "MB",
                target=1.2,
            )
        elif name != "httpx2":
            yield Line(f"  memory of {name}, ready to call", cost.megabytes, base, "MB")


def _sdks(_: Workspace, runs: int) -> Iterator[Line]:
    if not sdks.are_installed():
        print(
            "skipped: openai and stripe are not installed; `make bench-setup` does it",
            file=sys.stderr,
        )
        return
    imports, calls = sdks.importing(runs * 2), sdks.first_call(runs * 2)
    for name in sdks.SDKS:
        yield Line(f"  import {name}", imports[name].seconds, imports["httpx2"].seconds)
    for name in sdks.SDKS:
        yield Line(
            f"  first call of {name}", calls[name].seconds, calls["httpx2"].seconds
        )


MEASURES: dict[str, Callable[[Workspace, int], Iterator[Line]]] = {
    "cold": _cold,
    "growth": _growth,
    "rebuild": _rebuild,
    "start": _start,
    "import": _import,
    "call": _call,
    "memory": _memory,
    "sdks": _sdks,
}


def _show(line: Line) -> str:
    target = "" if line.target is None else f"<= {line.target:g}"
    value, base = (
        (
            f"{number * 1000:.1f} ms"
            if line.unit == "s" and number < 1
            else f"{number:.2f} {line.unit}"
        )
        for number in (line.value, line.base)
    )
    return f"{line.what:<50} {value:>11} {base:>11} {line.ratio:>7.3f} {target:>8}  {line.verdict}"


def main() -> int:
    """Measure what the command line asks for and print it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--runs", type=int, default=5, help="runs that each median is taken of"
    )
    parser.add_argument("--only", help=f"some of {','.join(MEASURES)}")
    parser.add_argument(
        "--json", action="store_true", help="print JSON instead of a table"
    )
    parser.add_argument(
        "--strict", action="store_true", help="exit with 1 when a target is missed"
    )
    options = parser.parse_args()
    chosen = options.only.split(",") if options.only else list(MEASURES)
    if unknown := set(chosen) - set(MEASURES):
        parser.error(f"no such measure: {', '.join(sorted(unknown))}")

    lines: list[Line] = []
    if not options.json:
        print(f"{'':<50} {'measured':>11} {'against':>11} {'ratio':>7} {'target':>8}")
    with tempfile.TemporaryDirectory(prefix="collgen-bench-") as folder:
        for name in chosen:
            for line in MEASURES[name](Workspace(Path(folder)), options.runs):
                lines.append(line)
                if not options.json:
                    print(_show(line), flush=True)
    if options.json:
        made = [
            asdict(line) | {"ratio": line.ratio, "verdict": line.verdict}
            for line in lines
        ]
        print(json.dumps(made, indent=2))
    missed = any(line.verdict == "MISSED" for line in lines)
    return int(options.strict and missed)


if __name__ == "__main__":
    sys.exit(main())
