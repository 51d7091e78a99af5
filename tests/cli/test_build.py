"""The command line as a person uses it: exit codes, messages, and what is on the disk after."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from collgen.__main__ import main
from collgen.installed import TEMPLATES
from tests.small import collection as collection_of
from tests.small import request

COLLECTIONS = Path(__file__).parents[2] / "collections"
PLIVO = COLLECTIONS / "plivo.postman_collection.json"
RESOURCE = "package/resource.py.jinja"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def run_(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["collgen", *map(str, arguments)])
        code = main()
        said = capsys.readouterr()
        return code, said.out, said.err

    return run_


def _tree(out: Path) -> dict[str, bytes]:
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file()
    }


def test_build_makes_a_project_and_says_what_was_made(run: Run, tmp_path: Path) -> None:
    code, out, err = run("build", PLIVO, "-o", tmp_path / "plivo")
    assert (code, err) == (0, "")
    assert "1 operation, 1 model, " in out
    made = _tree(tmp_path / "plivo")
    assert {
        "pyproject.toml", "README.md", "plivo/py.typed", "plivo/__init__.py",
        "docs/index.md", "docs/calls.md", "tests/test_calls.py",
    } <= set(made)  # fmt: skip


def test_a_second_build_changes_nothing(run: Run, tmp_path: Path) -> None:
    run("build", PLIVO, "-o", tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    code, out, _ = run("build", PLIVO, "-o", tmp_path)
    assert code == 0
    assert "unchanged)" in out
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_check_says_that_an_output_is_stale_and_writes_nothing(
    run: Run, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    code, said, err = run("build", PLIVO, "-o", out, "--check")
    assert code == 1
    assert "create plivo/__init__.py" in said
    assert "is stale" in err
    assert not out.exists()
    run("build", PLIVO, "-o", out)
    assert run("build", PLIVO, "-o", out, "--check")[0] == 0


def test_a_file_edited_by_hand_stops_the_build_until_forced(
    run: Run, tmp_path: Path
) -> None:
    run("build", PLIVO, "-o", tmp_path)
    client = tmp_path / "plivo" / "_client.py"
    client.write_text("# mine\n", encoding="utf-8")
    before = _tree(tmp_path)
    code, _, err = run("build", PLIVO, "-o", tmp_path)
    assert code == 1
    assert "plivo/_client.py" in err
    assert "--force" in err
    assert _tree(tmp_path) == before
    assert run("build", PLIVO, "-o", tmp_path, "--force")[0] == 0
    assert client.read_text(encoding="utf-8") != "# mine\n"


@pytest.mark.parametrize(
    ("parts", "present", "absent"),
    [
        ("client", "plivo/_client.py", "docs/index.md"),
        ("docs", "docs/index.md", "plivo/_client.py"),
        ("docs,tests", "tests/conftest.py", "plivo/_client.py"),
    ],
)
def test_only_some_parts(
    run: Run, tmp_path: Path, parts: str, present: str, absent: str
) -> None:
    assert run("build", PLIVO, "-o", tmp_path, "--only", parts)[0] == 0
    assert (tmp_path / present).exists()
    assert not (tmp_path / absent).exists()


def test_a_users_template_replaces_a_built_in_one(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "templates"
    own.mkdir()
    (own / "README.md.jinja").write_text(
        "# mine: {{ readme.title }}\n", encoding="utf-8"
    )
    assert run("build", PLIVO, "-o", tmp_path / "out", "--templates", own)[0] == 0
    assert (tmp_path / "out" / "README.md").read_text(
        encoding="utf-8"
    ) == "# mine: Plivo\n"


def test_a_users_sample_stands_in_the_docs(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "templates" / "samples"
    own.mkdir(parents=True)
    (own / "curl.sh.jinja").write_text("mine {{ words[0] }}\n", encoding="utf-8")
    (own / "python.py.jinja").write_text("mine.call()\n", encoding="utf-8")
    run("build", PLIVO, "-o", tmp_path / "out", "--templates", own.parent)
    pages = list((tmp_path / "out" / "docs").rglob("*.md"))
    text = "".join(page.read_text(encoding="utf-8") for page in pages)
    assert "```sh\nmine -X POST" in text
    assert "```python\nmine.call()\n```" in text


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("README.md.jinja", "x\n{{ 1 + }}\n", "README.md.jinja:2: error[template-failed]: "),
        ("README.md.jinja", "x\n\n{{ no.such }}\n", "README.md.jinja:3: error[template-failed]: "),
        ("README.md.jinja", "{{ 1 // 0 }}", "README.md.jinja:1: error[template-failed]: "),
        ("README.md.jinja", "{% include 'none' %}", "README.md.jinja:1: error[template-failed]: "),
        ("package/_client.py.jinja", "def (", "plivo/_client.py: error[template-failed]: "),
        ("package/_client.py.jinja", "\n{{ 'x' }}", "_client.py.jinja:2: error[template-failed]: "),
        ("package/_client.py.jinja", "\n{{ client.no }}", "_client.py.jinja:2: error[template-failed]: "),
    ],
)  # fmt: skip
def test_fault_of_a_users_template_is_told_with_its_place(
    run: Run, tmp_path: Path, name: str, text: str, message: str
) -> None:
    own = tmp_path / "templates" / name
    own.parent.mkdir(parents=True)
    own.write_text(text, encoding="utf-8")
    code, _, err = run(
        "build", PLIVO, "-o", tmp_path / "out", "--templates", tmp_path / "templates"
    )
    assert (code, "Traceback" in err) == (1, False)
    assert message in err
    assert not (tmp_path / "out").exists()


def test_a_users_template_is_formatted(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "templates" / "package"
    own.mkdir(parents=True)
    text = "x  = 1\n__all__ = [ {% for name in package.exports %}{{ name }}, {% endfor %}]\n"
    (own / "__init__.py.jinja").write_text(text, encoding="utf-8")
    run("build", PLIVO, "-o", tmp_path / "out", "--templates", own.parent)
    made = (tmp_path / "out" / "plivo" / "__init__.py").read_text(encoding="utf-8")
    assert made.startswith('x = 1\n__all__ = [\n    "NULL",\n')


def test_what_uses_a_users_macros_is_formatted(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "templates" / "package"
    own.mkdir(parents=True)
    text = (TEMPLATES / "package" / "_method.py.jinja").read_text(encoding="utf-8")
    text = text.replace(
        "        return self.", "        x = ( 1)\n        return self."
    )
    (own / "_method.py.jinja").write_text(text, encoding="utf-8")
    run("build", PLIVO, "-o", tmp_path / "out", "--templates", own.parent)
    made = (tmp_path / "out/plivo/resources/calls.py").read_text(encoding="utf-8")
    assert "        x = 1\n" in made


def test_a_template_that_replaces_none_is_a_warning(run: Run, tmp_path: Path) -> None:
    own = tmp_path / "templates"
    own.mkdir()
    (own / "READ.md.jinja").write_text("# mine\n", encoding="utf-8")
    (own / "_mine.md.jinja").write_text("", encoding="utf-8")
    code, _, err = run("build", PLIVO, "-o", tmp_path / "out", "--templates", own)
    assert (code, err.count("template-unknown")) == (0, 1)
    assert "READ.md.jinja replaces no template" in err


def test_both_formatters_write_the_same(run: Run, tmp_path: Path) -> None:
    for formatter in ("ruff", "black"):
        out = tmp_path / formatter
        assert run("build", PLIVO, "-o", out, "--formatter", formatter)[0] == 0
    made = [sorted((tmp_path / name).rglob("*.py")) for name in ("ruff", "black")]
    assert len(made[0]) == len(made[1]) > 0
    for by_ruff, by_black in zip(*made, strict=True):
        assert by_ruff.read_bytes() == by_black.read_bytes(), by_ruff


def test_built_in_templates_are_listed(run: Run) -> None:
    code, out, _ = run("templates")
    assert code == 0
    assert RESOURCE in out.splitlines()


def test_built_in_templates_are_copied_and_overwrite_nothing(
    run: Run, tmp_path: Path
) -> None:
    kept = tmp_path / "README.md.jinja"
    kept.write_text("mine", encoding="utf-8")
    code, _, err = run("templates", "-o", tmp_path)
    assert (code, kept.read_text(encoding="utf-8")) == (0, "mine")
    assert f"{kept} is there already" in err
    assert (tmp_path / RESOURCE).read_bytes() == (TEMPLATES / RESOURCE).read_bytes()


def test_standard_input(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(PLIVO.read_bytes()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert run("build", "-", "-o", tmp_path)[0] == 0
    assert (tmp_path / "plivo" / "_client.py").exists()


def test_the_output_folder_is_named_after_the_package_unless_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run("build", PLIVO, "--package", "phone")
    assert (tmp_path / "phone" / "phone" / "_client.py").exists()


def test_strict_fails_and_writes_nothing_when_something_is_not_carried_over(
    run: Run, tmp_path: Path
) -> None:
    zoo = COLLECTIONS / "zoo.postman_collection.json"
    code, _, err = run("build", zoo, "-o", tmp_path / "out", "--strict")
    assert code == 1
    assert "[query-without-name]" in err
    assert not (tmp_path / "out").exists()
    assert run("build", PLIVO, "-o", tmp_path / "out", "--strict")[0] == 0


def test_what_needs_attention_is_listed_with_its_place(
    run: Run, tmp_path: Path
) -> None:
    zoo = COLLECTIONS / "zoo.postman_collection.json"
    code, _, err = run("build", zoo, "-o", tmp_path)
    assert code == 0
    line = next(line for line in err.splitlines() if "query-without-name" in line)
    file, row, column, words = line.split(":", 3)
    assert file.endswith("zoo.postman_collection.json")
    assert row.isdigit()
    assert column.isdigit()
    assert "folder Paths › request Every kind of query" in words


def test_variables_without_a_value_are_noted_with_their_place(
    run: Run, tmp_path: Path
) -> None:
    url = {"raw": "{{host}}/{{id}}", "host": ["{{host}}"], "path": ["{{id}}"]}
    query = [{"key": "a", "value": "{{id}}"}, {"key": "b", "value": "{{given}}"}]
    collection = {
        "info": {"name": "Notes", "schema": "v2.1.0/collection.json"},
        "variable": [{"key": "host", "value": "https://a.example.com"}],
        "item": [
            {"name": "get", "request": {"method": "GET", "url": url | {"query": query}}}
        ],
    }
    file, environment = tmp_path / "notes.json", tmp_path / "environment.json"
    file.write_text(json.dumps(collection))
    environment.write_text(
        json.dumps({"values": [{"key": "given", "value": "x", "enabled": True}]})
    )
    code, _, err = run(
        "build", file, "-e", environment, "-o", tmp_path / "out", "--strict"
    )
    assert code == 0
    assert err.count("variable-undefined") == 1
    assert "notes.json:1:" in err
    assert "request get › url: note" in err
    assert "`{{id}}`; it is an argument (used 2 times)" in err


def test_a_variable_of_a_text_that_callers_write_is_no_argument(
    run: Run, tmp_path: Path
) -> None:
    text = {"mode": "raw", "raw": "Dear {{who}}"}
    file = tmp_path / "letter.json"
    file.write_text(json.dumps(collection_of(request(method="POST", body=text))))
    _, _, err = run("build", file, "-o", tmp_path / "out")
    assert "`{{who}}`; the body that callers write has it" in err


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('{"info": {"name": "x"}, "item": [,]}', ":1:34"),
        ("", "empty"),
        ('{"info": {"name": "x"}, "item": [', "1:"),
        ("[" * 10_000, "nest"),
        ('"text"', "collection"),
    ],
)
def test_bad_input_is_one_message_and_leaves_the_output(
    run: Run, tmp_path: Path, content: str, expected: str
) -> None:
    out = tmp_path / "out"
    run("build", PLIVO, "-o", out)
    before = _tree(out)
    bad = tmp_path / "bad.json"
    bad.write_text(content, encoding="utf-8")
    code, said, err = run("build", bad, "-o", out)
    assert code == 1
    assert said == ""
    assert expected in err
    assert "bad.json" in err
    assert "Traceback" not in err
    assert _tree(out) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", PLIVO, "--only", "client,poems"],
        ["build", PLIVO, "--package", "class"],
        ["build", PLIVO, "--package", "a-b"],
        ["build", PLIVO, "--package", "json"],
        ["build", PLIVO, "--package", "tests"],
        ["build", PLIVO, "--templates", "/nowhere/at/all"],
        ["build", PLIVO, "--unknown"],
        ["unknown"],
    ],
)
def test_wrong_usage_exits_with_2(run: Run, arguments: list[object]) -> None:
    code, _, err = run(*arguments)
    assert code == 2
    assert "Error:" in err


def test_missing_file_exits_with_1(run: Run, tmp_path: Path) -> None:
    code, _, err = run("build", tmp_path / "none.json")
    assert code == 1
    assert "none.json" in err


def test_an_output_that_is_a_file_is_refused(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_text("x", encoding="utf-8")
    code, _, err = run("build", PLIVO, "-o", target)
    assert code == 2
    assert "file" in err
    assert target.read_text(encoding="utf-8") == "x"


def test_inspect_prints_the_model(run: Run) -> None:
    code, out, _ = run("inspect", PLIVO, "--json")
    assert code == 0
    model = json.loads(out)
    [operation] = model["operations"]
    assert operation["name"] == "calls.make_an_outbound_call"
    assert operation["path"] == ["Calls", "Make an outbound call"]
    assert [v["env"] for v in model["variables"]] == [
        "PLIVO_AUTH_ID",
        "PLIVO_AUTH_TOKEN",
    ]
    by_name = {p["name"]: p for p in operation["parameters"]}
    assert len(by_name) == 23
    assert [name for name, p in by_name.items() if p["required"]] == [
        "from",
        "to",
        "answer_url",
    ]
    detection = by_name["machine_detection_time"]["schema"]
    assert (detection["minimum"], detection["maximum"]) == (2000, 10000)
    assert (detection["type"], detection["default"]) == ("integer", 5000)


def test_inspect_prints_a_tree(run: Run) -> None:
    code, out, _ = run("inspect", PLIVO)
    assert code == 0
    assert (
        "make_an_outbound_call  POST https://api.plivo.com/v1/Account/{{auth_id}}/Call/"
        in out
    )
    assert "from_*: string  (body)" in out
