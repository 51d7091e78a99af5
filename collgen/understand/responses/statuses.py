"""Saved responses: what each status answers, and what a successful call returns."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from collgen.diagnostics import Report
from collgen.model import Inner, JsonValue, Place, Response, Schema, Steps
from collgen.postman import collection as postman
from collgen.postman.references import has_reference
from collgen.understand.evidence.scripts import Asserted
from collgen.understand.requests.bodies import is_json
from collgen.understand.resolve.nesting import Nesting, Seen
from collgen.understand.resolve.placing import Node
from collgen.understand.values import jsonc, merging

_LANGUAGES: Final = {
    "json": "application/json",
    "xml": "application/xml",
    "html": "text/html",
    "text": "text/plain",
    "plain": "text/plain",
    "javascript": "application/javascript",
}
_STATUS_IN_NAME = re.compile(r"(?<!\d)([2-5]\d\d)(?!\d)")
_TEXT: Final = Schema(type=("string",))
_BYTES: Final = Schema(type=("string",), format="binary")
EVENT_STREAM: Final = "text/event-stream"
EVENTS: Final = Schema(type=("string",), format="event-stream")
_KEPT_HEADERS: Final = frozenset({"content-type", "retry-after"})
_BINARY: Final = re.compile(
    r"(image|audio|video|font)/|application/(pdf|zip|octet-stream|gzip|x-)"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """One saved response, read."""

    name: str
    status: int
    reason: str
    content_type: str | None
    headers: tuple[tuple[str, str], ...]
    body: str | None
    value: JsonValue
    """The decoded body, when `is_json`."""
    is_json: bool


def read_responses(request: postman.Request, report: Report) -> list[Answer]:
    """Read a request's saved responses, in order, without secrets."""
    return [_read(saved, report) for saved in request.responses]


def merge(
    answers: Sequence[Answer], method: str
) -> tuple[tuple[Response, ...], Schema | None]:
    """Return the responses by status, and the schema of what a successful call returns.

    The result is `Schema()` when no success was saved, and None when every success was empty.
    """
    by_status: dict[int, list[Answer]] = {}
    for answer in answers:
        by_status.setdefault(answer.status, []).append(answer)
    merged = tuple(
        Response(status, _content_type(group), _schema(group, method))
        for status, group in sorted(by_status.items())
    )
    succeeded = [each for each in merged if 200 <= each.status < 300]
    if not succeeded:
        return merged, None if method == "HEAD" else Schema()
    if len(succeeded) == 1:
        result = succeeded[0].schema
    else:
        result = _schema([a for a in answers if 200 <= a.status < 300], method)
    return merged, None if result is not None and result.type == ("null",) else result


class ResultFields:
    """Completes what an operation answers, and keeps what is known of each of its fields."""

    def __init__(self, seen: Sequence[Seen]) -> None:
        """Start with the saved answers, which show what the documentation may contradict."""
        self._seen = seen
        self._inner: dict[Steps, Inner] = {}

    def complete(self, schema: Schema, node: Node) -> Schema:
        """Return `schema` with what is documented inside of it."""
        if not node.below:
            return schema
        nesting = Nesting("response")
        completed = nesting.complete(schema, node, self._seen)
        # A later step has seen the facts of those before it.
        self._inner |= {inner.path: inner for inner in nesting.inner}
        return completed

    @property
    def inner(self) -> tuple[Inner, ...]:
        """What is known of each field."""
        return tuple(self._inner.values())


def with_documented(
    merged: Sequence[Response],
    result: Schema | None,
    place: Callable[[Schema], Node],
    fields: ResultFields,
) -> tuple[tuple[Response, ...], Schema | None]:
    """Return what `merge` gave with what is documented of a success; `place` finds it its place."""

    def completed(schema: Schema) -> Schema:
        return fields.complete(schema, place(schema))

    known: dict[int, Schema] = {}
    responses = []
    for response in merged:
        schema = response.schema
        if 200 <= response.status < 300 and schema is not None:
            known[id(schema)] = completed(schema)
            response = replace(response, schema=known[id(schema)])
        responses.append(response)
    if result is not None:
        result = known.get(id(result)) or completed(result)
    return tuple(responses), result


