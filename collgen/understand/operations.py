"""One request and all that is said of it become one operation."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Final

from collgen.diagnostics import Report
from collgen.model import (
    MISSING,
    Body,
    Example,
    Fact,
    Header,
    JsonValue,
    Missing,
    Parameter,
    ParameterLocation,
    Place,
    Response,
    Schema,
    Url,
    WireRequest,
)
from collgen.read import collection as postman
from collgen.understand import deciding, responses
from collgen.understand.bodies import Field, ParsedBody, is_sent, parse_body
from collgen.understand.documentation import Documentation, plain_summary, read_documentation
from collgen.understand.jsonc import VariableRef
from collgen.understand.parameters import Draft, Drafts
from collgen.understand.requests import Prepared, example_spec
from collgen.understand.scope import Scope
from collgen.understand.secrets import REDACTED, is_secret_name, redact, redact_text
from collgen.understand.templates import whole_reference
from collgen.understand.urls import ParsedUrl, parse_url
from collgen.understand.wire import Substitution, decoded, wire_request

# Negotiated between the client and the server, the same at every call: no arguments.
_CONSTANT_HEADERS: Final = frozenset(
    """accept accept-charset accept-language cache-control content-type dnt origin pragma referer
    upgrade-insecure-requests user-agent x-requested-with""".split()
)
# Worked out by the transport for every request.
_TRANSPORT_HEADERS: Final = frozenset(
    "accept-encoding connection content-length host postman-token te transfer-encoding".split()
)
_TEXT: Final = Schema(type=("string",))
_BYTES: Final = Schema(type=("string",), format="binary")
_GRAPHQL_TYPES: Final = {"Int": "integer", "Float": "number", "Boolean": "boolean"}


@dataclass(slots=True)
class Understood:
    """What an operation is made of, before the package's names are known."""

    prepared: Prepared
    url: Url
    description: str
    summary: str
    parameters: list[Parameter]
    headers: tuple[Header, ...]
    body: Body | None
    responses: tuple[Response, ...]
    result: Schema | None
    examples: tuple[Example, ...]
    call: tuple[tuple[str, JsonValue], ...]
    request: WireRequest
    deprecated: bool


@dataclass(slots=True)
class _Sent:
    """A request spec taken apart: the operation's own, or an example's."""

    spec: postman.RequestSpec
    url: ParsedUrl
    body: ParsedBody | None
    path_values: dict[str, str] = field(default_factory=dict)


