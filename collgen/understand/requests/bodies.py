"""A request's body as named fields, or as one whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from collgen.model import MISSING, Body, JsonValue, Missing
from collgen.model.references import Literal
from collgen.postman import collection as postman
from collgen.postman.references import has_reference, parse
from collgen.understand.requests.xml_bodies import Document
from collgen.understand.values import jsonc

PRUNED_METHODS: Final = frozenset({"GET", "HEAD", "COPY", "PURGE", "UNLOCK"})
"""Postman's runtime sends no body with these unless `disableBodyPruning` is set."""

_CONTENT_TYPES: Final = {
    "json": "application/json",
    "xml": "application/xml",
    "html": "text/html",
    "javascript": "application/javascript",
}
# What the runtime says of files that collections name; of others it says nothing.
_FILE_TYPES: Final = {
    "bin": "application/octet-stream",
    "csv": "text/csv",
    "gif": "image/gif",
    "gz": "application/gzip",
    "html": "text/html",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "json": "application/json",
    "mp3": "audio/mpeg",
    "mp4": "video/mp4",
    "pdf": "application/pdf",
    "png": "image/png",
    "svg": "image/svg+xml",
    "tar": "application/x-tar",
    "txt": "text/plain",
    "wav": "audio/wav",
    "xml": "application/xml",
    "yaml": "text/yaml",
    "yml": "text/yaml",
    "zip": "application/zip",
}
_FORM: Final = "application/x-www-form-urlencoded"
_GRAPHQL_VARIABLE = re.compile(
    r"\$(?P<name>\w+)\s*:\s*(?P<type>[\[\]!\w]+)(?:\s*=\s*(?P<default>\"[^\"]*\"|[\w.+-]+))?"
)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a body, as the collection has it."""

    name: str
    value: JsonValue | Missing
    """A JSON value, or text for a form; references are still in it."""
    entry: postman.Entry | None = None
    declared: str = ""
    """GraphQL: the declared type."""
    is_constant: bool = False
    """XML: the document has this text for a call that gives none."""


@dataclass(slots=True)
class ParsedBody:
    """A body taken apart."""

    body: Body
    fields: list[Field] = field(default_factory=list)
    value: JsonValue | Missing = MISSING
    """The whole body's value, when `body.whole`."""
    problem: str = ""
    """Why a body that says it is JSON could not be read as such."""
    notes: tuple[jsonc.Note, ...] = ()
    """Comments on the members of a JSON body."""

    @property
    def entries(self) -> tuple[postman.Entry, ...]:
        """The entries of a form."""
        return tuple(one.entry for one in self.fields if one.entry is not None)


def is_sent(method: str, body: postman.Body | None, prune: bool) -> bool:
    """Return whether Postman's runtime sends this body with this method."""
    if body is None or body.disabled or (prune and method in PRUNED_METHODS):
        return False
    if body.mode in ("urlencoded", "formdata"):
        return bool(body.entries)
    if body.mode == "graphql":
        return bool(body.query or body.variables)
    return body.mode == "file" or bool(body.raw.strip())


def parse_body(body: postman.Body, content_type: str) -> ParsedBody:
    """Take a body apart. `content_type` is the request's own Content-Type header, or empty."""
    match body.mode:
        case "urlencoded":
            # The runtime puts its own type in the place of one that is no form's.
            is_form = content_type.lower().startswith(_FORM)
            return _form(Body("form", content_type if is_form else _FORM), body)
        case "formdata":
            return _form(Body("multipart", None), body)
        case "file":
            media_type = content_type or type_of_file(body.file)
            return ParsedBody(
                Body("binary", media_type or None, whole=True), value=body.file
            )
        case "graphql":
            return _graphql(body, content_type)
        case _:
            return _raw(body, content_type)


def type_of_file(name: str) -> str:
    """Return the media type that the runtime gives to a file of this name; empty without one."""
    return _FILE_TYPES.get(name.rpartition(".")[2].lower(), "") if "." in name else ""


def is_json(content_type: str) -> bool:
    """Return whether a media type is JSON (RFC 6839 for the `+json` suffix)."""
    media_type = content_type.partition(";")[0].strip().lower()
    return media_type.endswith(("/json", "+json"))


def is_xml(content_type: str) -> bool:
    """Return whether a media type is XML (RFC 7303)."""
    media_type = content_type.partition(";")[0].strip().lower()
    return media_type.endswith(("/xml", "+xml"))


def document_body(body: Body, document: Document) -> ParsedBody:
    """Return an XML body whose arguments are its fields."""
    fields = [
        Field(name, text, is_constant=name in document.constant)
        for name, text in document.values.items()
    ]
    return ParsedBody(
        replace(body, kind="xml", whole=False, query=document.template), fields
    )


def _form(form: Body, body: postman.Body) -> ParsedBody:
    # Postman sends no body when all of its fields are disabled.
    optional = all(entry.disabled for entry in body.entries)
    return ParsedBody(
        replace(form, optional=optional), [_form_field(e) for e in body.entries]
    )


def _form_field(entry: postman.Entry) -> Field:
    return Field(entry.key or "", entry.value if entry.value is not None else "", entry)


def _raw(body: postman.Body, content_type: str) -> ParsedBody:
    default = _CONTENT_TYPES.get(body.language, "text/plain")
    sent_as = content_type or default
    text = body.raw
    looks_like_json = text.lstrip()[:1] in ("{", "[", "/")
    if is_json(sent_as) or (looks_like_json and body.language in ("", "json")):
        parsed = jsonc.parse_body(text)
        if parsed.ok:
            value = parsed.value
            if isinstance(value, dict) and value and _names_arguments(value, text):
                fields = [Field(name, item) for name, item in value.items()]
                return ParsedBody(Body("json", sent_as), fields, notes=parsed.notes)
            whole = Body("json", sent_as, whole=True)
            return ParsedBody(whole, value=value, notes=parsed.notes)
        if is_json(sent_as) and not parsed.ok:
            whole = Body("text", sent_as, whole=True)
            sent = jsonc.without_comments(text)
            return ParsedBody(whole, value=sent, problem=parsed.reason)
    return ParsedBody(Body("text", sent_as, whole=True), value=text)


def _names_arguments(value: dict[str, JsonValue], text: str) -> bool:
    """Return whether an object's keys name arguments: none is empty or holds a variable."""
    if "" in value:
        return False
    return "{{" not in text or not any(map(has_reference, value))


def _graphql(body: postman.Body, content_type: str) -> ParsedBody:
    sent_as = content_type or "application/json"
    declared = {
        match["name"]: match["type"] for match in _GRAPHQL_VARIABLE.finditer(body.query)
    }
    parsed = jsonc.parse_body(body.variables) if body.variables.strip() else None
    values = parsed.value if parsed is not None and parsed.ok else {}
    problem = parsed.reason if parsed is not None and not parsed.ok else ""
    if not isinstance(values, dict):
        values, problem = {}, "they are no JSON object"
    fields = [
        Field(name, value, declared=declared.get(name, ""))
        for name, value in values.items()
    ]
    fields += [
        Field(n, MISSING, declared=t) for n, t in declared.items() if n not in values
    ]
    # A reference in the document is an argument whose name on the wire is the reference itself.
    document = parse(body.query)
    references = dict.fromkeys(
        str(s) for s in document.segments if not isinstance(s, Literal)
    )
    fields += [Field(text, text, declared="String!") for text in references]
    graphql = Body(
        "graphql", sent_as, query=document, operation_name=body.operation_name
    )
    return ParsedBody(graphql, fields, problem=problem)
