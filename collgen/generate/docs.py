"""The documentation: one Markdown page for every folder, and one that leads to them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING

from collgen.auth.registry import kind_of
from collgen.escape import markdown
from collgen.generate.addresses import Addresses
from collgen.generate.argument_table import argument_table, own_words, table
from collgen.generate.bodies import body_block
from collgen.generate.returns import Returns
from collgen.generate.snippets import client_source, snippet
from collgen.generate.values import (
    accepted_call,
    client_argument,
    is_built_in,
    needs_signature,
)
from collgen.generate.words import value_cell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

    from collgen.model import (
        Api,
        Auth,
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
    query: str
    """The GraphQL document, as a block."""
    arguments: tuple[str, ...]
    returns: tuple[str, ...]
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
    auth: str
    """How its requests are authenticated, where that is not how the others are."""
    home: Link | None
    contents: tuple[str, ...]
    """The lines of the list of folders and requests."""
    operations: tuple[OperationView, ...]


def render_docs(api: Api, env: Environment) -> dict[str, str]:
    """Return the documentation as `{path: text}`: `docs/index.md` and a page for every folder."""
    paths = page_paths(api)
    template = env.get_template("docs/page.md.jinja")
    files = {}
    for group in api.root.walk():
        page = _page(api, env, group, paths)
        if not group.path:
            index = env.get_template("docs/index.md.jinja")
            files["docs/index.md"] = index.render(
                api=api,
                page=page,
                settings=settings_table(api),
                title=markdown.text(api.title),
                description=markdown.block(api.description),
                client=markdown.fence(_first_client(api), "python"),
                auth=auth_words(api, api.auth) if api.auth else "",
                base_url=_base_url(api),
            )
        else:
            files[f"docs/{page.path}"] = template.render(page=page)
    return files


def _base_url(api: Api) -> str:
    address = Addresses(api).base_url()
    if address:
        return f"Requests go to {markdown.code(address)}, or to the `base_url` of the client."
    return (
        "The client has to be told the API's address: its `base_url`."
        if api.operations
        else ""
    )


def _first_client(api: Api) -> str:
    """Return the client with the credentials that most requests need."""
    names = {
        name
        for text in (api.auth.needed_texts() if api.auth else ())
        for name in text.names
    }
    needed = [v for v in api.variables if v.name in names and v.default is None]
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
    if api.environments:
        names = ", ".join(markdown.code(f'"{e.name}"') for e in api.environments)
        text = f"Addresses and settings in one: {names}."
        rows.insert(0, (markdown.code("environment", cell=True), "", "", text))
    return table(("Argument", "Environment variable", "Default", "Description"), rows)


def _page(
    api: Api, env: Environment, group: Group, paths: dict[tuple[str, ...], str]
) -> Page:
    path = paths[group.path]
    up = "../" * (len(group.path) - 1)
    addresses, returns = Addresses(api), Returns()
    operations = tuple(
        _operation(api, env, operation, addresses, returns)
        for operation in group.operations
    )
    contents = [
        f"- [{markdown.text(child.name)}]({up}{paths[child.path]}): {count(child)}"
        for child in group.groups
    ]
    contents += [
        f"- [{operation.title}](#{operation.anchor})" for operation in operations
    ]
    home = Link(markdown.text(api.title), f"{up}index.md") if group.path else None
    return Page(
        path=path,
        title=markdown.text(group.name),
        description=markdown.block(group.description),
        auth=_shared_auth(api, group) if home else "",
        home=home,
        contents=tuple(contents),
        operations=operations,
    )


def count(group: Group) -> str:
    """Return how many requests stand in a folder and below it, in words."""
    number = sum(len(below.operations) for below in group.walk())
    return "1 request" if number == 1 else f"{number} requests"


def _shared_auth(api: Api, group: Group) -> str:
    """Return how all requests of a folder are authenticated, if they are so in one other way."""
    ways = {op.auth for below in group.walk() for op in below.operations}
    if len(ways) != 1 or (way := ways.pop()) is None or way == api.auth:
        return ""
    return auth_words(api, way)


def _operation(
    api: Api,
    env: Environment,
    operation: Operation,
    addresses: Addresses,
    returns: Returns,
) -> OperationView:
    call = accepted_call(operation, operation.call)
    title = markdown.text(operation.path[-1])
    return OperationView(
        title=title,
        anchor=operation.python_name,
        endpoint=markdown.code(addresses.endpoint(operation)),
        deprecated=operation.deprecated,
        description=markdown.block(own_words(operation)),
        auth=_auth(api, operation),
        query=_query(operation),
        arguments=argument_table(operation),
        returns=returns.lines(operation, title),
        answers=tuple(_answers(operation)),
        python=_script(snippet(api, operation, "python", env, call), "python"),
        curl=_script(snippet(api, operation, "curl", env, call), "sh"),
    )


def _script(source: str, language: str) -> str:
    return markdown.fence(source.rstrip("\n"), language)


def _query(operation: Operation) -> str:
    document = operation.body.query.strip() if operation.body else ""
    return markdown.fence(document, "graphql") if document else ""


def _auth(api: Api, operation: Operation) -> str:
    """Return how the request is authenticated, where that is not how the others are."""
    if operation.auth is None:
        return ""
    if operation.auth == api.auth and not needs_signature(operation):
        return ""
    return auth_words(api, operation.auth)


def auth_words(api: Api, auth: Auth) -> str:
    """Return how requests are authenticated, as a sentence of Markdown."""
    if auth.kind == "noauth":
        return "Needs no credentials."
    kind = kind_of(auth).title or markdown.text(auth.kind)
    if not is_built_in(auth):
        return f"Authenticated by {kind}, which is left to an `Authorization` header of yours."
    named = {name for text in auth.needed_texts() for name in text.names}
    names = [
        markdown.code(client_argument(api, v))
        for v in api.variables
        if v.name in named and v.role == "credential"
    ]
    *rest, last = names or [""]
    using = f", from {', '.join(rest)}{' and ' if rest else ''}{last}" if names else ""
    return f"Authenticated by {kind}{using}."


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
