"""Merge a person's edits of generated files with what is generated now."""

from __future__ import annotations

import re
import subprocess
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from collgen.output import bases
from collgen.output.change import Change, State
from collgen.output.disk import problem
from collgen.output.plan import Plan

SHARED: Final = {
    "README.md": re.compile(r"#{1,6} .*"),
    "pyproject.toml": re.compile(r"\[.*\]\s*(#.*)?"),
}
"""Files that are a person's too, by what begins a section of them: merged at every build."""
_LABELS: Final = ("-L", "yours", "-L", "generated before", "-L", "generated now")


class Merged(NamedTuple):
    """A text that has the changes of both."""

    text: str
    has_conflicts: bool
    """Both changed the same lines: they stand between conflict markers."""


def merge_edits(plan: Plan, *, everything: bool) -> Plan:
    """Return the plan with edited files merged: those of `SHARED`, or everything.

    A file stays as it is in the plan when it was generated nowhere that is known, and, unless
    `everything`, when it would have conflicts.
    """
    changes = [_merged(plan, change, everything=everything) for change in plan.changes]
    if changes == list(plan.changes):
        return plan
    edited = {
        change.path
        for change in changes
        if change.state in ("kept", "merge", "conflict")
    }
    merged = tuple(sorted(edited & plan.manifest.files.keys()))
    return replace(
        plan,
        changes=tuple(changes),
        manifest=replace(plan.manifest, merged=merged),
    )


def _merged(plan: Plan, change: Change, *, everything: bool) -> Change:
    if change.state != "edited" or change.old is None:
        return change
    if not everything and change.path not in SHARED:
        return change
    if change.new is None:  # no longer generated: it is the person's from now on
        return replace(change, state="kept", new=change.old)
    if plan.listed.owns(change.path, change.new):
        return replace(change, state="kept")
    base = _base(plan, change.path)
    if base is None:
        return change
    try:
        before, mine, now = (
            one.decode("utf-8") for one in (base, change.old, change.new)
        )
    except UnicodeDecodeError:
        return change
    found = merge_file(change.path, before, mine, now)
    if found.has_conflicts and not everything:
        return change
    state: State = "conflict" if found.has_conflicts else "merge"
    return replace(change, state=state, new=found.text.encode())


def _base(plan: Plan, path: str) -> bytes | None:
    for known in (plan.listed.files, plan.listed.pending):
        if path in known and (base := bases.base_of(plan.out, path, known[path])):
            return base
    return None


def merge(base: str, mine: str, new: str) -> Merged:
    """Merge three texts by lines, as git does. Raises CollgenError where git is missing."""
    if base in (mine, new) or mine == new:
        return Merged(new if base == mine else mine, has_conflicts=False)
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, name) for name in ("mine", "base", "new")]
        for file, text in zip(files, (mine, base, new), strict=True):
            file.write_text(text, encoding="utf-8", newline="")
        command = ["git", "merge-file", "-p", *_LABELS, *map(str, files)]
        try:
            done = subprocess.run(  # noqa: S603
                command, capture_output=True, check=False
            )
        except FileNotFoundError as error:
            message = "files that were edited are merged by git, which is not installed"
            raise problem("git-missing", message, "install git") from error
    # The exit code is the number of conflicts, or above 127 for a failure.
    if done.returncode > 127:
        words = done.stderr.decode(errors="replace").strip()
        raise problem("merge-failed", f"git merge-file failed: {words}")
    return Merged(done.stdout.decode(), has_conflicts=done.returncode > 0)


def merge_file(path: str, base: str, mine: str, new: str) -> Merged:
    """Merge three texts of a file: a shared one by sections."""
    head = SHARED.get(path)
    if head is None:
        return merge(base, mine, new)
    return merge_sections(base, mine, new, head)


def merge_sections(base: str, mine: str, new: str, head: re.Pattern[str]) -> Merged:
    """Merge three texts section by section; one that a person added stays where it stands."""
    before, own, now = (_sections(text, head) for text in (base, mine, new))
    order = list(now)
    for previous, key in zip((None, *own), own, strict=False):
        if key not in order:
            order.insert(order.index(previous) + 1 if previous else 0, key)
    texts, has_conflicts = [], False
    for key in order:
        ones = [found.get(key, "") for found in (before, own, now)]
        # Blank lines at the end part sections, and are no change of one.
        found = merge(*(f"{one.rstrip()}\n" if one else "" for one in ones))
        has_conflicts |= found.has_conflicts
        if found.text:
            blank = max(one[len(one.rstrip()) :].count("\n") for one in ones[1:])
            texts.append(found.text + "\n" * (blank - 1))
    return Merged("".join(texts), has_conflicts)


def _sections(text: str, head: re.Pattern[str]) -> dict[str, str]:
    """Part a text at its heads; what stands before the first has an empty key."""
    found: dict[str, str] = {}
    seen: Counter[str] = Counter()
    key, is_fenced = "", False
    for line in text.splitlines(keepends=True):
        is_fenced ^= line.startswith("```")
        if not is_fenced and head.fullmatch(line.rstrip()):
            name = line.strip()
            seen[name] += 1
            key = name if seen[name] == 1 else f"{name} {seen[name]}"
        found[key] = found.get(key, "") + line
    return found
