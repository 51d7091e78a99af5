"""The intermediate model: what a collection means, free of Postman's and of Python's syntax.

Everything here is a small frozen dataclass. The stages before this one make these values, the
stages after it only read them; this package imports nothing else of collgen.
"""

from collgen.model.api import Api, Group, Operation, Paging
from collgen.model.auth import Auth, Signing
from collgen.model.facts import (
    MISSING,
    Conflict,
    Fact,
    JsonValue,
    Keyword,
    Missing,
    Place,
    SourceKind,
)
from collgen.model.messages import (
    Body,
    BodyKind,
    Call,
    ExactValues,
    Example,
    Header,
    Response,
    Url,
    WireRequest,
)
from collgen.model.parameters import (
    InnerDynamic,
    Length,
    Limit,
    OneOf,
    Parameter,
    ParameterLocation,
    Pattern,
    Range,
)
from collgen.model.references import Dynamic, Reference, Template
from collgen.model.schema import Inner, Model, Property, Schema, Steps, joined
from collgen.model.settings import Environment, Variable, VariableRole
from collgen.model.turns import interleaved, take_turns

__all__ = [
    "MISSING",
    "Api",
    "Auth",
    "Body",
    "BodyKind",
    "Call",
    "Conflict",
    "Dynamic",
    "Environment",
    "ExactValues",
    "Example",
    "Fact",
    "Group",
    "Header",
    "Inner",
    "InnerDynamic",
    "JsonValue",
    "Keyword",
    "Length",
    "Limit",
    "Missing",
    "Model",
    "OneOf",
    "Operation",
    "Paging",
    "Parameter",
    "ParameterLocation",
    "Pattern",
    "Place",
    "Property",
    "Range",
    "Reference",
    "Response",
    "Schema",
    "Signing",
    "SourceKind",
    "Steps",
    "Template",
    "Url",
    "Variable",
    "VariableRole",
    "WireRequest",
    "interleaved",
    "joined",
    "take_turns",
]