class OperationReader:
    """Understands requests one by one; what they share (scope, report) is given once."""

    def __init__(self, scope: Scope, report: Report) -> None:
        self._scope = scope
        self._report = report
        self._client_variables = frozenset(scope.client)

    def read(self, prepared: Prepared) -> Understood:
        """Return what `prepared` means."""
        request, spec = prepared.request, prepared.spec
        own = self._take_apart(prepared, spec)
        examples = [self._example_sent(prepared, own, saved) for saved in request.responses]
        drafts = Drafts()
        headers = self._gather(drafts, own, prepared)
        for sent in examples:
            if sent is not None and sent is not own:
                self._gather_example(drafts, sent)
        description = spec.description or request.description
        documentation = self._document(drafts, description, own, prepared)
        parameters = drafts.finish()
        call, wire = self._call(prepared, parameters, own, None)
        saved_examples = []
        answers = responses.read_responses(request, self._report)
        for answer, sent in zip(answers, examples, strict=True):
            arguments, sent_request = (
                (call, wire) if sent is None or sent is own else self._call(prepared, parameters, sent, (call, wire))
            )
            saved_examples.append(
                Example(
                    name=answer.name,
                    arguments=arguments,
                    request=sent_request,
                    status=answer.status,
                    reason=answer.reason,
                    headers=answer.headers,
                    body=answer.body,
                )
            )
        merged, result = responses.merge(answers, spec.method)
        return Understood(
            prepared=prepared,
            url=Url(prepared.base, own.url.url.path),
            description=description,
            summary=plain_summary(description),
            parameters=parameters,
            headers=headers,
            body=self._body_of(own, parameters),
            responses=merged,
            result=result,
            examples=tuple(saved_examples),
            call=call,
            request=wire,
            deprecated="deprecated" in request.name.lower(),
        )

    # --- taking apart -----------------------------------------------------------------------

    def _take_apart(self, prepared: Prepared, spec: postman.RequestSpec) -> _Sent:
        url = spec.url or postman.Url("")
        parsed = parse_url(url, self._client_variables)
        body = None
        if is_sent(spec.method, spec.body, prepared.prune_body) and spec.body is not None:
            body = parse_body(spec.body, _header(spec, "content-type"))
            if body.problem:
                self._report.note(
                    "body-not-json",
                    f"the body says that it is JSON, and {body.problem}",
                    Place((*spec.pointer, "body")),
                    "the method takes the body as one text; mend the JSON to get an argument a key",
                )
        elif spec.body is not None and (spec.body.raw.strip() or spec.body.entries):
            if not spec.body.disabled:
                self._report.note(
                    "body-not-sent",
                    f"Postman sends no body with {spec.method}, so the client sends none",
                    Place((*spec.pointer, "body")),
                    "set disableBodyPruning in the request's settings if the API needs it",
                )
        sent = _Sent(spec, parsed, body)
        for name, slot in parsed.slots.items():
            sent.path_values[name] = self._path_value(name, slot.entry, slot.variable)
        return sent

    def _path_value(self, name: str, entry: postman.Entry | None, variable: str | None) -> str:
        if variable is not None:
            return self._scope.path_sample(variable)
        text = self._scope.fill(entry.value) if entry is not None and entry.value else ""
        return text if _SAFE_SEGMENT.fullmatch(text) else self._scope.path_sample(name)

    def _example_sent(
        self, prepared: Prepared, own: _Sent, saved: postman.SavedResponse
    ) -> _Sent | None:
        """Take an example's own request apart; None when it is not a call of this operation."""
        original = saved.original_request
        if original is None or original.url is None or original.method != own.spec.method:
            return None
        spec = example_spec(original)
        url = parse_url(original.url, self._client_variables)
        values = _align(own.url, url, original.url, self._scope)
        if values is None:
            return None
        body = None
        if is_sent(spec.method, spec.body, prepared.prune_body) and spec.body is not None:
            body = parse_body(spec.body, _header(spec, "content-type"))
        if _body_form(body) != _body_form(own.body):
            return None
        return _Sent(spec, own.url, body, {**own.path_values, **values})

    # --- gathering --------------------------------------------------------------------------

    def _gather(self, drafts: Drafts, own: _Sent, prepared: Prepared) -> tuple[Header, ...]:
        spec = own.spec
        for name, slot in own.url.slots.items():
            draft = drafts.add(Draft(name, "path", text=True))
            entry = slot.entry
            if entry is not None:
                if entry.value:
                    draft.values.append(entry.value)
                draft.describe(entry.description, Place(entry.pointer))
            draft.facts.append(Fact("required", True, "url", "part of the path"))
        for entry in spec.url.query if spec.url is not None else ():
            if not entry.key and not entry.disabled:
                self._report.warn(
                    "query-without-name",
                    f"the query has a value without a name, {entry.value!r}, which was left out",
                    Place(entry.pointer),
                    "give it a name, or disable it",
                )
            self._bind(drafts.add_entry("query", entry, Place(entry.pointer)), entry)
        headers = self._gather_headers(drafts, own)
        self._gather_body(drafts, own)
        return headers

    def _gather_headers(self, drafts: Drafts, own: _Sent) -> tuple[Header, ...]:
        constants = []
        kept = []
        for entry in own.spec.headers:
            name = (entry.key or "").strip()
            folded = name.lower()
            if not name or folded in _TRANSPORT_HEADERS:
                continue
            if not _HEADER_NAME.fullmatch(name):
                self._report.warn(
                    "header-name",
                    f"{name!r} is no name of a header field, and was left out",
                    Place(entry.pointer),
                    "RFC 9110 allows letters, digits and !#$%&'*+-.^_`|~",
                )
                continue
            if folded == "content-type" and own.body is not None:
                continue
            if folded in _CONSTANT_HEADERS and "{{" not in (entry.value or ""):
                if not entry.disabled and entry.value:
                    constants.append(Header(name, _one_line(entry.value)))
                    kept.append(entry)
                continue
            kept.append(entry)
            self._bind(drafts.add_entry("header", entry, Place(entry.pointer)), entry)
        # What is left out of the client is left out of the expected request as well.
        from dataclasses import replace

        own.spec = replace(own.spec, headers=tuple(kept))
        return tuple(constants)

    def _gather_body(self, drafts: Drafts, own: _Sent, *, present: bool = True) -> None:
        if own.body is None:
            return
        body, place = own.body, Place((*own.spec.pointer, "body"))
        if body.body.whole:
            self._gather_whole(drafts, body, place, present=present)
            return
        for item in body.fields:
            if item.entry is not None:
                draft = drafts.add_entry("body", item.entry, Place(item.entry.pointer), present=present)
                self._bind(draft, item.entry)
                continue
            new = drafts.get("body", item.name) is None
            draft = drafts.add(Draft(item.name, "body", text=False))
            if new and not present:
                draft.occurrences = 0
            if not isinstance(item.value, Missing):
                draft.values.append(redact_field(item.name, item.value))
            if item.declared:
                draft.facts.extend(_declared_facts(item, place))

    def _gather_whole(
        self, drafts: Drafts, body: ParsedBody, place: Place, *, present: bool
    ) -> None:
        schema = {"text": _TEXT, "binary": _BYTES}.get(body.body.kind)
        draft = drafts.add(
            Draft("body", "body", text=False, whole=True, file=body.body.kind == "binary", schema=schema)
        )
        if not isinstance(body.value, Missing) and schema is None:
            draft.values.append(redact(body.value))

    def _gather_example(self, drafts: Drafts, sent: _Sent) -> None:
        if sent.spec.url is not None:
            for entry in sent.spec.url.query:
                if not entry.disabled:
                    drafts.add_entry("query", entry, Place(entry.pointer), present=False)
        kept = []
        for entry in sent.spec.headers:
            draft = drafts.get("header", entry.key or "")
            if draft is not None:
                kept.append(entry)
                if entry.value and not entry.disabled:
                    draft.values.append(entry.value)
        from dataclasses import replace

        sent.spec = replace(sent.spec, headers=tuple(kept))
        self._gather_body(drafts, sent, present=False)

    def _bind(self, draft: Draft | None, entry: postman.Entry) -> None:
        """Let the client fill a parameter that holds nothing but one of its credentials."""
        name = whole_reference(entry.value or "") if entry.value else None
        if draft is None or name is None or entry.disabled or draft.occurrences > 1:
            return
        variable = self._scope.client.get(name)
        if variable is not None and variable.role == "credential":
            draft.variable = name

    def _document(
        self, drafts: Drafts, description: str, own: _Sent, prepared: Prepared
    ) -> Documentation:
        place = Place((*own.spec.pointer, "description"))
        documentation = read_documentation(description, place)
        fallback: ParameterLocation | None = "body"
        if own.body is not None:
            fallback = None if own.body.body.whole else "body"
        elif own.spec.method in ("GET", "HEAD", "DELETE", "OPTIONS"):
            fallback = "query"
        drafts.join(documentation.parameters, fallback)
        return documentation

    def _body_of(self, own: _Sent, parameters: list[Parameter]) -> Body | None:
        if own.body is not None:
            return own.body.body
        if any(parameter.location == "body" for parameter in parameters):
            return Body("json", _header(own.spec, "content-type") or "application/json")
        return None

    # --- calling ----------------------------------------------------------------------------

    def _call(
        self,
        prepared: Prepared,
        parameters: list[Parameter],
        sent: _Sent,
        fallback: tuple[tuple[tuple[str, JsonValue], ...], WireRequest] | None,
    ) -> tuple[tuple[tuple[str, JsonValue], ...], WireRequest]:
        """Return the spec as a call, and what that call must send."""
        arguments: list[tuple[str, JsonValue]] = []
        override: dict[tuple[ParameterLocation, str], JsonValue] = {}
        extra: dict[tuple[ParameterLocation, str], JsonValue] = {}
        path_values = dict(sent.path_values)
        for parameter in parameters:
            key = (parameter.location, parameter.name)
            if parameter.variable is not None:
                override[key] = self._scope.sample(parameter.variable)
                if isinstance(self._value(parameter, sent), Missing):
                    extra[key] = override[key]
                continue
            value = self._value(parameter, sent)
            if isinstance(value, Missing):
                if not parameter.required:
                    continue
                if fallback is not None:
                    return fallback
                value = sample_value(parameter.schema)
                extra[key] = wire_value(parameter.schema, value)
            elif not parameter.file and not deciding.accepts(parameter.schema, value):
                value = sample_value(parameter.schema)
                override[key] = wire_value(parameter.schema, value)
            if parameter.location == "path":
                path_values[parameter.name] = wire_text(value)
            arguments.append((parameter.python_name, value))
        substitution = Substitution(
            fill=self._scope.fill,
            clean=self._clean,
            clean_json=self._clean_json,
            path=path_values,
            override=override,
            extra=extra,
        )
        body = sent.body
        if body is None and any(place == "body" for place, _ in extra):
            body = ParsedBody(Body("json", "application/json"))
        wire = wire_request(sent.spec, prepared.base, body, substitution, prepared.auth)
        return tuple(arguments), wire

    def _value(self, parameter: Parameter, sent: _Sent) -> JsonValue | Missing:
        schema, name = parameter.schema, parameter.name
        match parameter.location:
            case "path":
                return deciding.to_caller(schema, sent.path_values.get(name, name))
            case "query":
                entries = sent.spec.url.query if sent.spec.url is not None else ()
                return self._entries_value(parameter, entries)
            case "header":
                return self._entries_value(parameter, sent.spec.headers)
            case _:
                return self._body_value(parameter, sent)

    def _entries_value(
        self, parameter: Parameter, entries: tuple[postman.Entry, ...]
    ) -> JsonValue | Missing:
        found = [e for e in entries if e.key == parameter.name and not e.disabled]
        if not found:
            return MISSING
        if parameter.file:
            files: list[JsonValue] = [
                {"file": name, "content_type": entry.content_type or None}
                for entry in found
                for name in (entry.files or ("",))
            ]
            return files if parameter.repeated else files[0]
        values = [self._entry_value(parameter, entry) for entry in found]
        return values if parameter.repeated else values[0]

    def _entry_value(self, parameter: Parameter, entry: postman.Entry) -> JsonValue:
        if entry.value is None:
            return None if "null" in parameter.schema.type else ""
        schema = parameter.schema
        if parameter.repeated and schema.items is not None:
            schema = schema.items
        text = self._clean(entry.key or "", entry.value)
        if parameter.location == "query":
            text = decoded(text)
        value = deciding.to_caller(schema, text)
        return "" if isinstance(value, Missing) else value

    def _body_value(self, parameter: Parameter, sent: _Sent) -> JsonValue | Missing:
        body = sent.body
        if body is None:
            return MISSING
        if body.body.whole:
            if body.body.kind == "binary":
                return {"file": str(body.value or "") or "file.bin", "content_type": None}
            if body.body.kind == "text":
                return self._clean("", str(body.value))
            return self._clean_json(None if isinstance(body.value, Missing) else body.value)
        if body.body.kind in ("form", "multipart"):
            return self._entries_value(parameter, tuple(f.entry for f in body.fields if f.entry))
        for item in body.fields:
            if item.name == parameter.name and not isinstance(item.value, Missing):
                value = self._clean_json(redact_field(item.name, item.value))
                if parameter.schema.as_text:
                    typed = deciding.to_caller(parameter.schema, value)
                    return value if isinstance(typed, Missing) else typed
                return value
        return MISSING

    def _clean(self, name: str, text: str) -> str:
        filled = self._scope.fill(text)
        if name and filled == text and len(text) > 3 and is_secret_name(name):
            return REDACTED
        return redact_text(filled)

    def _clean_json(self, value: JsonValue | VariableRef) -> JsonValue:
        return redact(self._fill_json(value))

    def _fill_json(self, value: JsonValue | VariableRef) -> JsonValue:
        if isinstance(value, str):
            return self._scope.fill(value)
        if isinstance(value, list):
            return [self._fill_json(item) for item in value]
        if isinstance(value, dict):
            return {self._scope.fill(key): self._fill_json(item) for key, item in value.items()}
        if isinstance(value, VariableRef):
            return _unquoted_sample(self._scope.sample(value.name))
        return value


