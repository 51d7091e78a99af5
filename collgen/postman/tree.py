"""Collections of version 2: folders and requests, from checked JSON to Postman's nouns."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from collgen.model import JsonValue, Place
from collgen.postman.checks import check
from collgen.postman.collection import (
    Collection,
    Folder,
    Pointer,
    Request,
    RequestSpec,
    Script,
    Variable,
)
from collgen.postman.requests import read_auth, read_response, read_spec
from collgen.postman.values import (
    DEEPEST,
    Json,
    JsonObject,
    description,
    kept,
    text,
    too_deep,
    truthy,
)

if TYPE_CHECKING:
    from collgen.diagnostics import Report

_VERSION: Final = re.compile(r"/v(\d+\.\d+)")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a collection stands: the file, as the person named it, and the place in it."""

    file: str
    name: str
    """What to call a collection that does not name itself."""
    pointer: Pointer = ()


def read_collection(value: Json, origin: Origin, report: Report) -> Collection:
    """Return a collection of version 2.x, or a bare folder, as a `Collection`."""
    check("collection", value, origin.pointer, report)
    info = value.get("info") or {}
    name = text(info.get("name")).strip() or text(value.get("name")).strip()
    if not name:
        report.warn(
            "collection-unnamed",
            f"the collection has no name; it is called {origin.name!r}",
            Place((*origin.pointer, "info")),
        )
    version = _VERSION.search(text(info.get("schema")))
    about = info if info.get("description") is not None else value
    return Collection(
        name=name or origin.name,
        root=_folder(
            value,
            name or origin.name,
            description(about.get("description")),
            origin.pointer,
            report,
        ),
        version=_version(info.get("version")),
        format=f"v{version[1]}" if version else "v2",
        file=origin.file,
    )


def read_items(value: list[Json], origin: Origin, report: Report) -> Collection:
    """Return a bare list of items as a collection named after the file."""
    root = Folder(
        origin.name, _items(value, origin.pointer, report), pointer=origin.pointer
    )
    return Collection(origin.name, root, format="v2", file=origin.file)


def read_item(value: JsonObject, origin: Origin, report: Report) -> Collection:
    """Return a single request as a collection of one, named after the file."""
    root = Folder(
        origin.name, _item(value, origin.pointer, report), pointer=origin.pointer
    )
    return Collection(origin.name, root, format="v2", file=origin.file)


def _folder(
    value: JsonObject, name: str, about: str, pointer: Pointer, report: Report
) -> Folder:
    items = value.get("item")
    return Folder(
        name=name,
        items=_items(items, (*pointer, "item"), report) if items else (),
        description=about,
        auth=read_auth(value.get("auth"), (*pointer, "auth"), report),
        scripts=read_scripts(value.get("event"), (*pointer, "event")),
        variables=read_variables(value.get("variable"), (*pointer, "variable")),
        behavior=read_behavior(value, pointer),
        id=item_id(value),
        pointer=pointer,
    )


def item_id(item: JsonObject) -> str:
    """Return the id that Postman keeps for an item, or nothing."""
    return text(item.get("id")) or text(item.get("_postman_id"))


def _items(
    value: list[Json], pointer: Pointer, report: Report
) -> tuple[Folder | Request, ...]:
    if len(pointer) > DEEPEST:
        raise too_deep(pointer)
    found: list[Folder | Request] = []
    for index, item in enumerate(value):
        found.extend(_item(item, (*pointer, index), report))
    return tuple(found)


def _item(item: Json, pointer: Pointer, report: Report) -> tuple[Folder | Request, ...]:
    if not isinstance(item, dict):
        kind = "null" if item is None else "no object"
        report.warn("item-invalid", f"the item is {kind}: left out", Place(pointer))
        return ()
    has_request = item.get("request") is not None
    if "item" not in item:
        if has_request:
            return _request(item, pointer, report)
        message = "the item has neither `request` nor `item`: left out"
        report.warn("item-invalid", message, Place(pointer))
        return ()
    check("folder", item, pointer, report)
    own: tuple[Request, ...] = ()
    if has_request:
        message = "the item is both a folder and a request; the request is put into the folder"
        report.warn("item-both", message, Place(pointer))
        own = _request(item, pointer, report)
    folder = _folder(
        item,
        text(item.get("name")),
        description(item.get("description")),
        pointer,
        report,
    )
    if own:
        folder = replace(folder, items=own + folder.items)
    return (folder,)


