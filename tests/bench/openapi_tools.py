"""Collections to OpenAPI documents, by collgen and by the tools that it is compared with."""

from __future__ import annotations

import json
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

NODE: Final = Path(__file__).with_name("openapi")
OTHERS: Final = ("scalar", "readme", "postman2openapi")
TOOLS: Final = (*OTHERS, "collgen")


@dataclass(frozen=True)
class Outcome:
    """What one tool made of one collection."""

    source: Path
    document: Path
    seconds: float
    error: str


def convert(tool: str, sources: list[Path], work: Path) -> list[Outcome]:
    """Convert the collections, all in one process, so that starting it counts for none."""
    folder = work / tool
    folder.mkdir(parents=True, exist_ok=True)
    targets = [folder / f"{number:03}.json" for number, _ in enumerate(sources)]
    for target in targets:
        target.unlink(missing_ok=True)
    run = _by_collgen if tool == "collgen" else by_node
    return run(tool, sources, targets, work)


def by_node(
    tool: str, sources: list[Path], targets: list[Path], work: Path
) -> list[Outcome]:
    """Convert files by a tool of npm's."""
    jobs = work / f"{tool}.jobs.json"
    pairs = zip(sources, targets, strict=True)
    jobs.write_text(
        json.dumps([{"source": str(s), "target": str(t)} for s, t in pairs])
    )
    call = ["node", "convert.mjs", tool, str(jobs)]
    done = subprocess.run(call, cwd=NODE, capture_output=True, text=True, check=True)
    # Tools print warnings of their own before what was asked for.
    found = json.loads(done.stdout[done.stdout.index('[{"source"') :])
    return [
        Outcome(source, target, each["seconds"], each["error"])
        for source, target, each in zip(sources, targets, found, strict=True)
    ]


def _by_collgen(
    _tool: str, sources: list[Path], targets: list[Path], _work: Path
) -> list[Outcome]:
    from collgen.build import understand_file
    from collgen.diagnostics import CollgenError
    from collgen.openapi import document, print_json

    outcomes = []
    for source, target in zip(sources, targets, strict=True):
        start, error = time.perf_counter(), ""
        try:
            understanding = understand_file(str(source))
            found = document(understanding.api, understanding.report)
            target.write_text(print_json(found), encoding="utf-8")
        except CollgenError as failure:
            error = str(failure)
        outcomes.append(Outcome(source, target, time.perf_counter() - start, error))
    return outcomes
