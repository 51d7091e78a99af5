"""The documentation: one Markdown page for every folder, and one that leads to them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING

from collgen.auth.registry import kind_of
from collgen.escape import markdown
from collgen.escape.escaped import Markdown
from collgen.generate.addresses import Addresses
from collgen.generate.argument_table import argument_table, own_words, table
from collgen.generate.bodies import body_block
from collgen.generate.python_sample import client_source
from collgen.generate.returns import Returns
from collgen.generate.values import client_argument, is_built_in, needs_signature
from collgen.generate.words import value_cell
from collgen.samples.filling import filled
from collgen.samples.writing import samples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from collgen.generate.templates import Templates
    from collgen.model import (
        Api,
        Auth,
        Group,
        Operation,
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """A status that an operation answers with, and the body saved for it."""

    title: Markdown
    description: Markdown
    body: Markdown
    """A fenced block, or nothing when there is no body."""


@dataclass(frozen=True, slots=True)
class OperationView:
    """What a page says about one request. Every text is Markdown already."""

    title: Markdown
    anchor: Markdown
    endpoint: Markdown
    deprecated: bool
    description: Markdown
    auth: Markdown | None
    query: Markdown
    """The GraphQL document, as a block."""
    arguments: tuple[Markdown, ...]
    returns: tuple[Markdown, ...]
    answers: tuple[Answer, ...]
    python: Markdown
    curl: Markdown


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page."""

    title: Markdown
    target: Markdown


@dataclass(frozen=True, slots=True)
class Page:
    """One folder's page."""

    path: str
    title: Markdown
    description: Markdown
    auth: Markdown | None
    """How its requests are authenticated, where that is not how the others are."""
    home: Link | None
    contents: tuple[Markdown, ...]
    """The lines of the list of folders and requests."""
    operations: tuple[OperationView, ...]


def render_docs(api: Api, templates: Templates) -> dict[str, str]:
    """Return the documentation as `{path: text}`: `docs/index.md` and a page for every folder."""
    paths = page_paths(api)
    files: dict[str, str] = {}
    for group in api.root.walk():
        page = _page(api, templates, group, paths)
        if not group.path:
            files["docs/index.md"] = templates.render(
                "docs/index.md.jinja",
                page=page,
                settings=settings_table(api),
                title=markdown.text(api.title),
                description=markdown.block(api.description),
                client=markdown.fence(_first_client(api), "python"),
                auth=auth_words(api, api.auth) if api.auth else None,
                base_url=_base_url(api),
            )
        else:
            files[f"docs/{page.path}"] = templates.render(
                "docs/page.md.jinja", page=page
            )
    return files


def _base_url(api: Api) -> Markdown:
    address = Addresses(api).base_url()
    if address:
        pattern = "Requests go to {}, unless the client has another `base_url`."
        return Markdown.fill(pattern, markdown.code(address))
    if not api.operations:
        return Markdown()
    return Markdown("The collection has no address: give the client a `base_url`.")


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


def operation_link(paths: dict[tuple[str, ...], str], operation: Operation) -> Markdown:
    """Return where `operation` is documented, seen from `docs/`."""
    page = paths[tuple(operation.name.split(".")[:-1])]
    return Markdown(f"{page}#{operation.python_name}")


def settings_table(api: Api) -> tuple[Markdown, ...]:
    """Return the lines of the table of the client's arguments, credentials first."""
    order = {"credential": 0, "host": 1, "setting": 2}
    variables = sorted(api.variables, key=lambda v: order[v.role])
    rows = [
        (
            markdown.code(client_argument(api, v), cell=True),
            markdown.code(v.env, cell=True),
            value_cell(v.default) if v.default and not v.secret else Markdown(),
            markdown.cell(v.description),
        )
        for v in variables
    ]
    if api.environments:
        names = [markdown.code(f'"{each.name}"') for each in api.environments]
        pattern = "Addresses and settings in one: {}."
        text = Markdown.fill(pattern, Markdown.joined(", ", names))
        name = markdown.code("environment", cell=True)
        rows.insert(0, (name, Markdown(), Markdown(), text))
    return table(("Argument", "Environment variable", "Default", "Description"), rows)


