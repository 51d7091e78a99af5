"""`collgen lint` as a person, a program and a forge meet it."""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from collgen.__main__ import main
from collgen.build import Understanding, understand_file
from collgen.escape import github, terminal
from collgen.lint import RULES, lint
from tests.bench.synthetic import collection as synthetic
from tests.growth import MOST_GROWTH, growth

ROOT = Path(__file__).parents[2]
ZOO = ROOT / "collections" / "zoo.postman_collection.json"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def run_(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["collgen", "lint", *map(str, arguments)])
        code = main()
        said = capsys.readouterr()
        return code, said.out, said.err

    return run_


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 0),  # the zoo has warnings, and no error
        (("--fail-on", "warning"), 1),
        (("--fail-on", "info"), 1),
        (("--fail-on", "never"), 0),
        (("--fail-on", "warning", "--select", "request-undocumented"), 0),
        (("--fail-on", "warning", "--select", "name-*"), 1),
        (("--fail-on", "warning", "--select", "name-*", "--ignore", "name-unsaid,name-repeated"), 0),
    ],
)  # fmt: skip
def test_exit_code_says_how_bad_it_is(
    run: Run, options: tuple[str, ...], code: int
) -> None:
    assert run(ZOO, "-q", *options)[0] == code


def test_an_error_fails_by_itself(run: Run, tmp_path: Path) -> None:
    item = {"name": "A", "request": {"method": "GET", "url": "ftp://a.example/it"}}
    path = tmp_path / "shop.json"
    path.write_text(json.dumps({"info": {"name": "Shop"}, "item": [item]}))
    code, out, _ = run(path, "--select", "url-unusable")
    assert code == 1
    assert out.startswith(
        "error[url-unusable] 1 × a URL that no request can be sent to\n"
    )
    assert f"{path}:1:" in out
    assert out.endswith("\n1 error from 1 rule\n")


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_unknown_rule_is_refused_with_near_names(run: Run, option: str) -> None:
    code, _, err = run(ZOO, option, "name-repeted")
    assert code == 2
    assert "'name-repeted' is no rule; did you mean name-repeated" in err


def test_text_lists_a_few_of_each_rule_and_all_when_asked(run: Run) -> None:
    _, short, _ = run(ZOO, "--select", "request-undocumented")
    _, long, _ = run(ZOO, "--select", "request-undocumented", "-v")
    assert short.count("the request has no description") == 5
    more = re.search(r"… and (\d+) more", short)
    assert more is not None
    assert long.count("the request has no description") == 5 + int(more[1])


def test_nothing_found_is_said(run: Run) -> None:
    assert run(ZOO, "--select", "input-encoding") == (0, "Nothing found.\n", "")


def test_json_has_every_finding_with_its_place(run: Run) -> None:
    _, out, _ = run(ZOO, "--format", "json")
    value = json.loads(out)
    assert sum(value["summary"].values()) == len(value["findings"]) > 100
    assert sum(value["rules"].values()) == len(value["findings"])
    lines = ZOO.read_text(encoding="utf-8").splitlines()
    for one in value["findings"]:
        assert one["severity"] == RULES[one["code"]].severity
        assert one["file"] == str(ZOO)
        assert one["message"]
        assert one["line"] is None or one["line"] <= len(lines)
    name = next(one for one in value["findings"] if one["code"] == "name-repeated")
    assert name["path"] == "folder Tickets › request Get ticket"
    assert lines[name["line"] - 1][name["column"] - 1] == "{"


def test_github_format_is_one_command_a_line(run: Run) -> None:
    _, out, _ = run(ZOO, "--format", "github", "--select", "name-unsaid")
    *commands, last = out.splitlines()
    pattern = r"::warning file=\S+,line=\d+,col=\d+,title=name-unsaid::.+%0Asay in a few words.+"
    assert all(re.fullmatch(pattern, command) for command in commands)
    assert (len(commands), last) == (3, "3 warnings from 1 rule")


def _runner_reads(line: str) -> tuple[str, dict[str, str], str]:
    """Read a command as GitHub's runner does (actions/runner, ActionCommand)."""
    head, _, message = line.removeprefix("::").partition("::")
    name, _, given = head.partition(" ")
    pairs = [pair.partition("=") for pair in given.split(",") if pair]
    return name, {key: _plain(value) for key, _, value in pairs}, _plain(message)


def _plain(text: str) -> str:
    for escaped, char in (
        ("%0D", "\r"),
        ("%0A", "\n"),
        ("%3A", ":"),
        ("%2C", ","),
        ("%25", "%"),
    ):
        text = text.replace(escaped, char)
    return text


HOSTILE = st.lists(
    st.sampled_from(
        ["::error::", "\n::set-output name=a::b", "\r", "%", "%0A", "%25", ",line=1", ":", "\x1b[31m", "\u202e",
         "\u2028", "\x85", "\x00", "é", "a", " ", "=", "##[error]"]
    ),
    max_size=8,
).map("".join)  # fmt: skip


@given(message=HOSTILE, title=HOSTILE)
def test_no_text_becomes_a_command_of_its_own(message: str, title: str) -> None:
    line = github.command("warning", {"file": "a,b:c.json", "title": title}, message)
    assert len(line.splitlines()) == 1
    assert "\x1b" not in line
    assert "\u202e" not in line
    name, properties, text = _runner_reads(line)
    assert name == "warning"
    assert properties.keys() <= {"file", "title"}
    assert properties["file"] == "a,b:c.json"
    assert text.split() == _seen(message).split()


def _seen(text: str) -> str:
    return re.sub("[\x00\x1b\u202e]", "", text)


@given(HOSTILE, st.integers(min_value=0, max_value=30))
def test_terminal_line_obeys_nothing_and_fits(text: str, columns: int) -> None:
    shown = terminal.line(text, columns)
    assert shown.isprintable()
    assert len(shown) <= columns
    assert len(terminal.padded(text, columns)) == columns


def test_wide_characters_take_two_columns() -> None:
    assert terminal.line("漢字漢字", 5) == "漢字…"
    assert terminal.padded("漢字", 6) == "漢字  "


def test_rules_are_in_their_readme(request: pytest.FixtureRequest) -> None:
    path = ROOT / "collgen" / "lint" / "README.md"
    readme = path.read_text(encoding="utf-8")
    start, end = "<!-- rules: written by `make golden` -->\n", "<!-- end of rules -->"
    before, _, rest = readme.partition(start)
    rows = [f"| `{r.code}` | {r.severity} | {r.about} |" for r in RULES.values()]
    table = "\n".join(["| rule | severity | finds |", "| --- | --- | --- |", *rows, ""])
    expected = f"{before}{start}{table}{end}{rest.partition(end)[2]}"
    if request.config.getoption("--update"):
        path.write_text(expected, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == expected


def test_every_code_that_the_stages_report_is_a_rule() -> None:
    """A new code of the stages needs a rule in collgen/lint/reported.py."""
    reported = {
        node.args[0].value
        for stage in ("postman", "redaction", "secrets", "understand")
        for path in (ROOT / "collgen" / stage).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("warn", "note", "error")
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    assert reported == {code for code, rule in RULES.items() if rule.check is None}


@pytest.mark.slow
def test_cost_grows_with_the_collection_and_no_faster(tmp_path: Path) -> None:
    """In the rules alone."""

    def understanding(size: int) -> Understanding:
        path = tmp_path / f"{size}.json"
        path.write_text(json.dumps(synthetic(size)), encoding="utf-8")
        return understand_file(str(path), every_source=True)

    assert (
        growth(understanding, lambda one: lint(one, RULES.values()), 50) <= MOST_GROWTH
    )
