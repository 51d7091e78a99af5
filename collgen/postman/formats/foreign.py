"""Files that people take for a collection: what each is, and what to do with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collgen.postman.values import JsonObject

_EXPORT: Final = (
    "In Postman: the collection's ⋯ menu › More › Export › Collection v2.1."
)
_IMPORT: Final = "Import it into Postman, and export the collection from there."
_BRUNO: Final = (
    "In Bruno: the collection's ⋯ menu › Share › Export as Postman Collection."
)
_OPENAPI: Final = "Import it into Postman, or use a generator for OpenAPI."

_OBJECTS: Final[tuple[tuple[str, str, Callable[[JsonObject], bool]], ...]] = (
    ("an OpenAPI description", _OPENAPI, lambda o: "openapi" in o),
    ("a Swagger description", _OPENAPI, lambda o: "swagger" in o or "swaggerVersion" in o),
    ("an AsyncAPI description", _EXPORT, lambda o: "asyncapi" in o),
    (
        "an environment or globals file",
        "It belongs to a collection: collgen build COLLECTION -e FILE.",
        lambda o: "item" not in o
        and (
            "_postman_variable_scope" in o
            or isinstance(o.get("values"), list)
            or isinstance(o.get("environment") or o.get("globals"), dict)
        ),
    ),
    (
        "an Insomnia export",
        _IMPORT,
        lambda o: (o.get("_type") == "export" and "resources" in o)
        or str(o.get("type")).startswith("collection.insomnia.rest/"),
    ),
    (
        "an HTTP archive (HAR)",
        _IMPORT,
        lambda o: isinstance(o.get("log"), dict) and "entries" in o["log"],
    ),
    (
        "a Hoppscotch export",
        _IMPORT,
        lambda o: "v" in o and "folders" in o and "requests" in o,
    ),
    (
        "a Bruno collection",
        _BRUNO,
        lambda o: "brunoConfig" in o
        or (isinstance(o.get("items"), list) and "item" not in o and "version" in o),
    ),
    ("a Thunder Client export", _IMPORT, lambda o: "client" in o and "clientVersion" in o),
    (
        "the result of a GraphQL introspection",
        _IMPORT,
        lambda o: "__schema" in o or (isinstance(o.get("data"), dict) and "__schema" in o["data"]),
    ),
)  # fmt: skip

_TEXTS: Final[tuple[tuple[str, str, re.Pattern[str]], ...]] = (
    ("an OpenAPI description", _OPENAPI, re.compile(r"^openapi:", re.MULTILINE)),
    ("a Swagger description", _OPENAPI, re.compile(r"^swagger:", re.MULTILINE)),
    ("an AsyncAPI description", _EXPORT, re.compile(r"^asyncapi:", re.MULTILINE)),
    (
        "an Insomnia export",
        _IMPORT,
        re.compile(r"^type: \S+\.insomnia\.rest/|^_type: export", re.MULTILINE),
    ),
    (
        "an environment or globals file",
        "It belongs to a collection: collgen build COLLECTION -e FILE.",
        re.compile(r"\A(?:(?!\$kind)[^\n]*\n)*values:", re.MULTILINE),
    ),
    (
        "a Bruno request",
        _BRUNO,
        re.compile(r"\A\s*meta \{"),
    ),
    (
        "a WSDL description",
        _IMPORT,
        re.compile(
            r"\A\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*)*<(?:\w+:)?(?:definitions|description)\b",
            re.DOTALL,
        ),
    ),
    ("a WADL description", _IMPORT, re.compile(r"\A\s*(?:<\?[^>]*>\s*)*<(?:\w+:)?application\b")),
    ("a RAML description", _IMPORT, re.compile(r"\A#%RAML")),
    (
        "a cURL command",
        "Paste it into Postman's Import, save the request, and export its collection.",
        re.compile(r"\A\s*(?:\$ )?curl\s"),
    ),
    (
        "one file of a collection of version 3",
        "Name the collection's folder.",
        re.compile(r"^\$kind:", re.MULTILINE),
    ),
    (
        "a web page",
        "Of published documentation: press Run in Postman there, and export the collection.",
        re.compile(r"\A\s*<(?:!doctype html|html)\b", re.IGNORECASE),
    ),
)  # fmt: skip

_ADDRESS: Final = re.compile(r"\s*https?://", re.IGNORECASE)
_PLACES: Final = (
    (
        re.compile(r"//documenter\.getpostman\.com/|//documenter\.gw\.postman\.com/"),
        "published documentation",
        "Open it, press Run in Postman, and export the collection from there.",
    ),
    (
        re.compile(r"//(?:www\.|app\.)?(?:getpostman|postman)\.co(?:m)?/"),
        "a page of a Postman workspace",
        "Open it in Postman; then the collection's ⋯ menu › More › Export.",
    ),
    (
        re.compile(r"//[\w.-]+\.postman\.co/"),
        "a page of a Postman workspace",
        "Open it in Postman; then the collection's ⋯ menu › More › Export.",
    ),
)


def foreign_object(value: JsonObject) -> tuple[str, str] | None:
    """Return what a JSON object is that is no collection, and what to do; None if it may be one."""
    return next(((kind, hint) for kind, hint, test in _OBJECTS if test(value)), None)


def foreign_folder(paths: Iterable[str]) -> tuple[str, str] | None:
    """Return what a folder of these files is, and what to do; None when it is unknown."""
    names = {path.rpartition("/")[2] for path in paths}
    return ("a Bruno collection", _BRUNO) if "bruno.json" in names else None


def foreign_text(text: str) -> tuple[str, str] | None:
    """Return what a text is that is not JSON, and what to do; None when it is unknown."""
    start = text[:20_000]
    return next(
        ((kind, hint) for kind, hint, test in _TEXTS if test.search(start)), None
    )


def address(source: str) -> tuple[str, str] | None:
    """Return what an http(s) address leads to, and what to do; None for a path."""
    if not _ADDRESS.match(source):
        return None
    for pattern, kind, hint in _PLACES:
        if pattern.search(source):
            return kind, hint
    return "an address", "Download the file first."
