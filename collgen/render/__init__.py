"""Model to `{path: text}`: the client, its docs and its tests, without touching the disk."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Final, Literal, TypeAlias

from collgen.model import Api
from collgen.render.environment import make_environment
from collgen.source import layout

Part: TypeAlias = Literal["client", "docs", "tests"]
PARTS: Final[tuple[Part, ...]] = ("client", "docs", "tests")


def render(
    api: Api, parts: Collection[Part] = PARTS, templates: Sequence[Path] = ()
) -> dict[str, str]:
    """Return every file of the generated project by its path.

    The built-in templates come out as black would leave them; black itself runs where that is
    not known beforehand: on lines that it might break, and on what a user's templates print.
    """
    env = make_environment(templates)
    files: dict[str, str] = {}
    if "client" in parts:
        from collgen.render.client import render_client
        from collgen.render.models import render_models

        files |= render_client(api, env)
        files |= render_models(api, env)
    if "docs" in parts:
        from collgen.render.docs import render_docs

        files |= render_docs(api, env)
    if "tests" in parts:
        from collgen.render.tests import render_tests

        files |= render_tests(api, env)
    from collgen.render.project import render_project

    files |= render_project(api, env, parts)
    for path, text in files.items():
        if not path.endswith(".py") or "/_runtime/" in path:
            continue
        if templates or layout.needs_black(text):
            files[path] = layout.format_python(text)
    return files
