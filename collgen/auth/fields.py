"""What the inputs of a kind are read from: a row for each attribute of the kind's dataclass."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from collgen.model import Template
from collgen.postman.references import parse

Block: TypeAlias = Mapping[str, str]
"""The fields of an auth block, by Postman's keys: texts as Postman substitutes them."""
Condition: TypeAlias = Callable[[Block], bool]

_LINE_BREAKS = re.compile(r"[\r\n\0]+")


@dataclass(frozen=True, slots=True)
class Credential:
    """An input that only the caller can know."""

    key: str
    """Postman's."""
    argument: str
    """The client's argument, where the collection writes the credential out or leaves it empty."""
    is_public: bool
    """It does no harm in a file: a user name."""
    is_optional: bool
    """There is none where the collection leaves it out or empty."""
    when: Condition | None
    note: str
    """What to say about the argument."""


@dataclass(frozen=True, slots=True)
class Constant:
    """An input that the collection knows."""

    key: str
    """Postman's; "" where several fields decide."""
    read: Callable[[Block], Template | str | int]
    when: Condition | None = None


def credential(
    key: str,
    argument: str = "",
    *,
    is_public: bool = False,
    is_optional: bool = False,
    when: Condition | None = None,
    note: str = "",
) -> Any:
    """Declare a credential; its argument is called like the attribute unless it says otherwise."""
    row = Credential(key, argument, is_public, is_optional, when, note)
    return field(default=Template(), metadata={"input": row})


def constant(
    key: str,
    default: str = "",
    *,
    keeps_lines: bool = False,
    when: Condition | None = None,
) -> Any:
    """Declare a text, which is `default` where it is empty. JSON keeps its lines."""

    def read(block: Block) -> Template:
        return _template(block.get(key, "") or default, keeps_lines=keeps_lines)

    return _constant(key, parse(default), read, when)


def token_prefix() -> Any:
    """Declare what stands before a token in its header; the collection may want nothing there."""

    def read(block: Block) -> Template:
        return _template(block.get("headerPrefix", "Bearer").strip())

    return _constant("headerPrefix", parse("Bearer"), read)


def _template(text: str, *, keeps_lines: bool = False) -> Template:
    # What is no JSON goes into a header.
    return parse(text if keeps_lines else _LINE_BREAKS.sub(" ", text))


def choice(key: str, value: str, *, when: Condition | None = None) -> Any:
    """Declare what is true where Postman's field has this one `value`."""
    return _constant(key, False, lambda block: block.get(key) == value, when)


def switch(key: str, *, on: bool = True) -> Any:
    """Declare what is `on` where Postman's field is true, and the contrary elsewhere."""
    return _constant(key, not on, lambda block: on if is_true(block, key) else not on)


def number(key: str, default: int) -> Any:
    """Declare a positive whole number below its `default`."""

    def read(block: Block) -> int:
        text = block.get(key, "")
        is_short = text.isascii() and text.isdigit() and len(text) <= len(str(default))
        return int(text) if is_short and 0 < int(text) < default else default

    return _constant(key, default, read)


def computed(read: Callable[[Block], str]) -> Any:
    """Declare a word of ours that is worked out from several of Postman's fields."""
    return _constant("", "", read)


def condition(holds: Condition) -> Any:
    """Declare what is true where a condition on several of Postman's fields holds."""
    return _constant("", False, holds)


def _constant(
    key: str,
    default: Template | str | int,
    read: Callable[[Block], Template | str | int],
    when: Condition | None = None,
) -> Any:
    return field(default=default, metadata={"input": Constant(key, read, when)})


def is_true(block: Block, key: str) -> bool:
    """Return whether Postman's field is on."""
    return block.get(key, "").lower() == "true"


def inputs_of(value: type[Any]) -> Mapping[str, Credential | Constant]:
    """Return the rows of a kind's dataclass, by attribute."""
    rows = {one.name: one.metadata.get("input") for one in dataclasses.fields(value)}
    return {name: row for name, row in rows.items() if row is not None}
