"""What the API answers."""

from __future__ import annotations

from .._runtime import Model


class ImportOsResponse(
    Model,
    wire={
        "import_os": "'''; import os; '''",
    },
):
    """What `import_os.import_os` answers."""

    import_os: ImportOsData


class ImportOsData(
    Model,
    wire={
        "import_os": "'''; import os; '''",
    },
):
    """The `'''; import os; '''` of `ImportOsResponse`."""

    import_os: list[str]
