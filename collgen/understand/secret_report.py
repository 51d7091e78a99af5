"""Say where a collection holds secrets, without saying what they are."""

from __future__ import annotations

from collections.abc import Iterator

from collgen.auth.blocks import literal_credentials
from collgen.diagnostics import Report
from collgen.model import Place
from collgen.postman.collection import (
    AuthBlock,
    Collection,
    Entry,
    Folder,
    Pointer,
    Request,
)
from collgen.postman.references import has_reference
from collgen.secrets.text import is_secret_name
from collgen.understand.values.merging import is_placeholder


def report_secrets(collection: Collection, report: Report) -> None:
    """Add a note for each place where a credential is written out."""
    for variable in collection.root.variables:
        is_secret = variable.type == "secret" or is_secret_name(variable.key)
        if is_secret and variable.value and _is_literal(str(variable.value)):
            _note(report, f"the variable {variable.key!r}", variable.pointer)
    waiting: list[Folder | Request] = [collection.root]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Folder):
            waiting.extend(reversed(item.items))
            _report_auth(item.auth, report)
            continue
        _report_auth(item.spec.auth, report)
        for entry in _entries(item):
            if (
                entry.key
                and entry.value
                and is_secret_name(entry.key)
                and _is_literal(entry.value)
            ):
                _note(report, f"the field {entry.key!r}", entry.pointer)


def _report_auth(block: AuthBlock | None, report: Report) -> None:
    for key in literal_credentials(block) if block is not None else ():
        assert block is not None
        _note(report, f"{key!r} of the {block.type} auth", block.pointer)


def _entries(request: Request) -> Iterator[Entry]:
    yield from request.spec.headers
    if request.spec.url is not None:
        yield from request.spec.url.query


def _is_literal(text: str) -> bool:
    return (
        not has_reference(text) and bool(text.strip()) and is_placeholder(text) is None
    )


def _note(report: Report, what: str, pointer: Pointer) -> None:
    report.note(
        "secret-in-file",
        f"{what} is written out in the collection; it was not copied",
        Place(pointer),
        "put a variable in its place, and keep its value out of the file",
    )
