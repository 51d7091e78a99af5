"""A request of the collection → a script in one language or in several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collgen.samples.calls import accepted_call
from collgen.samples.language import Language, Renderer, Subject
from collgen.samples.registry import language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collgen.escape.escaped import Escaped
    from collgen.model import Api, Operation


def sample(
    api: Api,
    operation: Operation,
    name: str,
    templates: Renderer,
) -> Escaped:
    """Return a whole script in the language `name` that sends `operation`'s own request.

    See `filled` for values that work.
    """
    return samples(api, operation, [name], templates)[name]


def samples(
    api: Api,
    operation: Operation,
    names: Iterable[str],
    templates: Renderer,
) -> dict[str, Escaped]:
    """Return `sample` for each of the languages."""
    subject = Subject(
        api, operation, accepted_call(operation, operation.call.arguments)
    )
    return {name: write(language(name), subject, templates) for name in names}


def write(found: Language, subject: Subject, templates: Renderer) -> Escaped:
    """Return the script of one language for a subject."""
    return templates.render_as(found.target, found.template, found.view(subject))
