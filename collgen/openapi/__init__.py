"""Model to OpenAPI 3.1: what a collection means, in the words of other tools.

Requests of one method and path become one operation. What OpenAPI has no word for stands under an
`x-` name, and is reported.
"""

from __future__ import annotations

from collgen.openapi.document import document
from collgen.openapi.printing import print_json, print_yaml

__all__ = ["document", "print_json", "print_yaml"]
