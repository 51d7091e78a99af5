"""Turn a Postman collection into a typed Python client, its docs and its tests.

>>> import collgen
>>> document = collgen.load("collections/plivo.postman_collection.json")
>>> api = collgen.understand(document)
>>> files = collgen.generate(api)
>>> changes = collgen.write(files, "client")
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collgen.diagnostics import CollgenError, Diagnostic, Location, Report
    from collgen.generate.metadata import Author, Metadata
    from collgen.interface import (
        generate,
        keep_names,
        load,
        locate,
        understand,
        write,
    )
    from collgen.model import Api
    from collgen.output import Change
    from collgen.postman import Document

__version__ = "0.1.0"
__all__ = [
    "Api",
    "Author",
    "Change",
    "CollgenError",
    "Diagnostic",
    "Document",
    "Location",
    "Metadata",
    "Report",
    "__version__",
    "generate",
    "keep_names",
    "load",
    "locate",
    "understand",
    "write",
]
_HOMES = {
    "Api": "model",
    "Author": "generate.metadata",
    "Change": "output",
    "CollgenError": "diagnostics",
    "Diagnostic": "diagnostics",
    "Document": "postman",
    "Location": "diagnostics",
    "Metadata": "generate.metadata",
    "Report": "diagnostics",
}


class _Package(ModuleType):
    """The package, whose functions are called like the folders that they lead to.

    When a folder is first imported, Python makes it an attribute of the package: the function is
    kept. `from collgen.understand import …` finds the folder all the same.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in __all__ and isinstance(value, ModuleType)):
            super().__setattr__(name, value)

    def __getattr__(self, name: str) -> object:
        """Import a name when it is first used: the command line starts without any."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        module = import_module(f"{__name__}.{_HOMES.get(name, 'interface')}")
        value: object = getattr(module, name)
        super().__setattr__(name, value)
        return value

    def __dir__(self) -> list[str]:
        return __all__


sys.modules[__name__].__class__ = _Package