_SAFE_SEGMENT = re.compile(r"(?!\.{1,2}$)[A-Za-z0-9_.~-]+")
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


def redact_field(name: str, value: JsonValue) -> JsonValue:
    """Return the value of one named field without secrets."""
    return redact({name: value})[name]  # type: ignore[index, call-overload, return-value]


def sample_value(schema: Schema) -> JsonValue:
    """Return a harmless value of the schema's type."""
    if not isinstance(schema.default, Missing) and schema.default is not None:
        if deciding.accepts(schema, schema.default):
            return schema.default
    if schema.enum:
        return schema.enum[0]
    kind = next((kind for kind in schema.type if kind != "null"), "string")
    match kind:
        case "integer" | "number":
            return int(schema.minimum) if schema.minimum is not None else 1
        case "boolean":
            return True
        case "array":
            return []
        case "object":
            return {}
        case _:
            return _FORMAT_SAMPLES.get(schema.format or "", "text")


_FORMAT_SAMPLES = {
    "uri": "https://example.com",
    "email": "someone@example.com",
    "uuid": "6a2f41a3-c54c-4b01-8a4e-1f3b2c5d6e7f",
    "date": "2024-01-31",
    "date-time": "2024-01-31T12:00:00Z",
}


def wire_value(schema: Schema, value: JsonValue) -> JsonValue:
    """Return a caller's value as it stands in a JSON body."""
    return wire_text(value) if schema.as_text and not isinstance(value, (dict, list)) else value


