"""What a request sends, taken apart: the operation's own request, or an example's."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import unquote

from collgen.diagnostics import Report
from collgen.model import JsonValue, Missing, ParameterLocation, Place, Reference
from collgen.model.references import Literal, PathArgument
from collgen.postman import collection as postman
from collgen.postman.references import has_reference
from collgen.understand.requests.bodies import (
    ParsedBody,
    document_body,
    is_sent,
    is_xml,
    parse_body,
)
from collgen.understand.requests.resolved import ResolvedRequest
from collgen.understand.requests.specs import example_spec
from collgen.understand.requests.urls import ParsedUrl, Slot, parse_url
from collgen.understand.requests.xml_bodies import Document, read_document, values_of
from collgen.understand.variables.filling import Filler
from collgen.understand.variables.scope import Scope

# A segment that needs no encoding, and that no URL resolves away.
_SAFE_SEGMENT: Final = re.compile(r"(?!\.{1,2}$)[A-Za-z0-9_.~-]+")


@dataclass(slots=True)
class OutgoingRequest:
    """A request spec taken apart."""

    spec: postman.RequestSpec
    url: ParsedUrl
    """Of the operation: an example's own values are in `path_values`."""
    body: ParsedBody | None
    path_values: dict[str, str] = field(default_factory=dict)
    fields: dict[str, JsonValue] = field(default_factory=dict)
    """Cleaned values of a JSON body's keys, or of GraphQL's variables."""
    whole: JsonValue = None
    """Cleaned value of a JSON body that is no object."""
    in_turn: tuple[tuple[ParameterLocation, str], ...] = ()
    """Names of query and form whose values take turns in all requests of the operation."""

    @property
    def form(self) -> tuple[postman.Entry, ...]:
        """The entries of a body that is a form."""
        return self.body.entries if self.body is not None else ()

    @property
    def source(self) -> str:
        """The text of a body that holds JSON."""
        body = self.spec.body
        return (
            ""
            if body is None
            else body.variables + body.query if body.mode == "graphql" else body.raw
        )

    @property
    def key(self) -> tuple[object, ...]:
        """What distinguishes it within its operation: requests of equal keys make equal calls."""
        spec = self.spec
        return (spec.headers, spec.url, spec.body, self.path_values)


