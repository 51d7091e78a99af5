"""Results that each half of a client has its own class of: streams and pages."""

from __future__ import annotations

from importlib import import_module
from typing import Any, cast, get_args, get_origin


def main_type(result: object) -> Any:
    """Return a declared result, of several the first one."""
    return cast("tuple[object, ...]", result)[0] if type(result) is tuple else result


def is_streamed(result: Any) -> bool:
    """Whether a declared result is not read with the head of the response."""
    return getattr(main_type(result), "is_streamed", False) is True


def asynchronous(result: Any) -> Any:
    """Return a declared result as an asynchronous call gives it."""
    declared = main_type(result)
    if not getattr(declared, "is_per_half", False):
        return result
    kind = get_origin(declared) or declared
    package, _, module = kind.__module__.rpartition(".")
    home = import_module(f"{package}.{module.replace('_sync', '_async')}")
    own = getattr(home, f"Async{kind.__name__}")
    if arguments := get_args(declared):
        own = own[arguments]
    return (own, *result[1:]) if type(result) is tuple else own


def synchronous(result: Any) -> Any:
    """Return a declared result as a synchronous call gives it."""
    return result
