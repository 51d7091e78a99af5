"""What the caller gives once, to the client."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

VariableRole: TypeAlias = Literal["credential", "host", "setting"]


@dataclass(frozen=True, slots=True)
class Variable:
    """A value that the caller gives once, to the client: a credential, a host, a setting."""

    name: str
    """As written between `{{` and `}}`."""
    python_name: str
    env: str
    """Environment variable read when the argument is left out."""
    secret: bool = False
    default: str | None = None
    """Never a secret's value."""
    description: str = ""
    sample: str = ""
    """A harmless value for docs and tests."""
    role: VariableRole = "setting"


@dataclass(frozen=True, slots=True)
class Environment:
    """A named set of addresses and settings for a client."""

    name: str
    """As the caller writes it: `sandbox`."""
    title: str
    """As the file has it."""
    values: tuple[tuple[str, str], ...]
    """(variable, value): addresses and settings, never a credential."""
