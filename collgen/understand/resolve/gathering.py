"""From a request's entries to builders of parameters, and the headers that are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, TypeGuard

from collgen.diagnostics import Report
from collgen.model import (
    Auth,
    Dynamic,
    Fact,
    Header,
    JsonValue,
    Missing,
    ParameterLocation,
    Place,
    Schema,
    Template,
)
from collgen.postman.collection import Entry
from collgen.postman.references import has_reference, parse, references, whole_reference
from collgen.secrets.names import is_secret_name
from collgen.secrets.text import REDACTED
from collgen.understand.evidence.constants import Constants
from collgen.understand.requests.authorization import is_authenticated
from collgen.understand.requests.bodies import Field, ParsedBody
from collgen.understand.requests.headers import (
    CONSTANT_HEADERS,
    has_control,
    header_text,
    is_transport,
)
from collgen.understand.requests.outgoing import OutgoingRequest
from collgen.understand.resolve.builders import ParameterBuilder
from collgen.understand.resolve.joining import ParameterBuilders
from collgen.understand.values.jsonc import VariableRef
from collgen.understand.values.merging import is_placeholder
from collgen.understand.variables.filling import Filler
from collgen.understand.variables.scope import Scope

_HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_LONGEST_CONSTANT: Final = 20_000
_TEXT: Final = Schema(type=("string",))
_BYTES: Final = Schema(type=("string",), format="binary")
_GRAPHQL_TYPES: Final = {
    "Int": "integer",
    "Float": "number",
    "Boolean": "boolean",
    "ID": "string",
    "String": "string",
}


def gather_own(
    builders: ParameterBuilders,
    own: OutgoingRequest,
    auth: Auth | None,
    scope: Scope,
    report: Report,
) -> tuple[Header, ...]:
    """Add the parameters that the operation's own request shows; return its constant headers.

    Headers that the client leaves out are taken out of `own.spec` too, so that the expected
    request does not have them either.
    """
    for name in own.url.url.base.names[:1]:
        if name in scope.addresses:
            builder = builders.add(ParameterBuilder(name, "url", text=True))
            builder.schema = Schema(type=("string",), format="uri")
            builder.place = _place_of_url(own)
    for name, slot in own.url.slots.items():
        builder = builders.add(ParameterBuilder(name, "path", text=True))
        if own.spec.url is not None:
            builder.place = Place(own.spec.url.pointer)
        if isinstance(slot.reference, Dynamic):
            builder.show(slot.text, builder.place)
        if slot.entry is not None:
            builder.place = Place(slot.entry.pointer)
            builder.describe(slot.entry.description, builder.place)
        if slot.value:
            builder.show(slot.value, builder.place)
        builder.facts.append(
            Fact("required", True, "url", "part of the path", builder.place)
        )
    for entry in _in_order_of_the_wire(own.spec.query):
        if not entry.key and not entry.disabled:
            report.warn(
                "query-without-name",
                f"the query has a value without a name, {entry.value!r}, which was left out",
                Place(entry.pointer),
                "give it a name, or disable it",
            )
        _bind(builders.add_entry("query", entry, Place(entry.pointer)), entry, scope)
    builders.show_members("query", own.spec.query, _place_of_url(own))
    headers = _gather_headers(builders, own, auth, scope, report)
    _gather_body(builders, own, scope)
    for builder in builders:
        if has_reference(builder.name) and not _is_in_document(builder, own):
            report.warn(
                "variable-in-name",
                f"the name {builder.name!r} holds a variable; the client sends it as it is written",
                Place(own.spec.pointer),
                "write the name out, or pass the field through the call's options",
            )
    return headers


def _place_of_url(sent: OutgoingRequest) -> Place:
    return Place(sent.spec.url.pointer) if sent.spec.url is not None else Place()


def _in_order_of_the_wire(entries: Sequence[Entry]) -> list[Entry]:
    """Put an entry that is not sent to the one of its name that is."""
    positions: dict[str | None, int] = {}
    for number, entry in enumerate(entries):
        if not entry.disabled:
            positions.setdefault(entry.key, number)
    numbered = sorted(
        enumerate(entries), key=lambda one: positions.get(one[1].key, one[0])
    )
    return [entry for _, entry in numbered]


def _is_in_document(builder: ParameterBuilder, own: OutgoingRequest) -> bool:
    """Return whether a builder stands for a reference in a GraphQL document."""
    is_graphql = own.body is not None and own.body.body.kind == "graphql"
    return is_graphql and builder.location == "body"


def note_constants(
    builders: ParameterBuilders, own: OutgoingRequest, constants: Constants, index: int
) -> None:
    """Mark what the own request, of this number, sends as a constant."""
    places: tuple[tuple[ParameterLocation, Sequence[Entry]], ...] = (
        ("query", own.spec.query),
        ("header", own.spec.headers),
        ("body", own.form),
    )
    for location, entries in places:
        for entry in entries:
            builder = builders.get(location, entry.key or "")
            if builder is None:
                continue
            if constants.holds(location, entry, index):
                builder.is_constant = True
            elif location == "header":
                builder.is_usual = constants.is_usual_header(own.spec.method, entry)


def gather_example(
    builders: ParameterBuilders, outgoing: OutgoingRequest, scope: Scope
) -> None:
    """Add what an example's request shows: more values, and optional parameters."""
    query = [entry for entry in outgoing.spec.query if not entry.disabled]
    for entry in query:
        builders.add_entry("query", entry, Place(entry.pointer), present=False)
    builders.repeat("query", query)
    builders.show_members("query", query, _place_of_url(outgoing))
    kept = []
    for entry in outgoing.spec.headers:
        builder = builders.get("header", entry.key or "")
        if builder is not None:
            kept.append(entry)
            if entry.value and not entry.disabled:
                builder.show(entry.value, Place(entry.pointer))
    if len(kept) != len(outgoing.spec.headers):
        outgoing.spec = replace(outgoing.spec, headers=tuple(kept))
    _gather_body(builders, outgoing, scope, present=False)


