"""A sample of `make hostile`: each field of the zoo with some of the payloads becomes no code."""

from __future__ import annotations

import pytest

from tests.property.hostile import faults
from tests.property.looks import Shell, is_code, renderers, runs_in, runs_in_markdown
from tests.property.planting import FIELDS, PAYLOADS, Field

NAMES = list(PAYLOADS)
EACH = 1


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    return Shell(tmp_path_factory.mktemp("shell") / "run")


@pytest.mark.parametrize(
    ("number", "field"), list(enumerate(FIELDS)), ids=[".".join(f) for f in FIELDS]
)
def test_planted_text_stays_text(number: int, field: Field, shell: Shell) -> None:
    for step in range(EACH):
        name = NAMES[(number * EACH + step) % len(NAMES)]
        assert list(faults(field, PAYLOADS[name], shell)) == [], name


def test_a_planted_call_in_source_is_seen() -> None:
    assert is_code('"""x""";__canary__();""""""')
    assert is_code("a.__canary__")
    assert not is_code("'__canary__()'")


@pytest.mark.parametrize(
    "text",
    [
        "<script>x</script>",
        "a <img src=x onerror=y>",
        "[x](javascript:y)",
        "[x](<java&#115;cript:y>)",
        '<a href="java\tscript:y">x</a>',
    ],
)
def test_what_runs_on_a_page_is_seen(text: str) -> None:
    assert list(runs_in_markdown(text))
    assert not list(runs_in_markdown(f"`` {text} ``"))


def test_pages_are_rendered_as_the_sites_do() -> None:
    pytest.importorskip("pymdownx")
    assert list(renderers()) == ["markdown-it", "cmark-gfm", "MkDocs", "Zensical"]
    assert runs_in("<a href='https://a.example'>x</a>") == []


def test_what_a_shell_runs_is_seen(shell: Shell) -> None:
    assert shell.left_by("curl 'x'$(touch canary)") == ["canary"]
    assert shell.left_by("curl 'x$(touch canary)'") == []
