"""Read and write `collgen.lock`, the names that callers of a client use.

It is text to be committed: sorted, a line for each name, the same on every machine.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, Self

from collgen.diagnostics import CollgenError, Diagnostic, Location
from collgen.escape import toml
from collgen.output.single import write_file
from collgen.understand.names.lock import (
    NO_LOCK,
    LockedGroup,
    LockedOperation,
    NameLock,
)

FORMAT: Final = 1
_HEAD: Final = """\
# The names that callers of the generated client use, kept by `collgen build`: commit this file.
# `collgen lock --forget NAME` lets a name go.
format = 1
"""


@dataclass(frozen=True, slots=True)
class NameFile:
    """A lock and the file that it is kept in."""

    file: Path | None
    """None: it is not kept."""
    lock: NameLock = NO_LOCK
    old: str = ""
    """The text that is there; empty where there is no file."""
    text: str = ""
    before: NameLock = NO_LOCK
    """What the file held before the build."""

    @classmethod
    def read(cls, file: Path | None) -> Self:
        """Read the file, where there is one. Raises CollgenError as `read_lock` does."""
        if file is None:
            return cls(None)
        try:
            text = file.read_text(encoding="utf-8")
        except FileNotFoundError:
            return cls(file)
        except (OSError, UnicodeDecodeError) as error:
            raise _refused(file, str(error)) from error
        return cls(file, _lock(text, file), text, text)

    def changed(self, lock: NameLock) -> Self:
        """Return the file as it is to be for `lock`."""
        return replace(self, lock=lock, text=lock_text(lock), before=self.lock)

    @property
    def is_stale(self) -> bool:
        """Whether the file has other names than it should have."""
        return self.file is not None and self.text != self.old

    def write(self) -> None:
        """Write the file, whole or not at all, if it is stale."""
        if self.file is not None and self.is_stale:
            write_file(self.file, self.text)


def read_lock(file: Path) -> NameLock:
    """Return what the file holds, an empty lock where there is none.

    Raises CollgenError for a file that is no lock, or of a newer format.
    """
    return NameFile.read(file).lock


def _lock(text: str, file: Path) -> NameLock:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _refused(file, str(error)) from error
    if data.get("format") != FORMAT:
        raise _refused(file, f"its format is {data.get('format')!r}, not {FORMAT}")
    try:
        return NameLock(
            operations=tuple(
                _operation(name, one)
                for name, one in data.get("operations", {}).items()
            ),
            groups=tuple(
                _group(name, one) for name, one in data.get("groups", {}).items()
            ),
            settings=dict(data.get("settings", {})),
            former_models={
                name: tuple(names) for name, names in data.get("models", {}).items()
            },
            package=data.get("package", ""),
            class_name=data.get("class", ""),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise _refused(file, f"{error} is missing or of the wrong type") from error


def without(
    lock: NameLock,
    operations: Sequence[LockedOperation],
    classes: Collection[str] = (),
) -> NameLock:
    """Return the lock without these requests, and without groups that nothing needs any more.

    `classes` are former names of classes to forget.
    """
    left = tuple(one for one in lock.operations if one not in operations)
    needed = {one.name.rpartition(".")[0] for one in left}
    groups = tuple(
        group
        for group in lock.groups
        if any(f"{name}.".startswith(f"{group.name}.") for name in needed)
    )
    needed_classes = {name for one in left for name in one.models.values()}
    former = {
        name: tuple(one for one in names if one not in classes)
        for name, names in lock.former_models.items()
        if name in needed_classes
    }
    former = {name: names for name, names in former.items() if names}
    return replace(lock, operations=left, groups=groups, former_models=former)


def lock_text(lock: NameLock) -> str:
    """Return the text of the file for `lock`."""
    return _HEAD + "".join(_lines(lock))


def _lines(lock: NameLock) -> Iterator[str]:
    yield from _optional("package", lock.package)
    yield from _optional("class", lock.class_name)
    if lock.settings:
        yield "\n[settings]\n"
        yield from _mapping("", lock.settings)
    if lock.former_models:
        yield "\n[models]\n"
        for name, former in sorted(lock.former_models.items()):
            yield _entry(toml.string(name), former)
    for group in sorted(lock.groups, key=lambda one: one.name):
        yield f"\n[groups.{toml.string(group.name)}]\n"
        yield _entry("path", group.path)
        yield from _optional("id", group.id)
        yield _entry("class", group.class_name)
        yield _entry("module", group.module)
    for one in sorted(lock.operations, key=lambda one: one.name):
        yield f"\n[operations.{toml.string(one.name)}]\n"
        yield _entry("path", one.path)
        yield from _optional("id", one.id)
        yield _entry("method", one.method)
        yield _entry("url", one.url)
        yield from _optional("content", one.content)
        if one.aliases:
            yield _entry("aliases", one.aliases)
        if one.is_removed:
            yield "removed = true\n"
        yield from _mapping("arguments.", one.arguments)
        yield from _mapping("models.", one.models)


def _entry(key: str, value: str | Iterable[str]) -> str:
    if isinstance(value, str):
        return f"{key} = {toml.string(value)}\n"
    return f"{key} = [{', '.join(map(toml.string, value))}]\n"


def _optional(key: str, value: str) -> Iterator[str]:
    if value:
        yield _entry(key, value)


def _mapping(before: str, values: Mapping[str, str]) -> Iterator[str]:
    for key, value in sorted(values.items()):
        yield f"{before}{toml.string(key)} = {toml.string(value)}\n"


def _operation(name: str, data: Mapping[str, Any]) -> LockedOperation:
    return LockedOperation(
        name=name,
        path=tuple(data["path"]),
        method=data["method"],
        url=data["url"],
        id=data.get("id", ""),
        arguments=dict(data.get("arguments", {})),
        models=dict(data.get("models", {})),
        content=data.get("content", ""),
        aliases=tuple(data.get("aliases", ())),
        is_removed=data.get("removed", False),
    )


def _group(name: str, data: Mapping[str, Any]) -> LockedGroup:
    return LockedGroup(
        name=name,
        class_name=data["class"],
        module=data["module"],
        path=tuple(data["path"]),
        id=data.get("id", ""),
    )


def _refused(file: Path, words: str) -> CollgenError:
    return CollgenError(
        Diagnostic(
            "lock-invalid",
            "error",
            f"no lock of names: {words}",
            hint="mend it, or take it from version control; without it names may move",
            location=Location(str(file)),
        )
    )
