"""The documentation: one Markdown page for every folder, and one that leads to them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING

from collgen.model import Api, Example, Group, JsonValue, Operation, Parameter, Response, Schema
from collgen.render.snippets import client_source, curl_snippet, needed_variables
from collgen.render.values import accepted_call, assigned, call_source, client_argument
from collgen.render.words import default_cell, limits, type_of, type_words, value_cell
from collgen.source import markdown

if TYPE_CHECKING:
    from jinja2 import Environment

_MAX_EXAMPLE_LINES = 150
_MAX_NESTING = 4
_COLUMNS = ("Argument", "In", "Type", "Required", "Default", "Limits", "Description")
_ALWAYS = ("Argument", "Type", "Required")
_WHERE = {"path": "path", "query": "query", "header": "header", "body": "body"}
_TABLE_LINE = re.compile(r"\s{0,3}\S.*\|")
_DELIMITER_ROW = re.compile(r"[\s|:-]*-[\s|:-]*")
_LANGUAGES = (("json", "json"), ("xml", "xml"), ("html", "html"), ("javascript", "javascript"))


@dataclass(frozen=True, slots=True)
class Table:
    """A Markdown table: its header, its delimiter row and its rows, as lines."""

    lines: tuple[str, ...]


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
    link: str
    """From the page's own place: `calls.md#make_an_outbound_call`."""
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
    """A way to another page or to a request."""

    title: str
    target: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One folder's page."""

    path: str
    title: str
    description: str
    home: Link | None
    groups: tuple[Link, ...]
    operations: tuple[OperationView, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """A client argument and the environment variable that stands in for it."""

    argument: str
    env: str
    default: str
    description: str


def render_docs(api: Api, env: Environment) -> dict[str, str]:
    """Return the documentation as `{path: text}`: `docs/index.md` and a page for every folder."""
    paths = page_paths(api)
    template = env.get_template("docs/page.md.jinja")
    files = {}
    for group in api.root.walk():
        page = _page(api, group, paths)
        if not group.path:
            index = env.get_template("docs/index.md.jinja")
            files["docs/index.md"] = index.render(
                api=api,
                page=page,
                settings=settings(api),
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
    paths = {(): "index.md"}
    for group in api.root.walk():
        if group.path:
            name = "/".join(group.path)
            # A folder that is called "Index" does not replace the first page.
            paths[group.path] = "index_.md" if name == "index" else f"{name}.md"
    return paths


def operation_link(paths: dict[tuple[str, ...], str], operation: Operation) -> str:
    """Return where `operation` is documented, seen from `docs/`."""
    return f"{paths[tuple(operation.name.split('.')[:-1])]}#{operation.python_name}"


def settings(api: Api) -> tuple[Setting, ...]:
    """Return the client's arguments, credentials first."""
    order = {"credential": 0, "host": 1, "setting": 2}
    variables = sorted(api.variables, key=lambda v: order[v.role])
    return tuple(
        Setting(
            markdown.code(client_argument(api, v), cell=True),
            markdown.code(v.env, cell=True),
            value_cell(v.default) if v.default and not v.secret else "",
            markdown.cell(v.description),
        )
        for v in variables
    )


def _page(api: Api, group: Group, paths: dict[tuple[str, ...], str]) -> Page:
    path = paths[group.path]
    up = "../" * (len(group.path) - 1)
    links = tuple(
        Link(
            markdown.text(child.name),
            up + paths[child.path],
            count(child),
        )
        for child in group.groups
    )
    return Page(
        path=path,
        title=markdown.text(group.name),
        description=markdown.block(group.description),
        home=Link(markdown.text(api.title), f"{up}index.md") if group.path else None,
        groups=links,
        operations=tuple(_operation(api, operation) for operation in group.operations),
    )


def count(group: Group) -> str:
    """Return how many requests stand in a folder and below it, in words."""
    number = sum(len(below.operations) for below in group.walk())
    return "1 request" if number == 1 else f"{number} requests"


def _operation(api: Api, operation: Operation) -> OperationView:
    call = accepted_call(operation, operation.call)
    name = operation.python_name
    source = call_source(operation, call)
    if operation.result is not None:
        source = assigned("result", source)
    return OperationView(
        title=markdown.text(operation.path[-1]),
        anchor=name,
        link=f"#{name}",
        endpoint=markdown.code(f"{operation.method} {operation.url.template}"),
        deprecated=operation.deprecated,
        description=markdown.block(_own_words(operation)),
        auth=_auth(api, operation),
        arguments=_arguments(operation),
        answers=tuple(_answers(operation)),
        python=markdown.fence(source, "python"),
        curl=markdown.fence(curl_snippet(api, operation).rstrip("\n"), "sh"),
    )


def _auth(api: Api, operation: Operation) -> str:
    """Return how the request is authenticated, where that is not how the others are."""
    if operation.auth == api.auth or operation.auth is None:
        return ""
    if operation.auth.kind == "noauth":
        return "Needs no credentials."
    names = [
        markdown.code(client_argument(api, v))
        for v in needed_variables(api, operation)
        if v.role == "credential"
    ]
    using = f", from {' and '.join(names)}" if names else ""
    return f"Authenticated by {markdown.text(operation.auth.kind)}{using}."


def _own_words(operation: Operation) -> str:
    """Return the author's description without the argument tables that ours replaces.

    A table goes only when each of its rows became a parameter of this request.
    """
    text = operation.description
    if "|" not in text:
        return text
    known = _known_lines(operation)
    if not known:
        return text
    lines = text.splitlines()
    kept: list[str] = []
    number = 0
    while number < len(lines):
        end = _table_end(lines, number)
        if end and all(line in known for line in range(number + 2, end)):
            number = end
            continue
        kept.append(lines[number])
        number += 1
    return "\n".join(kept)


def _known_lines(operation: Operation) -> set[int]:
    """Return the lines of the description whose table rows told something of a parameter."""
    pointer = operation.place.pointer
    return {
        fact.place.line
        for parameter in operation.parameters
        for fact in parameter.facts
        if fact.source == "table"
        and fact.place.line is not None
        and fact.place.pointer[: len(pointer)] == pointer
        and "description" in fact.place.pointer[len(pointer) :]
    }


def _table_end(lines: list[str], start: int) -> int:
    """Return the line after the table that starts at `start`, 0 when none does."""
    if start + 2 >= len(lines) or "|" not in lines[start]:
        return 0
    if not _DELIMITER_ROW.fullmatch(lines[start + 1]) or "|" not in lines[start + 1]:
        return 0
    end = start + 2
    while end < len(lines) and "|" in lines[end]:
        end += 1
    return end if end > start + 2 else 0


def _arguments(operation: Operation) -> tuple[str, ...]:
    """Return the lines of the argument table, without the columns that would be empty."""
    rows: list[tuple[str, ...]] = []
    for parameter in operation.arguments:
        rows.append(_row(parameter))
        rows.extend(_nested_rows(parameter.python_name, parameter.schema, 1))
    if not rows:
        return ()
    locations = {parameter.location for parameter in operation.arguments}
    shown = [
        number
        for number, column in enumerate(_COLUMNS)
        if column in _ALWAYS
        or (len(locations) > 1 if column == "In" else any(row[number] for row in rows))
    ]
    if len(shown) == len(_COLUMNS):
        lines = [" | ".join(row) for row in rows]
    else:
        lines = [" | ".join([row[number] for number in shown]) for row in rows]
    header = " | ".join(_COLUMNS[number] for number in shown)
    return (
        f"| {header} |",
        f"|{' --- |' * len(shown)}",
        *[f"| {line} |" for line in lines],
    )


def _row(parameter: Parameter) -> tuple[str, ...]:
    schema = parameter.schema
    name = f"`{parameter.python_name}`"
    if parameter.name != parameter.python_name and parameter.name:
        name = f"{name} ({markdown.code(parameter.name, cell=True)})"
    return (
        name,
        _WHERE[parameter.location],
        type_of(parameter),
        _presence(parameter),
        default_cell(schema),
        limits(schema),
        markdown.cell(parameter.description),
    )


def _presence(parameter: Parameter) -> str:
    if parameter.required:
        return "yes"
    conditional = any(fact.word == "conditional" for fact in parameter.facts)
    return "depends" if conditional else "no"


def _nested_rows(prefix: str, schema: Schema, depth: int) -> Iterator[tuple[str, ...]]:
    """Yield a row for every member of an object, and of the objects in a list."""
    if schema.items is not None:
        prefix, schema = f"{prefix}[]", schema.items
    if depth > _MAX_NESTING:
        return
    for member in schema.properties:
        name = f"{prefix}.{member.name}"
        yield (
            markdown.code(name, cell=True),
            "",
            type_words(member.schema),
            "yes" if member.required else "no",
            default_cell(member.schema),
            limits(member.schema),
            markdown.cell(member.description),
        )
        yield from _nested_rows(name, member.schema, depth + 1)


def _answers(operation: Operation) -> Iterator[Answer]:
    """Yield every saved answer, then the statuses that are known without one."""
    told = {response.status: response for response in operation.responses}
    for example in operation.examples:
        response = told.pop(example.status, None)
        yield Answer(
            _status_title(example.status, example.reason, example.name),
            markdown.block(response.description) if response else "",
            _body(example),
        )
    for response in told.values():
        yield Answer(
            _status_title(response.status, "", ""), markdown.block(response.description), ""
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


def _body(example: Example) -> str:
    if not example.body:
        return ""
    text, language = _pretty_text(example.body)
    if not language:
        language = _language(example)
    lines = text.splitlines()
    if len(lines) <= _MAX_EXAMPLE_LINES:
        return markdown.fence(text, language)
    cut = "\n".join(lines[:_MAX_EXAMPLE_LINES])
    return f"{markdown.fence(cut, language)}\n\n({len(lines) - _MAX_EXAMPLE_LINES} more lines)"


def _language(example: Example) -> str:
    kind = next((value for name, value in example.headers if name.lower() == "content-type"), "")
    return next((language for word, language in _LANGUAGES if word in kind.lower()), "text")


@lru_cache(maxsize=256)
def _pretty_text(body: str) -> tuple[str, str]:
    """Return `body` laid out for reading, and `json` when it is that."""
    try:
        return pretty(json.loads(body)), "json"
    except (ValueError, RecursionError):
        return body, ""


# `json.dumps` with an indent runs in Python and costs five times as much as this.
_quoted = json.encoder.encode_basestring


def pretty(value: JsonValue, margin: str = "\n") -> str:
    """Return JSON text with two columns for each level."""
    if isinstance(value, str):
        return _quoted(value)
    inner = margin + "  "
    if isinstance(value, dict) and value:
        members = [f"{inner}{_quoted(key)}: {pretty(item, inner)}" for key, item in value.items()]
        return f"{{{','.join(members)}{margin}}}"
    if isinstance(value, list) and value:
        items = [f"{inner}{pretty(item, inner)}" for item in value]
        return f"[{','.join(items)}{margin}]"
    return json.dumps(value)
