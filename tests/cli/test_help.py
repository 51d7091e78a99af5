"""`collgen --help` answers from a text that has to be click's own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from collgen.cli import cli

ROOT = Path(__file__).parents[2]
HELP = ROOT / "collgen" / "help.txt"


def test_help_text_is_clicks_own(request: pytest.FixtureRequest) -> None:
    made = (
        CliRunner()
        .invoke(cli, ["--help"], prog_name="collgen", terminal_width=80)
        .output
    )
    if request.config.getoption("--update"):
        HELP.write_text(made, encoding="utf-8")
    assert HELP.read_text(encoding="utf-8") == made


def test_help_imports_neither_click_nor_the_pipeline() -> None:
    code = (
        "import sys; sys.argv = ['collgen', '--help']; from collgen.__main__ import main; main();"
        "assert not {'click', 'jinja2', 'markdown_it', 'collgen.understand'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


@pytest.mark.parametrize("command", sorted(cli.commands))
def test_every_option_is_in_the_reference(command: str) -> None:
    reference = (ROOT / "collgen" / "cli" / "README.md").read_text(encoding="utf-8")
    for parameter in cli.commands[command].params:
        if isinstance(parameter, click.Option):
            assert any(
                f"`{name}" in reference for name in parameter.opts
            ), parameter.opts
