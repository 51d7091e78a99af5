"""The variables that no scope has a value for, as `build` notes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from collgen.lint.subject import Subject
from collgen.model import Place
from collgen.postman.references import all_references

if TYPE_CHECKING:
    from collgen.build import Understanding
    from collgen.model import Api
    from collgen.postman.collection import Pointer

_HINT = "give it a value in the collection's variables, or in an environment (-e)"


def note_undefined(understanding: Understanding) -> None:
    """Note each undefined variable once, at its first use.

    It is only a note: such a variable becomes an argument of the methods or of the client. One in a
    name, which is sent as it is written, has a warning of its own.
    """
    document, api = understanding.document, understanding.api
    own = document.collection.root.variables
    known = {variable.key for variable in own if not variable.disabled}
    known |= understanding.defined
    # Credentials are rightly kept out of the file.
    known |= {one.name for one in api.variables if one.role == "credential"}
    used = {name for name in all_references(document.text) if name[0] != "$"}
    if used <= known:
        return
    subject = Subject(document.collection, api)
    whole = _whole_bodies(api)
    for name, places in subject.uses.items():
        if name in used and name not in known and name not in subject.set_by_scripts:
            is_in_text = whole.issuperset(places)
            role = (
                "the body that callers write has it"
                if is_in_text
                else "it is an argument"
            )
            message = f"no scope has a value for `{{{{{name}}}}}`; {role}"
            if len(places) > 1:
                message += f" (used {len(places):,} times)"
            place = Place(places[0])
            understanding.report.note("variable-undefined", message, place, _HINT)


def _whole_bodies(api: Api) -> frozenset[Pointer]:
    """Return the places of the bodies that callers write as one text."""
    return frozenset(
        (*operation.place.pointer, "request", "body")
        for operation in api.operations
        if operation.body is not None
        and operation.body.whole
        and any(
            one.location == "body" and one.schema.type == ("string",)
            for one in operation.parameters
        )
    )
