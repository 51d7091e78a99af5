"""Response models and parameter types: a module for each folder that has any."""

from __future__ import annotations

import keyword
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from collgen.escape import layout, python
from collgen.generate.annotations import Imports, Role, annotation, has_class
from collgen.generate.docstrings import group_docstring, sentence, with_limits
from collgen.generate.file_names import flat
from collgen.model import Api, Model, Property, Schema

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDERS: dict[Role, str] = {"response": "models", "input": "params"}
_SHARED = "_shared"
# Models of the requests that stand in no folder, and those that more than one folder uses.
_UNGROUPED = {False: "_client", True: _SHARED}


@dataclass(frozen=True, slots=True)
class ClassView:
    """One class of a module, in source."""

    name: str
    docstring: str
    attributes: tuple[str, ...]
    wire: tuple[str, ...]
    """Entries of `wire=`, or of the functional form of a TypedDict."""
    functional: bool = False


def render_models(api: Api, env: Environment) -> dict[str, str]:
    """Return the modules of `models/` and `params/`, each with its lazy `__init__`."""
    files: dict[str, str] = {}
    names = {group.path: flat(group.modules, "__") for group in api.root.walk()}
    uses = _uses(api)
    for role, folder in _FOLDERS.items():
        modules: dict[str, list[Model]] = {}
        for model in api.models:
            if model.role == role and has_class(model.properties, role):
                modules.setdefault(
                    names.get(model.group) or _UNGROUPED[bool(model.group)], []
                ).append(model)
        homes = {m.name: name for name, models in modules.items() for m in models}
        for name, models in modules.items():
            path = f"{api.package}/{folder}/{name}.py"
            files[path] = _module(models, role, name, homes, uses, env)
        if modules:
            files[f"{api.package}/{folder}/__init__.py"] = _exports(role, modules, env)
    return files


def _uses(api: Api) -> dict[tuple[Role, str], str]:
    """Return what each model is for, in words, from the first place that has it."""
    uses: dict[tuple[Role, str], str] = {}
    for operation in api.operations:
        if operation.result is not None:
            _use(uses, "response", operation.result, f"What `{operation.name}` answers")
        for response in operation.responses:
            if response.status >= 400 and response.schema is not None:
                _use(uses, "response", response.schema, "The body of an error")
        for parameter in operation.parameters:
            words = f"The argument `{parameter.python_name}` of `{operation.name}`"
            _use(uses, "input", parameter.schema, words)
    return uses


def _use(
    uses: dict[tuple[Role, str], str], role: Role, schema: Schema, words: str
) -> None:
    waiting = [(schema, words)]
    while waiting:
        one, said = waiting.pop()
        if one.model is not None:
            if (role, one.model) in uses:
                continue
            uses[role, one.model] = said
            waiting += [
                (p.schema, f"The `{p.name}` of `{one.model}`")
                for p in one.properties
                if p.schema.model or p.schema.items or p.schema.additional
            ]
        if one.items is not None:
            waiting.append((one.items, said.replace("What", "An item of what", 1)))
        if one.additional is not None:
            waiting.append((one.additional, said))


def _module(
    models: list[Model],
    role: Role,
    name: str,
    homes: dict[str, str],
    uses: dict[tuple[Role, str], str],
    env: Environment,
) -> str:
    imports = Imports()
    views = [_class(model, role, imports, uses) for model in models]
    shared = {
        used
        for model in models
        for used in _used(model, role)
        if homes.get(used, name) != name
    }
    now, later = [], []
    if role == "response":
        if imports.datetime:
            now.append(layout.import_line("datetime", imports.datetime))
        if imports.typing:
            now.append(layout.import_line("typing", imports.typing))
    else:
        typing = set(imports.typing) | {"TypedDict"}
        if any(
            "NotRequired[" in line
            for view in views
            for line in (*view.attributes, *view.wire)
        ):
            typing.add("NotRequired")
        if imports.dates:
            now.append("import datetime as dt")
        if imports.collections:
            now.append(layout.import_line("collections.abc", imports.collections))
        now.append(layout.import_line("typing", typing))
    local: dict[str, Iterable[str]] = {}
    if shared:
        local[f".{_SHARED}"] = shared
    if role == "response":
        local[".._runtime"] = ["Model"]
    if local:
        later.append(layout.import_lines(local))
    blocks = ["\n".join(block) for block in (now, later) if block]
    return env.get_template("package/models.py.jinja").render(
        docstring=python.docstring(
            "What the API answers." if role == "response" else "What the API takes."
        ),
        imports="\n\n".join(blocks),
        base="Model" if role == "response" else "TypedDict",
        classes=views,
    )


