"""Environments that a client is built for: their addresses and settings, never their secrets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from collgen.model import Environment, VariableRole
from collgen.postman import collection as postman
from collgen.postman import environment as files
from collgen.postman.references import has_reference, substitute, written
from collgen.secrets.names import is_secret_name
from collgen.understand.names import identifiers as names
from collgen.understand.variables.scope import postman_text

_PUBLIC = frozenset({"host", "setting"})


@dataclass(frozen=True, slots=True)
class EnvironmentFiles:
    """The environment and globals files that a client is built for."""

    environments: tuple[files.Environment, ...] = ()
    globals: tuple[postman.Variable, ...] = ()

    def names(self) -> set[str]:
        """Return the variables that have a value in one of the files."""
        return set(self.values())

    def values(self) -> dict[str, postman.Variable]:
        """Return the variables of all files; those of an environment go over globals."""
        scopes = (self.globals, *(one.variables for one in self.environments))
        return {v.key: v for scope in scopes for v in scope if v.key and not v.disabled}

    def defaults(
        self, roles: Mapping[str, VariableRole], own: Sequence[postman.Variable]
    ) -> dict[str, postman.Variable]:
        """Return what goes over the collection's own values in the client.

        One environment goes over the collection. Several are chosen from by name; until then the
        first one helps out where the collection has no value. Globals help out last.
        """
        have = {v.key for v in own if v.key and not v.disabled and v.value}
        found = {
            name: text
            for name, text in _public(self.globals, roles).items()
            if name not in have
        }
        for one in self.environments[:1]:
            goes_over = len(self.environments) == 1
            found |= {
                name: text
                for name, text in _public(one.variables, roles, own).items()
                if goes_over or name not in have
            }
        return {name: postman.Variable(name, text) for name, text in found.items()}

    def named(
        self, roles: Mapping[str, VariableRole], own: Sequence[postman.Variable]
    ) -> tuple[Environment, ...]:
        """Return the environments to choose from, when there are several."""
        if len(self.environments) < 2:
            return ()
        namer = names.Namer()
        return tuple(
            Environment(
                namer.name(names.snake(one.name, f"environment_{number}")),
                one.name,
                tuple(_public(one.variables, roles, own).items()),
            )
            for number, one in enumerate(self.environments, 1)
        )


def _public(
    variables: Iterable[postman.Variable],
    roles: Mapping[str, VariableRole],
    below: Iterable[postman.Variable] = (),
) -> dict[str, str]:
    """Return the addresses and settings of a scope as text; a secret is no part of any.

    A value of the scope below, the collection's, is another one where it holds one of these:
    `{{region}}.example.com`.
    """
    before, own = _texts(below), _texts(variables)
    texts = before | own
    found = {}
    for name in texts:
        if roles.get(name) not in _PUBLIC:
            continue
        text = _filled(texts[name], texts)
        is_new = name in own or text != _filled(texts[name], before)
        if is_new and not has_reference(text):
            found[name] = text
    return found


def _texts(variables: Iterable[postman.Variable]) -> dict[str, str]:
    return {
        v.key: postman_text(v.value)
        for v in variables
        if v.value not in (None, "")
        and not v.disabled
        and v.type != "secret"
        and not is_secret_name(v.key)
    }


def _filled(text: str, texts: Mapping[str, str]) -> str:
    return substitute(text, lambda key: texts.get(key, written(key)))
