"""The documentation: a page for every folder, the guides, and a page that leads to them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collgen.escape import authored_markdown, markdown
from collgen.escape.escaped import Markdown
from collgen.generate.addresses import Addresses
from collgen.generate.auth_view import AuthView, auth_view
from collgen.generate.code_blocks import LONGEST_OPEN
from collgen.generate.code_views import CodeArgument, code_arguments
from collgen.generate.docs_options import USUAL, DocsOptions
from collgen.generate.guides import guides_of
from collgen.generate.operation_views import OperationReader, OperationView, title_of
from collgen.generate.pages import Pages, up

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.generate.templates import Templates
    from collgen.model import Api, Group, Operation

_ASSETS: Final = ("docs/assets/site.css", "docs/assets/site.js")
_BLANK_LINES: Final = re.compile(r"(?<=\n)\n{2,}")
_CODE: Final = re.compile(r"(?m)^( *`{3,}[^\n]*+\n(?:(?! *`{3,}$)[^\n]*+\n)*+ *`{3,}$)")


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page."""

    title: Markdown
    target: Markdown


@dataclass(frozen=True, slots=True)
class FolderLine:
    """A folder in a list."""

    title: Markdown
    target: Markdown
    count: Markdown


@dataclass(frozen=True, slots=True)
class OperationLine:
    """A request in a list."""

    title: Markdown
    target: Markdown
    endpoint: Markdown


@dataclass(frozen=True, slots=True)
class Page:
    """One folder's page."""

    title: Markdown
    description: Markdown
    folds_description: bool
    auth: AuthView | None
    """How its requests are authenticated, where that is not how the others are."""
    trail: tuple[Link, ...]
    """The pages above it."""
    folders: tuple[FolderLine, ...]
    lines: tuple[OperationLine, ...]
    operations: tuple[OperationView, ...]


@dataclass(frozen=True, slots=True)
class OperationPage:
    """A page of one request alone."""

    trail: tuple[Link, ...]
    operation: OperationView


@dataclass(frozen=True, slots=True)
class ClientView:
    """The client, as the first page shows it."""

    package: Markdown
    name: Markdown
    arguments: tuple[CodeArgument, ...]
    base_url: Markdown
    needs_base_url: bool
    auth: AuthView | None


def render_docs(
    api: Api, templates: Templates, options: DocsOptions = USUAL
) -> dict[str, str]:
    """Return the documentation as `{path: text}`, below `docs/`."""
    return dict(_Docs(api, templates, options).files())


class _Docs:
    def __init__(self, api: Api, templates: Templates, options: DocsOptions) -> None:
        self._api = api
        self._options = options
        self._templates = templates
        self._pages = Pages(api, len(options.languages))
        self._addresses = Addresses(api)
        self._titles = {g.path: _title(api, g) for g in api.root.walk()}

    def files(self) -> Iterator[tuple[str, str]]:
        api, render = self._api, self._templates.render
        guides = guides_of(api)
        for group in api.root.walk():
            path, reader = self._pages.of_group(group), self._reader()
            page = self._page(group, reader)
            if group.path:
                text = render("docs/page.md.jinja", page=page)
            else:
                links = [
                    Link(each.title, markdown.link_target(each.path)) for each in guides
                ]
                client = _client(api, self._addresses)
                text = render(
                    "docs/index.md.jinja", page=page, client=client, guides=links
                )
            yield f"docs/{path}", _tidy(text)
            yield from self._further_pages(reader)
            yield from self._operation_pages(group)
        for name in _ASSETS:
            yield name, self._templates.source(name)
        for guide in guides:
            text = render(guide.template, guide=guide.view)
            yield f"docs/{guide.path}", _tidy(text)

    def _reader(self) -> OperationReader:
        return OperationReader(
            self._api, self._templates, self._addresses, self._pages, self._options
        )

    def _further_pages(self, reader: OperationReader) -> Iterator[tuple[str, str]]:
        for page in reader.further_pages:
            text = self._templates.render("docs/further.md.jinja", page=page)
            yield f"docs/{page.path}", _tidy(text)

    def _page(self, group: Group, reader: OperationReader) -> Page:
        path = self._pages.of_group(group)
        description = authored_markdown.block(group.description)
        return Page(
            title=self._titles[group.path],
            description=description,
            folds_description=len(description) > LONGEST_OPEN,
            auth=_shared_auth(self._api, group) if group.path else None,
            trail=self._trail(group.path[:-1], path) if group.path else (),
            folders=tuple(
                FolderLine(
                    self._titles[child.path],
                    markdown.link_target(up(path) + self._pages.of_group(child)),
                    count(sum(len(each.operations) for each in child.walk())),
                )
                for child in group.groups
            ),
            lines=tuple(self._line(each, path) for each in group.operations),
            operations=tuple(
                reader.view(each, path, level=2)
                for each in group.operations
                if self._pages.of_operation(each) is None
            ),
        )

    def _line(self, operation: Operation, path: str) -> OperationLine:
        own = self._pages.of_operation(operation)
        target = up(path) + own if own else f"#{operation.python_name}"
        return OperationLine(
            title_of(operation),
            markdown.link_target(target),
            markdown.code(self._addresses.endpoint(operation)),
        )

    def _operation_pages(self, group: Group) -> Iterator[tuple[str, str]]:
        for operation in group.operations:
            path = self._pages.of_operation(operation)
            if path is None:
                continue
            reader = self._reader()
            page = OperationPage(
                trail=self._trail(group.path, path),
                operation=reader.view(operation, path, level=1),
            )
            text = self._templates.render("docs/operation.md.jinja", page=page)
            yield f"docs/{path}", _tidy(text)
            yield from self._further_pages(reader)

    def _trail(self, folder: tuple[str, ...], path: str) -> tuple[Link, ...]:
        """Return the folders from the first page down to `folder`, as links from `path`."""
        folders = [folder[:depth] for depth in range(len(folder) + 1)]
        return tuple(
            Link(
                self._titles[each],
                markdown.link_target(up(path) + self._pages.of_group(each)),
            )
            for each in folders
        )


def _title(api: Api, group: Group) -> Markdown:
    if not group.path:
        return markdown.text(api.title)
    return markdown.text(group.name) or markdown.name(group.python_name)


def _tidy(text: str) -> str:
    """Return a page without runs of blank lines outside of code, and one newline at its end."""
    if "\n\n\n" in text:
        pieces = _CODE.split(text)
        pieces[::2] = [_BLANK_LINES.sub("\n", piece) for piece in pieces[::2]]
        text = "".join(pieces)
    return text.strip() + "\n"


def _client(api: Api, addresses: Addresses) -> ClientView:
    names = {
        name
        for text in (api.auth.needed_texts() if api.auth else ())
        for name in text.names
    }
    needed = [v for v in api.variables if v.name in names and v.default is None]
    base_url = addresses.base_url()
    return ClientView(
        package=markdown.name(api.package),
        name=markdown.name(api.class_name),
        arguments=code_arguments(api, needed),
        base_url=markdown.code(base_url),
        needs_base_url=bool(api.operations) and not base_url,
        auth=auth_view(api, api.auth) if api.auth else None,
    )


def _shared_auth(api: Api, group: Group) -> AuthView | None:
    """Return how all requests of a folder are authenticated, if they are so in one other way."""
    ways = {op.auth for below in group.walk() for op in below.operations}
    if len(ways) != 1 or (way := ways.pop()) is None or way == api.auth:
        return None
    return auth_view(api, way)


def count(number: int) -> Markdown:
    """Return a number of requests in words."""
    return Markdown.fill("{} request" if number == 1 else "{} requests", number)
