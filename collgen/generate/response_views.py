"""Responses of an operation by status, with the saved examples of each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

from collgen.escape import authored_markdown, markdown
from collgen.generate.bodies import body_block
from collgen.generate.code_blocks import html_size
from collgen.generate.pages import LARGEST_EXAMPLES
from collgen.generate.saved_bodies import error_class

if TYPE_CHECKING:
    from collgen.escape.escaped import Markdown
    from collgen.model import Example, Operation, Response

_MAX_EXAMPLES: Final = 8
"""Saved examples of one status that a page shows; the rest is counted."""


@dataclass(frozen=True, slots=True)
class ExampleView:
    """A saved response."""

    name: Markdown
    summary: Markdown
    """Its name, for an element of HTML."""
    body: Markdown


@dataclass(frozen=True, slots=True)
class StatusView:
    """What an operation answers with one status."""

    status: int
    phrase: Markdown
    error: Markdown | None
    """The class that is raised for it."""
    description: Markdown
    examples: tuple[ExampleView, ...]
    left_out: int


def statuses_of(operation: Operation) -> tuple[StatusView, ...]:
    """Return the statuses that are documented or saved, successes first, as the file has them."""
    documented = {response.status: response for response in operation.responses}
    saved: dict[int, list[Example]] = {}
    for example in operation.examples:
        saved.setdefault(example.status, []).append(example)
    statuses = sorted({**saved, **documented}, key=lambda status: status >= 300)
    views, room = [], LARGEST_EXAMPLES
    for status in statuses:
        view = _status(status, saved.get(status, []), documented.get(status), room)
        room -= sum(html_size(example.body) for example in view.examples)
        views.append(view)
    return tuple(views)


def _status(
    status: int, examples: list[Example], response: Response | None, room: int
) -> StatusView:
    reason = next((each.reason for each in examples if each.reason), "")
    phrase = _phrase(status) or reason
    views = [
        _example(each, each.name if each.name != phrase else "")
        for each in examples
        if each.body or each.name
    ]
    shown = []
    for view in views[:_MAX_EXAMPLES]:
        room -= html_size(view.body)
        if room < 0:
            break
        shown.append(view)
    return StatusView(
        status=status,
        phrase=markdown.text(phrase),
        error=markdown.code(error_class(status)) if 300 <= status <= 599 else None,
        description=authored_markdown.block(
            response.description if response else "", below=3
        ),
        examples=tuple(shown),
        left_out=len(views) - len(shown),
    )


def _example(example: Example, name: str) -> ExampleView:
    return ExampleView(
        markdown.text(name), markdown.html_text(name), body_block(example)
    )


@lru_cache(maxsize=64)
def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
