"""A document as text: JSON, or YAML that says the same under YAML 1.1 and 1.2."""

from __future__ import annotations

import json
import math
from typing import Any

from collgen.escape import yaml
from collgen.escape.escaped import Json, Yaml


def print_json(document: dict[str, Any]) -> Json:
    """Return a document as JSON."""
    return Json(json.dumps(_finite(document), ensure_ascii=False, indent=2) + "\n")


def print_yaml(document: dict[str, Any]) -> Yaml:
    """Return a document as YAML."""
    return yaml.document(_finite(document))


def _finite(value: Any) -> Any:
    """Return a value with null for numbers that JSON does not have (RFC 8259, 6)."""
    if isinstance(value, dict):
        return {key: _finite(member) for key, member in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(member) for member in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
