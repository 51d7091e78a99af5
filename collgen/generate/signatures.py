"""The signature of a method, as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from collgen.escape import markdown
from collgen.generate.annotations import parameter_annotation
from collgen.generate.methods import result_annotation

if TYPE_CHECKING:
    from collgen.escape.escaped import Markdown
    from collgen.generate.module_names import ModuleNames
    from collgen.model import Operation


@dataclass(frozen=True, slots=True)
class SignatureArgument:
    """An argument as the signature has it."""

    name: Markdown
    annotation: Markdown
    is_optional: bool


@dataclass(frozen=True, slots=True)
class SignatureView:
    """A method without its body, for a block of code."""

    anchor: Markdown
    name: Markdown
    arguments: tuple[SignatureArgument, ...]
    returns: Markdown


def signature_view(operation: Operation, names: ModuleNames) -> SignatureView:
    """Return the signature of the method of `operation`."""
    return SignatureView(
        anchor=markdown.name(f"{operation.python_name}.signature"),
        name=markdown.name(operation.python_name),
        arguments=tuple(
            SignatureArgument(
                markdown.name(parameter.python_name),
                markdown.python(parameter_annotation(parameter, names)),
                not parameter.required,
            )
            for parameter in operation.arguments
        ),
        returns=markdown.python(result_annotation(operation, names)),
    )
