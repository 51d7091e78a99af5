"""One request and all that is said of it become one operation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from collgen.diagnostics import Report
from collgen.model import (
    Body,
    Example,
    Header,
    Inner,
    InnerDynamic,
    JsonValue,
    Paging,
    Parameter,
    ParameterLocation,
    Place,
    Response,
    Schema,
    Template,
    Url,
    WireRequest,
)
from collgen.secrets.text import redact_text
from collgen.understand.calls.literals import literals
from collgen.understand.calls.making import CallMaker
from collgen.understand.documentation import (
    Documentation,
    plain_summary,
    read_documentation,
    sets_of,
)
from collgen.understand.evidence.scripts import read_tests
from collgen.understand.evidence.siblings import borrowed, is_alike
from collgen.understand.requests.behavior import Behavior
from collgen.understand.requests.outgoing import Sent, SpecReader, header
from collgen.understand.requests.resolved import Prepared
from collgen.understand.resolve.deprecation import is_deprecated
from collgen.understand.resolve.dynamic import (
    inner_dynamic,
    without_new,
)
from collgen.understand.resolve.gathering import (
    gather_example,
    gather_own,
    gather_sibling,
)
from collgen.understand.resolve.inherited import Inherited, fields_of
from collgen.understand.resolve.joining import Drafts
from collgen.understand.resolve.limits import breaks_any, respected
from collgen.understand.resolve.placing import place_rows, place_sets
from collgen.understand.responses import statuses as responses
from collgen.understand.responses.paging import find_paging
from collgen.understand.variables.cleaning import Cleaner
from collgen.understand.variables.given import GivenScope
from collgen.understand.variables.scope import Scope


@dataclass(slots=True)
class Understood:
    """What an operation is made of, before the package's names are known."""

    url: Url
    description: str
    summary: str
    parameters: list[Parameter]
    headers: tuple[Header, ...]
    without: tuple[str, ...]
    behavior: Behavior
    inner_dynamic: tuple[InnerDynamic, ...]
    body: Body | None
    responses: tuple[Response, ...]
    result: Schema | None
    examples: tuple[Example, ...]
    call: tuple[tuple[str, JsonValue], ...]
    request: WireRequest
    deprecated: bool
    paging: Paging | None
    exact: bool = False
    is_unchecked: bool = False
    settings: tuple[tuple[str, str], ...] = ()
    answered: tuple[Inner, ...] = ()
    is_result_borrowed: bool = False
    """Siblings alone tell what it answers."""


