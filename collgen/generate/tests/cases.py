"""What a saved example means for a test: the call, the request sent, the response, the checks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from collgen.escape.escaped import PythonSource
from collgen.escape.python import identifier, literal, string, tuple_literal
from collgen.generate.auths import is_unforeseeable
from collgen.generate.call_views import CallView, call_view
from collgen.generate.dynamic_values import leaves_out_new
from collgen.generate.file_names import flat
from collgen.generate.saved_bodies import (
    JSON_TYPE,
    TEXT,
    VALUE,
    SavedBody,
    declared_type,
    error_class,
    has_dates,
)
from collgen.model import interleaved
from collgen.samples.calls import accepted_call

if TYPE_CHECKING:
    from collgen.model import (
        Api,
        Example,
        JsonValue,
        Operation,
        WireRequest,
    )
    from collgen.samples.calls import AcceptedCall

_MAX_INLINE: Final = 1000
"""Characters of JSON that a test holds; a longer value has a file of its own."""
_MAX_BRACKETS: Final = 150
"""Python's parser refuses 200 brackets inside one another."""
_FILE_CONTENT: Final = PythonSource('b"content"')
_PARTIAL: Final = PythonSource("RequestOptions(partial=True)")
_SIGNED: Final = PythonSource('RequestOptions(headers={"Authorization": "signed"})')


@dataclass(frozen=True, slots=True)
class Checks:
    """What is asserted of a result or an error: sources of expressions, where there are any."""

    instance: PythonSource | None = None
    """What is an instance of `model`."""
    model: PythonSource | None = None
    present: PythonSource | None = None
    """What is not None."""
    absent: PythonSource | None = None
    """What is None."""
    empty: PythonSource | None = None
    """What is false."""
    actual: PythonSource | None = None
    """What equals `expected`."""
    expected: PythonSource | None = None

    @property
    def uses_result(self) -> bool:
        """Whether anything is asserted."""
        return self != Checks()


@dataclass(frozen=True, slots=True)
class Case:
    """One example, as a test sees it."""

    label: str
    call: CallView
    options: PythonSource | None
    fails: bool
    columns: Mapping[str, PythonSource]
    """What stands in a table where examples differ, by the name of the column."""
    checks: Checks
    is_exact: bool
    """Whether the collection has every value, so that the whole request can be compared."""


