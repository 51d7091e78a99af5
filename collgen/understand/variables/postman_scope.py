"""The values that a snippet is to hold: those of the scopes that Postman itself would use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from collgen.postman import collection as postman
from collgen.postman.references import MOST_ROUNDS, has_reference, substitute
from collgen.understand.variables.scope import Scope, postman_text


@dataclass(frozen=True, slots=True)
class ScopeValues:
    """The variables of environment and globals files, and whether secrets may be shown."""

    environment: tuple[postman.Variable, ...] = ()
    globals: tuple[postman.Variable, ...] = ()
    show_secrets: bool = False


class PostmanScope(Scope):
    """A scope whose samples are the very values that Postman would put in.

    Environment goes over collection, and collection over globals. What none of them has, and a
    secret that is not to be shown, keeps the sample that docs and tests show.
    """

    def __init__(
        self, plain: Scope, variables: Iterable[postman.Variable], files: ScopeValues
    ) -> None:
        self._plain = plain
        self.client = plain.client
        self.addresses = plain.addresses
        self.exact = True
        self.show_secrets = files.show_secrets
        self.literals: Mapping[str, str] = {}
        """Credentials that the request at hand spells out, by the variable that stands for each."""
        self._values: dict[str, postman.Variable] = {}
        for scope in (files.globals, variables, files.environment):
            self._values |= {v.key: v for v in scope if v.key and not v.disabled}
        self._of_files = {v.key for v in (*files.environment, *files.globals)}

    def fill(self, text: str) -> str:
        """Replace every reference in `text` by its value, as often as Postman does."""
        return substitute(text, self._inner)

    def sample(self, name: str) -> str:
        """Return the variable's value, with what it refers to filled in."""
        value = self.value(name)
        return self._plain.sample(name) if value is None else value

    def path_sample(self, name: str) -> str:
        """Return the value for a path segment: the client encodes it."""
        value = self.value(name)
        return self._plain.path_sample(name) if value is None else value

    def value_of(self, name: str) -> str | None:
        """Return the value that types are inferred from, whatever is to be sent."""
        return self._plain.value_of(name)

    def value(self, name: str) -> str | None:
        """Return the value; None when there is none, or none to be shown."""
        if has_reference(name):
            name = self.fill(name)
        text = self._text(name)
        # The reference itself was the first round.
        return None if text is None else substitute(text, self._inner, MOST_ROUNDS - 1)

    def _inner(self, name: str) -> str:
        text = self._text(name)
        return self._plain.sample(name) if text is None else text

    def _text(self, name: str) -> str | None:
        """Return a variable's text as its scope has it."""
        if name in self.literals:
            return self.literals[name] if self.show_secrets else None
        variable = self._values.get(name)
        if variable is None or (not self.show_secrets and self._is_hidden(variable)):
            return None
        return postman_text(variable.value)

    def _is_hidden(self, variable: postman.Variable) -> bool:
        """Return whether a value is secret: an environment says so, a collection seldom does."""
        if variable.type == "secret":
            return True
        return variable.key not in self._of_files and self._plain.hides(variable.key)
