"""The collection's own values as docs and tests may show them: filled in, and without secrets."""

from __future__ import annotations

import json

from collgen.model import JsonValue
from collgen.postman.references import has_reference
from collgen.secrets.text import (
    REDACTED,
    is_secret_name,
    may_hold_secret,
    redact,
    redact_text,
)
from collgen.understand.values.jsonc import VariableRef
from collgen.understand.variables.scope import Scope


class Cleaner:
    """Fills references with samples and takes secrets out."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    def text(self, name: str, text: str) -> str:
        """Return the text of the field `name`; without a name it is a whole body."""
        filled = self._scope.fill(text)
        if self._scope.show_secrets:
            return filled
        if name and filled == text and len(text) > 3 and is_secret_name(name):
            return REDACTED
        return redact_text(filled)

    def fields(self, values: dict[str, JsonValue], source: str) -> dict[str, JsonValue]:
        """Return the fields of a JSON body; `source` is the text that they were read from."""
        if may_hold_secret(source) and not self._scope.show_secrets:
            cleaned = redact(values)
            assert isinstance(cleaned, dict)
            values = cleaned
        return (
            {name: self._fill(value) for name, value in values.items()}
            if has_reference(source)
            else values
        )

    def value(self, value: JsonValue | VariableRef, source: str) -> JsonValue:
        """Return a whole JSON body; `source` is the text that it was read from."""
        filled = self._fill(value) if has_reference(source) else value
        hides = may_hold_secret(source) and not self._scope.show_secrets
        return redact(filled) if hides else filled  # type: ignore[arg-type,return-value]

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
