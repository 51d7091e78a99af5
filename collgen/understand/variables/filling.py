"""The collection's own values as docs and tests show them: with samples for its variables."""

from __future__ import annotations

import json

from collgen.model import JsonValue
from collgen.postman.references import has_reference
from collgen.understand.values.jsonc import VariableRef
from collgen.understand.variables.scope import Scope


class Filler:
    """Fills references with samples."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def fields(self, values: dict[str, JsonValue], source: str) -> dict[str, JsonValue]:
        """Return the fields of a JSON body; `source` is the text that they were read from."""
        if not has_reference(source):
            return values
        return {name: self._fill(value) for name, value in values.items()}

    def value(self, value: JsonValue | VariableRef, source: str) -> JsonValue:
        """Return a whole JSON body; `source` is the text that it was read from."""
        return self._fill(value) if has_reference(source) else value  # type: ignore[return-value]

    def _fill(self, value: JsonValue | VariableRef) -> JsonValue:
        if isinstance(value, str):
            return self._scope.fill(value)
        if isinstance(value, list):
            return [self._fill(item) for item in value]
        if isinstance(value, dict):
            return {
                self._scope.fill(key): self._fill(item) for key, item in value.items()
            }
        if isinstance(value, VariableRef):
            return _unquoted(self._scope.fill(str(value.template)))
        return value


def _unquoted(text: str) -> JsonValue:
    """Return the sample of a reference that stands without quotes: it has to be JSON."""
    try:
        value: JsonValue = json.loads(text)
    except ValueError:
        return 1
    return value
