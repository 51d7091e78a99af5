"""Small inputs that once came out wrong: what is sent, shown and kept back."""

from __future__ import annotations

import importlib
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from click.testing import CliRunner

from collgen.build import plan_build, understand_file
from collgen.cli import cli
from collgen.generate import generate

CASES = Path(__file__).parents[2].parent / "shared" / "cases"
SECRETS = (
    "AAAAsecretBBBB",
    "TTTTsecretTTTT",
    "deadbeef",
    "feedface",
    "SiGnAtUrE1234567890",
    "EXAMPLE-KEY-ID",
)


def _case(name: str) -> Path:
    path = CASES / name
    if not path.exists():
        pytest.skip(f"{name} is not here")
    return path


def _built(name: str, out: Path) -> str:
    """Build a case; return the name of its package."""
    understanding = understand_file(str(_case(name)))
    plan_build(understanding, out, ("client", "docs", "tests")).apply()
    return understanding.api.package


def _texts_below(folder: Path) -> Iterator[str]:
    """Yield the text of each file, and of each in an archive."""
    for path in folder.rglob("*"):
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                yield from (archive.read(name).decode() for name in archive.namelist())
        elif path.is_file():
            yield path.read_text(encoding="utf-8")


def test_own_cookies_and_those_of_the_session_are_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = _built("cookie-beside-session.json", tmp_path)
    sent: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        sent.append(request.headers.get("cookie", ""))
        return httpx2.Response(200, headers={"Set-Cookie": "sid=1; Path=/"}, json={})

    monkeypatch.syspath_prepend(tmp_path)
    client = importlib.import_module(package).Session(
        transport=httpx2.MockTransport(answer)
    )
    client.login(user="ann")
    client.get_by_hand()
    assert sent[0] == ""
    assert sorted(sent[1].split("; ")) == ["lang=en", "sid=1", "theme=dark"]
    for name in [one for one in sys.modules if one.partition(".")[0] == package]:
        del sys.modules[name]


def test_variable_with_a_backslash_in_its_name_has_its_value() -> None:
    path = _case("escaped-variable-name.json")
    done = CliRunner().invoke(cli, ["snippet", str(path), "--language", "curl"])
    assert done.exit_code == 0, done.output
    assert "https://clicks.example.com/a" in done.stdout
    assert "no scope has a value" not in done.output


@pytest.mark.parametrize(
    "name", ["form-name-with-quote", "baseport", "interleaved-pairs"]
)
def test_generated_tests_pass(name: str, tmp_path: Path) -> None:
    _built(f"{name}.json", tmp_path)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"]
    done = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_html_of_a_description_is_markdown_in_the_docs() -> None:
    files = generate(understand_file(str(_case("html.json"))).api)
    docs = files["docs/index.md"]
    assert "> Mind the limit." in docs
    assert '```json\n{\n  "count": 2\n}\n```' in docs
    assert "<blockquote>" not in docs
    assert "Mind the limit." in files["html_api/_client.py"]


@pytest.mark.parametrize("environments", [(), ("leak.env.json",)])
def test_signed_urls_are_nowhere_in_the_output(
    environments: tuple[str, ...], tmp_path: Path
) -> None:
    names = [option for one in environments for option in ("-e", str(_case(one)))]
    command = ["build", str(_case("leak.json")), "-o", str(tmp_path / "out"), *names]
    done = CliRunner().invoke(cli, command)
    assert done.exit_code == 0, done.output
    texts = [done.output, *_texts_below(tmp_path / "out")]
    assert not [(one, text) for text in texts for one in SECRETS if one in text]
    assert len(texts) > 50


def test_limits_that_words_do_not_state_are_not_kept_to() -> None:
    [operation] = understand_file(str(_case("limits.json"))).api.operations
    held = {one.name: one.schema.enum for one in operation.parameters if one.limits}
    assert held == {
        "bill_type": ("ALL", "SUCCESS", "REFUND"),
        "entries_format": ("tsv", "csv"),
    }
    types = {one.name: one.schema.type for one in operation.parameters}
    assert types.pop("amount_decimal") == ("number",)
    assert set(types.values()) == {("string",)}
    assert not any(one.schema.max_length for one in operation.parameters)