def wire_text(value: JsonValue) -> str:
    """Return a caller's scalar as text on the wire."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _unquoted_sample(text: str) -> JsonValue:
    try:
        value: JsonValue = json.loads(text)
    except ValueError:
        return 1
    return value


def _header(spec: postman.RequestSpec, name: str) -> str:
    for entry in spec.headers:
        if not entry.disabled and entry.key and entry.key.strip().lower() == name:
            value = _one_line(entry.value or "")
            return "" if "{{" in value else value
    return ""


def _one_line(value: str) -> str:
    return " ".join(value.split())


def _body_form(body: ParsedBody | None) -> tuple[str, bool]:
    return ("", False) if body is None else (body.body.kind, body.body.whole)


def _declared_facts(item: Field, place: Place) -> list[Fact]:
    declared = item.declared
    facts = [Fact("required", declared.endswith("!"), "declaration", declared, place)]
    name = declared.strip("!")
    if name.startswith("["):
        facts.append(Fact("type", "array", "declaration", declared, place))
    elif name in _GRAPHQL_TYPES:
        facts.append(Fact("type", _GRAPHQL_TYPES[name], "declaration", declared, place))
    return facts


def _align(
    own: ParsedUrl, other: ParsedUrl, raw: postman.Url, scope: Scope
) -> dict[str, str] | None:
    """Return the path values of an example's URL in terms of the operation's own slots."""
    if len(own.segments) != len(other.segments):
        return None
    values: dict[str, str] = {}
    for mine, theirs in zip(own.segments, other.segments, strict=True):
        if mine == theirs:
            for name in _SLOT.findall(mine):
                slot = other.slots.get(name)
                text = scope.fill(slot.entry.value or "") if slot and slot.entry else ""
                if _SAFE_SEGMENT.fullmatch(text):
                    values[name] = text
            continue
        slot_name = _SLOT.fullmatch(mine)
        if slot_name is None or not _SAFE_SEGMENT.fullmatch(theirs):
            return None
        values[slot_name[1]] = theirs
    return values


_SLOT = re.compile(r"(?<!\{)\{([^{}]+)\}(?!\})")
