"""Builders of parameters to parameters: facts decided, schemas built, names chosen."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from collgen.model import (
    MISSING,
    Conflict,
    Fact,
    Inner,
    JsonValue,
    Limit,
    Missing,
    Parameter,
    Schema,
    Steps,
    Template,
)
from collgen.model.schema import FILE
from collgen.understand.documentation import plain_summary
from collgen.understand.names.identifiers import ARGUMENT_RESERVED, Namer, snake
from collgen.understand.requests.headers import header_text, is_idempotency_key
from collgen.understand.resolve.builders import (
    ParameterBuilder,
    evidence_of,
    plain_values,
    seen_values,
)
from collgen.understand.resolve.conflicts import (
    CONTRADICTED,
    contradictions,
    decide,
    disagreements,
)
from collgen.understand.resolve.deciding import (
    build_schema,
    is_text_name,
    of_name,
    text_evidence,
    to_caller,
)
from collgen.understand.resolve.dynamic import NOT_DYNAMIC, dynamic_template
from collgen.understand.resolve.joining import ParameterBuilders
from collgen.understand.resolve.limits import WORDS as LIMITING
from collgen.understand.resolve.limits import documented_limits
from collgen.understand.resolve.nesting import Nesting
from collgen.understand.resolve.placing import Node
from collgen.understand.resolve.sources import undocumented_facts
from collgen.understand.values import jsonc, merging
from collgen.understand.values.jsonc import VariableRef

_NEW: Final = "New at each call when left out."
_CONSTANT: Final = "The collection's own text when left out."
_FLAG: Final = "The name without a value when left out."


def finish(
    builders: ParameterBuilders,
    *,
    every_source: bool = False,
    locked: Mapping[str, str] | None = None,
) -> list[Parameter]:
    """Decide every parameter's facts, and name them all at once.

    `locked` are the Python names that callers use already, by location and wire name. With
    `every_source`, what no documentation states gets a fact too, which says where it is from.
    """
    locked = locked or {}
    namer = Namer(ARGUMENT_RESERVED)
    for name in locked.values():
        namer.reserve(name)
    nodes = builders.inner_nodes()
    return [
        _parameter(
            builder,
            _python_name(builder, locked, namer),
            nodes.get(builder.name) if builder.has_members else None,
            every_source=every_source,
        )
        for builder in builders
    ]


def _python_name(
    builder: ParameterBuilder, locked: Mapping[str, str], namer: Namer
) -> str:
    """Return the argument's name; one that the client fills in by itself has none."""
    if builder.variable:
        return ""
    known = locked.get(f"{builder.location}.{builder.name}")
    if known:
        return known
    words = snake(builder.name, builder.location)
    return namer.name(words, f"{words}_{builder.location}")


def _parameter(
    builder: ParameterBuilder,
    python_name: str,
    node: Node | None,
    *,
    every_source: bool,
) -> Parameter:
    """Return one parameter; `node` has what is documented inside of it."""
    chosen, contested = decide(builder.facts)
    dynamic = dynamic_template(builder)
    generated = builder.location == "header" and is_idempotency_key(builder.name)
    constant = MISSING if generated else _constant(builder, chosen)
    has_own = bool(dynamic[0]) or constant is not MISSING
    required = not generated and _is_required(builder, chosen, has_own=has_own)
    if required or generated:
        dynamic = NOT_DYNAMIC
    schema, odd = _schema(builder, chosen)
    schema = _with_files(_with_optional_members(schema), builder.file_members)
    if isinstance(constant, str) and not builder.whole:
        schema = replace(schema, default=to_caller(schema, constant))
    inner: list[Inner] = []
    limits: list[Limit] = []
    if node is not None:
        nesting = Nesting("input")
        schema = nesting.complete(schema, node, seen_values(builder))
        inner, limits = nesting.inner, nesting.limits
    if builder.brackets is not None:  # its members are the fields that are documented
        required |= any(member.required for member in schema.properties)
    conflicts = _conflicts(builder, chosen, contested, odd)
    if every_source:
        builder.facts += undocumented_facts(builder, chosen, schema, required=required)
    if not LIMITING.isdisjoint(chosen):
        limits = [*documented_limits(builder, chosen, schema), *limits]
    return Parameter(
        name=builder.name,
        python_name=python_name,
        location=builder.location,
        required=required,
        schema=schema,
        description=builder.description,
        summary=plain_summary(builder.description)
        or _when_left_out(dynamic[0], constant, schema),
        facts=tuple(builder.facts),
        conflicts=tuple(conflicts),
        inner=tuple(inner) if every_source else (),
        limits=tuple(limits),
        variable=builder.variable,
        file=builder.file,
        or_text=builder.or_text,
        repeated=builder.is_repeated,
        brackets=builder.brackets,
        content_type=builder.content_type,
        is_json_part=builder.is_json_part,
        has_file_members=bool(builder.file_members),
        constant=constant,
        dynamic=dynamic[0],
        dynamic_json=dynamic[1],
        generated=generated,
    )


def _constant(
    builder: ParameterBuilder, chosen: Mapping[str, Fact]
) -> str | Missing | None:
    """Return what a call sends that leaves the argument out, where the collection's is constant."""
    if builder.occurrences != 1 or builder.variable or builder.is_repeated:
        return MISSING
    own = builder.values[0] if builder.values else MISSING
    if builder.is_usual:
        is_chosen = "required" in chosen or "conditional" in chosen
        is_constant = not is_chosen and all(value == own for value in builder.values)
    else:
        is_constant = builder.is_constant
    if not is_constant or not isinstance(own, str | None):
        return MISSING
    is_header = builder.location == "header"
    return " ".join(header_text(own).split()) if is_header and own is not None else own


