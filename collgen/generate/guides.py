"""The guides of the docs, written with the collection's own operations: each only if it applies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collgen.auth.registry import kind_named
from collgen.escape import authored_markdown, markdown
from collgen.escape.escaped import Markdown
from collgen.generate.auth_view import AuthView, auth_view
from collgen.generate.auths import requirements
from collgen.generate.code_views import (
    CodeArgument,
    CodeCall,
    code_arguments,
    code_call,
    needed_arguments,
)
from collgen.generate.first_call import first_operation, printed
from collgen.generate.values import client_argument
from collgen.samples.calls import accepted_call

if TYPE_CHECKING:
    from collections.abc import Callable

    from collgen.model import Api, Operation


@dataclass(frozen=True, slots=True)
class Extra:
    """What one way of authentication needs besides."""

    kind: Markdown
    command: Markdown


@dataclass(frozen=True, slots=True)
class Setting:
    """An argument of the client, as a row of a table."""

    name: Markdown
    env: Markdown
    default: Markdown
    description: Markdown


@dataclass(frozen=True, slots=True)
class GuideView:
    """What the guides show."""

    title: Markdown
    package: Markdown
    client: Markdown
    arguments: tuple[CodeArgument, ...]
    """Of the client, for the first call."""
    first: CodeCall
    view: Markdown
    """What the first call's method is an attribute of, from the client: `calls`."""
    method: Markdown
    """The first call's method alone."""
    printed: Markdown
    """What a script prints of the first call."""
    page: CodeCall | None
    upload: CodeCall | None
    download: CodeCall | None
    auths: tuple[AuthView, ...]
    extras: tuple[Extra, ...]
    has_graphql: bool
    other_headers: tuple[Markdown, ...]
    """Headers that the collection knows as another way to authenticate."""
    settings: tuple[Setting, ...]
    has_defaults: bool
    environments: tuple[Markdown, ...]
    """Python literals of their names."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A page of the guides."""

    path: str
    title: Markdown
    template: str
    view: GuideView


_GUIDES: Final[tuple[tuple[str, Markdown, Callable[[GuideView], object]], ...]] = (
    ("getting-started", Markdown("Install and first call"), lambda _: True),
    ("authentication", Markdown("Authentication"), lambda view: view.auths),
    ("errors", Markdown("Errors"), lambda _: True),
    ("retries-and-timeouts", Markdown("Retries and timeouts"), lambda _: True),
    ("pages", Markdown("Lists in pages"), lambda view: view.page),
    ("async", Markdown("Asynchronous calls"), lambda _: True),
    (
        "files",
        Markdown("Uploads and downloads"),
        lambda view: view.upload or view.download,
    ),
    ("raw-responses", Markdown("Raw responses and streams"), lambda _: True),
    ("hooks", Markdown("Hooks, signing and logging"), lambda _: True),
    ("testing", Markdown("Testing with a mock transport"), lambda _: True),
    ("environments", Markdown("Settings and environments"), lambda view: view.settings),
)
"""File, title, and what a guide needs to apply, in their order."""


def guides_of(api: Api) -> tuple[Guide, ...]:
    """Return the guides that apply to `api`; none without a request."""
    first = first_operation(api)
    if first is None:
        return ()
    view = _view(api, first)
    return tuple(
        Guide(
            path=f"guides/{name}.md",
            title=title,
            template=f"docs/guides/{name}.md.jinja",
            view=view,
        )
        for name, title, applies in _GUIDES
        if applies(view)
    )


def _view(api: Api, first: Operation) -> GuideView:
    folder, _, method = first.name.rpartition(".")
    return GuideView(
        title=markdown.text(api.title),
        package=markdown.name(api.package),
        client=markdown.name(api.class_name),
        arguments=needed_arguments(api, first) or code_arguments(api, ()),
        first=code_call(first),
        view=markdown.name(f"client.{folder}" if folder else "client"),
        method=markdown.name(method),
        printed=printed(first.result),
        page=_page(api),
        upload=_upload(api),
        download=_download(api),
        auths=tuple(
            auth_view(api, auth) for auth in api.auths if auth.kind != "noauth"
        ),
        extras=tuple(
            Extra(
                markdown.text(kind_named(kind).title),
                markdown.code(f"pip install '.[{kind}]'"),
            )
            for kind in requirements(api)
        ),
        has_graphql=any(
            operation.body is not None and operation.body.kind == "graphql"
            for operation in api.operations
        ),
        other_headers=tuple(map(markdown.code, api.other_credentials)),
        settings=settings_of(api),
        has_defaults=any(v.default and not v.secret for v in api.variables),
        environments=tuple(markdown.code(f'"{e.name}"') for e in api.environments),
    )


def settings_of(api: Api) -> tuple[Setting, ...]:
    """Return the client's arguments that hold a value of the collection, credentials first."""
    order = {"credential": 0, "host": 1, "setting": 2}
    return tuple(
        Setting(
            name=markdown.code(client_argument(api, v), cell=True),
            env=markdown.code(v.env, cell=True),
            default=markdown.code(
                v.default if v.default and not v.secret else "", cell=True
            ),
            description=authored_markdown.cell(v.description),
        )
        for v in sorted(api.variables, key=lambda v: order[v.role])
    )


def _page(api: Api) -> CodeCall | None:
    """Return the call of a list that comes in pages, if the collection has one."""
    for operation in api.operations:
        if operation.paging is not None and not operation.deprecated:
            return code_call(operation)
    return None


def _upload(api: Api) -> CodeCall | None:
    """Return a call that takes a file, if the collection has one."""
    for operation in api.operations:
        if any(p.holds_files for p in operation.parameters):
            call = code_call(operation, only_required=False)
            if call.uses_files:
                return call
    return None


def _download(api: Api) -> CodeCall | None:
    """Return a call whose result is a file, if the collection has one."""
    for operation in api.operations:
        result = operation.result
        if result is not None and result.format == "binary":
            needs_file = any(
                p.holds_files for p, _ in accepted_call(operation, ()).arguments
            )
            if not needs_file:
                return code_call(operation)
    return None
