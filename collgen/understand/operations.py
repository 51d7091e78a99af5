"""One request, and all that is known of it, becomes one operation."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from collgen.diagnostics import Report
from collgen.model import (
    Auth,
    Body,
    Call,
    Example,
    Header,
    Operation,
    Paging,
    Parameter,
    ParameterLocation,
    Place,
    Schema,
    Url,
)
from collgen.postman.collection import Entry
from collgen.postman.references import references
from collgen.understand.calls.exact import exact_call
from collgen.understand.calls.literals import literals
from collgen.understand.calls.making import CallMaker
from collgen.understand.documentation import (
    NO_REQUEST,
    Documentation,
    RequestView,
    declared_fields,
    folded_keys,
    plain_summary,
    read_documentation,
)
from collgen.understand.evidence.constants import Constants
from collgen.understand.evidence.siblings import is_alike
from collgen.understand.overrides import Overriding
from collgen.understand.requests.authorization import own_places
from collgen.understand.requests.outgoing import OutgoingRequest, SpecReader, header
from collgen.understand.requests.resolved import ResolvedRequest
from collgen.understand.requests.turns import names_in_turn
from collgen.understand.resolve.bracketed import BracketedNames, bracketed_names
from collgen.understand.resolve.deprecation import is_deprecated
from collgen.understand.resolve.dynamic import inner_dynamic
from collgen.understand.resolve.finishing import finish
from collgen.understand.resolve.gathering import (
    gather_example,
    gather_own,
    gather_sibling,
    note_constants,
)
from collgen.understand.resolve.inherited import Inherited
from collgen.understand.resolve.joining import ParameterBuilders
from collgen.understand.resolve.limits import respected
from collgen.understand.responses.paging import find_paging
from collgen.understand.responses.reading import Answers, read_answers
from collgen.understand.responses.selection import selected
from collgen.understand.responses.statuses import EVENT_STREAM
from collgen.understand.variables.filling import Filler
from collgen.understand.variables.postman_scope import PostmanScope
from collgen.understand.variables.scope import Scope


@dataclass(frozen=True, slots=True)
class UnnamedOperation:
    """An operation before the package's names are known."""

    operation: Operation
    is_result_borrowed: bool
    """Siblings alone show what it answers."""


@dataclass(frozen=True, slots=True)
class _Requests:
    """All requests that show how one operation is called."""

    own: OutgoingRequest
    examples: Sequence[OutgoingRequest | None]
    """Of the saved responses; None where one is no call of this operation."""
    alike: Sequence[tuple[ResolvedRequest, OutgoingRequest]]
    """Other requests of the endpoint that make the same call."""
    variants: Sequence[OutgoingRequest]
    """Other requests that a person wants to be calls of this operation."""

    @property
    def own_and_examples(self) -> list[OutgoingRequest]:
        """The requests whose calls are shown."""
        return [self.own, *(one for one in self.examples if one is not None)]

    def find_names_in_turn(self, bracketed: BracketedNames) -> None:
        """Note the names whose values take turns on the wire."""
        shown = self.own_and_examples
        query = [bracketed.others("query", one.spec.query) for one in shown]
        form = [bracketed.others("body", one.form) for one in shown]
        found = (*names_in_turn("query", query), *names_in_turn("body", form))
        for one in shown:
            one.in_turn = found


