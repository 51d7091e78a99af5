"""The generated project's README: the first call, and what else its reader asks for at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collgen.auth.registry import kind_named
from collgen.escape import markdown
from collgen.escape.escaped import Markdown
from collgen.generate.addresses import Addresses
from collgen.generate.answers import error_class
from collgen.generate.auths import requirements
from collgen.generate.code_views import (
    CodeArgument,
    CodeCall,
    client_arguments,
    code_call,
    needed_arguments,
)
from collgen.generate.docs import (
    auth_words,
    count,
    operation_link,
    page_paths,
    settings_table,
)
from collgen.generate.signing import SigningView, signing_views
from collgen.samples.calls import accepted_call

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.model import Api, Operation, Schema

_MAX_LISTED: Final = 40
"""Requests that the README lists one by one; of more it lists the folders."""
_TELLING_FIELDS: Final[tuple[str, ...]] = ("id", "uuid", "name", "title", "status")


@dataclass(frozen=True, slots=True)
class Extra:
    """What one way of authentication needs besides."""

    kind: Markdown
    command: Markdown


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list: a request, or a folder."""

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
    extras: tuple[Extra, ...]
    arguments: tuple[CodeArgument, ...]
    """Of the client, for the first call."""
    first: CodeCall | None
    printed: Markdown
    """What the first call's script prints."""
    error: Markdown
    """The class of an error that the first call may raise."""
    signings: tuple[SigningView, ...]
    """What scripts of the collection make, and the client does not."""
    page: CodeCall | None
    upload: CodeCall | None
    authentication: Markdown | None
    settings: tuple[Markdown, ...]
    sections: tuple[Section, ...]


def readme_view(api: Api, *, docs: bool) -> Readme:
    """Return what the README of the generated project shows; links lead to the docs, if any."""
    telling = telling_operation(api)
    return Readme(
        title=markdown.text(api.title),
        package=Markdown(api.package),
        client=Markdown(api.class_name),
        extras=tuple(
            Extra(
                markdown.text(kind_named(kind).title),
                markdown.code(f"pip install '.[{kind}]'"),
            )
            for kind in requirements(api)
        ),
        arguments=(
            needed_arguments(api, telling) if telling else client_arguments(api, ())
        ),
        first=code_call(telling) if telling else None,
        printed=_printed(telling.result if telling else None),
        error=_error(telling),
        signings=signing_views(api),
        page=_page(api),
        upload=_upload(api),
        authentication=auth_words(api, api.auth) if api.auth else None,
        settings=settings_table(api),
        sections=tuple(_sections(api, docs=docs)),
    )


def telling_operation(api: Api) -> Operation | None:
    """Return the request that shows most with few arguments: one with a saved response."""

    def merit(operation: Operation) -> tuple[bool | int, ...]:
        required = [p for p in operation.arguments if p.required]
        given = {name for name, value in operation.call if value not in ("", None)}
        return (
            not any(p.file for p in required),
            accepted_call(operation, operation.call).exact,
            all(p.python_name in given for p in required),
            _is_answered(operation),
            not operation.deprecated,
            operation.method != "DELETE",
            operation.auth == api.auth,
            operation.body is None or not operation.body.whole,
            operation.result is not None and bool(operation.result.type),
            len(required) <= 4,
            operation.paging is not None,
            operation.method == "GET",
            -len(required),
        )

    # Python's max keeps the first of equals.
    return max(api.operations, key=merit, default=None)


def _is_answered(operation: Operation) -> bool:
    return any(200 <= each.status < 300 and each.body for each in operation.examples)


def _printed(result: Schema | None) -> Markdown:
    """Return the result, or a field of it that tells what came back: `result.id`."""
    fields = result.properties if result and result.model else ()
    names = [each.python_name for each in fields if each.required]
    named = [name for name in _TELLING_FIELDS if name in names]
    ids = [name for name in names if name.endswith(("_id", "_uuid"))]
    found = next(iter([*named, *ids]), None)
    return Markdown(f"result.{found}" if found else "result")


def _error(operation: Operation | None) -> Markdown:
    statuses = [e.status for e in operation.examples] if operation else []
    failed = next((status for status in statuses if 400 <= status < 500), 404)
    name = error_class(failed)
    return Markdown("NotFoundError" if name == "StatusError" else name)


def _page(api: Api) -> CodeCall | None:
    """Return the call of a list that comes in pages, if the collection has one."""
    for operation in api.operations:
        if operation.paging is not None and not operation.deprecated:
            return code_call(operation)
    return None


def _upload(api: Api) -> CodeCall | None:
    """Return a call that takes a file, if the collection has one."""
    for operation in api.operations:
        if any(p.file for p in operation.parameters):
            call = code_call(operation, only_required=False)
            if call.uses_files:
                return call
    return None


def _sections(api: Api, *, docs: bool) -> Iterator[Section]:
    """Yield the requests below their folders; of a large API the folders alone."""
    addresses = Addresses(api)
    paths, titles = page_paths(api), _titles(api)
    groups = [group for group in api.root.walk() if group.operations]
    if len(api.operations) > _MAX_LISTED:
        lines = [
            Line(
                titles[group.path],
                Markdown(paths[group.path]) if docs else None,
                count(len(group.operations)),
            )
            for group in groups
        ]
        yield Section(None, tuple(lines))
        return
    for group in groups:
        lines = [
            Line(
                markdown.code(operation.name),
                operation_link(paths, operation) if docs else None,
                markdown.code(addresses.endpoint(operation)),
            )
            for operation in group.operations
        ]
        yield Section(titles[group.path] if group.path else None, tuple(lines))


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