def _used(model: Model, role: Role) -> list[str]:
    found: list[str] = []
    waiting = [prop.schema for prop in model.properties]
    while waiting:
        schema = waiting.pop()
        if schema.model is not None:
            if has_class(schema.properties, role):
                found.append(schema.model)
            continue
        waiting += [
            child for child in (schema.items, schema.additional) if child is not None
        ]
    return found


def _class(
    model: Model, role: Role, imports: Imports, uses: dict[tuple[Role, str], str]
) -> ClassView:
    texts = [annotation(p.schema, role, imports, prefix="") for p in model.properties]
    names = [p.name for p in model.properties]
    # A key `dt` would stand for the module in the class form.
    functional = role == "input" and (
        not all(map(_is_key, names))
        or ("dt" in names and any("dt.date" in text for text in texts))
    )
    attributes, wire = [], []
    for prop, text in zip(model.properties, texts, strict=True):
        if text == "None":  # only nulls were seen: that says nothing of the type
            text = "Any"
            imports.typing.add("Any")
        if role == "response":
            if not prop.required and text != "Any" and not text.endswith("None"):
                text = f"{text} | None"
            attributes.append(layout.attribute_line(prop.python_name, text, 4))
            attributes += _attribute_docs(prop)
            if prop.name != prop.python_name:
                wire.append(
                    f"{python.string(prop.python_name)}: {python.string(prop.name)},"
                )
            continue
        if not prop.required:
            text = f"NotRequired[{text}]"
        if functional:
            wire.append(f"{python.string(prop.name)}: {python.string(text)},")
        else:
            attributes.append(layout.attribute_line(prop.name, text, 4))
            attributes += _attribute_docs(prop)
    words = model.description.partition("\n")[0] or uses.get((role, model.name), "")
    docstring = group_docstring(words or "An object of the API", "", 4)
    return ClassView(model.name, docstring, tuple(attributes), tuple(wire), functional)


def _is_key(name: str) -> bool:
    """Tell whether the class form of a TypedDict can have this key."""
    return (
        name.isascii()
        and name.isidentifier()
        and not keyword.iskeyword(name)
        and not name.startswith("__")
    )


def _attribute_docs(prop: Property) -> list[str]:
    words = with_limits(sentence(prop.description.partition("\n")[0]), prop.schema)
    return [f"    {python.docstring(python.wrap(words, 76), 4)}"] if words else []


def _exports(role: Role, modules: dict[str, list[Model]], env: Environment) -> str:
    lines = {f".{name}": [m.name for m in models] for name, models in modules.items()}
    checked = layout.import_lines(lines, 4)
    homes = sorted((m.name, name) for name, models in modules.items() for m in models)
    return env.get_template("package/exports.py.jinja").render(
        docstring=python.docstring(
            "What the API answers, as classes."
            if role == "response"
            else "What the API takes, as dictionaries with typed keys."
        ),
        checked=checked,
        homes=[
            (python.string(name), python.string(f".{home}")) for name, home in homes
        ],
        exports=[
            python.string(name)
            for name in layout.export_order(name for name, _ in homes)
        ],
    )
