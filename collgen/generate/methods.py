"""Methods of the client as views of prepared strings: signatures, endpoints, calls."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from collgen.escape import layout, python
from collgen.escape.width import fits
from collgen.generate.annotations import Imports, annotation, parameter_annotation
from collgen.generate.docstrings import group_docstring, method_docstring
from collgen.generate.endpoints import constant, endpoint_source
from collgen.generate.paging import attributes_to
from collgen.model import Api, Body, Group, Operation, Paging, Parameter, Schema

_OPTIONS = "options: RequestOptions | None = None"
_MOST_UNION_MEMBERS = 5
"""The runtime's `_request` is typed for unions up to this many."""


@dataclass(frozen=True, slots=True)
class Method:
    """One method, in source."""

    head: str
    """Its lines down to the colon."""
    docstring: str
    call: str
    """Its only statement."""
    deprecated: str
    """Source of the warning, if any."""
    twin: str
    """The line that gives it to the asynchronous class and to the views."""


@dataclass(frozen=True, slots=True)
class Child:
    """A resource below a client or a resource."""

    name: str
    class_name: str
    module: str
    docstring: str
    head: dict[str, str]
    """The first line of its property, by the prefix of the class: none, or `Async`."""
    imports: dict[str, str]
    """Its import, by the same prefix."""


@dataclass(slots=True)
class Surface:
    """What a client or a resource offers, and what its module needs for it."""

    endpoints: list[str] = field(default_factory=list)
    methods: list[Method] = field(default_factory=list)
    children: list[Child] = field(default_factory=list)
    imports: Imports = field(default_factory=Imports)
    has_deprecated: bool = False
    views: dict[str, str] = field(default_factory=dict)
    """The lines that say what `with_raw_response` and its like have, by the same prefix."""
    twin: str = ""
    """The first line of the asynchronous class."""


def owner_of(api: Api, group: Group) -> str:
    """Return the class that has the methods of a group; its twin is `Async` before it."""
    return f"{group.class_name}Resource" if group.path else api.class_name


def surface_of(api: Api, group: Group) -> Surface:
    """Return what the client (for the root) or the resource of a group offers."""
    surface = Surface()
    owner = owner_of(api, group)
    members = {child.python_name for child in group.groups}
    members |= {operation.python_name for operation in group.operations}
    for child in group.groups:
        module = (
            f".resources.{child.modules[-1]}"
            if not group.path
            else f".{child.modules[-1]}"
        )
        name = " ".join(child.name.split()) or child.python_name
        docstring = group_docstring(name, "", 8)
        lines = {
            prefix: layout.import_line(
                module, [f"{prefix}{child.class_name}Resource"], 8
            )
            for prefix in ("", "Async")
        }
        heads = {
            prefix: layout.accessor_head(
                child.python_name, f"{prefix}{child.class_name}Resource", 4
            )
            for prefix in ("", "Async")
        }
        surface.children.append(
            Child(child.python_name, child.class_name, module, docstring, heads, lines)
        )
    for operation in group.operations:
        surface.has_deprecated = surface.has_deprecated or operation.deprecated
        surface.endpoints.append(endpoint_source(api, operation, surface.imports))
        surface.methods.append(
            _method(operation, surface.imports, owner, shadowed="list" in members)
        )
    name = group.class_name if group.path else api.class_name
    surface.views = {prefix: _views(name, prefix) for prefix in ("", "Async")}
    bases = ["AsyncResource" if group.path else "AsyncClient"]
    if surface.methods:
        bases.insert(0, f"{name}Methods[Awaited]")
    surface.twin = layout.call(f"class Async{owner}(", bases, "):", 0)
    return surface


def _views(name: str, prefix: str) -> str:
    return "\n".join(
        layout.attribute_line(f"with_{word}_response", f"{name}Methods[{view}]")
        for word, view in (
            ("raw", f"{prefix}Raw"),
            ("streaming", f"{prefix}Streaming"),
        )
    )


def _method(
    operation: Operation, imports: Imports, owner: str, *, shadowed: bool
) -> Method:
    signature = []
    flat = ["self", "*"]
    for parameter in operation.arguments:
        text = parameter_annotation(parameter, imports)
        default = "" if parameter.required else "None"
        signature.append(layout.parameter_line(parameter.python_name, text, default, 8))
        flat.append(f"{parameter.python_name}: {text}{default and ' = None'}")
    flat.append(_OPTIONS)
    if operation.paging is not None and operation.result is not None:
        returns, result = _page(operation.paging, operation.result, imports)
    else:
        returns, result = _result(operation.result, imports)
    if shadowed and "list[" in returns:
        # Inside this class `list` is a method: the annotation has to say which one is meant.
        imports.builtins = True
        returns = returns.replace("list[", "builtins.list[")
    name = operation.python_name
    send = "_request" if operation.paging is None else "_pages"
    arguments = list(_call(operation, result, imports))
    return Method(
        head=_head(f"def {name}(", flat, signature, returns),
        docstring=method_docstring(operation, 8),
        deprecated=_warning(operation, imports),
        call=layout.call(f"return self.{send}(", arguments, ")", 8),
        twin=_twin(operation, owner, imports),
    )


