"""Entries: query, header, path-variable, urlencoded and form-data lists in all their forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.model import Place
from collgen.postman.collection import Entry, Pointer
from collgen.postman.values import (
    Json,
    JsonObject,
    description,
    maybe_text,
    text,
    truthy,
)

if TYPE_CHECKING:
    from collgen.diagnostics import Report

_SCALARS: Final = (str, bool, int, float, type(None))


def entries(value: Json, pointer: Pointer, report: Report) -> tuple[Entry, ...]:
    """Return the entries of a list of objects, or of a plain `{name: value}` object."""
    if not value:
        return ()
    if isinstance(value, dict):
        return _from_map(value, pointer, report)
    return tuple(
        [
            _entry(fields, (*pointer, index), report)
            for index, fields in enumerate(value)
            if fields is not None
        ]
    )


def named(value: Json, pointer: Pointer, report: Report) -> tuple[Entry, ...]:
    """Return path variables, whose name stood under `id` in older files."""
    if isinstance(value, dict):
        return _from_map(value, pointer, report)
    found = []
    for index, fields in enumerate(value):
        if fields is not None:
            if fields.get("key") is None:
                fields = {**fields, "key": fields.get("id", fields.get("name"))}
            found.append(_entry(fields, (*pointer, index), report))
    return tuple(found)


def headers(value: Json, pointer: Pointer, report: Report) -> tuple[Entry, ...]:
    """Return headers from a list, from raw header text or from a `{name: value}` object."""
    if not value:
        return ()
    if isinstance(value, str):
        return _header_lines(value, pointer, report)
    if isinstance(value, dict):
        return _from_map(value, pointer, report)
    found: list[Entry] = []
    for index, fields in enumerate(value):
        place = (*pointer, index)
        if isinstance(fields, str):
            found.extend(_header_lines(fields, place, report))
        elif fields is not None:
            if fields.get("key") is None and fields.get("name") is not None:
                fields = {**fields, "key": fields["name"]}
            found.append(_entry(fields, place, report))
    return tuple(found)


def form(value: Json, pointer: Pointer, report: Report) -> tuple[Entry, ...]:
    """Return form-data entries: those of type `file` name files instead of a value."""
    if not value:
        return ()
    if isinstance(value, str):
        report.warn("form-text", "form-data given as text is left out", Place(pointer))
        return ()
    if isinstance(value, dict):
        return _from_map(value, pointer, report)
    return tuple(
        [
            _form_entry(fields, (*pointer, index), report)
            for index, fields in enumerate(value)
            if fields is not None
        ]
    )


def _entry(fields: JsonObject, pointer: Pointer, report: Report) -> Entry:
    get = fields.get
    key = get("key")
    value = get("value")
    if type(value) not in _SCALARS:
        _warn_container(value, pointer, report)
    return Entry(
        key if key is None or type(key) is str else text(key),
        value if value is None or type(value) is str else maybe_text(value, pointer),
        description(get("description")) if "description" in fields else "",
        _is_disabled(fields),
        text(get("type")) if "type" in fields else "",
        pointer=pointer,
    )


def _form_entry(fields: JsonObject, pointer: Pointer, report: Report) -> Entry:
    get = fields.get
    kind, source = text(get("type")), get("src")
    is_file = kind == "file" or (not kind and "src" in fields)
    value = None if is_file else get("value")
    return Entry(
        text(get("key")),
        maybe_text(value, pointer),
        description(get("description")),
        _is_disabled(fields),
        "file" if is_file else kind or "text",
        _files(source) if is_file else (),
        _content_type(text(get("contentType")), pointer, report),
        text(get("fileName")),
        pointer,
    )


def _content_type(value: str, pointer: Pointer, report: Report) -> str:
    """Return the type of a part; none if it would end its header (RFC 9110, 5.5)."""
    if value.isprintable():
        return value
    report.warn(
        "content-type-invalid",
        f"the content type {value!r} has control characters and is not sent",
        Place(pointer),
        "expected a media type such as application/json",
    )
    return ""


def _files(source: Json) -> tuple[str, ...]:
    if isinstance(source, list):
        return tuple(path for path in source if path)
    return (source,) if source else ()


def _is_disabled(fields: JsonObject) -> bool:
    # `enabled` is how version 1 wrote it, and some converters still do.
    if "disabled" not in fields and "enabled" not in fields:
        return False
    return truthy(fields.get("disabled")) or fields.get("enabled") is False


def _from_map(value: JsonObject, pointer: Pointer, report: Report) -> tuple[Entry, ...]:
    found = []
    for name, member in value.items():
        place = (*pointer, name)
        if isinstance(member, dict | list):
            _warn_container(member, place, report)
        found.append(Entry(name, maybe_text(member, place), pointer=place))
    return tuple(found)


def _header_lines(lines: str, pointer: Pointer, report: Report) -> tuple[Entry, ...]:
    found = []
    for line in lines.splitlines():
        name, colon, value = line.strip().partition(":")
        if not name and not colon:
            continue
        disabled = name.startswith("//")
        name = name.removeprefix("//").strip()
        if not colon or not name:
            report.warn(
                "header-line", f"{line.strip()!r} is no `Name: value`", Place(pointer)
            )
            continue
        found.append(Entry(name, value.strip(), disabled=disabled, pointer=pointer))
    return tuple(found)


def _warn_container(value: Json, pointer: Pointer, report: Report) -> None:
    kind = "a list" if isinstance(value, list) else "an object"
    message = f"the value is {kind}, expected text: it is sent as JSON text"
    report.warn("value-not-text", message, Place(pointer))
