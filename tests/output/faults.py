"""Break every step of writing an output, one at a time, and look at what is left.

python -m tests.output.faults prints a table: for each scenario and fault, how often it was
injected, and how often all that is promised held. A step is what touches the disk: opening,
writing, renaming, linking, making and removing.
"""

from __future__ import annotations

import errno
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from collgen.diagnostics import CollgenError
from collgen.output import Plan
from collgen.output.handles import Handles

OLDER: Final = {
    "README.md": "one\n", "b": "same\n", "docs/a.md": "1\n", "docs/b.md": "1\n", "gone/deep/a.py": "1\n",
    "in_the_way": "2\n", "pkg/a.py": "old\n",
}  # fmt: skip
NEWER: Final = {
    "README.md": "two\n", "b": "same\n", "docs/a.md": "2\n", "docs/b.md": "2\n", "in_the_way/c": "2\n",
    "new/deep/b.py": "1\n", "pkg/a.py": "new\n",
}  # fmt: skip
EDITED: Final = "an edit\n"
_EVENTS: Final = frozenset(
    ("open", "os.rename", "os.link", "os.mkdir", "os.rmdir", "os.remove", "os.chmod", "os.scandir", "write")
)  # fmt: skip
_STAGE: Final = ".collgen-stage-"


@dataclass(slots=True)
class Breaker:
    """Does something at the n-th step; an audit hook of Python's hears each."""

    act: Callable[[], object] | None = None
    at: int = 0
    steps: int = 0

    def hear(self, event: str, _arguments: object = ()) -> None:
        if self.act is not None and event in _EVENTS:
            self.steps += 1
            if self.steps == self.at:
                self.act()


BREAKER: Final = Breaker()
sys.addaudithook(BREAKER.hear)


