"""Response models and types of arguments: a module for each folder that has any."""

from __future__ import annotations

import keyword
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from collgen.escape.escaped import PythonSource
from collgen.escape.isort import export_order, module_key
from collgen.escape.python import identifier, string
from collgen.generate.annotations import NONE, Role, Types, has_class
from collgen.generate.docstrings import (
    docstring,
    first_paragraph,
    sentence,
    with_limits,
)
from collgen.generate.file_names import flat
from collgen.generate.model_uses import model_uses
from collgen.generate.module_names import Imports, ModuleNames, import_order
from collgen.generate.templates import Templates
from collgen.model import Api, Model, Property

_FOLDERS: Final[dict[Role, str]] = {"response": "models", "input": "params"}
_SHARED: Final = "_shared"
# Models of the requests that stand in no folder, and those that more than one folder uses.
_UNGROUPED: Final = {False: "_client", True: _SHARED}
_TITLES: Final[dict[Role, str]] = {
    "response": "The response models of {}.",
    "input": "The types of arguments of {}.",
}
_FOLDER_TITLES: Final[dict[Role, str]] = {
    "response": "The response models: classes of what the API returns.",
    "input": "The types of arguments: dictionaries with typed keys.",
}


@dataclass(frozen=True, slots=True)
class FieldView:
    """An attribute of a model, or a key of a TypedDict."""

    name: PythonSource
    """The attribute; of a TypedDict whose keys are no identifiers empty."""
    key: PythonSource
    """It as a text."""
    wire_name: PythonSource
    annotation: PythonSource
    quoted_annotation: PythonSource
    docstring: PythonSource


@dataclass(frozen=True, slots=True)
class ClassView:
    """One class of a module."""

    name: PythonSource
    key: PythonSource
    """Its name as a text."""
    docstring: PythonSource
    fields: tuple[FieldView, ...]
    renamed: tuple[FieldView, ...]
    """Fields that have another name on the wire."""
    has_odd_keys: bool
    """A TypedDict that has no class form."""


@dataclass(frozen=True, slots=True)
class ModuleView:
    """A module of classes."""

    docstring: PythonSource
    imports: Imports
    classes: tuple[ClassView, ...]


@dataclass(frozen=True, slots=True)
class ModuleExports:
    """The classes of one module of a folder."""

    name: PythonSource
    classes: PythonSource


@dataclass(frozen=True, slots=True)
class ClassExport:
    """A class, and the module that has it."""

    name: PythonSource
    module: PythonSource


@dataclass(frozen=True, slots=True)
class AliasView:
    """A former name of a class, and the class."""

    name: PythonSource
    key: PythonSource
    """It as a text."""
    today: PythonSource
    today_key: PythonSource


@dataclass(frozen=True, slots=True)
class FolderView:
    """What `models/` or `params/` exports."""

    docstring: PythonSource
    modules: tuple[ModuleExports, ...]
    classes: tuple[ClassExport, ...]
    """In the order of `__all__`."""
    homes: tuple[ClassExport, ...]
    aliases: tuple[AliasView, ...]
    """Former names of classes."""


def render_models(api: Api, templates: Templates) -> dict[str, str]:
    """Return the modules of `models/` and `params/`, each with its lazy `__init__`."""
    files: dict[str, str] = {}
    uses = model_uses(api)
    for role, folder in _FOLDERS.items():
        modules = _modules(api, role)
        homes = {m.name: name for name, models in modules.items() for m in models}
        for name, models in modules.items():
            files[f"{api.package}/{folder}/{name}.py"] = templates.render(
                f"package/{folder}.py.jinja",
                module=_module(api, models, role, name, homes, uses),
            )
        if modules:
            files[f"{api.package}/{folder}/__init__.py"] = templates.render(
                "package/exports.py.jinja", package=_folder(role, modules)
            )
    return files


def _modules(api: Api, role: Role) -> dict[str, list[Model]]:
    """Return the models of one role by the name of their module."""
    names = {group.path: flat(group.modules, "__") for group in api.root.walk()}
    modules: dict[str, list[Model]] = {}
    for model in api.models:
        if model.role == role and has_class(model.properties, role):
            name = names.get(model.group) or _UNGROUPED[bool(model.group)]
            modules.setdefault(name, []).append(model)
    return modules


