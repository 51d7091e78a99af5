"""The generated tests: every saved example against a mock transport, without a network.

A test hands the example's arguments to the client, lets the transport answer what the collection
saved, and compares the request with what Postman would have sent.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from collgen.escape import layout, python
from collgen.escape.formatting import format_lines
from collgen.generate.answers import (
    JSON_TYPE,
    SavedBody,
    declared_type,
    error_class,
    has_dates,
)
from collgen.generate.auths import is_unforeseeable
from collgen.generate.file_names import flat
from collgen.generate.fresh import leaves_out_new
from collgen.generate.values import (
    EXAMPLE_BASE_URL,
    INLINE_LIMIT,
    Call,
    Style,
    accepted_call,
    bracketed,
    call_source,
    client_argument,
    is_large,
    json_line,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jinja2 import Environment

    from collgen.model import (
        Api,
        Example,
        Group,
        JsonValue,
        Operation,
        Parameter,
        WireRequest,
    )

_NOT_IN_NAME = re.compile(r"[^a-z0-9]+")
_MAX_NAME = 48
_FILE_CONTENT = 'b"content"'


_EXPECTS_WARNING = '@pytest.mark.filterwarnings("ignore::DeprecationWarning")'


@dataclass(frozen=True, slots=True)
class Case:
    """One test: its parts as source, at the column where the template prints them."""

    signature: str
    arrange: str
    act: str
    checks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Module:
    """One test module."""

    title: str
    """Source of its docstring."""
    raises: bool
    """Whether a test expects an error or a warning, for which it needs pytest."""
    imports: str
    """What the tests import from the generated package, if anything."""
    clients: str
    """The import of the clients, for their types alone."""
    cases: tuple[Case, ...]


@dataclass(slots=True)
class _Writer:
    """What the cases of one module have in common: its names, its imports, its stored bodies."""

    api: Api
    stem: str
    names: set[str] = field(default_factory=set)
    imported: set[str] = field(default_factory=set)
    stored: dict[str, str] = field(default_factory=dict)

    def name(self, *words: str) -> str:
        """Return a test's name that no other one of the module has."""
        base = "_".join(["test", *(word for word in words if word)])
        name, number = base, 1
        while name in self.names:
            number += 1
            name = f"{base}_{number}"
        self.names.add(name)
        return name

    def store(self, name: str, suffix: str, text: str) -> str:
        """Keep `text` in a file beside the tests; return the source of the file's name."""
        stem = flat([part.removeprefix("test_") for part in (self.stem, name)], ".")
        path, number = f"{stem}.{suffix}", 1
        while path in self.stored:
            number += 1
            path = f"{stem}_{number}.{suffix}"
        self.stored[path] = text
        return python.string(path)


def render_tests(api: Api, env: Environment) -> dict[str, str]:
    """Return the tests as `{path: text}`: `tests/conftest.py` and a module for every folder."""
    conftest = env.get_template("tests/conftest.py.jinja").render(
        package=api.package,
        client=api.class_name,
        arguments=_client_arguments(api),
        clients=layout.import_line(api.package, _clients(api)),
    )
    files = {"tests/conftest.py": conftest}
    template = env.get_template("tests/test_group.py.jinja")
    for group, stem in _modules(api.root):
        writer = _Writer(api, stem)
        module = _module(writer, group)
        files[f"tests/{stem}.py"] = _laid_out(template.render(module=module))
        for name, text in writer.stored.items():
            files[f"tests/examples/{name}"] = text
    return files


def _laid_out(text: str) -> str:
    """Return the module as black leaves it: whether it keeps such parentheses, it alone knows."""
    if " = (\n" not in text:
        return text
    lines = enumerate(text.split("\n"), 1)
    return format_lines(text, (n for n, line in lines if line.endswith(" = (")))


def _client_arguments(api: Api) -> tuple[str, ...]:
    arguments = [
        f"{client_argument(api, v)}={python.string(v.sample)}" for v in api.variables
    ]
    if not api.base_url:
        arguments.append(f"base_url={python.string(EXAMPLE_BASE_URL)}")
    return tuple(arguments)


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


def _module(writer: _Writer, group: Group) -> Module:
    cases: list[Case] = []
    for operation in group.operations:
        saved = [
            example for example in operation.examples if 200 <= example.status <= 599
        ]
        if saved:
            cases += [_example_case(writer, operation, example) for example in saved]
        else:
            cases.append(_request_case(writer, operation))
    cases.append(_async_case(writer, group.operations[0]))
    title = group.name if group.path else writer.api.title
    return Module(
        title=python.docstring(
            f"The requests of {title}, as the collection saved them."
        ),
        raises=any(name.endswith("Error") for name in writer.imported)
        or any(operation.deprecated for operation in group.operations),
        imports=(
            layout.import_line(writer.api.package, writer.imported)
            if writer.imported
            else ""
        ),
        clients=_indented_import(writer.api),
        cases=tuple(cases),
    )


