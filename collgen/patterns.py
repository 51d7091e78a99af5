"""The standard library's `re`, whose `compile` waits until the expression is first used.

A build uses about half of collgen's expressions, and compiling all of them took a third of its
start: `from collgen import patterns as re`.
"""

from __future__ import annotations

import re
from re import *  # noqa: F403
from re import Match, Pattern, RegexFlag
from typing import TYPE_CHECKING, Any, Final

__all__ = ["Match", "Pattern", "RegexFlag", *re.__all__]

if not TYPE_CHECKING:
    _MEMBERS: Final = [name for name in dir(re.Pattern) if not name.startswith("_")]

    class _Compiled:
        """Has the methods of a compiled expression, and is as quick: no `__getattr__`."""

    class _Waiting:
        """Becomes such a one when it is first used."""

        def __init__(self, pattern: str, flags: int) -> None:
            self._asked = pattern, flags

        def __getattr__(self, name: str) -> Any:
            compiled = re.compile(*self._asked)
            self.__dict__.update((one, getattr(compiled, one)) for one in _MEMBERS)
            self.__class__ = _Compiled
            return getattr(compiled, name)

    def compile(pattern: str, flags: int = 0) -> _Waiting:  # noqa: A001
        """Return what has the methods of a compiled expression."""
        return _Waiting(pattern, flags)