def _request(item: JsonObject, pointer: Pointer, report: Report) -> tuple[Request, ...]:
    check("request", item, pointer, report)
    spec = read_spec(item.get("request"), (*pointer, "request"), report)
    if spec is None:
        return ()
    note_url(spec, report)
    at = (*pointer, "response")
    responses = item.get("response")
    return (
        Request(
            name=text(item.get("name")),
            spec=spec,
            responses=(
                tuple(
                    [
                        read_response(response, (*at, index), report)
                        for index, response in enumerate(responses)
                        if response is not None
                    ]
                )
                if responses
                else ()
            ),
            scripts=read_scripts(item.get("event"), (*pointer, "event")),
            variables=read_variables(item.get("variable"), (*pointer, "variable")),
            behavior=read_behavior(item, pointer),
            description=description(item.get("description")),
            id=item_id(item),
            pointer=pointer,
        ),
    )


def note_url(spec: RequestSpec, report: Report) -> None:
    """Warn of a request that goes nowhere."""
    if spec.url is None:
        report.warn("url-missing", "the request has no URL", Place(spec.pointer))
    elif not spec.url.host:
        report.warn("url-no-host", "the URL names no host", Place(spec.url.pointer))


def read_scripts(value: Json, pointer: Pointer) -> tuple[Script, ...]:
    """Return the scripts of an `event` list."""
    if not value:
        return ()
    found = []
    for number, event in enumerate(value):
        if event is None or truthy(event.get("disabled")):
            continue
        script = event.get("script")
        source = script.get("exec") if isinstance(script, dict) else script
        if isinstance(source, list):
            source = "\n".join([text(line) for line in source])
        if source:
            inside = ("exec",) if isinstance(script, dict) else ()
            found.append(
                Script(
                    text(event.get("listen")),
                    text(source),
                    (*pointer, number, "script", *inside),
                )
            )
    return tuple(found)


def read_variables(value: Json, pointer: Pointer) -> tuple[Variable, ...]:
    """Return the variables of a list, or of a plain `{name: value}` object."""
    if not value:
        return ()
    if isinstance(value, dict):
        return tuple(
            Variable(key, kept(member, (*pointer, key)), pointer=(*pointer, key))
            for key, member in value.items()
        )
    return tuple(
        _variable(fields, (*pointer, index))
        for index, fields in enumerate(value)
        if fields is not None
    )


def _variable(fields: JsonObject, pointer: Pointer) -> Variable:
    get = fields.get
    key = next(
        (key for name in ("key", "id", "name") if (key := get(name)) is not None), ""
    )
    return Variable(
        key=text(key),
        value=kept(get("value"), pointer),
        type=text(get("type")),
        description=description(get("description")),
        disabled=truthy(get("disabled")),
        pointer=pointer,
    )


def read_behavior(
    value: JsonObject, pointer: Pointer
) -> tuple[tuple[str, JsonValue], ...]:
    """Return the members of `protocolProfileBehavior`."""
    behavior = value.get("protocolProfileBehavior")
    if not behavior:
        return ()
    kept(behavior, (*pointer, "protocolProfileBehavior"))
    return tuple(behavior.items())


def _version(value: Json) -> str:
    if not isinstance(value, dict):
        return text(value)
    numbers = [value.get(part) for part in ("major", "minor", "patch")]
    if all(number is None for number in numbers):
        return text(value.get("string", value.get("raw")))
    version = ".".join(text(0 if number is None else number) for number in numbers)
    identifier = text(value.get("identifier"))
    return f"{version}-{identifier}" if identifier else version
