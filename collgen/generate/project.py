"""What stands around the package: the generated project's `README.md` and `pyproject.toml`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collgen.auth.registry import kind_named
from collgen.escape import layout, markdown, toml, yaml
from collgen.generate.addresses import Addresses
from collgen.generate.auths import requirements
from collgen.generate.docs import (
    auth_words,
    count,
    operation_link,
    page_paths,
    settings_table,
)
from collgen.generate.snippets import client_source, snippet
from collgen.generate.values import Call, Style, accepted_call, call_source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from jinja2 import Environment

    from collgen.model import Api, Group, Operation

_MAX_LISTED = 200
"""Requests that the README lists one by one; beyond it lists folders."""
# The spelling that PEP 440 calls canonical, without epochs and local versions.
_VERSION = re.compile(
    r"\d{1,9}(\.\d{1,9}){0,5}((a|b|rc)\d{1,9})?(\.post\d{1,9})?(\.dev\d{1,9})?"
)
_ERRORS = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
}


@dataclass(frozen=True, slots=True)
class Section:
    """The requests of one folder, or all folders, as lines of a list."""

    title: str
    lines: tuple[str, ...]


def render_project(
    api: Api, env: Environment, parts: Collection[str]
) -> dict[str, str]:
    """Return the files around the package.

    `parts` says what else was generated (`client`, `docs`, `tests`), so that nothing points to a
    file that is not there.
    """
    tests = "tests" in parts
    site = {"mkdocs.yml": _site(api, env)} if "docs" in parts else {}
    return {
        "pyproject.toml": env.get_template("pyproject.toml.jinja").render(
            name=toml.string(api.package.replace("_", "-").strip("-")),
            version=toml.string(package_version(api)),
            description=toml.string(f"Python client of {' '.join(api.title.split())}"),
            package=toml.string(api.package),
            extras=[
                (name, toml.array([library]))
                for name, library in requirements(api).items()
            ],
            tests=tests,
        ),
        "README.md": _readme(api, env, docs="docs" in parts, tests=tests),
        **site,
    }


def _site(api: Api, env: Environment) -> str:
    """Return the settings with which MkDocs or Zensical makes a site of the docs."""
    paths = page_paths(api)

    def lines(group: Group, indent: int) -> Iterator[str]:
        margin = " " * indent
        for child in group.groups:
            name = yaml.title(child.name or child.python_name)
            page = yaml.string(paths[child.path])
            if child.groups:
                yield f"{margin}- {name}:"
                yield f"{margin}    - {name}: {page}"
                yield from lines(child, indent + 4)
            else:
                yield f"{margin}- {name}: {page}"

    return env.get_template("mkdocs.yml.jinja").render(
        title=yaml.title(api.title),
        nav=[f"  - {yaml.title(api.title)}: index.md", *lines(api.root, 2)],
    )


def package_version(api: Api) -> str:
    """Return the collection's version, if it is one that Python packages can have."""
    return api.version if _VERSION.fullmatch(api.version) else "0.0.0"


def _readme(api: Api, env: Environment, *, docs: bool, tests: bool) -> str:
    operation = _telling(api)
    template = env.get_template("README.md.jinja")
    return template.render(
        title=markdown.text(api.title),
        extras=_extras(api),
        intro=f"A typed Python client for {markdown.text(api.title)}, synchronous and asynchronous.",
        install=markdown.fence("pip install .", "sh"),
        first_call=_python(
            snippet(api, operation, "python", env)
            if operation
            else client_source(api, ())
        ),
        settings=settings_table(api),
        errors=_python(_errors(api, operation)),
        asynchronous=_python(_asynchronous(api, operation)),
        timeouts=_python(_timeouts(api, operation)),
        files=_files(api),
        authentication=auth_words(api, api.auth) if api.auth else "",
        pages=_pages(api),
        sections=_sections(api, docs=docs),
        tests=tests,
        test_command=markdown.fence("python -m pytest", "sh"),
    )


def _extras(api: Api) -> list[str]:
    """Say what some ways of authentication need besides."""
    commands = {kind: f"pip install '.[{kind}]'" for kind in requirements(api)}
    return [
        f"Authentication by {kind_named(kind).title} takes one more library: {markdown.code(command)}."
        for kind, command in commands.items()
    ]


def _python(source: str) -> str:
    return markdown.fence(source.rstrip("\n"), "python")


