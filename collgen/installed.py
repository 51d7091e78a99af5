"""Where collgen's own files are."""

from __future__ import annotations

from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).parent
_INSTALLED = PACKAGE / "templates"
TEMPLATES: Final = _INSTALLED if _INSTALLED.is_dir() else PACKAGE.parent / "templates"
"""The built-in templates: inside the wheel, or beside the package in a checkout."""
