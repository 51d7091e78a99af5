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
        if not has_reference(source):
            return value  # type: ignore[return-value]
        if isinstance(value, VariableRef):
            found = _json_or(self._scope.fill(str(value.template)), None)
            return {} if found is None else found  # type: ignore[return-value]
        return self._fill(value)

    def known(self, value: JsonValue | VariableRef) -> JsonValue | VariableRef:
        """Return a value as evidence, with what scopes have for references without quotes.

        `[{{ids}}]` is a list of numbers where `ids` is `1,2,3`.
        """
        if isinstance(value, list):
            return [item for each in value for item in self._known_items(each)]
        if isinstance(value, dict):
            return {
                self._scope.fill(key): self.known(each)  # type: ignore[misc]
                for key, each in value.items()
            }
        if isinstance(value, VariableRef):
            name = value.template.whole
            text = None if name is None else self._scope.value_of(name)
            return value if text is None else _json_or(text, value)
        return value

    def _known_items(self, value: JsonValue | VariableRef) -> list[JsonValue]:
        if not isinstance(value, VariableRef):
            return [self.known(value)]  # type: ignore[list-item]
        text = self._scope.value_of(value.template.whole or "")
        items = _json_or(f"[{text or ''}]", value)
        return items if text and isinstance(items, list) else [value]  # type: ignore[list-item]

    def _fill(self, value: JsonValue | VariableRef) -> JsonValue:
        if isinstance(value, str):
            return self._scope.fill(value)
        if isinstance(value, list):
            return [item for each in value for item in self._items(each)]
        if isinstance(value, dict):
            return {
                self._scope.fill(key): self._fill(item) for key, item in value.items()
            }
        if isinstance(value, VariableRef):
            return _unquoted(self._scope.fill(str(value.template)))
        return value

    def _items(self, value: JsonValue | VariableRef) -> list[JsonValue]:
        """Return what an item of a list stands for: a variable may hold several, `1,2,3`."""
        if isinstance(value, VariableRef):
            items = _json_or(f"[{self._scope.fill(str(value.template))}]", None)
            if isinstance(items, list) and len(items) > 1:
                return items
        return [self._fill(value)]


def _unquoted(text: str) -> JsonValue:
    """Return the sample of a reference that stands without quotes: it has to be JSON."""
    value = _json_or(text, None)
    return 1 if value is None and text.strip() != "null" else value  # type: ignore[return-value]


def _json_or(text: str, other: VariableRef | None) -> JsonValue | VariableRef:
    """Return what a text is as JSON; `other` where it is none."""
    try:
        value: JsonValue = json.loads(text)
    except (ValueError, RecursionError):
        return other
    return value