def _is_required(
    builder: ParameterBuilder, chosen: Mapping[str, Fact], *, has_own: bool
) -> bool:
    if builder.is_second_credential or (builder.is_constant and has_own):
        return False
    if (
        builder.is_in_document
        or builder.location in ("url", "path")
        or (builder.whole and builder.occurrences > 0)
    ):
        return not has_own
    is_documented = "required" in chosen and bool(chosen["required"].value)
    return is_documented and not (builder.whole and has_own)


def _conflicts(
    builder: ParameterBuilder,
    chosen: dict[str, Fact],
    contested: list[Fact],
    odd: list[int],
) -> list[Conflict]:
    found = disagreements(chosen, contested)
    if odd and CONTRADICTED & chosen.keys():
        found += contradictions(chosen, odd, builder.values, builder.places)
    return found


def _schema(
    builder: ParameterBuilder, chosen: dict[str, Fact]
) -> tuple[Schema, list[int]]:
    """Return the schema, and the numbers of the values that contradict what is documented."""
    if builder.schema is not None:
        return _text_by_name(builder, chosen, builder.schema), []
    repeated = builder.is_repeated
    if builder.file:
        one = Schema(type=("string",), format="binary")
        return Schema(type=("array",), items=one) if repeated else one, []
    if builder.is_json_part and (shown := _of_json_part(builder)) is not None:
        return shown, []
    evidence, values = _evidence(builder, chosen)
    schema, odd = build_schema(chosen, evidence, values, text=builder.text)
    if repeated:
        return _repeated(schema, nullable=None in values), odd
    return _text_by_name(builder, chosen, schema), odd


def _of_json_part(builder: ParameterBuilder) -> Schema | None:
    """Return the type of the JSON that a part's texts are; None where they are none."""
    parsed = [
        jsonc.parse_body(text) for text in builder.values if isinstance(text, str)
    ]
    values = [one.value for one in parsed if isinstance(one.value, dict | list)]
    if not values:
        return None
    shown = merging.infer(values, dates=True)
    return replace(shown, type=(*shown.type, "string"))


def _evidence(
    builder: ParameterBuilder, chosen: Mapping[str, Fact]
) -> tuple[Schema, Sequence[JsonValue | VariableRef]]:
    """Return what the values show, and the values; those of siblings where no words contradict."""
    values = builder.values
    if builder.others and not CONTRADICTED & chosen.keys():
        values = (
            [*values, *builder.others] if builder.text else [*plain_values(builder)]
        )
    if not builder.text:
        return evidence_of(builder), values
    evidence = text_evidence(values)
    if builder.location == "query" and None in values:
        types = evidence.type or ("string",)
        evidence = replace(evidence, type=(*types, "null"))
    return evidence, values


def _repeated(schema: Schema, *, nullable: bool) -> Schema:
    """Return the list of a name that is sent more than once; `schema` is of all its values."""
    if "array" not in schema.type:
        return Schema(type=("array",), items=replace(schema, default=MISSING))
    items = schema.items or Schema()
    if nullable and items.type:
        items = replace(items, type=(*items.type, "null"))
    return replace(schema, items=items, separator=None)


def _text_by_name(
    builder: ParameterBuilder, chosen: dict[str, Fact], schema: Schema
) -> Schema:
    """Return `schema`, as a text where only the quotes or the name say what the value is."""
    if schema.type or schema.enum:
        return schema
    if builder.is_in_document:
        return replace(schema, type=("string", "integer"))
    if not builder.is_quoted:
        if not is_text_name(builder.name):
            return schema
        chosen["type"] = of_name(builder.place)
        builder.facts.append(chosen["type"])
    return replace(schema, type=("string",))


def _with_optional_members(schema: Schema) -> Schema:
    """Return a schema of which no member is required: examples alone do not say that one is."""
    if schema.items is not None:
        schema = replace(schema, items=_with_optional_members(schema.items))
    if schema.additional is not None:
        schema = replace(schema, additional=_with_optional_members(schema.additional))
    if schema.properties:
        members = (
            replace(p, required=False, schema=_with_optional_members(p.schema))
            for p in schema.properties
        )
        schema = replace(schema, properties=tuple(members))
    return schema


def _with_files(schema: Schema, paths: Collection[Steps]) -> Schema:
    """Return a schema with files at the ends of `paths`; None is each item of a list."""
    if not paths:
        return schema
    if () in paths:
        return Schema(type=("string",), format=FILE)
    if schema.items is not None:
        inner = {path[1:] for path in paths if path[0] is None}
        return replace(schema, items=_with_files(schema.items, inner))
    members = (
        replace(
            p, schema=_with_files(p.schema, {x[1:] for x in paths if x[0] == p.name})
        )
        for p in schema.properties
    )
    return replace(schema, properties=tuple(members))


def _when_left_out(
    dynamic: Template, constant: str | Missing | None, schema: Schema
) -> str:
    """Return what a call sends for an argument that it leaves out, in words, unless a default."""
    if constant is None:
        return _FLAG
    if not isinstance(constant, Missing):
        return _CONSTANT if isinstance(schema.default, Missing) else ""
    return _NEW if dynamic else ""
