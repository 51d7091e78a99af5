"""Where requests go, as a reader is told it: without Postman's braces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collgen.model import Api, Operation

_REFERENCE: Final = re.compile(r"\{\{([^{}]*)\}\}")
_MOST_STEPS: Final = 5
"""A default may refer to other variables, and those to others again."""


def references(template: str) -> list[str]:
    """Return the names of the variables in a template."""
    return _REFERENCE.findall(template) if "{{" in template else []


class Addresses:
    """Fills the client variables of one Api into its templates, as far as they are known."""

    def __init__(self, api: Api) -> None:
        """Take the defaults that may be shown."""
        self._api = api
        self._defaults = {
            v.name: v.default for v in api.variables if v.default and not v.secret
        }
        self._names = {v.name: v.python_name for v in api.variables}

    def endpoint(self, operation: Operation) -> str:
        """Return method and path; the whole address where it is not below the base URL."""
        url = operation.url
        is_own = url.base == self._api.base_url
        shown = self.filled(str(url.path if is_own else url.template))
        return f"{operation.method} {shown or '/'}"

    def base_url(self) -> str:
        """Return the base URL, nothing when it is not known."""
        shown = self.filled(str(self._api.base_url))
        return "" if "{" in shown else shown

    def filled(self, template: str) -> str:
        """Return the template with defaults in it; `{name}` stands for what has none."""
        for _ in range(_MOST_STEPS):
            if "{{" not in template:
                return template
            template = _REFERENCE.sub(self._default, template)
        return _REFERENCE.sub(self._name, template)

    def _default(self, match: re.Match[str]) -> str:
        return self._defaults.get(match[1]) or self._name(match)

    def _name(self, match: re.Match[str]) -> str:
        return f"{{{self._names.get(match[1], match[1])}}}"
