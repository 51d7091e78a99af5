"""The output is compared with the disk, then written wholly or not at all."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from collgen.diagnostics import CollgenError, CollgenFault
from collgen.output import Plan
from collgen.output.handles import Handles
from collgen.output.lock import held
from tests.growth import MOST_GROWTH, growth

FILES = {
    "README.md": "one\n",
    "pkg/__init__.py": "",
    "pkg/calls.py": "x = 1\n",
    "docs/é.md": "é\n",
}
NEXT = {
    "README.md": "two\n",
    "pkg/__init__.py": "",
    "pkg/users.py": "y = 1\n",
    "docs/é.md": "è\n",
}


def plan(out: Path, files: dict[str, str] = FILES, version: str = "1") -> Plan:
    return Plan.compare(files, out, version=version)


def write(out: Path, files: dict[str, str] = FILES, *, force: bool = False) -> None:
    plan(out, files).apply(force=force)


def tree(out: Path) -> dict[str, bytes]:
    if not out.exists():
        return {}
    return {
        path.relative_to(out).as_posix(): (
            path.read_bytes() if path.is_file() else b"<folder>"
        )
        for path in sorted(out.rglob("*"))
    }


def texts(out: Path) -> dict[str, str]:
    found = {
        path: content.decode()
        for path, content in tree(out).items()
        if content != b"<folder>"
    }
    found.pop(".collgen.json", None)
    return found


def states(found: Plan) -> dict[str, str]:
    return {change.path: change.state for change in found.changes}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "above" / "out"


def test_first_build_creates_everything(out: Path) -> None:
    found = plan(out)
    assert set(states(found).values()) == {"create"}
    assert found.is_stale
    assert not out.parent.exists(), "comparing only reads"
    found.apply()
    assert texts(out) == FILES
    assert [path.name for path in out.parent.iterdir()] == ["out"]
    assert not plan(out).is_stale


def test_second_build_writes_nothing(out: Path) -> None:
    write(out)
    before = {path: path.stat().st_mtime_ns for path in [out, *out.rglob("*")]}
    found = plan(out)
    assert set(states(found).values()) == {"same"}
    found.apply()
    assert {path: path.stat().st_mtime_ns for path in [out, *out.rglob("*")]} == before


def test_change_touches_only_what_differs(out: Path) -> None:
    write(out)
    kept = (out / "pkg/__init__.py").stat().st_mtime_ns
    assert states(plan(out, NEXT)) == {
        "README.md": "update",
        "docs/é.md": "update",
        "pkg/__init__.py": "same",
        "pkg/users.py": "create",
        "pkg/calls.py": "stale",
    }
    write(out, NEXT)
    assert texts(out) == NEXT
    assert (out / "pkg/__init__.py").stat().st_mtime_ns == kept


def test_manifest_is_stable_and_plain(out: Path, tmp_path: Path) -> None:
    write(out)
    write(tmp_path / "other", dict(reversed(FILES.items())))
    manifest = (out / ".collgen.json").read_bytes()
    assert manifest == (tmp_path / "other" / ".collgen.json").read_bytes()
    assert sorted(json.loads(manifest)) == ["files", "version"]


def test_new_version_of_collgen_is_a_change(out: Path) -> None:
    write(out)
    found = plan(out, version="2")
    assert (found.is_stale, found.show()) == (True, [])
    found.apply()
    assert not plan(out, version="2").is_stale


def test_words_for_a_person(out: Path) -> None:
    write(out)
    found = plan(out, NEXT)
    assert found.summary() == "1 created, 2 updated, 1 removed, 1 unchanged"
    assert found.show() == [
        "update README.md", "update docs/é.md", "create pkg/users.py", "stale pkg/calls.py",
    ]  # fmt: skip
    assert "-one\n" in list(found.diff())


def test_edited_file_is_not_overwritten_unless_forced(out: Path) -> None:
    write(out)
    (out / "README.md").write_text("mine\n")
    (out / "pkg/calls.py").write_text("mine\n")
    before = tree(out)
    with pytest.raises(CollgenError, match=r"README\.md") as caught:
        write(out, NEXT)
    assert "pkg/calls.py" in str(caught.value)
    assert "--force" in caught.value.diagnostic.hint
    assert caught.value.exit_code == 1
    assert tree(out) == before
    write(out, NEXT, force=True)
    assert texts(out) == NEXT


def test_edit_that_is_what_collgen_renders_is_no_conflict(out: Path) -> None:
    write(out)
    (out / "README.md").write_text(NEXT["README.md"])
    assert states(plan(out, NEXT))["README.md"] == "same"
    write(out, NEXT)


def test_foreign_file_is_not_overwritten_unless_forced(out: Path) -> None:
    out.mkdir(parents=True)
    (out / "README.md").write_text("mine\n")
    with pytest.raises(CollgenError, match=r"README\.md"):
        write(out)
    assert texts(out) == {"README.md": "mine\n"}
    write(out, force=True)
    assert texts(out) == FILES


def test_a_folder_of_other_things_is_refused_unless_forced(out: Path) -> None:
    out.mkdir(parents=True)
    (out / "thesis.txt").write_text("mine\n")
    with pytest.raises(CollgenError, match="holds other files"):
        write(out)
    assert texts(out) == {"thesis.txt": "mine\n"}
    write(out, force=True)
    write(out, NEXT)
    assert texts(out) == {**NEXT, "thesis.txt": "mine\n"}


def test_a_new_repository_is_no_folder_of_other_things(out: Path) -> None:
    (out / ".git").mkdir(parents=True)
    write(out)
    assert texts(out) == FILES


def test_other_peoples_files_are_left_alone(out: Path) -> None:
    write(out)
    (out / "pkg/mine.py").write_text("mine\n")
    write(out, {"README.md": "two\n"}, force=True)
    assert texts(out) == {"README.md": "two\n", "pkg/mine.py": "mine\n"}


def test_empty_folders_go_with_their_last_file(out: Path) -> None:
    write(out, {"a/b/c/d.py": "", "a/e.py": ""})
    write(out, {"a/e.py": ""})
    assert sorted(tree(out)) == [".collgen.json", "a", "a/e.py"]


def test_file_gives_way_to_a_folder(out: Path) -> None:
    write(out, {"a": "", "b": ""})
    write(out, {"a/c": "", "b": ""})
    assert sorted(tree(out)) == [".collgen.json", "a", "a/c", "b"]


def test_deleted_file_comes_back(out: Path) -> None:
    write(out)
    (out / "README.md").unlink()
    write(out)
    assert texts(out) == FILES


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"files": 3}', '{"files": {"README.md": 1}}', "[" * 9999],
)
def test_broken_manifest_makes_every_file_foreign(out: Path, content: str) -> None:
    write(out)
    (out / ".collgen.json").write_text(content)
    assert states(plan(out, NEXT))["README.md"] == "foreign"


def test_manifest_cannot_name_a_file_outside(out: Path) -> None:
    write(out)
    victim = out.parent / "victim"
    victim.write_text("one\n")
    manifest = json.loads((out / ".collgen.json").read_text())
    for path in ("../victim", str(victim), "pkg/../../victim"):
        manifest["files"][path] = manifest["files"]["README.md"]
    (out / ".collgen.json").write_text(json.dumps(manifest))
    write(out, NEXT, force=True)
    assert victim.read_text() == "one\n"


def test_permissions_are_kept(out: Path) -> None:
    write(out)
    (out / "README.md").chmod(0o640)
    write(out, NEXT)
    assert (out / "README.md").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("path", ["README.md", "pkg", ".collgen.json"])
@pytest.mark.parametrize("force", [False, True])
def test_link_in_the_output_is_refused(out: Path, path: str, force: bool) -> None:
    write(out)
    outside = out.parent / "outside"
    (out / path).rename(outside)
    (out / path).symlink_to(outside)
    before = tree(out.parent)
    with pytest.raises(CollgenError, match=path):
        write(out, NEXT, force=force)
    assert tree(out.parent) == before


def test_dangling_link_in_the_output_is_refused(out: Path) -> None:
    out.mkdir(parents=True)
    (out / "README.md").symlink_to(out.parent / "outside")
    with pytest.raises(CollgenError, match="link"):
        write(out)
    assert not (out.parent / "outside").exists()


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo])
def test_folder_or_pipe_where_a_file_belongs_is_refused(
    out: Path, make: object
) -> None:
    out.mkdir(parents=True)
    make(out / "README.md")  # type: ignore[operator]
    with pytest.raises(CollgenError, match=r"README\.md"):
        write(out, force=True)


def test_persons_file_where_a_folder_belongs_is_refused(out: Path) -> None:
    out.mkdir(parents=True)
    (out / "pkg").write_text("mine")
    with pytest.raises(CollgenError, match="pkg"):
        write(out, force=True)
    assert texts(out) == {"pkg": "mine"}


def test_output_may_itself_be_a_link_to_a_folder(out: Path, tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "link"
    link.symlink_to("real")
    write(link)
    write(link, NEXT)
    assert texts(tmp_path / "real") == NEXT
    assert link.is_symlink()


@pytest.mark.parametrize("below", [".", "more", "more/still"])
def test_output_that_is_a_file_is_a_usage_error(tmp_path: Path, below: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CollgenError, match="not a folder") as caught:
        write(tmp_path / "file" / below)
    assert caught.value.exit_code == 2


def test_output_that_is_a_dangling_link_is_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    with pytest.raises(CollgenError, match="not a folder") as caught:
        write(tmp_path / "link")
    assert caught.value.exit_code == 2


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere"
)
def test_output_that_cannot_be_written_is_an_error(out: Path) -> None:
    write(out)
    out.chmod(0o500)
    try:
        with pytest.raises(CollgenError, match="cannot be read or written"):
            write(out, NEXT)
    finally:
        out.chmod(0o700)
    assert texts(out) == FILES


@pytest.mark.parametrize(
    "files",
    [
        {"a": "\ud800"}, {"a": "x\r\n"}, {"../a": ""}, {"a": "", "A": ""}, {"a": "", "a/b": ""},
        {".collgen.json": ""}, {".git/hooks/pre-commit": ""},
    ],
)  # fmt: skip
def test_what_collgen_must_not_render_is_its_fault(
    out: Path, files: dict[str, str]
) -> None:
    with pytest.raises(CollgenFault):
        plan(out, files)
    assert not out.parent.exists()


# --- failing and dying in the middle ---------------------------------------------------------


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> object:
    """Make the n-th change of the disk fail, and tell how many there were."""

    def prepare(at: int, error: BaseException) -> dict[str, int]:
        count = {"calls": 0}
        for owner, name in [
            (os, "replace"),
            (os, "rename"),
            (os, "mkdir"),
            (os, "link"),
            (os, "rmdir"),
            (os, "chmod"),
            (Handles, "write"),
            (Path, "write_bytes"),
        ]:
            real = getattr(owner, name)

            def wrapper(
                *args: object, real: object = real, **options: object
            ) -> object:
                count["calls"] += 1
                if count["calls"] == at:
                    raise error
                return real(*args, **options)  # type: ignore[operator]

            monkeypatch.setattr(owner, name, wrapper)
        return count

    return prepare


ERRORS = [
    OSError(errno.ENOSPC, "No space left"),
    OSError(errno.EIO, "Input/output error"),
]


@pytest.mark.parametrize(
    "error", [*ERRORS, KeyboardInterrupt()], ids=["full", "io", "interrupt"]
)
@pytest.mark.parametrize("first", [True, False], ids=["first", "later"])
def test_failure_leaves_the_output_as_it_was(
    tmp_path: Path,
    failing: object,
    first: bool,
    error: BaseException,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    older = {"gone/deep/a.py": "1\n", "in_the_way": "2\n", **FILES}
    newer = {"new/deep/b.py": "1\n", "in_the_way/c": "2\n", **NEXT}
    at, done = 0, False
    while not done:
        at += 1
        out = tmp_path / f"{at}" / "out"
        if not first:
            write(out, older)
        before, above = tree(out), tree(tmp_path)
        count = failing(at, error)  # type: ignore[operator]
        try:
            write(out, newer)
        except CollgenError:
            assert tree(out) == before, f"call {at}"
            if not first:
                assert tree(tmp_path) == above
        except KeyboardInterrupt:
            # All was done already when it came while the stage was being removed.
            left = {
                path: text
                for path, text in texts(out).items()
                if ".collgen-stage-" not in path
            }
            assert left in ({} if first else older, newer)
        else:
            assert texts(out) == newer
            # A hard link that cannot be made, or a folder that cannot be removed, is no failure.
            done = count["calls"] < at
        monkeypatch.undo()
    assert at > (4 if first else 20)


def test_full_disk_is_told(out: Path, failing: object) -> None:
    write(out)
    failing(2, ERRORS[0])  # type: ignore[operator]
    with pytest.raises(CollgenError, match="no space left") as caught:
        write(out, NEXT)
    assert caught.value.exit_code == 1


CHILD = """
import os, sys
from pathlib import Path
from collgen.output import Plan
from collgen.output.handles import Handles
from collgen.output.lock import held

