"""Model to `{path: text}`: the client, its docs and its tests, without touching the disk."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from collgen.escape import layout
from collgen.escape.formatting import format_lines
from collgen.generate.environment import TheirText, make_environment
from collgen.generate.own_templates import faults_told, formatted
from collgen.model import Api

if TYPE_CHECKING:
    from jinja2 import Environment

Part: TypeAlias = Literal["client", "docs", "tests"]
PARTS: Final[tuple[Part, ...]] = ("client", "docs", "tests")


def render(
    api: Api, parts: Collection[Part] = PARTS, templates: Sequence[Path] = ()
) -> dict[str, str]:
    """Return every file of the generated project by its path.

    The built-in templates come out as black would leave them; black itself runs where that is
    not known beforehand: on statements with a line that it might break, and on all that a user's
    template prints.
    """
    env = make_environment(templates)
    if not api.operations:
        parts = [part for part in parts if part != "tests"]  # there is nothing to test
    files: dict[str, str] = {}
    with faults_told(templates):
        for part in _parts(api, env, parts):
            files |= part
    for path, text in files.items():
        if not path.endswith(".py") or "/_runtime/" in path:
            continue
        if isinstance(text, TheirText):
            files[path] = formatted(path, text)
        else:
            files[path] = format_lines(text, layout.lines_for_black(text))
    return files


def _parts(
    api: Api, env: Environment, parts: Collection[Part]
) -> Iterator[dict[str, str]]:
    if "client" in parts:
        from collgen.generate.client import render_client
        from collgen.generate.models import render_models

        yield render_models(api, env)
        yield render_client(api, env)
    from collgen.generate.project import render_project

    yield render_project(api, env, parts)
    if "docs" in parts:
        from collgen.generate.docs import render_docs

        yield render_docs(api, env)
    if "tests" in parts:
        from collgen.generate.tests import render_tests

        yield render_tests(api, env)
