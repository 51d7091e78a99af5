"""What an operation answers: saved responses, documented fields, and what test scripts assert."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from collgen.diagnostics import Report
from collgen.model import Inner, JsonValue, Place, Schema
from collgen.postman import collection as postman
from collgen.understand.documentation import (
    Documentation,
    DocumentedParameter,
    declared_fields,
    sets_of,
)
from collgen.understand.evidence.scripts import read_tests
from collgen.understand.resolve.inherited import FolderRows, fields_of
from collgen.understand.resolve.placing import Node, place_rows, place_sets
from collgen.understand.responses.statuses import (
    EVENTS,
    Answer,
    ResultFields,
    merge,
    read_responses,
    with_asserted,
    with_documented,
)
from collgen.understand.values import merging


class Answers:
    """The answers of one operation, as more and more becomes known of them."""

    def __init__(
        self,
        request: postman.Request,
        method: str,
        own: Sequence[Answer],
        siblings: Iterable[Answer],
        *,
        every_source: bool,
    ) -> None:
        """Merge the saved answers, and those of `siblings` that show what this request answers."""
        self.own = own
        self._method = method
        self._request = request
        borrowed = _borrowed(own, siblings)
        self.responses, self.result = merge([*own, *borrowed], method)
        self.is_result_borrowed = bool(borrowed) and not any(map(_is_good, own))
        self.successes: list[tuple[JsonValue, Place]] = [
            (answer.value, Place((*saved.pointer, "body")))
            for answer, saved in zip(own, request.responses, strict=True)
            if answer.is_json and _is_good(answer)
        ]
        """The decoded bodies of its own successes, and where they stand."""
        self._fields = ResultFields(self.successes if every_source else ())

    @property
    def inner(self) -> tuple[Inner, ...]:
        """What is known of each field of the result."""
        return self._fields.inner

    @property
    def links(self) -> list[str]:
        """The saved Link headers (RFC 8288)."""
        return [
            header.value or ""
            for saved in self._request.responses
            for header in saved.headers
            if (header.key or "").lower() == "link"
        ]

    def document(
        self, documentation: Documentation, folders: Sequence[FolderRows]
    ) -> None:
        """Add what the request's description and those of its folders state of fields."""
        if documentation.response_fields:
            rows = documentation.response_fields
            self._describe(lambda schema: place_rows(schema, rows))
        sets = sets_of(documentation) if documentation.enums else {}
        for folder in folders:
            sets = {**folder.sets, **sets} if folder.sets else sets
            if folder.fields:
                self._describe(partial(fields_of, known=folder))
        if sets:
            self._describe(lambda schema: place_sets(schema, sets))

    def override(self, row: DocumentedParameter) -> bool:
        """Take what a person says of a field; False where a success is known to have none."""
        result = self.result
        if not row.path or result is None:
            return False
        if result != Schema() and result.at(row.path) is None:
            return False
        root = Node()
        root.at(row.path).take(row)
        self._describe(lambda _: root)
        return True

    def declare(self) -> None:
        """Add the fields that the first JSON Schema of a saved success declares."""
        declared = next(
            (
                saved
                for answer, saved in zip(self.own, self._request.responses, strict=True)
                if saved.schema and _is_good(answer)
            ),
            None,
        )
        if declared is not None:
            at = (*declared.pointer, "response", "body", "$type")
            rows = declared_fields(declared.schema, Place(at))
            self._describe(lambda schema: place_rows(schema, rows))

    def test(self, scripts: Sequence[postman.Script]) -> None:
        """Add what the test scripts assert."""
        asserted = read_tests(scripts) if scripts else None
        if asserted is not None and self._method != "HEAD":
            self.responses, self.result = with_asserted(
                self.responses, self.result, asserted, self._fields
            )

    def result_with(self, *, is_stream: bool) -> Schema | None:
        """Return what a successful call returns: events, if nothing else is known of a stream."""
        return EVENTS if is_stream and self.result == Schema() else self.result

    def _describe(self, place: Callable[[Schema], Node]) -> None:
        self.responses, self.result = with_documented(
            self.responses, self.result, place, self._fields
        )


def read_answers(
    request: postman.Request,
    method: str,
    siblings: Iterable[postman.Request],
    report: Report,
    *,
    every_source: bool,
) -> Answers:
    """Read the saved responses of a request, and of the siblings that make the same call."""
    own = read_responses(request, report)
    others = [
        answer for sibling in siblings for answer in read_responses(sibling, Report())
    ]
    return Answers(request, method, own, others, every_source=every_source)


def _borrowed(own: Sequence[Answer], others: Iterable[Answer]) -> list[Answer]:
    """Return the siblings' successes that show what this request answers.

    All of them when it has no success of its own, else those of a status that it has and with
    mostly the same fields.
    """
    good = [answer for answer in own if _is_good(answer)]
    more = [answer for answer in others if _is_good(answer) and answer.is_json]
    if not good:
        return more
    if not more:
        return []
    shapes = {a.status: merging.infer([a.value]) for a in good if a.is_json}
    return [
        a for a in more if a.status in shapes and _overlap(shapes[a.status], a.value)
    ]


def _is_good(answer: Answer) -> bool:
    return 200 <= answer.status < 300


def _overlap(schema: Schema, value: JsonValue) -> bool:
    other = merging.infer([value])
    if schema.items is not None and other.items is not None:
        schema, other = schema.items, other.items
    mine = {p.name for p in schema.properties}
    theirs = {p.name for p in other.properties}
    return bool(mine) and len(mine & theirs) * 2 >= max(len(mine), len(theirs))
