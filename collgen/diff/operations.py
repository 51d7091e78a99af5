"""Two versions of one request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from collgen.diff.changes import Change
from collgen.diff.schemas import Compared, compare_schemas
from collgen.model import (
    Auth,
    Length,
    Limit,
    Missing,
    OneOf,
    Operation,
    Parameter,
    Pattern,
    Range,
)

_NONE_RENAMED: Final[Mapping[str, str]] = {}


def compare_operations(
    old: Operation, new: Operation, renamed: Mapping[str, str] = _NONE_RENAMED
) -> Iterator[Change]:
    """Yield what changed of a request, as a caller of the client meets it.

    `renamed` are classes of today by the former names that callers may still use.
    """
    if old.name != new.name:
        stays = old.name in new.former_names
        message = f"the method `{old.name}` is called `{new.name}`"
        if stays:
            message += ", and can be called by its old name, too"
        yield Change("method-renamed", not stays, message)
    for name in old.former_names:
        if name not in (*new.former_names, new.name):
            message = f"the former name `{name}` is gone"
            yield Change("alias-removed", True, message)
    if old.method != new.method:
        message = f"it is sent with {new.method} instead of {old.method}"
        yield Change("http-method-changed", False, message)
    if old.url != new.url:
        message = f"it goes to {new.url.template} instead of {old.url.template}"
        yield Change("url-changed", False, message)
    if _auth(old.auth) != _auth(new.auth):
        message = f"its auth is {_auth(new.auth)} instead of {_auth(old.auth)}"
        yield Change("auth-changed", True, message)
    if new.deprecated and not old.deprecated:
        yield Change("deprecated", False, "it is deprecated now")
    yield from _arguments(old, new, Compared("argument", renamed))
    yield from _result(old, new, Compared("result", renamed))


def _auth(auth: Auth | None) -> str:
    return "none" if auth is None or auth.kind == "noauth" else auth.kind


def _arguments(old: Operation, new: Operation, compared: Compared) -> Iterator[Change]:
    # The same name may stand in the path and in the body.
    before = {(p.location, p.name): p for p in old.arguments}
    after = {(p.location, p.name): p for p in new.arguments}
    moved = {p.python_name: p for key, p in after.items() if key not in before}
    seen = set(before) & set(after)
    for key, parameter in before.items():
        later = after.get(key) or moved.get(parameter.python_name)
        if later is None:
            message = f"the argument `{parameter.python_name}` is gone"
            yield Change("argument-removed", True, message)
            continue
        seen.add((later.location, later.name))
        yield from _argument(parameter, later, compared)
    for key, parameter in after.items():
        if key not in seen:
            words = " and required" if parameter.required else ""
            message = f"the argument `{parameter.python_name}` is new{words}"
            yield Change("argument-added", parameter.required, message)


def _argument(old: Parameter, new: Parameter, compared: Compared) -> Iterator[Change]:
    name = old.python_name
    if name != new.python_name:
        message = f"the argument `{name}` is called `{new.python_name}`"
        yield Change("argument-renamed", True, message)
    if (old.location, old.name) != (new.location, new.name):
        message = (
            f"`{name}` travels as `{new.name}` in the {new.location}, "
            f"not as `{old.name}` in the {old.location}"
        )
        yield Change("argument-moved", False, message)
    if new.required and not old.required:
        yield Change("argument-required", True, f"`{name}` is required now")
    elif old.required and not new.required:
        yield Change("argument-optional", False, f"`{name}` may be left out")
    yield from compare_schemas(old.schema, new.schema, name, compared)
    before, after = old.schema.default, new.schema.default
    if before != after:
        message = f"the API's default of `{name}` {_default(before, after)}"
        yield Change("default-changed", False, message)
    if old.limits != new.limits:
        yield from _limits(old, new)


def _default(before: object, after: object) -> str:
    if isinstance(before, Missing):
        return f"is {after!r}, which was not said"
    return (
        "is no longer said"
        if isinstance(after, Missing)
        else f"is {after!r}, not {before!r}"
    )


def _limits(old: Parameter, new: Parameter) -> Iterator[Change]:
    """Yield what changed of ranges, lengths and patterns; sets of values are the schema's."""
    before, after = _by_kind(old), _by_kind(new)
    for kind in dict.fromkeys((*before, *after)):
        one, other = before.get(kind), after.get(kind)
        if _bounds(one) == _bounds(other):
            continue
        tighter = _is_tighter(one, other)
        code = "limit-tightened" if tighter else "limit-loosened"
        message = (
            f"the {kind} of `{old.python_name}` was {_in_words(one)} "
            f"and is {_in_words(other)}"
        )
        yield Change(code, tighter, message)


def _by_kind(parameter: Parameter) -> dict[str, Limit]:
    limits = (limit for limit in parameter.limits if not isinstance(limit, OneOf))
    return {type(limit).__name__.lower(): limit for limit in limits}


def _bounds(limit: Limit | None) -> object:
    """Return what a limit says, without the words that it was found in."""
    match limit:
        case Range(low, high) | Length(low, high):
            return low, high
        case Pattern(pattern):
            return pattern
    return None


def _is_tighter(old: Limit | None, new: Limit | None) -> bool:
    match old, new:
        case _, None:
            return False
        case (Range(old_low, old_high), Range(new_low, new_high)) | (
            Length(old_low, old_high),
            Length(new_low, new_high),
        ):
            return _is_above(new_low, old_low) or _is_above(
                old_high, new_high, none_is_high=True
            )
    return True


def _is_above(one: object, other: object, *, none_is_high: bool = False) -> bool:
    """Return whether one bound is above another; None is no bound at all."""
    none = float("inf") if none_is_high else float("-inf")
    first = one if isinstance(one, (int, float)) else none
    second = other if isinstance(other, (int, float)) else none
    return first > second


def _in_words(limit: Limit | None) -> str:
    match limit:
        case Range(low, high) | Length(low, high):
            return f"{'…' if low is None else low} to {'…' if high is None else high}"
        case Pattern(pattern):
            return pattern
    return "not limited"


def _result(old: Operation, new: Operation, compared: Compared) -> Iterator[Change]:
    if old.result is None and new.result is None:
        return
    if old.result is None:
        yield Change("result-added", False, "it returns something now")
    elif new.result is None:
        yield Change("result-removed", True, "it returns nothing any more")
    else:
        yield from compare_schemas(old.result, new.result, "result", compared)
    if (old.paging is None) != (new.paging is None):
        words = "one page" if new.paging is None else "pages"
        yield Change("paging-changed", True, f"it returns {words} now")