files, out, at = eval(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
calls = 0

def count(event, args):
    global calls
    if event in ("os.rename", "os.mkdir", "os.rmdir", "os.link", "os.remove", "open", "shutil.rmtree"):
        calls += 1
        if calls == at:
            os._exit(9)

plan = Plan.compare(files, out, version="1")
sys.addaudithook(count)
plan.apply()
"""


@pytest.mark.slow
@pytest.mark.parametrize("first", [True, False], ids=["first", "later"])
def test_death_at_any_moment_leaves_whole_files_and_the_next_run_repairs(
    tmp_path: Path, first: bool
) -> None:
    older = {"gone/a.py": "1\n", "pkg/a.py": "old\n", "b": "same\n"}
    newer = {"new/c.py": "2\n", "pkg/a.py": "new\n", "b": "same\n"}
    for at in range(1, 100):
        out = tmp_path / f"{at}" / "out"
        if not first:
            write(out, older)
        code = subprocess.run(
            [sys.executable, "-c", CHILD, repr(newer), str(out), str(at)]
        ).returncode
        assert code in (0, 9)
        left = {
            path: text
            for path, text in texts(out).items()
            if ".collgen-stage-" not in path
        }
        allowed = {
            (path, text) for files in (older, newer) for path, text in files.items()
        }
        assert set(left.items()) <= allowed
        if code == 0:
            break
        # Neither direction takes a half-done file for a person's work.
        last = older if at % 2 and not first else newer
        write(out, last)
        assert texts(out) == last
        assert [path.name for path in out.parent.iterdir()] == ["out"]
        assert not plan(out, last).is_stale
    assert code == 0
    assert at > 10


def test_build_waits_for_another_into_the_same_folder(out: Path) -> None:
    write(out)
    waiting = threading.Thread(target=plan(out, NEXT).apply)
    with held(out):
        waiting.start()
        waiting.join(0.2)
        assert waiting.is_alive()
        assert texts(out) == FILES
    waiting.join()
    assert texts(out) == NEXT


def test_a_build_that_waits_for_one_that_failed_looks_again(out: Path) -> None:
    """The one that fails takes the folder away that the other waits for."""
    waiting = threading.Thread(target=plan(out).apply)

    def fail() -> None:
        with held(out):
            waiting.start()
            waiting.join(0.2)
            assert waiting.is_alive()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    waiting.join()
    assert texts(out) == FILES


def test_a_stage_is_not_removed_while_its_build_is_at_work(out: Path) -> None:
    """Both are to make the folder that their outputs are in."""
    waiting = threading.Thread(target=plan(out, NEXT).apply)
    stage = out.parent / ".collgen-stage-out-abcdefgh"
    with held(out):
        stage.mkdir()
        waiting.start()
        waiting.join(0.2)
        assert stage.exists()
    waiting.join()
    assert not stage.exists()
    assert texts(out) == NEXT


def test_an_edit_made_while_a_build_waits_is_kept(out: Path) -> None:
    write(out)
    failed: list[CollgenError] = []

    def build() -> None:
        try:
            waiting_plan.apply()
        except CollgenError as error:
            failed.append(error)

    waiting_plan = plan(out, NEXT)
    waiting = threading.Thread(target=build)
    with held(out):
        waiting.start()
        (out / "README.md").write_text("mine\n")
    waiting.join()
    assert [error.diagnostic.code for error in failed] == ["out-changed"]
    assert texts(out) == {**FILES, "README.md": "mine\n"}


@pytest.mark.parametrize("first", [True, False], ids=["first", "later"])
def test_plan_that_another_build_has_overtaken_writes_nothing(
    out: Path, first: bool
) -> None:
    if not first:
        write(out, {"README.md": "zero\n"})
    late, equal = plan(out), plan(out, NEXT)
    write(out, NEXT)
    with pytest.raises(CollgenError) as caught:
        late.apply()
    assert caught.value.diagnostic.code == "out-changed"
    equal.apply()
    assert texts(out) == NEXT


def test_leftovers_of_others_are_left(out: Path) -> None:
    write(out)
    mine = [out.parent / ".collgen-stage-out-2-abcdefgh", out / ".collgen-stage-notes"]
    for folder in mine:
        folder.mkdir()
    dead = [out.parent / ".collgen-stage-out-abcdefgh", out / ".collgen-stage-abcdefg_"]
    for folder in dead:
        folder.mkdir()
        (folder / "x").write_text("")
    write(out)
    assert all(folder.exists() for folder in mine)
    assert not any(folder.exists() for folder in dead)


def test_comparing_costs_as_much_as_there_is_to_compare(out: Path) -> None:
    def files(count: int) -> dict[str, str]:
        made = {
            f"pkg{count}/module_{number}.py": f"value = {number}\n" * 1000
            for number in range(count)
        }
        write(out / str(count), made)
        return made

    def compare(made: dict[str, str]) -> None:
        assert not plan(out / str(len(made)), made).is_stale

    assert growth(files, compare, 75) <= MOST_GROWTH