def _page(
    api: Api, templates: Templates, group: Group, paths: dict[tuple[str, ...], str]
) -> Page:
    path = paths[group.path]
    up = "../" * (len(group.path) - 1)
    addresses, returns = Addresses(api), Returns()
    operations = tuple(
        _operation(api, templates, operation, addresses, returns)
        for operation in group.operations
    )
    contents = [
        Markdown.fill(
            "- [{}]({}): {}",
            markdown.text(child.name),
            Markdown(f"{up}{paths[child.path]}"),
            count(sum(len(each.operations) for each in child.walk())),
        )
        for child in group.groups
    ]
    contents += [
        Markdown.fill("- [{}](#{})", operation.title, operation.anchor)
        for operation in operations
    ]
    home = None
    if group.path:
        home = Link(markdown.text(api.title), Markdown(f"{up}index.md"))
    return Page(
        path=path,
        title=markdown.text(group.name),
        description=markdown.block(group.description),
        auth=_shared_auth(api, group) if home else None,
        home=home,
        contents=tuple(contents),
        operations=operations,
    )


def count(number: int) -> Markdown:
    """Return a number of requests in words."""
    return Markdown("1 request" if number == 1 else f"{number} requests")


def _shared_auth(api: Api, group: Group) -> Markdown | None:
    """Return how all requests of a folder are authenticated, if they are so in one other way."""
    ways = {op.auth for below in group.walk() for op in below.operations}
    if len(ways) != 1 or (way := ways.pop()) is None or way == api.auth:
        return None
    return auth_words(api, way)


def _operation(
    api: Api,
    templates: Templates,
    operation: Operation,
    addresses: Addresses,
    returns: Returns,
) -> OperationView:
    title = markdown.text(operation.path[-1])
    written = samples(api, filled(operation), ("python", "curl"), templates)
    return OperationView(
        title=title,
        anchor=Markdown(operation.python_name),
        endpoint=markdown.code(addresses.endpoint(operation)),
        deprecated=operation.deprecated,
        description=markdown.block(own_words(operation)),
        auth=_auth(api, operation),
        query=_query(operation),
        arguments=argument_table(operation),
        returns=returns.lines(operation, title),
        answers=tuple(_answers(operation)),
        python=_script(written["python"], "python"),
        curl=_script(written["curl"], "sh"),
    )


def _script(source: str, language: str) -> Markdown:
    return markdown.fence(source.rstrip("\n"), language)


def _query(operation: Operation) -> Markdown:
    document = operation.body.query.strip() if operation.body else ""
    return markdown.fence(document, "graphql") if document else Markdown()


def _auth(api: Api, operation: Operation) -> Markdown | None:
    """Return how the request is authenticated, where that is not how the others are."""
    if operation.auth is None:
        return None
    if operation.auth == api.auth and not needs_signature(operation):
        return None
    return auth_words(api, operation.auth)


def auth_words(api: Api, auth: Auth) -> Markdown:
    """Return how requests are authenticated, as a sentence of Markdown."""
    if auth.kind == "noauth":
        return Markdown("Needs no credentials.")
    kind = markdown.text(kind_of(auth).title or auth.kind)
    if not is_built_in(auth):
        pattern = "Authenticated by {}, for which you set the `Authorization` header."
        return Markdown.fill(pattern, kind)
    named = {name for text in auth.needed_texts() for name in text.names}
    names = [
        markdown.code(client_argument(api, v))
        for v in api.variables
        if v.name in named and v.role == "credential"
    ]
    if not names:
        return Markdown.fill("Authenticated by {}.", kind)
    *rest, last = names
    using = Markdown.joined(", ", rest)
    using = Markdown.fill("{} and {}", using, last) if rest else last
    return Markdown.fill("Authenticated by {}, from {}.", kind, using)


def _answers(operation: Operation) -> Iterator[Answer]:
    """Yield every saved response, then the statuses that are known without one."""
    documented = {response.status: response for response in operation.responses}
    for example in operation.examples:
        response = documented.pop(example.status, None)
        yield Answer(
            _status_title(example.status, example.reason, example.name),
            markdown.block(response.description if response else ""),
            body_block(example),
        )
    for response in documented.values():
        yield Answer(
            _status_title(response.status, "", ""),
            markdown.block(response.description),
            Markdown(),
        )


def _status_title(status: int, reason: str, name: str) -> Markdown:
    words = _phrase(status) or reason
    title = Markdown.fill("**{}**", status)
    if words:
        title = Markdown.fill("**{} {}**", status, markdown.text(words))
    is_named = name and name != words
    return Markdown.fill("{}: {}", title, markdown.text(name)) if is_named else title


@lru_cache(maxsize=64)
def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