def _gather_headers(
    builders: ParameterBuilders,
    own: OutgoingRequest,
    auth: Auth | None,
    scope: Scope,
    report: Report,
) -> tuple[Header, ...]:
    constants: list[Header] = []
    kept = []
    in_lists = _partly_variable(own.spec.headers)
    hosts = _authorities(own, scope)
    for entry in own.spec.headers:
        name = (entry.key or "").strip()
        folded = name.lower()
        if not name or is_transport(folded, scope.fill(entry.value or ""), hosts):
            continue
        is_second = is_authenticated(auth) and is_secret_name(name)
        if builders.is_reserved("header", name) or (is_second and entry.disabled):
            continue
        if not _HEADER_NAME.fullmatch(name):
            report.warn(
                "header-name",
                f"{name!r} is no name of a header field, and was left out",
                Place(entry.pointer),
                "RFC 9110 allows letters, digits and !#$%&'*+-.^_`|~",
            )
            continue
        if has_control(entry.value or "") and not entry.disabled:
            report.warn(
                "header-value",
                f"the value of {name!r} has control characters, which are left out",
                Place(entry.pointer),
                "no header field may have them (RFC 9110, 5.5), and Postman refuses to send them",
            )
        is_fixed = not has_reference(entry.value) or entry.disabled
        if folded == "content-type" and own.body is not None and is_fixed:
            continue
        if folded in CONSTANT_HEADERS and folded not in in_lists:
            if not has_reference(entry.value):
                if entry.disabled or _is_double(constants, folded):
                    continue
                constants.append(Header(name, _one_line(entry)))
                kept.append(entry)
                continue
            if _is_double(constants, folded):
                continue
        kept.append(entry)
        if _is_clients_own(entry, scope):
            constants.append(Header(name, _one_line(entry)))
            continue
        builder = builders.add_entry("header", entry, Place(entry.pointer))
        if builder is not None:
            builder.is_second_credential |= is_second
        _bind(builder, entry, scope)
    if len(kept) != len(own.spec.headers):
        own.spec = replace(own.spec, headers=tuple(kept))
    # Of names that differ in their case alone, Postman sends the last one.
    spellings = {
        (entry.key or "").strip().lower(): (entry.key or "").strip()
        for entry in kept
        if not entry.disabled
    }
    return tuple(h for h in constants if spellings.get(h.name.lower()) == h.name)


