"""A large collection: many requests, and some that each have too much of one thing for a page."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from tests.bench.synthetic import collection

JsonObject: TypeAlias = dict[str, Any]

REQUESTS = 60


def large() -> JsonObject:
    """Return the collection."""
    found: JsonObject = collection(REQUESTS)
    found["item"] = [*found["item"], {"name": "Heavy", "item": _heavy()}]
    found["item"] += [
        {"name": f"Alone {n}", "item": [one]} for n, one in enumerate(_heavy())
    ]
    found["item"].append({"name": "Medium", "item": [_medium(n) for n in range(19)]})
    return found


def _heavy() -> list[JsonObject]:
    deep = {f"group_{n}": {f"field_{m}": "text" for m in range(40)} for n in range(40)}
    flat = {f"field_{n}": f"value {n}" for n in range(400)}
    rows = "".join(
        f"| field_{n} | string | {'Words about it. ' * 12}|\n" for n in range(400)
    )
    table = f"| Name | Type | Description |\n| --- | --- | --- |\n{rows}"
    return [
        _request("Deep body", deep),
        _request("Long list", [{"id": n, "name": f"name {n}"} for n in range(2_000)]),
        _request("Long table", flat, table),
        _request("Long prose", {}, "A sentence that says a little. " * 4_000),
        _request("Many answers", {"a": 1}, answers=60),
    ]


def _medium(number: int) -> JsonObject:
    body = {f"field_{n}": f"value {n}" for n in range(30)}
    return _request(f"Medium {number}", body, "Some words. " * 40, answers=6)


def _request(name: str, body: Any, words: str = "", answers: int = 1) -> JsonObject:
    request = {
        "method": "POST",
        "header": [{"key": "Content-Type", "value": "application/json"}],
        "url": f"https://api.example.com/{name.lower().replace(' ', '/')}",
        "body": {"mode": "raw", "raw": json.dumps(body, indent=2)},
        "description": words,
    }
    return {
        "name": name,
        "request": request,
        "response": [_answer(number) for number in range(answers)],
    }


def _answer(number: int) -> JsonObject:
    items = [{"id": n, "name": f"item {n}", "is_open": n % 2 == 0} for n in range(60)]
    return {
        "name": f"Answer {number}",
        "code": (200, 201, 400, 401, 403, 404, 409, 422, 429, 500)[number % 10],
        "header": [{"key": "Content-Type", "value": "application/json"}],
        "body": json.dumps({"items": items}),
    }
