"""Small collections, understood: for tests of what a whole request means."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

from collgen.build import understand_file
from collgen.model import Api, Operation, Parameter


def understood(*items: dict[str, Any], every_source: bool = False, **root: Any) -> Api:
    """Return what a collection of these items means."""
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    collection = {"info": {"name": "Shop", "schema": schema}, "item": items, **root}
    stdin = BytesIO(json.dumps(collection).encode())
    return understand_file("-", stdin=stdin, every_source=every_source).api


def request(
    name: str = "Send", *responses: dict[str, Any], method: str = "POST", **spec: Any
) -> dict[str, Any]:
    """Return an item with one request."""
    sent = {"method": method, "url": "https://api.example.com/orders", **spec}
    return {"name": name, "request": sent, "response": responses}


def json_body(value: Any) -> dict[str, Any]:
    """Return a raw body that holds JSON."""
    options = {"raw": {"language": "json"}}
    return {"mode": "raw", "raw": json.dumps(value), "options": options}


def response(value: Any, code: int = 200, **more: Any) -> dict[str, Any]:
    """Return a saved response whose body is JSON."""
    header = [{"key": "Content-Type", "value": "application/json"}]
    body = {"name": "Saved", "code": code, "status": "OK", "header": header}
    return {**body, "body": json.dumps(value), **more}


def parameter(operation: Operation, name: str) -> Parameter:
    """Return the parameter of a wire name."""
    return next(one for one in operation.parameters if one.name == name)
