"""Small collections for tests, from the parts that matter to a case."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

Json = Mapping[str, Any]
TABLE: Final = "| Name | Type | Required | Default | Description |\n|--|--|--|--|--|\n"
HOST: Final = {"variable": [{"key": "url", "value": "https://a.example"}]}


def request(name: str = "Get it", **parts: Any) -> dict[str, Any]:
    """Return an item; parts of the request's own, but for `response`, `event` and `name`."""
    outer: dict[str, Any] = {
        key: parts.pop(key) for key in ("response", "event") if key in parts
    }
    return {
        "name": name,
        "request": {"method": "GET", "url": "{{url}}/it", **parts},
        **outer,
    }


def body(value: object) -> dict[str, Any]:
    text = value if isinstance(value, str) else json.dumps(value)
    return {"mode": "raw", "raw": text, "options": {"raw": {"language": "json"}}}


def post(value: object, description: str = "", **parts: Any) -> dict[str, Any]:
    return request(method="POST", body=body(value), description=description, **parts)


def query(*entries: dict[str, Any], **parts: Any) -> dict[str, Any]:
    url = {
        "raw": "{{url}}/it",
        "host": ["{{url}}"],
        "path": ["it"],
        "query": list(entries),
    }
    return request(url=url, **parts)


def saved(code: int = 200, text: str = '{"a": 1}', **parts: Any) -> dict[str, Any]:
    return {
        "name": "One",
        "code": code,
        "status": "",
        "header": [],
        "body": text,
        **parts,
    }


def script(text: str, listen: str = "prerequest") -> dict[str, Any]:
    return {"listen": listen, "script": {"exec": text.split("\n")}}


def collection(*items: Json, **parts: Any) -> dict[str, Any]:
    info = {
        "name": "Shop",
        "schema": "https://schema.getpostman.com/json/collection/v2.1.0/",
    }
    return {"info": info, "item": list(items), **HOST, **parts}
