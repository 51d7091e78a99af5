"""Both formatters lay out Python alike, and refuse what is none."""

from __future__ import annotations

import pytest

from collgen.generate.formatting import Formatter, InvalidPython, format_python

FORMATTERS: list[Formatter] = ["ruff", "black"]


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_python_is_laid_out_and_other_files_are_left_out(formatter: Formatter) -> None:
    files = {"a/b.py": "x  = {'a':1}", "c.md": "# x"}
    assert format_python(files, formatter) == {"a/b.py": 'x = {"a": 1}\n'}


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_a_file_that_is_no_python_is_named(formatter: Formatter) -> None:
    with pytest.raises(InvalidPython, match=r"a/b\.py"):
        format_python({"ok.py": "x = 1\n", "a/b.py": "x = = 1\n"}, formatter)