def with_asserted(
    merged: Sequence[Response],
    result: Schema | None,
    asserted: Asserted,
    fields: ResultFields,
) -> tuple[tuple[Response, ...], Schema | None]:
    """Return what `merge` gave with what the test scripts assert of it."""
    statuses = [fact.value for fact in asserted.statuses]
    succeeds = not statuses or any(200 <= int(str(s)) < 300 for s in statuses)
    known = {response.status for response in merged}
    unknown = not any(200 <= status < 300 for status in known)
    if unknown and statuses and all(status in (204, 205) for status in statuses):
        result = None
    if asserted.fields and succeeds:
        root = Node()
        for row in asserted.fields:
            root.at(row.path).take(row)
        merged, result = with_documented(merged, result, lambda _: root, fields)
    more = [
        Response(
            int(str(f.value)),
            None,
            None if f.value in (204, 205) else Schema(),
            facts=(f,),
        )
        for f in asserted.statuses
        if f.value not in known
    ]
    return (*merged, *more), result


def _with_comments(body: str) -> tuple[JsonValue, bool]:
    """Return a saved body as authors write JSON, `{"id": 4, // the order`, and whether it is."""
    if body[:1] not in "{[" or has_reference(body):
        return None, False
    parsed = jsonc.parse_body(body)
    return parsed.value, parsed.ok


def _read(saved: postman.SavedResponse, report: Report) -> Answer:
    status = saved.code
    if status is None or not 100 <= status <= 599:
        match = _STATUS_IN_NAME.search(f"{saved.status} {saved.name}")
        guessed = int(match[1]) if match else 200
        report.note(
            "response-without-code",
            f"the saved response {saved.name!r} has no status code; {guessed} was taken",
            Place((*saved.pointer, "code")),
            "save the response again, so that its code is kept",
        )
        status = guessed
    headers: dict[str, str] = {}
    for entry in saved.headers:
        key = (entry.key or "").lower()
        if key in _KEPT_HEADERS and entry.value and not has_reference(entry.value):
            headers.setdefault(key, " ".join(entry.value.split()))
    body = saved.body if saved.body and saved.body.strip() else None
    content_type = headers.get("content-type") or _LANGUAGES.get(saved.language.lower())
    value: JsonValue = None
    decoded = False
    if body is not None and (
        content_type is None or is_json(content_type) or body[:1] in "{["
    ):
        try:
            value = json.loads(body)
            decoded = True
        except (ValueError, RecursionError):
            value, decoded = _with_comments(body)
            if not decoded and content_type is not None and is_json(content_type):
                report.note(
                    "response-not-json",
                    f"the saved response {saved.name!r} says that it is JSON and is not",
                    Place((*saved.pointer, "body")),
                    "save the response again; until then its body shows no type",
                )
                content_type = "text/plain"
    if decoded:
        body = json.dumps(value, ensure_ascii=False)
        if content_type is None or not is_json(content_type):
            content_type = "application/json"
    elif body is not None:
        content_type = content_type or "text/plain"
    if body is not None and content_type is not None:
        headers["content-type"] = content_type
    else:
        headers.pop("content-type", None)
        content_type = None
    kept = tuple((_title(name), headers[name]) for name in sorted(headers))
    reason = " ".join(saved.status.split())
    return Answer(saved.name, status, reason, content_type, kept, body, value, decoded)


def _title(name: str) -> str:
    return "-".join(word.capitalize() for word in name.split("-"))


def _content_type(answers: Sequence[Answer]) -> str | None:
    for answer in answers:
        if answer.content_type is not None:
            return answer.content_type.partition(";")[0].strip().lower()
    return None


def _schema(answers: Sequence[Answer], method: str) -> Schema | None:
    if method == "HEAD":
        return None
    values = [answer.value for answer in answers if answer.is_json]
    texts = [
        answer for answer in answers if answer.body is not None and not answer.is_json
    ]
    if not values and not texts:
        return None
    if not values:
        if all((a.content_type or "").startswith(EVENT_STREAM) for a in texts):
            return EVENTS
        binary = all(_BINARY.match(answer.content_type or "") for answer in texts)
        return _BYTES if binary else _TEXT
    schema = merging.infer(values, formats=True)
    kinds = list(schema.type)
    if texts and "string" not in kinds:
        kinds.append("string")
    if any(answer.body is None for answer in answers) and "null" not in kinds:
        kinds.append("null")
    if tuple(kinds) == schema.type or not schema.type:
        return schema
    return replace(schema, type=tuple(kinds))