def _head(before: str, flat: list[str], signature: list[str], returns: str) -> str:
    """Return the lines before a method's body as black splits them."""
    inside = ", ".join(flat)
    line = f"    {before}{inside}) -> {returns}:"
    if fits(line):
        return line
    last = layout.return_line(returns, 4)
    if "\n" not in last and fits(f"        {inside}"):
        return f"    {before}\n        {inside}\n{last}"
    lines = "\n".join(
        ("        self,", "        *,", *signature, f"        {_OPTIONS},")
    )
    return f"    {before}\n{lines}\n{last}"


def _twin(operation: Operation, owner: str, imports: Imports) -> str:
    kind = "Method"
    if operation.paging is not None and operation.result is not None:
        kind = "PageMethod"
    elif _streamed(operation.result):
        kind = "StreamMethod"
    imports.runtime.add(kind)
    name = operation.python_name
    return layout.call(f"{name} = {kind}(", [f"{owner}.{name}"], ")", 4)


def _warning(operation: Operation, imports: Imports) -> str:
    if not operation.deprecated:
        return ""
    imports.runtime.add("deprecated")
    return python.string(f"{operation.python_name} is deprecated.")


def _page(paging: Paging, result: Schema, imports: Imports) -> tuple[str, str]:
    """Return what `_result` does for a method that answers in pages."""
    imports.runtime |= {"Page", "Paging"}
    _, listed = attributes_to(paging, result)
    item = annotation(listed.items or Schema(), "response", imports, prefix="models.")
    body = annotation(_not_null(result), "response", imports, prefix="models.")
    return f"Page[{item}, {body}]", body


def _not_null(schema: Schema) -> Schema:
    if not schema.nullable:
        return schema
    return replace(schema, type=tuple(kind for kind in schema.type if kind != "null"))


def _result(schema: Schema | None, imports: Imports) -> tuple[str, str]:
    """Return the annotation of a method's result, and the source of `_request`'s argument for it."""
    if schema is None:
        return "None", _none_type(imports)
    if streamed := _streamed(schema):
        imports.runtime.add(streamed)
        if not schema.nullable:
            return streamed, streamed
        return f"{streamed} | None", f"({streamed}, {_none_type(imports)})"
    text = annotation(schema, "response", imports, prefix="models.")
    if text == "Any":
        return "Any", ""
    kinds = layout.split_union(text)
    if len(kinds) > _MOST_UNION_MEMBERS:
        imports.typing.add("Any")
        return "Any", ""
    sources = [_none_type(imports) if kind == "None" else kind for kind in kinds]
    return text, sources[0] if len(sources) == 1 else f"({', '.join(sources)})"


def _streamed(schema: Schema | None) -> str:
    """Return the runtime's class for a result that is not read with the head."""
    if schema is None or schema.format is None:
        return ""
    return {"binary": "BinaryResponse", "event-stream": "EventStream"}.get(
        schema.format, ""
    )


def _none_type(imports: Imports) -> str:
    imports.types.add("NoneType")
    return "NoneType"


def _call(operation: Operation, result: str, imports: Imports) -> Iterator[str]:
    """Yield the arguments of the runtime's method; each in one line if it fits in one."""
    yield constant(operation)
    if result.startswith("("):
        yield layout.call("(", layout.split_members(result[1:-1]), ")", 12)
    elif result:
        yield result
    for location, keyword in (
        ("path", "path"),
        ("query", "query"),
        ("header", "headers"),
    ):
        found = [p for p in operation.parameters if p.location == location]
        if found:
            yield _mapping(keyword, found, imports)
    if operation.body is not None:
        yield from _body(operation.body, operation, imports)
    yield "options=options"


def _body(body: Body, operation: Operation, imports: Imports) -> Iterator[str]:
    fields = [p for p in operation.parameters if p.location == "body"]
    if body.whole:
        yield f"body={_fresh(fields[0], imports)}"
    elif fields:
        yield _mapping("body", fields, imports)


def _mapping(keyword: str, parameters: Iterable[Parameter], imports: Imports) -> str:
    members = [_member(parameter, imports) for parameter in parameters]
    return layout.call(f"{keyword}={{", members, "}", 12)


def _member(parameter: Parameter, imports: Imports) -> str:
    key = python.string(parameter.name)
    value = _fresh(parameter, imports)
    if parameter.variable is not None:
        value = f"self._variable({python.string(parameter.variable)})"
    elif parameter.schema.separator and "array" in parameter.schema.type:
        imports.runtime.add("to_text")
        value = f"to_text({value}, {python.string(parameter.schema.separator)})"
    elif parameter.schema.as_text:
        imports.runtime.add("to_text")
        value = f"to_text({value})"
    return f"{key}: {value}"


def _fresh(parameter: Parameter, imports: Imports) -> str:
    """Return the source of an argument's value, which is a new one where it is left out."""
    if not parameter.dynamic:
        return parameter.python_name
    function = "fresh_json" if parameter.dynamic_json else "fresh"
    imports.dynamic.add(function)
    template = python.string(str(parameter.dynamic))
    return f"{function}({parameter.python_name}, {template})"