class OperationReader:
    """Understands requests one by one; what they share (scope, report) is passed once."""

    def __init__(
        self,
        scope: Scope,
        report: Report,
        auths: dict[Auth, Auth],
        overriding: Overriding,
        constants: Constants,
        literal_ids: Collection[tuple[str, ...]] = (),
        *,
        every_source: bool = False,
    ) -> None:
        """Take what all requests share; `auths` are the named ones by those without a name."""
        self._constants = constants
        self._overriding = overriding
        self._scope = scope
        self._exact = scope if isinstance(scope, PostmanScope) else None
        """The scope, where calls hold what Postman would send in place of samples."""
        self._report = report
        self._auths = auths
        self._every_source = every_source
        self._inherited = Inherited()
        self._specs = SpecReader(scope, Filler(scope), report, literal_ids)
        self._calls = CallMaker(scope)

    def read(
        self,
        resolved: ResolvedRequest,
        siblings: Sequence[ResolvedRequest] = (),
        locked: Mapping[str, str] | None = None,
    ) -> UnnamedOperation:
        """Return what a request means.

        `siblings` are other requests of its endpoint; `locked` are the names of its arguments that
        callers use already, by place and wire name.
        """
        if self._exact is not None:
            self._exact.literals = literals(resolved)
        requests = self._take_apart(resolved, siblings)
        folders = self._inherited.above(resolved.folders)
        builders = ParameterBuilders(own_places(resolved.auth))
        headers = self._gather(builders, requests, resolved.auth)
        note_constants(builders, requests.own, self._constants, resolved.index)
        answers = self._answers(resolved, requests)
        documentation = _documentation(resolved, requests.own, builders, answers)
        _join(builders, documentation, requests.own)
        _join_declared(builders, requests.own)
        builders.inherit(folders)
        rows = list(self._overriding.rows(resolved.request.pointer))
        for rule, row in rows:
            if rule.location != "response" and builders.override(row):
                self._overriding.found(rule)
        parameters = finish(builders, every_source=self._every_source, locked=locked)
        answers.document(documentation, folders)
        answers.declare()
        answers.test(resolved.request.scripts)
        for rule, row in rows:
            if rule.location == "response" and answers.override(row):
                self._overriding.found(rule)
        operation = self._operation(resolved, requests, headers, parameters, answers)
        return UnnamedOperation(operation, answers.is_result_borrowed)

    def _operation(
        self,
        resolved: ResolvedRequest,
        requests: _Requests,
        headers: tuple[Header, ...],
        parameters: list[Parameter],
        answers: Answers,
    ) -> Operation:
        request, own = resolved.request, requests.own
        description = _description(resolved)
        path = (*(folder.name for folder in resolved.folders[1:]), request.name)
        dynamic = inner_dynamic(own.body) if own.body else ()
        call = self._calls.make(resolved, parameters, own)
        examples = self._examples(resolved, parameters, requests, call, answers)
        if self._exact is not None:
            call = exact_call(call, parameters, dynamic, self._exact)
        if any(parameter.limits for parameter in parameters):
            calls = [call, *(example.call for example in examples)]
            parameters = respected(parameters, [one.arguments for one in calls])
        result = answers.result_with(is_stream=_asks_for_events(headers))
        body = own.body.body if own.body is not None else None
        if result == Schema() and body is not None and body.kind == "graphql":
            document = body.query.fill(lambda _: "x")
            result = selected(document, body.operation_name)
        return Operation(
            index=resolved.index,
            path=path,
            name="",
            method=resolved.spec.method,
            url=Url(resolved.base, own.url.url.path),
            place=Place(request.pointer),
            description=description,
            summary=plain_summary(description),
            parameters=tuple(parameters),
            headers=headers,
            without=resolved.without,
            follows_redirects=resolved.behavior.follows_redirects,
            max_redirects=resolved.behavior.max_redirects,
            keeps_method=resolved.behavior.keeps_method,
            inner_dynamic=dynamic,
            in_turn=own.in_turn,
            body=_body(own, parameters),
            responses=answers.responses,
            result=result,
            result_fields=answers.inner if self._every_source else (),
            examples=examples,
            call=call,
            auth=self._auths[resolved.auth] if resolved.auth is not None else None,
            deprecated=is_deprecated(path, description),
            paging=self._paging(resolved, own, parameters, result, call, answers),
        )

    def _paging(
        self,
        resolved: ResolvedRequest,
        own: OutgoingRequest,
        parameters: list[Parameter],
        result: Schema | None,
        call: Call,
        answers: Answers,
    ) -> Paging | None:
        """Return how the rest of a list is fetched: as a person says, or as it is found out."""
        found = find_paging(
            resolved.spec.method,
            str(own.url.url.path),
            resolved.request.name,
            parameters,
            result,
            answers.successes,
            dict(call.arguments),
            answers.links,
        )
        return self._overriding.paging(
            resolved.request.pointer, found, parameters, result
        )

    def _take_apart(
        self, resolved: ResolvedRequest, siblings: Sequence[ResolvedRequest]
    ) -> _Requests:
        own = self._specs.own(resolved)
        examples = [
            self._specs.example(resolved, own, saved.original_request)
            for saved in resolved.request.responses
        ]
        alike = []
        for sibling in siblings:
            other = self._specs.example(resolved, own, sibling.spec)
            if other is not None and is_alike(own, other):
                alike.append((sibling, other))
        variants = [
            self._specs.example(resolved, own, spec)
            for spec in resolved.request.variants
        ]
        return _Requests(own, examples, alike, [one for one in variants if one])

    def _gather(
        self,
        builders: ParameterBuilders,
        requests: _Requests,
        auth: Auth | None,
    ) -> tuple[Header, ...]:
        """Collect what the requests show of parameters; return the constant headers."""
        builders.bracketed = self._bracketed(builders, requests)
        requests.find_names_in_turn(builders.bracketed)
        headers = gather_own(builders, requests.own, auth, self._scope, self._report)
        for example in (*requests.examples, *requests.variants):
            if example is not None:
                gather_example(builders, example, self._scope)
        for _, other in requests.alike:
            gather_sibling(builders, other, self._scope)
        return headers

    def _bracketed(
        self, builders: ParameterBuilders, requests: _Requests
    ) -> BracketedNames:
        shown = [*requests.own_and_examples, *(other for _, other in requests.alike)]

        def is_settled(location: ParameterLocation, entry: Entry) -> bool:
            names = references(entry.value or "")
            is_clients = any(name in self._scope.client for name in names)
            return is_clients or builders.is_reserved(location, entry.key or "")

        return bracketed_names(shown, is_settled)

    def _answers(self, resolved: ResolvedRequest, requests: _Requests) -> Answers:
        return read_answers(
            resolved.request,
            resolved.spec.method,
            [sibling.request for sibling, _ in requests.alike],
            self._report,
            every_source=self._every_source,
        )

    def _examples(
        self,
        resolved: ResolvedRequest,
        parameters: list[Parameter],
        requests: _Requests,
        call: Call,
        answers: Answers,
    ) -> tuple[Example, ...]:
        """Return the saved responses, each with the call that led to it."""
        key, latest = requests.own.key, call
        found = []
        for answer, outgoing in zip(answers.own, requests.examples, strict=True):
            made = call
            if outgoing is not None:
                if key != outgoing.key:  # most are saved of one request
                    key = outgoing.key
                    latest = self._calls.make(resolved, parameters, outgoing, call)
                made = latest
            found.append(
                Example(
                    name=answer.name,
                    call=made,
                    status=answer.status,
                    reason=answer.reason,
                    headers=answer.headers,
                    body=answer.body,
                )
            )
        return tuple(found)


