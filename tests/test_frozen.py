"""What is quicker than the standard library's does the same."""

from __future__ import annotations

import dataclasses

import pytest

from collgen import frozen
from collgen.model import Schema


def test_replace_changes_what_it_is_told_and_keeps_the_rest() -> None:
    values = {one.name: f"{one.name} value" for one in dataclasses.fields(Schema)}
    full = Schema(**values)  # type: ignore[arg-type]
    assert frozen.replace(full) == full
    changed = frozen.replace(full, format="date", items=None)
    assert changed == dataclasses.replace(full, format="date", items=None)
    assert full == Schema(**values)  # type: ignore[arg-type]


def test_replace_knows_no_other_field() -> None:
    with pytest.raises(KeyError):
        frozen.replace(Schema(), colour="red")  # type: ignore[call-arg]
