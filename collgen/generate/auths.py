"""Ways of authentication as the generated client declares them, and what they bring along."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from collgen.auth.registry import kind_of
from collgen.escape import python
from collgen.escape.escaped import PythonSource
from collgen.generate.segments import template_source
from collgen.model import Template

if TYPE_CHECKING:
    from collgen.generate.module_names import ModuleNames
    from collgen.model import Api, Auth, Operation

SIGNING = Path(__file__).parent.parent / "runtime" / "auth"
"""The runtime's modules that sign requests; a client gets those that it uses."""
_NEIGHBOUR = re.compile(r"^\s*from \.(\w+) import ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class AuthView:
    """A way of authentication as the client declares it."""

    name: PythonSource
    class_name: PythonSource
    arguments: tuple[AuthArgument, ...]


@dataclass(frozen=True, slots=True)
class AuthArgument:
    """An argument of the auth's class."""

    name: PythonSource
    """Empty for one that is known by its position."""
    value: PythonSource


def auth_view(auth: Auth, names: ModuleNames) -> AuthView:
    """Return the declaration of an auth."""
    declared = kind_of(auth).declaration(auth)
    arguments = tuple(
        AuthArgument(
            python.identifier(name) if name else PythonSource(),
            _source_of(value, names),
        )
        for name, value in declared.arguments
    )
    name = python.string(auth.name)
    return AuthView(name, python.identifier(declared.class_name), arguments)


def _source_of(value: Template | str | int, names: ModuleNames) -> PythonSource:
    if isinstance(value, Template):
        return template_source(value, names)
    return python.literal(value)


def runtime_class(auth: Auth) -> tuple[str, str]:
    """Return the module below the runtime with the auth's class ("" for itself), and the class."""
    declared = kind_of(auth).declaration(auth)
    return f"auth.{declared.module}" if declared.module else "", declared.class_name


def signing_files(api: Api) -> dict[str, str]:
    """Return the modules that sign for the client, and what those import."""
    declared = [kind_of(auth).declaration(auth) for auth in api.auths]
    waiting = [one.module for one in declared if one.module]
    found: dict[str, str] = {"__init__": _source("__init__")} if waiting else {}
    while waiting:
        module = waiting.pop()
        if module not in found:
            found[module] = _source(module)
            waiting += _NEIGHBOUR.findall(found[module])
    return {f"{name}.py": text for name, text in sorted(found.items())}


def _source(module: str) -> str:
    return (SIGNING / f"{module}.py").read_text(encoding="utf-8")


def requirements(api: Api) -> dict[str, str]:
    """Return the libraries that some ways of authentication need, by the name of the extra."""
    found = [(auth.kind, kind_of(auth).requirement(auth)) for auth in api.auths]
    return {kind: library for kind, library in sorted(found) if library}


def is_unforeseeable(operation: Operation, status: int = 0) -> bool:
    """Return whether a test of `operation` has to bring its own authentication."""
    auth = operation.auth
    return auth is not None and kind_of(auth).is_unforeseeable(auth, status)
