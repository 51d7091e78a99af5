"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class ImportOsResponse(
    Model,
    wire={
        "import_os": "'''; import os; '''",
    },
):
    """An object of the API."""

    import_os: ImportOsData


class ImportOsData(
    Model,
    wire={
        "import_os": "'''; import os; '''",
    },
):
    """An object of the API."""

    import_os: list[str]
