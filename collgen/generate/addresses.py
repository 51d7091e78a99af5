"""Where requests go, in words for readers: without Postman's braces."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collgen.model import Api, Operation, Template


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
        shown = self.filled(url.path if is_own else url.template)
        return f"{operation.method} {shown or '/'}"

    def base_url(self) -> str:
        """Return the base URL, nothing when it is not known."""
        shown = self.filled(self._api.base_url)
        return "" if "{" in shown else shown

    def filled(self, template: Template) -> str:
        """Return the template with defaults in it; `{name}` stands for what has none."""
        return template.fill(self._value)

    def _value(self, name: str) -> str:
        return self._defaults.get(name) or f"{{{self._names.get(name, name)}}}"
