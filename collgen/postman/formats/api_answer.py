"""What Postman's API answers about one request: `{"model_id": …, "data": {…}}`, as of version 1."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from collgen.postman.checks import check
from collgen.postman.collection import Collection, Folder, Request
from collgen.postman.formats.format import Format, Input
from collgen.postman.formats.v1_requests import read_v1_scripts, read_v1_spec
from collgen.postman.tree import Origin, item_id, note_url
from collgen.postman.values import text

if TYPE_CHECKING:
    from collgen.diagnostics import Report


def _recognizes(value: Input) -> bool:
    return (
        isinstance(value, dict)
        and "model_id" in value
        and isinstance(value.get("data"), dict)
        and "url" in value["data"]
    )


def _read(value: Input, origin: Origin, report: Report) -> Collection:
    data, at = value["data"], (*origin.pointer, "data")
    check("v1-request", data, at, report)
    spec = read_v1_spec(data, at, report)
    note_url(spec, report)
    request = Request(
        name=text(data.get("name")),
        spec=spec,
        scripts=read_v1_scripts(data, at),
        id=item_id(data),
        pointer=at,
    )
    root = Folder(origin.name, (request,), pointer=origin.pointer)
    return Collection(origin.name, root, format="v1", file=origin.file)


FORMAT: Final = Format("answer of Postman's API", _recognizes, read=_read)