def _one_line(entry: Entry) -> Template:
    return parse(" ".join(header_text(entry.value or "").split()))


def _authorities(own: OutgoingRequest, scope: Scope) -> set[str]:
    """Return how a Host header may say what the URL itself says, in lower case."""
    if own.spec.url is None:
        return set()
    host, port = own.spec.url.host, own.spec.url.port
    base = scope.fill(str(own.url.url.base))
    found = {host, f"{host}:{port}", base.partition("://")[2].partition("/")[0]}
    found |= {scope.fill(text) for text in found}
    return {text.lower() for text in found if text}


def _is_clients_own(entry: Entry, scope: Scope) -> bool:
    """Return whether only settings vary a header: `session={{session}}`, `v{{version}}`."""
    template = parse(entry.value or "")
    if entry.disabled or not template.names or template.whole or template.dynamic:
        return False
    known = (scope.client.get(name) for name in references(entry.value or ""))
    return all(variable and variable.role != "host" for variable in known)


def _partly_variable(entries: tuple[Entry, ...]) -> set[str]:
    """Return the headers, in lower case, that are sent several times and hold a variable once."""
    values: dict[str, list[str]] = {}
    for entry in entries:
        if entry.key and not entry.disabled:
            values.setdefault(entry.key.strip().lower(), []).append(entry.value or "")
    return {
        name
        for name, found in values.items()
        if len(found) > 1 and any(map(has_reference, found))
    }


def _is_double(constants: list[Header], folded: str) -> bool:
    """Return whether a header that has one value only was there before."""
    return folded == "content-type" and any(
        header.name.lower() == folded for header in constants
    )


def _gather_body(
    builders: ParameterBuilders,
    outgoing: OutgoingRequest,
    scope: Scope,
    *,
    present: bool = True,
) -> None:
    if outgoing.body is None:
        return
    body, place = outgoing.body, Place((*outgoing.spec.pointer, "body"))
    if body.body.whole:
        _gather_whole(builders, body, outgoing, place, scope, present=present)
        return
    source = outgoing.source
    filled = has_reference(source)
    if not present:
        builders.repeat("body", [one for one in body.entries if not one.disabled])
    for entry in _in_order_of_the_wire(body.entries):
        field = builders.add_entry("body", entry, Place(entry.pointer), present=present)
        _bind(field, entry, scope)
    builders.show_members("body", body.entries, place)
    for item in body.fields:
        if item.entry is not None:
            continue
        known = builders.get("body", item.name)
        is_xml = body.body.kind == "xml"
        builder = known or builders.add(
            ParameterBuilder(
                item.name,
                "body",
                text=is_xml,
                place=place,
                is_in_document=is_xml,
                is_constant=item.is_constant,
            )
        )
        if is_xml and item.name in scope.client:
            builder.variable = item.name
        if body.body.kind == "graphql" and has_reference(item.name):
            builder.schema = _TEXT
        if known is None and not present:
            builder.occurrences = 0
        if not isinstance(item.value, Missing):
            value = _shown(item.name, item.value, outgoing, filled, scope)
            builder.show(value, place)
        if item.declared:
            builder.facts.extend(_declared_facts(item, place))


