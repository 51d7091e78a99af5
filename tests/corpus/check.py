"""Build every collection there is and check what comes out, in stages.

    python -m tests.corpus.check [--stage build,compile,…] [--sample N] [--only TEXT]

Real collections come from the shared corpus (`$COLLGEN_CORPUS`, or `../shared/corpus/open` beside
the checkout) and from `collections/`. Stages: build (and count), compile, black, ruff, import,
mypy, pyright (strict), tests. Exit code 1 when anything fails.
"""

from __future__ import annotations

import argparse
import multiprocessing
import shutil
import sys
import time
from pathlib import Path

from tests.corpus import together
from tests.corpus.each import Outcome, check
from tests.corpus.inputs import ROOT, Input, corpus_folder, inputs, others, sample
from tests.corpus.sources import KnownFacts, table

STAGES = (
    "build",
    "compile",
    "black",
    "ruff",
    "import",
    "mypy",
    "pyright",
    "tests",
)
_TOGETHER = {
    "ruff": together.ruff,
    "import": together.imports,
    "mypy": together.mypy,
    "pyright": together.pyright,
    "tests": together.tests,
}


def main() -> int:
    """Check what the command line asks for and print a table of what fails."""
    options = _options()
    stages = frozenset(options.stage.split(",")) | {"build", "compile"}
    chosen = _chosen(options)
    work: Path = options.work.resolve()
    _empty(work)

    start = time.perf_counter()
    outcomes = _each(chosen, work, stages, options.jobs)
    seconds = {
        stage: sum(outcome.seconds.get(stage, 0) for outcome in outcomes)
        for stage in STAGES
    }
    built = [
        outcome
        for outcome in outcomes
        if not outcome.failures.keys() & {"build", "compile"}
    ]
    for stage, function in _TOGETHER.items():
        if stage in stages and built:
            began = time.perf_counter()
            function(built, work, options.jobs)
            seconds[stage] = time.perf_counter() - began
    _print_table(outcomes, stages, seconds)
    _print_sources(outcomes)
    return _summary(outcomes, stages, time.perf_counter() - start)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--stage", default=",".join(STAGES), help="some of " + ",".join(STAGES)
    )
    parser.add_argument(
        "--sample", type=int, metavar="N", help="a fixed, varied N of them"
    )
    parser.add_argument(
        "--only", default="", metavar="TEXT", help="whose file name holds TEXT"
    )
    parser.add_argument("--own", action="store_true", help="only those of collections/")
    parser.add_argument("--jobs", type=int, default=2, help="processes at once")
    parser.add_argument(
        "--list", action="store_true", help="print which they are, and end"
    )
    parser.add_argument(
        "--work", type=Path, default=ROOT / "build" / "corpus", metavar="DIR"
    )
    options = parser.parse_args()
    if unknown := set(options.stage.split(",")) - set(STAGES):
        parser.error(f"no such stage: {', '.join(sorted(unknown))}")
    return options


def _chosen(options: argparse.Namespace) -> list[Input]:
    folders = [ROOT / "collections"]
    corpus = None if options.own else corpus_folder()
    if corpus:
        folders.append(corpus)
    elif not options.own:
        print("skipped: the shared corpus is not here; only collections/ is checked")
    found = inputs(folders)
    found += others(folders, len(found))
    found = [one for one in found if options.only.lower() in one.name.lower()]
    chosen = sample(found, options.sample) if options.sample else found
    if options.list:
        for one in chosen:
            print(f"{one.requests:>6} {one.size:>9}  {one.name}")
        raise SystemExit
    return chosen


def _empty(work: Path) -> None:
    """Make the work folder anew; one that this program did not make is left alone."""
    mark = work / ".made-by-corpus-check"
    if work.exists() and any(work.iterdir()):
        if not mark.exists():
            raise SystemExit(f"{work} is not empty and was not made by this program")
        shutil.rmtree(work)
    work.mkdir(parents=True, exist_ok=True)
    mark.touch()


def _each(
    chosen: list[Input], work: Path, stages: frozenset[str], jobs: int
) -> list[Outcome]:
    """Run the stages that take one collection at a time, the largest collection first."""
    largest_first = sorted(chosen, key=lambda one: -one.size)
    # Not named as the package is: pytest would take the folder for it.
    tasks = [(one, work / f"out-{one.package}", stages) for one in largest_first]
    outcomes = []
    with multiprocessing.get_context("spawn").Pool(jobs, maxtasksperchild=60) as pool:
        for number, outcome in enumerate(pool.imap_unordered(check, tasks), 1):
            outcomes.append(outcome)
            if sys.stderr.isatty():
                print(f"\r{number}/{len(tasks)} ", end="", file=sys.stderr)
    return sorted(outcomes, key=lambda outcome: outcome.input.package)


def _print_table(
    outcomes: list[Outcome], stages: frozenset[str], seconds: dict[str, float]
) -> None:
    print(f"{'stage':<8} {'failed':>6} {'seconds':>8}")
    for stage in STAGES:
        if stage in stages:
            failed = sum(stage in outcome.failures for outcome in outcomes)
            print(f"{stage:<8} {failed:>6} {seconds[stage]:>8.1f}")
    for stage in STAGES:
        for outcome in outcomes:
            if stage in outcome.failures:
                message = " ".join(outcome.failures[stage].split())[:300]
                print(f"\n{stage}: {outcome.input.name}\n    {message}")


def _print_sources(outcomes: list[Outcome]) -> None:
    """Print what is known of the parameters, and from where."""
    known = KnownFacts()
    for outcome in outcomes:
        known.merge(outcome.known)
    print()
    for line in table(known):
        print(line)


def _summary(outcomes: list[Outcome], stages: frozenset[str], seconds: float) -> int:
    bad = sum(bool(outcome.failures) for outcome in outcomes)
    requests = sum(outcome.input.requests for outcome in outcomes)
    lines = sum(outcome.lines for outcome in outcomes)
    verdict = f"{bad} fail" if bad else "all clean"
    done = ", ".join(stage for stage in STAGES if stage in stages)
    print(
        f"\ncorpus: {len(outcomes)} collections, {requests:,} requests, {lines:,} lines of Python "
        f"({done}): {verdict}; {seconds:.0f} s"
    )
    return int(bool(bad) or not outcomes)


if __name__ == "__main__":
    sys.exit(main())