def _clients(api: Api) -> tuple[str, str]:
    return api.class_name, f"Async{api.class_name}"


def _indented_import(api: Api) -> str:
    line = layout.import_line(api.package, _clients(api))
    if len(line) + 4 > 88 and "\n" not in line:
        line = (
            line.replace("import ", "import (\n    ").replace(", ", ",\n    ") + ",\n)"
        )
    return line.replace("\n", "\n    ")


def _signature(operation: Operation, name: str, parameters: Sequence[str]) -> str:
    mark = f"{_EXPECTS_WARNING}\n" if operation.deprecated else ""
    return mark + bracketed(f"def {name}(", parameters, ") -> None:", 0)


def _example_case(writer: _Writer, operation: Operation, example: Example) -> Case:
    words = _NOT_IN_NAME.sub("_", example.name.lower())[:_MAX_NAME].strip("_")
    name = writer.name(operation.python_name, words or str(example.status))
    call = accepted_call(operation, example.arguments)
    body = SavedBody(example)
    failed = example.status >= 300
    style = _style(writer, operation, call, name, status=example.status)
    exact = call.exact and not leaves_out_new(operation, example.arguments)
    checks = _sent(writer, operation, example.request, exact, name)
    if failed:
        error = error_class(example.status)
        writer.imported.add(error)
        source = call_source(operation, call, style, indent=8)
        act = f"with pytest.raises({error}) as caught:\n        {source}"
        checks.append(f"assert caught.value.status_code == {example.status}")
        if not body.text:
            checks.append("assert caught.value.body is None")
        elif not body.odd:
            given = "caught.value.body"
            if _has_error_model(operation):
                given = f"server.plain({given})"
            checks.append(f"assert {given} == {body.expected()}")
    else:
        checks += _result_checks(writer, operation, body)
        returns = operation.result is not None and any("result" in c for c in checks)
        act = call_source(
            operation, call, style, indent=4, result="result" if returns else ""
        )
    return Case(
        signature=_signature(
            operation, name, [f"client: {writer.api.class_name}", "server: Server"]
        ),
        arrange=_answer(writer, example.status, body, name),
        act=act,
        checks=tuple(checks),
    )


def _request_case(writer: _Writer, operation: Operation) -> Case:
    """A request without a saved answer: what it puts on the wire."""
    name = writer.name(operation.python_name)
    call = accepted_call(operation, operation.call)
    style = _style(writer, operation, call, name)
    return Case(
        signature=_signature(
            operation, name, [f"client: {writer.api.class_name}", "server: Server"]
        ),
        arrange="server.answer(204)",
        act=call_source(operation, call, style, indent=4),
        checks=tuple(_sent(writer, operation, operation.request, call.exact, name)),
    )


def _async_case(writer: _Writer, operation: Operation) -> Case:
    """The asynchronous client, once for every module: it shares all else with the other."""
    name = writer.name("async", operation.python_name)
    call = accepted_call(operation, operation.call)
    client = f"Async{writer.api.class_name}"
    style = _style(writer, operation, call, name, "async_client")
    source = call_source(operation, call, style, indent=8)
    act = f"asyncio.run({source})"
    if "\n" in act or len(act) + 4 > 88:
        act = f"asyncio.run(\n        {source}\n    )"
    return Case(
        signature=_signature(
            operation, name, [f"async_client: {client}", "server: Server"]
        ),
        arrange="server.answer(204)",
        act=act,
        checks=tuple(_sent(writer, operation, operation.request, call.exact, name)),
    )


def _style(
    writer: _Writer,
    operation: Operation,
    call: Call,
    name: str,
    client: str = "client",
    *,
    status: int = 0,
) -> Style:
    """Return how a test writes its call down, whose large values are stored under `name`."""
    if call.uses_null:
        writer.imported.add("NULL")

    def stored(parameter: Parameter, value: JsonValue) -> str | None:
        if parameter.file or not is_large(value):
            return None
        text = json.dumps(value, indent=1)
        path = writer.store(f"{name}.{parameter.python_name}", "json", text)
        return f"server.load({path})"

    options = ""
    if is_unforeseeable(operation, status):
        writer.imported.add("RequestOptions")
        options = 'RequestOptions(headers={"Authorization": "signed"})'
    return Style(client, _file, stored, options)