def _module(
    api: Api,
    models: list[Model],
    role: Role,
    name: str,
    homes: Mapping[str, str],
    uses: Mapping[tuple[Role, str], str],
) -> ModuleView:
    names = ModuleNames("..")
    types = Types(names, role, in_own_module=True)
    views = tuple(_class(model, types, uses) for model in models)
    if role == "response":
        names.runtime("Model")
    else:
        names.use("typing", "TypedDict")
    for model in models:
        for used in _used(model, role):
            if homes.get(used, name) != name:
                names.use(f".{_SHARED}", used)
    words = _TITLES[role].format(" ".join(api.title.split()))
    return ModuleView(docstring(words, 0), names.imports(), views)


def _used(model: Model, role: Role) -> Iterator[str]:
    """Yield the classes that a model's own fields are of."""
    waiting = [prop.schema for prop in model.properties]
    while waiting:
        schema = waiting.pop()
        if schema.model is not None:
            if has_class(schema.properties, role):
                yield schema.model
            continue
        waiting += [
            child for child in (schema.items, schema.additional) if child is not None
        ]


def _class(
    model: Model, types: Types, uses: Mapping[tuple[Role, str], str]
) -> ClassView:
    annotations = [_annotation(prop, types) for prop in model.properties]
    names = [prop.name for prop in model.properties]
    # A key `dt` would stand for the module in the class form.
    hides_dates = "dt" in names and any("dt.date" in text for text in annotations)
    has_odd_keys = types.role == "input" and (
        hides_dates or not all(map(_is_key, names))
    )
    fields = tuple(
        _field(prop, annotation, is_key=types.role == "input", is_odd=has_odd_keys)
        for prop, annotation in zip(model.properties, annotations, strict=True)
    )
    use = uses.get((types.role, model.name), "An object of the API")
    words = sentence(first_paragraph(model.description) or use)
    return ClassView(
        name=identifier(model.name),
        key=string(model.name),
        docstring=docstring(words, 0 if has_odd_keys else 4),
        fields=fields,
        renamed=tuple(
            field
            for prop, field in zip(model.properties, fields, strict=True)
            if prop.name != prop.python_name
        ),
        has_odd_keys=has_odd_keys,
    )


def _field(
    prop: Property, annotation: PythonSource, *, is_key: bool, is_odd: bool
) -> FieldView:
    name = prop.name if is_key else prop.python_name
    words = with_limits(sentence(first_paragraph(prop.description)), prop.schema)
    return FieldView(
        name=PythonSource() if is_odd else identifier(name),
        key=string(name),
        wire_name=string(prop.name),
        annotation=annotation,
        quoted_annotation=string(annotation),
        docstring=docstring(words, 4),
    )


def _annotation(prop: Property, types: Types) -> PythonSource:
    """Return the type of a field; of an answer all that is not in every example may be None."""
    text = types.annotation(prop.schema)
    if text == NONE:  # only nulls were seen: that says nothing of the type
        text = types.any()
    if types.role == "input":
        if prop.required:
            return text
        return PythonSource.fill(
            "{}[{}]", types.names.use("typing", "NotRequired"), text
        )
    if prop.required or text == "Any" or text.endswith("None"):
        return text
    return PythonSource.fill("{} | None", text)


def _is_key(name: str) -> bool:
    """Whether the class form of a TypedDict can have this key."""
    return (
        name.isascii()
        and name.isidentifier()
        and not keyword.iskeyword(name)
        and not name.startswith("__")
    )


def _folder(role: Role, modules: Mapping[str, list[Model]]) -> FolderView:
    homes = {m.name: name for name, models in modules.items() for m in models}
    exports = {
        name: ClassExport(string(name), string(f".{module}"))
        for name, module in homes.items()
    }
    ordered = sorted(modules, key=module_key)
    aliases = [
        (name, one.name)
        for ones in modules.values()
        for one in ones
        for name in one.aliases
    ]
    return FolderView(
        docstring=docstring(_FOLDER_TITLES[role], 0),
        modules=tuple(
            ModuleExports(identifier(name), import_order(m.name for m in modules[name]))
            for name in ordered
        ),
        classes=tuple(exports[name] for name in export_order(exports)),
        homes=tuple(exports[name] for name in sorted(exports)),
        aliases=tuple(
            AliasView(identifier(name), string(name), identifier(today), string(today))
            for name, today in sorted(aliases)
        ),
    )
