"""Tests as their template prints them: examples of one method with the same checks share a test."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from collgen.escape.escaped import PythonSource
from collgen.escape.python import identifier, string
from collgen.escape.unicode import one_line
from collgen.generate.call_views import Argument, CallView
from collgen.generate.width import fits

if TYPE_CHECKING:
    from collgen.generate.tests.cases import Case, CaseReader, Checks
    from collgen.model import Example, Operation

_NONE: Final = PythonSource("None")
_MAX_LABEL: Final = 60
_ARGUMENTS: Final = "arguments"
_COLUMNS: Final[Mapping[str, PythonSource]] = {
    _ARGUMENTS: PythonSource("dict[str, Any]"),
    "method": PythonSource("str"),
    "url": PythonSource("str"),
    "headers": PythonSource("dict[str, str] | None"),
    "json": PythonSource("Any"),
    "form": PythonSource("list[tuple[str, str]] | None"),
    "multipart": PythonSource("list[tuple[str, str]] | None"),
    "text": PythonSource("str | None"),
    "content": PythonSource("bytes | None"),
    "in_turn": PythonSource("tuple[str, ...]"),
    "status": PythonSource("int"),
    "body": PythonSource("Any"),
    "content_type": PythonSource("str"),
    "error": PythonSource("type[StatusError]"),
}
"""What may differ between the examples of one method, in the order of a table, with its type."""
_WITHOUT: Final = {
    "body": PythonSource('""'),
    "content_type": PythonSource('"application/json"'),
    "in_turn": PythonSource("()"),
}
"""What stands for a value that an example does not have, where that is not None."""
_EMPTY: Final = ("{}", "[]")
"""A variable of such a value would need a type annotation."""
_SENT: Final = ("headers", "json", "form", "multipart", "text", "content", "in_turn")


@dataclass(frozen=True, slots=True)
class Column:
    """A parameter of a test that has a table of cases."""

    name: PythonSource
    annotation: PythonSource


@dataclass(frozen=True, slots=True)
class Row:
    """A case: the values of its columns, and what it is called."""

    values: tuple[PythonSource, ...]
    label: PythonSource


@dataclass(frozen=True, slots=True)
class TestView:
    """One test."""

    name: PythonSource
    deprecated: bool
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    setup: PythonSource | None
    """The value of a variable `body`, which the check names again."""
    status: PythonSource
    body: PythonSource | None
    content_type: PythonSource | None
    error: PythonSource | None
    call: CallView
    has_varying_arguments: bool
    options: PythonSource | None
    checks: Checks
    method: PythonSource
    url: PythonSource | None
    """None where the method alone is known."""
    sent: tuple[Argument, ...]
    """What else of the request is compared."""

    @property
    def result_is_wide(self) -> bool:
        """Whether the line of a call without arguments is too long: the formatters differ there."""
        if self.call.arguments or self.has_varying_arguments or self.options:
            return False
        return not fits(f"    result = client.{self.call.function}()")

    @property
    def only_column(self) -> Column | None:
        """The column of a table that has one alone."""
        return self.columns[0] if len(self.columns) == 1 else None


def example_tests(
    reader: CaseReader, operation: Operation, examples: Iterable[Example]
) -> list[TestView]:
    """Return the tests of the saved examples of one method."""
    groups: dict[tuple[object, ...], list[Case]] = {}
    for example in examples:
        case = reader.example(operation, example)
        shape = (case.fails, case.checks, case.is_exact, case.options)
        groups.setdefault(shape, []).append(case)
    tests: dict[str, TestView] = {}
    for cases in groups.values():
        base = _name(operation, cases)
        name, number = base, 1
        while name in tests:
            number += 1
            name = f"{base}_{number}"
        tests[name] = _test(operation, cases, name)
    if any(
        column.name == "error" for test in tests.values() for column in test.columns
    ):
        reader.imported.add("StatusError")
    return list(tests.values())


def request_test(reader: CaseReader, operation: Operation) -> TestView:
    """Return the test of a request without a saved response: what it puts on the wire."""
    case = reader.request(operation)
    return _test(operation, [case], f"test_{operation.python_name}")


def async_test(reader: CaseReader, operation: Operation) -> TestView:
    """Return the test of the asynchronous client, which shares all else with the other."""
    return replace(
        request_test(reader, operation),
        name=identifier(f"test_async_{operation.python_name}"),
    )


def _name(operation: Operation, cases: Sequence[Case]) -> str:
    first = cases[0]
    base = f"test_{operation.python_name}"
    if first.fails:
        errors = {str(case.columns["error"]) for case in cases}
        return f"{base}_{_snake(errors.pop()) if len(errors) == 1 else 'errors'}"
    return f"{base}_without_body" if first.checks.empty else base


def _snake(error: str) -> str:
    """Return a class's name as part of a test's: `NotFoundError` is `not_found_error`."""
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in error).lstrip("_")


def _test(operation: Operation, cases: Sequence[Case], name: str) -> TestView:
    """Return the test of cases of one shape; what differs between them becomes a table."""
    first = cases[0]
    shared, varying = _split_arguments(cases)
    tables = [dict(case.columns) for case in cases]
    for table, arguments in zip(tables, varying, strict=True):
        if any(varying):
            table[_ARGUMENTS] = _mapping(arguments)
    columns, rows = _columns_and_rows(cases, tables)

    def value(column: str) -> PythonSource | None:
        return identifier(column) if column in columns else tables[0].get(column)

    body, checks = value("body"), first.checks
    if body in _EMPTY and checks.expected == "body":
        checks = replace(checks, expected=body)
    is_named_again = checks.expected == "body" and "body" not in columns
    return TestView(
        name=identifier(name),
        deprecated=operation.deprecated,
        columns=tuple(Column(identifier(c), _COLUMNS[c]) for c in columns),
        rows=rows,
        setup=body if is_named_again else None,
        status=value("status") or _NONE,
        body=identifier("body") if is_named_again else body,
        content_type=value("content_type"),
        error=value("error"),
        call=replace(first.call, arguments=shared),
        has_varying_arguments=any(varying),
        options=first.options,
        checks=checks,
        method=value("method") or _NONE,
        url=value("url"),
        sent=tuple(
            Argument(identifier(column), source)
            for column in _SENT
            if (source := value(column)) is not None
        ),
    )


def _columns_and_rows(
    cases: Sequence[Case], tables: Sequence[Mapping[str, PythonSource]]
) -> tuple[list[str], tuple[Row, ...]]:
    """Return the columns in which cases differ, and a row for each case unlike the others."""
    columns = [
        column
        for column in _COLUMNS
        if len({table.get(column) for table in tables}) > 1
    ]
    if not columns:
        return [], ()
    # Of cases alike the first has the place of the last.
    labels = {
        tuple(_cell(table, column) for column in columns): _label(case.label)
        for case, table in zip(reversed(cases), reversed(tables), strict=True)
    }
    return columns, tuple(Row(*row) for row in reversed(labels.items()))


def _split_arguments(
    cases: Sequence[Case],
) -> tuple[tuple[Argument, ...], list[list[Argument]]]:
    """Return the arguments that every case has alike, and what each case has besides."""
    common = set(cases[0].call.arguments)
    for case in cases[1:]:
        common.intersection_update(case.call.arguments)
    shared = [one for one in cases[0].call.arguments if one in common]
    varying = [
        [one for one in case.call.arguments if one not in common] for case in cases
    ]
    return tuple(shared), varying


def _mapping(arguments: Sequence[Argument]) -> PythonSource:
    members = [
        PythonSource.fill("{}: {}", string(each.name), each.value) for each in arguments
    ]
    return PythonSource.fill("{{{}}}", PythonSource.joined(", ", members))


def _cell(table: Mapping[str, PythonSource], column: str) -> PythonSource:
    return table.get(column) or _WITHOUT.get(column, _NONE)


def _label(text: str) -> PythonSource:
    return string(one_line(text)[:_MAX_LABEL].strip())
