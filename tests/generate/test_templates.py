"""A template prints text that was escaped for its target, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from collgen.diagnostics import CollgenFault
from collgen.escape.escaped import Escaped, Markdown, PythonSource
from collgen.generate.templates import Templates


def _printed(folder: Path, name: str, template: str, **values: object) -> Escaped:
    (folder / name).write_text(template, encoding="utf-8")
    return Templates([folder]).render(name, **values)


def test_escaped_text_is_printed_as_it_is(tmp_path: Path) -> None:
    template = (
        "{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}{{ twice(value) }} {{ 2 }}"
    )
    text = _printed(tmp_path, "a.py.jinja", template, value=PythonSource("x"))
    assert text == "xx 2"
    assert isinstance(text, PythonSource)


@pytest.mark.parametrize("value", ["x", Markdown("x"), None, True, 1.5, ["x"]])
def test_other_values_are_refused(value: object, tmp_path: Path) -> None:
    with pytest.raises(CollgenFault, match="no PythonSource"):
        _printed(tmp_path, "a.py.jinja", "{{ value }}", value=value)


@pytest.mark.parametrize(
    "template", ["{{ value | upper }}", "{{ value ~ value }}", "{{ value + 'x' }}"]
)
def test_changed_text_is_no_longer_escaped(template: str, tmp_path: Path) -> None:
    with pytest.raises(CollgenFault, match="no PythonSource"):
        _printed(tmp_path, "a.py.jinja", template, value=PythonSource("x"))


def test_parts_of_a_filled_pattern_are_escaped_text() -> None:
    assert PythonSource.fill("list[{}]", PythonSource("int")) == "list[int]"
    with pytest.raises(CollgenFault, match="not escaped"):
        PythonSource.fill("list[{}]", "int")  # type: ignore[arg-type]
    with pytest.raises(CollgenFault, match="not escaped"):
        PythonSource.joined(", ", [PythonSource("a"), "b"])  # type: ignore[list-item]