def _telling(api: Api) -> Operation | None:
    """Return the request that shows most: answered, with a few arguments, and no upload."""

    def merit(operation: Operation) -> tuple[bool, ...]:
        call = accepted_call(operation, operation.call)
        return (
            not any(p.file for p, _ in call.arguments),
            not call.uses_null,
            any(
                200 <= example.status < 300 and example.body
                for example in operation.examples
            ),
            not operation.deprecated,
            operation.method != "DELETE",
            operation.auth == api.auth,
            operation.method == "GET",
            call.exact,
            operation.body is None or not operation.body.whole,
            0 < len(call.arguments) <= 6,
            all(value not in ("", None) for _, value in call.arguments),
            operation.paging is not None,
        )

    # Python's max keeps the first of equals.
    return max(api.operations, key=merit, default=None)


def _short_call(operation: Operation) -> Call:
    """Return the call with nothing but what it cannot do without."""
    required = {p.python_name for p in operation.parameters if p.required}
    arguments = [item for item in operation.call if item[0] in required]
    return accepted_call(operation, arguments)


def _errors(api: Api, operation: Operation | None) -> str:
    if operation is None:
        return layout.import_line(api.package, ["APIError"])
    failed = next((e.status for e in operation.examples if e.status in _ERRORS), 400)
    call = call_source(operation, _short_call(operation), indent=4)
    names = [_ERRORS[failed], "StatusError", "APIConnectionError"]
    return "\n".join(
        [
            layout.import_line(api.package, names),
            "",
            "try:",
            f"    {call}",
            f"except {names[0]} as error:",
            "    print(error.body)  # the decoded answer",
            "except StatusError as error:",
            "    print(error.status_code, error.request_id)",
            "except APIConnectionError:",
            '    print("No answer came back.")',
        ]
    )


def _asynchronous(api: Api, operation: Operation | None) -> str:
    client = f"Async{api.class_name}"
    if operation is None:
        inner = "..."
    else:
        call = accepted_call(operation, operation.call)
        name = "" if operation.result is None else "result"
        inner = call_source(
            operation, call, Style("await client"), indent=8, result=name
        )
        if name:
            inner += "\n        print(result)"
    return "\n".join(
        [
            "import asyncio",
            "",
            layout.import_line(api.package, [client]),
            "",
            "",
            "async def main() -> None:",
            f"    async with {client}() as client:",
            f"        {inner}",
            "",
            "",
            "asyncio.run(main())",
        ]
    )


def _timeouts(api: Api, operation: Operation | None) -> str:
    lines = [
        layout.import_line(api.package, [api.class_name, "RequestOptions"]),
        "",
        f"client = {api.class_name}(timeout=20, max_retries=4)",
    ]
    if operation is not None:
        style = Style(options="RequestOptions(timeout=60, max_retries=0)")
        call = call_source(operation, _short_call(operation), style)
        lines.append(call)
    return "\n".join(lines)


def _pages(api: Api) -> str:
    """Return a loop over a list of the collection's own, nothing when none comes in pages."""
    paged = [o for o in api.operations if o.paging is not None and not o.deprecated]
    if not paged:
        return ""
    call = call_source(paged[0], _short_call(paged[0]))
    return _python(f"for item in {call}:\n    print(item)")


def _files(api: Api) -> str:
    """Return an upload of the collection's own, nothing when it has none."""
    for operation in api.operations:
        if not any(p.file for p in operation.parameters):
            continue
        call = accepted_call(operation, operation.call)
        if any(p.file for p, _ in call.arguments):
            return _python(
                f"from pathlib import Path\n\n{call_source(operation, call)}"
            )
    return ""


def _sections(api: Api, *, docs: bool) -> tuple[Section, ...]:
    """Return the requests below their folders; of a large API the folders alone."""
    addresses = Addresses(api)
    paths, titles = page_paths(api), _titles(api)
    groups = [group for group in api.root.walk() if group.operations]
    if len(api.operations) > _MAX_LISTED:
        lines = [
            _line(titles[group.path], paths[group.path] if docs else "", count(group))
            for group in groups
        ]
        return (Section("", tuple(lines)),)
    sections = []
    for group in groups:
        lines = [
            _line(
                markdown.code(operation.name),
                operation_link(paths, operation) if docs else "",
                markdown.code(addresses.endpoint(operation)),
            )
            for operation in group.operations
        ]
        sections.append(Section(titles[group.path] if group.path else "", tuple(lines)))
    return tuple(sections)


def _line(title: str, target: str, summary: str) -> str:
    return (
        f"- [{title}](docs/{target}): {summary}" if target else f"- {title}: {summary}"
    )


def _titles(api: Api) -> dict[tuple[str, ...], str]:
    """Return each group's name with those of the folders above it."""
    titles: dict[tuple[str, ...], str] = {(): markdown.text(api.title)}
    for group in api.root.walk():
        if group.path:
            above = f"{titles[group.path[:-1]]} › " if len(group.path) > 1 else ""
            titles[group.path] = above + markdown.text(group.name)
    return titles
