"""The documentation site's settings, for MkDocs and Zensical: `mkdocs.yml`, `zensical.toml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from collgen.escape import toml, yaml
from collgen.escape.escaped import Escaped, Toml, Yaml
from collgen.escape.unicode import one_line
from collgen.generate.guides import Guide
from collgen.generate.pages import Pages

if TYPE_CHECKING:
    from collgen.generate.templates import Templates
    from collgen.model import Api, Group, Operation

TextT = TypeVar("TextT", bound=Escaped)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A page of the navigation, or the beginning or the end of a section of it."""

    depth: int
    title: str = ""
    page: str | None = None
    is_end: bool = False


@dataclass(frozen=True, slots=True)
class EntryView(Generic[TextT]):
    """An entry, as text of a file's language."""

    margin: TextT
    title: TextT
    page: TextT | None
    is_end: bool


def render_site(
    api: Api, templates: Templates, pages: Pages, guides: tuple[Guide, ...]
) -> dict[str, str]:
    """Return the settings of the site."""
    entries = list(_entries(api, pages, guides))
    return {
        "mkdocs.yml": templates.render(
            "mkdocs.yml.jinja",
            title=yaml.title(api.title),
            entries=[_yaml(each) for each in entries if not each.is_end],
        ),
        "zensical.toml": templates.render(
            "zensical.toml.jinja",
            title=toml.title(api.title),
            entries=[_toml(each) for each in entries],
        ),
    }


def _yaml(entry: _Entry) -> EntryView[Yaml]:
    page = yaml.string(entry.page) if entry.page else None
    return EntryView(yaml.margin(entry.depth), yaml.title(entry.title), page, False)


def _toml(entry: _Entry) -> EntryView[Toml]:
    margin, page = toml.margin(entry.depth), toml.string(entry.page or "") or None
    return EntryView(
        margin, toml.title(entry.title), page if entry.page else None, entry.is_end
    )


def _entries(api: Api, pages: Pages, guides: tuple[Guide, ...]) -> Iterator[_Entry]:
    """Yield the first page, the guides, then each folder with its operations and folders."""
    yield _Entry(1, api.title, pages.of_group(()))
    if guides:
        yield _Entry(1, "Guides")
        for guide in guides:
            yield _Entry(2, guide.title, guide.path)
        yield _Entry(1, is_end=True)
    waiting: list[tuple[Group | None, int]] = [
        (each, 1) for each in reversed(api.root.groups)
    ]
    while waiting:
        group, depth = waiting.pop()
        if group is None:
            yield _Entry(depth, is_end=True)
            continue
        title, page = one_line(group.name) or group.python_name, pages.of_group(group)
        own = list(_own_pages(group.operations, pages, depth + 1))
        if not group.groups and not own:
            yield _Entry(depth, title, page)
            continue
        yield _Entry(depth, title)
        yield _Entry(depth + 1, title, page)
        yield from own
        waiting.append((None, depth))
        waiting += [(each, depth + 1) for each in reversed(group.groups)]
    yield from _own_pages(api.root.operations, pages, 1)


def _own_pages(
    operations: tuple[Operation, ...], pages: Pages, depth: int
) -> Iterator[_Entry]:
    for operation in operations:
        if path := pages.of_operation(operation):
            name = one_line(operation.path[-1]) or operation.python_name
            yield _Entry(depth, name, path)
