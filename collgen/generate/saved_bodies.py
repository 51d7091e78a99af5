"""How the client decodes a saved response body: the runtime's rules, for the generated tests."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from collgen.escape.python import identifier
from collgen.samples.calls import MEDIA_TYPE

if TYPE_CHECKING:
    from collgen.escape.escaped import PythonSource
    from collgen.model import Example, JsonValue, Schema

JSON_TYPE = "application/json"
CONTENT: Final = identifier("server.content")
VALUE: Final = identifier("server.value")
TEXT: Final = identifier("server.text")
_ERRORS = {
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
}
_SERVER_ERROR = "ServerError"
_STATUS_ERROR = "StatusError"
# The runtime's own rules for what a content type says.
_JSON_TYPES = re.compile(r"[/+](json|x-json|ndjson)$")
_TEXT_TYPES = re.compile(
    r"^text/|\+xml|/xml|/javascript|/x-www-form-urlencoded|/yaml|/x-yaml"
)
_DATES = ("date", "date-time")


class SavedBody:
    """A saved body, and what the client makes of it."""

    def __init__(self, example: Example) -> None:
        """Read the body of `example`."""
        text = example.body or ""
        if not text.isascii():
            # A lone surrogate can be in no response.
            text = text.encode("utf-8", "replace").decode("utf-8")
        self.text = text
        self.value: JsonValue = None
        self.is_json = self.odd = False
        try:
            self.value = self._decoded(text.removeprefix("\ufeff"))
            self.is_json = True
        except (ValueError, RecursionError):
            pass
        kind = next((v for n, v in example.headers if n.lower() == "content-type"), "")
        kind = kind.partition(";")[0].strip().lower()
        if not MEDIA_TYPE.fullmatch(kind):
            kind = JSON_TYPE if self.is_json else "text/plain"
        self.content_type = kind

    def _decoded(self, text: str) -> JsonValue:
        # A function for constants takes a new decoder.
        has_constant = "NaN" in text or "Infinity" in text
        constant = self._constant if has_constant else None
        value: JsonValue = json.loads(text, parse_constant=constant)
        return value

    def _constant(self, name: str) -> float:
        # NaN is unequal to itself, so the result cannot be compared.
        self.odd = True
        return float(name.replace("Infinity", "inf"))

    @property
    def is_value(self) -> bool:
        """Whether the body is JSON that reads back equal, and no text to mistake for itself."""
        return self.is_json and not self.odd and not isinstance(self.value, str)

    def expected(self, declared: str = "") -> PythonSource:
        """Return the source of the decoded body, `declared` being the type that the call names."""
        says_json = _JSON_TYPES.search(self.content_type) is not None
        if declared == "bytes":
            return CONTENT
        if declared == "str":
            is_text = says_json and isinstance(self.value, str)
            return VALUE if is_text else TEXT
        if self.is_json and (declared or says_json):
            return VALUE
        if says_json or _TEXT_TYPES.search(self.content_type):
            return TEXT
        return CONTENT


def error_class(status: int) -> str:
    """Return the error that the client raises for a status."""
    return _ERRORS.get(status) or (_SERVER_ERROR if status >= 500 else _STATUS_ERROR)


def declared_type(schema: Schema) -> str:
    """Return how the client decodes the answer: `bytes`, `str`, `json`, or `` by content type."""
    if schema.format in ("binary", "event-stream"):
        return "bytes"
    kinds = set(schema.type) - {"null"}
    if not kinds:
        return ""
    if kinds != {"string"} or schema.nullable or schema.enum or schema.format in _DATES:
        return "json"
    return "str"


def has_dates(schema: Schema) -> bool:
    """Whether the result holds dates outside of models, which compare as objects, not as text."""
    waiting: list[Schema | None] = [schema]
    while waiting:
        inner = waiting.pop()
        if inner is not None and inner.model is None:
            if inner.format in _DATES:
                return True
            waiting += [inner.items, inner.additional]
    return False
