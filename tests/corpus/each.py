"""The stages that look at one collection at a time, for a pool of processes."""

from __future__ import annotations

import contextlib
import io
import json
import re
import sys
import time
import warnings
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from tests.corpus.inputs import Input
from tests.corpus.sources import KnownFacts

_ENDPOINT = re.compile(r"^_\w+ = Endpoint\(", re.MULTILINE)


@dataclass
class Outcome:
    """What became of one collection: failures by stage, with their first message."""

    input: Input
    out: Path
    failures: dict[str, str] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    lines: int = 0
    known: KnownFacts = field(default_factory=KnownFacts)
    """What the parameters' documentation tells, and who says it."""


class CheckError(Exception):
    """A check failed; its text says what was found."""


def check(task: tuple[Input, Path, frozenset[str]]) -> Outcome:
    """Build one collection and look at the files; later stages need the first one's result."""
    given, out, stages = task
    outcome = Outcome(given, out)
    for stage, function in (
        ("build", _build),
        ("compile", _compile),
        ("black", _black),
    ):
        if stage not in stages:
            continue
        start = time.perf_counter()
        try:
            function(outcome)
        except CheckError as error:
            outcome.failures[stage] = str(error)
        except Exception as error:  # a defect of collgen's is what this looks for
            outcome.failures[stage] = f"{type(error).__name__}: {error}"
        outcome.seconds[stage] = time.perf_counter() - start
        if "build" in outcome.failures:
            break
    return outcome


def _build(outcome: Outcome) -> None:
    given = outcome.input
    options = ["-o", str(outcome.out), "--package", given.package, "-q"]
    _collgen("build", str(given.path), *options)
    model = json.loads(_collgen("inspect", str(given.path), "--json"))
    outcome.known.add(model)
    if outcome.known.unsourced:
        raise CheckError(f"no source states {outcome.known.unsourced[0]}")
    operations = model["operations"]
    if len(operations) != given.requests:
        raise CheckError(f"{given.requests} requests, but {len(operations)} operations")
    if [one["index"] for one in operations] != list(range(given.requests)):
        raise CheckError("the operations are not in the order of the requests")
    if len({one["name"] for one in operations}) != given.requests:
        raise CheckError("two operations share a name")
    package = outcome.out / given.package
    endpoints = sum(
        len(_ENDPOINT.findall(_read(path))) for path in package.rglob("*.py")
    )
    # `client.graphql` sends any document, which is no request of the collection.
    graphql = any((one["body"] or {}).get("kind") == "graphql" for one in operations)
    if endpoints - given.requests not in (0, int(graphql)):
        raise CheckError(
            f"{given.requests} requests, but {endpoints} endpoints in the client"
        )


def _collgen(*arguments: str) -> str:
    """Run collgen's command in this process, since starting one takes longer than most builds."""
    from collgen.__main__ import main

    said, complained = io.StringIO(), io.StringIO()
    before, sys.argv = sys.argv, ["collgen", *arguments]
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(complained):
            code: str | int | None = main()
    except SystemExit as exit_:
        code = exit_.code
    finally:
        sys.argv = before
    if code:
        words = complained.getvalue().strip().splitlines() or ["nothing was said"]
        raise CheckError(f"collgen {arguments[0]} ended with {code}: {words[0]}")
    return said.getvalue()


def _compile(outcome: Outcome) -> None:
    for path in sorted(outcome.out.rglob("*.py")):
        text = _read(path)
        outcome.lines += text.count("\n")
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            try:
                compile(
                    text, str(path.relative_to(outcome.out)), "exec", dont_inherit=True
                )
            except (SyntaxError, ValueError, Warning) as error:
                raise CheckError(f"{path.relative_to(outcome.out)}: {error}") from error


def _black(outcome: Outcome) -> None:
    for path in sorted(outcome.out.rglob("*.py")):
        if found := _black_says(_read(path)):
            raise CheckError(f"{path.relative_to(outcome.out)}: {found}")


@lru_cache(maxsize=256)  # every package has the same runtime files
def _black_says(text: str) -> str:
    import black
    from black.report import NothingChanged

    try:
        formatted = black.format_file_contents(text, fast=True, mode=black.Mode())
    except NothingChanged:
        return ""
    pairs = enumerate(zip(text.splitlines(), formatted.splitlines(), strict=False), 1)
    line, (ours, blacks) = next(pair for pair in pairs if pair[1][0] != pair[1][1])
    return f"line {line}: {ours.strip()!r}, black has {blacks.strip()!r}"


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")
