"""Every language of samples is found in its folder, and prints what its target is."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from collgen.build import understand_file
from collgen.cli import cli
from collgen.escape.escaped import Escaped
from collgen.generate.templates import Templates
from collgen.installed import TEMPLATES
from collgen.samples.registry import language, language_names
from collgen.samples.writing import samples

ROOT = Path(__file__).parents[2]
ZOO = ROOT / "collections" / "zoo.postman_collection.json"


@pytest.mark.parametrize("name", language_names())
def test_every_language_has_its_template_and_its_target(name: str) -> None:
    found = language(name)
    assert (TEMPLATES / found.template).is_file()
    assert found.title
    assert found.fence.isalnum()
    assert issubclass(found.target, Escaped)
    assert found.target is not Escaped


def test_every_template_of_samples_belongs_to_a_language() -> None:
    used = {language(name).template for name in language_names()}
    there = {f"samples/{file.name}" for file in (TEMPLATES / "samples").glob("*.jinja")}
    assert {name for name in there if not name.startswith("samples/_")} == used


def test_every_language_writes_every_request_of_the_zoo() -> None:
    api, templates = understand_file(str(ZOO)).api, Templates()
    for operation in api.operations:
        for name, text in samples(api, operation, language_names(), templates).items():
            assert text.strip(), (name, operation.path)
            assert text.endswith("\n")


def test_command_lists_the_languages_and_refuses_others() -> None:
    listed = CliRunner().invoke(cli, ["snippet", "--languages"])
    assert listed.exit_code == 0
    names = [line.split()[0] for line in listed.output.splitlines()]
    assert names == list(language_names())
    refused = CliRunner().invoke(cli, ["snippet", str(ZOO), "--language", "crul"])
    assert refused.exit_code == 2
    assert "Did you mean curl?" in refused.output
