"""Both formatters lay out Python alike, and refuse what is none."""

from __future__ import annotations

import black
import pytest

from collgen.generate import generate
from collgen.generate.formatting import Formatter, InvalidPython, format_python
from collgen.model import Schema
from tests.generate.conftest import api, operation, parameter

FORMATTERS: list[Formatter] = ["ruff", "black"]


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_python_is_laid_out_and_other_files_are_left_out(formatter: Formatter) -> None:
    files = {"a/b.py": "x  = {'a':1}", "c.md": "# x"}
    assert format_python(files, formatter) == {"a/b.py": 'x = {"a": 1}\n'}


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_a_file_that_is_no_python_is_named(formatter: Formatter) -> None:
    with pytest.raises(InvalidPython, match=r"a/b\.py"):
        format_python({"ok.py": "x = 1\n", "a/b.py": "x = = 1\n"}, formatter)


def test_signatures_with_long_types_are_laid_out_alike() -> None:
    long_model = Schema(("object",), model="ANameOfAModelThatIsRatherLong" * 2)
    either = Schema(("object", "array"), model=long_model.model, items=long_model)
    one = operation(
        "fetch",
        "GET",
        "/things",
        parameter("the_name_of_an_argument", location="query", schema=Schema(("array",), items=long_model)),
        result=either,
    )  # fmt: skip
    files = generate(api(one), ["client"])
    text = files["courier/_client.py"]
    assert ") -> " in text
    assert "# fmt: skip" in text
    assert files == generate(api(one), ["client"], formatter="black")
    assert black.format_str(text, mode=black.Mode()) == text
