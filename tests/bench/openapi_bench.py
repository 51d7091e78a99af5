"""Compare the OpenAPI documents of collgen with those of other converters, in one run.

    python -m tests.bench.openapi_bench [--sample N] [--clients N] [--round N] [--json FILE]

Over the collections of the shared corpus (`$COLLGEN_CORPUS`, or `../shared/corpus/open` beside the
checkout): conversions, validity, requests found again, what openapi-python-client makes of them,
documented facts (`../shared/gold`), time; and the round trip of public OpenAPI documents.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from tests.bench.openapi_judges import (
    as_inspected,
    client,
    found_requests,
    requests_of,
    score,
    valid,
)
from tests.bench.openapi_round import round_trip
from tests.bench.openapi_tools import TOOLS, Outcome, convert
from tests.corpus.inputs import ROOT, corpus_folder, inputs, others, sample

_WORK: Final = ROOT / "build" / "openapi-bench"


def main() -> int:
    """Fill the table and print it as Markdown."""
    options = _options()
    corpus = corpus_folder()
    if corpus is None:
        print("skipped: the shared corpus is not here")
        return 0
    every = inputs([corpus])
    every += [one for one in others([corpus], len(every)) if one.path.is_file()]
    chosen = sample(every, options.sample) if options.sample else every
    sources = [one.path for one in chosen]
    _WORK.mkdir(parents=True, exist_ok=True)
    rows: dict[str, dict[str, str]] = {}
    for tool in options.tools.split(","):
        outcomes = convert(tool, sources, _WORK)
        rows[tool] = _converted(outcomes)
        rows[tool] |= _clients(outcomes[: options.clients])
        rows[tool] |= _facts(tool, corpus)
        _show({tool: rows[tool]})
    for name, found in round_trip(options.round, options.tools.split(",")).items():
        rows.setdefault(name, {}).update(found)
    _show(rows)
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sample", type=int, help="a fixed, varied N collections")
    parser.add_argument("--clients", type=int, default=120, help="clients to generate")
    parser.add_argument("--round", type=int, default=50, help="documents to take round")
    parser.add_argument("--tools", default=",".join(TOOLS))
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write the table here"
    )
    return parser.parse_args()


def _converted(outcomes: list[Outcome]) -> dict[str, str]:
    """Judge the documents themselves."""
    documents = [o.document for o in outcomes if not o.error and o.document.is_file()]
    well = valid(documents)
    total = found = 0
    for outcome in outcomes:
        requests = requests_of(outcome.source)
        total += len(requests)
        if outcome.document in documents:
            matched = found_requests(_load(outcome.document), requests)
            found += sum(match is not None for match in matched)
    seconds = sum(outcome.seconds for outcome in outcomes)
    return {
        "converted": f"{len(documents)} of {len(outcomes)}",
        "valid": f"{len(well)} of {len(outcomes)}",
        "requests found": f"{found:,} of {total:,} ({found / max(total, 1):.1%})",
        "seconds": f"{seconds:.1f}",
    }


def _clients(outcomes: list[Outcome]) -> dict[str, str]:
    """Judge what openapi-python-client makes of the documents."""
    imported = methods = typed = total = 0
    for outcome in outcomes:
        requests = requests_of(outcome.source)
        total += len(requests)
        if outcome.document.is_file():
            imports, count, is_typed = client(outcome.document, _WORK, requests)
            imported, methods = imported + imports, methods + count
            typed += is_typed
    return {
        "packages that import": f"{imported} of {len(outcomes)}",
        "requests that are methods": f"{methods:,} of {total:,}",
        "mypy --strict clean": f"{typed} of {len(outcomes)}",
    }


def _facts(tool: str, corpus: Path) -> dict[str, str]:
    """Score the documents of the labelled collections."""
    gold = corpus.parent.parent / "gold"
    labels = json.loads((gold / "open.json").read_text(encoding="utf-8"))
    names = sorted({label["file"] for label in labels})
    sources = [corpus / name for name in names]
    found: dict[str, Any] = {}
    for outcome in convert(tool, sources, _WORK / "gold"):
        if outcome.document.is_file():
            requests = requests_of(outcome.source)
            document = _load(outcome.document)
            found[outcome.source.name] = as_inspected(document, requests)
    return {"documented facts": score(found, gold, _WORK)}


def _load(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _show(rows: Mapping[str, Mapping[str, str]]) -> None:
    measured = list(dict.fromkeys(name for row in rows.values() for name in row))
    print(f"| measured | {' | '.join(rows)} |\n| --- |{' --- |' * len(rows)}")
    for name in measured:
        cells = [row.get(name, "") for row in rows.values()]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)
    print(flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
