"""What the docs say about one request. Every text is Markdown already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collgen.escape import markdown
from collgen.escape.escaped import Markdown
from collgen.generate.auth_view import AuthView, auth_view
from collgen.generate.fields import Arguments, arguments_of
from collgen.generate.own_words import own_words
from collgen.generate.response_views import StatusView, statuses_of
from collgen.samples.filling import filled
from collgen.samples.registry import language
from collgen.samples.writing import samples

if TYPE_CHECKING:
    from collgen.generate.addresses import Addresses
    from collgen.generate.results import Result, Results
    from collgen.generate.templates import Templates
    from collgen.model import Api, Operation

LANGUAGES: Final = ("python", "curl", "javascript-fetch", "java", "go", "php-curl")
"""The languages that the docs show a call in."""


@dataclass(frozen=True, slots=True)
class SampleView:
    """The call in one language."""

    title: Markdown
    code: Markdown


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
    auth: AuthView | None
    query: Markdown | None
    """The GraphQL document, as a block."""
    arguments: Arguments
    samples: tuple[SampleView, ...]
    result: Result | None
    statuses: tuple[StatusView, ...]


class OperationReader:
    """Reads the operations of one page."""

    def __init__(
        self, api: Api, templates: Templates, addresses: Addresses, results: Results
    ) -> None:
        """Keep what the operations of a page share."""
        self._api = api
        self._templates = templates
        self._addresses = addresses
        self._results = results

    def view(self, operation: Operation, *, level: int) -> OperationView:
        """Return the view of `operation`, whose heading is of this level."""
        auth = auth_view(self._api, operation.auth) if operation.auth else None
        document = str(operation.body.query).strip() if operation.body else ""
        return OperationView(
            heading=markdown.hashes(level),
            subheading=markdown.hashes(level + 1),
            title=markdown.text(operation.path[-1])
            or markdown.name(operation.python_name),
            anchor=markdown.name(operation.python_name),
            endpoint=markdown.code(self._addresses.endpoint(operation)),
            method=markdown.code(f"client.{operation.name}"),
            deprecated=operation.deprecated,
            description=markdown.block(own_words(operation), below=level),
            auth=auth,
            query=markdown.fence(document, "graphql") if document else None,
            arguments=arguments_of(operation),
            samples=self._samples(operation),
            result=self._results.of(operation),
            statuses=statuses_of(operation),
        )

    def _samples(self, operation: Operation) -> tuple[SampleView, ...]:
        written = samples(self._api, filled(operation), LANGUAGES, self._templates)
        return tuple(
            SampleView(
                markdown.text(language(name).title),
                markdown.fence(code.rstrip(), language(name).fence),
            )
            for name, code in written.items()
        )
