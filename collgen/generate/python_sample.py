"""Samples in Python: the call of the generated client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collgen.escape import python
from collgen.escape.escaped import PythonSource
from collgen.escape.isort import name_key
from collgen.generate.call_views import call_view, one_a_line, path
from collgen.generate.client_arguments import client_arguments, needed_variables
from collgen.generate.values import needs_signature
from collgen.generate.width import fits

if TYPE_CHECKING:
    from collgen.model import JsonValue, Operation
    from collgen.samples.calls import AcceptedCall
    from collgen.samples.language import Subject


class _Python:
    title = "Python"
    fence = "python"
    template = "samples/python.py.jinja"
    target = PythonSource

    def comment(self, text: str) -> PythonSource:
        """Return a comment of one line."""
        return python.comment(text)

    def view(self, subject: Subject) -> dict[str, object]:
        """Return the client with its arguments, and the call with its own.

        No formatter sees a sample: where black splits a line, the template has to know.
        """
        api, operation, call = subject.api, subject.operation, subject.call
        names = sorted([api.class_name, *["NULL"] * call.uses_null], key=name_key)
        variables = needed_variables(api, operation)
        exact = operation.call.exact
        is_unchecked = exact is not None and exact.is_unchecked
        values = dict(exact.settings) if exact else {}
        arguments = client_arguments(api, variables, values)
        note = _signature_note(operation)
        is_wide = _is_wide(operation, call)
        column = 8 if is_wide else 4
        return {
            "uses_files": any(p.holds_files for p, _ in call.arguments),
            "package": python.identifier(api.package),
            "names": [python.identifier(name) for name in names],
            "import_fits": fits(f"from {api.package} import {', '.join(names)}"),
            "client": python.identifier(api.class_name),
            "has_arguments": bool(arguments or note or is_unchecked),
            "arguments": arguments,
            "signature_note": note,
            "is_unchecked": is_unchecked,
            "call": call_view(
                operation, call, _split, path, files=one_a_line, column=column
            ),
            "call_is_wide": is_wide,
            "returns": operation.result is not None,
            # To iterate is to ask for further pages: what is exact sends one request.
            "iterates": operation.paging is not None and exact is None,
        }


LANGUAGE = _Python()


def _split(name: str, value: JsonValue) -> PythonSource:
    del name
    return python.split_literal(value)


def _is_wide(operation: Operation, call: AcceptedCall) -> bool:
    """Return whether black puts the assigned call into parentheses, so that its name fits."""
    if operation.result is None:
        return False
    head = f"client.{operation.name}("
    if not call.arguments:
        return not fits(f"result = {head})")
    return not fits(f"result = {head}") and fits(f"    {head}")


def _signature_note(operation: Operation) -> PythonSource | None:
    """Return the comment on a header that stands for authentication that the client lacks."""
    auth = operation.auth
    if auth is None or not needs_signature(operation):
        return None
    return python.comment(f"{auth.kind} is not built in")
