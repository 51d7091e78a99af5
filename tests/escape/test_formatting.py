"""Statements come out as black leaves them in their module."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from collgen.escape.formatting import format_lines, format_python
from collgen.escape.layout import lines_for_black, needs_black

LONG = "f(" + "a, " * 40 + ")"
MODULE = f'''"""A module."""

from __future__ import annotations

x = {LONG}

{{unformatted}}


@decorated({LONG})
def first(self) -> None:
    """One."""


class Second:
    """Two."""

    third: {LONG}

    @decorated
    async def fourth(self, {"a, " * 40}) -> None:
        """Three.

        {LONG}
        """
        with caught() as error:
            await {LONG}  # and why
        assert error == {LONG}

    class Fifth:
        sixth = (
            1
        )

        def seventh(self): return {LONG}
'''


def in_doubt(source: str) -> Iterator[int]:
    yield from lines_for_black(source)
    for number, line in enumerate(source.split("\n"), 1):
        if line.endswith(" = ("):
            yield number


def test_all_statements_in_doubt_are_formatted_as_in_their_module() -> None:
    source = MODULE.replace("{unformatted}", "y = 1")
    assert needs_black(source)
    assert format_lines(source, in_doubt(source)) == format_python(source)


def test_no_other_statement_is_touched() -> None:
    source = MODULE.replace("{unformatted}", "y  =  ( 1)")
    formatted = format_lines(source, in_doubt(source))
    assert "\ny  =  ( 1)\n" in formatted
    assert formatted.replace("y  =  ( 1)", "y = 1") == format_python(source)


@pytest.mark.parametrize("source", ["x  = 1\n", ""])
def test_without_a_line_in_doubt_nothing_is_touched(source: str) -> None:
    assert format_lines(source, ()) == source
