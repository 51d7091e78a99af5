"""What an Api leaves to callers of its client, and JSON values in calls and in words."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final

from collgen.auth.registry import kind_of
from collgen.model import Api, Auth, JsonValue, Operation, Variable

_LONGEST_INLINE: Final = 2000
"""Characters of JSON beyond which a value belongs in a file of its own."""


def needs_signature(operation: Operation) -> bool:
    """Return whether the client leaves the authentication of `operation` to its caller."""
    return operation.auth is not None and not is_built_in(operation.auth)


def is_built_in(auth: Auth) -> bool:
    """Return whether the client authenticates in this way by itself."""
    return kind_of(auth).is_built_in


def client_argument(api: Api, variable: Variable) -> str:
    """Return the name of the client's argument that sets `variable`."""
    return (
        "base_url" if variable.name == api.base_url_variable else variable.python_name
    )


json_line: Final[Callable[[JsonValue], str]] = json.JSONEncoder(
    ensure_ascii=False
).encode
"""Returns a value as JSON in one line; `json.dumps` would make such an encoder for each."""


def is_large(value: JsonValue) -> bool:
    """Return whether `value` would fill more than a screen of source."""
    if isinstance(value, str):
        return len(value) > _LONGEST_INLINE
    return isinstance(value, (list, dict)) and len(json.dumps(value)) > _LONGEST_INLINE
