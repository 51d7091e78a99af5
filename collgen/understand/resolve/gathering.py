"""From a request's entries to builders of parameters, and the headers that are none."""

from __future__ import annotations

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
)
from collgen.postman.collection import Entry
from collgen.postman.references import has_reference, parse
from collgen.secrets.text import REDACTED
from collgen.understand.evidence.constants import Constants
from collgen.understand.requests.bodies import Field, ParsedBody
from collgen.understand.requests.outgoing import OutgoingRequest
from collgen.understand.resolve.builders import ParameterBuilder
from collgen.understand.resolve.headers import fill_from_client, gather_headers
from collgen.understand.resolve.joining import ParameterBuilders
from collgen.understand.values.jsonc import VariableRef
from collgen.understand.values.merging import is_placeholder
from collgen.understand.variables.filling import Filler
from collgen.understand.variables.scope import Scope

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
    _gather_url(builders, own, scope)
    _gather_query(builders, own, scope, report)
    headers = gather_headers(builders, own, auth, scope, report)
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


def _gather_url(
    builders: ParameterBuilders, own: OutgoingRequest, scope: Scope
) -> None:
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


def _gather_query(
    builders: ParameterBuilders, own: OutgoingRequest, scope: Scope, report: Report
) -> None:
    for entry in _in_order_of_the_wire(own.spec.query):
        place = Place(entry.pointer)
        if not entry.key and not entry.disabled:
            report.warn(
                "query-without-name",
                f"the query has a value without a name, {entry.value!r}, which was left out",
                place,
                "give it a name, or disable it",
            )
        fill_from_client(builders.add_entry("query", entry, place), entry, scope)
    builders.show_members("query", own.spec.query, _place_of_url(own))


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
        fill_from_client(field, entry, scope)
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


def _declared_facts(item: Field, place: Place) -> list[Fact]:
    declared = item.declared
    facts = [Fact("required", declared.endswith("!"), "declaration", declared, place)]
    name = declared.strip("!")
    if name.startswith("["):
        facts.append(Fact("type", "array", "declaration", declared, place))
    elif name in _GRAPHQL_TYPES:
        facts.append(Fact("type", _GRAPHQL_TYPES[name], "declaration", declared, place))
    return facts
