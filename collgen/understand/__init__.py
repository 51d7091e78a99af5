"""Collection to model: tables, prose, examples, auth. Every guess is made here, with its source."""

from __future__ import annotations

from collgen.understand.pipeline import understand
from collgen.understand.variables.environments import EnvironmentFiles
from collgen.understand.variables.postman_scope import ScopeValues

__all__ = ["EnvironmentFiles", "ScopeValues", "understand"]
