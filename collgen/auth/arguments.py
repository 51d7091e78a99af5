"""Names of the client's arguments for credentials that a collection spells out."""

from __future__ import annotations

from collgen.model import Reference, Template


class ArgumentNames:
    """One name for each credential, kind by kind, over a whole collection."""

    def __init__(self, *, by_key: bool = False) -> None:
        """With `by_key`, API keys are called like their headers: there are several."""
        self.by_key = by_key
        self._owners: dict[str, tuple[str, str]] = {}

    def name(self, kind: str, argument: str, value: str) -> str:
        """Return the variable; kinds share one only where they share its value."""
        owner, known = self._owners.setdefault(argument, (kind, value))
        if owner == kind or (value and value == known):
            return argument
        return argument if argument.startswith(kind) else f"{kind}_{argument}"

    def reference(self, kind: str, argument: str, value: str = "") -> Template:
        """Return a reference to the variable."""
        return Template.of(Reference(self.name(kind, argument, value)))
