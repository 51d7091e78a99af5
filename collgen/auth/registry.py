"""The kinds of authentication by their names: the modules of `collgen/auth/kinds/`."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Any

from collgen.auth import kinds
from collgen.auth.kind import Kind, SampleAuth
from collgen.auth.unsupported import Unsupported
from collgen.model import Auth


@cache
def kind_names() -> tuple[str, ...]:
    """Return the names of all kinds, sorted; none of them is loaded."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(kinds.__path__)))


@cache
def kind_named(name: str) -> Kind[Any]:
    """Return the kind that Postman calls `name`; what no module stands for is unsupported."""
    if name not in kind_names():
        return Unsupported(name)
    kind: Kind[Any] = import_module(f"{kinds.__name__}.{name}").KIND
    return kind


def kind_of(auth: Auth) -> Kind[Any]:
    """Return the kind of a value of the model."""
    return kind_named(auth.kind)


@cache
def sample_of(auth: Auth) -> SampleAuth:
    """Return what samples show of an auth: many requests share one."""
    return kind_of(auth).sample(auth)
