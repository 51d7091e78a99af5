"""Model to `{path: text}`: the client, its docs and its tests, without touching the disk."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, Literal, TypeAlias

from collgen.generate.custom import NO_CUSTOM, Custom
from collgen.generate.docs_options import USUAL, DocsOptions
from collgen.generate.formatting import Formatter, InvalidPython, format_python
from collgen.generate.metadata import Metadata
from collgen.generate.own_templates import invalid_output, template_faults
from collgen.generate.templates import Templates
from collgen.model import Api, Group

Part: TypeAlias = Literal["client", "docs", "tests", "openapi"]
PARTS: Final[tuple[Part, ...]] = ("client", "docs", "tests", "openapi")
USUAL_PARTS: Final[tuple[Part, ...]] = ("client", "docs", "tests")


def generate(
    api: Api,
    parts: Collection[Part] = USUAL_PARTS,
    templates: Sequence[Path] = (),
    formatter: Formatter = "ruff",
    metadata: Metadata = Metadata(),
    custom: Custom = NO_CUSTOM,
    docs: DocsOptions = USUAL,
) -> dict[str, str]:
    """Return every file of the generated project by its path.

    Files in `templates` replace the built-in ones of the same name. All Python but the runtime,
    which is copied, is laid out by one run of `formatter`. `metadata` is for `pyproject.toml`,
    `custom` has the classes that the user's own files define, `docs` says what pages show.
    """
    if not api.operations:
        parts = [part for part in parts if part != "tests"]  # there is nothing to test
    files: dict[str, str] = {}
    with template_faults(templates):
        for part in _parts(api, Templates(templates), parts, metadata, custom, docs):
            files |= part
    printed = {path: text for path, text in files.items() if "/_runtime/" not in path}
    try:
        return files | format_python(printed, formatter)
    except InvalidPython as error:
        raise invalid_output(error, templates) from error


def _documented(group: Group) -> Group:
    """Return a group without what stands for former names alone, which only the client has."""
    groups = tuple(_documented(child) for child in group.groups)
    shown = tuple(one for one in groups if one.groups or one.operations)
    return replace(group, groups=shown, aliases=())


def _parts(
    api: Api,
    templates: Templates,
    parts: Collection[Part],
    metadata: Metadata,
    custom: Custom,
    docs: DocsOptions,
) -> Iterator[dict[str, str]]:
    if "client" in parts:
        from collgen.generate.client import render_client
        from collgen.generate.models import render_models

        yield render_models(api, templates)
        yield render_client(api, templates, custom)
    from collgen.generate.project import render_project

    api = replace(api, root=_documented(api.root))
    yield render_project(api, templates, parts, metadata, len(docs.languages))
    if "docs" in parts:
        from collgen.generate.docs import render_docs

        yield render_docs(api, templates, docs)
    if "tests" in parts:
        from collgen.generate.tests.modules import render_tests

        yield render_tests(api, templates)
