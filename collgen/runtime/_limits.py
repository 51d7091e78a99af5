"""Arguments held against what the API's documentation says, before a request."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from ._errors import InvalidArgumentError
from ._redact import is_sensitive
from ._values import NULL, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ._endpoint import Limit

    Given: TypeAlias = Mapping[str, object] | None
    Steps: TypeAlias = tuple[str | None, ...]

_LONGEST_SHOWN = 60
_JOINT = re.compile(r"[,;|\s]+")


def check_limits(
    limits: Sequence[Limit], path: Given, query: Given, headers: Given, body: object
) -> None:
    """Raise InvalidArgumentError for the first value that is not as documented."""
    # A body without names of its own is the argument `body`.
    fields = cast("Given", body if isinstance(body, dict) else {"body": body})
    places = {"path": path, "query": query, "header": headers, "body": fields}
    for argument, kind, expected, quote in limits:
        place, _, name = argument.partition(".")
        given = places[place]
        value = given.get(name) if given else None
        if value is None or value is NULL:
            continue
        if kind == "inside":
            _check_inside(name, value, expected)
        elif not _fits(kind, expected, value):
            shown = "" if is_sensitive(name) else _shown(value)
            raise _refusal(f"argument {name!r}", shown, kind, expected, quote)


def _check_inside(
    name: str, value: object, limits: Sequence[tuple[Steps, str, tuple[Any, ...], str]]
) -> None:
    for path, kind, expected, quote in limits:
        for full, found in _walk(name, value, path):
            if not _fits(kind, expected, found):
                hidden = any(is_sensitive(step) for step in (name, *path) if step)
                shown = "" if hidden else _shown(found)
                raise _refusal(f"field {full!r}", shown, kind, expected, quote)


def _walk(name: str, value: object, path: Steps) -> Iterator[tuple[str, object]]:
    """Yield each value that the steps lead to, with its name: `customer.email`."""
    if not path:
        yield name, value
        return
    step, rest = path[0], path[1:]
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        keys = fields if step is None else (step,) if step in fields else ()
        for key in keys:
            yield from _walk(f"{name}.{key}", fields[key], rest)
    elif step is None and isinstance(value, (list, tuple)):
        for index, item in enumerate(cast("Sequence[object]", value)):
            yield from _walk(f"{name}[{index}]", item, rest)


def _refusal(
    what: str, shown: str, kind: str, expected: tuple[Any, ...], quote: str
) -> InvalidArgumentError:
    return InvalidArgumentError(
        f"The {what}{shown} is not {_words(kind, expected)}, as the documentation "
        f"says: {quote!r}. Where the documentation is wrong, validate=False in the "
        "call's options or in the client's sends it."
    )


def _fits(kind: str, expected: tuple[Any, ...], value: object) -> bool:
    """Whether a value is as expected; of a list, whether all of its items are."""
    if isinstance(value, (list, tuple)):
        items = cast("Sequence[object]", value)
        return all(_fits(kind, expected, item) for item in items)
    if isinstance(value, dict) or value is None or value is NULL:
        return True
    if kind == "values":
        # Several values in one text, and any letter case, are for the API to judge.
        known = {plain(one).casefold() for one in expected}
        text = plain(value).casefold()
        return text in known or known.issuperset(_JOINT.split(text))
    if kind == "range":
        number = _number(value)
        return number is None or _is_between(expected, number)
    if not isinstance(value, str):
        return True
    if kind == "length":
        return _is_between(expected, len(value))
    return re.search(expected[0], value) is not None


def _is_between(expected: tuple[Any, ...], number: float) -> bool:
    low, high = expected
    return (low is None or low <= number) and (high is None or number <= high)


def _number(value: object) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return value
    try:
        return float(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _words(kind: str, expected: tuple[Any, ...]) -> str:
    if kind == "values":
        return f"one of {', '.join(map(repr, expected))}"
    if kind == "pattern":
        return f"a text that matches {expected[0]}"
    low, high = expected
    unit = " characters" if kind == "length" else ""
    if low is None:
        return f"at most {high}{unit}"
    return f"at least {low}{unit}" if high is None else f"{low} to {high}{unit}"


def _shown(value: object) -> str:
    text = repr(value)
    if len(text) > _LONGEST_SHOWN:
        text = f"{text[:_LONGEST_SHOWN]}…"
    return f" is {text}, which"
