"""Tags: one for each folder, nested by `x-parent` (what OpenAPI 3.2 calls `parent`)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collgen.model import Api, Group, Operation


class Tags:
    """The folders of a collection, and which of them each request is in."""

    def __init__(self, api: Api) -> None:
        groups = [group for group in api.root.walk() if group.path]
        titles = {group.path: _title(group) for group in groups}
        counts = Counter(titles.values())
        names: dict[tuple[str, ...], str] = {}
        self._of: dict[int, str] = {}
        self._objects: list[dict[str, Any]] = []
        for group in groups:
            title = titles[group.path]
            steps = [titles[group.path[: n + 1]] for n in range(len(group.path))]
            name = title if counts[title] == 1 else " / ".join(steps)
            if name in names.values():
                name = ".".join(group.path)
            names[group.path] = name
            self._objects.append(
                _tag(group, name, title, names.get(group.path[:-1], ""))
            )
            self._of |= dict.fromkeys((o.index for o in group.operations), name)

    def objects(self) -> list[dict[str, Any]]:
        """Return the Tag Objects, parents first."""
        return self._objects

    def of(self, operation: Operation) -> list[str]:
        """Return the tags of a request: its folder, if it is in one."""
        name = self._of.get(operation.index)
        return [] if name is None else [name]


def _title(group: Group) -> str:
    return " ".join(group.name.split()) or group.python_name


def _tag(group: Group, name: str, title: str, parent: str) -> dict[str, Any]:
    tag: dict[str, Any] = {"name": name}
    if name != title:
        tag["x-displayName"] = title
    if group.description.strip():
        tag["description"] = group.description
    if parent:
        tag["x-parent"] = parent
    return tag
