"""`templates/README.md` lists what each template may use, as the views in the code have it."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from dataclasses import is_dataclass

import pytest

from collgen.generate.client import ClientView, PackageView
from collgen.generate.docs import Page
from collgen.generate.models import FolderView, ModuleView
from collgen.generate.readme import Readme
from collgen.generate.resources import ResourceView
from collgen.generate.tests.modules import ModuleView as ModuleOfTests
from collgen.installed import TEMPLATES

PAGE = TEMPLATES / "README.md"
MARK = "<!-- Below is what the code says; `make golden` writes it anew. -->\n"
VALUES: dict[str, dict[str, type]] = {
    "package/__init__.py.jinja": {"package": PackageView},
    "package/_client.py.jinja": {"client": ClientView},
    "package/resource.py.jinja": {"module": ResourceView},
    "package/models.py.jinja": {"module": ModuleView},
    "package/params.py.jinja": {"module": ModuleView},
    "package/exports.py.jinja": {"package": FolderView},
    "tests/test_group.py.jinja": {"module": ModuleOfTests},
    "docs/page.md.jinja": {"page": Page},
    "README.md.jinja": {"readme": Readme},
}


def _views() -> list[type]:
    """Return the classes of values, those that a field of another is of behind that."""
    found: dict[type, None] = {}
    waiting = [view for values in VALUES.values() for view in values.values()][::-1]
    while waiting:
        view = waiting.pop()
        if view not in found:
            found[view] = None
            waiting += [*_of_fields(view)][::-1]
    return list(found)


def _of_fields(view: type) -> Iterator[type]:
    names = vars(sys.modules[view.__module__])
    for annotation, _ in _fields(view).values():
        for node in ast.walk(ast.parse(annotation)):
            value = names.get(node.id) if isinstance(node, ast.Name) else None
            if isinstance(value, type) and is_dataclass(value):
                yield value


def _fields(view: type) -> dict[str, tuple[str, str]]:
    """Return the type and the words of each field and property."""
    found: dict[str, tuple[str, str]] = {}
    name = ""
    body = ast.parse(inspect.getsource(view)).body[0]
    assert isinstance(body, ast.ClassDef)
    for statement in body.body[1:]:
        match statement:
            case ast.AnnAssign(target=ast.Name(name), annotation=annotation):
                found[name] = ast.unparse(annotation), ""
            case ast.Expr(ast.Constant(str(words))):
                found[name] = found[name][0], " ".join(words.split())
            case ast.FunctionDef(name, returns=ast.expr() as returns):
                words = ast.get_docstring(statement) or ""
                found[name] = ast.unparse(returns), words
    return found


def _section(view: type) -> str:
    rows = "".join(
        f"| `{name}` | `{annotation}` | {words} |\n".replace(" | None`", " or None`")
        for name, (annotation, words) in _fields(view).items()
    )
    head = f"### {view.__name__}\n\n{view.__doc__}\n\n"
    return f"{head}| field | type | what it is |\n| --- | --- | --- |\n{rows}"


def _page() -> str:
    rows = "".join(
        f"| `{template}` | {', '.join(f'`{name}`: {view.__name__}' for name, view in values.items())} |\n"
        for template, values in VALUES.items()
    )
    table = f"\n| template | value |\n| --- | --- |\n{rows}\n"
    return table + "\n".join(map(_section, _views()))


def test_the_page_lists_what_the_views_have(request: pytest.FixtureRequest) -> None:
    words, mark, listed = PAGE.read_text(encoding="utf-8").partition(MARK)
    if request.config.getoption("--update"):
        PAGE.write_text(f"{words}{mark}{_page()}", encoding="utf-8")
        return
    assert listed == _page(), "other views than listed; see `make golden`"


@pytest.mark.parametrize("template", VALUES)
def test_templates_of_the_page_are_there(template: str) -> None:
    assert (TEMPLATES / template).is_file()
