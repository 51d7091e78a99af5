"""The generated tests: every saved example against a mock transport, without a network.

A test calls the client with an example's arguments, answers with the saved response, and compares
the request with the one that Postman sends. Examples of one method share a test with a table.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from collgen.escape.escaped import PythonSource
from collgen.escape.isort import export_order, name_key
from collgen.escape.python import docstring_text, identifier, string
from collgen.generate.call_views import Argument
from collgen.generate.file_names import flat
from collgen.generate.tests.cases import CaseReader
from collgen.generate.tests.views import (
    TestView,
    async_test,
    example_tests,
    request_test,
)
from collgen.generate.values import client_argument
from collgen.samples.urls import EXAMPLE_BASE_URL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from collgen.generate.templates import Templates
    from collgen.model import Api, Group, Variable

_LOWEST_STATUS: Final = 200
_HIGHEST_STATUS: Final = 599


@dataclass(frozen=True, slots=True)
class ModuleView:
    """One test module."""

    title: PythonSource
    client: PythonSource
    clients: PythonSource
    """Both clients as an import names them, in order."""
    package: PythonSource
    imports: tuple[PythonSource, ...]
    """What the tests import from the generated package."""
    uses_pytest: bool
    uses_any: bool
    loads: bool
    """Whether a JSON value is kept in a file."""
    reads: bool
    """Whether a text is kept in a file."""
    has_files: bool
    tests: tuple[TestView, ...]
    async_test: TestView


def _clients(api: Api) -> PythonSource:
    names = export_order([api.class_name, f"Async{api.class_name}"])
    return PythonSource.joined(", ", map(identifier, names))


def _is_insecure(api: Api) -> bool:
    """Say whether an example may go over http, of which the client warns."""
    bases = [str(operation.url.base) for operation in api.operations]
    defaults = [variable.default or "" for variable in api.variables]
    defaults += [_sample(api, variable) for variable in api.variables]
    return any("http://" in text or text == "http" for text in bases + defaults)


def render_tests(api: Api, templates: Templates) -> dict[str, str]:
    """Return the tests as `{path: text}`: `tests/conftest.py` and a module for every folder."""
    conftest = templates.render(
        "tests/conftest.py.jinja",
        package=identifier(api.package),
        client=identifier(api.class_name),
        clients=_clients(api),
        arguments=_client_arguments(api),
        is_insecure=_is_insecure(api),
    )
    files: dict[str, str] = {"tests/conftest.py": conftest}
    for group, stem in _modules(api.root):
        reader = CaseReader(api, stem)
        module = _module(reader, group)
        text = templates.render("tests/test_group.py.jinja", module=module)
        files[f"tests/{stem}.py"] = text
        for name, content in reader.stored.items():
            files[f"tests/examples/{name}"] = content
    return files


def _client_arguments(api: Api) -> tuple[Argument, ...]:
    """Return the arguments with which tests create a client: a sample for each setting."""
    arguments = [
        Argument(identifier(client_argument(api, v)), string(_sample(api, v)))
        for v in api.variables
    ]
    if not api.base_url:
        base_url = string(EXAMPLE_BASE_URL)
        arguments.append(Argument(identifier("base_url"), base_url))
    return tuple(arguments)


def _sample(api: Api, variable: Variable) -> str:
    """Return a setting's sample; of the base URL with Postman's scheme, where it has none."""
    is_open = variable.name == api.base_url_variable and "://" not in variable.sample
    return f"http://{variable.sample}" if is_open else variable.sample


def _modules(root: Group) -> Iterator[tuple[Group, str]]:
    """Yield each group that has requests, with the name of its test module."""
    taken: set[str] = set()
    for group in root.walk():
        if not group.operations:
            continue
        base = f"test_{flat(group.modules, '_')}" if group.path else "test_client"
        stem, number = base, 1
        while stem in taken:
            number += 1
            stem = f"{base}_{number}"
        taken.add(stem)
        yield group, stem


def _module(reader: CaseReader, group: Group) -> ModuleView:
    tests: list[TestView] = []
    for operation in group.operations:
        saved = [
            example
            for example in operation.examples
            if _LOWEST_STATUS <= example.status <= _HIGHEST_STATUS
        ]
        if saved:
            tests += example_tests(reader, operation, saved)
        else:
            tests.append(request_test(reader, operation))
    last = async_test(reader, group.operations[0])
    title = group.name if group.path else reader.api.title
    return ModuleView(
        title=docstring_text(title),
        client=identifier(reader.api.class_name),
        clients=_clients(reader.api),
        package=identifier(reader.api.package),
        imports=tuple(map(identifier, sorted(reader.imported, key=name_key))),
        uses_pytest=_use_pytest([*tests, last]),
        uses_any=reader.loads
        or any("Any" in column.annotation for test in tests for column in test.columns),
        loads=reader.loads,
        reads=reader.reads,
        has_files=bool(reader.stored),
        tests=tuple(tests),
        async_test=last,
    )


def _use_pytest(tests: Iterable[TestView]) -> bool:
    return any(test.error or test.rows or test.deprecated for test in tests)
