"""Texts with variables in them, taken apart: what Postman writes as `order-{{id}}`.

`collgen.postman.references` makes them, when a collection is read; no later stage looks for braces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Literal:
    """Text that stands for itself."""

    text: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Reference:
    """A variable: `{{host}}`."""

    name: str
    parts: tuple[Segment, ...] = ()
    """What the name is composed of, when it holds a variable itself: `{{host_{{stage}}}}`."""

    def __str__(self) -> str:
        inner = "".join(map(str, self.parts)) if self.parts else self.name
        return "{{" + inner + "}}"


@dataclass(frozen=True, slots=True)
class Dynamic:
    """A value that is new each time, by Postman's name without its `$`: `{{$guid}}`."""

    name: str

    @property
    def variable(self) -> str:
        """The name with its `$`, as a scope may have it."""
        return f"${self.name}"

    def __str__(self) -> str:
        return "{{$" + self.name + "}}"


@dataclass(frozen=True, slots=True)
class PathArgument:
    """The place of a path parameter, by its wire name; only in an operation's path."""

    name: str

    def __str__(self) -> str:
        return "{" + self.name + "}"


Segment: TypeAlias = Literal | Reference | Dynamic | PathArgument


@dataclass(frozen=True, slots=True)
class Template:
    """A text as a sequence of segments; as a `str` it is what Postman writes."""

    segments: tuple[Segment, ...] = ()

    @classmethod
    def of(cls, *parts: Segment | str | Template) -> Template:
        """Join texts, segments and templates; texts stand for themselves."""
        segments: list[Segment] = []
        text = ""
        for part in parts:
            for one in part.segments if isinstance(part, Template) else (part,):
                if isinstance(one, str):
                    text += one
                elif isinstance(one, Literal):
                    text += one.text
                else:
                    if text:
                        segments.append(Literal(text))
                    segments.append(one)
                    text = ""
        if text:
            segments.append(Literal(text))
        return cls(tuple(segments))

    def __bool__(self) -> bool:
        return bool(self.segments)

    def __str__(self) -> str:
        return "".join(map(str, self.segments))

    @property
    def is_literal(self) -> bool:
        """Whether nothing in it has to be filled in."""
        return all(isinstance(segment, Literal) for segment in self.segments)

    @property
    def names(self) -> tuple[str, ...]:
        """The variables it refers to, in order, those of a composed name not among them."""
        return tuple(s.name for s in self.segments if isinstance(s, Reference))

    @property
    def dynamic(self) -> tuple[Dynamic, ...]:
        """Its values that are new each time."""
        return tuple(s for s in self.segments if isinstance(s, Dynamic))

    @property
    def arguments(self) -> tuple[str, ...]:
        """The path parameters in it."""
        return tuple(s.name for s in self.segments if isinstance(s, PathArgument))

    @property
    def whole(self) -> str | None:
        """The variable's name, when there is nothing but one."""
        match self.segments:
            case (Reference(name),):
                return name
        return None

    def fill(self, value: Callable[[str], str]) -> str:
        """Return the text with `value(name)` for each variable; a dynamic name has its `$`."""
        return "".join(_texts(self.segments, value))


def _texts(segments: tuple[Segment, ...], value: Callable[[str], str]) -> Iterator[str]:
    for segment in segments:
        match segment:
            case Reference(_, parts) if parts:
                yield value("".join(_texts(parts, value)))
            case Reference(name):
                yield value(name)
            case Dynamic():
                yield value(segment.variable)
            case _:
                yield str(segment)
