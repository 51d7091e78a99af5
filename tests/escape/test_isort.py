"""Names and modules come out in isort's order."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from ruff import find_ruff_bin

from collgen.escape.isort import export_order, module_key, name_key

if TYPE_CHECKING:
    from pathlib import Path

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
