"""Resources: what a folder offers, as a class with the methods of its requests."""

from __future__ import annotations

from dataclasses import dataclass

from collgen.escape.escaped import PythonSource
from collgen.escape.python import identifier
from collgen.generate.custom import FOLDER, NO_CUSTOM, Custom
from collgen.generate.docstrings import docstring, group_words
from collgen.generate.graphql import own_document
from collgen.generate.methods import MethodView, method
from collgen.generate.module_names import Imports, ModuleNames, module_source
from collgen.generate.templates import Templates
from collgen.model import Api, Group, Operation


@dataclass(frozen=True, slots=True)
class ChildView:
    """A resource below a client or another resource."""

    name: PythonSource
    class_name: PythonSource
    """Its class without `Resource`, and without `Async` before it."""
    module: PythonSource
    async_module: PythonSource
    docstring: PythonSource
    decorator: PythonSource


@dataclass(frozen=True, slots=True)
class MembersView:
    """What the class of a client or a resource has."""

    name: PythonSource
    """The class's own name, without `Resource`."""
    owner: PythonSource
    """The class that has the methods."""
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]
    has_deprecated: bool


@dataclass(frozen=True, slots=True)
class ResourceView:
    """The module of one folder."""

    docstring: PythonSource
    class_docstring: PythonSource
    imports: Imports
    members: MembersView


def render_resources(
    api: Api, templates: Templates, custom: Custom = NO_CUSTOM
) -> dict[str, str]:
    """Return the module of each folder, and what makes a package of them."""
    files: dict[str, str] = {}
    if api.root.groups:
        words = f"The requests of {' '.join(api.title.split())}, folder by folder."
        files[f"{api.package}/resources/__init__.py"] = templates.render(
            "package/resources.py.jinja", docstring=docstring(words, 0)
        )
    for group in api.root.walk():
        if group.path:
            files[f"{api.package}/{_module_path(group)}"] = templates.render(
                "package/resource.py.jinja", module=_resource(api, group, custom)
            )
    return files


def _module_path(group: Group) -> str:
    stem = "/".join(("resources", *group.modules))
    return f"{stem}/__init__.py" if group.groups else f"{stem}.py"


def _resource(api: Api, group: Group, custom: Custom) -> ResourceView:
    # A module of a package counts its dots from the package that it is in.
    package = "." * (len(group.path) + (2 if group.groups else 1))
    names = module_names(group, package)
    for name in ("AsyncResource", "SyncResource"):
        names.runtime(name)
    members = members_view(api, group, names, custom)
    called = f"`client.{'.'.join(group.path)}`"
    return ResourceView(
        docstring=docstring(f"The requests of the folder {_folder(group)}.", 0),
        class_docstring=docstring(
            group_words(group.description, f"Methods of {called}"), 4
        ),
        imports=names.imports(),
        members=members,
    )


def _folder(group: Group) -> str:
    return " ".join(group.name.split()) or group.python_name


def module_names(group: Group, package: str) -> ModuleNames:
    """Return the names of the module that has a group's class."""
    return ModuleNames(
        package,
        members={
            *(child.python_name for child in group.groups),
            *(operation.python_name for operation in members_of(group)),
        },
        arguments={
            argument.python_name
            for operation in members_of(group)
            for argument in operation.arguments
        },
    )


def members_of(group: Group) -> tuple[Operation, ...]:
    """Return the operations that are methods of a group's class, former names last."""
    return (*group.operations, *group.aliases)


def members_view(
    api: Api, group: Group, names: ModuleNames, custom: Custom = NO_CUSTOM
) -> MembersView:
    """Return the members of the class of a group; of the root, those of the client."""
    children = tuple(_child(group, child, names, custom) for child in group.groups)
    methods = tuple(method(api, operation, names) for operation in members_of(group))
    if not group.path:
        taken = {child.python_name for child in group.groups}
        taken |= {operation.python_name for operation in members_of(group)}
        own = own_document(api, names, taken)
        methods = methods if own is None else (*methods, own)
    if methods:
        for name in ("Awaited", "Methods", "ViewT"):
            names.runtime(name)
        for name in (
            "AsyncRaw",
            "AsyncStreaming",
            "Raw",
            "RequestOptions",
            "Streaming",
        ):
            names.runtime_type(name)
    name = identifier(group.class_name if group.path else api.class_name)
    return MembersView(
        name=name,
        owner=PythonSource.fill("{}Resource", name) if group.path else name,
        children=children,
        methods=methods,
        has_deprecated=any(operation.deprecated for operation in members_of(group)),
    )


def _child(group: Group, child: Group, names: ModuleNames, custom: Custom) -> ChildView:
    modules = []
    for prefix in ("", "Async"):
        class_name = f"{prefix}{child.class_name}Resource"
        module = _home(group, child, class_name, custom)
        names.check(module, class_name)
        modules.append(module_source(module))
    return ChildView(
        name=identifier(child.python_name),
        class_name=identifier(child.class_name),
        module=modules[0],
        async_module=modules[1],
        docstring=docstring(group_words(child.description, _folder(child)), 8),
        decorator=names.runtime("Folder"),
    )


def _home(group: Group, child: Group, class_name: str, custom: Custom) -> str:
    """Return the module that a group's module has a child's class from: a person's, or ours."""
    own = ".".join((FOLDER, *child.modules))
    if custom.has(own, class_name):
        return f"{'.' * (len(group.path) + 2 if group.path else 1)}{own}"
    return f"{'' if group.path else '.resources'}.{child.modules[-1]}"
