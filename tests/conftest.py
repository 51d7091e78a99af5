"""What all tests share: options of the command line."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update`, which writes the golden tests' expected output anew."""
    parser.addoption(
        "--update", action="store_true", help="write the expected output anew"
    )