def _file(name: str, content_type: str | None) -> tuple[str, list[str]]:
    parts = [python.string(name), _FILE_CONTENT]
    if content_type:
        parts.append(python.string(content_type))
    return "(", parts


def _answer(writer: _Writer, status: int, body: SavedBody, name: str) -> str:
    items = [str(status)]
    if _is_stored(body.text):
        items.append(f"server.read({writer.store(name, body.suffix, body.text)})")
    elif body.text:
        text = body.text
        if body.is_json and "\n" in text:
            text = json_line(body.value)
        items.append(python.string(text))
    if body.text and body.content_type != JSON_TYPE:
        items.append(f"content_type={python.string(body.content_type)}")
    return bracketed("server.answer(", items, ")", 4)


def _result_checks(writer: _Writer, operation: Operation, body: SavedBody) -> list[str]:
    """Return what the result must be: of its type, and the saved value again."""
    schema = operation.result
    if schema is None:
        return []
    result = "result" if operation.paging is None else "result.body"
    declared = declared_type(schema)
    if not body.text and declared == "bytes" and not schema.nullable:
        return [f'assert {result}.read() == b""']
    if not body.text:
        return [f"assert not server.plain({result})"]
    checks = []
    if schema.model and isinstance(body.value, dict):
        writer.imported.add("models")
        checks.append(
            bracketed("assert isinstance(", [result, f"models.{schema.model}"], ")", 4)
        )
    if declared == "bytes":
        if schema.nullable:
            checks.append(f"assert {result} is not None")
        checks.append(f"assert {result}.read() == {body.expected(declared)}")
    elif declared == "str":
        checks.append(f"assert {result} == {body.expected(declared)}")
    elif not body.odd and not has_dates(schema):
        checks.append(f"assert server.plain({result}) == {body.expected(declared)}")
    return checks or [f"assert {result} is not None"]


def _has_error_model(operation: Operation) -> bool:
    """Whether the body of an error, of whatever status, comes as an object with fields."""
    return any(
        response.status >= 400 and response.schema and response.schema.model
        for response in operation.responses
    )


def _sent(
    writer: _Writer, operation: Operation, request: WireRequest, exact: bool, name: str
) -> list[str]:
    """Return the check of the request, or of its method alone when values had to be made up."""
    if not exact:
        return [f"assert server.request.method == {python.string(request.method)}"]
    lines = [
        f"{python.string(request.method)},",
        f"{python.string(request.url)},",
    ]
    if request.headers:
        headers: dict[str, JsonValue] = {}
        spelling: dict[str, str] = {}
        for name_, value in request.headers:
            key = spelling.setdefault(name_.lower(), name_)
            text = value.strip()  # as every HTTP library does
            headers[key] = f"{headers[key]}, {text}" if key in headers else text
        lines.append(f"headers={python.literal(headers, 8)},")
    lines += _body_lines(writer, operation, request, name)
    inner = "".join(f"        {line}\n" for line in lines)
    return [f"server.assert_sent(\n{inner}    )"]


def _is_stored(text: str) -> bool:
    """Tell whether a text goes into a file; a carriage return would not outlive a checkout."""
    return len(text) > INLINE_LIMIT and "\r" not in text


def _body_lines(
    writer: _Writer, operation: Operation, request: WireRequest, name: str
) -> list[str]:
    kind = operation.body.kind if operation.body else ""
    if kind in ("form", "multipart"):
        if not request.fields:
            return []
        return [f"{kind}=[\n{''.join(map(_pair, request.fields))}        ],"]
    if kind == "binary":
        return [f"content={_FILE_CONTENT},"]
    if not request.body:
        return []
    value = _json_value(request.body) if kind in ("json", "graphql") else None
    if value is not None:
        if is_large(value):
            path = writer.store(f"{name}.request", "json", request.body)
            return [_loaded("json=server.load", path)]
        return [f"json={python.literal(value, 8)},"]
    if _is_stored(request.body):
        path = writer.store(f"{name}.request", "txt", request.body)
        return [_loaded("text=server.read", path)]
    return [f"text={python.string(request.body)},"]


def _loaded(before: str, path: str) -> str:
    return layout.element(f"{before}({path})", 8).lstrip()


def _json_value(text: str) -> JsonValue:
    try:
        value: JsonValue = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value


def _pair(pair: tuple[str, str]) -> str:
    items = [python.string(text) for text in pair]
    return f"            {bracketed('(', items, '),', 12)}\n"
