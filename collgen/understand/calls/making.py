"""The collection's own requests as calls of the client, and what each call must send."""

from __future__ import annotations

import json
from typing import Final, TypeAlias

from collgen.model import (
    MISSING,
    Body,
    Call,
    JsonValue,
    Missing,
    Parameter,
    ParameterLocation,
    Reference,
    Schema,
    Template,
)
from collgen.model.brackets import (
    Brackets,
    flattened,
    mapped,
    nested,
    steps_of,
)
from collgen.postman import collection as postman
from collgen.understand.calls.wire import (
    Substitution,
    decoded,
    origin,
    wire_request,
)
from collgen.understand.requests.bodies import ParsedBody, type_of_file
from collgen.understand.requests.headers import header_text
from collgen.understand.requests.outgoing import OutgoingRequest
from collgen.understand.requests.resolved import ResolvedRequest
from collgen.understand.resolve import deciding
from collgen.understand.variables.scope import Scope

_Entries: TypeAlias = tuple[postman.Entry, ...]
_LONGEST_SAMPLE: Final = 1000
_UNSURE_TYPES: Final = frozenset({"xml", "yaml", "yml"})
"""Kinds of files for which Postman's table of media types and Python's do not agree."""
_FORMAT_SAMPLES: Final = {
    "uri": "https://example.com",
    "email": "someone@example.com",
    "uuid": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
    "date": "2024-01-31",
    "date-time": "2024-01-31T12:00:00Z",
}


class CallMaker:
    """Turns what a request sends into the arguments of its method."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._origins: dict[Template, str] = {}
        self._grouped: _Entries = ()
        self._by_key: dict[str | None, list[postman.Entry]] = {}
        """Of the last query, headers or form, for all of their parameters."""
        self._form: tuple[ParsedBody | None, _Entries] = (None, ())

    def make(
        self,
        resolved: ResolvedRequest,
        parameters: list[Parameter],
        outgoing: OutgoingRequest,
        fallback: Call | None = None,
    ) -> Call:
        """Return the call; `fallback` serves when `outgoing` lacks what the method requires."""
        arguments: list[tuple[str, JsonValue]] = []
        override: dict[tuple[ParameterLocation, str], JsonValue] = {}
        extra: dict[tuple[ParameterLocation, str], JsonValue] = {}
        path_values = dict(outgoing.path_values)
        for parameter in parameters:
            key = (parameter.location, parameter.name)
            value = self._value(parameter, outgoing)
            if parameter.variable is not None:
                sample = self._scope.sample(parameter.variable)
                (extra if isinstance(value, Missing) else override)[key] = sample
                continue
            if isinstance(value, Missing):
                own = parameter.constant
                if not isinstance(own, Missing) and not self._scope.exact:
                    extra[key] = own
                if not parameter.required or self._scope.exact:
                    continue
                if fallback is not None:
                    return fallback
                value = sample_value(parameter.schema)
                if parameter.brackets is None:
                    extra[key] = _wire_value(parameter.schema, value)
                else:
                    place, lists = parameter.location, parameter.brackets
                    members = flattened(parameter.name, value, lists)
                    extra |= {(place, name): member for name, member in members}
            elif value == self._constant(parameter):
                continue
            elif self._is_odd(parameter, value):
                value = sample_value(parameter.schema)
                override[key] = _wire_value(parameter.schema, value)
            if parameter.is_json_part and not isinstance(value, str):
                override[key] = _compact_json(value)
            if parameter.location == "path":
                path_values[parameter.name] = _text(value)
            arguments.append((parameter.python_name, value))
        body = outgoing.body
        if body is None and any(place == "body" for place, _ in extra):
            body = ParsedBody(Body("json", "application/json"))
        substitution = Substitution(self._scope.fill, path_values, override, extra)
        base = self._origin(resolved.base)
        wire = wire_request(outgoing, base, body, substitution, resolved.auth)
        return Call(tuple(arguments), wire)

    def _origin(self, base: Template) -> str:
        if base not in self._origins:
            self._origins[base] = origin(self._scope.fill(str(base)))
        return self._origins[base]

    def _constant(self, parameter: Parameter) -> JsonValue | Missing:
        """Return what a call sends that leaves the argument out, as its caller has it."""
        if parameter.constant is None:
            return None
        return deciding.to_caller(parameter.schema, parameter.constant)

    def _is_odd(self, parameter: Parameter, value: JsonValue) -> bool:
        """Return whether a value does not fit its type: examples show what type checkers take."""
        if parameter.file or self._scope.exact:
            return False
        return not deciding.accepts(parameter.schema, value)

    def _value(
        self, parameter: Parameter, outgoing: OutgoingRequest
    ) -> JsonValue | Missing:
        match parameter.location:
            case "url":
                return self._origin(Template((Reference(parameter.name),)))
            case "path":
                text = outgoing.path_values.get(parameter.name, parameter.name)
                return deciding.to_caller(parameter.schema, text)
            case "query":
                return self._entries_value(parameter, outgoing.spec.query)
            case "header":
                return self._entries_value(parameter, outgoing.spec.headers)
            case _:
                return self._body_value(parameter, outgoing)

    def _body_value(
        self, parameter: Parameter, outgoing: OutgoingRequest
    ) -> JsonValue | Missing:
        body = outgoing.body
        if body is None:
            return MISSING
        match body.body.kind:
            case "binary":
                return {
                    "file": str(body.value or "") or "file.bin",
                    "content_type": None,
                }
            case "text":
                return self._scope.fill(str(body.value))
            case "form" | "multipart":
                if self._form[0] is not body:
                    self._form = body, body.entries
                return self._entries_value(parameter, self._form[1])
            case "xml":
                value = outgoing.fields.get(parameter.name, MISSING)
                return deciding.to_caller(parameter.schema, value)
            case _ if body.body.whole:
                return outgoing.whole
        value = outgoing.fields.get(parameter.name, MISSING)
        return (
            deciding.to_caller(parameter.schema, value)
            if parameter.schema.as_text
            else value
        )

    def _entries_value(
        self, parameter: Parameter, entries: tuple[postman.Entry, ...]
    ) -> JsonValue | Missing:
        if parameter.brackets is not None:
            return self._members_value(parameter, parameter.brackets, entries)
        found = self._named(entries).get(parameter.name)
        if not found:
            return MISSING
        if parameter.file:
            files = [value for entry in found for value in self._file_values(entry)]
            return files if parameter.repeated else files[0]
        values = [self._entry_value(parameter, entry) for entry in found]
        return values if parameter.repeated else values[0]

    def _named(self, entries: _Entries) -> dict[str | None, list[postman.Entry]]:
        """Return what is sent of the entries, by their keys."""
        if self._grouped is not entries:
            self._grouped, self._by_key = entries, {}
            for entry in entries:
                if not entry.disabled:
                    self._by_key.setdefault(entry.key, []).append(entry)
        return self._by_key

    def _members_value(
        self,
        parameter: Parameter,
        brackets: Brackets,
        entries: tuple[postman.Entry, ...],
    ) -> JsonValue | Missing:
        """Return the value that fields make whose names begin with the parameter's."""
        members: list[tuple[tuple[str, ...], JsonValue]] = []
        for entry in entries:
            parted = steps_of(entry.key or "") if not entry.disabled else None
            if parted is not None and parted[0] == parameter.name:
                members.append((parted[1], self._member_value(parameter, entry)))
        if not members:
            return MISSING
        value = nested(members, brackets)
        return mapped(value, parameter.schema, _to_caller)

    def _member_value(self, parameter: Parameter, entry: postman.Entry) -> JsonValue:
        if entry.type == "file":
            return self._file_values(entry)[0]
        text = self._scope.fill(entry.value or "")
        return decoded(text) if parameter.location == "query" else text

    def _file_values(self, entry: postman.Entry) -> list[JsonValue]:
        """Return the files of an entry; of one that is a text in the place of a file, the text."""
        if entry.type != "file":
            return [self._scope.fill(entry.value or "")]
        return [
            {"file": name, "content_type": self._file_type(entry, name)}
            for name in _file_names(entry)
        ]

    def _file_type(self, entry: postman.Entry, name: str) -> str | None:
        """Return a file's content type where the client would not know it by its name."""
        kind = name.rpartition(".")[2].lower()
        if not entry.content_type and self._scope.exact and kind in _UNSURE_TYPES:
            return type_of_file(name)
        return entry.content_type or None

    def _entry_value(self, parameter: Parameter, entry: postman.Entry) -> JsonValue:
        schema = parameter.schema
        if parameter.repeated and schema.items is not None:
            schema = schema.items
        if entry.value is None:
            return None if "null" in schema.type else ""
        text = self._scope.fill(entry.value)
        if parameter.is_json_part:
            return _json_value(text)
        if parameter.location == "query":
            text = decoded(text)
        elif parameter.location == "header":
            text = header_text(text)
        value = deciding.to_caller(schema, text)
        return "" if isinstance(value, Missing) else value


