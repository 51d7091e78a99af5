"""Lines come out as black leaves them, or `needs_black` says that they might not."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import black
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from collgen.escape import layout
from collgen.escape.formatting import format_python
from collgen.escape.layout import needs_black

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from collgen.model import JsonValue

NAME = st.sampled_from(["a", "name", "n" * 30, "n" * 60, "n" * 80, "n" * 90])
ATOM = st.sampled_from(
    [
        "int",
        "str",
        "None",
        "models.Thing",
        "params." + "Long" * 9,
        "M" * 70,
        "m" * 40 + "." + "M" * 60,
    ]
)
VALUES: st.SearchStrategy[Sequence[JsonValue]] = st.lists(
    st.sampled_from(["a", "value", "v" * 20, "v" * 70, "v" * 95, "漢字", 1, True]),
    min_size=1,
    max_size=12,
)
LITERAL = VALUES.map(layout.literal_type)


def subscripted(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    heads = st.sampled_from(
        [
            "list[{}]",
            "dict[str, {}]",
            "Required[{}]",
            "Mapping[str, {}]",
            "tuple[{}, {}]",
        ]
    )
    return st.tuples(heads, inner).map(lambda pair: pair[0].replace("{}", pair[1]))


TYPE = st.recursive(
    ATOM | LITERAL,
    lambda inner: subscripted(inner)
    | st.lists(inner, min_size=2, max_size=4).map(layout.union),
    max_leaves=5,
)
DEFAULT = st.sampled_from(
    ["", "None", "1", "NULL", '"text"', '"' + "t" * 60 + '"', '"' + "t" * 90 + '"']
)


def check(source: str, *, surely: bool = False) -> None:
    formatted = format_python(source)
    if surely or formatted != source:
        assert formatted == source or (not surely and needs_black(source)), source


@settings(max_examples=100)
@given(NAME, TYPE, DEFAULT)
def test_parameter_line_is_blacks(name: str, annotation: str, default: str) -> None:
    line = layout.parameter_line(name, annotation, default, 8)
    check(
        f"class Some:\n    def some(\n        self,\n        *,\n{line}\n    ) -> None:\n        pass\n"
    )


@settings(max_examples=100)
@given(NAME, TYPE)
def test_attribute_line_is_blacks(name: str, annotation: str) -> None:
    check(f"class Some:\n{layout.attribute_line(name, annotation)}\n")


@settings(max_examples=100)
@given(TYPE)
def test_return_line_is_blacks(annotation: str) -> None:
    check(
        f"class Some:\n    def some(\n        self,\n{layout.return_line(annotation)}\n        pass\n"
    )


@settings(max_examples=100)
@given(NAME, TYPE)
@example("name", "-" + "9" * 90)
@example("name", '"' + "x" * 80 + '"')
@example("name", '"' + "x" * 83 + '"')
@example("n" * 86, "True")
@example("n" * 85, "[]")
@example("name: str", '"' + "x" * 90 + '"')
@example("name: TypeAlias", '"' + "x" * 70 + '"')
def test_assignment_is_blacks(name: str, value: str) -> None:
    check(f"{layout.assignment(name, value)}\n")
    check(f"class Some:\n{layout.assignment(name, value, 4)}\n")


@settings(max_examples=100)
@given(NAME, st.integers(0, 100))
@example("name", 60)
@example("name", 68)
@example("n" * 80, 10)
def test_element_is_blacks(name: str, length: int) -> None:
    text = '"' + "t" * length + '"'
    for item in (f"{name}=server.load({text})", f"server.{name}({text})"):
        line = layout.element(item, 8)
        check(f"def some():\n    call(\n        1,\n{line}\n    )\n", surely=True)


@settings(max_examples=100)
@given(NAME, NAME)
@example("n" * 60, "N" * 60)
@example("n" * 60, "N" * 75)
@example("n" * 60, "N" * 80)
def test_accessor_head_is_blacks(name: str, returns: str) -> None:
    head = layout.accessor_head(name, returns, 4)
    check(f"class Some:\n    @cached_property\n{head}\n        pass\n")


USUAL = [
    "str | None",
    "Sequence[models.VeryLongModelName] | models.AnotherLongModelName | None",
    layout.literal_type([f"value_{number}" for number in range(4)]) + " | str | None",
    layout.literal_type([f"value_{number}" for number in range(40)]) + " | str | None",
    layout.literal_type([f"value_{number}" for number in range(40)]),
    f"list[{layout.literal_type([f'value_{number}' for number in range(40)])}] | None",
    f"dict[str, list[models.{'Long' * 14}]] | None",
    f"Required[{layout.literal_type(['a' * 40, 'b' * 40])} | None]",
]


@pytest.mark.parametrize("annotation", USUAL)
@pytest.mark.parametrize("name", ["to", "a_longer_name_of_a_parameter"])
def test_usual_annotation_needs_no_black(name: str, annotation: str) -> None:
    signature = "\n".join(
        [
            "class Some:",
            "    def some(",
            "        self,",
            "        *,",
            layout.parameter_line(name, annotation),
            layout.parameter_line(f"{name}_", annotation, "None"),
            layout.return_line(annotation),
            "        pass",
        ]
    )
    source = (
        f"class Other:\n{layout.attribute_line(name, annotation)}\n\n\n{signature}\n"
    )
    assert not needs_black(source)
    check(source, surely=True)
    check(f"{layout.assignment('Alias', annotation)}\n", surely=True)


@pytest.mark.parametrize(
    ("types", "expected"),
    [
        (["str"], "str"),
        (["None", "str", "int", "str"], "str | int | None"),
        (["str | None", "int"], "str | int | None"),
        (["list[str | None]", "None"], "list[str | None] | None"),
    ],
)
def test_union_has_each_once_and_none_last(types: list[str], expected: str) -> None:
    assert layout.union(types) == expected


NAMES = [
    "models",
    "NULL",
    "Endpoint",
    "text",
    "RequestOptions",
    "AsyncResource",
    "a2",
    "a10",
    "A",
    "X_Y",
    "_x",
    "_X",
    "b_b",
    "B2",
]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=8), st.integers(1, 60))
def test_import_line_is_blacks(names: list[str], length: int) -> None:
    check(f"{layout.import_line('m' * length, names)}\n", surely=True)


def test_imports_are_in_isorts_order(tmp_path: Path) -> None:
    names = [*NAMES, "a" * 40]
    block = layout.import_lines(
        {"..": ["models"], ".._runtime": names, ".": ["b"], "._a": ["x"], "...z": NAMES}
    )
    used = "".join(f"print({name})\n" for name in [*sorted(set(names)), "b", "x"])
    module = tmp_path / "module.py"
    module.write_text(f"{block}\n\n{used}")
    ruff = [
        sys.executable,
        "-m",
        "ruff",
        "check",
        "--isolated",
        "--select",
        "I",
        str(module),
    ]
    run = subprocess.run(ruff, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + module.read_text()


@pytest.mark.parametrize(
    ("line", "needed"),
    [
        ("x = f(" + "a, " * 40 + ")", True),
        ("x = 1", False),
        ("# " + "words" * 30, False),
        ('"""' + "words" * 30 + '"""', False),
        ('"""One.\n\n' + "words" * 30 + '\n"""', False),
        ('f(\n    a="' + "x" * 90 + '",\n)', False),
        ('x = {\n    "' + "k" * 50 + '": "' + "x" * 90 + '",\n}', False),
        ('x = {\n    "' + "k" * 90 + '": [\n        1,\n    ],\n}', False),
        ('x = "' + "x" * 90 + '"', False),
        ('xx = "' + "x" * 82 + '"', True),
        ('x: str = "' + "x" * 90 + '"', True),
        ('x = f("' + "漢" * 40 + '")', True),
        ("x = " + "y" * 90 + "(\n    a,\n    b,\n)", False),
        ("x" * 50 + " = " + "y" * 50 + "(\n    a,\n    b,\n)", True),
        ("def " + "y" * 90 + "(\n    a,\n): ...", False),
        ("f(\n    " + "y" * 50 + "." + "y" * 50 + ",\n)", False),
        ('x = """a"""\ny = f(' + "a, " * 40 + ")", True),
    ],
)
def test_black_is_needed_for_a_line_that_it_would_break(
    line: str, needed: bool
) -> None:
    source = f"{line}\n"
    assert needs_black(source) is needed
    if not needed:
        check(source, surely=True)


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("a, b", ["a", "b"]),
        ('"a, b", f(c, d), [e, g]', ['"a, b"', "f(c, d)", "[e, g]"]),
        ("a", ["a"]),
    ],
)
def test_members_part_at_outer_commas(text: str, members: list[str]) -> None:
    assert layout.split_members(text) == members


def test_union_parts_at_outer_bars() -> None:
    assert layout.split_union('list[a | b] | Literal["x|y"] | None') == [
        "list[a | b]",
        'Literal["x|y"]',
        "None",
    ]


@pytest.mark.parametrize(
    ("before", "items", "after"),
    [
        ("x = f(", ["1"], ")"),
        ("x = f(", ["a" * 30, "b" * 30], ")"),
        ("x = f(", ["a" * 45, "b" * 30], ")"),
        ("x = f(", ["a" * 45, "b" * 45], ")"),
        (
            "return await self._request(",
            ["_A", 'path={"a": a}', "options=options"],
            ")",
        ),
        ("x = {", ['"a": a' * 1, '"b": b'], "}"),
        ("x = {", [f'"{"a" * 40}": a', f'"{"b" * 40}": b'], "}"),
        ("x = {", [f'"{"a" * 40}": f({"b" * 50})', '"c": c'], "}"),
        (
            "x = f(",
            [f'{{\n        "{"a" * 40}": a,\n        "{"b" * 40}": b,\n    }}', "c"],
            ")",
        ),
    ],
)
def test_call_is_laid_out_as_black_does(
    before: str, items: list[str], after: str
) -> None:
    indent = 0 if before.startswith("x") else 4
    source = layout.call(before, items, after, indent)
    text = f"{source}\n" if indent == 0 else f"async def f():\n    {source}\n"
    assert black.format_str(text, mode=black.Mode()) == text