class SpecReader:
    """Takes request specs apart."""

    def __init__(
        self,
        scope: Scope,
        filler: Filler,
        report: Report,
        literal_ids: Collection[tuple[str, ...]] = (),
    ) -> None:
        self._literal_ids = literal_ids
        self._scope = scope
        self._filler = filler
        self._report = report
        self._client_variables = frozenset(scope.client)

    def own(self, resolved: ResolvedRequest) -> OutgoingRequest:
        """Take an operation's own request apart; a body that does not go out is reported."""
        spec = resolved.spec
        parsed = self._url(spec.url or postman.Url(""))
        outgoing = self._with_body(OutgoingRequest(spec, parsed, None), resolved)
        if outgoing.body is not None and outgoing.body.body.kind == "graphql":
            if outgoing.body.problem:
                self._report.note(
                    "graphql-variables",
                    f"the GraphQL variables are left out: {outgoing.body.problem}",
                    Place((*spec.pointer, "body")),
                    "the method takes those that the document declares, without their values",
                )
        elif outgoing.body is not None and outgoing.body.problem:
            self._report.note(
                "body-not-json",
                f"the body says that it is JSON, and {outgoing.body.problem}",
                Place((*spec.pointer, "body")),
                "the method takes the body as one text; mend the JSON to get an argument a key",
            )
        elif outgoing.body is None and _is_pruned(spec.body):
            self._report.note(
                "body-not-sent",
                f"Postman sends no body with {spec.method}, so the client sends none",
                Place((*spec.pointer, "body")),
                "set disableBodyPruning in the request's settings if the API needs it",
            )
        for name, slot in parsed.slots.items():
            outgoing.path_values[name] = self._path_value(name, slot)
        return outgoing

    def example(
        self,
        resolved: ResolvedRequest,
        own: OutgoingRequest,
        original: postman.RequestSpec | None,
    ) -> OutgoingRequest | None:
        """Take an example's request apart; None when it is no call of this operation."""
        if (
            original is None
            or original.url is None
            or original.method != own.spec.method
        ):
            return None
        sent = original.url
        if resolved.base_path and sent.path[:1] == (resolved.base_path,):
            sent = replace(sent, path=sent.path[1:])
        is_same = sent == own.spec.url
        url = own.url if is_same else self._url(sent)
        values = self._aligned(own, url)
        if values is None:
            return None
        outgoing = OutgoingRequest(
            example_spec(original, resolved.auth),
            own.url,
            None,
            {**own.path_values, **values},
        )
        if outgoing.spec.body == own.spec.body and header(
            outgoing.spec, "content-type"
        ) == header(own.spec, "content-type"):
            outgoing.body, outgoing.fields, outgoing.whole = (
                own.body,
                own.fields,
                own.whole,
            )
            return outgoing
        self._with_body(outgoing, resolved, own)
        return outgoing if _form(outgoing.body) == _form(own.body) else None

    def _url(self, url: postman.Url) -> ParsedUrl:
        return parse_url(url, self._client_variables, self._literal_ids)

    def _with_body(
        self,
        outgoing: OutgoingRequest,
        resolved: ResolvedRequest,
        own: OutgoingRequest | None = None,
    ) -> OutgoingRequest:
        """Take a body apart, that of an example as the operation's own, `own`, is."""
        spec = outgoing.spec
        if spec.body is None or not is_sent(
            spec.method, spec.body, resolved.prune_body
        ):
            return outgoing
        body = outgoing.body = parse_body(spec.body, header(spec, "content-type"))
        if body.body.kind in ("json", "graphql") and not body.body.whole:
            values = {
                f.name: f.value for f in body.fields if not isinstance(f.value, Missing)
            }
            outgoing.fields = self._filler.fields(values, outgoing.source)
        elif body.body.kind == "json" and not isinstance(body.value, Missing):
            outgoing.whole = self._filler.value(body.value, outgoing.source)
        elif body.body.kind == "text" and is_xml(body.body.content_type or ""):
            document = _document(resolved, spec.body.raw, own)
            if document is not None:
                outgoing.body = document_body(body.body, document)
                outgoing.fields = {
                    name: self._scope.fill(text)
                    for name, text in document.values.items()
                }
        return outgoing

    def _path_value(self, name: str, slot: Slot) -> str:
        if isinstance(slot.reference, Reference) and slot.reference.parts:
            text = self._scope.fill(slot.text)
            return (
                text if _SAFE_SEGMENT.fullmatch(text) else self._scope.path_sample(name)
            )
        if slot.reference is not None:
            return self._scope.path_sample(name)
        text = unquote(self._scope.fill(slot.value))
        if self._scope.exact:
            # What Postman leaves of a path variable without a value, or of single braces.
            return text or slot.text
        return text if _SAFE_SEGMENT.fullmatch(text) else self._scope.path_sample(name)

    def _aligned(self, own: OutgoingRequest, other: ParsedUrl) -> dict[str, str] | None:
        """Return the values that an example's URL has for the operation's own slots."""
        segments = own.url.segments
        if len(segments) != len(other.segments):
            return None
        values: dict[str, str] = {}
        for mine, theirs in zip(segments, other.segments, strict=True):
            match mine.segments, theirs.segments:
                case (PathArgument(name),), (PathArgument(other_name),):
                    # The same variable, perhaps by another name.
                    values |= self._example_value(name, other.slots[other_name])
                case (PathArgument(name),), (Literal(text),) if _SAFE_SEGMENT.fullmatch(
                    text
                ):
                    values[name] = text
                case _ if mine == theirs:
                    for name in mine.arguments:
                        values |= self._example_value(name, other.slots[name])
                case _:
                    return None
        return values

    def _example_value(self, name: str, slot: Slot) -> dict[str, str]:
        text = self._scope.fill(slot.value)
        return {name: text} if _SAFE_SEGMENT.fullmatch(text) else {}


def _document(
    resolved: ResolvedRequest, text: str, own: OutgoingRequest | None
) -> Document | None:
    """Return an XML body with its arguments, which an example has from the operation itself."""
    if own is not None:
        body = own.body.body if own.body is not None else None
        if body is None or body.kind != "xml":
            return None
        values = values_of(body.query, text)
        return None if values is None else Document(body.query, values)
    saved = (one.original_request for one in resolved.request.responses)
    others = [one.body.raw for one in saved if one is not None and one.body is not None]
    return read_document(text, others)


def header(spec: postman.RequestSpec, name: str) -> str:
    """Return the value of a header that holds no reference, in one line; empty without one."""
    for entry in spec.headers:
        if not entry.disabled and entry.key and entry.key.strip().lower() == name:
            value = " ".join((entry.value or "").split())
            return "" if has_reference(value) else value
    return ""


def _is_pruned(body: postman.Body | None) -> bool:
    return (
        body is not None
        and not body.disabled
        and bool(body.raw.strip() or body.entries or body.query or body.file)
    )


def _form(body: ParsedBody | None) -> tuple[object, ...]:
    """Return what two bodies must have in common to be calls of one method."""
    if body is None:
        return ()
    return (body.body.kind, body.body.whole, body.body.query, body.body.operation_name)