@dataclass(slots=True)
class CaseReader:
    """Reads the cases of one module, and keeps what they have in common."""

    api: Api
    stem: str
    imported: set[str] = field(default_factory=set)
    stored: dict[str, str] = field(default_factory=dict)
    loads: bool = False
    reads: bool = False

    def example(self, operation: Operation, example: Example) -> Case:
        """Return the case of a saved example."""
        label = example.name or str(example.status)
        call = accepted_call(operation, example.call.arguments)
        body = SavedBody(example)
        is_exact = call.is_complete and not leaves_out_new(
            operation, example.call.arguments
        )
        name = f"{operation.python_name}.{_words(label)}"
        fails = example.status >= 300
        checks = _error_checks(operation, body) if fails else _checks(operation, body)
        columns = {"status": literal(example.status)}
        if body.text:
            columns["body"] = self._body(name, body, checks)
        if body.text and body.content_type != JSON_TYPE:
            columns["content_type"] = string(body.content_type)
        if fails:
            columns["error"] = identifier(error_class(example.status))
            self.imported.add(columns["error"])
        if checks.model:
            self.imported.add("models")
        columns |= self._sent(operation, example.call.request, name, is_exact)
        view = self._call(operation, call, name)
        options = self._options(operation, example.status)
        if options is None and _has_graphql_errors(operation, body):
            self.imported.add("RequestOptions")
            options = _PARTIAL
        return Case(label, view, options, fails, columns, checks, is_exact)

    def request(self, operation: Operation) -> Case:
        """Return the case of the collection's own request, which has no saved response."""
        call = accepted_call(operation, operation.call.arguments)
        name = operation.python_name
        columns = {"status": literal(204)}
        columns |= self._sent(operation, operation.call.request, name, call.is_complete)
        view = self._call(operation, call, name)
        options = self._options(operation, 0)
        return Case("", view, options, False, columns, Checks(), call.is_complete)

    def _call(self, operation: Operation, call: AcceptedCall, name: str) -> CallView:
        if call.uses_null:
            self.imported.add("NULL")

        def source(argument: str, value: JsonValue) -> PythonSource:
            if _is_inline(value):
                return literal(value)
            return self._load(f"{name}.{argument}", json.dumps(value, indent=1))

        return call_view(operation, call, source, _file)

    def _options(self, operation: Operation, status: int) -> PythonSource | None:
        if not is_unforeseeable(operation, status):
            return None
        self.imported.add("RequestOptions")
        return _SIGNED

    def _body(self, name: str, body: SavedBody, checks: Checks) -> PythonSource:
        """Return the saved response: a JSON value where that is compared, otherwise its text."""
        if body.is_value and checks.expected in (None, _BODY):
            if _is_inline(body.value):
                return literal(body.value)
            return self._load(name, body.text)
        return self._text(name, body.text)

    def _text(self, name: str, text: str) -> PythonSource:
        # A carriage return would not outlive a checkout.
        if len(text) <= _MAX_INLINE or "\r" in text:
            return string(text)
        self.reads = True
        return self._stored("read({})", name, "txt", text)

    def _load(self, name: str, text: str) -> PythonSource:
        self.loads = True
        return self._stored("load({})", name, "json", text)

    def _stored(self, source: str, name: str, suffix: str, text: str) -> PythonSource:
        """Keep `text` in a file beside the tests; equal texts of one name share one."""
        stem = flat([self.stem.removeprefix("test_"), name], ".")
        path, number = f"{stem}.{suffix}", 1
        while self.stored.get(path, text) != text:
            number += 1
            path = f"{stem}_{number}.{suffix}"
        self.stored[path] = text
        return PythonSource.fill(source, string(path))

    def _sent(
        self, operation: Operation, request: WireRequest, name: str, is_exact: bool
    ) -> dict[str, PythonSource]:
        """Return what must be on the wire; the method alone when values had to be made up."""
        columns = {"method": string(request.method)}
        if is_exact:
            columns["url"] = string(request.url)
            if request.headers:
                columns["headers"] = literal(_headers(request))
            columns |= self._sent_body(operation, request, f"{name}.request")
            if in_turn := _in_turn(operation, request):
                columns["in_turn"] = tuple_literal(in_turn)
        return columns

    def _sent_body(
        self, operation: Operation, request: WireRequest, name: str
    ) -> dict[str, PythonSource]:
        kind = operation.body.kind if operation.body else ""
        if kind in ("form", "multipart"):
            pairs = [
                PythonSource.fill("({}, {})", string(key), string(text))
                for key, text in request.fields
            ]
            inner = PythonSource.joined(", ", pairs)
            return {kind: PythonSource.fill("[{}]", inner)} if pairs else {}
        if kind == "binary":
            return {"content": _FILE_CONTENT}
        if not request.body:
            return {}
        value = _json_value(request.body) if kind in ("json", "graphql") else None
        if value is None:
            return {"text": self._text(name, request.body)}
        if _is_inline(value):
            return {"json": literal(value)}
        return {"json": self._load(name, request.body)}


def _has_graphql_errors(operation: Operation, body: SavedBody) -> bool:
    """Return whether a successful answer has errors, which the client raises otherwise."""
    is_graphql = operation.body is not None and operation.body.kind == "graphql"
    return (
        is_graphql and isinstance(body.value, dict) and bool(body.value.get("errors"))
    )


