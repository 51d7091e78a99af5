"""Rules about saved responses, which give the client its types and the tests their cases."""

from __future__ import annotations

from collections.abc import Iterator

from collgen.lint.rule import rule
from collgen.lint.subject import Subject
from collgen.model import Place


@rule(
    "info",
    "a request without any saved response",
    "send it and save the answer: it types the result, documents it and becomes a test",
)
def response_missing(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find requests that have no saved response."""
    for case in subject.cases:
        if not case.request.responses:
            yield "no response is saved, so the result has no type", case.place


@rule(
    "info",
    "a request all of whose saved responses are errors",
    "save an answer of success too: it types the result",
)
def success_missing(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find requests that have saved responses, and none of success."""
    for case in subject.cases:
        codes = {example.status for example in case.operation.examples}
        if codes and not any(200 <= code < 400 for code in codes):
            words = ", ".join(map(str, sorted(codes)))
            yield f"only errors are saved ({words}), so the result has no type", case.place


@rule(
    "info",
    "a saved response of success to a GET request without a body",
    "save the response again with its body",
)
def response_empty(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find saved answers to GET that say nothing."""
    for case in subject.cases:
        if case.operation.method != "GET":
            continue
        for saved, example in zip(
            case.request.responses, case.operation.examples, strict=True
        ):
            if example.status == 200 and not (saved.body or "").strip():
                yield f"the saved response {saved.name!r} has no body", Place(
                    saved.pointer
                )


@rule(
    "info",
    "a saved response that was given to a request of another method",
    "move it to the request that it answers",
)
def response_misplaced(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find saved responses whose own request has another method."""
    for case in subject.cases:
        for saved in case.request.responses:
            original = saved.original_request
            if original is not None and original.method != case.operation.method:
                message = (
                    f"the saved response {saved.name!r} answers a {original.method} request, "
                    f"and this one is {case.operation.method}"
                )
                yield message, Place(saved.pointer)
