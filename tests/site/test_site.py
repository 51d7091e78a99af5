"""The site of generated docs in a real browser: tabs, search, copy, anchors, dark mode, what it loads.

Needs `pip install -e '.[browser]'` and a Chromium; skipped where either is missing.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from collgen.build import plan_build, understand_file
from collgen.generate import Part
from collgen.generate.docs_options import LANGUAGES
from collgen.samples.registry import language
from tests.site.large import large

pytest.importorskip("zensical")
sync_api = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "golden" / "cases"
SOURCES = {
    "zoo": ROOT / "collections" / "zoo.postman_collection.json",
    "plivo": ROOT / "collections" / "plivo.postman_collection.json",
    "hostile-descriptions": CASES / "hostile-descriptions" / "collection.json",
    "hostile-names": CASES / "hostile-names" / "collection.json",
}
PARTS: tuple[Part, ...] = ("docs",)
LARGEST = 300_000  # bytes of a page
TALLEST = 20_000  # pixels of a page

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as the base
        pass


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the built site of each source."""
    folder = tmp_path_factory.mktemp("sites")
    large_file = folder / "large.json"
    large_file.write_text(json.dumps(large()), encoding="utf-8")
    for name, source in {**SOURCES, "large": large_file}.items():
        plan_build(understand_file(str(source)), folder / name, PARTS).apply()
        command = [sys.executable, "-m", "collgen", "docs", str(folder / name)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def address(sites: Path) -> Iterator[str]:
    handler = partial(Quiet, directory=str(sites))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


class Visit:
    """A page of the browser, and what went wrong on it."""

    def __init__(self, browser: Any, address: str, **options: Any) -> None:
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.address = address
        self.faults: list[str] = []
        self.page.on("console", self._said)
        self.page.on("dialog", self._asked)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", self._requested)

    def open(self, path: str) -> Any:
        self.page.goto(f"{self.address}/{path}")
        self.page.wait_for_load_state("networkidle")
        return self.page

    def _said(self, message: Any) -> None:
        if message.type == "error":
            self.faults.append(message.text)

    def _asked(self, dialog: Any) -> None:
        self.faults.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def _requested(self, request: Any) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.faults.append(f"loads {request.url}")


@pytest.fixture
def visit(browser: Any, address: str) -> Iterator[Visit]:
    visit = Visit(browser, address, viewport={"width": 1280, "height": 900})
    yield visit
    visit.context.close()
    assert not visit.faults


def paths_of(sites: Path, name: str) -> list[str]:
    pages = sorted((sites / name / "site").rglob("index.html"))
    return [f"{page.parent.relative_to(sites).as_posix()}/" for page in pages]


def test_chosen_language_stays_on_other_pages(visit: Visit) -> None:
    page = visit.open("plivo/site/calls/")
    tabs = page.get_by_role("tab")
    assert tabs.all_inner_texts() == [language(name).title for name in LANGUAGES]
    assert page.get_by_text("curl -X POST").is_hidden()
    tabs.nth(1).click()
    assert page.get_by_role("tabpanel").inner_text().startswith("curl -X POST")
    page = visit.open("zoo/site/headers/")
    chosen = page.locator("[role=tab][aria-selected=true]").all_inner_texts()
    assert set(chosen) == {"curl"}
    assert len(chosen) > 2
    page.locator("[role=tab][aria-selected=true]").first.press("ArrowLeft")
    assert page.locator("[role=tab]:focus").inner_text() == "Python"


@pytest.mark.parametrize("words", ["RateLimitError", "machine_detection_time"])
def test_search_finds_errors_and_arguments(visit: Visit, words: str) -> None:
    page = visit.open("plivo/site/")
    page.keyboard.press("Control+k")
    page.keyboard.type(words)
    page.wait_for_timeout(1500)
    found = page.evaluate("""() => {
          const texts = [], walk = root => {
            for (const node of root.querySelectorAll('*')) {
              if (node.shadowRoot) walk(node.shadowRoot);
              if (node.tagName === 'A') texts.push(node.href);
            }
          };
          walk(document);
          return texts;
        }""")
    target = "guides/errors" if words == "RateLimitError" else "calls"
    assert any(f"/{target}" in link and "h=" in link for link in found), found


def test_code_is_copied(visit: Visit) -> None:
    visit.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = visit.open("plivo/site/calls/")
    page.locator("[role=tabpanel]:visible button[data-clipboard-target]").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("from plivo import Plivo\n")
    assert "make_an_outbound_call(" in copied


@pytest.mark.parametrize(
    "anchor", ["make_an_outbound_call", "make_an_outbound_call.time_limit"]
)
def test_link_to_an_operation_or_argument_scrolls_to_it(
    visit: Visit, anchor: str
) -> None:
    page = visit.open(f"plivo/site/calls/#{anchor}")
    page.wait_for_timeout(300)
    top = page.evaluate(
        "id => document.getElementById(id).getBoundingClientRect().top", anchor
    )
    assert 0 <= top < 500


def test_dark_mode_follows_the_system_and_its_switch(
    browser: Any, address: str
) -> None:
    colours = {}
    for scheme in ("light", "dark"):
        visit = Visit(browser, address, color_scheme=scheme)
        page = visit.open("plivo/site/")
        get = "getComputedStyle(document.body).backgroundColor"
        before = page.evaluate(get)
        page.locator("label[for^=__palette]:visible").click()
        page.wait_for_timeout(500)
        colours[scheme] = (before, page.evaluate(get))
        visit.context.close()
        assert not visit.faults
    assert colours["light"] == colours["dark"][::-1]
    assert colours["light"][0] != colours["light"][1]


@pytest.mark.parametrize("name", sorted([*SOURCES, "large"]))
def test_no_page_is_long_loads_from_elsewhere_or_runs_a_script_of_the_collection(
    visit: Visit, sites: Path, name: str
) -> None:
    paths = paths_of(sites, name)
    assert paths
    for path in paths:
        page = visit.open(quote(path))
        assert len((sites / path / "index.html").read_bytes()) <= LARGEST, path
        assert page.evaluate("document.documentElement.scrollHeight") <= TALLEST, path
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= page.evaluate("window.innerWidth"), path
        links = page.evaluate(
            "[...document.querySelectorAll('[href],[src]')]"
            ".map(e => e.getAttribute('href') ?? e.getAttribute('src'))"
        )
        schemes = ("javascript:", "data:text", "vbscript:")
        assert not [each for each in links if each.strip().lower().startswith(schemes)]
        handlers = page.evaluate(
            "[...document.querySelectorAll('article *')].filter(e => e.tagName === 'SCRIPT'"
            " || e.tagName === 'IFRAME' || [...e.attributes].some(a => a.name.startsWith('on')))"
            ".map(e => e.outerHTML)"
        )
        assert not handlers, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path",
    [
        "plivo/site/calls/",
        "zoo/site/",
        "zoo/site/animals/",
        "zoo/site/guides/environments/",
        "zoo/site/guides/errors/",
    ],
)
def test_axe_has_no_serious_finding(
    browser: Any, address: str, path: str, scheme: str
) -> None:
    visit = Visit(browser, address, color_scheme=scheme)
    page = visit.open(path)
    found = axe.Axe().run(page).response["violations"]
    visit.context.close()
    assert not [
        (each["id"], each["nodes"][0]["html"])
        for each in found
        if each["impact"] in ("serious", "critical")
    ]


def test_page_fits_a_phone(browser: Any, address: str) -> None:
    visit = Visit(browser, address, viewport={"width": 390, "height": 844})
    for path in ("plivo/site/calls/", "zoo/site/animals/", "zoo/site/guides/errors/"):
        page = visit.open(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path
    visit.context.close()
    assert not visit.faults


def test_plain_mkdocs_builds_the_site(sites: Path, tmp_path: Path) -> None:
    pytest.importorskip("mkdocs")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-d"]
    done = subprocess.run(
        [*command, str(tmp_path)],
        cwd=sites / "zoo",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "headers" / "index.html").read_text(encoding="utf-8")
    assert '<div class="samples">' in page
