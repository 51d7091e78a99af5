"""What each model is for, in words, from the first place that has it."""

from __future__ import annotations

from collgen.generate.annotations import Role
from collgen.model import Api, Schema

Uses = dict[tuple[Role, str], str]


def model_uses(api: Api) -> Uses:
    """Return what each model is for, by its role and name."""
    uses: Uses = {}
    for operation in api.operations:
        if operation.result is not None:
            _add(
                uses,
                "response",
                operation.result,
                f"The response of `{operation.name}`",
            )
        for response in operation.responses:
            if response.status >= 400 and response.schema is not None:
                _add(uses, "response", response.schema, "The body of an error")
        for parameter in operation.parameters:
            words = f"The argument `{parameter.python_name}` of `{operation.name}`"
            _add(uses, "input", parameter.schema, words)
    return uses


def _add(uses: Uses, role: Role, schema: Schema, words: str) -> None:
    """Add the models of `schema` and of all below it that have no use yet."""
    waiting = [(schema, words)]
    while waiting:
        inner, use = waiting.pop()
        if inner.model is not None:
            if (role, inner.model) in uses:
                continue
            uses[role, inner.model] = use
            waiting += [
                (p.schema, f"The `{p.name}` of `{inner.model}`")
                for p in inner.properties
                if p.schema.model or p.schema.items or p.schema.additional
            ]
        if inner.items is not None:
            waiting.append(
                (inner.items, use.replace("The response", "An item of the response", 1))
            )
        if inner.additional is not None:
            waiting.append((inner.additional, use))
