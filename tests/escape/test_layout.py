"""Lines that no formatter sees come out as black leaves them, and names in isort's order."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import black
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ruff import find_ruff_bin

from collgen.escape import layout
from collgen.escape.isort import export_order, module_key, name_key

if TYPE_CHECKING:
    from pathlib import Path

NAME = st.sampled_from(["a", "name", "n" * 30, "n" * 60, "n" * 80, "n" * 90])


def _is_stable(source: str) -> bool:
    return black.format_str(source, mode=black.Mode()) == source


@settings(max_examples=100)
@given(NAME, st.integers(0, 100))
@example("name", 60)
@example("name", 68)
@example("n" * 80, 10)
def test_element_is_blacks(name: str, length: int) -> None:
    text = '"' + "t" * length + '"'
    for item in (f"{name}=server.load({text})", f"server.{name}({text})"):
        line = layout.element(item, 8)
        assert _is_stable(f"def some():\n    call(\n        1,\n{line}\n    )\n")


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
    assert _is_stable(f"{layout.import_line('m' * length, names)}\n")


def test_names_and_modules_are_in_ruffs_order(tmp_path: Path) -> None:
    names = sorted(NAMES, key=name_key)
    modules = sorted(
        ["..", ".._runtime", ".", "._a", "...z", "._a10", "._a2"], key=module_key
    )
    lines = [f"from {module} import {', '.join(names)}" for module in modules]
    exports = ", ".join(f'"{name}"' for name in export_order(NAMES))
    module = tmp_path / "module.py"
    module.write_text("\n".join([*lines, "", f"__all__ = [{exports}]", ""]))
    check = [
        find_ruff_bin(),
        "check",
        "--isolated",
        "--select",
        "I,RUF022",
        "--line-length",
        "300",
    ]
    run = subprocess.run([*check, str(module)], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout
