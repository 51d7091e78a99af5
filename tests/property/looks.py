"""Look at generated files as what runs or shows them does: Python, browsers, shells."""

from __future__ import annotations

import ast
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import cmarkgfm
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt

CANARY: Final = "__canary__"
_RUNNING: Final = frozenset(
    "script iframe frame object embed applet base link meta style svg math form button input textarea template".split()
)
_ADDRESSES: Final = frozenset(
    "href src action formaction xlink:href srcset data poster".split()
)
_SCHEME: Final = re.compile(r"\s*(?:javascript|vbscript|data):", re.IGNORECASE)
_ALIGNED: Final = re.compile(r"text-align: ?(?:left|right|center);?")
_UNSEEN: Final = re.compile("[\x00-\x20]")
SHELLS: Final = ("curl", "httpie", "wget")
_TOOLS: Final = ("curl", "http", "https", "wget")


def is_code(source: str) -> bool:
    """Return whether the payload's call has become a call, or its name a name."""
    return any(
        (isinstance(node, ast.Name) and node.id == CANARY)
        or (isinstance(node, ast.Attribute) and node.attr == CANARY)
        for node in ast.walk(ast.parse(source))
    )


class _Page(HTMLParser):
    """Collects what of a page would run."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _RUNNING:
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            address = _UNSEEN.sub("", value or "")
            is_link = name in _ADDRESSES and _SCHEME.match(address)
            is_style = name == "style" and not _ALIGNED.fullmatch(value or "")
            if name.startswith("on") or is_link or is_style or name == "srcdoc":
                self.found.append(f"<{tag} {name}={value!r}>")


def runs_in(html: str) -> list[str]:
    """Return what of a page would run in a browser that nothing protects."""
    page = _Page()
    page.feed(html)
    page.close()
    return page.found


@cache
def renderers() -> dict[str, Callable[[str], str]]:
    """Return what makes HTML of Markdown, by name; that of MkDocs and Zensical where it is there."""
    forge = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    # The check of links is the renderer's; what it lets through is looked at by the others.
    forge.validateLink = lambda url: True  # type: ignore[method-assign]
    options = Options.CMARK_OPT_UNSAFE
    found: dict[str, Callable[[str], str]] = {
        "markdown-it": forge.render,
        "cmark-gfm": lambda text: str(
            cmarkgfm.github_flavored_markdown_to_html(text, options)
        ),
    }
    try:
        import markdown
        import pymdownx  # noqa: F401
    except ImportError:
        return found
    site = ["codehilite", "fenced_code", "md_in_html", "tables", "toc"]
    zensical = [
        "md_in_html",
        "tables",
        "toc",
        "pymdownx.highlight",
        "pymdownx.superfences",
    ]
    found["MkDocs"] = lambda text: markdown.markdown(text, extensions=site)
    found["Zensical"] = lambda text: markdown.markdown(text, extensions=zensical)
    return found


def runs_in_markdown(text: str) -> Iterator[str]:
    """Yield what runs on the page that each renderer makes of a document."""
    for name, render in renderers().items():
        for found in runs_in(render(text)):
            yield f"{name}: {found}"


class Shell:
    """Runs scripts in a folder where each tool that sends is one that does nothing."""

    def __init__(self, folder: Path) -> None:
        self._tools, self._work = folder / "tools", folder / "work"
        self._tools.mkdir(parents=True)
        self._work.mkdir()
        for name in _TOOLS:
            tool = self._tools / name
            tool.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
            tool.chmod(0o755)
        self._path = f"{self._tools}{os.pathsep}/usr/bin{os.pathsep}/bin"

    def left_by(self, script: str) -> list[str]:
        """Run a script; return the files that it made, which are none but by injection."""
        subprocess.run(
            ["/bin/sh", "-c", script], cwd=self._work, env={"PATH": self._path, "HOME": str(self._work)},
            stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=20,
        )  # fmt: skip
        left = [path.name for path in self._work.iterdir()]
        for name in left:
            (self._work / name).unlink()
        return left
