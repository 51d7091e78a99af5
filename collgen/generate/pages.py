"""Which page of the docs has what: one a folder, or one an operation where that would be long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.generate.docs_options import LANGUAGES
from collgen.generate.file_names import flat

if TYPE_CHECKING:
    from collgen.model import Api, Group, Operation

LONGEST_BODY: Final = 8_000
"""Characters of a saved body that a page shows."""
LARGEST_SAMPLES: Final = 90_000
LARGEST_EXAMPLES: Final = 70_000
LARGEST_ARGUMENTS: Final = 110_000
"""Bytes of HTML for what a page shows of one operation, estimated."""
_MOST_ON_A_PAGE: Final = 20
_TALLEST: Final = 18_000
"""Pixels, estimated: a page that is taller is hard to find one's way in."""
_LARGEST: Final = 225_000
"""Bytes of HTML, estimated: a page that is larger is slow on a phone."""


class Pages:
    """The pages of one Api's docs, by their paths below `docs/`."""

    def __init__(self, api: Api, languages: int = len(LANGUAGES)) -> None:
        """Give every folder a page, and every operation of a long one.

        `languages` is the number of those in which each call is shown.
        """
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
            if is_long(group, languages):
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

    def of_part(self, operation: Operation, part: str) -> str:
        """Return the page for what an operation's own has no room for: a language, `arguments`."""
        folder = self._groups[tuple(operation.name.split(".")[:-1])]
        stem = self.of_operation(operation) or f"{folder[:-3]}/{_stem(operation)}.md"
        return f"{stem[:-3]}.{part}.md"

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


def is_long(group: Group, languages: int = len(LANGUAGES)) -> bool:
    """Return whether the operations of a folder make too long a page."""
    operations = group.operations
    if len(operations) < 2:
        return False
    return (
        len(operations) > _MOST_ON_A_PAGE
        or sum(map(_height, operations)) > _TALLEST
        or sum(_size(each, languages) for each in operations) > _LARGEST
    )


def _height(operation: Operation) -> int:
    """Return about how many pixels an operation takes, without what is folded away."""
    words = sum(len(parameter.description) for parameter in operation.arguments)
    lines = operation.description.count("\n") + len(operation.description) // 90
    call = sum(len(str(value)) // 60 + 1 for _, value in operation.call.arguments)
    return 750 + 56 * len(operation.arguments) + words // 4 + 26 * lines + 20 * call


def _size(operation: Operation, languages: int) -> int:
    """Return about how many bytes of HTML an operation takes."""
    arguments, call = operation.arguments, len(str(operation.call.arguments))
    described = sum(len(parameter.description) for parameter in arguments)
    bodies = sum(min(len(each.body or ""), LONGEST_BODY) for each in operation.examples)
    saved, text = len(operation.examples), len(operation.description)
    address = len(str(operation.url.template)) + 30 * len(operation.headers)
    fields = len(operation.result.properties) if operation.result else 0
    return (
        4_000
        + min(languages * (3_000 + 4 * call + 6 * address), LARGEST_SAMPLES)
        + min(3 * bodies + 1_000 * saved, LARGEST_EXAMPLES)
        + min(1_200 * len(arguments) + 3 * described, LARGEST_ARGUMENTS)
        + min(3_000 + 1_200 * saved + 2 * (text + bodies + call), 30_000)  # the item
        + text
        + 300 * fields
    )


def _stem(operation: Operation) -> str:
    name = flat([operation.python_name], "")
    return name if name.isascii() else f"request_{operation.index}"


def _free(group: Group, operation: Operation, taken: set[str]) -> str:
    folder = "/".join(group.modules)
    name = _stem(operation)
    stem = f"{folder}/{name}" if folder else name
    path = f"{stem}.md"
    while path in taken:
        stem += "_"
        path = f"{stem}.md"
    return path
