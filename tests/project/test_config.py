"""`collgen.toml`: what it may say, and what is said of what it may not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from collgen.diagnostics import CollgenError
from collgen.generate.metadata import Author
from collgen.project.config import find_config, load_config, schema
from collgen.project.positions import position
from collgen.rules.patterns import matches

WHOLE = """\
collection = "api.json"
environments = ["prod.json"]
package = "shop"
parts = ["client"]
skip = ["Negative/**"]

[metadata]
version = "1.2.0"
authors = [{name = "The shop's team"}]

[names]
"Users/Create a user" = "users.create"

[clients.small]
out = "small"

[clients.large]
collection = "large.json"
parts = ["client", "docs"]
"""


def _written(folder: Path, text: str, name: str = "collgen.toml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_client_has_what_the_file_says_for_all_and_its_own(tmp_path: Path) -> None:
    small, large = load_config(_written(tmp_path, WHOLE)).clients
    assert (small.client, small.collection) == ("small", str(tmp_path / "api.json"))
    assert (large.client, large.collection) == (
        "large",
        str(tmp_path / "large.json"),
    )
    assert (small.parts, large.parts) == (("client",), ("client", "docs"))
    assert small.out == tmp_path / "small"
    assert large.out is None
    assert large.metadata.authors == (Author("The shop's team"),)
    assert large.rules.names == (("Users/Create a user", "users.create"),)
    assert large.rules.skip == ("Negative/**",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('collection = "a"\npakage = "b"', ":2:1: pakage", ),
        ('collection = "a"\npakage = "b"', "did you mean 'package'"),
        ('package = "b"', "`collection` is missing"),
        ('collection = "a"\n[metadata]\nversio = "1"', ":3:1: metadata.versio"),
        ('collection = "a"\n[clients.b]\nparts = ["poems"]', ":3:1: clients.b.parts"),
        ('collection = 3', ":1:1: collection"),
        ("collection = ", "no TOML"),
        ('collection = "a"\n[clients.b.clients.c]\nout = "d"', "clients.b.clients: error"),
        ('collection = "a"\n[metadata]\nversion = "1"\nversion-from = "git-tag"', ":3:1: metadata.version"),
        ('collection = "a"\npackage = "a-b"', "'a-b' does not match"),
        ('collection = "a"\npackage = "class"', ":2:1: package: error"),
        ('collection = "a"\npackage = "json"', "'json' would stand before a package"),
        ('collection = "a"\n[clients.b]\nclass-name = "None"', ":3:1: clients.b.class-name"),
        ('collection = "a"\nclass-name = "ValueError"', "a name of Python's own"),
        ('collection = "a"\nclass-name = "Client"', "every client's package has"),
        ('collection = "a"\n[metadata]\nversion = "x y"', ":3:1: metadata.version"),
        ('collection = "a"\n[metadata]\nrequires-python = "banana"', "no versions of Python"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_its_line(
    text: str, words: str, tmp_path: Path
) -> None:
    with pytest.raises(CollgenError) as caught:
        load_config(_written(tmp_path, text))
    assert words in str(caught.value)


def test_a_pyproject_may_hold_it(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n[tool.collgen]\ncollection = "a.json"\n'
    file = _written(tmp_path, text, "pyproject.toml")
    below = tmp_path / "src" / "deeper"
    below.mkdir(parents=True)
    assert find_config(below) == file
    assert load_config(file).clients[0].collection == str(tmp_path / "a.json")
    _written(tmp_path, text + "oops = 1\n", "pyproject.toml")
    with pytest.raises(CollgenError, match=r":5:1: tool\.collgen\.oops"):
        load_config(file)


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("Users/Create a user", ["Users", "Create a user"], True),
        ("users/create  A user", ["Users", "Create a  user"], True),
        ("Create a user", ["Users", "Create a user"], False),
        ("**/Create a user", ["Users", "Create a user"], True),
        ("**/Create a user", ["Create a user"], True),
        ("Users/**", ["Users", "Old", "Create a user"], True),
        ("Users/**", ["Users", "Create a user"], True),
        ("Users/**", ["Users"], False),
        ("Users/*", ["Users", "Old", "Create a user"], False),
        ("Users/**/Create *", ["Users", "Old", "Create a user"], True),
        ("*/Get (all)", ["Users", "Get (all)"], True),
        ("Users/GET /users/:id", ["Users", "GET /users/:id"], True),
        ("5f1c", ["Users", "Create a user"], True),
    ],
)
def test_patterns(pattern: str, path: list[str], fits: bool) -> None:
    assert matches(pattern, path, "5f1c") is fits


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["collection"], (1, 1)),
        (["metadata", "version"], (8, 1)),
        (["names", "Users/Create a user"], (12, 1)),
        (["clients", "large", "parts", 0], (19, 1)),
        (["clients", "large", "unknown"], (17, 2)),
        (["unknown"], (None, None)),
    ],
)
def test_positions(keys: list[str | int], expected: tuple[int, int]) -> None:
    assert position(WHOLE, keys) == expected


def test_the_documented_file_is_one(tmp_path: Path) -> None:
    """The examples of the page are checked against the schema, and name every key that it has."""
    page = Path(__file__).parents[2] / "collgen" / "project" / "README.md"
    whole, rules = re.findall(r"```toml\n(.*?)```", page.read_text("utf-8"), re.S)
    top, _, metadata = whole.partition("[metadata]")
    text = f"{top}\n{rules}\n[metadata]{metadata}"
    [client] = load_config(_written(tmp_path, text)).clients
    assert client.rules.settings == (("region", ""), ("api_version", "version"))
    documented = set(re.findall(r"^\[?([a-z-]+)", f"{whole}\n{rules}", re.M))
    keys = set(schema()["$defs"]["client"]["properties"]) - {"clients"}
    assert keys - documented == set()


def test_tables_of_a_client_go_over_those_of_all_key_by_key(tmp_path: Path) -> None:
    text = """\
collection = "a"
formatter = "black"
[metadata]
license = "MIT"
version-from = "git-tag"
[names]
One = "one"
Two = "two"
[clients.b.metadata]
version = "2"
[clients.b.names]
Two = "second"
"""
    [client] = load_config(_written(tmp_path, text)).clients
    assert (client.metadata.license, client.metadata.version) == ("MIT", "2")
    assert (client.version_from, client.formatter) == ("", "black")
    assert dict(client.rules.names) == {"One": "one", "Two": "second"}


def test_docs_have_the_languages_that_the_file_names(tmp_path: Path) -> None:
    text = 'collection = "a"\n[docs]\nlanguages = ["python", "kotlin"]\n'
    (client,) = load_config(_written(tmp_path, text)).clients
    assert client.docs_languages == ("python", "kotlin")
    with pytest.raises(CollgenError) as caught:
        load_config(_written(tmp_path, text.replace("kotlin", "kotlon")))
    assert ":3:1: docs.languages" in str(caught.value)
    assert "did you mean 'kotlin'" in str(caught.value)
