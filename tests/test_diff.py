"""What `collgen diff` says of two versions of a collection."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from collgen.__main__ import main
from collgen.build import understand_file
from collgen.diff import Changed, compare
from collgen.diff.release import Step, changelog_entry, next_version, with_entry
from collgen.diff.show import as_markdown
from collgen.model import Api
from tests.small import collection, post, query, request, saved

ROOT = Path(__file__).parents[1]
ZOO = ROOT / "collections" / "zoo.postman_collection.json"
Item = dict[str, Any]
Run = Callable[..., tuple[int, str, str]]


def api(value: Item) -> Api:
    return understand_file("-", stdin=io.BytesIO(json.dumps(value).encode())).api


def differences(old: Item, new: Item) -> list[Changed]:
    return compare(api(old), api(new))


def entry(description: str = "", name: str = "a", **more: Any) -> Item:
    return query({"key": name, "value": "", "description": description, **more})


def answer(value: object) -> Item:
    return request(response=[saved(text=json.dumps(value))])


def test_a_field_that_every_answer_had_breaks_callers_when_it_may_be_missing() -> None:
    """Its type gets a None, which code that takes it as a text has to ask for."""
    every, some = answer([{"a": 1, "b": "x"}] * 2), answer(
        [{"a": 1, "b": "x"}, {"a": 1}]
    )
    [changed] = differences(collection(every), collection(some))
    assert [(one.code, one.breaking) for one in changed.changes] == [
        ("result-field-optional", True)
    ]
    assert differences(collection(some), collection(every)) == []


LIMIT = "An integer, at most {}. Optional."
# Old and new request, the code of what changed and whether it breaks callers; back again.
CASES: Final[list[tuple[Item, Item, str, bool, str, bool]]] = [
    (entry("Optional."), entry("Required."), "argument-required", True, "argument-optional", False),
    (request(), entry("Required."), "argument-added", True, "argument-removed", True),
    (request(), entry("Optional."), "argument-added", False, "argument-removed", True),
    (entry("An integer."), entry("A string."), "argument-type-changed", True, "argument-type-changed", True),
    (entry("An integer."), entry(""), "argument-type-widened", False, "argument-type-narrowed", True),
    (entry("One of `x`, `y`."), entry("One of `x`, `y`, `z`."), "argument-value-added", False, "argument-value-removed", True),
    (entry("A string."), entry("One of `x`, `y`."), "argument-values-closed", True, "argument-values-opened", False),
    (entry(LIMIT.format(9)), entry(LIMIT.format(5)), "limit-tightened", True, "limit-loosened", False),
    (entry("An integer."), entry("An integer. Defaults to 5."), "default-changed", False, "default-changed", False),
    (post({"a": {"b": 1}}), post({"a": {"b": 1, "c": 2}}), "argument-field-added", False, "argument-field-removed", True),
    (answer({"a": 1}), answer({"a": 1, "b": 2}), "result-field-added", False, "result-field-removed", True),
    (answer({"a": 1}), answer({"a": None}), "result-type-changed", True, "result-type-changed", True),
    (answer({"a": [{"b": 1}]}), answer({"a": [{"b": 1.5}]}), "result-type-widened", True, "result-type-narrowed", False),
    (request(), request(url="{{url}}/other"), "url-changed", False, "url-changed", False),
    (request(), request(method="DELETE"), "http-method-changed", False, "http-method-changed", False),
    (request(auth={"type": "noauth"}), request(auth={"type": "basic", "basic": [
        {"key": "username", "value": "{{u}}"}, {"key": "password", "value": "{{p}}"}]}),
     "auth-changed", True, "auth-changed", True),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "code", "breaks", "back", "breaks_back"), CASES)
def test_change_and_its_reverse(
    old: Item, new: Item, code: str, breaks: bool, back: str, breaks_back: bool
) -> None:
    assert _of_request(differences(collection(old), collection(new))) == [
        (code, breaks)
    ]
    assert _of_request(differences(collection(new), collection(old))) == [
        (back, breaks_back)
    ]
    assert differences(collection(new), collection(new)) == []


def _of_request(found: list[Changed]) -> list[tuple[str, bool]]:
    return [
        (change.code, change.breaking)
        for one in found
        for change in one.changes
        if one.title != "The client"
    ]


def test_request_that_moved_or_was_renamed_is_the_same_request() -> None:
    old = collection(request("Get it"), request("List them", url="{{url}}/them"))
    new = collection(
        {"name": "Things", "item": [request("Fetch it")]},
        request("List them", url="{{url}}/them/all"),
    )
    client, renamed, moved = differences(old, new)
    assert [change.code for change in client.changes] == ["resource-added"]
    assert [one.message for one in renamed.changes] == [
        "the method `get_it` is called `things.fetch_it`"
    ]
    assert renamed.breaking
    assert [one.code for one in moved.changes] == ["url-changed"]


def test_removed_and_added_requests() -> None:
    removed, added = differences(
        collection(request("A")), collection(request("B", url="{{url}}/b"))
    )
    assert (removed.kind, removed.title, removed.method, removed.breaking) == (
        "removed",
        "A",
        "a",
        True,
    )
    assert (added.kind, added.title, added.method, added.breaking) == (
        "added",
        "B",
        "get_b",
        False,
    )


def test_order_of_requests_is_no_change() -> None:
    items = [request("A"), request("B", url="{{url}}/b")]
    assert differences(collection(*items), collection(*reversed(items))) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "breaks"),
    [
        ({}, {"info": {"name": "Store"}}, "package-renamed", True),
        ({}, {"variable": [{"key": "url", "value": "https://b.example"}]}, "", False),
        ({}, {"variable": []}, "setting-required", True),
    ],
)
def test_change_of_the_client(old: Item, new: Item, code: str, breaks: bool) -> None:
    found = differences(collection(request(), **old), collection(request(), **new))
    changes = [change for one in found for change in one.changes]
    assert [change.code for change in changes][:1] == ([code] if code else [])
    assert any(change.breaking for change in changes) is breaks


@pytest.fixture
def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Run:
    def run_(old: Item, new: Item, *options: str) -> tuple[int, str, str]:
        paths = [tmp_path / "old.json", tmp_path / "new.json"]
        for path, value in zip(paths, (old, new), strict=True):
            path.write_text(json.dumps(value))
        monkeypatch.setattr(
            sys, "argv", ["collgen", "diff", *map(str, paths), *options]
        )
        code = main()
        said = capsys.readouterr()
        return code, said.out, said.err

    return run_


@pytest.mark.parametrize(
    ("new", "level", "code"),
    [
        (entry("Required."), "breaking", 1),
        (entry("Optional."), "breaking", 0),
        (entry("Optional."), "any", 1),
        (entry("Required."), "never", 0),
        (request(), "any", 0),
    ],
)
def test_exit_code(run: Run, new: Item, level: str, code: int) -> None:
    assert run(collection(request()), collection(new), "--fail-on", level)[0] == code


def test_text(run: Run) -> None:
    _, out, _ = run(
        collection(entry("Optional.")),
        collection(entry("Required."), request("B\x1b[31m", url="{{url}}/b")),
    )
    assert out == (
        "~ Get it (get_it)\n"
        "    breaking  `a` is required now  [argument-required]\n"
        "+ B[31m (get_b_31m): added\n"
        "\n"
        "1 changed, 1 added; of 2 changes 1 may break callers.\n"
    )


def test_nothing_changed_is_said(run: Run) -> None:
    value = collection(request())
    assert run(value, value) == (0, "Nothing that a caller can see has changed.\n", "")


def test_json(run: Run) -> None:
    _, out, _ = run(
        collection(request()), collection(entry("Required.")), "--format", "json"
    )
    value = json.loads(out)
    assert value["summary"] == {
        "removed": 0,
        "changed": 1,
        "added": 0,
        "changes": 1,
        "breaking": 1,
    }
    assert value["requests"][0]["changes"] == [
        {
            "code": "argument-added",
            "breaking": True,
            "message": "the argument `a` is new and required",
        }
    ]


def test_markdown_puts_breaking_changes_first_and_escapes_names(run: Run) -> None:
    old = collection(request("A"), request("B", url="{{url}}/b"))
    new = collection(
        request("A <script> [x](y) `c`", url="{{url}}/a"), entry("Required.")
    )
    _, out, _ = run(old, new, "--format", "markdown")
    assert out.index("### Breaking changes") < out.index("### Other changes")
    assert "  - **breaking**: the argument `a` is new and required\n" in out
    assert "<script>" not in out
    assert "[x](y)" not in out


def test_markdown_notifies_nobody() -> None:
    added = request("@octocat fixes #1 GH-7", url="{{url}}/b")
    old, new = collection(request("A")), collection(request("A"), added)
    text = "\n".join(as_markdown(differences(old, new)))
    assert "**@&#8203;octocat fixes #&#8203;1 GH-&#8203;7**" in text


def test_names_with_backticks_stay_text() -> None:
    old, new = collection(entry("Optional.", "a`b")), collection(
        entry("Required.", "a`b")
    )
    text = "\n".join(as_markdown(differences(old, new)))
    assert "is required now" in text


def test_a_collection_is_no_other_than_itself() -> None:
    once, again = (understand_file(str(ZOO)).api for _ in range(2))
    assert compare(once, again) == []
    assert len(once.operations) > 100


def test_a_class_that_is_gone_breaks_callers() -> None:
    old = collection(
        request("Get a file", response=[saved(200, '{"id": 1, "size": 2}')])
    )
    new = collection(
        request(
            "Aardvark", url="{{url}}/a", response=[saved(200, '{"id": 1, "size": 2}')]
        ),
        request("Get a file", response=[saved(200, '{"id": 1, "size": 2}')]),
    )
    [client, *_] = differences(old, new)
    codes = {change.code: change.breaking for change in client.changes}
    assert codes == {"model-removed": True, "model-added": False}


@pytest.mark.parametrize(
    ("version", "raised", "expected"),
    [
        ("1.4.2", "major", "2.0.0"),
        ("1.4.2", "minor", "1.5.0"),
        ("1.4.2", "patch", "1.4.3"),
        ("0.3.1", "major", "0.4.0"),
        ("v2", "patch", "2.0.1"),
        ("nightly", "minor", "0.1.0"),
    ],
)
def test_the_next_version(version: str, raised: Step, expected: str) -> None:
    assert next_version(version, raised) == expected


def test_a_changelog_gets_an_entry_in_front() -> None:
    old, new = collection(request()), collection(
        request(), request("Add `it` *", url="x/y")
    )
    entry = changelog_entry(differences(old, new), "1.1.0")
    assert "### Added\n\n- Add" in entry
    assert "Add `it`" not in entry
    text = with_entry("# Changelog\n\nAll of it.\n\n## 1.0.0\n\n- First.\n", entry)
    assert text.index("All of it.") < text.index("## 1.1.0") < text.index("## 1.0.0")
    assert with_entry("", entry).startswith("# Changelog\n\n## 1.1.0")


def test_a_revision_of_git_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "api.json"
    file.write_text(json.dumps(collection(request())), "utf-8")
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com"]
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "One"]):
        subprocess.run([*git, *arguments], check=True)
    file.write_text(
        json.dumps(collection(request(), request("New", url="x/y"))), "utf-8"
    )
    command = [
        "diff",
        "HEAD:api.json",
        "api.json",
        "--release",
        "1.0.0",
        "--changelog",
        "C.md",
    ]
    monkeypatch.setattr("sys.argv", ["collgen", *command])
    assert main() == 0
    assert "The next version is 1.1.0." in capsys.readouterr().out
    assert "## 1.1.0" in (tmp_path / "C.md").read_text("utf-8")
    monkeypatch.setattr(
        "sys.argv", ["collgen", "diff", "--", "--output=x:api.json", "api.json"]
    )
    assert main() == 1
    assert not (tmp_path / "x").exists()
