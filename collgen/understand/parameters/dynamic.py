"""Arguments that are new at each call: those that Postman's dynamic variables stand in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from collgen.understand.values.jsonc import VariableRef
from collgen.understand.variables.dynamic import SAMPLES

if TYPE_CHECKING:
    from collgen.understand.parameters.drafts import Draft

_DYNAMIC: Final = re.compile(r"\{\{\$(\w+)\}\}")


def dynamic_template(draft: Draft) -> tuple[str, bool]:
    """Return what makes a value that is new at each call, and whether it makes JSON; else nothing.

    It is so when the collection's own request holds dynamic variables there and no others.
    """
    if draft.occurrences != 1 or not draft.values or draft.location == "path":
        return "", False
    own = draft.values[0]
    if isinstance(own, VariableRef):
        text, is_json = own.template or f"{{{{{own.name}}}}}", True
    elif isinstance(own, str):
        text, is_json = own, False
    else:
        return "", False
    if "{{$" not in text or draft.whole or draft.variable:
        return "", False
    names = _DYNAMIC.findall(text)
    known = all(name in SAMPLES for name in names)
    return (
        (text, is_json) if known and "{{" not in _DYNAMIC.sub("", text) else ("", False)
    )
