"""Edits of a person and what is generated anew, in one file."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from collgen.diagnostics import CollgenError
from collgen.output import Plan
from collgen.output.bases import FOLDER, keep
from collgen.output.merging import SHARED, merge, merge_edits, merge_sections

OLD = {"a.py": "one\ntwo\nthree\nfour\n", "b.py": "b\n", "README.md": "# A\n\nold\n"}
NEW = {"a.py": "one\ntwo\nthree\nFOUR\n", "b.py": "b\n", "README.md": "# A\n\nnew\n"}


def build(
    out: Path, files: dict[str, str], *, everything: bool = True
) -> dict[str, str]:
    """Build, and return the state of each file that is not as it should be."""
    plan = merge_edits(Plan.compare(files, out, version="1"), everything=everything)
    plan.apply()
    keep(out, plan.generated)
    return {one.path: one.state for one in plan.changes if one.state != "same"}


def edit(out: Path, old: str, new: str, path: str = "a.py") -> None:
    text = (out / path).read_text()
    assert old in text
    (out / path).write_text(text.replace(old, new))


@pytest.fixture
def out(tmp_path: Path) -> Path:
    out = tmp_path / "out"
    build(out, OLD)
    return out


def test_changes_of_both_are_merged(out: Path) -> None:
    edit(out, "one", "ONE")
    assert build(out, NEW) == {"README.md": "update", "a.py": "merge"}
    assert (out / "a.py").read_text() == "ONE\ntwo\nthree\nFOUR\n"


def test_a_merged_file_is_no_edit_until_it_is_generated_otherwise(out: Path) -> None:
    edit(out, "one", "ONE")
    build(out, NEW)
    plan = Plan.compare(NEW, out, version="1")
    assert not plan.is_stale
    plan.apply()
    assert (out / "a.py").read_text() == "ONE\ntwo\nthree\nFOUR\n"
    with pytest.raises(CollgenError, match=r"a\.py \(edited by hand\)"):
        build(out, OLD, everything=False)
    assert build(out, OLD)["a.py"] == "merge"
    assert (out / "a.py").read_text() == "ONE\ntwo\nthree\nfour\n"
    edit(out, "ONE", "one")
    assert build(out, OLD) == {}
    assert "merged" not in (out / ".collgen.json").read_text()


def test_the_same_lines_changed_by_both_are_a_conflict(out: Path) -> None:
    edit(out, "four", "vier")
    assert build(out, NEW)["a.py"] == "conflict"
    text = (out / "a.py").read_text()
    assert "<<<<<<< yours\nvier\n=======\nFOUR\n>>>>>>> generated now\n" in text
    assert conflicts(out) == ["a.py"]
    edit(out, "<<<<<<< yours\nvier\n=======\nFOUR\n>>>>>>> generated now", "vier")
    assert conflicts(out) == []


def conflicts(out: Path) -> list[str]:
    """Return the files of which the next build says that they have conflicts."""
    changes = Plan.compare(NEW, out, version="1").changes
    return [change.path for change in changes if change.has_conflicts]


def test_an_edited_file_that_is_generated_no_more_is_the_persons(out: Path) -> None:
    edit(out, "b", "mine", "b.py")
    rest = {path: text for path, text in NEW.items() if path != "b.py"}
    assert build(out, rest)["b.py"] == "kept"
    assert (out / "b.py").read_text() == "mine\n"
    assert build(out, rest) == {}


def test_the_readme_is_merged_unasked_where_that_is_sure(out: Path) -> None:
    (out / "README.md").write_text("# A\n\nold\n\n## Mine\n\nwords\n")
    found = build(out, NEW, everything=False)
    assert found == {"README.md": "merge", "a.py": "update"}
    assert (out / "README.md").read_text() == "# A\n\nnew\n\n## Mine\n\nwords\n"
    edit(out, "new", "other", "README.md")
    with pytest.raises(CollgenError, match="README"):
        build(out, OLD, everything=False)


def test_force_takes_edits_away(out: Path) -> None:
    edit(out, "one", "ONE")
    build(out, NEW)
    plan = Plan.compare(NEW, out, version="1").overwriting()
    plan.apply(force=True)
    assert (out / "a.py").read_text() == NEW["a.py"]


def test_a_clone_finds_what_was_generated_in_its_commits(out: Path) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com"]
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "One"]):
        subprocess.run([*git, *arguments], cwd=out, check=True)
    listed = subprocess.run(
        ["git", "ls-files"], cwd=out, check=True, capture_output=True, text=True
    )
    assert FOLDER not in listed.stdout
    (out / FOLDER / "generated.zip").unlink()
    edit(out, "one", "ONE")
    subprocess.run([*git, "commit", "-qam", "Two"], cwd=out, check=True)
    assert build(out, NEW)["a.py"] == "merge"
    assert (out / "a.py").read_text() == "ONE\ntwo\nthree\nFOUR\n"


@pytest.mark.parametrize("content", [b"", b"PK broken"])
def test_what_was_generated_nowhere_is_not_merged(out: Path, content: bytes) -> None:
    (out / FOLDER / "generated.zip").write_bytes(content)
    edit(out, "one", "ONE")
    with pytest.raises(CollgenError, match="would lose changes"):
        build(out, NEW)
    assert (out / "a.py").read_text() == "ONE\ntwo\nthree\nfour\n"


def test_without_git_nothing_is_merged(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(out, "one", "ONE")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(CollgenError, match="install git"):
        build(out, NEW)


@pytest.mark.parametrize(
    ("base", "mine", "new", "merged"),
    [
        ("a\n", "a\n", "b\n", "b\n"),
        ("a\n", "c\n", "a\n", "c\n"),
        ("a\n", "b\n", "b\n", "b\n"),
        ("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "A\nb\nC\n"),
        ("é\nb\nc", "ü\nb\nc", "é\nb\n漢", "ü\nb\n漢"),
    ],
)
def test_texts_are_merged_by_lines(base: str, mine: str, new: str, merged: str) -> None:
    assert merge(base, mine, new) == (merged, False)


@pytest.mark.parametrize(
    ("base", "mine", "new", "merged"),
    [
        # A section of a person's stays behind the one that it follows.
        (
            "[a]\nx = 1\n[b]\ny = 1\n",
            "[a]\nx = 1\n[tool.mine]\nz = 1\n[b]\ny = 1\n",
            "[a]\nx = 2\n[b]\ny = 1\n",
            "[a]\nx = 2\n[tool.mine]\nz = 1\n[b]\ny = 1\n",
        ),
        # Both changed, each another section.
        (
            "[a]\nx = 1\n[b]\ny = 1\n",
            "[a]\nx = 5\n[b]\ny = 1\n",
            "[a]\nx = 1\n[b]\ny = 2\n",
            "[a]\nx = 5\n[b]\ny = 2\n",
        ),
        # What the person removed stays away, what is generated anew comes.
        ("[a]\nx = 1\n[b]\ny = 1\n", "[a]\nx = 1\n", "[a]\nx = 1\n[b]\ny = 1\n[c]\n", "[a]\nx = 1\n[c]\n"),
        ("[a]\n", "# mine\n[a]\n", "[b]\n[a]\n", "# mine\n[b]\n[a]\n"),
    ],
)  # fmt: skip
def test_sections_are_merged_one_by_one(
    base: str, mine: str, new: str, merged: str
) -> None:
    found = merge_sections(base, mine, new, SHARED["pyproject.toml"])
    assert found == (merged, False)


def test_a_comment_in_code_is_no_head_of_a_section() -> None:
    text = "# A\n```sh\n# no head\n```\n"
    found = merge_sections(text, text, "# A\n```sh\n# other\n```\n", SHARED["README.md"])  # fmt: skip
    assert found == ("# A\n```sh\n# other\n```\n", False)


def test_no_base_is_kept_through_a_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / FOLDER).symlink_to(outside)
    keep(tmp_path / "out", {"a": b"1"})
    assert not list(outside.iterdir())
