"""What collgen's own package says on an index: complete, and without links that lead nowhere."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_links_of_the_readme_work_on_an_index() -> None:
    """An index shows the page without the files beside it: a link is absolute, or none."""
    text = (ROOT / PROJECT["readme"]).read_text("utf-8")
    prose = re.sub(r"```.*?```", "", text, flags=re.S)
    links = re.findall(r"\[[^\]]*\]\(([^)\s]+)", prose)
    assert [link for link in links if not link.startswith("https://")] == []


def test_files_that_the_readme_names_are_there() -> None:
    text = (ROOT / PROJECT["readme"]).read_text("utf-8")
    names = re.findall(r"`([\w/]+\.md)`", text)
    assert len(names) >= 5
    assert [name for name in names if not (ROOT / name).is_file()] == []


def test_the_metadata_are_complete() -> None:
    from trove_classifiers import classifiers

    wanted = {"description", "license", "keywords", "requires-python", "classifiers"}
    assert wanted <= PROJECT.keys()
    assert set(PROJECT["classifiers"]) <= classifiers
    assert (ROOT / "collgen" / "py.typed").is_file()
