"""Which page of the docs has what: one a folder, or one an operation where that would be long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.generate.file_names import flat

if TYPE_CHECKING:
    from collgen.model import Api, Group, Operation

_MOST_ON_A_PAGE: Final = 20
_TALLEST: Final = 18_000
"""Pixels, estimated: a page that is taller is hard to find one's way in."""
_LARGEST: Final = 280_000
"""Bytes of HTML, estimated: a page that is larger is slow on a phone."""


class Pages:
    """The pages of one Api's docs, by their paths below `docs/`."""

    def __init__(self, api: Api) -> None:
        """Give every folder a page, and every operation of a long one."""
        self._groups: dict[tuple[str, ...], str] = {(): "index.md"}
        self._operations: dict[str, str] = {}
        for group in api.root.walk():
            if group.path:
                name = "/".join(group.modules)
                # A folder that is called "Index" does not replace the first page.
                self._groups[group.path] = (
                    "index_.md" if name == "index" else f"{name}.md"
                )
        taken = set(self._groups.values())
        for group in api.root.walk():
            if is_long(group):
                for operation in group.operations:
                    path = _free(group, operation, taken)
                    taken.add(path)
                    self._operations[operation.name] = path

    def of_group(self, group: Group | tuple[str, ...]) -> str:
        """Return the page of a folder."""
        return self._groups[group if isinstance(group, tuple) else group.path]

    def of_operation(self, operation: Operation) -> str | None:
        """Return the operation's own page; None when it stands on its folder's."""
        return self._operations.get(operation.name)

    def link(self, operation: Operation) -> str:
        """Return where `operation` is documented, seen from `docs/`."""
        own = self.of_operation(operation)
        if own is not None:
            return own
        folder = self._groups[tuple(operation.name.split(".")[:-1])]
        return f"{folder}#{operation.python_name}"


def up(path: str) -> str:
    """Return the way from a page to `docs/`: `../` for `users/admin.md`."""
    return "../" * path.count("/")


def is_long(group: Group) -> bool:
    """Return whether the operations of a folder make too long a page."""
    operations = group.operations
    if len(operations) < 2:
        return False
    return (
        len(operations) > _MOST_ON_A_PAGE
        or sum(map(_height, operations)) > _TALLEST
        or sum(map(_length, operations)) > _LARGEST
    )


def _height(operation: Operation) -> int:
    """Return about how many pixels an operation takes, without what is folded away."""
    words = sum(len(parameter.description) for parameter in operation.arguments)
    lines = operation.description.count("\n") + len(operation.description) // 90
    call = sum(len(str(value)) // 60 + 1 for _, value in operation.call.arguments)
    return 750 + 56 * len(operation.arguments) + words // 4 + 26 * lines + 20 * call


def _length(operation: Operation) -> int:
    """Return about how many bytes of HTML an operation takes, most of it samples of its call."""
    words = sum(len(parameter.description) + 150 for parameter in operation.arguments)
    bodies = sum(min(len(each.body or ""), 8_000) for each in operation.examples)
    call = len(str(operation.call.arguments))
    return 20_000 + 2 * len(operation.description) + words + 3 * bodies + 40 * call


def _free(group: Group, operation: Operation, taken: set[str]) -> str:
    folder = "/".join(group.modules)
    name = flat([operation.python_name], "")
    if not name.isascii():
        name = f"request_{operation.index}"
    stem = f"{folder}/{name}" if folder else name
    path = f"{stem}.md"
    while path in taken:
        stem += "_"
        path = f"{stem}.md"
    return path
