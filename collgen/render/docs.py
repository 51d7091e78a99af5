"""The documentation: one Markdown page for every folder, and one that leads to them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from itertools import islice
from typing import TYPE_CHECKING

from collgen.render.argument_table import argument_table, own_words, table
from collgen.render.bodies import body_block
from collgen.render.snippets import client_source, curl_snippet, needed_variables
from collgen.render.values import (
    accepted_call,
    call_source,
    client_argument,
    needs_signature,
)
from collgen.render.words import value_cell
from collgen.source import markdown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

    from collgen.model import (
        Api,
        Group,
        Operation,
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """A status that an operation answers with, and the body saved for it."""

    title: str
    description: str
    body: str
    """A fenced block, or nothing when there is no body."""


@dataclass(frozen=True, slots=True)
class OperationView:
    """What a page says about one request. Every text is Markdown already."""

    title: str
    anchor: str
    endpoint: str
    deprecated: bool
    description: str
    auth: str
    arguments: tuple[str, ...]
    answers: tuple[Answer, ...]
    python: str
    curl: str


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page."""

    title: str
    target: str


@dataclass(frozen=True, slots=True)
class Page:
    """One folder's page."""

    path: str
    title: str
    description: str
    home: Link | None
    contents: tuple[str, ...]
    """The lines of the list of folders and requests."""
    examples: str
    """What the examples take for granted."""
    operations: tuple[OperationView, ...]


def render_docs(
    api: Api, env: Environment, share: int = 0, shares: int = 1
) -> dict[str, str]:
    """Return the documentation as `{path: text}`: `docs/index.md` and a page for every folder.

    `share` counts from zero which of `shares` equal parts of the pages is wanted.
    """
    paths = page_paths(api)
    template = env.get_template("docs/page.md.jinja")
    files = {}
    for group in islice(api.root.walk(), share, None, shares):
        page = _page(api, group, paths)
        if not group.path:
            index = env.get_template("docs/index.md.jinja")
            files["docs/index.md"] = index.render(
                api=api,
                page=page,
                settings=settings_table(api),
                title=markdown.text(api.title),
                description=markdown.block(api.description),
                client=markdown.fence(_first_client(api), "python"),
            )
        else:
            files[f"docs/{page.path}"] = template.render(page=page)
    return files


def _first_client(api: Api) -> str:
    needed = [v for v in api.variables if v.role == "credential"]
    return f"from {api.package} import {api.class_name}\n\n{client_source(api, needed)}"


def page_paths(api: Api) -> dict[tuple[str, ...], str]:
    """Return the page of every group, below `docs/`: `users/admin.md` for users › admin."""
    paths: dict[tuple[str, ...], str] = {(): "index.md"}
    for group in api.root.walk():
        if group.path:
            name = "/".join(group.modules)
            # A folder that is called "Index" does not replace the first page.
            paths[group.path] = "index_.md" if name == "index" else f"{name}.md"
    return paths


def operation_link(paths: dict[tuple[str, ...], str], operation: Operation) -> str:
    """Return where `operation` is documented, seen from `docs/`."""
    return f"{paths[tuple(operation.name.split('.')[:-1])]}#{operation.python_name}"


def settings_table(api: Api) -> tuple[str, ...]:
    """Return the lines of the table of the client's arguments, credentials first."""
    order = {"credential": 0, "host": 1, "setting": 2}
    variables = sorted(api.variables, key=lambda v: order[v.role])
    rows = [
        (
            markdown.code(client_argument(api, v), cell=True),
            markdown.code(v.env, cell=True),
            value_cell(v.default) if v.default and not v.secret else "",
            markdown.cell(v.description),
        )
        for v in variables
    ]
    return table(("Argument", "Environment variable", "Default", "Description"), rows)


def _page(api: Api, group: Group, paths: dict[tuple[str, ...], str]) -> Page:
    path = paths[group.path]
    up = "../" * (len(group.path) - 1)
    operations = tuple(_operation(api, operation) for operation in group.operations)
    contents = [
        f"- [{markdown.text(child.name)}]({up}{paths[child.path]}): {count(child)}"
        for child in group.groups
    ]
    contents += [
        f"- [{operation.title}](#{operation.anchor})" for operation in operations
    ]
    home = Link(markdown.text(api.title), f"{up}index.md") if group.path else None
    examples = (
        f"In the examples `client` is a [`{api.class_name}`]({up}index.md#client)."
    )
    return Page(
        path=path,
        title=markdown.text(group.name),
        description=markdown.block(group.description),
        home=home,
        contents=tuple(contents),
        examples=examples if operations and home else "",
        operations=operations,
    )


def count(group: Group) -> str:
    """Return how many requests stand in a folder and below it, in words."""
    number = sum(len(below.operations) for below in group.walk())
    return "1 request" if number == 1 else f"{number} requests"


def _operation(api: Api, operation: Operation) -> OperationView:
    call = accepted_call(operation, operation.call)
    name = "" if operation.result is None else "result"
    source = call_source(operation, call, result=name)
    if any(p.file for p, _ in call.arguments):
        source = f"from pathlib import Path\n\n{source}"
    if call.uses_null:
        source = f"from {api.package} import NULL\n\n{source}"
    return OperationView(
        title=markdown.text(operation.path[-1]),
        anchor=operation.python_name,
        endpoint=markdown.code(f"{operation.method} {operation.url.template}"),
        deprecated=operation.deprecated,
        description=markdown.block(own_words(operation)),
        auth=_auth(api, operation),
        arguments=argument_table(operation),
        answers=tuple(_answers(operation)),
        python=markdown.fence(source, "python"),
        curl=markdown.fence(curl_snippet(api, operation).rstrip("\n"), "sh"),
    )


def _auth(api: Api, operation: Operation) -> str:
    """Return how the request is authenticated, where that is not how the others are."""
    if operation.auth is None:
        return ""
    if operation.auth == api.auth and not needs_signature(operation):
        return ""
    if operation.auth.kind == "noauth":
        return "Needs no credentials."
    if needs_signature(operation):
        kind = markdown.text(operation.auth.kind)
        return f"Authenticated by {kind}, which is left to an `Authorization` header of yours."
    names = [
        markdown.code(client_argument(api, v))
        for v in needed_variables(api, operation)
        if v.role == "credential"
    ]
    using = f", from {' and '.join(names)}" if names else ""
    return f"Authenticated by {markdown.text(operation.auth.kind)}{using}."


def _answers(operation: Operation) -> Iterator[Answer]:
    """Yield every saved answer, then the statuses that are known without one."""
    told = {response.status: response for response in operation.responses}
    for example in operation.examples:
        response = told.pop(example.status, None)
        yield Answer(
            _status_title(example.status, example.reason, example.name),
            markdown.block(response.description) if response else "",
            body_block(example),
        )
    for response in told.values():
        yield Answer(
            _status_title(response.status, "", ""),
            markdown.block(response.description),
            "",
        )


def _status_title(status: int, reason: str, name: str) -> str:
    words = _phrase(status) or reason
    title = f"**{status} {markdown.text(words)}**" if words else f"**{status}**"
    return f"{title}: {markdown.text(name)}" if name and name != words else title


@lru_cache(maxsize=64)
def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