def _json_value(text: str) -> JsonValue:
    """Return the object or the list that a text is; any other text as it stands."""
    try:
        value: JsonValue = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return value if isinstance(value, dict | list) else text


def _compact_json(value: JsonValue) -> str:
    """Return JSON as the client writes it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _to_caller(schema: Schema, text: JsonValue) -> JsonValue:
    value = deciding.to_caller(schema, text)
    return text if isinstance(value, Missing | list) else value


def _file_names(entry: postman.Entry) -> tuple[str, ...]:
    """Return what the files of an entry are called on the wire; one not chosen has no name."""
    if entry.file_name:
        return (entry.file_name,) * max(1, len(entry.files))
    return entry.files or ("",)


def sample_value(schema: Schema) -> JsonValue:
    """Return a harmless value of the schema's type."""
    default = None if isinstance(schema.default, Missing) else schema.default
    if default is not None and deciding.accepts(schema, default):
        return default
    if schema.enum:
        return schema.enum[0]
    kind = next((kind for kind in schema.type if kind != "null"), "string")
    match kind:
        case "integer" | "number":
            return _number_between(schema.minimum, schema.maximum)
        case "boolean":
            return True
        case "array":
            return [sample_value(schema.items or Schema(type=("string",)))]
        case "object":
            return {}
        case _:
            text = _FORMAT_SAMPLES.get(schema.format or "", "text")
            return text[: schema.max_length].ljust(
                min(schema.min_length or 0, _LONGEST_SAMPLE), "x"
            )


def _number_between(low: float | None, high: float | None) -> JsonValue:
    """Return 1, or what is nearest to it within the limits."""
    number = 1 if low is None else max(1, low)
    return number if high is None else min(number, high)


def _wire_value(schema: Schema, value: JsonValue) -> JsonValue:
    if isinstance(value, list) and schema.separator:
        return schema.separator.join(map(_text, value))
    return (
        _text(value)
        if schema.as_text and not isinstance(value, (dict, list))
        else value
    )


def _text(value: JsonValue) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return ",".join(map(_text, value))
    return "" if value is None else str(value)
