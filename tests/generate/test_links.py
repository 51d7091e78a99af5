"""Every link in the generated docs leads somewhere, in each of the golden cases."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from pathlib import Path
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt

from collgen.build import understand_file
from collgen.generate import generate
from tests.golden.test_golden import CASES, source_of


def _rendered(case: Path) -> dict[str, str]:
    return generate(understand_file(str(source_of(case))).api)


_ID = re.compile(r'<a id="([^"]+)"></a>')


def _anchor(heading: str) -> str:
    """Return what GitHub makes the `id` of a heading that reads `heading`, its markup taken off."""
    kept = (
        char
        for char in heading.strip().lower()
        if char in " -_" or char.isalnum() or unicodedata.category(char)[0] == "M"
    )
    return "".join(kept).replace(" ", "-")


def _targets(text: str) -> tuple[set[str], set[str]]:
    """Return the anchors of a page, and the targets of its links."""
    anchors, links = set(_ID.findall(text)), set()
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    for before, token in zip([None, *tokens], tokens, strict=False):
        if before is not None and before.type == "heading_open":
            words = "".join(child.content for child in token.children or [])
            anchors.add(_anchor(words))
        for child in token.children or []:
            if child.type == "link_open":
                links.add(str(child.attrGet("href")))
    return anchors, links


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_relative_link_leads_somewhere(case: Path) -> None:
    pages = {
        path: _targets(text)
        for path, text in _rendered(case).items()
        if path.endswith(".md")
    }
    followed = 0
    for page, (_, links) in pages.items():
        for link in links:
            if re.match(r"(https?:|mailto:|//)", link) or link == "#":
                continue
            path, _, anchor = unquote(link).partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
            target = target if path else page
            assert target in pages, f"{page}: {link}"
            assert not anchor or anchor in pages[target][0], f"{page}: {link}"
            followed += 1
    assert followed or len(pages) <= 2


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_site_has_every_page(case: Path) -> None:
    files = _rendered(case)
    site = files["mkdocs.yml"]
    for path in files:
        if path.startswith("docs/") and path.endswith(".md"):
            name = path.removeprefix("docs/")
            assert f'"{name}"' in site or f": {name}\n" in site


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("Make an outbound call", "make-an-outbound-call"),
        ("What's new? (v2.0)", "whats-new-v20"),
        ("GET /a_b", "get-a_b"),
        ("a  b", "a--b"),
        ("Über 漢字", "über-漢字"),
    ],
)
def test_anchor_is_githubs(heading: str, anchor: str) -> None:
    assert _anchor(heading) == anchor
