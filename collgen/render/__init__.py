"""Model to `{path: text}`: the client, its docs and its tests, without touching the disk."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from collgen.model import Api
from collgen.render.environment import TheirText, make_environment
from collgen.render.own_templates import faults_told, formatted
from collgen.second_core import from_both_ends
from collgen.source import layout
from collgen.source.formatting import format_lines

if TYPE_CHECKING:
    from jinja2 import Environment

Part: TypeAlias = Literal["client", "docs", "tests"]
PARTS: Final[tuple[Part, ...]] = ("client", "docs", "tests")
_SHARES: Final = 4
"""Pieces of each part: the more of them, the less is done by both cores where they meet."""


def render(
    api: Api, parts: Collection[Part] = PARTS, templates: Sequence[Path] = ()
) -> dict[str, str]:
    """Return every file of the generated project by its path.

    The built-in templates come out as black would leave them; black itself runs where that is
    not known beforehand: on statements with a line that it might break, and on all that a user's
    template prints.
    """
    env = make_environment(templates)
    pieces = list(_pieces(api, env, parts))

    def rendered(number: int) -> dict[str, str]:
        with faults_told(templates):
            files = pieces[number]()
        for path, text in files.items():
            if not path.endswith(".py") or "/_runtime/" in path:
                continue
            if isinstance(text, TheirText):
                files[path] = formatted(path, text)
            else:
                files[path] = format_lines(text, layout.lines_for_black(text))
        return files

    files: dict[str, str] = {}
    count = len(api.operations)
    with from_both_ends(rendered, len(pieces), requests=count) as results:
        for made in results:
            files |= made
    return files


def _pieces(
    api: Api, env: Environment, parts: Collection[Part]
) -> Iterator[Callable[[], dict[str, str]]]:
    """Yield what renders each of the parts, in pieces of which none is most of the work."""
    if "client" in parts:
        from collgen.render.client import render_client
        from collgen.render.models import render_models

        yield lambda: render_models(api, env)
        for share in range(_SHARES):
            yield partial(render_client, api, env, share, _SHARES)
    from collgen.render.project import render_project

    yield lambda: render_project(api, env, parts)
    if "docs" in parts:
        from collgen.render.docs import render_docs

        for share in range(_SHARES):
            yield partial(render_docs, api, env, share, _SHARES)
    if "tests" in parts:
        from collgen.render.tests import render_tests

        for share in range(_SHARES):
            yield partial(render_tests, api, env, share, _SHARES)
