"""The generated project's README: the first call, and where to read on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collgen.escape import markdown
from collgen.escape.escaped import Markdown
from collgen.generate.addresses import Addresses
from collgen.generate.docs import count
from collgen.generate.guides import Guide, GuideView
from collgen.generate.pages import Pages
from collgen.generate.signing import SigningView, signing_views

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.model import Api, Group

_MAX_LISTED: Final = 40
"""Requests that the README lists one by one; of more it lists the folders."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list: a request, a folder or a guide."""

    title: Markdown
    target: Markdown | None
    summary: Markdown


@dataclass(frozen=True, slots=True)
class Section:
    """The requests of one folder, or all folders."""

    title: Markdown | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Readme:
    """What the README shows."""

    title: Markdown
    package: Markdown
    client: Markdown
    guide: GuideView | None
    """None where the collection has no request."""
    guides: tuple[Line, ...]
    signings: tuple[SigningView, ...]
    """What scripts of the collection make, and the client does not."""
    sections: tuple[Section, ...]


def readme_view(
    api: Api, pages: Pages, guides: tuple[Guide, ...], *, docs: bool
) -> Readme:
    """Return what the README of the generated project shows; links lead to the docs, if any."""
    return Readme(
        title=markdown.text(api.title),
        package=markdown.name(api.package),
        client=markdown.name(api.class_name),
        guide=guides[0].view if guides else None,
        guides=tuple(
            Line(each.title, markdown.link_target(each.path), Markdown())
            for each in guides
            if docs
        ),
        signings=signing_views(api),
        sections=tuple(_sections(api, pages, docs=docs)),
    )


def _sections(api: Api, pages: Pages, *, docs: bool) -> Iterator[Section]:
    """Yield the requests below their folders; of a large API the folders alone."""
    addresses, titles = Addresses(api), _titles(api)
    groups = [group for group in api.root.walk() if group.operations]
    if len(api.operations) > _MAX_LISTED:
        yield Section(None, tuple(_folder(g, pages, titles, docs=docs) for g in groups))
        return
    for group in groups:
        lines = [
            Line(
                markdown.code(operation.name),
                markdown.link_target(pages.link(operation)) if docs else None,
                markdown.code(addresses.endpoint(operation)),
            )
            for operation in group.operations
        ]
        yield Section(titles[group.path] if group.path else None, tuple(lines))


def _folder(
    group: Group,
    pages: Pages,
    titles: dict[tuple[str, ...], Markdown],
    *,
    docs: bool,
) -> Line:
    return Line(
        titles[group.path],
        markdown.link_target(pages.of_group(group)) if docs else None,
        count(len(group.operations)),
    )


def _titles(api: Api) -> dict[tuple[str, ...], Markdown]:
    """Return each group's name with those of the folders above it."""
    titles: dict[tuple[str, ...], Markdown] = {(): markdown.text(api.title)}
    for group in api.root.walk():
        if group.path:
            title = markdown.text(group.name)
            if len(group.path) > 1:
                title = Markdown.fill("{} › {}", titles[group.path[:-1]], title)
            titles[group.path] = title
    return titles
