"""What the docs say about one request. Every text is Markdown already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collgen.escape import authored_markdown, markdown
from collgen.escape.escaped import Markdown
from collgen.generate.auth_view import AuthView, auth_view
from collgen.generate.code_blocks import LONGEST_OPEN, block, cut, html_size
from collgen.generate.docs_options import DocsOptions
from collgen.generate.fields import Arguments, ArgumentView, arguments_of
from collgen.generate.item_blocks import item_block
from collgen.generate.module_names import ModuleNames
from collgen.generate.own_words import own_words
from collgen.generate.pages import LARGEST_SAMPLES, up
from collgen.generate.response_views import StatusView, statuses_of
from collgen.generate.results import Result, Results
from collgen.generate.signatures import SignatureView, signature_view
from collgen.samples.filling import filled
from collgen.samples.registry import language
from collgen.samples.writing import samples

if TYPE_CHECKING:
    from collgen.generate.addresses import Addresses
    from collgen.generate.pages import Pages
    from collgen.generate.templates import Templates
    from collgen.model import Api, Operation


_LONGEST_SAMPLE: Final = 120_000
_MOST_OPEN: Final = 60
"""Arguments on a page of their own that stand open."""
_MORE_ARGUMENTS: Final = Markdown("More arguments")


@dataclass(frozen=True, slots=True)
class SampleView:
    """The call in one language."""

    title: Markdown
    code: Markdown


@dataclass(frozen=True, slots=True)
class FurtherSample:
    """A sample on a page of its own, since it is long."""

    title: Markdown
    target: Markdown


@dataclass(frozen=True, slots=True)
class FurtherPage:
    """A page for what an operation's own has no room for: a sample, or arguments."""

    path: str
    title: Markdown
    operation: Markdown
    target: Markdown
    """Of the operation."""
    code: Markdown | None = None
    left_out: int = 0
    """Characters of the code."""
    arguments: tuple[ArgumentView, ...] = ()
    folded: tuple[ArgumentView, ...] = ()
    """Arguments that are folded away."""


@dataclass(frozen=True, slots=True)
class OperationView:
    """One request."""

    heading: Markdown
    """The hashes of its heading."""
    subheading: Markdown
    title: Markdown
    anchor: Markdown
    endpoint: Markdown
    method: Markdown
    """The call without arguments: `client.calls.make_an_outbound_call`."""
    deprecated: bool
    description: Markdown
    folds_description: bool
    auth: AuthView | None
    query: Markdown | None
    """The GraphQL document, as a block."""
    arguments: Arguments
    further_arguments: Markdown | None
    """The page of those for which this one has no room."""
    samples: tuple[SampleView, ...]
    further_samples: tuple[FurtherSample, ...]
    """Those that have a page of their own."""
    result: Result | None
    statuses: tuple[StatusView, ...]
    signature: SignatureView
    item: Markdown | None
    """The collection's own item, as a block."""


class OperationReader:
    """Reads the operations of one page."""

    def __init__(
        self,
        api: Api,
        templates: Templates,
        addresses: Addresses,
        pages: Pages,
        options: DocsOptions,
    ) -> None:
        """Keep what the operations of a page share."""
        self._api = api
        self._templates = templates
        self._addresses = addresses
        self._pages = pages
        self._results = Results()
        self._options = options
        self._names = ModuleNames(".")
        self.further_pages: list[FurtherPage] = []
        """Those that the views so far lead to."""

    def view(self, operation: Operation, path: str, *, level: int) -> OperationView:
        """Return the view of `operation` on the page at `path`, with a heading of this level."""
        description = authored_markdown.block(own_words(operation), below=level + 1)
        samples, further = self._samples(operation, path)
        arguments, further_arguments = arguments_of(operation), None
        if arguments.further:
            page = self._further_arguments(operation, arguments.further)
            further_arguments = markdown.link_target(up(path) + page)
        auth = auth_view(self._api, operation.auth) if operation.auth else None
        document = str(operation.body.query).strip() if operation.body else ""
        return OperationView(
            heading=markdown.hashes(level),
            subheading=markdown.hashes(level + 1),
            title=title_of(operation),
            anchor=markdown.name(operation.python_name),
            endpoint=markdown.code(self._addresses.endpoint(operation)),
            method=markdown.code(f"client.{operation.name}"),
            deprecated=operation.deprecated,
            description=description,
            folds_description=len(description) > LONGEST_OPEN,
            auth=auth,
            query=markdown.fence(document, "graphql") if document else None,
            arguments=arguments,
            further_arguments=further_arguments,
            samples=samples,
            further_samples=further,
            result=self._results.of(operation),
            statuses=statuses_of(operation),
            signature=signature_view(operation, self._names),
            item=item_block(self._options.item(operation)),
        )

    def _samples(
        self, operation: Operation, path: str
    ) -> tuple[tuple[SampleView, ...], tuple[FurtherSample, ...]]:
        """Return the samples of a page, and those for which it has no room."""
        languages = self._options.languages
        written = samples(self._api, filled(operation), languages, self._templates)
        # Many languages fit without colours alone.
        coloured = sum(map(html_size, written.values())) <= LARGEST_SAMPLES
        shown, further, room = [], [], LARGEST_SAMPLES
        for name, code in written.items():
            found = language(name)
            title = markdown.text(found.title)
            room -= html_size(code, coloured=coloured)
            if room >= 0:
                text = block(code.rstrip(), found.fence, coloured=coloured)
                shown.append(SampleView(title, text))
                continue
            page = self._sample_page(operation, name, code)
            self.further_pages.append(page)
            target = markdown.link_target(up(path) + page.path)
            further.append(FurtherSample(title, target))
        return tuple(shown), tuple(further)

    def _further_arguments(
        self, operation: Operation, arguments: tuple[ArgumentView, ...]
    ) -> str:
        """Return the page of the arguments for which there is no room."""
        path = self._pages.of_part(operation, "arguments")
        page = FurtherPage(
            path=path,
            title=_MORE_ARGUMENTS,
            operation=title_of(operation),
            target=markdown.link_target(up(path) + self._pages.link(operation)),
            arguments=arguments[:_MOST_OPEN],
            folded=arguments[_MOST_OPEN:],
        )
        self.further_pages.append(page)
        return path

    def _sample_page(self, operation: Operation, name: str, code: str) -> FurtherPage:
        found = language(name)
        path = self._pages.of_part(operation, name)
        text, left_out = cut(code.rstrip(), _LONGEST_SAMPLE)
        return FurtherPage(
            path=path,
            title=markdown.text(found.title),
            operation=title_of(operation),
            target=markdown.link_target(up(path) + self._pages.link(operation)),
            code=block(text, found.fence),
            left_out=left_out,
        )


def title_of(operation: Operation) -> Markdown:
    """Return what pages call an operation."""
    return markdown.text(operation.path[-1]) or markdown.name(operation.python_name)