def _shown(
    name: str,
    value: JsonValue | VariableRef,
    outgoing: OutgoingRequest,
    filled: bool,
    scope: Scope,
) -> JsonValue | VariableRef:
    """Return a field's value as evidence, with references as they are, or what scopes have.

    A value with references is no evidence once they are filled with samples.
    """
    return Filler(scope).known(value) if filled else outgoing.fields[name]


def gather_sibling(
    builders: ParameterBuilders, outgoing: OutgoingRequest, scope: Scope
) -> None:
    """Add the values that another request of the same endpoint has for the same parameters."""
    for entry in outgoing.spec.query:
        _show_entry(builders.get("query", entry.key or ""), entry)
    builders.show_members("query", outgoing.spec.query)
    builders.show_members("body", outgoing.form)
    body = outgoing.body
    if body is None or body.body.whole:
        return
    filled = has_reference(outgoing.source)
    for item in body.fields:
        builder = builders.get("body", item.name)
        if item.entry is not None:
            _show_entry(builder, item.entry)
        elif (
            builder is not None
            and not builder.text
            and not builder.whole
            and not isinstance(item.value, Missing)
        ):
            value = _shown(item.name, item.value, outgoing, filled, scope)
            builder.show_other(value, Place((*outgoing.spec.pointer, "body")))


def _show_entry(builder: ParameterBuilder | None, entry: Entry) -> None:
    usable = (
        builder is not None and builder.text and not builder.file and not entry.disabled
    )
    if builder is not None and usable and entry.value:
        builder.show_other(entry.value, Place(entry.pointer))


def _gather_whole(
    builders: ParameterBuilders,
    body: ParsedBody,
    outgoing: OutgoingRequest,
    place: Place,
    scope: Scope,
    *,
    present: bool,
) -> None:
    schema = {"text": _TEXT, "binary": _BYTES}.get(body.body.kind)
    is_file = body.body.kind == "binary"
    builder = builders.add(
        ParameterBuilder(
            "body",
            "body",
            text=False,
            whole=True,
            file=is_file,
            schema=schema,
            place=place,
        )
    )
    if schema is None and not isinstance(body.value, Missing):
        filled = has_reference(outgoing.source)
        builder.show(
            Filler(scope).known(body.value) if filled else outgoing.whole, place
        )
    elif present and not is_file and _may_be_new(body.value):
        builder.show(body.value, place)
    elif present and not is_file and _is_constant_document(body.value):
        builder.is_constant = True
        builder.show(body.value, place)


def _may_be_new(text: object) -> TypeGuard[str]:
    """Return whether a text may stand in the client, to make one that is new at each call."""
    return isinstance(text, str) and bool(parse(text).dynamic)


def _is_constant_document(text: object) -> TypeGuard[str]:
    """Return whether a body is XML without variables or secrets: a constant SOAP call."""
    return (
        isinstance(text, str)
        and len(text) <= _LONGEST_CONSTANT
        and text.lstrip().startswith("<")
        and text.rstrip().endswith(">")
        and is_placeholder(text) is None
        and not has_reference(text)
        and REDACTED not in text
    )


def _bind(builder: ParameterBuilder | None, entry: Entry, scope: Scope) -> None:
    """Let the client fill a parameter that holds nothing but one of its credentials."""
    if builder is not None and builder.occurrences > 1:
        builder.variable = None  # it has other values too
        return
    if builder is None or not entry.value or entry.disabled:
        return
    name = whole_reference(entry.value)
    variable = scope.client.get(name) if name is not None else None
    if variable is not None and variable.role != "host":
        builder.variable = name


def _declared_facts(item: Field, place: Place) -> list[Fact]:
    declared = item.declared
    facts = [Fact("required", declared.endswith("!"), "declaration", declared, place)]
    name = declared.strip("!")
    if name.startswith("["):
        facts.append(Fact("type", "array", "declaration", declared, place))
    elif name in _GRAPHQL_TYPES:
        facts.append(Fact("type", _GRAPHQL_TYPES[name], "declaration", declared, place))
    return facts