def _in_turn(operation: Operation, request: WireRequest) -> tuple[str, ...]:
    """Return the names of a request whose values take turns, where the client keeps that."""
    if not operation.in_turn and all(not p.brackets for p in operation.parameters):
        return ()
    query = request.url.partition("#")[0].partition("?")[2].split("&")
    found: list[str] = []
    for names in (
        [unquote(pair.partition("=")[0]) for pair in query],
        [name for name, _ in request.fields],
    ):
        found += interleaved(names)
    return tuple(found)


def _file(name: str, content_type: str | None, line: str) -> PythonSource:
    del line  # a formatter breaks it
    parts = [string(name), _FILE_CONTENT]
    if content_type:
        parts.append(string(content_type))
    return PythonSource.fill("({})", PythonSource.joined(", ", parts))


def _headers(request: WireRequest) -> dict[str, JsonValue]:
    """Return the headers by name; several of one name are one, as every HTTP library sends them."""
    headers: dict[str, JsonValue] = {}
    spelling: dict[str, str] = {}
    for name, value in request.headers:
        key = spelling.setdefault(name.lower(), name)
        text = value.strip()
        headers[key] = f"{headers[key]}, {text}" if key in headers else text
    return headers


def _is_inline(value: JsonValue) -> bool:
    """Return whether a test can hold `value` as a literal."""
    if isinstance(value, str):
        return len(value) <= _MAX_INLINE
    if not isinstance(value, (list, dict)):
        return True
    text = json.dumps(value)
    brackets = text.count("[") + text.count("{")
    return len(text) <= _MAX_INLINE and brackets <= _MAX_BRACKETS


def _json_value(text: str) -> JsonValue:
    try:
        value: JsonValue = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value


def _words(label: str) -> str:
    """Return a label as part of a file's name: `No such user` is `no_such_user`."""
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in label.lower())
    return "_".join(kept.split())[:48].strip("_") or "example"


_BODY: Final = identifier("body")


def _expected(body: SavedBody, declared: str = "") -> PythonSource:
    """Return what equals the decoded response: the test's body, or what the server makes of it."""
    source = body.expected(declared)
    is_value = source == VALUE and body.is_value
    return _BODY if is_value or source == TEXT else source


def _checks(operation: Operation, body: SavedBody) -> Checks:
    """Return what the result must be: of its type, and the saved value again."""
    schema = operation.result
    if schema is None:
        return Checks()
    result = identifier("result" if operation.paging is None else "result.body")
    declared = declared_type(schema)
    if not body.text:
        if declared == "bytes" and not schema.nullable:
            read = PythonSource.fill("{}.read()", result)
            return Checks(actual=read, expected=PythonSource('b""'))
        return Checks(empty=_plain(result))
    if declared == "bytes":
        return Checks(
            present=result if schema.nullable else None,
            actual=PythonSource.fill("{}.read()", result),
            expected=_expected(body, declared),
        )
    if declared == "str":
        return Checks(actual=result, expected=_expected(body, declared))
    model = None
    if schema.model and isinstance(body.value, dict):
        model = identifier(f"models.{schema.model}")
    if body.odd or has_dates(schema):
        if model:
            return Checks(instance=result, model=model)
        return Checks(present=result)
    expected = _expected(body, declared)
    if not model:
        return Checks(actual=_plain(result), expected=expected)
    as_dict = PythonSource.fill("{}.to_dict()", result)
    return Checks(instance=result, model=model, actual=as_dict, expected=expected)


def _error_checks(operation: Operation, body: SavedBody) -> Checks:
    """Return what the body of an error must be."""
    found = identifier("caught.value.body")
    if not body.text:
        return Checks(absent=found)
    if body.odd:
        return Checks()
    actual = _plain(found) if _has_error_model(operation) else found
    return Checks(actual=actual, expected=_expected(body))


def _plain(source: PythonSource) -> PythonSource:
    return PythonSource.fill("server.plain({})", source)


def _has_error_model(operation: Operation) -> bool:
    """Whether the body of an error, of whatever status, comes as an object with fields."""
    return any(
        response.status >= 400 and response.schema and response.schema.model
        for response in operation.responses
    )