class OperationReader:
    """Understands requests one by one; what they share (scope, report) is given once."""

    def __init__(
        self, scope: Scope, report: Report, *, every_source: bool = False
    ) -> None:
        cleaner = Cleaner(scope)
        self._scope = scope
        self._report = report
        self._every_source = every_source
        self._inherited = Inherited()
        self._specs = SpecReader(scope, cleaner, report)
        self._calls = CallMaker(scope, cleaner)

    def read(self, prepared: Prepared, siblings: Sequence[Prepared] = ()) -> Understood:
        """Return what `prepared` means; `siblings` are other requests of its endpoint."""
        request = prepared.request
        if isinstance(self._scope, GivenScope):
            self._scope.literals = literals(prepared)
        own = self._specs.own(prepared)
        examples = [
            self._specs.example(prepared, own, saved.original_request)
            for saved in request.responses
        ]
        drafts = Drafts()
        headers = gather_own(drafts, own, self._scope, self._report)
        for sent in examples:
            if sent is not None:
                gather_example(drafts, sent, self._scope)
        alike = []
        for sibling in siblings:
            other = self._specs.example(prepared, own, sibling.spec)
            if other is not None and is_alike(own, other):
                gather_sibling(drafts, other)
                alike.append(sibling)
        description = redact_text(prepared.spec.description or request.description)
        documentation = self._document(drafts, description, own)
        above = self._inherited.above(prepared.folders)
        drafts.inherit(above)
        parameters = drafts.finish(every_source=self._every_source)
        inner = inner_dynamic(own.body) if own.body else ()
        call, wire = self._calls.make(prepared, parameters, own)
        key, made = own.key, (call, wire)
        if self._scope.exact:
            call = self._made_anew(call, parameters, inner)
        answers = responses.read_responses(request, self._report)
        saved_examples = []
        for answer, sent in zip(answers, examples, strict=True):
            arguments, expected = (call, wire)
            if sent is not None:
                if key != sent.key:  # most are saved of one request
                    key = sent.key
                    made = self._calls.make(prepared, parameters, sent, (call, wire))
                arguments, expected = made
            saved_examples.append(
                Example(
                    name=answer.name,
                    arguments=arguments,
                    request=expected,
                    status=answer.status,
                    reason=answer.reason,
                    headers=answer.headers,
                    body=answer.body,
                )
            )
        known = answers
        if alike:
            others = (
                answer
                for sibling in alike
                for answer in responses.read_responses(sibling.request, Report())
            )
            known = [*answers, *borrowed(answers, others)]
        merged, result = responses.merge(known, prepared.spec.method)
        is_unchecked = self._scope.exact and breaks_any(parameters, call)
        if any(parameter.limits for parameter in parameters):
            calls = [call, *(example.arguments for example in saved_examples)]
            parameters = respected(parameters, calls)
        good = [
            (answer.value, Place((*saved.pointer, "body")))
            for answer, saved in zip(answers, request.responses, strict=True)
            if answer.is_json and 200 <= answer.status < 300
        ]
        answered = responses.Answered(good if self._every_source else ())
        if documentation.response_fields:
            rows = documentation.response_fields
            merged, result = responses.described(
                merged, result, lambda schema: place_rows(schema, rows), answered
            )
        sets = sets_of(documentation) if documentation.enums else {}
        for folder_rows in above:
            sets = {**folder_rows.sets, **sets} if folder_rows.sets else sets
            if folder_rows.fields:
                merged, result = responses.described(
                    merged, result, partial(fields_of, known=folder_rows), answered
                )
        if sets:
            merged, result = responses.described(
                merged, result, lambda schema: place_sets(schema, sets), answered
            )
        asserted = read_tests(request.scripts) if request.scripts else None
        if asserted is not None and prepared.spec.method != "HEAD":
            merged, result = responses.tested(merged, result, asserted, answered)
        if result == Schema() and _asks_for_events(headers):
            result = responses.EVENTS
        paging = None
        if good:
            paging = find_paging(
                prepared.spec.method,
                str(own.url.url.path),
                request.name,
                parameters,
                result,
                [value for value, _ in good],
                good[0][1],
                dict(call),
                [
                    header.value or ""
                    for saved in request.responses
                    for header in saved.headers
                    if (header.key or "").lower() == "link"
                ],
            )
        return Understood(
            url=Url(prepared.base, own.url.url.path),
            description=description,
            summary=plain_summary(description),
            parameters=parameters,
            headers=headers,
            without=prepared.without,
            behavior=prepared.behavior,
            inner_dynamic=inner,
            body=_body(own, parameters),
            responses=merged,
            result=result,
            answered=answered.inner if self._every_source else (),
            examples=tuple(saved_examples),
            call=call,
            request=wire,
            deprecated=is_deprecated(
                [*(folder.name for folder in prepared.folders[1:]), request.name],
                description,
            ),
            is_result_borrowed=len(known) > len(answers)
            and not any(200 <= answer.status < 300 for answer in answers),
            paging=paging,
            exact=self._scope.exact,
            is_unchecked=is_unchecked,
            settings=self._settings() if self._scope.exact else (),
        )

    def _made_anew(
        self,
        call: tuple[tuple[str, JsonValue], ...],
        parameters: list[Parameter],
        inner: tuple[InnerDynamic, ...],
    ) -> tuple[tuple[str, JsonValue], ...]:
        """Return a call without the values that the client makes anew, unless a scope has them."""

        def is_new(template: Template) -> bool:
            names = [segment.variable for segment in template.dynamic]
            return all(self._scope.value(name) is None for name in names)

        known = {p.python_name: p for p in parameters if p.variable is None}
        kept = []
        for name, value in call:
            parameter = known[name]
            template = parameter.dynamic
            # What is in the path shows where the request goes.
            if template and parameter.location != "path" and is_new(template):
                continue
            for one in inner if parameter.location == "body" else ():
                if not is_new(one.value):
                    continue
                keys = one.path
                if keys[:1] == (parameter.name,):
                    value = without_new(value, keys[1:])
                elif isinstance(value, (dict, list)) and parameter.name == "body":
                    value = without_new(value, keys)
            kept.append((name, value))
        return tuple(kept)

    def _settings(self) -> tuple[tuple[str, str], ...]:
        values = ((name, self._scope.value(name)) for name in self._scope.client)
        return tuple((name, value) for name, value in values if value is not None)

    def _document(self, drafts: Drafts, description: str, own: Sent) -> Documentation:
        """Join the documented rows; one without an entry goes where such a request has arguments."""
        place = Place((*own.spec.pointer, "description"))
        documentation = read_documentation(description, place)
        fallback: ParameterLocation | None = "body"
        if own.body is not None:
            fallback = None if own.body.body.whole else "body"
        elif own.spec.method in ("GET", "HEAD", "DELETE", "OPTIONS"):
            fallback = "query"
        drafts.join(documentation, fallback)
        if own.body is not None and own.body.notes:
            drafts.note(own.body.notes, Place((*own.spec.pointer, "body")))
        return documentation


def _asks_for_events(headers: tuple[Header, ...]) -> bool:
    return any(
        header.name.lower() == "accept"
        and str(header.value).startswith(responses.EVENT_STREAM)
        for header in headers
    )


def _body(own: Sent, parameters: list[Parameter]) -> Body | None:
    if own.body is not None:
        return own.body.body
    if any(parameter.location == "body" for parameter in parameters):
        content_type = header(own.spec, "content-type") or "application/json"
        return Body("json", content_type, optional=True)
    return None
