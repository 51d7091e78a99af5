"""Rules about variables: used and not defined, defined and not used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from collgen.diagnostics import counted
from collgen.lint.rule import rule
from collgen.lint.subject import Subject
from collgen.model import Place

_WORD: Final = re.compile(r"[\w.-]+")


@rule(
    "warning",
    "a variable that holds the API's address and has no value in the file",
    "define it in the collection's variables: the client has no address of its own without it",
)
def host_undefined(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find host variables without a default."""
    for variable in subject.api.variables:
        uses = subject.uses.get(variable.name)
        if (
            variable.role == "host"
            and variable.default is None
            and uses
            and variable.name not in subject.defined_elsewhere
        ):
            message = (
                f"`{{{{{variable.name}}}}}` is the address of "
                f"{counted(len(uses), 'request')} and has no value"
            )
            yield message, Place(uses[0])


@rule(
    "info",
    "a variable that is used and nowhere defined",
    "define it in the collection's variables, with a harmless value: docs and tests show it",
)
def variable_undefined(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find variables without a definition; a credential's is rightly kept out of the file."""
    defined = _defined(subject) | subject.set_by_scripts | subject.defined_elsewhere
    elsewhere = {
        v.name for v in subject.api.variables if v.role in ("credential", "host")
    }
    for name, uses in subject.uses.items():
        if not name or name.startswith("$") or name in defined or name in elsewhere:
            continue
        words = f", used {len(uses)} times," if len(uses) > 1 else ""
        yield f"`{{{{{name}}}}}`{words} is not defined in the file", Place(uses[0])


@rule(
    "info",
    "a variable of the collection that nothing uses",
    "delete it, or write it as `{{name}}` where it is meant",
)
def variable_unused(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find variables that neither a request, an auth nor a script mentions."""
    scripts = _words_of_scripts(subject)
    for variable in subject.collection.root.variables:
        name = variable.key
        if name and name not in subject.uses and name not in scripts:
            yield f"the variable {name!r} is not used", Place(variable.pointer)


@rule(
    "warning",
    "a variable that one list defines twice",
    "keep one of them: Postman takes the last, whoever reads the file the first",
)
def variable_repeated(subject: Subject) -> Iterator[tuple[str, Place]]:
    """Find variables of one name in one list."""
    for holder in subject.holders:
        seen: set[str] = set()
        for variable in holder.variables:
            if variable.disabled or not variable.key:
                continue
            if variable.key in seen:
                message = f"the variable {variable.key!r} is defined before"
                yield message, Place(variable.pointer)
            seen.add(variable.key)


def _defined(subject: Subject) -> set[str]:
    return {
        v.key for holder in subject.holders for v in holder.variables if not v.disabled
    }


def _words_of_scripts(subject: Subject) -> set[str]:
    return {
        word
        for holder in subject.holders
        for script in holder.scripts
        for word in _WORD.findall(script.source)
    }
