"""The variables of a collection: which the client takes, and a harmless value for each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from collgen import model
from collgen.model import Reference, Template, VariableRole
from collgen.postman import collection as postman
from collgen.postman.references import MOST_ROUNDS, references, substitute
from collgen.secrets.names import is_secret_name
from collgen.understand.names import identifiers as names
from collgen.understand.variables.dynamic import SAMPLES

_USER_NAME = re.compile(r"user|login|e-?mail|name$|id$|sid$", re.IGNORECASE)
_UNSAFE = re.compile(r"[^A-Za-z0-9_.~-]+")
_PATH_SAMPLE = re.compile(r"[A-Za-z0-9_~-][A-Za-z0-9_.~-]*")
_LINE_BREAKS = re.compile(r"[\t\r\n]+")
"""What is no part of a URL (WHATWG URL, 4.4)."""
_VERSION_OR_PATH = re.compile(r"v?\d+(\.\d+)*|.*/.*")


class Scope:
    """What is known of every variable. One instance serves a whole collection."""

    def __init__(
        self,
        variables: Iterable[postman.Variable],
        roles: Mapping[str, VariableRole],
        bases: Iterable[Template],
        overrides: Mapping[str, postman.Variable] = {},
        *,
        addresses: Collection[str] = (),
    ) -> None:
        """Take the collection's `variables`, and the names that the client takes with their role.

        `overrides` go over the collection's. `bases` are the templates of the schemes,
        hosts and ports: they show what a host variable stands for. `addresses` are the whole
        URLs that a caller gives with each call.
        """
        self.addresses = addresses
        self._defined = {v.key: v for v in variables if v.key and not v.disabled}
        self._defined |= overrides
        self._roles = dict(roles)
        self._samples: dict[str, str] = {}
        self._depth = 0
        self.exact = False
        """The samples are what Postman would send, whether or not they fit their types."""
        self._bases = tuple(bases)
        self.client: dict[str, model.Variable] = {}

    def add_client_variables(
        self,
        prefix: str,
        base_url_variable: str | None,
        reserved: frozenset[str],
        locked: Mapping[str, str] | None = None,
    ) -> None:
        """Name the client's variables; `prefix` starts their environment variables' names.

        `locked` are the names that callers use already, by variable.
        """
        namer, taken = names.Namer(reserved), {f"{prefix}_BASE_URL"}
        if base_url_variable is not None:
            taken.clear()
        locked = locked or {}
        for kept in locked.values():
            namer.reserve(kept)
        for name, role in self._roles.items():
            if name == base_url_variable:
                python_name = "base_url"
            else:
                words = names.snake(name, "value")
                python_name = locked.get(name) or namer.name(words, f"{words}_{role}")
            variable = self._defined.get(name)
            secret = role == "credential" and not _USER_NAME.search(name)
            env = _environment_name(python_name.rstrip("_"))
            before = _environment_name(prefix)
            env = env if env.startswith(f"{before}_") else f"{before}_{env}"
            if env in taken:  # two settings never read one variable
                env = f"{env}_{role.upper()}"
            taken.add(env)
            self.client[name] = model.Variable(
                name=name,
                python_name=python_name,
                env=env,
                secret=secret,
                default=None if role == "credential" else self._default(name),
                description=variable.description if variable else "",
                sample=self.sample(name),
                role=role,
            )

    def describe(self, name: str, words: str) -> None:
        """Say what a client variable is, unless the collection does."""
        variable = self.client.get(name)
        if variable is not None and not variable.description:
            self.client[name] = replace(variable, description=words)

    def sample(self, name: str) -> str:
        """Return a harmless text for the variable: never a secret, the same at every call."""
        if name in self._samples:
            return self._samples[name]
        if self._depth == MOST_ROUNDS:  # Postman fills no deeper either
            return slug(name)
        self._samples[name] = name  # a reference to itself ends here
        self._depth += 1
        self._samples[name] = self._make_sample(name)
        self._depth -= 1
        return self._samples[name]

    def value_of(self, name: str) -> str | None:
        """Return the value that a scope has for a variable; None for none, and for a secret."""
        return None if self.hides(name) else self._default(name)

    def hides(self, name: str) -> bool:
        """Return whether the variable's value is kept out of everything that is generated."""
        variable = self._defined.get(name)
        is_credential = self._roles.get(name) == "credential"
        return is_credential or (variable is not None and _is_secret(name, variable))

    def path_sample(self, name: str) -> str:
        """Return a sample that a path segment carries without any encoding."""
        sample = self.sample(name)
        return sample if _PATH_SAMPLE.fullmatch(sample) else slug(name)

    def fill(self, text: str) -> str:
        """Replace every reference in `text` by its sample."""
        return substitute(text, self.sample)

    def _make_sample(self, name: str) -> str:
        if name.startswith("$") and name[1:] in SAMPLES:
            return SAMPLES[name[1:]]
        variable = self._defined.get(name)
        if name in self.addresses:
            return f"https://files.example.com/{slug(name)}"
        if self._roles.get(name) == "host":
            return self._default(name) or self._host_sample(name)
        if (
            variable is None
            or _is_secret(name, variable)
            or self._roles.get(name) == "credential"
        ):
            return slug(name)
        return self._default(name) or slug(name)

    def _default(self, name: str) -> str | None:
        variable = self._defined.get(name)
        if (
            variable is None
            or variable.value is None
            or variable.type == "secret"
            or isinstance(variable.value, (dict, list))
        ):
            return None
        text = postman_text(variable.value)
        if any(ref not in self._defined or ref == name for ref in references(text)):
            return None
        filled = self.fill(text).strip()
        if self._roles.get(name) == "host":
            filled = _LINE_BREAKS.sub("", filled)
            if not filled.isprintable() or not re.search(r"\w", filled):
                return None
        return filled or None

    def _host_sample(self, name: str) -> str:
        for base in self._bases:
            segments = base.segments
            at = next((n for n, s in enumerate(segments) if s == Reference(name)), None)
            if at is None:
                continue
            before = str(Template(segments[:at]))
            after = str(Template(segments[at + 1 :]))
            if after.startswith("://"):
                return "https"
            if not before:
                is_scheme = re.search(r"proto|scheme", name, re.IGNORECASE) and after
                return "https://" if is_scheme else "https://api.example.com"
            if before.endswith("://"):
                return "api.example.com"
            if before.endswith(":"):
                return "8443"
            return slug(name) if before.endswith(("/", ".", "-")) else f"/{slug(name)}"
        return "https://api.example.com"


def postman_text(value: model.JsonValue) -> str:
    """Return a variable's value as Postman substitutes it: null is `null`, true is `true`."""
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return str(value)


def _environment_name(name: str) -> str:
    """Return `name` in the letters that POSIX has for environment variables (XBD 8.1).

    A letter outside of ASCII becomes its code point: `größe` is `GRU00F6SSE`.
    """
    return "".join(
        char if char.isascii() else f"U{ord(char):04X}" for char in name.upper()
    )


def slug(name: str) -> str:
    """Return a text in the image of `name` that no URL needs to encode."""
    return _UNSAFE.sub("_", name.lstrip("$")).strip("._") or "value"


def is_setting(variable: postman.Variable | None) -> bool:
    """Return whether a variable in a path is part of the address (`v2`, `api/rest`), not an id."""
    if variable is None or not isinstance(variable.value, str):
        return False
    return _VERSION_OR_PATH.fullmatch(variable.value) is not None and not re.search(
        r"(id|uuid|key|number|num|no|count)$", variable.key, re.IGNORECASE
    )


def _is_secret(name: str, variable: postman.Variable | None) -> bool:
    return is_secret_name(name) or (variable is not None and variable.type == "secret")
