"""A request of the collection → a script in one language or in several."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from collgen.generate.templates import Templates
from collgen.generate.values import accepted_call
from collgen.samples.language import Language, Subject
from collgen.samples.registry import language

if TYPE_CHECKING:
    from collections.abc import Iterable

    from collgen.escape.escaped import Escaped
    from collgen.model import Api, Operation


def sample(
    api: Api,
    operation: Operation,
    name: str,
    templates: Templates | None = None,
) -> Escaped:
    """Return a whole script in the language `name` that sends `operation`'s own request.

    `templates` has the user's own. See `filled` for values that work.
    """
    return samples(api, operation, [name], templates)[name]


def samples(
    api: Api,
    operation: Operation,
    names: Iterable[str],
    templates: Templates | None = None,
) -> dict[str, Escaped]:
    """Return `sample` for each of the languages."""
    subject = Subject(api, operation, accepted_call(operation, operation.call))
    return {name: write(language(name), subject, templates) for name in names}


def write(
    found: Language, subject: Subject, templates: Templates | None = None
) -> Escaped:
    """Return the script of one language for a subject."""
    used = templates or _built_in()
    return used.render_as(found.target, found.template, found.view(subject))


@cache
def _built_in() -> Templates:
    return Templates()
