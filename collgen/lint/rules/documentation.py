"""Rules about what is not documented, or documented where it is of no use."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from collgen.diagnostics import counted
from collgen.lint.rule import listed, rule
from collgen.lint.subject import Case, Subject
from collgen.model import Parameter, Place, Schema
from collgen.understand.documentation import RequestView, fold, read_documentation
from collgen.understand.documentation.block_reader import read_blocks
from collgen.understand.documentation.blocks import Table
from collgen.understand.documentation.columns import assign_roles
from collgen.understand.documentation.records import TableKind
from collgen.understand.documentation.tables import with_header
from collgen.understand.documentation.text import plain

_SHORTEST_NAME: Final = 4
"""Letters below which one letter more or less makes another name."""


@rule(
    "info",
    "a collection without a description",
    "say what the API is for: the package, the README and the docs begin with it",
)
def collection_undocumented(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find a collection that does not say what it is."""
    if subject.cases and not subject.collection.root.description.strip():
        place = Place((*subject.collection.root.pointer, "info"))
        yield "the collection has no description", place


@rule(
    "info",
    "a request without a description",
    "describe it in a sentence: it becomes the method's docstring and the page in the docs",
)
def request_undocumented(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find requests that do not say what they do."""
    for case in subject.cases:
        if not case.operation.description.strip():
            yield "the request has no description", case.place


@rule(
    "info",
    "arguments that no table, list or entry describes",
    "describe them in a table of the request's description (Name | Type | Required | Description)"
    " or at their entries",
)
def arguments_undocumented(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find the arguments of each request that have no description."""
    for case in subject.cases:
        silent = [p for p in _told(case) if not p.description.strip()]
        if silent:
            yield _some(silent, case, "no description"), case.place


@rule(
    "info",
    "arguments of which neither documentation nor examples show the type",
    "name the type in the documentation, or give an example value",
)
def type_unknown(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find the arguments of each request that may be anything."""
    for case in subject.cases:
        unknown = [p for p in _told(case) if not p.schema.type]
        if unknown:
            yield _some(unknown, case, "no known type"), case.place


@rule(
    "info",
    "described arguments of which nothing says whether they are required",
    "say it in a column of the table (Required: yes or no) or in the description",
)
def presence_unknown(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find described arguments that are optional only because nothing says more."""
    for case in subject.cases:
        silent = [
            parameter
            for parameter in _told(case)
            if parameter.description
            and any(
                f.word == "required" and f.source == "rule" for f in parameter.facts
            )
        ]
        if silent:
            yield _some(silent, case, "no word on whether to give them"), case.place


def _told(case: Case) -> list[Parameter]:
    """Return the arguments that a person documents: not a body that is one whole."""
    whole = case.operation.body is not None and case.operation.body.whole
    return [
        parameter
        for parameter in case.operation.arguments
        if not (whole and parameter.location == "body")
    ]


def _some(parameters: list[Parameter], case: Case, lack: str) -> str:
    verb = "have"
    if len(parameters) == 1:
        verb, lack = "has", lack.replace("them", "it")
    names = list(dict.fromkeys(f"`{parameter.name}`" for parameter in parameters))
    total = len(case.operation.arguments)
    which = f"{len(parameters)} of {counted(total, 'argument')}"
    if len(parameters) == total:
        which = "the only argument" if total == 1 else f"all {total} arguments"
    return f"{which} {verb} {lack}: {listed(names)}"


@rule(
    "info",
    "a table in a description that names no arguments which collgen could find",
    "name the columns (Name, Type, Required, Description), or give the table a heading that says"
    " what it is (Response, Errors)",
)
def table_unread(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find tables that are no arguments, response, errors or values as far as anyone can see."""
    for header, place, kind in _unused_tables(subject):
        if kind == "unknown":
            yield f"nothing was taken from the table `{header}`", place


@rule(
    "info",
    "a table in a description that may or may not be of arguments",
    "head it with Parameter, or give it a heading that says what it is (Parameters, Response)",
)
def table_uncertain(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find tables whose words do not say that they are arguments, and the request neither."""
    for header, place, kind in _unused_tables(subject):
        if kind == "arguments":
            yield f"it is not certain that the table `{header}` is of arguments", place


def _unused_tables(subject: Subject) -> Iterator[tuple[str, Place, TableKind]]:
    for case, pointer, description in _descriptions(subject):
        operation = case.operation
        view = RequestView(
            operation.method,
            frozenset(fold(parameter.name) for parameter in operation.parameters),
            frozenset(map(fold, _keys(operation.result))),
        )
        for table in read_documentation(description, Place(pointer), view).unused:
            if len(table.header) > 1:
                place = Place(pointer, table.line)
                yield " | ".join(table.header), place, table.kind


def _keys(schema: Schema | None) -> Iterator[str]:
    waiting = [schema]
    while waiting:
        inner = waiting.pop()
        if inner is not None:
            yield from (one.name for one in inner.properties)
            waiting += (inner.items, *(one.schema for one in inner.properties))


@rule(
    "info",
    "a column of a table of arguments that nothing was taken from",
    "head it with a word that says what it holds: Type, Required, Default, Description, …",
)
def column_unread(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find columns with words in them whose header nobody understands."""
    for case, pointer, description in _descriptions(subject):
        used = {
            fact.place.line
            for parameter in case.operation.parameters
            for fact in parameter.facts
            if fact.place.pointer == pointer
        }
        for block in read_blocks(description) if used else ():
            if not isinstance(block, Table):
                continue
            table = with_header(block)
            if used.isdisjoint(row.line for row in table.rows):
                continue
            for header in _unread_columns(table):
                place = Place(pointer, table.line)
                yield f"nothing was taken from the column `{header}`", place


def _unread_columns(table: Table) -> Iterator[str]:
    rows = [row.cells for row in table.rows]
    roles = assign_roles(table.header, rows)
    for number, (header, role) in enumerate(zip(table.header, roles, strict=False)):
        filled = any(number < len(cells) and cells[number].strip() for cells in rows)
        if role is None and header.strip() and filled:
            yield plain(header)


@rule(
    "warning",
    "a documented argument and a sent one whose names differ by one letter",
    "write the name the same way in both places: the client now has both",
)
def name_misspelled(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find slips of the pen between the documentation and the request."""
    for case in subject.cases:
        sent = {
            p.name: p for p in case.operation.arguments if not _is_documented_only(p)
        }
        documented = [
            p
            for p in case.operation.arguments
            if _is_documented_only(p) and len(p.name) >= _SHORTEST_NAME
        ]
        if not sent or not documented:
            continue
        near = {
            form: name
            for name, parameter in sent.items()
            if len(name) >= _SHORTEST_NAME and not parameter.description
            for form in _one_letter_less(name)
        }
        for parameter in documented:
            names = {near[f] for f in _one_letter_less(parameter.name) if f in near}
            if len(names) == 1:
                place = next(
                    (f.place for f in parameter.facts if f.place.pointer), case.place
                )
                yield f"`{parameter.name}` is documented, and `{names.pop()}` is sent", place


def _is_documented_only(parameter: Parameter) -> bool:
    """Return whether documentation alone knows the parameter."""
    return (
        parameter.variable is None
        and any(
            fact.word == "description" and fact.source == "table"
            for fact in parameter.facts
        )
        and not any(
            fact.source in ("example", "entry", "url") for fact in parameter.facts
        )
    )


def _one_letter_less(name: str) -> Iterator[str]:
    folded = name.lower()
    yield folded
    for index in range(len(folded)):
        yield folded[:index] + folded[index + 1 :]


def _descriptions(
    subject: Subject,
) -> Iterator[tuple[Case, tuple[str | int, ...], str]]:
    """Yield each request's description that may hold a table, as it was understood."""
    for case in subject.cases:
        description = case.operation.description
        if "|" in description or "<t" in description.lower():
            yield case, (*case.request.spec.pointer, "description"), description