def _documentation(
    resolved: ResolvedRequest,
    own: OutgoingRequest,
    builders: ParameterBuilders,
    answers: Answers,
) -> Documentation:
    """Read the description of a request with the request in view."""
    text, view = _description(resolved), NO_REQUEST
    if text:
        names = builders.folded_names()
        view = RequestView(
            resolved.spec.method,
            frozenset(names),
            frozenset(folded_keys(value for value, _ in answers.successes)),
            frozenset(name for name, simple in names.items() if simple),
        )
    return read_documentation(text, Place((*own.spec.pointer, "description")), view)


def _description(resolved: ResolvedRequest) -> str:
    return resolved.spec.description or resolved.request.description


def _join(
    builders: ParameterBuilders, documentation: Documentation, own: OutgoingRequest
) -> None:
    """Join documented rows; one without an entry goes where such a request has arguments."""
    fallback: ParameterLocation | None = "body"
    if own.body is not None:
        fallback = None if own.body.body.whole else "body"
    elif own.spec.method in ("GET", "HEAD", "DELETE", "OPTIONS"):
        fallback = "query"
    builders.join(documentation, fallback)
    if own.body is not None and own.body.notes:
        builders.note(own.body.notes, Place((*own.spec.pointer, "body")))


def _join_declared(builders: ParameterBuilders, own: OutgoingRequest) -> None:
    """Join the fields that the body's own JSON Schema declares, after what words document."""
    body = own.spec.body
    if body is not None and body.schema and own.body is not None:
        rows = declared_fields(body.schema, Place((*body.pointer, "$type")))
        fallback: ParameterLocation | None = None if own.body.body.whole else "body"
        builders.join(Documentation(parameters=rows), fallback)


def _asks_for_events(headers: tuple[Header, ...]) -> bool:
    return any(
        header.name.lower() == "accept" and str(header.value).startswith(EVENT_STREAM)
        for header in headers
    )


def _body(own: OutgoingRequest, parameters: list[Parameter]) -> Body | None:
    if own.body is not None:
        return own.body.body
    if any(parameter.location == "body" for parameter in parameters):
        content_type = header(own.spec, "content-type") or "application/json"
        return Body("json", content_type, optional=True)
    return None
