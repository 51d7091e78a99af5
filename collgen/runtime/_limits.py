"""Arguments held against what the API's documentation says, before a request."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias, cast

from ._errors import InvalidArgumentError, is_sensitive
from ._options import NULL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Arguments: TypeAlias = Mapping[str, object] | None
    Steps: TypeAlias = tuple[str | None, ...]

_LONGEST_SHOWN = 60


class Limit:
    """What an argument has to be like, in the documentation's own words."""

    expected: str
    """For messages: `at most 50 characters`."""

    def __init__(self, argument: str, quote: str, within: Steps) -> None:
        self._place, _, self._name = argument.partition(".")
        self._quote = quote
        self._within = within

    def check(
        self, path: Arguments, query: Arguments, headers: Arguments, body: object
    ) -> None:
        """Raise InvalidArgumentError for a value that is not as documented."""
        # A body without names of its own is the argument `body`.
        fields = cast("Arguments", body if isinstance(body, dict) else {"body": body})
        places = {"path": path, "query": query, "header": headers, "body": fields}
        arguments = places[self._place]
        value = arguments.get(self._name) if arguments else None
        for name, found in _walk(self._name, value, self._within):
            if not self._holds(found):
                raise self._refusal(name, found)

    def fits(self, value: object) -> bool:
        """Whether a single value is as documented."""
        raise NotImplementedError

    def _holds(self, value: object) -> bool:
        """Whether a value is as documented; of a list, whether all of its items are."""
        if isinstance(value, (list, tuple)):
            return all(map(self._holds, cast("Sequence[object]", value)))
        if isinstance(value, dict) or value is None or value is NULL:
            return True
        return self.fits(value)

    def _refusal(self, name: str, value: object) -> InvalidArgumentError:
        hidden = any(is_sensitive(step) for step in (name, *self._within) if step)
        shown = "" if hidden else f" is {_short(value)}, which"
        kind = "field" if self._within else "argument"
        return InvalidArgumentError(
            f"The {kind} {name!r}{shown} is not {self.expected}, as the documentation "
            f"says: {self._quote!r}. Where the documentation is wrong, validate=False "
            "in the call's options or in the client's sends it."
        )


# region one_of
class OneOf(Limit):
    """One of several values, or several of them in one text."""

    def __init__(
        self,
        argument: str,
        values: tuple[object, ...],
        *,
        quote: str,
        within: Steps = (),
    ) -> None:
        super().__init__(argument, quote, within)
        from ._encoding import plain

        self.expected = f"one of {', '.join(map(repr, values))}"
        self._known = {plain(one).casefold() for one in values}

    def fits(self, value: object) -> bool:
        """Whether the value is known, in any letter case, or a list of known ones."""
        from re import split

        from ._encoding import plain

        text = plain(value).casefold()
        return text in self._known or self._known.issuperset(split(r"[,;|\s]+", text))


# endregion
class Range(Limit):
    """A number between two others; None is no bound."""

    unit = ""

    def __init__(
        self,
        argument: str,
        *,
        minimum: float | None = None,
        maximum: float | None = None,
        quote: str,
        within: Steps = (),
    ) -> None:
        super().__init__(argument, quote, within)
        self._minimum = minimum
        self._maximum = maximum
        if minimum is None:
            self.expected = f"at most {maximum}{self.unit}"
        elif maximum is None:
            self.expected = f"at least {minimum}{self.unit}"
        else:
            self.expected = f"{minimum} to {maximum}{self.unit}"

    def fits(self, value: object) -> bool:
        """Whether a number, or a text that is one, is within the bounds."""
        if isinstance(value, bool) or not isinstance(value, (int, float, str)):
            return True
        try:
            return self._admits(float(value) if isinstance(value, str) else value)
        except ValueError:
            return True

    def _admits(self, number: float) -> bool:
        low, high = self._minimum, self._maximum
        return (low is None or low <= number) and (high is None or number <= high)


class Length(Range):
    """A text with so many characters."""

    unit = " characters"

    def fits(self, value: object) -> bool:
        """Whether a text has as many characters as it may."""
        return not isinstance(value, str) or self._admits(len(value))


# region pattern
class Pattern(Limit):
    """A text that a regular expression matches."""

    def __init__(
        self, argument: str, pattern: str, *, quote: str, within: Steps = ()
    ) -> None:
        super().__init__(argument, quote, within)
        self.expected = f"a text that matches {pattern}"
        self._pattern = pattern

    def fits(self, value: object) -> bool:
        """Whether a text matches somewhere."""
        from re import search

        return not isinstance(value, str) or bool(search(self._pattern, value))


# endregion
def _walk(name: str, value: Any, steps: Steps) -> Iterator[tuple[str, object]]:
    """Yield each value that the steps lead to, with its name: `customer.email`."""
    if not steps:
        yield name, value
        return
    step, rest = steps[0], steps[1:]
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        keys = fields if step is None else (step,) if step in fields else ()
        for key in keys:
            yield from _walk(f"{name}.{key}", fields[key], rest)
    elif step is None and isinstance(value, (list, tuple)):
        for index, item in enumerate(cast("Sequence[object]", value)):
            yield from _walk(f"{name}[{index}]", item, rest)


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
