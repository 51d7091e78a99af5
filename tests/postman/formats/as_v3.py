"""A collection of version 2.1 as the folder of YAML files that version 3 has for the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

LISTENS = {"prerequest": "http:beforeRequest", "test": "http:afterResponse"}


def write_v3(collection: dict[str, Any], folder: Path) -> None:
    """Write a collection; names of files are numbers, so that any name can be had."""
    info = collection["info"]
    meta = _meta({**collection, "name": info["name"]}, "collection")
    meta |= {"description": _text(info.get("description"))}
    _folder(collection["item"], meta, folder)


def _folder(items: list[Any], meta: dict[str, Any], folder: Path) -> None:
    _dump(meta, folder / ".resources" / "definition.yaml")
    for index, item in enumerate(items):
        order, stem = {"order": index * 1000.5}, str(index)
        if "item" in item:
            _folder(item["item"], _meta(item, "collection") | order, folder / stem)
            continue
        sent = item["request"]
        sent = {"url": sent} if isinstance(sent, str) else sent
        value = _meta(item, "http-request") | _sent(sent) | order
        value["description"] = _text(sent.get("description"))
        if sent.get("auth"):
            value["auth"] = _auth(sent["auth"])
        _dump(value, folder / f"{stem}.request.yaml")
        for number, response in enumerate(item.get("response") or ()):
            example = _example(response) | {"order": number}
            place = folder / ".resources" / f"{stem}.resources" / "examples"
            _dump(example, place / f"{number}.example.yaml")


def _meta(item: dict[str, Any], kind: str) -> dict[str, Any]:
    scripts = [
        {
            "type": LISTENS[event["listen"]],
            "code": _lines(event["script"]["exec"]),
            "language": "text/javascript",
        }
        for event in item.get("event") or ()
    ]
    return {
        "$kind": kind,
        "name": item["name"],
        "description": _text(item.get("description")),
        "variables": item.get("variable"),
        "auth": _auth(item["auth"]) if item.get("auth") else None,
        "scripts": scripts,
        "settings": item.get("protocolProfileBehavior"),
    }


def _auth(auth: dict[str, Any]) -> dict[str, Any]:
    fields = auth.get(auth["type"]) or []
    if isinstance(fields, dict):
        fields = [{"key": key, "value": value} for key, value in fields.items()]
    return {"type": auth["type"], "credentials": fields}


def _sent(sent: dict[str, Any]) -> dict[str, Any]:
    url = sent.get("url") or {}
    url = {"raw": url} if isinstance(url, str) else url
    return {
        "url": url.get("raw"),
        "method": sent.get("method", "GET"),
        "headers": sent.get("header"),
        "queryParams": url.get("query"),
        "pathVariables": url.get("variable"),
        "body": _body(sent.get("body")),
    }


def _body(body: Any) -> dict[str, Any] | None:
    if not body or not body.get("mode"):
        return None
    mode = body["mode"]
    if mode == "raw":
        language = body.get("options", {}).get("raw", {}).get("language", "text")
        return {"type": language, "content": body.get("raw", "")}
    return {"type": mode, "content": body.get(mode)}


def _example(response: dict[str, Any]) -> dict[str, Any]:
    return {
        "$kind": "http-example",
        "name": response["name"],
        "request": _sent(response["originalRequest"]),
        "response": {
            "statusCode": response["code"],
            "statusText": response.get("status"),
            "headers": response.get("header"),
            "body": {
                "type": response.get("_postman_previewlanguage"),
                "content": response.get("body"),
            },
        },
    }


def _text(description: Any) -> Any:
    return description["content"] if isinstance(description, dict) else description


def _lines(source: Any) -> str:
    return "\n".join(source) if isinstance(source, list) else source


def _dump(value: dict[str, Any], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    plain = json.loads(json.dumps(value))
    text = yaml.safe_dump(plain, allow_unicode=True, sort_keys=False)
    path.write_text(text, encoding="utf-8")
