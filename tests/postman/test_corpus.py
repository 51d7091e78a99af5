"""Real public collections are read without losing a request."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from collgen.diagnostics import CollgenError, Report
from collgen.postman import load, locate
from collgen.postman.collection import Folder

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.slow,
    pytest.mark.skipif(
        not CORPUS.is_dir(), reason="the corpus is not beside the checkout"
    ),
]


def rows() -> list[dict[str, str]]:
    with (CORPUS / "features.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def count(folder: Folder) -> int:
    return sum(count(item) if isinstance(item, Folder) else 1 for item in folder.items)


def test_every_request_of_every_collection_is_read() -> None:
    wrong = {}
    for row in rows():
        report = Report()
        document = load(CORPUS / "open" / row["file"], report=report)
        located = locate(document.source, report)
        assert all(d.location and d.location.line for d in located), row["file"]
        found = count(document.collection.root)
        if found != int(row["requests"]):
            wrong[row["file"]] = found, row["requests"]
    assert not wrong


def test_every_broken_file_is_refused_with_line_and_column() -> None:
    files = sorted((CORPUS / "broken").glob("*.json"))
    assert files
    for file in files:
        with pytest.raises(CollgenError) as caught:
            load(file, report=Report())
        location = caught.value.diagnostic.location
        assert location
        assert location.line
        assert location.column