@contextmanager
def broken(at: int, act: Callable[[], object]) -> Iterator[None]:
    """Do `act` at the step `at`, of those within; writing breaks off in the middle."""
    write, write_bytes = Handles.write, Path.write_bytes

    def half(self: Handles, path: str, content: bytes) -> None:
        try:
            BREAKER.hear("write")
        except OSError:
            write(self, path, content[: len(content) // 2])
            raise
        write(self, path, content)

    def half_bytes(self: Path, content: Any) -> int:
        try:
            BREAKER.hear("write")
        except OSError:
            write_bytes(self, content[: len(content) // 2])
            raise
        return write_bytes(self, content)

    Handles.write, Path.write_bytes = half, half_bytes  # type: ignore[method-assign, assignment]
    BREAKER.act, BREAKER.at, BREAKER.steps = act, at, 0
    try:
        yield
    finally:
        BREAKER.act = None
        Handles.write, Path.write_bytes = write, write_bytes  # type: ignore[method-assign]


def texts(out: Path) -> dict[str, str]:
    """Return the files of an output but for the manifest and stages."""
    return {
        path.relative_to(out).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(out.rglob("*"))
        if path.is_file() and _STAGE not in str(path) and path.name != ".collgen.json"
    }


def write(out: Path, files: dict[str, str]) -> None:
    Plan.compare(files, out, version="1").apply()


def _raising(number: int) -> Callable[[], object]:
    def act() -> None:
        raise OSError(number, os.strerror(number))

    return act


def check_error(out: Path, before: dict[str, str] | None, at: int, number: int) -> bool:
    """Let a step fail. Return whether there was one; raise AssertionError for a broken promise."""
    error = None
    plan = Plan.compare(NEWER, out, version="1")
    with broken(at, _raising(number)):
        try:
            plan.apply()
        except CollgenError as caught:
            error = caught
    left = texts(out) if out.exists() else None
    # A link that cannot be made is a copy, an empty folder may stay, a stage is removed later.
    assert left == (before if error else NEWER), (error, left)
    write(out, NEWER)
    assert texts(out) == NEWER
    assert [path.name for path in out.parent.iterdir()] == ["out"]
    assert not any(_STAGE in path.name for path in out.iterdir())
    return BREAKER.steps >= at


def check_kill(out: Path, before: dict[str, str] | None, at: int) -> bool:
    """Let the process die at a step. Return whether it did."""
    child = os.fork()
    if not child:
        with broken(at, lambda: os._exit(9)):
            Plan.compare(NEWER, out, version="1").apply()
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    left = texts(out) if out.exists() else {}
    whole = (before or {}).items() | NEWER.items()
    assert left.items() <= whole, left
    assert before is not None or left in ({}, NEWER), "a first build appears at once"
    # Back to the old output; but a file never takes the place of a folder.
    older = {path: text for path, text in OLDER.items() if path != "in_the_way"}
    following = NEWER if at % 2 or before is None else older
    write(out, following)
    assert texts(out) == following
    assert [path.name for path in out.parent.iterdir()] == ["out"]
    assert not any(_STAGE in path.name for path in out.iterdir())
    return code == 9


def check_edit(out: Path, before: dict[str, str] | None, at: int) -> bool:
    """Let a person save a file at a step: it is theirs afterwards."""
    place = out / "README.md"

    def edit() -> None:
        BREAKER.at = 0
        place.write_text(EDITED, encoding="utf-8")

    plan = Plan.compare(NEWER, out, version="1")
    with broken(at, edit):
        try:
            plan.apply()
            stopped = False
        except CollgenError:
            stopped = True
    happened = not BREAKER.at
    if happened:
        left = texts(out)
        rest = {path: text for path, text in left.items() if path != "README.md"}
        expected = {**((before or {}) if stopped else NEWER)}
        expected.pop("README.md")
        assert left["README.md"] == EDITED
        assert rest == expected
    return happened


def check_link(out: Path, before: dict[str, str] | None, at: int) -> bool:
    """Let somebody swap a folder for a link that leads out, at a step: nothing gets there."""
    outside = out.parent / "outside"
    outside.mkdir()
    (outside / "a.md").write_text("theirs\n", encoding="utf-8")
    folder = out / "docs"

    def swap() -> None:
        BREAKER.at = 0
        folder.rename(out.parent / "moved")
        folder.symlink_to(outside, target_is_directory=True)

    plan = Plan.compare(NEWER, out, version="1")
    with broken(at, swap), suppress(CollgenError):
        plan.apply()
    happened = not BREAKER.at
    assert [path.name for path in outside.iterdir()] == ["a.md"]
    assert (outside / "a.md").read_text(encoding="utf-8") == "theirs\n"
    return happened


Check = Callable[[Path, "dict[str, str] | None", int], bool]
FAULTS: Final[dict[str, Check]] = {
    "no space": lambda out, before, at: check_error(out, before, at, errno.ENOSPC),
    "no permission": lambda out, before, at: check_error(out, before, at, errno.EACCES),
    "input/output error": lambda out, before, at: check_error(
        out, before, at, errno.EIO
    ),
    "the process dies": check_kill,
    "a person saves a file": check_edit,
    "a folder becomes a link": check_link,
}
FIRST: Final = "first build"
LATER: Final = "update"
_NEED_FILES: Final = ("a person saves a file", "a folder becomes a link")


def scenarios() -> Iterator[tuple[str, str]]:
    """Yield each pair of a scenario and a fault that it can have."""
    for fault in FAULTS:
        if fault not in _NEED_FILES:
            yield FIRST, fault
        yield LATER, fault


def inject(scenario: str, fault: str, *, every: int = 1) -> tuple[int, list[str]]:
    """Inject a fault at each step, or at each so many; return how often, and what broke."""
    times, broke = 0, []
    for at in range(1, 1000, every):
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "above" / "out"
            before = None
            if scenario == LATER:
                before = OLDER
                write(out, OLDER)
            try:
                if not FAULTS[fault](out, before, at):
                    break
            except AssertionError as error:
                broke.append(f"step {at}: {error}")
            times += 1
    return times, broke


def main() -> int:
    """Print the table; 1 when something broke."""
    failed = 0
    print(f"{'':<14}{'fault':<26}{'injected':>9}{'survived':>9}")
    for scenario, fault in scenarios():
        times, broke = inject(scenario, fault)
        print(f"{scenario:<14}{fault:<26}{times:>9}{times - len(broke):>9}", flush=True)
        for words in broke[:3]:
            print(f"    {words[:400]}")
        failed += len(broke)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
